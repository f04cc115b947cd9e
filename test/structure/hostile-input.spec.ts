import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { operationsOf, pathOf, stringPlaces, withValue, type Operation } from '../support/operations.js';
import { hostileStrings, wrongKinds } from './hostile-strings.js';

let test: TestApp;
let operations: Operation[];
let who: Account;

beforeAll(async () => {
  test = await startApp();
  operations = operationsOf(test.document);
  who = await test.signUp();
});
afterAll(() => test?.close());

/** These end the session they are called with. */
const ENDS_ACCESS = ['signOut', 'revokeOtherSessions', 'switchOrganization', 'leaveOrganization', 'changePassword'];
const AT_ONCE = 16;

interface Shot {
  operation: Operation;
  what: string;
  path: string;
  body?: string;
}

async function fire(shots: Shot[]): Promise<string[]> {
  const broken: string[] = [];
  const queue = [...shots];
  const worker = async (): Promise<void> => {
    for (let shot = queue.pop(); shot; shot = queue.pop()) {
      const { operation, what, path, body } = shot;
      // A body with half a surrogate pair or NUL is sent as JSON escapes, as a hostile client would.
      const response = await fetch(test.url + path, {
        method: operation.method,
        headers: {
          authorization: `Bearer ${who.accessToken}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body }),
      });
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      const reflected = type.includes('html') && text.includes('<script>alert(1)');
      if (response.status >= 500 || reflected || response.status === 401)
        broken.push(`${operation.id} ${what}: ${response.status} ${text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return broken;
}

const under = (): Operation[] =>
  operations.filter(
    (operation) =>
      !ENDS_ACCESS.includes(operation.id) && !operation.id.startsWith('refresh') && operation.id !== 'signIn',
  );
const validPath = (operation: Operation): string => pathOf(operation, () => newId());

describe('no input makes the service fail', () => {
  it('in any string of any body', async () => {
    const shots = under().flatMap((operation) =>
      stringPlaces(operation.body ?? {}).flatMap((place) =>
        Object.entries({ ...hostileStrings, ...wrongKinds }).map(([what, value]) => ({
          operation,
          what: `${place.join('.')}=${what}`,
          path: validPath(operation),
          body: JSON.stringify(withValue(operation.body, place, value)),
        })),
      ),
    );
    expect(shots.length).toBeGreaterThan(500);
    expect(await fire(shots)).toEqual([]);
  }, 120_000);

  it('in any query parameter', async () => {
    const shots = under().flatMap((operation) =>
      operation.parameters
        .filter((parameter) => parameter.in === 'query')
        .flatMap((parameter) =>
          Object.entries(hostileStrings).map(([what, value]) => ({
            operation,
            what: `?${parameter.name}=${what}`,
            path: `${validPath(operation)}?${parameter.name}=${encodeURIComponent(value.toWellFormed())}`,
          })),
        ),
    );
    expect(shots.length).toBeGreaterThan(200);
    expect(await fire(shots)).toEqual([]);
  }, 120_000);

  it('in any path parameter', async () => {
    const shots = under().flatMap((operation) =>
      operation.parameters.some((parameter) => parameter.in === 'path')
        ? Object.entries(hostileStrings)
            .filter(([what]) => what !== 'long' && what !== 'e-mail bomb' && what !== 'regex bomb')
            .map(([what, value]) => ({
              operation,
              what: `{path}=${what}`,
              path: pathOf(operation, () => value.toWellFormed()),
            }))
        : [],
    );
    expect(await fire(shots)).toEqual([]);
  }, 120_000);

  it('in a body that is not what it says', async () => {
    const bodies = {
      'not json': '{',
      empty: '',
      'a list': '[]',
      'a string': '"x"',
      null: 'null',
      proto: '{"__proto__":{"admin":true}}',
      constructor: '{"constructor":{"prototype":{"admin":true}}}',
      deep: `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    };
    const shots = under()
      .filter((operation) => operation.body)
      .flatMap((operation) =>
        Object.entries(bodies).map(([what, body]) => ({ operation, what, path: validPath(operation), body })),
      );
    expect(await fire(shots)).toEqual([]);
  }, 60_000);
});

describe('a member that the caller may not set', () => {
  it('is refused by name in every body', async () => {
    const taken: string[] = [];
    for (const operation of under().filter(({ body }) => body)) {
      for (const member of ['organizationId', 'organization_id', 'isAdmin', 'createdAt', 'version', 'permissions']) {
        if (member in operation.body! || (member === 'version' && operation.id === 'answerRsvp')) continue;
        const response = await fetch(test.url + validPath(operation), {
          method: operation.method,
          headers: { authorization: `Bearer ${who.accessToken}`, 'content-type': 'application/json' },
          body: JSON.stringify({ ...operation.body, [member]: newId() }),
        });
        const problem = (await response.json()) as { errors?: { pointer: string; code: string }[] };
        if (
          response.status !== 400 ||
          !problem.errors?.some((error) => error.pointer === `/${member}` && error.code === 'unknown_member')
        ) {
          taken.push(`${operation.id} ${member}: ${response.status}`);
        }
      }
    }
    expect(taken).toEqual([]);
  }, 60_000);
});
