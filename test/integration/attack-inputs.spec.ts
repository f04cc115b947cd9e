import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { Households, type InvitedParty, type PlannedEvent } from '../support/households.js';
import { jsonApi } from '../support/json-api.js';
import { ask, connected, openSocket } from '../support/socket.js';

let test: TestApp;
let owner: Account;
let call: ReturnType<typeof jsonApi>;
let event: PlannedEvent;
let party: InvitedParty;

beforeAll(async () => {
  test = await startApp();
  owner = await test.signUp();
  call = jsonApi(owner);
  const house = new Households(test, owner);
  event = await house.event();
  party = await house.invite(event, ['Anna Huber']);
}, 60_000);
afterAll(() => test?.close());

const cursor = (key: string): string =>
  Buffer.from(JSON.stringify([key, '00000000-0000-4000-8000-000000000000'])).toString('base64url');

describe('cursors nobody gave out', () => {
  it.each([
    ['/guests?sort=createdAt', '9999-99-99 99:99:99+00'],
    ['/guests?sort=createdAt', '2026-02-30 00:00:00+00'],
    ['/guests?sort=createdAt', '2026-01-01 00:00:00+99'],
    ['/events?sort=startsAt', '294999-01-01 00:00:00+00'],
    [`/events/EVENT/functions?`, '9999999999'],
    [`/events/EVENT/waiting-list?`, '1e999'],
    [`/events/EVENT/waiting-list?`, '1e-999'],
    [`/events/EVENT/waiting-list?`, '9'.repeat(400)],
  ])('%s with %j is 400', async (path, key) => {
    const { status, body } = await call('GET', `${path.replace('EVENT', event.id)}&cursor=${cursor(key)}`);
    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'cursor.invalid' });
  });
});

describe('times that never were', () => {
  it.each(['1999-02-31T00:00:00Z', '2026-04-31T10:00:00+02:00', '2026-01-01T00:00:00+23:59', '2026-01-01T24:00:01Z'])(
    '%s is 400 in a query and in a body',
    async (time) => {
      const query = await call('GET', `/guests?createdAfter=${encodeURIComponent(time)}`);
      const body = await call('PATCH', `/events/${event.id}`, { rsvpDeadline: time });
      expect([query.status, body.status]).toEqual([400, 400]);
    },
  );

  it.each([
    '2024-02-29T23:59:59.123456789Z',
    '2026-12-31T23:30:00-12:00',
    '2026-01-01T00:30:00+14:00',
    '2026-06-01T10:00Z',
  ])('%s is one', async (time) => {
    expect((await call('GET', `/guests?createdAfter=${encodeURIComponent(time)}`)).status).toBe(200);
  });
});

describe('bodies of an odd shape', () => {
  const send = (path: string, body: string, method = 'PUT') =>
    owner.fetch(`/api/v1${path}`, { method, headers: { 'content-type': 'application/json' }, body });

  it.each([
    ['lists', '{"guests":' + '['.repeat(50_000) + ']'.repeat(50_000) + '}'],
    ['objects', '{"guests":' + '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000) + '}'],
  ])('%s 50 000 deep are 400', async (_, body) => {
    const answer = await send(party.path, body);
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'request.invalid']);
    const keyed = await owner.fetch('/api/v1/guests', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'deep' },
      body,
    });
    expect(keyed.status).toBe(400);
  });

  it.each([
    [
      'an answer',
      () => send(`/attendees/${party.members[0]}/answers`, '{"answers":{"constructor":"yes"},"reason":"On the phone"}'),
    ],
    ['a custom field', () => send('/guests', '{"firstName":"A","customFields":{"constructor":"yes"}}', 'POST')],
    ['an unknown member', () => send('/guests', '{"firstName":"A","constructor":1}', 'POST')],
    ['an item of a list', () => send(party.path, '{"guests":[{"constructor":{"name":"x"}}]}')],
  ])('the name "constructor" as %s is 400 and named', async (_, asked) => {
    const answer = await asked();
    const body = (await answer.json()) as { errors?: { pointer: string }[] };
    expect([answer.status, body.errors?.[0]?.pointer]).toEqual([400, expect.stringMatching(/constructor$/)]);
  });

  it('are refused on the socket as well', async () => {
    const socket = await connected(openSocket(test.url, owner.accessToken));
    const deep: Record<string, unknown> = {};
    let inner = deep;
    for (let level = 0; level < 3_000; level++) inner = inner['a'] = {} as Record<string, unknown>;
    const problem = { code: 'request.invalid', status: 400 };
    expect(await ask(socket, 'stream:join', deep)).toMatchObject({ ok: false, problem });
    expect(await ask(socket, 'stream:join', { streamId: event.id, constructor: 1 })).toMatchObject({
      ok: false,
      problem,
    });
    socket.disconnect();
  });
});

it('an address that cannot be decoded is a problem like any other', async () => {
  for (const path of ['/r/%E0%A4%A', '/api/v1/guests/%ff']) {
    const answer = await fetch(test.url + path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(await answer.json()).toMatchObject({ code: 'request.malformed', requestId: expect.any(String) });
  }
});
