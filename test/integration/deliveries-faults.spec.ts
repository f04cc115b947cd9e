import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Redis } from 'ioredis';
import { v7 as uuid } from 'uuid';
import type { Config } from '../../src/config/index.js';
import { Database } from '../../src/platform/database/index.js';
import { DeliveryHistory, type DeliveryState, type NewDelivery } from '../../src/platform/delivery/index.js';
import { Metrics } from '../../src/platform/observability/index.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { letter, LoopbackProvider, order, queue, startDeliveriesApp, type Wiring } from '../support/deliveries-app.js';
import { eventually } from '../support/eventually.js';
import { testConfig } from '../support/config.js';
import { spawnScript, type SpawnedProcess } from '../support/process.js';
import { RedisServer } from '../support/redis-server.js';
import { TcpProxy } from '../support/tcp-proxy.js';

const organizationId = uuid();

let database: TestDatabase;
let redis: RedisServer;
let provider: LoopbackProvider;
let apps: INestApplicationContext[];
let workers: SpawnedProcess[];

async function start(changes: Partial<Config> = {}, wiring: Partial<Wiring> = {}): Promise<INestApplicationContext> {
  const config = testConfig({ databaseUrl: database.url, redisUrl: redis.url }, changes);
  const app = await startDeliveriesApp(config, { url: provider.url, ...wiring });
  apps.push(app);
  return app;
}

async function spawnWorker(env: Record<string, string> = {}): Promise<SpawnedProcess> {
  const worker = spawnScript('test/support/delivery-worker.ts', {
    DATABASE_URL: database.url,
    REDIS_URL: redis.url,
    PROVIDER_URL: provider.url,
    ...env,
  });
  workers.push(worker);
  await worker.says(/ready/);
  return worker;
}

const http = { roles: new Set(['http'] as const) };

const make = (count: number, more: Partial<NewDelivery> = {}): NewDelivery[] =>
  Array.from({ length: count }, () => ({ organizationId, subjectId: uuid(), ...more }));

async function states(app: INestApplicationContext): Promise<Partial<Record<DeliveryState, number>>> {
  const rows = await app
    .get(Database)
    .query<{ state: DeliveryState; count: number }>('select state, count(*)::int count from delivery group by state');
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const allDone = (app: INestApplicationContext, count: number, withinMs = 20_000) =>
  eventually(
    () => states(app),
    (now) => now.done === count && Object.keys(now).length === 1,
    { withinMs, everyMs: 100 },
  );

beforeEach(async () => {
  apps = [];
  workers = [];
  [database, redis, provider] = await Promise.all([
    createTestDatabase(),
    RedisServer.start(),
    LoopbackProvider.start(),
  ]);
});

afterEach(async () => {
  for (const { child } of workers) child.kill('SIGKILL');
  await Promise.all(workers.map(({ ended }) => ended));
  await Promise.all(apps.map((app) => app.close()));
  await provider.stop();
  await redis.remove();
  await database.drop();
});

describe('Redis', () => {
  it('may be wiped and restarted in the middle of 5 000 deliveries: each is done once, the bad ones are dead', async () => {
    const app = await start();
    const bad = new Set<string>();
    provider.reply = ({ id }) => ({ status: bad.has(id) ? 410 : 200 });
    const client = new Redis(redis.url, { maxRetriesPerRequest: null });
    for (let round = 0; round < 10; round += 1) {
      const items = make(500).map((item) => ({ ...item, id: uuid(), notBefore: new Date(Date.now() + 300) }));
      for (const { id } of items.slice(0, 5)) bad.add(id);
      await queue(app, letter, items);
    }
    let wiped = 0;
    for (const atLeast of [500, 1500]) {
      await eventually(
        () => provider.calls.length,
        (count) => count >= atLeast,
      );
      wiped += (await client.dbsize()) > 0 ? 1 : 0;
      await client.flushall();
    }
    client.disconnect();
    await eventually(
      () => provider.calls.length,
      (count) => count >= 2500,
    );
    await redis.kill();
    expect(provider.calls.length).toBeLessThan(5000); // it was the middle
    await eventually(
      () => provider.calls.length,
      (count) => count >= 3500,
    );
    await redis.start();
    await eventually(
      () => states(app),
      (now) => now.done === 4950 && now.dead === 50 && Object.keys(now).length === 2,
      { withinMs: 30_000, everyMs: 100 },
    );
    expect(wiped).toBeGreaterThan(0); // there was something to lose
    expect(provider.calls).toHaveLength(5000);
    expect(provider.doubled).toBe(0);
    const [{ attempts, told } = { attempts: 0, told: 0 }] = await app
      .get(Database)
      .query<{ attempts: number; told: number }>(
        `select (select count(*)::int from delivery_attempt where ended_at is not null) attempts,
           (select count(*)::int from delivery where alerted_at is not null) told`,
      );
    expect(attempts).toBe(5000);
    await eventually(
      () => app.get(Metrics).count('deliveries_dead'),
      (count) => count === 50,
    );
    expect(told).toBeLessThanOrEqual(50);
  }, 60_000);

  it('may be away from the start to the end of a process: also the dead are told of', async () => {
    await redis.kill();
    provider.reply = ({ n }) => ({ status: n === 1 ? 503 : 200 });
    const app = await start();
    await queue(app, letter, make(30));
    await allDone(app, 30);
    expect(provider.calls).toHaveLength(60);
    provider.reply = () => ({ status: 410 });
    await queue(app, letter, make(1));
    await eventually(
      () => app.get(Metrics).count('deliveries_dead'),
      (count) => count === 1,
    );
    const stopping = performance.now();
    await app.close();
    expect(performance.now() - stopping).toBeLessThan(4000);
  });
});

describe('a worker', () => {
  it('killed during its calls: the next asks the provider before it repeats anything, within 15 seconds', async () => {
    const idle = await start(http);
    // The first ten are done, but nobody hears of it; the other ten the provider has not done when the worker dies.
    const answered = new Set<string>();
    let dead = false;
    provider.reply = ({ id }) => (dead ? { status: 200 } : { status: answered.has(id) ? 200 : 503, afterMs: 600_000 });
    const items = make(20).map((item) => ({ ...item, id: uuid() }));
    for (const { id } of items.slice(0, 10)) answered.add(id);
    const worker = await spawnWorker();
    const ids = await queue(idle, letter, items);
    await eventually(
      () => provider.calls.length,
      (count) => count === 20,
    );
    worker.child.kill('SIGKILL');
    const killed = performance.now();
    dead = true;
    const survivor = await start();
    await eventually(
      () => provider.calls.length,
      (count) => count > 20,
      { withinMs: 15_000 },
    );
    expect(performance.now() - killed).toBeLessThan(15_000);
    await allDone(survivor, 20);
    expect(provider.calls).toHaveLength(30);
    expect(provider.questions).toBe(20);
    expect(provider.doubled).toBe(0);
    const history = survivor.get(DeliveryHistory);
    expect(await history.attempts(organizationId, [ids[0]!])).toMatchObject([
      { n: 1, outcome: 'lost', reconciled: 'done' },
    ]);
    expect(await history.attempts(organizationId, [ids[19]!])).toMatchObject([
      { n: 1, outcome: 'lost', reconciled: 'not-sent' },
      { n: 2, outcome: 'done' },
    ]);
    expect(await survivor.get(Metrics).count('deliveries_recovered', { outcome: 'ambiguous' })).toBe(20);
  }, 60_000);

  it('killed again and again at any moment: the provider does each delivery exactly once', async () => {
    await provider.stop();
    provider = await LoopbackProvider.start({ idempotent: true });
    provider.reply = () => ({ status: 200, afterMs: 5 });
    const idle = await start(http);
    await queue(idle, letter, make(600));
    await queue(idle, order, make(600));
    let kills = 0;
    for (const atLeast of [100, 500]) {
      const worker = await spawnWorker();
      await eventually(
        () => provider.calls.length,
        (count) => count >= atLeast,
        { everyMs: 1 },
      );
      worker.child.kill('SIGKILL');
      await worker.ended;
      kills += 1;
    }
    const before = await states(idle);
    expect(before.sending ?? 0).toBeGreaterThan(0); // it died in the middle of something
    const survivor = await start();
    await allDone(survivor, 1200, 40_000);
    expect(kills).toBe(2);
    expect(provider.done.size).toBe(1200);
    // A letter is never posted twice, an order only with its own key.
    const calls = new Map<string, number>();
    for (const { id } of provider.calls) calls.set(id, (calls.get(id) ?? 0) + 1);
    const twice = [...calls].filter(([, count]) => count > 1).map(([id]) => id);
    const letters = await idle
      .get(Database)
      .query<{ id: string }>(`select id from delivery where kind = $1 and id = any($2)`, [letter.kind, twice]);
    expect(letters).toEqual([]);
  }, 90_000);

  it('frozen past its lease does not call for what another one has taken over, and its late results are refused', async () => {
    provider.reply = () => ({ status: 200, afterMs: 150 });
    const idle = await start(http);
    const worker = await spawnWorker();
    await queue(idle, letter, make(300));
    await eventually(
      () => provider.calls.length,
      (count) => count >= 20,
      { everyMs: 1 },
    );
    worker.child.kill('SIGSTOP');
    const survivor = await start();
    await eventually(
      () => states(survivor),
      (now) => (now.sending ?? 0) === 0 && (now.queued ?? 0) === 0 && (now.ambiguous ?? 0) === 0,
      { withinMs: 30_000, everyMs: 100 },
    );
    worker.child.kill('SIGCONT');
    await allDone(survivor, 300);
    expect(provider.doubled).toBe(0);
    expect(provider.calls).toHaveLength(300);
  }, 60_000);
});

describe('Postgres', () => {
  it('that breaks the line in the middle of statements ends these statements, and not the process', async () => {
    const line = await TcpProxy.start(database.url);
    const app = await start({ databaseUrl: line.url, roles: http.roles });
    const db = app.get(Database);
    const asked = Promise.allSettled(Array.from({ length: 4 }, () => db.query('select pg_sleep(20)')));
    await eventually(
      () => db.pool.totalCount - db.pool.idleCount,
      (busy) => busy === 4,
    );
    const died: unknown[] = [];
    const note = (error: unknown): void => void died.push(error);
    process.on('uncaughtException', note);
    line.cut();
    expect((await asked).map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'rejected'));
    line.mend();
    await eventually(
      () => db.query<{ one: number }>('select 1 as one').catch(() => []),
      ([row]) => row?.one === 1,
    );
    process.off('uncaughtException', note);
    expect(died).toEqual([]);
    await app.close();
    await line.stop();
  });

  it('may go away for longer than a lease: nothing is lost or sent again, and what was under way is written when it is back', async () => {
    const line = await TcpProxy.start(database.url);
    const beside = await start(http);
    const app = await start({ databaseUrl: line.url });
    provider.reply = () => ({ status: 200, afterMs: 100 });
    await queue(beside, letter, make(800));
    await eventually(
      () => provider.calls.length,
      (count) => count >= 100,
      { everyMs: 5 },
    );
    line.cut();
    const calls = provider.calls.length;
    const [left] = await eventually(
      () =>
        beside.get(Database).query<{ sending: number; kept: number }>(
          `select count(*)::int sending, (count(*) filter (where lease_until > now()))::int kept
               from delivery where state = 'sending'`,
        ),
      ([row]) => row!.kept === 0,
    );
    expect(left!.sending).toBeGreaterThan(0);
    // What had been begun was called, and nothing else: so many one target may have under way.
    expect(provider.calls.length - calls).toBeLessThanOrEqual(256);
    expect(provider.calls.length).toBeLessThan(800);
    line.mend();
    await allDone(beside, 800, 30_000);
    expect(provider.calls).toHaveLength(800);
    expect(provider.doubled).toBe(0);
    await app.close();
    await line.stop();
  }, 60_000);
});
