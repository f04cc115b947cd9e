import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { jsonApi } from '../support/json-api.js';
import { addMember, type Member } from '../support/members.js';
import { plansOf } from '../support/plans.js';

interface Entry {
  streamId: string;
  seq: number;
  at: string;
  actor: string;
  entity: string;
  entityId: string;
  kind: string;
  fields: string[];
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  requestId: string;
}
interface Page {
  items: Entry[];
  nextCursor: string | null;
}

const gala = {
  name: 'Gala',
  startsAt: '2027-06-12T16:00:00Z',
  endsAt: '2027-06-12T23:00:00Z',
  timeZone: 'Europe/Vienna',
};

let test: TestApp;
let owner: Account;
let manager: Member;
let call: ReturnType<typeof jsonApi>;
let one: string;
let other: string;
let guestId: string;

beforeAll(async () => {
  test = await startApp();
  owner = await test.signUp();
  call = jsonApi(owner);
  one = (await call<{ id: string }>('POST', '/events', gala)).body.id;
  other = (await call<{ id: string }>('POST', '/events', gala)).body.id;
  manager = await addMember(test, owner, 'manager', [one]);
  guestId = (await call<{ id: string }>('POST', '/guests', { firstName: 'Ada' })).body.id;
  await call('PATCH', `/events/${one}`, { name: 'Ball' }, { 'x-request-id': 'the-request-1' });
  await jsonApi(manager)('PATCH', `/guests/${guestId}`, { firstName: 'Ida' });
}, 60_000);
afterAll(() => test.close());

const audit = async (query = '', account: Pick<Account, 'fetch'> = owner): Promise<Entry[]> => {
  const { status, body, text } = await jsonApi(account)<Page>('GET', `/audit?${query}`);
  if (status !== 200) throw new Error(text);
  return body.items;
};

describe('the audit', () => {
  it('tells who changed what from what to what, newest first', async () => {
    const [latest, before] = await audit();
    expect(latest).toMatchObject({
      streamId: owner.organizationId,
      actor: `user:${manager.userId}`,
      entity: 'guest',
      entityId: guestId,
      kind: 'updated',
      origin: 'http',
      before: { firstName: 'Ada' },
      after: { firstName: 'Ida' },
    });
    expect(before).toMatchObject({
      entity: 'event',
      entityId: one,
      kind: 'updated',
      fields: ['name'],
      before: { name: 'Gala' },
      after: { name: 'Ball' },
      requestId: 'the-request-1',
    });
    const times = (await audit()).map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
  });

  it('finds by each filter', async () => {
    const kinds = async (query: string): Promise<string[]> =>
      (await audit(query)).map(({ entity, kind }) => `${entity}.${kind}`);
    expect(await kinds(`stream=${one}`)).toEqual(['event.updated', 'eventFunction.created', 'event.created']);
    expect(await kinds(`entityId=${guestId}`)).toEqual(['guest.updated', 'guest.created']);
    expect(await kinds(`entity=event&kind=created`)).toEqual(['event.created', 'event.created']);
    expect(await kinds(`actor=user:${manager.userId}`)).toEqual(['guest.updated']);
    const { at } = (await audit(`entityId=${one}&kind=updated`))[0]!;
    expect(await kinds(`stream=${one}&from=${at}`)).toEqual(['event.updated']);
    expect(await kinds(`stream=${one}&to=${at}`)).toEqual(['eventFunction.created', 'event.created']);
    expect(await kinds('actor=user:nobody')).toEqual([]);
  });

  it('pages without a gap or a double, also over changes of one moment', async () => {
    const all = await audit('limit=200');
    const seen: Entry[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = (await call<Page>('GET', `/audit?limit=3${cursor ? `&cursor=${cursor}` : ''}`)).body;
      expect(page.items.length).toBeLessThanOrEqual(3);
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(7);
    for (const cursor of ['x', 'e30', Buffer.from('["2027-99-99 00:00:00+00","a",1]').toString('base64url')]) {
      expect((await call('GET', `/audit?cursor=${cursor}`)).body).toMatchObject({ code: 'cursor.invalid' });
    }
  });

  it('shows a narrowed member only their events, and another organization nothing', async () => {
    const streams = new Set((await audit('limit=200', manager)).map(({ streamId }) => streamId));
    expect([...streams].sort()).toEqual([owner.organizationId, one].sort());
    expect(await audit(`stream=${other}`, manager)).toEqual([]);
    const stranger = await test.signUp();
    expect(await audit(`stream=${one}`, stranger)).toEqual([]);
    expect(await audit(`entityId=${guestId}`, stranger)).toEqual([]);
    const staff = await addMember(test, owner, 'staff');
    expect((await jsonApi(staff)('GET', '/audit')).status).toBe(403);
  });

  it('reads the end of each stream from an index, however long the log', async () => {
    // A log as it is: most of it belongs to others.
    await test.db.query(
      `with others as (
         insert into stream (id, organization_id, kind) select gen_random_uuid(), gen_random_uuid(), 'event' from generate_series(1, 400) returning id
       ), streams as (select id from others union all select unnest($1::uuid[]))
       insert into change (stream_id, seq, at, actor, origin, request_id, entity, entity_id, kind)
       select s.id, 1000 + n, now() - interval '60 days' + n * interval '1 minute', 'system:test', 'system', 'none', 'guest', gen_random_uuid(), 'updated'
         from streams s, generate_series(1, 150) n`,
      [[owner.organizationId, one]],
    );
    await test.db.execute('analyze change, stream');
    const plans: string[] = [];
    for (const query of ['limit=50', `stream=${one}&limit=50`, `entityId=${guestId}`, 'entity=event&limit=1']) {
      plans.push(await explained(query));
    }
    expect(plans.join('\n')).not.toMatch(/Seq Scan on change/);
    for (const plan of plans.slice(0, 2)) expect(plan).toMatch(/Index Scan Backward using change_by_time/);
    expect(plans[3]).toMatch(/change_by_time/);
    expect(plans[2]).toMatch(/change_entity/);
  });
});

/** The plan of the statement behind a query. */
async function explained(query: string): Promise<string> {
  const [plan] = await plansOf(test.db, () => audit(query), { that: 'from change c' });
  if (!plan) throw new Error('The audit sent no such statement');
  return plan;
}
