import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '../../src/config/index.js';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import { type ScheduledRun, Schedules } from '../../src/platform/jobs/index.js';
import { Metrics } from '../../src/platform/observability/index.js';
import { Signals } from '../../src/platform/redis/index.js';
import { type TestDatabase, createTestDatabase, testRedisUrl } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { testConfig } from '../support/config.js';
import { startJobsApp } from '../support/jobs-app.js';
import { RedisServer } from '../support/redis-server.js';

let database: TestDatabase;
let redisUrl: string;
let apps: INestApplicationContext[];

async function start(changes: Partial<Config> = {}): Promise<INestApplicationContext> {
  const config = testConfig(
    { databaseUrl: database.url, redisUrl },
    { roles: new Set(['relay'] as const), ...changes },
  );
  const app = await startJobsApp(config, () => Promise.resolve());
  apps.push(app);
  return app;
}

beforeEach(async () => {
  apps = [];
  database = await createTestDatabase();
  redisUrl = testRedisUrl();
});

afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await database.drop();
});

describe('a schedule', () => {
  it('runs in one process at a time and at its pace, however many processes there are', async () => {
    const starts: number[] = [];
    let running = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      starts.push(performance.now());
      running += 1;
      most = Math.max(most, running);
      // Sometimes longer than the period: the others must not start then.
      await new Promise((resolve) => setTimeout(resolve, starts.length === 2 ? 2200 : 100));
      running -= 1;
    };
    const three = await Promise.all([start(), start(), start()]);
    for (const app of three) app.get(Schedules).every('test.tick', 1, work);
    await eventually(
      () => starts,
      ({ length }) => length >= 4,
    );
    expect(most).toBe(1);
    const gaps = starts.slice(1).map((at, index) => at - starts[index]!);
    expect(Math.min(...gaps)).toBeGreaterThan(900);
  });

  it('goes on after a run that failed, and says so', async () => {
    const app = await start();
    let runs = 0;
    app.get(Schedules).every('test.flaky', 1, async () => {
      runs += 1;
      if (runs === 1) throw new Error('the first one fails');
      await Promise.resolve();
    });
    const row = () =>
      app.get(Database).query<{ error: string | null }>(`select error from schedule_lease where name = 'test.flaky'`);
    await eventually(row, ([lease]) => lease?.error === 'the first one fails');
    await eventually(row, ([lease]) => lease?.error === null);
    expect(await app.get(Metrics).count('schedule_runs', { name: 'test.flaky', outcome: 'failed' })).toBe(1);
  });

  it('does nothing in a process without the role relay', async () => {
    const idle = await start({ roles: new Set(['http'] as const) });
    const app = await start();
    const ran: string[] = [];
    idle.get(Schedules).every('test.where', 1, async () => void ran.push('idle'));
    app.get(Schedules).every('test.where', 1, async () => void ran.push('relay'));
    await eventually(
      () => ran,
      ({ length }) => length >= 2,
    );
    expect(new Set(ran)).toEqual(new Set(['relay']));
  });

  it('is handed over at once when its holder stops', async () => {
    const [leaving, staying] = [await start(), await start()];
    const holders: string[] = [];
    // Holds the lease until it is told to stop, like a connection that may exist once.
    const hold = (name: string) => (run: ScheduledRun) => {
      holders.push(name);
      return new Promise<void>((resolve) => run.signal.addEventListener('abort', () => resolve()));
    };
    leaving.get(Schedules).every('test.hold', 1, hold('leaving'));
    await eventually(
      () => holders,
      ({ length }) => length === 1,
    );
    staying.get(Schedules).every('test.hold', 1, hold('staying'));
    const stopping = performance.now();
    await leaving.close();
    await eventually(
      () => holders,
      ({ length }) => length === 2,
    );
    expect(performance.now() - stopping).toBeLessThan(3000);
    expect(holders).toEqual(['leaving', 'staying']);
  });

  it('whose lease has passed on can write nothing behind its fence', async () => {
    const app = await start();
    const db = app.get(Database);
    await db.query('create table effect (by text)');
    const outcomes: string[] = [];
    let go = (): void => undefined;
    const told = new Promise<void>((resolve) => (go = resolve));
    const write = (run: ScheduledRun, by: string): Promise<void> =>
      app.get(UnitOfWork).run(async () => {
        await db.query('insert into effect values ($1)', [by]);
        await run.fence();
      });
    app.get(Schedules).every('test.fence', 60, async (run) => {
      await write(run, 'holder');
      await told;
      outcomes.push(
        await write(run, 'zombie').then(
          () => 'written',
          (error: Error) => error.name,
        ),
      );
    });
    await eventually(
      () => db.query('select * from effect'),
      (rows) => rows.length === 1,
    );
    await db.query(`update schedule_lease set token = token + 1 where name = 'test.fence'`);
    go();
    await eventually(
      () => outcomes,
      ({ length }) => length === 1,
    );
    expect(outcomes).toEqual(['LeaseLostError']);
    expect(await db.query('select by from effect')).toEqual([{ by: 'holder' }]);
  });

  it('cannot be defined twice', async () => {
    const schedules = (await start()).get(Schedules);
    schedules.every('test.same', 60, () => Promise.resolve());
    expect(() => schedules.every('test.same', 60, () => Promise.resolve())).toThrow('defined twice');
  });
});

describe('a signal', () => {
  it('reaches every process that listens, until it stops listening', async () => {
    const [one, two] = [await start(), await start()];
    const heard: unknown[] = [];
    const stop = two.get(Signals).subscribe('test.news', (message) => void heard.push(message));
    await eventually(
      () => {
        one.get(Signals).publish('test.news', { streamId: 's', seq: 7 });
        return heard;
      },
      ({ length }) => length > 0,
    );
    expect(heard[0]).toEqual({ streamId: 's', seq: 7 });
    stop();
    heard.splice(0);
    let others = 0;
    two.get(Signals).subscribe('test.news', () => (others += 1));
    one.get(Signals).publish('test.news', {});
    await eventually(
      () => others,
      (count) => count > 0,
    );
    expect(heard).toEqual([]);
  });

  it('is lost without harm while Redis is away, is counted, and arrives again afterwards', async () => {
    const redis = await RedisServer.start();
    redisUrl = redis.url;
    const app = await start();
    const signals = app.get(Signals);
    let heard = 0;
    signals.subscribe('test.news', () => {
      heard += 1;
      if (heard === 1) throw new Error('a handler that fails harms nobody');
    });
    await eventually(
      () => (signals.publish('test.news', {}), heard),
      (count) => count > 1,
    );
    await redis.kill();
    const count = () => app.get(Metrics).count('signal_publish_failed', { channel: 'test.news' });
    await eventually(
      () => (signals.publish('test.news', {}), count()),
      (failed) => failed > 2,
    );
    heard = 1;
    await redis.start();
    await eventually(
      () => (signals.publish('test.news', {}), heard),
      (times) => times > 1,
    );
    await app.close();
    apps = [];
    await redis.remove();
  });
});
