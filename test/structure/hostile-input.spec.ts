import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { makeEverything, type Everything } from '../support/everything.js';
import { send } from '../support/members.js';
import { bodiesOf, operationsOf, pathOf, stringPlaces, withValue, type Operation } from '../support/operations.js';
import { hostileStrings, wrongKinds } from './hostile-strings.js';

let test: TestApp;
let operations: Operation[];
let who: Account;
let things: Everything;

beforeAll(async () => {
  test = await startApp();
  // Things that are there, so that what gets past validation reaches the database.
  who = await test.signUp();
  things = await makeEverything(test, who);
  operations = operationsOf(test.document)
    .filter(({ id }) => !ENDS_ACCESS.includes(id))
    .sort((one, other) => last(one) - last(other));
}, 60_000);
afterAll(() => test?.close());

/** These end the session they are called with. */
const ENDS_ACCESS = [
  'signOut',
  'revokeSession',
  'revokeOtherSessions',
  'switchOrganization',
  'leaveOrganization',
  'changePassword',
];
/** Wrong credentials are 401, as they should be. */
const ANSWERS_401 = ['signIn', 'signUp', 'refreshSession'];
/** These change what others need, so they come last. */
const ENDS_THINGS = [
  'cancelEvent',
  'eraseGuest',
  'mergeGuests',
  'mergeInvitations',
  'splitInvitation',
  'withdrawWaiting',
];
const AT_ONCE = 16;
const last = ({ id }: Operation): number => (ENDS_THINGS.includes(id) ? 1 : 0);
/** Operations taken in turn: many at once of one and the same would wait for each other's rows. */
const sideBySide = <T extends { operation: Operation }>(shots: T[]): T[] =>
  shots.sort((one, other) => last(one.operation) - last(other.operation));

interface Shot {
  operation: Operation;
  what: string;
  path: string;
  body?: string;
}

interface Outcome {
  status: number;
  /** Pointers of the members that were refused. */
  refused: string[];
}

const broken: string[] = [];

async function fire({ operation, what, path, body }: Shot): Promise<Outcome> {
  // A body with half a surrogate pair or NUL is sent as JSON escapes, as a hostile client would.
  const response = await fetch(test.url + path, {
    method: operation.method,
    headers: {
      ...(operation.permission === 'public' ? {} : { authorization: `Bearer ${who.accessToken}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  });
  // Its name has just been set to the same hostile text: all that comes after would be refused for that reason.
  if (operation.id === 'requestOrganizationDeletion' && response.ok)
    await send(who, 'DELETE', '/api/v1/organization/deletion');
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const reflected = type.includes('html') && text.includes('<script>alert(1)');
  const signedOut = response.status === 401 && !ANSWERS_401.includes(operation.id);
  if (response.status >= 500 || reflected || signedOut || response.headers.has('set-cookie')) {
    broken.push(`${operation.id} ${what}: ${response.status} ${text.slice(0, 200)}`);
  }
  const problem = type.startsWith('application/problem+json')
    ? (JSON.parse(text) as { errors?: { pointer: string }[] })
    : {};
  return { status: response.status, refused: (problem.errors ?? []).map(({ pointer }) => pointer) };
}

async function each<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** More errors than this are not listed, so that a member may be wrong and not named. */
const MOST_ERRORS = 100;

/**
 * Fires one value at many places. First at all at once: those that validation names have their answer. The others are
 * then fired with all else valid, together, and unless that is taken each alone, so that it gets as far as it can.
 */
async function fireAt<Place>(
  places: Place[],
  pointerOf: (place: Place) => string,
  shot: (places: Place[]) => Shot,
): Promise<number> {
  const { status, refused } = await fire(shot(places));
  if (status < 300) return places.length;
  const rest = places.filter(
    (place) => refused.length >= MOST_ERRORS || !refused.some((pointer) => pointer === pointerOf(place)),
  );
  if (rest.length === 1 && places.length === 1) return 1;
  // Taken as they are, all together: each has been as far as it can get.
  if (rest.length > 1 && rest.length < places.length && (await fire(shot(rest))).status < 300) return places.length;
  for (const place of rest) await fire(shot([place]));
  return places.length;
}

const validPath = (operation: Operation): string =>
  pathOf(operation, (_, segment) => things[segment as keyof Everything] ?? newId());
const values = (): [string, unknown][] => Object.entries({ ...hostileStrings, ...wrongKinds });

describe('no input makes the service fail', () => {
  it('in any string of any body', async () => {
    let tried = 0;
    const shown = operations.flatMap((operation) =>
      bodiesOf(test.document, operation).map((each) => ({ operation, onlyNew: undefined, ...each })),
    );
    const bodies = sideBySide(values().flatMap(([what, value]) => shown.map((each) => ({ ...each, what, value }))));
    await each(bodies, async ({ operation, body: example, onlyNew, what, value }) => {
      const fired = await fireAt(
        stringPlaces(example).filter(([member]) => !onlyNew || member === onlyNew),
        (place) => `/${place.join('/')}`,
        (places) => ({
          operation,
          what: `${places.map((place) => place.join('.')).join('+')}=${what}`,
          path: validPath(operation),
          body: JSON.stringify(places.reduce<unknown>((body, place) => withValue(body, place, value), example)),
        }),
      );
      tried += fired;
    });
    expect(broken.splice(0)).toEqual([]);
    expect(tried).toBeGreaterThan(4_000);
  }, 240_000);

  it('in any query parameter', async () => {
    let tried = 0;
    const queries = operations
      .map((operation) => ({
        operation,
        names: operation.parameters.filter(({ in: where }) => where === 'query').map(({ name }) => name),
      }))
      .filter(({ names }) => names.length > 0);
    const shots = Object.entries(hostileStrings).flatMap(([what, value]) =>
      queries.map((query) => ({ ...query, what, value })),
    );
    await each(shots, async ({ operation, names, what, value }) => {
      const fired = await fireAt(
        names,
        (name) => `?${name}`,
        (places) => ({
          operation,
          what: `?${places.join('+')}=${what}`,
          path: `${validPath(operation)}?${places.map((name) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`,
        }),
      );
      tried += fired;
    });
    expect(broken.splice(0)).toEqual([]);
    expect(tried).toBeGreaterThan(2_000);
  }, 240_000);

  it('in any path parameter', async () => {
    const shots = operations
      .filter(({ path }) => path.includes('{'))
      .flatMap((operation) =>
        Object.entries(hostileStrings)
          // Longer than a line of HTTP may be: the server's own limit, once is enough.
          .filter(([what]) => operation.id === 'getGuest' || !['long', 'e-mail bomb', 'regex bomb'].includes(what))
          .map(([what, value]) => ({
            operation,
            what: `{path}=${what}`,
            path: pathOf(operation, () => value.toWellFormed()),
          })),
      );
    await each(shots, async (shot) => void (await fire(shot)));
    expect(broken.splice(0)).toEqual([]);
    expect(shots.length).toBeGreaterThan(1_000);
  }, 240_000);

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
    const shots = operations
      .filter(({ body }) => body)
      .flatMap((operation) =>
        Object.entries(bodies).map(([what, body]) => ({ operation, what, path: validPath(operation), body })),
      );
    await each(shots, async (shot) => void (await fire(shot)));
    expect(broken.splice(0)).toEqual([]);
  }, 60_000);
});

describe('a member that the caller may not set', () => {
  it('is refused by name in every body', async () => {
    const taken: string[] = [];
    const members = ['organizationId', 'organization_id', 'isAdmin', 'createdAt', 'version', 'permissions'];
    await each(
      operations.filter(({ body }) => body),
      async (operation) => {
        const mine = members.filter((member) => !(member in operation.body!));
        const body = { ...operation.body, ...Object.fromEntries(mine.map((member) => [member, newId()])) };
        const response = await fetch(test.url + validPath(operation), {
          method: operation.method,
          headers: { authorization: `Bearer ${who.accessToken}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const problem = (await response.json()) as { errors?: { pointer: string; code: string }[] };
        const refused = (problem.errors ?? [])
          .filter(({ code }) => code === 'unknown_member')
          .map(({ pointer }) => pointer);
        taken.push(
          ...mine
            .filter((member) => !refused.includes(`/${member}`))
            .map((member) => `${operation.id} ${member}: ${response.status}`),
        );
      },
    );
    expect(taken).toEqual([]);
  }, 60_000);
});
