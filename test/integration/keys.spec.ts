import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Socket } from 'socket.io-client';
import { Authenticator, newMachineToken } from '../../src/platform/access/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { inDays, type ApiKeySecret } from '../support/machines.js';
import { addMember, send, type Answer } from '../support/members.js';
import { ask, connected, openSocket } from '../support/socket.js';

let first: TestApp;
/** A second process' worth of the application on the same database. */
let second: TestApp;
let owner: Account;
const sockets: Socket[] = [];

beforeAll(async () => {
  first = await startApp();
  const { jwtKeys, encryptionKeys } = first.config;
  second = await startApp({ jwtKeys, encryptionKeys }, first.database);
  owner = await first.signUp();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await second?.close();
  await first?.close();
});

interface Key {
  id: string;
  version: number;
  secret: ApiKeySecret | null;
  [member: string]: unknown;
}

const makeKey = (body: object, by = owner, headers: Record<string, string> = {}): Promise<Answer<Key>> =>
  send<Key>(by, 'POST', '/api/v1/api-keys', { name: 'Sync', scopes: ['guests:read'], ...body }, headers);

async function newKey(body: object = {}, by = owner): Promise<Key & { key: string }> {
  const answer = await makeKey(body, by);
  expect(answer.status).toBe(201);
  return { ...answer.body, key: answer.body.secret!.key };
}

const as = (token: string, path: string, options: { app?: TestApp; method?: string; body?: unknown } = {}) => {
  const { app = first, method = 'GET', body } = options;
  return send<Record<string, unknown>>(app, method, path, body, { authorization: `Bearer ${token}` });
};

const open = (app: TestApp, token: string): Promise<Socket> => {
  const socket = openSocket(app.url, token);
  sockets.push(socket);
  return connected(socket);
};

async function newEvent(by = owner): Promise<string> {
  const { body } = await send<{ id: string }>(by, 'POST', '/api/v1/events', {
    name: `Gala ${newId()}`,
    startsAt: '2031-06-12T16:00:00.000Z',
    endsAt: '2031-06-12T23:00:00.000Z',
    timeZone: 'Europe/Vienna',
  });
  return body.id;
}

describe('an API key', () => {
  it('is shown once, kept as a hash, and does what its scopes say', async () => {
    const key = await newKey({ name: 'Front desk', scopes: ['guests:read', 'guests:write'] });
    expect(key).toMatchObject({
      name: 'Front desk',
      scopes: ['guests:read', 'guests:write'],
      events: 'all',
      hint: key.key.slice(-4),
      createdBy: owner.userId,
      requireSignature: false,
      expiresAt: null,
      secret: { signingSecret: null },
    });
    const made = await as(key.key, '/api/v1/guests', { method: 'POST', body: { firstName: 'Made by a key' } });
    expect(made.status).toBe(201);
    expect((await as(key.key, '/api/v1/events')).status).toBe(403);

    const { body } = await send(owner, 'GET', `/api/v1/api-keys/${key.id}`);
    expect(body).not.toHaveProperty('secret');
    const kept = await first.db.query<{ dump: string }>(
      `select string_agg(x, '') as dump from (
         select t::text as x from machine_credential t union all select t::text from api_key t
         union all select t::text from change t union all select t::text from idempotency_key t) all_of_it`,
    );
    expect(kept[0]!.dump).not.toContain(key.key);
    expect(kept[0]!.dump).toContain(createHash('sha256').update(key.key).digest('hex'));
  });

  it('is not shown again to a repeat of the request', async () => {
    const headers = { 'idempotency-key': newId() };
    const [one, two] = [await makeKey({}, owner, headers), await makeKey({}, owner, headers)];
    expect(two.body).toEqual({ ...one.body, secret: null });
    expect(two.headers.get('idempotency-replayed')).toBe('true');
    expect(one.headers.get('cache-control')).toBe('no-store');
  });

  it('is named in the change log as who did it, and what happens to keys is logged without secrets', async () => {
    const key = await newKey({ scopes: ['guests:write'] });
    const { body: guest } = await as(key.key, '/api/v1/guests', { method: 'POST', body: { firstName: 'Ada' } });
    await send(owner, 'POST', `/api/v1/api-keys/${key.id}/rotate`, {});
    await send(owner, 'DELETE', `/api/v1/api-keys/${key.id}`);
    const changes = await first.db.query<{ actor: string; kind: string; diff: object }>(
      'select actor, kind, diff from change where entity_id = any($1::uuid[]) order by seq',
      [[guest['id'], key.id]],
    );
    const user = `user:${owner.userId}`;
    expect(changes.map(({ actor, kind }) => [actor, kind])).toEqual([
      [user, 'created'],
      [`api-key:${key.id}`, 'created'],
      [user, 'rotated'],
      [user, 'revoked'],
    ]);
    expect(changes[0]!.diff).toMatchObject({ after: { scopes: ['guests:write'], name: 'Sync' } });
  });

  it('tells followers of the stream nothing of itself', async () => {
    const key = await newKey({ name: 'Only for admins' });
    const viewer = await addMember(first, owner, 'viewer');
    const { body } = await send<{ items: { entity: string; id: string; data: unknown }[] }>(
      viewer,
      'GET',
      `/api/v1/sync/changes?stream=${owner.organizationId}&since=0&epoch=1`,
    );
    expect(body.items.find(({ id }) => id === key.id)).toMatchObject({ entity: 'apiKey', data: null });
    const snapshot = await viewer.fetch(`/api/v1/sync/snapshot?stream=${owner.organizationId}`);
    expect(await snapshot.text()).not.toContain(key.id);
    expect((await send(viewer, 'GET', '/api/v1/api-keys')).status).toBe(403);
  });

  it('gives no more than its maker has', async () => {
    const [event, other] = [await newEvent(), await newEvent()];
    // No role below admin may make keys; an admin narrowed to some events may, for these.
    const admin = await addMember(first, owner, 'admin', [event]);
    expect((await newKey({}, admin))['events']).toEqual([event]);
    expect((await makeKey({ events: [other] }, admin)).body).toMatchObject({ code: 'api_key.beyond_yours' });
    expect((await makeKey({ events: 'all' }, admin)).status).toBe(403);
    const wide = await newKey();
    expect((await send(admin, 'POST', `/api/v1/api-keys/${wide.id}/rotate`, {})).status).toBe(403);
    expect((await makeKey({ events: [newId()] })).body).toMatchObject({ code: 'api_key.event_unknown' });
    const manager = await addMember(first, owner, 'manager');
    expect((await makeKey({}, manager)).status).toBe(403);
  });

  it('cannot make keys, manage members or act as a person, whatever its scopes', async () => {
    const key = await newKey({ scopes: ['organization:read', 'members:read', 'audit:read'] });
    for (const [method, path] of [
      ['POST', '/api/v1/api-keys'],
      ['POST', '/api/v1/members'],
      ['GET', '/api/v1/auth/me'],
      ['GET', '/api/v1/auth/sessions'],
      ['POST', '/api/v1/organization/leave'],
    ] as const) {
      const body = method === 'POST' ? {} : undefined;
      expect([path, (await as(key.key, path, { method, body })).status]).toEqual([path, 403]);
    }
    expect((await makeKey({ scopes: ['members:manage'] })).status).toBe(400);
  });

  it('outlives the membership of who made it', async () => {
    const admin = await addMember(first, owner, 'admin');
    const { key } = await newKey({}, admin);
    expect((await send(owner, 'DELETE', `/api/v1/members/${admin.memberId}`)).status).toBe(204);
    expect((await as(key, '/api/v1/guests', { app: second })).status).toBe(200);
  });

  it('narrowed to an event reaches no other', async () => {
    const [event, other] = [await newEvent(), await newEvent()];
    const { key } = await newKey({ scopes: ['events:read'], events: [event] });
    expect((await as(key, `/api/v1/events/${event}`)).status).toBe(200);
    expect((await as(key, `/api/v1/events/${other}`)).status).toBe(404);
    expect((await as(key, '/api/v1/events')).body['items']).toHaveLength(1);
  });

  it('is refused when one character is wrong, without a look at the database', async () => {
    const { key } = await newKey();
    expect((await as(`${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`, '/api/v1/guests')).status).toBe(401);
    expect((await as(newMachineToken('api-key'), '/api/v1/guests')).status).toBe(401);
    expect((await as(newMachineToken('device'), '/api/v1/guests')).status).toBe(401);
  });

  it('ends with its expiry, to the second, though it was known a moment ago', async () => {
    expect((await makeKey({ expiresAt: '2020-01-01T00:00:00Z' })).body).toMatchObject({
      code: 'api_key.expiry_passed',
    });
    const { key } = await newKey({ expiresAt: new Date(Date.now() + 1_500).toISOString() });
    expect((await as(key, '/api/v1/guests')).status).toBe(200);
    const socket = await open(first, key);
    await eventually(
      () => as(key, '/api/v1/guests'),
      ({ status }) => status === 401,
      { withinMs: 3_000 },
    );
    await eventually(
      () => socket.connected,
      (is) => !is,
      { withinMs: 2_500 },
    );
  });

  it('notes its last use, at most once a minute', async () => {
    const { id, key } = await newKey();
    const used = async (): Promise<unknown> => (await send(owner, 'GET', `/api/v1/api-keys/${id}`)).body['lastUsedAt'];
    expect(await used()).toBeNull();
    await as(key, '/api/v1/guests');
    const at = await eventually(used, (value) => value !== null);
    // Another process, which has not seen it yet.
    await as(key, '/api/v1/guests', { app: second });
    expect(await used()).toBe(at);
    await first.db.execute(
      `update machine_credential set last_used_at = now() - interval '2 minutes' where api_key_id = '${id}'`,
    );
    first.app.get(Authenticator).announce({ machineId: id });
    await as(key, '/api/v1/guests');
    await eventually(used, (value) => typeof value === 'string' && value > String(at));
  });

  it('asks nobody on a request that follows another', async () => {
    const { key } = await newKey();
    await as(key, '/api/v1/guests');
    const authenticator = first.app.get(Authenticator);
    expect(authenticator.recall(key)).toMatchObject({ kind: 'api-key', organizationId: owner.organizationId });
    expect(authenticator.recall(newMachineToken('api-key'))).toBeUndefined();
  });
});

describe('a rotated key', () => {
  const rotate = (id: string, body: object, headers = {}) =>
    send<Key>(owner, 'POST', `/api/v1/api-keys/${id}/rotate`, body, headers);

  it('takes both secrets during the overlap, then the new one alone', async () => {
    const { id, key: before } = await newKey();
    const rotated = await rotate(id, { overlapHours: 2 });
    const after = rotated.body.secret!.key;
    expect(rotated.body).toMatchObject({ id, hint: after.slice(-4), overlapUntil: expect.any(String) });
    expect(Date.parse(String(rotated.body['overlapUntil'])) - Date.now()).toBeGreaterThan(7_100_000);
    for (const key of [before, after]) expect((await as(key, '/api/v1/guests')).status).toBe(200);
    await first.db.execute(
      `update machine_credential set expires_at = now() where api_key_id = '${id}' and expires_at is not null`,
    );
    first.app.get(Authenticator).announce({ machineId: id });
    expect((await as(before, '/api/v1/guests')).status).toBe(401);
    expect((await as(after, '/api/v1/guests')).status).toBe(200);
  });

  it('without an overlap ends the old secret at once, its sockets too', async () => {
    const { id, key: before } = await newKey();
    const socket = await open(second, before);
    const { body } = await rotate(id, { overlapHours: 0 });
    expect((await as(before, '/api/v1/guests')).status).toBe(401);
    await eventually(
      () => socket.connected,
      (is) => !is,
      { withinMs: 1_500 },
    );
    expect((await as(body.secret!.key, '/api/v1/guests')).status).toBe(200);
  });

  it('demands the version the caller has seen, and a key that stands', async () => {
    const { id } = await newKey();
    expect((await rotate(id, {}, { 'if-match': '"7"' })).status).toBe(412);
    await send(owner, 'DELETE', `/api/v1/api-keys/${id}`);
    expect((await rotate(id, {})).body).toMatchObject({ code: 'api_key.revoked' });
  });
});

describe('a revoked key', () => {
  it('is refused and its sockets are closed within a second, on every process', async () => {
    const { id, key } = await newKey({
      scopes: ['organization:read', 'members:read', 'guests:read', 'channels:read', 'templates:read'],
    });
    for (const app of [first, second]) expect((await as(key, '/api/v1/guests', { app })).status).toBe(200);
    const [here, there] = [await open(first, key), await open(second, key)];
    expect(await ask(there, 'stream:join', { streamId: owner.organizationId })).toMatchObject({ ok: true });
    const since = performance.now();
    expect((await send(owner, 'DELETE', `/api/v1/api-keys/${id}`)).status).toBe(204);
    await eventually(
      async () => [
        here.connected,
        there.connected,
        (await as(key, '/api/v1/guests')).status,
        (await as(key, '/api/v1/guests', { app: second })).status,
      ],
      (now) => JSON.stringify(now) === '[false,false,401,401]',
      { withinMs: 1_500 },
    );
    expect(performance.now() - since).toBeLessThan(1_500);
    await expect(open(second, key)).rejects.toThrow('unauthenticated');
    // Again: nothing to do.
    expect((await send(owner, 'DELETE', `/api/v1/api-keys/${id}`)).status).toBe(204);
    expect((await send(owner, 'GET', `/api/v1/api-keys/${id}`)).body['revokedAt']).not.toBeNull();
  });

  it('ends within seconds even when the signal is lost', async () => {
    const { id, key } = await newKey();
    const socket = await open(first, key);
    await first.db.execute(`alter table api_key disable trigger all`);
    await first.db.execute(`update api_key set revoked_at = now() where id = '${id}'`);
    await first.db.execute(`alter table api_key enable trigger all`);
    await eventually(
      () => socket.connected,
      (is) => !is,
      { withinMs: 2_500 },
    );
  });
});

describe('a device', () => {
  const makeDevice = (eventId: string, body: object = {}, by = owner) =>
    send<Record<string, unknown> & { id: string; token: string }>(by, 'POST', `/api/v1/events/${eventId}/devices`, {
      name: 'Door',
      expiresAt: inDays(1),
      ...body,
    });

  it('sees the people of its event and nothing else', async () => {
    const [event, other] = [await newEvent(), await newEvent()];
    const { body } = await makeDevice(event);
    expect(body).toMatchObject({ eventId: event, actions: ['events:read', 'invitations:read', 'attendees:read'] });
    expect(body.token).toMatch(/^pc_dev_/);
    expect((await as(body.token, `/api/v1/events/${event}/attendees`)).status).toBe(200);
    expect((await as(body.token, `/api/v1/events/${other}/attendees`)).status).toBe(404);
    expect((await as(body.token, '/api/v1/guests')).status).toBe(403);
    expect((await as(body.token, '/api/v1/events')).body['items']).toHaveLength(1);
    const seen = (): Promise<Answer> => send(owner, 'GET', `/api/v1/events/${event}/devices/${body.id}`);
    await eventually(seen, (answer) => answer.body['lastSeenAt'] !== null);
    expect((await seen()).body).not.toHaveProperty('token');
    // A device of one event is not there under another.
    expect((await send(owner, 'GET', `/api/v1/events/${other}/devices/${body.id}`)).status).toBe(404);
    expect((await send(owner, 'DELETE', `/api/v1/events/${other}/devices/${body.id}`)).status).toBe(404);
  });

  it('follows the stream of its event over a socket, and no other', async () => {
    const [event, other] = [await newEvent(), await newEvent()];
    const { body } = await makeDevice(event);
    const socket = await open(second, body.token);
    expect(await ask(socket, 'stream:join', { streamId: event })).toMatchObject({ ok: true });
    for (const streamId of [other, owner.organizationId]) {
      expect(await ask(socket, 'stream:join', { streamId })).toMatchObject({ problem: { code: 'stream.not_found' } });
    }
    // Nor does the stream tell of the devices themselves.
    const changes = await as(body.token, `/api/v1/sync/changes?stream=${event}&since=0&epoch=1`);
    const items = changes.body['items'] as { entity: string; id: string; data: unknown }[];
    expect(items.find(({ id }) => id === body.id)).toMatchObject({ entity: 'device', data: null });
    await send(owner, 'DELETE', `/api/v1/events/${event}/devices/${body.id}`);
    await eventually(
      () => socket.connected,
      (is) => !is,
      { withinMs: 1_500 },
    );
    expect((await as(body.token, `/api/v1/events/${event}`)).status).toBe(401);
  });

  it('does only what is on its list, and that ends in time', async () => {
    const event = await newEvent();
    const { body } = await makeDevice(event, { actions: ['events:read'] });
    expect((await as(body.token, `/api/v1/events/${event}`)).status).toBe(200);
    expect((await as(body.token, `/api/v1/events/${event}/attendees`)).status).toBe(403);
    for (const expiresAt of [inDays(-1), '2031-07-13T00:00:00.000Z']) {
      expect((await makeDevice(event, { expiresAt })).body).toMatchObject({ code: 'device.expiry_wrong' });
    }
    expect((await makeDevice(event, { actions: ['guests:read'] })).status).toBe(400);
  });

  it('can be made by a manager, for events their grant reaches', async () => {
    const [event, other] = [await newEvent(), await newEvent()];
    const manager = await addMember(first, owner, 'manager', [event]);
    expect((await makeDevice(event, {}, manager)).status).toBe(201);
    expect((await makeDevice(other, {}, manager)).status).toBe(404);
    const staff = await addMember(first, owner, 'staff');
    expect((await makeDevice(event, {}, staff)).status).toBe(403);
  });
});
