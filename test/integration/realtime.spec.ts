import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import type { Socket } from 'socket.io-client';
import { ChangeLog } from '../../src/platform/changes/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { addMember } from '../support/members.js';
import { ask, connected, heard, openSocket, Replica } from '../support/socket.js';

let first: TestApp;
/** A second process' worth of the application on the same database. */
let second: TestApp;
let owner: Account;
const sockets: Socket[] = [];

beforeAll(async () => {
  first = await startApp({ corsOrigins: ['https://desk.example'] });
  second = await startApp({ corsOrigins: ['https://desk.example'], jwtKeys: first.config.jwtKeys }, first.database);
  owner = await first.signUp();
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await second?.close();
  await first?.close();
});

const open = async (
  app: TestApp,
  token: string | undefined = owner.accessToken,
  headers?: Record<string, string>,
): Promise<Socket> => {
  const socket = openSocket(app.url, token, headers);
  sockets.push(socket);
  return connected(socket);
};

const addGuest = async (account: Account, firstName: string): Promise<string> => {
  const { data } = await account.client.POST('/api/v1/guests', { body: { firstName } });
  return data!.id;
};

describe('the handshake', () => {
  it.each([
    ['no token', undefined],
    ['nonsense', 'nonsense'],
    ['an empty token', ''],
  ])('refuses %s', async (_, token) => {
    const socket = openSocket(first.url, token);
    sockets.push(socket);
    await expect(connected(socket)).rejects.toMatchObject({
      message: 'unauthenticated',
      data: { code: 'request.unauthenticated', status: 401 },
    });
  });

  it('refuses a foreign origin and takes the ones that are listed', async () => {
    await expect(open(first, owner.accessToken, { origin: 'https://evil.example' })).rejects.toThrow();
    await expect(open(first, owner.accessToken, { origin: 'https://desk.example.evil.example' })).rejects.toThrow();
    expect((await open(first, owner.accessToken, { origin: 'https://desk.example' })).connected).toBe(true);
  });
});

describe('joining a stream', () => {
  it('answers a problem for what does not exist and for what is another organization’s, alike', async () => {
    const stranger = await first.signUp('Other House');
    const socket = await open(first);
    const unknown = await ask(socket, 'stream:join', { streamId: newId() });
    const foreign = await ask(socket, 'stream:join', { streamId: stranger.organizationId });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'stream.not_found', status: 404 } });
    expect(foreign).toEqual(unknown);
  });

  it('names what is wrong with a join', async () => {
    const socket = await open(first);
    for (const wrong of [
      undefined,
      null,
      'x',
      [],
      { streamId: 'x' },
      { streamId: owner.organizationId, since: -1 },
      { streamId: owner.organizationId, extra: 1 },
    ]) {
      expect(await ask(socket, 'stream:join', wrong)).toMatchObject({
        ok: false,
        problem: { code: 'request.invalid' },
      });
    }
  });

  it('replays the gap since the cursor and goes on from there without a hole', async () => {
    await addGuest(owner, 'Before');
    const socket = await open(first);
    const replica = new Replica(0).follow(socket);
    const joined = await ask(socket, 'stream:join', { streamId: owner.organizationId, since: 0 });
    expect(joined.ok).toBe(true);
    const id = await addGuest(owner, 'After');
    await eventually(() => replica.entities.has(`guest ${id}`), Boolean);
    const { data } = await owner.client.GET('/api/v1/guests/{id}', { params: { path: { id } } });
    expect(replica.entities.get(`guest ${id}`)).toEqual(data);
    expect({ holes: replica.holes, stale: replica.stale }).toEqual({ holes: 0, stale: 0 });
  });

  it('says stale to a cursor that cannot be served, and to everybody when the stream is reset', async () => {
    const socket = await open(first);
    const replica = new Replica(0).follow(socket);
    await ask(socket, 'stream:join', { streamId: owner.organizationId, since: 999_999 });
    await eventually(
      () => replica.stale,
      (count) => count === 1,
    );
    await first.app.get(UnitOfWork).run(() => first.app.get(ChangeLog).reset(owner.organizationId, { imported: 1 }));
    await eventually(
      () => replica.stale,
      (count) => count === 2,
    );
  });

  it('carries what another process wrote', async () => {
    const here = await open(second);
    const replica = new Replica().follow(here);
    const joined = await ask(here, 'stream:join', { streamId: owner.organizationId });
    replica.cursor = joined.seq!;
    const id = await addGuest(owner, 'Elsewhere');
    await eventually(() => replica.entities.has(`guest ${id}`), Boolean);
    expect(replica.holes).toBe(0);
  });

  it('stops when the client leaves', async () => {
    const socket = await open(first);
    const watcher = await open(first);
    const replica = new Replica().follow(socket);
    const other = new Replica().follow(watcher);
    replica.cursor = (await ask(socket, 'stream:join', { streamId: owner.organizationId })).seq!;
    other.cursor = (await ask(watcher, 'stream:join', { streamId: owner.organizationId })).seq!;
    expect(await ask(socket, 'stream:leave', { streamId: owner.organizationId })).toEqual({ ok: true });
    await addGuest(owner, 'Unseen');
    await eventually(
      () => other.frames,
      (count) => count > 0,
    );
    expect(replica.frames).toBe(0);
  });

  it('tells who else is there', async () => {
    const socket = await open(first);
    const presence = heard<{ streamId: string; count: number; userIds: string[] }>(socket, 'presence');
    await ask(socket, 'stream:join', { streamId: owner.organizationId });
    expect(await presence).toMatchObject({ streamId: owner.organizationId, count: 1, userIds: [owner.userId] });
  });

  it('tells when somebody is gone without a word', async () => {
    const account = await first.signUp('Quiet House');
    const colleague = await addMember(first, account, 'staff');
    const [staying, going] = [await open(first, account.accessToken), await open(second, colleague.accessToken)];
    const counts: number[] = [];
    staying.on('presence', ({ count }: { count: number }) => counts.push(count));
    await ask(staying, 'stream:join', { streamId: account.organizationId });
    await ask(going, 'stream:join', { streamId: account.organizationId });
    await eventually(
      () => counts.at(-1),
      (count) => count === 2,
    );
    going.disconnect();
    await eventually(
      () => counts.at(-1),
      (count) => count === 1,
    );
  });
});

describe('a client that is cut off at random', () => {
  it('ends with the state of the server, by its cursor alone', async () => {
    const account = await first.signUp('Restless House');
    const replica = new Replica(0);
    let writing = true;
    let cuts = 0;
    const follow = async (): Promise<void> => {
      while (writing) {
        const app = cuts % 2 ? second : first;
        const socket = await open(app, account.accessToken);
        replica.follow(socket);
        await ask(socket, 'stream:join', { streamId: account.organizationId, since: replica.cursor });
        const seen = replica.frames;
        await eventually(() => replica.frames > seen + 1 || !writing, Boolean);
        socket.disconnect();
        socket.removeAllListeners();
        cuts += 1;
      }
    };
    const following = follow();
    const names = Array.from({ length: 60 }, (_, index) => `Guest ${index}`);
    const ids: string[] = [];
    for (const name of names) ids.push(await addGuest(account, name));
    for (const id of ids.slice(0, 10)) await account.client.DELETE('/api/v1/guests/{id}', { params: { path: { id } } });
    writing = false;
    await following;
    const last = await open(first, account.accessToken);
    replica.follow(last);
    const head = await ask(last, 'stream:join', { streamId: account.organizationId, since: replica.cursor });
    await eventually(
      () => replica.cursor,
      (cursor) => cursor === head.seq,
    );
    const { data } = await account.client.GET('/api/v1/guests', { params: { query: { limit: 200 } } });
    const mine = [...replica.entities].filter(([key]) => key.startsWith('guest ')).map(([, guest]) => guest);
    expect(cuts).toBeGreaterThan(2);
    expect(mine.map((guest) => guest['id']).sort()).toEqual(data!.items.map((guest) => guest.id).sort());
    for (const guest of data!.items) expect(mine).toContainEqual(guest);
    expect(replica.holes).toBe(0);
  }, 40_000);
});

describe('rights that end', () => {
  it('cut the socket of a revoked session, on every process', async () => {
    const account = await first.signUp('Short House');
    const [here, there] = [await open(first, account.accessToken), await open(second, account.accessToken)];
    const gone = Promise.all([heard(here, 'disconnect'), heard(there, 'disconnect')]);
    const { response } = await account.client.POST('/api/v1/auth/sign-out', {});
    expect(response.ok).toBe(true);
    await gone;
    await expect(open(second, account.accessToken)).rejects.toThrow('unauthenticated');
  });
});

describe('limits', () => {
  it('bound how many events one socket may send', async () => {
    const socket = await open(first);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => ask(socket, 'stream:leave', { streamId: owner.organizationId })),
    );
    expect(answers.filter((answer) => !answer.ok).map((answer) => answer.problem?.code)).toContain('stream.too_many');
  });
});

describe('a process that stops', () => {
  it('does not wait for a connection that never asks anything', async () => {
    const third = await startApp({}, first.database);
    const { hostname, port } = new URL(third.url);
    const silent = connect(Number(port), hostname);
    const over = new Promise((resolve) => silent.once('close', resolve));
    silent.on('error', () => undefined);
    // So that the server has certainly taken the one before.
    expect((await third.fetch('/health/live')).status).toBe(200);
    await third.close();
    await over;
  }, 20_000);
});
