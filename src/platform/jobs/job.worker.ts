import { AsyncLocalStorage } from 'node:async_hooks';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { Metrics } from '../observability/index.js';
import { RedisClients } from '../redis/index.js';
import { within } from '../within.js';
import { DeadLetters } from './dead-letters.js';
import { QUEUES, type QueueName } from './job.definition.js';
import { DEAD_LETTER, JobQueues } from './job.queues.js';
import { JobRows } from './job.rows.js';
import { JobRunner } from './job.runner.js';

const CONCURRENCY: Record<QueueName, number> = { default: 8, bulk: 2 };
const SWEEP_MS = 5000;
const SWEEP_SOON_MS = 250;
const SWEEP_WITHOUT_REDIS_MS = 1000;
const BATCH = 1000;

/**
 * Makes a process of role `jobs` work: answers Bull's rings, sweeps for rows that nobody rang for, and claims straight from
 * Postgres while Redis is away.
 */
@Injectable()
export class JobWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;
  private withoutRedis = false;
  private stopping = false;
  /** Work must never run in the transaction or the request that happened to wake it. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly config: Config,
    private readonly redis: RedisClients,
    private readonly queues: JobQueues,
    private readonly rows: JobRows,
    private readonly runner: JobRunner,
    private readonly metrics: Metrics,
    private readonly deadLetters: DeadLetters,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.redis.settled();
    if (!this.config.roles.has('jobs')) return;
    this.metrics.onScrape('jobs', () => this.measure());
    for (const queue of QUEUES) {
      this.queues.listen(queue, CONCURRENCY[queue], (id, kind) => this.answer(id, kind));
    }
    this.deadLetters.register('job', ({ id }) => this.alert(id));
    this.queues.listen(DEAD_LETTER, 1, (_id, _kind, letter) => this.deadLetters.answer(letter));
    this.sweepIn(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    clearTimeout(this.timer);
    // The last second is for giving back what still runs; some of the rest is left to those who stop after us.
    const patience = this.config.shutdownSeconds * 800;
    if (this.config.roles.has('jobs')) {
      await within(1000, this.queues.pause());
      await this.runner.stop(patience);
      await this.sweeping;
    }
    await within(1000, this.queues.close());
  }

  /** A ring could not be delivered: look after the rows soon. */
  wake(): void {
    if (this.config.roles.has('jobs') && !this.withoutRedis) this.outside(() => this.sweepIn(0));
  }

  private async answer(id: string, kind: string): Promise<void> {
    if (!this.stopping) await this.runner.runById(id, kind);
  }

  private sweepIn(milliseconds: number): void {
    if (this.stopping) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.sweeping ??= this.sweep().finally(() => (this.sweeping = undefined));
    }, milliseconds);
  }

  private async sweep(): Promise<void> {
    let next = SWEEP_MS;
    try {
      const lost = await this.rows.buryLost();
      if (lost.length > 0) this.logger.warn(`${lost.length} jobs were lost with their process in their last attempt`);
      const more = await this.ringOverdue();
      this.withoutRedis = more === undefined;
      if (this.withoutRedis) await this.workWithoutRedis();
      next = this.withoutRedis ? SWEEP_WITHOUT_REDIS_MS : more ? SWEEP_SOON_MS : SWEEP_MS;
    } catch (error) {
      this.logger.warn('The sweep for due jobs failed; trying again', error);
    }
    this.sweepIn(next);
  }

  /** Rings for what nobody took. Tells whether there is more that Bull has room for; undefined when Redis is away. */
  private async ringOverdue(): Promise<boolean | undefined> {
    const dead = await this.rows.unalerted(BATCH);
    const overdue = await Promise.all(
      QUEUES.map(async (queue) => ({ queue, due: await this.rows.overdue(queue, BATCH) })),
    );
    if (!(await this.redis.answers())) return undefined;
    try {
      await this.queues.ringDead(dead);
      let more = false;
      for (const { queue, due } of overdue) {
        if (due.length === 0) continue;
        await this.queues.ring(due.map((row) => ({ ...row, delay: 0 })));
        this.metrics.increment('jobs_redispatched');
        // A long queue is re-rung oldest first: only a wiped one can take the next batch before these have run.
        more ||= due.length >= BATCH && (await this.queues.waiting(queue)) < BATCH;
      }
      return more;
    } catch (error) {
      this.redis.report(error as Error);
      return undefined;
    }
  }

  private async workWithoutRedis(): Promise<void> {
    await Promise.all(QUEUES.map((queue) => this.fill(queue)));
    for (const { id } of await this.rows.unalerted(BATCH)) await this.alert(id);
  }

  /** Takes due rows straight from Postgres until the queue's places are full, and again whenever one gets free. */
  private async fill(queue: QueueName): Promise<void> {
    while (this.withoutRedis && !this.stopping && this.runner.active(queue) < CONCURRENCY[queue]) {
      const taken = await this.runner.takeNext(queue);
      if (!taken) return;
      this.metrics.increment('jobs_claimed_without_redis');
      void taken.ended.then(() => {
        this.fill(queue).catch((error: unknown) => this.logger.warn('Taking the next job failed', error));
      });
    }
  }

  /** Tells of a dead job once, whoever rings and however often. */
  private async alert(id: string): Promise<void> {
    const job = await this.rows.takeAlert(id);
    if (!job) return;
    this.metrics.increment('jobs_dead', { kind: job.kind });
    this.logger.error(
      `Job ${job.kind} ${job.id} is dead after ${job.attempts} of ${job.maxAttempts} attempts: ${job.error?.code}`,
    );
  }

  private async measure(): Promise<void> {
    const depths = await this.rows.depths();
    this.metrics.clear('queue_depth');
    this.metrics.clear('queue_oldest_due_seconds');
    for (const queue of QUEUES) {
      const own = depths.filter((depth) => depth.queue === queue);
      this.metrics.set('queue_oldest_due_seconds', Math.max(0, ...own.map(({ oldestDue }) => oldestDue)), { queue });
      for (const state of ['queued', 'running', 'retrying']) {
        const count = own.find((depth) => depth.state === state)?.count ?? 0;
        this.metrics.set('queue_depth', count, { queue, state });
      }
    }
  }
}
