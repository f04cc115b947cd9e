import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { permissionsOf, roles, RouteTable, type Permission, type Role } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/http/index.js';
import { account, PASSWORD, startApp, type Account, type TestApp } from '../support/app.js';
import { operationsOf, pathOf, type Operation } from '../support/operations.js';

/** Who may call without signing in. A new public route must be added here by hand. */
const PUBLIC = [
  'signUp',
  'signIn',
  'refreshSession',
  'forgotPassword',
  'resetPassword',
  'verifyEmail',
  'previewJoin',
  'joinOrganization',
  'getSignInWays',
  'signInWithGoogle',
  'signUpWithGoogle',
  'getRsvp',
  'answerRsvp',
  'answerOffer',
];

let test: TestApp;
let operations: Operation[];
const members = new Map<Role, Account>();

beforeAll(async () => {
  test = await startApp();
  operations = operationsOf(test.document);
  for (const role of roles) members.set(role, await memberWith(role));
});
afterAll(() => test?.close());

/** Each role in an organization of its own, so that one's calls cannot disturb another's. */
async function memberWith(role: Role): Promise<Account> {
  const owner = await test.signUp();
  if (role === 'owner') return owner;
  const email = `${role}-${newId()}@example.org`;
  const { response } = await owner.client.POST('/api/v1/members', {
    body: { email, name: role, role, password: PASSWORD },
  });
  expect(response.status).toBe(201);
  const { data } = await test.anonymous.POST('/api/v1/auth/sign-in', { body: { email, password: PASSWORD } });
  return account(test.url, (request) => fetch(request), { ...data!, email, password: PASSWORD });
}

/** Calls with ids nobody has and a body that is valid by its example. */
async function call(operation: Operation, by?: Account): Promise<number> {
  const response = await fetch(test.url + pathOf(operation, () => newId()), {
    method: operation.method,
    headers: {
      ...(operation.body ? { 'content-type': 'application/json' } : {}),
      ...(by ? { authorization: `Bearer ${by.accessToken}` } : {}),
    },
    ...(operation.body ? { body: JSON.stringify(operation.body) } : {}),
  });
  await response.arrayBuffer();
  return response.status;
}

/** Calls that end the caller's own access are made last and by somebody made for it. */
const ENDS_ACCESS = [
  'signOut',
  'revokeSession',
  'revokeOtherSessions',
  'switchOrganization',
  'changePassword',
  'leaveOrganization',
];

describe('every route', () => {
  it('answers 401 to whoever is not signed in, unless it is on the list of public ones', async () => {
    const open: string[] = [];
    for (const operation of operations) {
      if ((await call(operation)) !== 401) open.push(operation.id);
    }
    // Sign-in and refresh are public and answer 401 to wrong credentials.
    expect(open.filter((id) => !PUBLIC.includes(id))).toEqual([]);
    const declared = operations.filter(({ permission }) => permission === 'public').map(({ id }) => id);
    expect(declared.sort()).toEqual([...PUBLIC].sort());
  });

  it.each([...roles])(
    'lets the role %s do exactly what the permission table says',
    async (role) => {
      const wrong: string[] = [];
      for (const operation of operations.filter(({ permission }) => permission !== 'public')) {
        const by = ENDS_ACCESS.includes(operation.id) ? await memberWith(role) : members.get(role)!;
        const status = await call(operation, by);
        const may = operation.permission === 'signed-in' || permissionsOf(role).has(operation.permission as Permission);
        const refused = status === 403;
        if (status === 401 || status >= 500 || refused === may)
          wrong.push(`${operation.id}: ${status}, table says ${may ? 'yes' : 'no'}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('is in the table as it was reviewed', () => {
    const table = test.app
      .get(RouteTable)
      .entries()
      .map(({ method, fullPath, can }) =>
        `${method.padEnd(6)} ${fullPath.padEnd(60)} ${can.padEnd(20)} ${can === 'public' || can === 'signed-in' ? '' : roles.filter((role) => permissionsOf(role).has(can)).join(' ')}`.trimEnd(),
      )
      .sort();
    expect(table.join('\n')).toMatchSnapshot();
  });
});

describe('a token that is not right', () => {
  it.each([
    ['nonsense', 'Bearer nonsense'],
    ['empty', 'Bearer '],
    ['basic', 'Basic dXNlcjpwYXNz'],
    ['huge', `Bearer ${'a'.repeat(8_000)}`],
  ])('%s is refused', async (_, authorization) => {
    const response = await fetch(`${test.url}/api/v1/guests`, { headers: { authorization } });
    expect(response.status).toBe(401);
  });

  it.each([
    '/api/v1/guests/',
    '//api/v1/guests',
    '/api/v1/Guests',
    '/api/v1/guests;x=1',
    '/api/v1/%67uests',
    '/api/v1/guests?_method=PATCH',
  ])('no spelling of a path gets around it: %s', async (path) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(test.url + path, { method });
      expect([401, 404]).toContain(response.status);
    }
  });
});
