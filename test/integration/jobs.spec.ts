import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import {
  Handles,
  Jobs,
  type JobView,
  PermanentJobError,
  type RunningJob,
  defineJob,
} from '../../src/platform/jobs/index.js';
import { Metrics, currentContext } from '../../src/platform/observability/index.js';
import { type TestDatabase, createTestDatabase, testRedisUrl } from '../support/database.js';
import { testConfig } from '../support/config.js';
import { eventually } from '../support/eventually.js';
import { type Behaviour, type ProbeData, brief, once, probe, startJobsApp, startWith } from '../support/jobs-app.js';

const organizationId = uuid();
const other = uuid();
/** Runs work outside the transaction of whoever calls it. */
const outside = AsyncLocalStorage.snapshot();

let database: TestDatabase;
let redisUrl: string;
let app: INestApplicationContext;
let jobs: Jobs;
let behaviour: Behaviour = () => Promise.resolve();

const ended = (id: string, withinMs = 10_000): Promise<JobView> =>
  eventually(
    async () => (await jobs.find(organizationId, id))!,
    ({ state }) => ['done', 'dead', 'cancelled'].includes(state),
    { withinMs },
  );
const add = async (data: ProbeData, options: { uniqueKey?: string; runAt?: Date } = {}) =>
  (await jobs.enqueue(probe, { organizationId, data, ...options })).id;

beforeAll(async () => {
  database = await createTestDatabase();
  redisUrl = testRedisUrl();
  app = await startJobsApp(testConfig({ databaseUrl: database.url, redisUrl }), (job, kind) => behaviour(job, kind));
  jobs = app.get(Jobs);
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('a job', () => {
  it('runs with what it was given, tells its progress and keeps its result', async () => {
    let go = (): void => undefined;
    const told = new Promise<void>((resolve) => (go = resolve));
    behaviour = async (job) => {
      job.progress(3, 10);
      await told;
      job.progress(10);
      return { seen: job.data.name, for: job.organizationId, attempt: job.attempt, actor: currentContext()?.actor?.id };
    };
    const id = await add({ name: 'Amélie' });
    const half = await eventually(
      () => jobs.find(organizationId, id),
      (job) => job?.progress.done === 3,
    );
    expect(half).toMatchObject({ state: 'running', progress: { done: 3, total: 10 }, result: null });
    go();
    expect(await ended(id)).toMatchObject({
      state: 'done',
      attempts: 1,
      progress: { done: 10, total: 10 },
      result: { seen: 'Amélie', for: organizationId, attempt: 1, actor: 'job:test.probe' },
      error: null,
    });
  });

  it('starts within a moment of its commit, without waiting for the sweep', async () => {
    behaviour = () => Promise.resolve();
    const start = performance.now();
    await ended(await add({ name: 'quick' }));
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('is gone with the transaction that made it', async () => {
    let ran = false;
    behaviour = async () => void (ran = true);
    let id = '';
    const failing = app.get(UnitOfWork).run(async () => {
      id = await add({ name: 'rolled back' });
      expect(await jobs.find(organizationId, id)).toBeDefined();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await jobs.find(organizationId, id)).toBeUndefined();
    // A job made afterwards runs, so the queue has been served in between.
    await ended(await add({ name: 'after' }));
    expect(await jobs.find(organizationId, id)).toBeUndefined();
    expect(ran).toBe(true);
  });

  it('is not seen by its worker before the commit', async () => {
    const seen: string[] = [];
    behaviour = async (job) => void seen.push(job.data.name);
    const id = await app.get(UnitOfWork).run(async () => {
      const inside = await add({ name: 'inside' });
      await ended(await outside(() => add({ name: 'outside' })));
      expect(seen).toEqual(['outside']);
      return inside;
    });
    await ended(id);
    expect(seen).toEqual(['outside', 'inside']);
  });

  it('waits until it is due', async () => {
    behaviour = () => Promise.resolve();
    const runAt = new Date(Date.now() + 1500);
    const job = await ended(await add({ name: 'later' }, { runAt }));
    expect(job.startedAt!.getTime()).toBeGreaterThanOrEqual(runAt.getTime());
    expect(job.startedAt!.getTime()).toBeLessThan(runAt.getTime() + 2500);
  });

  it('is made once per unique key while unfinished, per organization', async () => {
    let go = (): void => undefined;
    const told = new Promise<void>((resolve) => (go = resolve));
    behaviour = () => told;
    const enqueue = (organization: string) =>
      jobs.enqueue(probe, { organizationId: organization, data: { name: 'same' }, uniqueKey: 'only' });
    const made = await Promise.all(Array.from({ length: 20 }, () => enqueue(organizationId)));
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await enqueue(other)).toMatchObject({ created: true });
    go();
    await ended(made[0]!.id);
    expect(await enqueue(organizationId)).toMatchObject({ created: true });
  });

  it('belongs to its organization', async () => {
    behaviour = () => Promise.resolve();
    const id = await add({ name: 'mine' });
    expect(await jobs.find(other, id)).toBeUndefined();
    expect(await jobs.cancel(other, id)).toBe(false);
    expect((await jobs.list(other, { limit: 200 })).map((job) => job.id)).not.toContain(id);
    expect((await jobs.list(organizationId, { kind: probe.kind, limit: 1 })).map((job) => job.id)).toEqual([id]);
    expect((await ended(id)).state).toBe('done');
  });

  it('refuses to carry more than ids', async () => {
    await expect(add({ name: 'x'.repeat(5000) })).rejects.toThrow('give it ids');
  });
});

describe('a failing job', () => {
  it('is tried again by its schedule, then ends in the dead-letter queue, alerted once', async () => {
    const starts: number[] = [];
    behaviour = async () => {
      starts.push(performance.now());
      throw Object.assign(new Error('the partner is down'), { code: 'partner.down' });
    };
    const metrics = app.get(Metrics);
    const before = await metrics.count('jobs_dead', { kind: probe.kind });
    const id = await add({ name: 'failing' });
    const job = await ended(id);
    expect(job).toMatchObject({
      state: 'dead',
      attempts: 3,
      error: { code: 'partner.down', message: 'the partner is down' },
      result: null,
    });
    const [first, second] = [starts[1]! - starts[0]!, starts[2]! - starts[1]!];
    // 0.5 s and 1 s, a fifth either way; the alarm may ring a little late but never early.
    expect(first).toBeGreaterThanOrEqual(400);
    expect(first).toBeLessThan(1600);
    expect(second).toBeGreaterThanOrEqual(800);
    expect(second).toBeLessThan(2200);
    await eventually(
      () => metrics.count('jobs_dead', { kind: probe.kind }),
      (count) => count === before + 1,
    );
    const [row] = await app
      .get(Database)
      .query<{ told: boolean }>('select alerted_at is not null told from job where id = $1', [id]);
    expect(row).toEqual({ told: true });
  });

  it('succeeds in a later attempt, from its checkpoint', async () => {
    const positions: (number | undefined)[] = [];
    behaviour = async (job) => {
      positions.push(job.data.position);
      if (job.attempt === 1) {
        await job.checkpoint({ position: 7 });
        expect(job.data.position).toBe(7);
        throw new Error('once');
      }
      return { from: job.data.position };
    };
    expect(await ended(await add({ name: 'resumed' }))).toMatchObject({
      state: 'done',
      attempts: 2,
      result: { from: 7 },
    });
    expect(positions).toEqual([undefined, 7]);
  });

  it('loses its checkpoint with the transaction around it', async () => {
    behaviour = async (job) => {
      if (job.attempt > 1) return { from: job.data.position ?? null };
      return app.get(UnitOfWork).run(async () => {
        await job.checkpoint({ position: 7 });
        throw new Error('rolled back');
      });
    };
    expect((await ended(await add({ name: 'undone' }))).result).toEqual({ from: null });
  });

  it('is dead at once when trying again cannot help', async () => {
    behaviour = () => Promise.reject(new PermanentJobError('import.file_gone', 'The file is gone'));
    expect(await ended(await add({ name: 'permanent' }))).toMatchObject({
      state: 'dead',
      attempts: 1,
      error: { code: 'import.file_gone', message: 'The file is gone' },
    });
  });

  it('has its signal raised when its time is up', async () => {
    behaviour = (job) =>
      new Promise((_resolve, reject) => job.signal.addEventListener('abort', () => reject(new Error('stopped'))));
    const { id } = await jobs.enqueue(brief, { organizationId, data: { name: 'endless' } });
    expect(await ended(id)).toMatchObject({ state: 'dead', error: { code: 'job.timeout' } });
  });
});

describe('a cancelled job', () => {
  it('never starts when it was waiting', async () => {
    behaviour = () => Promise.reject(new Error('must not run'));
    const id = await add({ name: 'waiting' }, { runAt: new Date(Date.now() + 1000) });
    expect(await jobs.cancel(organizationId, id)).toBe(true);
    expect(await jobs.cancel(organizationId, id)).toBe(false);
    behaviour = () => Promise.resolve();
    await ended(await add({ name: 'later still' }, { runAt: new Date(Date.now() + 1500) }));
    expect(await jobs.find(organizationId, id)).toMatchObject({ state: 'cancelled', attempts: 0 });
  });

  it('has its signal raised when it was running, and its result refused', async () => {
    behaviour = (job) => new Promise((resolve) => job.signal.addEventListener('abort', () => resolve({ late: true })));
    const metrics = app.get(Metrics);
    const before = await metrics.count('jobs_result_refused');
    const id = await add({ name: 'running' });
    await eventually(
      () => jobs.find(organizationId, id),
      (job) => job?.state === 'running',
    );
    expect(await jobs.cancel(organizationId, id)).toBe(true);
    await eventually(
      () => metrics.count('jobs_result_refused'),
      (count) => count === before + 1,
    );
    expect(await jobs.find(organizationId, id)).toMatchObject({ state: 'cancelled', result: null });
  });
});

describe('boot', () => {
  const orphan = defineJob<ProbeData>('test.orphan');

  @Injectable()
  class One {
    @Handles(orphan)
    run(_job: RunningJob<ProbeData>): Promise<void> {
      return Promise.resolve();
    }
  }

  @Injectable()
  class Two {
    @Handles(orphan)
    run(_job: RunningJob<ProbeData>): Promise<void> {
      return Promise.resolve();
    }
  }

  const boot = (definitions: (typeof orphan)[], handlers: (typeof One)[]) =>
    startWith(
      testConfig({ databaseUrl: database.url, redisUrl }, { roles: new Set(['http'] as const) }),
      definitions,
      handlers,
    );

  it('fails when a job has no handler', async () => {
    await expect(boot([orphan], [])).rejects.toThrow('test.orphan has no handler');
  });

  it('fails when a job has two handlers, and names them', async () => {
    await expect(boot([orphan], [One, Two])).rejects.toThrow('test.orphan has 2 handlers: One.run, Two.run');
  });

  it('fails when a handler is for a job that nobody registered', async () => {
    await expect(boot([], [One])).rejects.toThrow('One.run handles test.orphan, which no module registers');
  });

  it('fails when two jobs share a name', async () => {
    await expect(boot([orphan, defineJob('test.orphan')], [One])).rejects.toThrow('test.orphan is defined twice');
  });

  it('works with exactly one, and a process without the role jobs leaves the work to others', async () => {
    const idle = await boot([orphan], [One]);
    const { id } = await idle.get(Jobs).enqueue(orphan, { organizationId, data: { name: 'left' } });
    behaviour = () => Promise.resolve();
    // The other process of this file does not know this kind either; its sweeps come and go.
    await ended(await add({ name: 'meanwhile' }, { runAt: new Date(Date.now() + 1000) }));
    expect(await jobs.find(organizationId, id)).toMatchObject({ state: 'queued', attempts: 0 });
    await idle.close();
  });
});

it('refuses to enqueue what is not registered', async () => {
  const unknown = defineJob<ProbeData>('test.unknown');
  await expect(jobs.enqueue(unknown, { organizationId, data: { name: 'x' } })).rejects.toThrow('not registered');
});

it('gives up a job whose last attempt fell silent, without running it again', async () => {
  let runs = 0;
  behaviour = async () => void (runs += 1);
  // As a process leaves it that dies in the only attempt.
  const id = uuid();
  await app.get(Database).query(
    `insert into job (id, organization_id, kind, queue, max_attempts, attempts, state, lease_until, lease_token, started_at)
     values ($1, $2, $3, 'default', 1, 1, 'running', now() - interval '1 minute', 1, now())`,
    [id, organizationId, once.kind],
  );
  expect(await ended(id, 12_000)).toMatchObject({ state: 'dead', error: { code: 'job.worker_lost' } });
  expect(runs).toBe(0);
});
