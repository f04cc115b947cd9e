import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { ChangeReader } from '../../src/platform/changes/index.js';
import { StreamView } from '../../src/modules/sync/sync.dto.js';
import { systemActor } from '../../src/platform/access/index.js';
import { Where } from '../../src/platform/database/index.js';
import { Lists, newId } from '../../src/platform/http/index.js';
import { StreamTail } from '../../src/platform/realtime/stream-tail.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { Households, type Item, type Rsvp } from '../support/households.js';
import { jsonApi } from '../support/json-api.js';
import { connected } from '../support/socket.js';

let test: TestApp;
let owner: Account;
let call: ReturnType<typeof jsonApi>;
let anybody: ReturnType<typeof jsonApi>;
let house: Households;

beforeAll(async () => {
  test = await startApp();
  anybody = jsonApi(test);
}, 60_000);
afterAll(() => test?.close());
beforeEach(async () => {
  owner = await test.signUp();
  call = jsonApi(owner);
  house = new Households(test, owner);
});

/** Headers of a manager who reaches this event alone. */
async function narrowed(eventId: string): Promise<Record<string, string>> {
  const email = `narrow-${newId()}@example.com`;
  const password = 'a long enough password 71';
  await call('POST', '/members', { email, name: 'Narrow', role: 'manager', events: [eventId], password });
  const { body } = await anybody<{ accessToken: string }>('POST', '/auth/sign-in', { email, password });
  return { authorization: `Bearer ${body.accessToken}` };
}

function upload(
  text: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', new Blob([text]), 'guests.csv');
  return owner.fetch('/api/v1/imports', { method: 'POST', body, headers });
}

describe('ids that are somebody else’s already', () => {
  it('adding a member under the id of another party’s member tells nothing of that member', async () => {
    const [here, there] = [await house.event(), await house.event()];
    const [ours, theirs] = [await house.invite(here, ['Anna Huber']), await house.invite(there, ['Carla Cotta'])];
    const answer = await call('POST', `/events/${here.id}/invitations/${ours.id}/members`, {
      id: theirs.members[0],
      guestId: await house.guest('Dora Dahl'),
    });
    expect(answer.status).toBe(409);
    expect(answer.text).not.toContain('Carla');
    const second = await house.invite(here, ['Emil Egg']);
    const body = { id: second.members[0], guestId: await house.guest('Finn Fuchs') };
    expect((await call('POST', `/events/${here.id}/invitations/${ours.id}/members`, body)).status).toBe(409);
  });

  it('adding a member twice under one id is a repeat', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber']);
    const body = { id: newId(), guestId: await house.guest('Ben Boll') };
    const path = `/events/${event.id}/invitations/${party.id}/members`;
    const [first, again] = [await call('POST', path, body), await call('POST', path, body)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toMatchObject({ id: body.id, guestId: body.guestId });
  });

  it('a split cannot take over an invitation that is there', async () => {
    const event = await house.event();
    const from = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    const other = await house.invite(event, ['Carla Cotta'], { plusOnes: 3 });
    const before = (await call('GET', `/events/${event.id}/invitations/${other.id}`)).text;
    for (const id of [other.id, from.id]) {
      const answer = await call('POST', `/events/${event.id}/invitations/${from.id}/split`, {
        id,
        name: 'Ben alone',
        attendeeIds: [from.members[1]],
      });
      expect([answer.status, answer.body['code']]).toEqual([409, 'invitation.id_taken']);
    }
    expect((await call('GET', `/events/${event.id}/invitations/${other.id}`)).text).toBe(before);
    expect((await anybody<Rsvp>('GET', from.path)).body.guests).toHaveLength(2);
  });
});

describe('a member narrowed to one event', () => {
  it('neither sees, changes nor commits an import that invites to another', async () => {
    const [granted, other] = [await house.event(), await house.event()];
    const as = await narrowed(granted.id);
    const ids: string[] = [];
    for (const { id: eventId } of [granted, other]) {
      const made = await upload('First name,Last name\nAnna,Huber\n', { eventId });
      const { id } = (await made.json()) as { id: string };
      const state = async () => (await call('GET', `/imports/${id}`)).body['state'];
      await eventually(state, (now) => now === 'ready');
      ids.push(id);
    }
    const [own, foreign] = ids;
    const ask = (method: string, path: string, body?: object) => anybody<{ items: Item[] }>(method, path, body, as);
    expect((await ask('GET', '/imports')).body.items.map(({ id }) => id)).toEqual([own]);
    const answers = [
      await ask('GET', `/imports/${foreign}`),
      await ask('GET', `/imports/${foreign}/rows`),
      await ask('PATCH', `/imports/${foreign}/mapping`, { columns: [] }),
      await ask('POST', `/imports/${foreign}/commit`),
      await ask('DELETE', `/imports/${foreign}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect((await ask('POST', `/imports/${own}/commit`)).status).toBe(200);
  });

  it('cannot export or erase what all events hold about a person', async () => {
    const [granted, other] = [await house.event(), await house.event()];
    const party = await house.invite(other, ['Carla Cotta']);
    await anybody('PUT', party.path, { ...house.says(party, 'yes'), message: 'Secret of the other event' });
    const as = await narrowed(granted.id);
    const exported = await anybody('GET', `/guests/${party.guests[0]}/export-data`, undefined, as);
    expect(exported.status).toBe(403);
    expect(exported.text).not.toContain('Secret');
    const erased = await anybody('POST', `/guests/${party.guests[0]}/erase`, { reason: 'guest_request' }, as);
    expect(erased.status).toBe(403);
    expect((await anybody<Rsvp>('GET', party.path)).body.guests[0]!.firstName).toBe('Carla');
    expect((await call('GET', `/guests/${party.guests[0]}/export-data`)).text).toContain('Secret of the other event');
  });
});

describe('secrets', () => {
  it('a link made with an Idempotency-Key stands in no table either, and a repeat makes no second one', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    const base = `/events/${event.id}/invitations`;
    const requests: [string, object | undefined][] = [
      [base, { name: 'Keyed', plusOnes: 1 }],
      [`${base}/batch`, { items: [{ name: 'Batch', plusOnes: 1 }] }],
      [`${base}/${party.id}/split`, { name: 'Ben', attendeeIds: [party.members[1]] }],
      [`${base}/${party.id}/rotate-link`, undefined],
    ];
    for (const [path, body] of requests) {
      const headers = { 'idempotency-key': newId() };
      const first = await call('POST', path, body, headers);
      const token = /\/r\/([\w-]{22})/.exec(first.text)?.[1];
      expect([path, token]).toEqual([path, expect.any(String)]);
      const tables = await test.db.query<{ name: string }>(
        `select table_name as name from information_schema.tables where table_schema = 'public'`,
      );
      for (const { name } of tables) {
        const rows = await test.db.query(`select 1 from "${name}" t where t::text like $1 limit 1`, [`%${token}%`]);
        expect([path, name, rows.length]).toEqual([path, name, 0]);
      }
      const again = await call('POST', path, body, headers);
      expect([path, again.status, again.headers.get('idempotency-replayed')]).toEqual([path, first.status, 'true']);
      expect(again.text).toBe(first.text.replace(/"rsvpUrl":"[^"]+"/, '"rsvpUrl":null'));
      expect((await anybody('GET', `/rsvp/${token}`)).status).toBe(200);
    }
  });

  it('the same key with another file is another request', async () => {
    const keyed = (text: string): Promise<Response> => upload(text, {}, { 'idempotency-key': 'one-key' });
    expect((await keyed('First name,Last name\nAnna,Huber\n')).status).toBe(201);
    expect((await keyed('First name,Last name\nCarla,Cotta\nDora,Dahl\n')).status).toBe(422);
    expect((await keyed('First name,Last name\nAnna,Huber\n')).headers.get('idempotency-replayed')).toBe('true');
  });
});

it('erasing a guest takes their values out of what imports show of a file', async () => {
  const id = ((await (await upload('First name,Last name\nXaverius,Quillfeather\n')).json()) as { id: string }).id;
  const state = async () => (await call('GET', `/imports/${id}`)).body['state'];
  await eventually(state, (now) => now === 'ready');
  await call('POST', `/imports/${id}/commit`);
  await eventually(state, (now) => now === 'done');
  const { body } = await call<{ items: Item[] }>('GET', '/guests?search=Quillfeather');
  expect((await call('POST', `/guests/${body.items[0]!.id}/erase`, { reason: 'guest_request' })).status).toBe(204);
  for (const table of ['import', 'import_row', 'import_file', 'change', 'idempotency_key']) {
    const rows = await test.db.query(`select 1 from "${table}" t where t::text ilike '%quillfeather%'`);
    expect([table, rows.length]).toEqual([table, 0]);
  }
});

describe('an offer from the waiting list', () => {
  const offered = async () => {
    const event = await house.event({ functions: [{ name: 'Dinner', capacity: 1 }] });
    const [first, second] = [await house.invite(event, ['Anna Huber']), await house.invite(event, ['Ben Boll'])];
    await anybody('PUT', first.path, house.says(first, 'yes'));
    await anybody('PUT', second.path, house.says(second, 'yes'));
    await anybody('PUT', first.path, house.says(first, 'no'));
    expect((await anybody<Rsvp>('GET', second.path)).body.offers).toHaveLength(1);
    return { event, party: second };
  };

  it.each([
    ['locked', (event: { id: string }) => house.lock(event as never)],
    [
      'cancelled',
      async (event: { id: string }) => void (await call('POST', `/events/${event.id}/cancel`, { reason: 'Storm' })),
    ],
  ])('is void once the event is %s', async (_, close) => {
    const { event, party } = await offered();
    await close(event);
    const answer = await anybody('PUT', `${party.path}/offer`, { accept: true });
    expect([answer.status, answer.body['code']]).toEqual([409, 'rsvp.no_offer']);
    expect((await call<{ yes: number }>('GET', `/events/${event.id}/stats`)).body.yes).toBe(0);
  });

  it('can still be declined after the lock', async () => {
    const { event, party } = await offered();
    await house.lock(event);
    expect((await anybody('PUT', `${party.path}/offer`, { accept: false })).status).toBe(200);
    expect(Object.values(await house.pools(event))).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});

it('no list is tagged with the position of another organization’s event', async () => {
  const event = await house.event();
  const lists = test.app.get(Lists, { strict: false });
  const tagOf = async (organizationId: string): Promise<string | undefined> => {
    const where = new Where().and('t.organization_id = ?', organizationId);
    const sort = { sql: 't.id', type: 'uuid' } as const;
    const request = { view: StreamView, from: 'stream t', where, sort, query: {}, streamId: event.id };
    return (await lists.page(systemActor(organizationId), request)).etag;
  };
  const [own] = await test.db.query<{ id: string }>('select organization_id as id from stream where id = $1', [
    event.id,
  ]);
  expect(await tagOf(own!.id)).toEqual(expect.any(String));
  expect(await tagOf(newId())).toBeUndefined();
});

describe('sockets', () => {
  it('nobody misses frames because the last other one leaves while they join', async () => {
    const event = await house.event();
    const tail = test.app.get(StreamTail, { strict: false });
    const head = await test.app.get(ChangeReader, { strict: false }).head(event.id);
    let frames = 0;
    const follower = { changes: () => (frames += 1), stale: () => undefined };
    const joined = tail.join(head!, undefined, follower, follower, () => undefined);
    tail.leave(event.id);
    await joined;
    await call('PATCH', `/events/${event.id}`, { venue: 'Hall of mirrors' });
    await eventually(
      () => frames,
      (count) => count > 0,
      { withinMs: 3_000 },
    );
    tail.leave(event.id);
  });

  it('nobody stays connected outside the namespace that asks who they are', async () => {
    // The root namespace.
    const socket = io(test.url, { transports: ['websocket'], reconnection: false, forceNew: true });
    await expect(connected(socket)).rejects.toMatchObject({ message: 'unauthenticated' });
    socket.disconnect();
  });
});
