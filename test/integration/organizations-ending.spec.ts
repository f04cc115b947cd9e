import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { OrganizationErasure } from '../../src/modules/organizations/index.js';
import { OrganizationExport } from '../../src/modules/organizations/organization-export.js';
import { systemActor } from '../../src/platform/access/index.js';
import { PASSWORD, startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { makeEverything } from '../support/everything.js';
import { addMember, send, signIn, type Answer } from '../support/members.js';
import { spawnScript, type SpawnedProcess } from '../support/process.js';

let test: TestApp;
let owner: Account;
beforeAll(async () => {
  test = await startApp();
});
beforeEach(async () => {
  owner = await test.signUp('Seeblick');
});
afterAll(() => test?.close());

const me = (by: Pick<Account, 'fetch'>): Promise<Answer> => send(by, 'GET', '/api/v1/auth/me');
const transfer = (by: Account, memberId: string, body: object = { password: PASSWORD }): Promise<Answer> =>
  send(by, 'POST', '/api/v1/organization/transfer', { memberId, ...body });
const remove = (by: Account, body: object = {}): Promise<Answer> =>
  send(by, 'POST', '/api/v1/organization/deletion', { name: 'Seeblick', password: PASSWORD, ...body });
const keep = (by: Account): Promise<Answer> => send(by, 'DELETE', '/api/v1/organization/deletion');
/** As if the sign-in was an hour ago. */
const age = (by: Account): Promise<number> =>
  test.db.execute(`update session set created_at = now() - interval '1 hour' where user_id = $1`, [by.userId]);

describe('ownership', () => {
  it('passes to a member, and the old owner is an admin, at once', async () => {
    const member = await addMember(test, owner, 'staff', []);
    const answer = await transfer(owner, member.memberId);
    expect(answer.body).toMatchObject({ role: 'owner', events: 'all', userId: member.userId });
    expect((await me(owner)).body['role']).toBe('admin');
    expect((await me(member)).body['role']).toBe('owner');
    expect((await transfer(owner, member.memberId)).status).toBe(403);
    const { body } = await send<{ items: Record<string, unknown>[] }>(
      member,
      'GET',
      '/api/v1/security-events?kind=ownershipTransferred',
    );
    expect(body.items).toMatchObject([
      { actor: `user:${owner.userId}`, userId: member.userId, address: '127.0.0.1', detail: { from: 'staff' } },
    ]);
  });

  it('takes the password, or a fresh sign-in', async () => {
    const member = await addMember(test, owner, 'admin');
    expect((await transfer(owner, member.memberId, { password: 'not my password' })).body['code']).toBe(
      'auth.current_password_wrong',
    );
    await age(owner);
    expect((await transfer(owner, member.memberId, {})).body['code']).toBe('auth.confirmation_needed');
    // A session that was opened just now from an old one is no fresh sign-in.
    const switched = await send<{ accessToken: string }>(owner, 'POST', '/api/v1/auth/switch', {
      organizationId: owner.organizationId,
    });
    const retry = await send(
      test,
      'POST',
      '/api/v1/organization/transfer',
      { memberId: member.memberId },
      { authorization: `Bearer ${switched.body.accessToken}` },
    );
    expect(retry.body['code']).toBe('auth.confirmation_needed');
    expect((await transfer(await signIn(test, owner.email), member.memberId, {})).status).toBe(200);
  });

  it('does not pass to oneself, a stranger, or somebody who was never here', async () => {
    const added = await send(owner, 'POST', '/api/v1/members', {
      email: `never-${owner.userId}@example.org`,
      name: 'Never',
      role: 'admin',
    });
    expect((await transfer(owner, String(added.body['id']))).body['code']).toBe('member.not_yet_in');
    const own = await send<{ items: { id: string }[] }>(owner, 'GET', '/api/v1/members?role=owner');
    expect((await transfer(owner, own.body.items[0]!.id)).body['code']).toBe('member.not_yourself');
    const other = await addMember(test, await test.signUp(), 'admin');
    expect((await transfer(owner, other.memberId)).body['code']).toBe('member.not_found');
  });

  it('has somebody at every moment, also when two owners give it away at once', async () => {
    const [second, third] = [await addMember(test, owner, 'owner'), await addMember(test, owner, 'staff')];
    await Promise.all([transfer(owner, third.memberId), transfer(second, third.memberId)]);
    const [row] = await test.db.query<{ owners: number }>(
      `select count(*)::int as owners from membership where organization_id = $1 and role = 'owner'`,
      [owner.organizationId],
    );
    expect(row!.owners).toBeGreaterThanOrEqual(1);
    expect((await me(third)).body['role']).toBe('owner');
  });
});

describe('deleting an organization', () => {
  it('is asked for by an owner who says its name and who they are', async () => {
    const admin = await addMember(test, owner, 'admin');
    expect((await remove(admin)).status).toBe(403);
    expect((await remove(owner, { name: 'Seeblik' })).body['code']).toBe('organization.name_differs');
    expect((await remove(owner, { password: 'not my password' })).body['code']).toBe('auth.current_password_wrong');
    expect((await keep(owner)).body['code']).toBe('organization.not_ending');
    const asked = await remove(owner);
    const days = (Date.parse(String(asked.body['deletesAt'])) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
    expect((await me(admin)).body).toMatchObject({ organization: { deletesAt: asked.body['deletesAt'] } });
    // Asking again does not move the day.
    expect((await remove(owner)).body['deletesAt']).toBe(asked.body['deletesAt']);
  });

  it('leaves it to be read, exported and brought back, and to nothing else', async () => {
    const manager = await addMember(test, owner, 'manager');
    const guest = (by: Account): Promise<Answer> => send(by, 'POST', '/api/v1/guests', { firstName: 'Grace' });
    expect((await guest(manager)).status).toBe(201);
    await remove(owner);
    for (const by of [owner, manager]) {
      expect((await guest(by)).status).toBe(403);
      expect((await send(by, 'GET', '/api/v1/guests')).status).toBe(200);
    }
    expect((await send(owner, 'PATCH', '/api/v1/organization', { name: 'Other' })).status).toBe(403);
    expect(
      (await send(owner, 'POST', '/api/v1/join-invitations', { email: 'a@example.org', role: 'staff' })).status,
    ).toBe(403);
    expect((await keep(manager)).status).toBe(403);
    expect((await keep(owner)).body['deletesAt']).toBeNull();
    expect((await guest(manager)).status).toBe(201);
  });

  it('cannot be called off when its time has come', async () => {
    await remove(owner);
    await test.db.execute(`set local session_replication_role = replica;
      update organization set deletes_at = now() where id = '${owner.organizationId}'`);
    expect((await keep(owner)).body['code']).toBe('organization.erasing');
  });
});

describe('the export', () => {
  it('holds everything the API shows, streamed line by line, and says when it is complete', async () => {
    await makeEverything(test, owner);
    const other = await test.signUp('Other');
    await send(other, 'POST', '/api/v1/guests', { firstName: 'Foreign' });
    const response = await owner.fetch('/api/v1/organization/export');
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const text = await response.text();
    expect(text).not.toContain('Foreign');
    const lines = text
      .trimEnd()
      .split('\n')
      .map((each) => JSON.parse(each) as { entity: string; data: Record<string, unknown> });
    expect(lines[0]).toMatchObject({ entity: 'export', data: { organizationId: owner.organizationId } });
    const end = lines.at(-1) as unknown as { entity: string; data: { counts: Record<string, number> } };
    expect(end.entity).toBe('end');
    const counted: Record<string, number> = {};
    for (const { entity } of lines.slice(1, -1)) counted[entity] = (counted[entity] ?? 0) + 1;
    expect(counted).toEqual(Object.fromEntries(Object.entries(end.data.counts).filter(([, count]) => count > 0)));
    for (const kind of ['organization', 'member', 'guest', 'event', 'invitation', 'attendee']) {
      expect(counted[kind]).toBeGreaterThan(0);
    }
    // The same bytes as by id.
    const guest = lines.find(({ entity }) => entity === 'guest')!.data;
    expect((await send(owner, 'GET', `/api/v1/guests/${String(guest['id'])}`)).body).toEqual(guest);
    const admin = await addMember(test, owner, 'admin');
    expect((await send(admin, 'GET', '/api/v1/organization/export')).status).toBe(403);
  }, 60_000);

  it('holds no more in memory than a page, however much there is', async () => {
    await test.db.execute(`set local session_replication_role = replica;
      insert into guest (organization_id, id, first_name, search_key, sort_key, notes)
      select '${owner.organizationId}', gen_random_uuid(), 'Guest', '', '', repeat('x', 2000) from generate_series(1, 30000)`);
    const stream = await test.app
      .get(OrganizationExport)
      .open(systemActor(owner.organizationId, '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60'));
    let [bytes, most] = [0, 0];
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      most = Math.max(most, stream.readableLength);
      // A reader slower than the database: whatever is read too early piles up.
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(bytes).toBeGreaterThan(60_000_000);
    // A page is 500 rows of 2.4 kB.
    expect(most).toBeLessThan(3_000_000);
  }, 60_000);
});

describe('when the grace period is over', () => {
  const workers: SpawnedProcess[] = [];
  let web: TestApp;
  let gate: Client;
  afterAll(async () => {
    for (const worker of workers) worker.child.kill('SIGKILL');
    await Promise.all(workers.map(({ ended }) => ended));
    await gate?.end();
    await web?.close();
  });

  const worker = async (): Promise<SpawnedProcess> => {
    const started = spawnScript('test/support/import-worker.ts', {
      DATABASE_URL: web.config.databaseUrl,
      REDIS_URL: web.config.redisUrl,
      NODE_ENV: 'test',
    });
    workers.push(started);
    await started.says(/ready/);
    return started;
  };

  /** Rows of the organization in every table with its column, and in those that hang on one. */
  const rowsOf = async (organizationId: string): Promise<Record<string, string>> => {
    const tables = await web.db.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
    );
    const found: Record<string, string> = {};
    const hash = `count(*)::int || ':' || md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash`;
    const read = async (name: string, where: string): Promise<void> => {
      const [row] = await web.db.query<{ hash: string }>(`select ${hash} from "${name}" t where ${where}`, [
        organizationId,
      ]);
      if (!row!.hash.startsWith('0:')) found[name] = row!.hash;
    };
    for (const { name } of tables) await read(name, 'organization_id = $1');
    await read('change', 'stream_id in (select id from stream where organization_id = $1)');
    await read('refresh_token', 'session_id in (select id from session where organization_id = $1)');
    return found;
  };

  it('everything of the organization goes, in spite of a kill in the middle, and nothing of another', async () => {
    const full = await startApp();
    const [gone, stays] = [await full.signUp('Gone'), await full.signUp('Stays')];
    await makeEverything(full, gone);
    await makeEverything(full, stays);
    await full.drain();
    await full.app.close();
    web = await startApp({ roles: new Set(['http']) }, full.database);
    const marker = 'at the gate';
    await web.db.execute(`set local session_replication_role = replica;
      insert into guest (organization_id, id, first_name, search_key, sort_key) select '${gone.organizationId}', gen_random_uuid(), 'Guest ' || n, '', '' from generate_series(1, 2500) n;
      insert into guest (organization_id, id, first_name, search_key, sort_key) values ('${gone.organizationId}', gen_random_uuid(), '${marker}', '', '');
      update organization set deletes_at = now() where id = '${gone.organizationId}'`);
    await web.db.execute(`create function wait_at_gate() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(4712); return old; end $$`);
    await web.db.execute(
      `create trigger gate before delete on guest for each row when (old.first_name = '${marker}') execute function wait_at_gate()`,
    );
    gate = new Client({ connectionString: web.database.url });
    await gate.connect();
    await gate.query('select pg_advisory_lock(4712)');
    const before = await rowsOf(stays.organizationId);
    expect(Object.keys(before).length).toBeGreaterThan(15);
    const guests = async (): Promise<number> => {
      const [row] = await web.db.query<{ n: number }>(
        'select count(*)::int as n from guest where organization_id = $1',
        [gone.organizationId],
      );
      return row!.n;
    };
    const all = await guests();

    const first = await worker();
    await web.app.get(OrganizationErasure).eraseDue();
    await eventually(
      () => web.db.query(`select 1 from pg_locks where locktype = 'advisory' and objid = 4712 and not granted`),
      ({ length }) => length > 0,
      { withinMs: 30_000 },
    );
    // Asking twice does not erase twice.
    await web.app.get(OrganizationErasure).eraseDue();
    first.child.kill('SIGKILL');
    expect(await first.ended).toBe('SIGKILL');
    const left = await guests();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    // Nobody gets in any more, whatever is left.
    expect(
      (await fetch(`${web.url}/api/v1/guests`, { headers: { authorization: `Bearer ${gone.accessToken}` } })).status,
    ).toBe(401);
    await gate.query('select pg_advisory_unlock(4712)');

    await worker();
    const job = await eventually(
      async () =>
        (
          await web.db.query<{ state: string; attempts: number }>(
            `select state, attempts from job where kind = 'organizations.erase'`,
          )
        )[0]!,
      ({ state }) => state === 'done',
      { withinMs: 40_000 },
    );
    expect(job.attempts).toBe(2);
    expect(await rowsOf(gone.organizationId)).toEqual({});
    expect(await rowsOf(stays.organizationId)).toEqual(before);
    const text = await web.db.query<{ found: number }>(
      `select count(*)::int as found from change where diff::text like '%Guest 1%' or entity_id = $1`,
      [gone.organizationId],
    );
    expect(text[0]!.found).toBe(0);
    // The person stays; only the house is gone.
    const back = await send(web, 'POST', '/api/v1/auth/sign-in', { email: gone.email, password: PASSWORD });
    expect(back.body['code']).toBe('auth.no_organization');
  }, 120_000);
});
