import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/http/index.js';
import { PASSWORD, startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { addMember, send, signIn, type Answer } from '../support/members.js';

interface MemberBody {
  id: string;
  version: number;
  userId: string;
  name: string;
  role: Role;
  events: 'all' | string[];
  setPasswordToken: string | null;
  code: string;
}

let test: TestApp;
let owner: Account;
beforeAll(async () => {
  test = await startApp();
});
beforeEach(async () => {
  owner = await test.signUp();
});
afterAll(() => test?.close());

const newEmail = (): string => `person-${newId()}@example.org`;
const add = (by: Account, body: object): Promise<Answer<MemberBody>> =>
  send(by, 'POST', '/api/v1/members', { name: 'Grace Hopper', email: newEmail(), role: 'staff', ...body });
const setRole = (by: Account, id: string, role: Role, headers?: Record<string, string>): Promise<Answer<MemberBody>> =>
  send(by, 'PATCH', `/api/v1/members/${id}`, { role }, headers);
const setGrants = (by: Account, id: string, events: unknown): Promise<Answer<MemberBody>> =>
  send(by, 'PUT', `/api/v1/members/${id}/grants`, { events });
const remove = (by: Account, id: string): Promise<Answer> => send(by, 'DELETE', `/api/v1/members/${id}`);
const list = async (by: Account, query = ''): Promise<MemberBody[]> =>
  (await send<{ items: MemberBody[] }>(by, 'GET', `/api/v1/members${query}`)).body.items;
const own = async (by: Account): Promise<MemberBody> => (await list(by)).find(({ userId }) => userId === by.userId)!;
const me = (by: Pick<Account, 'fetch'>): Promise<Answer> => send(by, 'GET', '/api/v1/auth/me');
const guests = async (by: Account): Promise<number> => (await send(by, 'GET', '/api/v1/guests')).status;

/** An event as far as grants look at it: its stream. */
async function newEvent(of: Account): Promise<string> {
  const id = newId();
  await test.db.execute(`insert into stream (id, organization_id, kind) values ($1, $2, 'event')`, [
    id,
    of.organizationId,
  ]);
  return id;
}

/** What the log says happened to members since the organization was made. */
const log = async (of: Account): Promise<{ kind: string; actor: string; after: Record<string, unknown> | null }[]> =>
  test.db.query(
    `select kind, actor, diff->'after' as after from change where stream_id = $1 and entity = 'member' order by seq offset 1`,
    [of.organizationId],
  );

describe('adding a member', () => {
  it('makes an account whose password is set once with the token, which is kept nowhere', async () => {
    const email = newEmail();
    const { status, body } = await add(owner, { email, role: 'manager' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ role: 'manager', events: 'all', name: 'Grace Hopper' });
    const token = body.setPasswordToken!;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await test.db.query<{ row: string }>(
      'select row_to_json(t)::text as row from account_token t union all select row_to_json(c)::text from change c union all select row_to_json(i)::text from idempotency_key i',
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(token);

    const set = (password: string): Promise<Answer> =>
      send(test, 'POST', '/api/v1/auth/password/reset', { token, password });
    expect((await set('password123456')).body['code']).toBe('account.password_weak');
    expect((await set('my own long password')).status).toBe(204);
    expect((await set('another long password')).body['code']).toBe('account.token_invalid');
    const member = await signIn(test, email, 'my own long password');
    expect((await me(member)).body).toMatchObject({ role: 'manager', organization: { id: owner.organizationId } });
  });

  it('of two who use the token at once lets one set the password', async () => {
    const { body } = await add(owner, {});
    const answers = await Promise.all(
      ['first long password', 'second long password'].map((password) =>
        send(test, 'POST', '/api/v1/auth/password/reset', { token: body.setPasswordToken, password }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
  });

  it('can give the first password', async () => {
    const email = newEmail();
    expect((await add(owner, { email, password: PASSWORD })).body.setPasswordToken).toBeNull();
    expect((await me(await signIn(test, email))).status).toBe(200);
    expect((await add(owner, { password: 'password12' })).body.code).toBe('account.password_weak');
  });

  it('is in the log, without a secret', async () => {
    const { body } = await add(owner, { password: PASSWORD, events: [] });
    const entries = await log(owner);
    expect(entries).toEqual([
      {
        kind: 'added',
        actor: `user:${owner.userId}`,
        after: { id: body.id, userId: body.userId, role: 'staff', grantedEvents: [] },
      },
    ]);
  });

  it('takes an account that has verified its address, and no other', async () => {
    const person = await test.signUp('Their own house');
    expect((await add(owner, { email: person.email })).body.code).toBe('member.unverified');
    await test.db.execute('update user_account set email_verified_at = now() where id = $1', [person.userId]);
    const added = await add(owner, {
      email: person.email.toUpperCase(),
      name: 'Ignored',
      password: 'ignored password',
    });
    expect(added.body).toMatchObject({ userId: person.userId, name: 'Olivia Owner', setPasswordToken: null });
    expect((await add(owner, { email: person.email })).body.code).toBe('member.already_member');
    // Being added somewhere does not move a person there.
    const back = await signIn(test, person.email);
    expect(back.organizationId).toBe(person.organizationId);
    const here = await signIn(test, person.email, PASSWORD, owner.organizationId);
    expect((await me(here)).body).toMatchObject({ role: 'staff', organization: { id: owner.organizationId } });
  });

  it('does not let another organization in through a token it was given before', async () => {
    const other = await test.signUp();
    const email = newEmail();
    const theirs = await add(other, { email });
    expect((await add(owner, { email })).body.code).toBe('member.unverified');
    await remove(other, theirs.body.id);
    const ours = await add(owner, { email });
    expect(ours.status).toBe(201);
    const use = (token: string | null): Promise<Answer> =>
      send(test, 'POST', '/api/v1/auth/password/reset', { token, password: 'a long new password' });
    expect((await use(theirs.body.setPasswordToken)).body['code']).toBe('account.token_invalid');
    expect((await use(ours.body.setPasswordToken)).status).toBe(204);
  });

  it('of one address at once ends in one member', async () => {
    const email = newEmail();
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(owner, { email })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  });

  it('needs the right to manage members; owners are made by owners', async () => {
    const [admin, manager] = [await addMember(test, owner, 'admin'), await addMember(test, owner, 'manager')];
    expect((await add(manager, {})).status).toBe(403);
    expect((await add(admin, { role: 'admin' })).status).toBe(201);
    expect((await add(admin, { role: 'owner' })).body.code).toBe('member.owners_only');
    expect((await add(owner, { role: 'owner' })).status).toBe(201);
    expect((await add(owner, { role: 'owner', events: [] })).body.code).toBe('member.owner_reaches_all');
  });

  it.each([
    ['role', { role: 'emperor' }],
    ['events', { events: 'some' }],
    ['events', { events: ['not an id'] }],
    ['organizationId', { organizationId: newId() }],
    ['userId', { userId: newId() }],
  ])('refuses a wrong %s', async (member, body) => {
    const answer = await send<{ errors: { pointer: string }[] }>(owner, 'POST', '/api/v1/members', {
      email: newEmail(),
      name: 'X',
      role: 'staff',
      ...body,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]!.pointer).toBe(`/${member}`);
  });
});

describe('a role', () => {
  it('takes effect with the next request', async () => {
    const member = await addMember(test, owner, 'manager');
    const create = (): Promise<Answer> => send(member, 'POST', '/api/v1/guests', { firstName: 'Grace' });
    expect((await create()).status).toBe(201);
    expect((await setRole(owner, member.memberId, 'viewer')).body).toMatchObject({ role: 'viewer', version: 2 });
    expect((await create()).status).toBe(403);
    expect(await guests(member)).toBe(200);
    expect((await setRole(owner, member.memberId, 'door')).status).toBe(200);
    expect(await guests(member)).toBe(403);
    expect((await log(owner)).slice(1)).toMatchObject([
      { kind: 'roleChanged', actor: `user:${owner.userId}`, after: { role: 'viewer' } },
      { kind: 'roleChanged', after: { role: 'door' } },
    ]);
  });

  it('takes effect in every process', async () => {
    const second = await startApp({ redisUrl: test.config.redisUrl }, test.database);
    try {
      const member = await addMember(test, owner, 'viewer');
      const there = {
        fetch: (path: string) => second.fetch(path, { headers: { authorization: `Bearer ${member.accessToken}` } }),
      };
      expect((await there.fetch('/api/v1/guests')).status).toBe(200);
      await setRole(owner, member.memberId, 'door');
      await eventually(
        async () => (await there.fetch('/api/v1/guests')).status,
        (status) => status === 403,
      );
      await remove(owner, member.memberId);
      await eventually(
        async () => (await there.fetch('/api/v1/auth/me')).status,
        (status) => status === 401,
      );
    } finally {
      await second.close();
    }
  });

  it('is raised by nobody for themselves, and owners are touched by owners only', async () => {
    const admin = await addMember(test, owner, 'admin');
    const ownersMembership = await own(owner);
    expect((await setRole(admin, admin.memberId, 'owner')).body.code).toBe('member.not_yourself');
    expect((await setRole(admin, ownersMembership.id, 'viewer')).body.code).toBe('member.owners_only');
    expect((await setGrants(admin, ownersMembership.id, [])).body.code).toBe('member.owners_only');
    expect((await remove(admin, ownersMembership.id)).body['code']).toBe('member.owners_only');
    expect((await own(owner)).role).toBe('owner');
    // Lowering oneself is allowed, and then there is no way back.
    expect((await setRole(admin, admin.memberId, 'viewer')).status).toBe(200);
    expect((await setRole(admin, admin.memberId, 'admin')).status).toBe(403);
  });

  it('is not changed over what somebody else changed meanwhile', async () => {
    const member = await addMember(test, owner, 'staff');
    expect((await setRole(owner, member.memberId, 'manager', { 'if-match': '"1"' })).status).toBe(200);
    expect((await setRole(owner, member.memberId, 'viewer', { 'if-match': '"1"' })).status).toBe(412);
  });
});

describe('the last owner', () => {
  it('stays: neither lowered, nor removed, nor gone', async () => {
    const { id } = await own(owner);
    expect((await setRole(owner, id, 'admin')).body.code).toBe('member.last_owner');
    expect((await remove(owner, id)).body['code']).toBe('member.last_owner');
    expect((await send(owner, 'POST', '/api/v1/organization/leave')).body['code']).toBe('member.last_owner');
    const second = await addMember(test, owner, 'owner');
    expect((await setRole(owner, id, 'admin')).status).toBe(200);
    expect((await setRole(second, second.memberId, 'admin')).body.code).toBe('member.last_owner');
  });

  it('is still there when two owners lower each other in the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const first = await test.signUp();
      const second = await addMember(test, first, 'owner');
      const { id } = await own(first);
      await Promise.all([setRole(first, second.memberId, 'viewer'), setRole(second, id, 'viewer')]);
      const [row] = await test.db.query<{ owners: number }>(
        `select count(*) as owners from membership where organization_id = $1 and role = 'owner'`,
        [first.organizationId],
      );
      expect(row!.owners).toBe(1);
    }
  });
});

describe('grants', () => {
  it('narrow a member to some events, at once', async () => {
    const [event, other] = [await newEvent(owner), await newEvent(owner)];
    const member = await addMember(test, owner, 'door');
    expect((await me(member)).body['events']).toBe('all');
    expect((await setGrants(owner, member.memberId, [event])).body.events).toEqual([event]);
    expect((await me(member)).body['events']).toEqual([event]);
    expect((await setGrants(owner, member.memberId, [event, other])).body.events).toEqual([event, other].sort());
    expect((await setGrants(owner, member.memberId, 'all')).body.events).toBe('all');
    expect((await me(member)).body['events']).toBe('all');
    expect((await log(owner)).filter(({ kind }) => kind === 'grantsChanged').map(({ after }) => after)).toEqual([
      { grantedEvents: [event] },
      { grantedEvents: [event, other].sort() },
      { grantedEvents: null },
    ]);
  });

  it("name the organization's own events only", async () => {
    const member = await addMember(test, owner, 'door');
    const foreign = await newEvent(await test.signUp());
    expect((await setGrants(owner, member.memberId, [foreign])).body.code).toBe('member.event_unknown');
    expect((await setGrants(owner, member.memberId, [newId()])).body.code).toBe('member.event_unknown');
    // Nor its other streams.
    expect((await setGrants(owner, member.memberId, [owner.organizationId])).body.code).toBe('member.event_unknown');
  });

  it('are given by nobody beyond their own', async () => {
    const [event, other] = [await newEvent(owner), await newEvent(owner)];
    const admin = await addMember(test, owner, 'admin', [event]);
    const free = await addMember(test, owner, 'viewer');
    expect((await setGrants(admin, admin.memberId, 'all')).body.code).toBe('member.beyond_yours');
    expect((await setGrants(admin, admin.memberId, [event, other])).body.code).toBe('member.beyond_yours');
    expect((await setRole(admin, free.memberId, 'admin')).body.code).toBe('member.beyond_yours');
    expect((await remove(admin, free.memberId)).body['code']).toBe('member.beyond_yours');
    expect((await add(admin, { events: 'all' })).body.code).toBe('member.beyond_yours');
    expect((await add(admin, {})).body.events).toEqual([event]);
    expect((await setGrants(owner, (await own(owner)).id, [event])).body.code).toBe('member.owner_reaches_all');
    expect((await setRole(owner, admin.memberId, 'owner')).body).toMatchObject({ role: 'owner', events: 'all' });
  });
});

describe('a removed member', () => {
  it('is out at once, and stays out when added again until the next sign-in', async () => {
    const member = await addMember(test, owner, 'manager');
    await test.db.execute('update user_account set email_verified_at = now() where id = $1', [member.userId]);
    expect(await guests(member)).toBe(200);
    expect((await remove(owner, member.memberId)).status).toBe(204);
    expect(await guests(member)).toBe(401);
    expect((await send(test, 'POST', '/api/v1/auth/refresh', { refreshToken: member.refreshToken })).status).toBe(401);
    const nowhere = await send(test, 'POST', '/api/v1/auth/sign-in', { email: member.email, password: PASSWORD });
    expect(nowhere).toMatchObject({ status: 403, body: { code: 'auth.no_organization' } });
    expect((await add(owner, { email: member.email })).status).toBe(201);
    expect(await guests(member)).toBe(401);
    expect(await guests(await signIn(test, member.email))).toBe(200);
    expect((await log(owner)).map(({ kind }) => kind)).toEqual(['added', 'removed', 'added']);
  });

  it('may have left by themselves', async () => {
    const member = await addMember(test, owner, 'viewer');
    expect((await send(member, 'POST', '/api/v1/organization/leave')).status).toBe(204);
    expect(await guests(member)).toBe(401);
    expect((await log(owner)).at(-1)).toMatchObject({ kind: 'removed', actor: `user:${member.userId}` });
  });
});

describe('members of another organization', () => {
  it('look like ones that do not exist, and nothing happens to them', async () => {
    const stranger = await test.signUp();
    const { id } = await own(owner);
    const calls: [string, string, unknown?][] = [
      ['GET', ''],
      ['PATCH', '', { role: 'viewer' }],
      ['PUT', '/grants', { events: [] }],
      ['DELETE', ''],
    ];
    for (const [method, suffix, body] of calls) {
      const [theirs, missing] = [
        await send(stranger, method, `/api/v1/members/${id}${suffix}`, body),
        await send(stranger, method, `/api/v1/members/${newId()}${suffix}`, body),
      ];
      const bytes = ({ status, body: problem }: Answer): unknown => ({
        status,
        ...problem,
        requestId: '',
        instance: '',
      });
      expect(theirs.status).toBe(404);
      expect(bytes(theirs)).toEqual(bytes(missing));
    }
    expect((await own(owner)).version).toBe(1);
    expect((await list(stranger)).map(({ userId }) => userId)).toEqual([stranger.userId]);
  });
});

describe('the list of members', () => {
  it('is sorted, filtered and paged', async () => {
    for (const name of ['Zoe', 'adam', 'Émile', 'Bert'])
      await add(owner, { name, role: name === 'Bert' ? 'door' : 'viewer' });
    const names = (await list(owner)).map(({ name }) => name);
    expect(names).toHaveLength(5);
    expect((await list(owner, '?sort=-name')).map(({ name }) => name)).toEqual([...names].reverse());
    expect((await list(owner, '?role=door')).map(({ name }) => name)).toEqual(['Bert']);
    const paged: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `?limit=2${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
      const page = (
        await send<{ items: MemberBody[]; nextCursor: string | null }>(owner, 'GET', `/api/v1/members${query}`)
      ).body;
      paged.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(names);
  });
});
