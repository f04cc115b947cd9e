import { BullModule, InjectQueue } from '@nestjs/bull';
import { Injectable } from '@nestjs/common';
import type { Queue, QueueOptions } from 'bull';
import { RedisClients } from '../redis/index.js';
import { QUEUES } from './job.definition.js';
import type { DeadLetterSource } from './dead-letters.js';
import type { Due } from './job.rows.js';

export const DEAD_LETTER = 'dead-letter';

/** Rings for deliveries: a ring says that something is due, the claim decides what. */
export const DELIVERIES = 'deliveries';

export const BULL_QUEUES = [...QUEUES, DELIVERIES, DEAD_LETTER] as const;
export type BullQueueName = (typeof BULL_QUEUES)[number];

/** What a Bull job carries: nothing that Postgres does not know better. */
export interface Alarm {
  id: string;
  /** A job when not said. */
  of?: DeadLetterSource;
  organizationId?: string;
}

/** One ring of the alarm clock. */
export interface Ring {
  /** For people who look at the queue. */
  name: string;
  data: Alarm;
  /** Bull ignores one that it already holds. */
  jobId: string;
  /** Milliseconds from now. */
  delay?: number;
}

const workerOf = (queue: BullQueueName): string => `${queue}.worker`;

/**
 * Short stalls and many of them: who gives up, and when, is decided by the row. One failed renewal makes Bull drop the
 * lock for good, which is harmless here because the row's lease decides who works.
 */
const settings: QueueOptions['settings'] = {
  lockDuration: 60_000,
  lockRenewTime: 10_000,
  stalledInterval: 5000,
  maxStalledCount: 10,
  guardInterval: 1000,
  retryProcessDelay: 1000,
};

const options = (name: BullQueueName, createClient: QueueOptions['createClient']): QueueOptions & { name: string } => ({
  name,
  // In braces: all keys of a queue live in one slot of a Redis Cluster.
  prefix: `{placecard-${name}}`,
  createClient,
  settings,
  defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  // Bull asks for the version in a promise that nobody would wait for.
  ...{ skipVersionCheck: true },
});

/** Each queue twice under one name in Redis: a producer that fails fast, and a worker that waits. */
export const JobQueuesModule = BullModule.registerQueueAsync(
  ...BULL_QUEUES.flatMap((name) => [
    {
      name,
      inject: [RedisClients],
      useFactory: (redis: RedisClients) => options(name, () => redis.producer),
    },
    {
      name: workerOf(name),
      inject: [RedisClients],
      useFactory: (redis: RedisClients) => {
        return options(name, (type) => {
          if (type === 'bclient') return redis.blocking(`${name}-queue`);
          return type === 'subscriber' ? redis.subscriber : redis.worker;
        });
      },
    },
  ]),
);

const inject = (name: string): ParameterDecorator => InjectQueue(name);

/** The alarm clock. Every method may fail or its effect be lost; the sweep rings again. */
@Injectable()
export class JobQueues {
  private readonly producers: Record<BullQueueName, Queue<Alarm>>;
  private readonly workers: Record<BullQueueName, Queue<Alarm>>;

  constructor(
    private readonly redis: RedisClients,
    @inject('default') standard: Queue<Alarm>,
    @inject('bulk') bulk: Queue<Alarm>,
    @inject(DELIVERIES) deliveries: Queue<Alarm>,
    @inject(DEAD_LETTER) deadLetter: Queue<Alarm>,
    @inject(workerOf('default')) standardWorker: Queue<Alarm>,
    @inject(workerOf('bulk')) bulkWorker: Queue<Alarm>,
    @inject(workerOf(DELIVERIES)) deliveriesWorker: Queue<Alarm>,
    @inject(workerOf(DEAD_LETTER)) deadLetterWorker: Queue<Alarm>,
  ) {
    this.producers = { default: standard, bulk, [DELIVERIES]: deliveries, [DEAD_LETTER]: deadLetter };
    this.workers = {
      default: standardWorker,
      bulk: bulkWorker,
      [DELIVERIES]: deliveriesWorker,
      [DEAD_LETTER]: deadLetterWorker,
    };
    for (const queue of [...Object.values(this.producers), ...Object.values(this.workers)]) {
      queue.on('error', (error: Error) => this.redis.report(error));
      // @nestjs/bull would wait here for running jobs without a limit; JobWorker stops them in its own time.
      Object.assign(queue, { onApplicationShutdown: undefined });
    }
  }

  /**
   * Rings for these rows, once each: Bull ignores an id that it already holds. A ring for later has an id of its own, so
   * that one with a wrong clock does not keep a row from being rung for when it is due.
   */
  async ring(due: readonly Due[]): Promise<void> {
    for (const queue of QUEUES) {
      const rows = due.filter((row) => row.queue === queue);
      if (rows.length === 0) continue;
      await this.producers[queue].addBulk(
        rows.map(({ id, kind, turn, delay }) => ({
          name: kind,
          data: { id },
          opts: delay > 0 ? { jobId: `${id}:${turn}:later`, delay } : { jobId: `${id}:${turn}` },
        })),
      );
    }
  }

  async ringDead(dead: readonly Due[]): Promise<void> {
    await this.ringIn(
      DEAD_LETTER,
      dead.map(({ id, kind }) => ({ name: kind, data: { id }, jobId: `${id}:dead` })),
    );
  }

  async ringIn(queue: BullQueueName, rings: readonly Ring[]): Promise<void> {
    if (rings.length === 0) return;
    await this.producers[queue].addBulk(
      rings.map(({ name, data, jobId, delay = 0 }) => ({ name, data, opts: delay > 0 ? { jobId, delay } : { jobId } })),
    );
  }

  /** Rings that wait in Redis now. */
  async waiting(queue: BullQueueName): Promise<number> {
    return this.producers[queue].getWaitingCount();
  }

  /** Starts to take rings; waits for Redis for as long as it is away. */
  listen(
    queue: BullQueueName,
    concurrency: number,
    answer: (id: string, kind: string, alarm: Alarm) => Promise<void>,
  ): void {
    const worker = this.workers[queue];
    // Only names the connection in Redis' client list, but rejects unhandled when we stop before Redis was ever there.
    Object.assign(worker, { setWorkerName: () => Promise.resolve() });
    worker
      .process('*', concurrency, ({ data, name }) => answer(data.id, name, data))
      .catch((error: Error) => this.redis.report(error));
  }

  /** For the board that shows them to operators. */
  get all(): readonly Queue<Alarm>[] {
    return Object.values(this.producers);
  }

  /** Takes no more rings. */
  async pause(): Promise<void> {
    await Promise.all(Object.values(this.workers).map((worker) => worker.pause(true, true).catch(() => undefined)));
  }

  /** Ends the timers; the connections belong to RedisClients. */
  async close(): Promise<void> {
    await Promise.all(
      [...Object.values(this.workers), ...Object.values(this.producers)].map((queue) =>
        queue.close(true).catch(() => undefined),
      ),
    );
  }
}
