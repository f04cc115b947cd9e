import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  allPermissions,
  deviceActions,
  keyScopes,
  permissionsOf,
  roles,
  RouteTable,
  type Permission,
  type Role,
} from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/http/index.js';
import { account, PASSWORD, startApp, type Account, type TestApp } from '../support/app.js';
import { inDays } from '../support/machines.js';
import { addMember, send } from '../support/members.js';
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
async function call(
  operation: Operation,
  by?: Pick<Account, 'accessToken'>,
  id: (name: string) => string = () => newId(),
): Promise<number> {
  const response = await fetch(test.url + pathOf(operation, id), {
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
        const may =
          ['signed-in', 'identified'].includes(operation.permission) ||
          permissionsOf(role).has(operation.permission as Permission);
        const refused = status === 403;
        if (status === 401 || status >= 500 || refused === may)
          wrong.push(`${operation.id}: ${status}, table says ${may ? 'yes' : 'no'}`);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  it('is in the table as it was reviewed', () => {
    const holders = (can: string): string => {
      if (can === 'public' || can === 'signed-in' || can === 'identified') return '';
      const permission = can as Permission;
      return [
        ...roles.filter((role) => permissionsOf(role).has(permission)),
        ...(keyScopes.includes(permission) ? ['+key'] : []),
        ...((deviceActions as readonly string[]).includes(permission) ? ['+device'] : []),
      ].join(' ');
    };
    const table = test.app
      .get(RouteTable)
      .entries()
      .map(({ method, fullPath, can }) =>
        `${method.padEnd(6)} ${fullPath.padEnd(60)} ${can.padEnd(20)} ${holders(can)}`.trimEnd(),
      )
      .sort();
    expect(table.join('\n')).toMatchSnapshot();
  });
});

/** An event with a token for each way to be narrowed to it: a member's grant, a key and a device. */
async function atOneEvent(): Promise<{
  event: string;
  other: string;
  owner: Account;
  callers: Record<string, Caller>;
}> {
  const owner = await test.signUp();
  const [event, other] = [await newEvent(owner), await newEvent(owner)];
  const manager = await addMember(test, owner, 'manager', [event]);
  return {
    event,
    other,
    owner,
    callers: {
      manager: { accessToken: manager.accessToken, permissions: permissionsOf('manager') },
      key: await newKey(owner, keyScopes, [event]),
      device: await newDevice(owner, event, deviceActions),
    },
  };
}

interface Caller {
  accessToken: string;
  permissions: ReadonlySet<Permission>;
}

async function newEvent(owner: Account): Promise<string> {
  const { body } = await send<{ id: string }>(owner, 'POST', '/api/v1/events', {
    name: 'Gala',
    startsAt: '2031-06-12T16:00:00.000Z',
    endsAt: '2031-06-12T23:00:00.000Z',
    timeZone: 'Europe/Vienna',
  });
  return body.id;
}

async function newKey(
  owner: Account,
  scopes: readonly Permission[],
  events: 'all' | string[] = 'all',
): Promise<Caller> {
  const { status, body } = await send<{ secret: { key: string } }>(owner, 'POST', '/api/v1/api-keys', {
    name: scopes[0],
    scopes,
    events,
  });
  expect(status).toBe(201);
  return { accessToken: body.secret.key, permissions: new Set(scopes) };
}

async function newDevice(owner: Account, event: string, actions: readonly Permission[]): Promise<Caller> {
  const { status, body } = await send<{ token: string }>(owner, 'POST', `/api/v1/events/${event}/devices`, {
    name: 'Door',
    actions,
    expiresAt: inDays(1),
  });
  expect(status).toBe(201);
  return { accessToken: body.token, permissions: new Set(actions) };
}

describe('a machine', () => {
  /** What is wrong with how this caller is answered, over every route; ids are nobody's. */
  async function wrongFor({ accessToken, permissions }: Caller): Promise<string[]> {
    const wrong: string[] = [];
    for (const operation of operations.filter(({ permission }) => permission !== 'public')) {
      const status = await call(operation, { accessToken });
      const may = operation.permission === 'identified' || permissions.has(operation.permission as Permission);
      if (status === 401 || status >= 500 || (status === 403) === may)
        wrong.push(`${operation.id}: ${status}, table says ${may ? 'yes' : 'no'}`);
    }
    return wrong;
  }

  it.each([...keyScopes])(
    'with a key for %s alone does exactly that',
    async (scope) => {
      expect(await wrongFor(await newKey(members.get('owner')!, [scope]))).toEqual([]);
    },
    30_000,
  );

  it('with every scope does all that, and nothing that is for people', async () => {
    expect(await wrongFor(await newKey(members.get('owner')!, keyScopes))).toEqual([]);
  }, 60_000);

  it.each([...deviceActions])(
    'at the door with %s alone does exactly that',
    async (action) => {
      const owner = members.get('owner')!;
      expect(await wrongFor(await newDevice(owner, await newEvent(owner), [action]))).toEqual([]);
    },
    30_000,
  );

  it('is refused a permission it could widen its rights with', async () => {
    const owner = members.get('owner')!;
    for (const scope of allPermissions.filter((permission) => !keyScopes.includes(permission))) {
      const { status } = await send(owner, 'POST', '/api/v1/api-keys', { name: 'x', scopes: [scope] });
      expect([scope, status]).toEqual([scope, 400]);
    }
    expect(allPermissions.length - keyScopes.length).toBeGreaterThan(3);
  });
});

describe('a grant', () => {
  it('of one event opens every route of it, and no other event of this or another organization', async () => {
    const [here, elsewhere] = [await atOneEvent(), await atOneEvent()];
    const wrong: string[] = [];
    let opened = 0;
    for (const [name, caller] of Object.entries(here.callers)) {
      for (const operation of operations.filter(({ eventParameter }) => eventParameter)) {
        const may = caller.permissions.has(operation.permission as Permission);
        const at = (event: string): Promise<number> =>
          call(operation, caller, (parameter) => (parameter === operation.eventParameter ? event : newId()));
        for (const foreign of [here.other, elsewhere.event, elsewhere.other]) {
          const status = await at(foreign);
          if (status !== (may ? 404 : 403)) wrong.push(`${name} ${operation.id} of a foreign event: ${status}`);
        }
        // With nothing but the event in the path, something must be there.
        if (!may || operation.method !== 'GET' || operation.path.split('{').length > 2) continue;
        const status = await at(here.event);
        opened += 1;
        if (status !== 200) wrong.push(`${name} ${operation.id} of its own event: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(opened).toBeGreaterThan(15);
  }, 60_000);
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
