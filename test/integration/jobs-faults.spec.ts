import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Redis } from 'ioredis';
import { v7 as uuid } from 'uuid';
import type { Config } from '../../src/config/index.js';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import { Jobs, type RunningJob } from '../../src/platform/jobs/index.js';
import { Health, Metrics } from '../../src/platform/observability/index.js';
import { type TestDatabase, createTestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { type Behaviour, type ProbeData, plain, probe, startJobsApp } from '../support/jobs-app.js';
import { testConfig } from '../support/config.js';
import { spawnScript } from '../support/process.js';
import { RedisServer } from '../support/redis-server.js';

const organizationId = uuid();

let database: TestDatabase;
let redis: RedisServer;
let apps: INestApplicationContext[];

async function start(behaviour: Behaviour, changes: Partial<Config> = {}): Promise<INestApplicationContext> {
  const app = await startJobsApp(testConfig({ databaseUrl: database.url, redisUrl: redis.url }, changes), behaviour);
  apps.push(app);
  return app;
}

const unfinished = async (app: INestApplicationContext): Promise<number> => {
  const [row] = await app
    .get(Database)
    .query<{ count: number }>(`select count(*)::int count from job where state in ('queued', 'running', 'retrying')`);
  return row!.count;
};

const enqueue = (app: INestApplicationContext, name: string, definition = probe) =>
  app.get(Jobs).enqueue(definition, { organizationId, data: { name } });

beforeEach(async () => {
  apps = [];
  [database, redis] = await Promise.all([createTestDatabase(), RedisServer.start()]);
});

afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await redis.remove();
  await database.drop();
});

describe('Redis', () => {
  it('may be wiped in the middle of the work: every job ends, and none runs twice at a time', async () => {
    const runs = new Map<string, number>();
    let wiped = 0;
    const app = await start(async (job) => {
      runs.set(job.data.name, (runs.get(job.data.name) ?? 0) + 1);
      await new Promise((resolve) => setTimeout(resolve, 10));
    });
    const names = Array.from({ length: 600 }, (_, index) => `guest ${index}`);
    const client = new Redis(redis.url);
    await app.get(UnitOfWork).run(async () => {
      for (const name of names) await enqueue(app, name);
    });
    for (const atLeast of [50, 200]) {
      await eventually(
        () => runs.size,
        (size) => size >= atLeast,
      );
      wiped += (await client.dbsize()) > 100 ? 1 : 0;
      await client.flushall();
    }
    client.disconnect();
    expect(wiped).toBeGreaterThan(0); // there was something to lose
    await eventually(
      () => unfinished(app),
      (count) => count === 0,
      { withinMs: 25_000, everyMs: 100 },
    );
    expect([...runs.keys()].sort()).toEqual([...names].sort());
    expect(Math.max(...runs.values())).toBe(1);
    expect(await app.get(Metrics).count('jobs_redispatched')).toBeGreaterThan(0);
  }, 40_000);

  it('may be away: jobs are claimed from Postgres, the process is degraded, and Bull takes over again afterwards', async () => {
    const app = await start(() => Promise.resolve());
    expect(await app.get(Health).report()).toMatchObject({ status: 'ready' });
    await redis.kill();
    const started = performance.now();
    for (let index = 0; index < 40; index += 1) await enqueue(app, `guest ${index}`);
    // Making a job must not wait for Redis.
    expect(performance.now() - started).toBeLessThan(2000);
    await eventually(
      () => unfinished(app),
      (count) => count === 0,
    );
    expect(await app.get(Metrics).count('jobs_claimed_without_redis')).toBeGreaterThanOrEqual(40);
    const report = await eventually(
      () => app.get(Health).report(),
      ({ status }) => status !== 'ready',
    );
    expect(report).toMatchObject({ status: 'degraded', checks: { redis: { status: 'down' } } });

    await redis.start();
    await eventually(
      () => app.get(Health).report(),
      ({ status }) => status === 'ready',
    );
    const before = await app.get(Metrics).count('jobs_claimed_without_redis');
    await eventually(
      async () => {
        const { id } = await enqueue(app, 'after');
        await eventually(
          () => unfinished(app),
          (count) => count === 0,
        );
        return (await app.get(Jobs).find(organizationId, id))!;
      },
      (job) => job.finishedAt!.getTime() - job.createdAt.getTime() < 500,
    );
    expect((await app.get(Metrics).count('jobs_claimed_without_redis')) - before).toBeLessThan(20);
  }, 40_000);

  it('may be away from the start to the end of a process', async () => {
    await redis.kill();
    const app = await start(() => Promise.resolve());
    await enqueue(app, 'lonely');
    await eventually(
      () => unfinished(app),
      (count) => count === 0,
    );
    const stopping = performance.now();
    await app.close();
    expect(performance.now() - stopping).toBeLessThan(4000);
  });

  it('also alerts about dead jobs while it is away', async () => {
    const app = await start(() => Promise.reject(new Error('no')));
    await redis.kill();
    await enqueue(app, 'doomed');
    await eventually(
      () => app.get(Metrics).count('jobs_dead'),
      (count) => count === 1,
      { withinMs: 15_000 },
    );
  });
});

describe('a worker', () => {
  it('that is killed is followed by another within 15 seconds', async () => {
    const idle = await start(() => Promise.resolve(), { roles: new Set(['http'] as const) });
    const db = idle.get(Database);
    await db.query('create table seen (job_id uuid, attempt int, pid int)');
    const worker = spawnScript('test/support/job-worker.ts', { DATABASE_URL: database.url, REDIS_URL: redis.url });
    const ids = await Promise.all(Array.from({ length: 4 }, (_, index) => enqueue(idle, `guest ${index}`, plain)));
    const seen = () => db.query<{ attempt: number; pid: number }>('select attempt, pid from seen');
    await eventually(seen, (rows) => rows.length === 4, { withinMs: 15_000 });

    const attempts: number[] = [];
    const survivor = await start(async (job) => void attempts.push(job.attempt));
    process.kill((await seen())[0]!.pid, 'SIGKILL');
    const killed = performance.now();
    await worker.ended;
    await eventually(
      () => unfinished(survivor),
      (count) => count === 0,
      { withinMs: 15_000 },
    );
    expect(performance.now() - killed).toBeLessThan(15_000);
    expect(attempts).toEqual([2, 2, 2, 2]);
    for (const { id } of ids) {
      expect(await survivor.get(Jobs).find(organizationId, id)).toMatchObject({ state: 'done', attempts: 2 });
    }
  }, 60_000);

  it('never shares a job with another one', async () => {
    const holders = new Map<string, number>();
    let runs = 0;
    let together = 0;
    const behaviour: Behaviour = async (job) => {
      runs += 1;
      const held = (holders.get(job.id) ?? 0) + 1;
      holders.set(job.id, held);
      if (held > 1) together += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      holders.set(job.id, holders.get(job.id)! - 1);
    };
    const [one, two] = await Promise.all([start(behaviour), start(behaviour)]);
    const made = await Promise.all(
      Array.from({ length: 200 }, (_, index) => enqueue(index % 2 ? one : two, `${index}`)),
    );
    // Rung for again and again, as a sweep at the wrong moment would.
    const client = new Redis(redis.url);
    await Promise.all(
      made.map(async ({ id }) => {
        await client.hset(`{placecard-default}:default:${id}:again`, {
          name: probe.kind,
          data: JSON.stringify({ id }),
          opts: JSON.stringify({ attempts: 1, removeOnComplete: true, removeOnFail: true }),
          timestamp: Date.now(),
          delay: 0,
          priority: 0,
        });
        await client.lpush('{placecard-default}:default:wait', `${id}:again`);
      }),
    );
    await eventually(
      () => unfinished(one),
      (count) => count === 0,
    );
    await eventually(
      () => client.llen('{placecard-default}:default:wait'),
      (length) => length === 0,
    );
    client.disconnect();
    expect({ runs, together }).toEqual({ runs: 200, together: 0 });
  });

  it('that slept through its lease has its result and its checkpoint refused', async () => {
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    const outcomes: string[] = [];
    const app = await start(async (job: RunningJob<ProbeData>) => {
      if (job.attempt > 1) return { by: 'successor' };
      await asleep;
      const written = app.get(UnitOfWork).run(async () => {
        await app.get(Database).query(`insert into effect values ('zombie')`);
        await job.checkpoint({ position: 99 });
      });
      outcomes.push(
        await written.then(
          () => 'written',
          (error: Error) => error.name,
        ),
      );
      return { by: 'zombie' };
    });
    const db = app.get(Database);
    await db.query('create table effect (by text)');
    const { id } = await enqueue(app, 'slept through');
    await eventually(
      () => app.get(Jobs).find(organizationId, id),
      (job) => job?.state === 'running',
    );
    // As if this process had been stopped for longer than its lease: in one statement, before its next heartbeat.
    await db.query(
      `update job set lease_until = now() - interval '1 second', lease_token = lease_token + 1 where id = $1`,
      [id],
    );
    const done = await eventually(
      () => app.get(Jobs).find(organizationId, id),
      (job) => job?.state === 'done',
    );
    expect(done).toMatchObject({ attempts: 2, result: { by: 'successor' } });
    wake();
    await eventually(
      () => outcomes,
      (list) => list.length > 0,
    );
    await eventually(
      () => app.get(Metrics).count('jobs_result_refused'),
      (count) => count === 1,
    );
    expect(outcomes[0]).not.toBe('written');
    expect(await db.query('select * from effect')).toEqual([]);
    expect(await app.get(Jobs).find(organizationId, id)).toMatchObject({ result: { by: 'successor' } });
  }, 60_000);

  it('that is told to stop finishes what is short and gives back what is long, for another to take at once', async () => {
    const finished: string[] = [];
    const leaving = await start(
      async (job) => {
        if (job.data.name === 'short') await new Promise((resolve) => setTimeout(resolve, 500));
        else await new Promise(() => undefined);
        finished.push(job.data.name);
      },
      { shutdownSeconds: 4 },
    );
    const [short, long] = await Promise.all([enqueue(leaving, 'short'), enqueue(leaving, 'long')]);
    await eventually(
      async () => (await leaving.get(Jobs).list(organizationId)).map(({ state }) => state),
      (states) => states.every((state) => state === 'running'),
    );
    const stopping = performance.now();
    const closed = leaving.close();
    const taken: { name: string; attempt: number; at: number }[] = [];
    const staying = await start(async (job) => {
      taken.push({ name: job.data.name, attempt: job.attempt, at: performance.now() });
    });
    await closed;
    const stopped = performance.now();
    expect(stopped - stopping).toBeLessThan(5000);
    expect(finished).toEqual(['short']);
    await eventually(
      () => unfinished(staying),
      (count) => count === 0,
    );
    // Being interrupted is not an attempt, and nobody waited for a lease to run out or a sweep to come by.
    expect(taken).toMatchObject([{ name: 'long', attempt: 1 }]);
    expect(taken[0]!.at - stopped).toBeLessThan(1000);
    expect(await staying.get(Jobs).find(organizationId, short.id)).toMatchObject({ state: 'done' });
    expect(await staying.get(Jobs).find(organizationId, long.id)).toMatchObject({ state: 'done', attempts: 1 });
  }, 60_000);

  it('keeps a job that takes longer than its lease', async () => {
    let runs = 0;
    const app = await start(async () => {
      runs += 1;
      await new Promise((resolve) => setTimeout(resolve, 3000));
    });
    const { id } = await enqueue(app, 'long'); // lease 2 s
    const looks = await eventually(
      async () => {
        const [row] = await app
          .get(Database)
          .query<{ state: string; expired: boolean }>(
            `select state, coalesce(lease_until < clock_timestamp(), false) expired from job where id = $1`,
            [id],
          );
        return row!;
      },
      ({ state, expired }) => state === 'done' || expired,
    );
    expect(looks).toEqual({ state: 'done', expired: false });
    expect(await app.get(Jobs).find(organizationId, id)).toMatchObject({ state: 'done', attempts: 1 });
    expect(runs).toBe(1);
  }, 60_000);
});
