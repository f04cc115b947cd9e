import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { systemActor } from '../access/actor.js';
import { Config } from '../../config/index.js';
import { isRetryable, isUnavailable } from '../database/postgres-errors.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Metrics } from '../observability/index.js';
import { runInContext } from '../observability/request-context.js';
import { Signals } from '../redis/signals.js';
import { CHANGES_SIGNAL, type StreamMoved } from './change-log.js';
import { ChangeReader } from './change-reader.js';
import { ConsumerRegistry, type ChangeConsumer } from './consumer-registry.js';

const BATCH = 200;
const SWEEP_MS = 1_000;
/** A sweep that takes t may run again after 20 t at the earliest: at most 5 % of one connection, however many streams there are. */
const SWEEP_SHARE = 20;
const MOST_FAILURES = 5;
const PARALLEL_STREAMS = 4;

interface Work {
  consumer: ChangeConsumer;
  streamId: string;
}

/**
 * Drives the consumers: woken by the signal after a commit, and by a sweep over every stream that has moved past its cursor,
 * so that a lost signal costs a second. The cursor row is locked while a batch is applied, which gives order within a stream
 * and lets any number of processes share the streams.
 */
@Injectable()
export class ConsumerRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ConsumerRunner.name);
  private readonly queue = new Map<string, Work>();
  private readonly running = new Map<string, Promise<void>>();
  private sweepTimer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly reader: ChangeReader,
    private readonly registry: ConsumerRegistry,
    private readonly signals: Signals,
    private readonly metrics: Metrics,
  ) {
    metrics.onScrape('changes', () => this.measure());
  }

  onApplicationBootstrap(): void {
    if (!this.config.roles.has('relay')) return;
    this.signals.subscribe(CHANGES_SIGNAL, (message) => {
      const { streamId, kind } = message as StreamMoved;
      for (const consumer of this.registry.all()) {
        if (consumer.streams.includes(kind)) this.enqueue({ consumer, streamId });
      }
    });
    this.scheduleSweep(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.sweepTimer);
    this.queue.clear();
    await Promise.allSettled(this.running.values());
  }

  /** Applies everything outstanding; resolves when no consumer is behind. For tests and for shutdown scripts. */
  async drain(): Promise<void> {
    for (;;) {
      const behind = await this.behind();
      if (behind.length === 0) return;
      for (const work of behind) await this.advance(work);
    }
  }

  /** Lets a parked stream go on, after the cause was mended. */
  async resume(consumerName: string, streamId: string): Promise<void> {
    await this.uow.db.query(
      'update change_cursor set parked_at = null, failures = 0, error = null where consumer = $1 and stream_id = $2',
      [consumerName, streamId],
    );
  }

  private async measure(): Promise<void> {
    for (const { consumerName, streams } of this.registry.all()) {
      const [row] = await this.uow.db.query<{ lag: number; parked: number }>(
        `select coalesce(sum(s.seq - greatest(coalesce(c.seq, 0), s.floor)), 0) as lag, count(c.parked_at) as parked
           from stream s left join change_cursor c on c.stream_id = s.id and c.consumer = $1 where s.kind = any($2)`,
        [consumerName, streams],
      );
      this.metrics.set('change_lag', Number(row?.lag ?? 0), { consumer: consumerName });
      this.metrics.set('change_streams_parked', row?.parked ?? 0, { consumer: consumerName });
    }
  }

  private scheduleSweep(delay: number): void {
    if (this.stopped) return;
    this.sweepTimer = setTimeout(() => {
      const started = performance.now();
      this.behind()
        .then((behind) => behind.forEach((work) => this.enqueue(work)))
        .catch((error: unknown) => this.logger.warn(`The sweep failed and will run again: ${String(error)}`))
        .finally(() => this.scheduleSweep(Math.max(SWEEP_MS, (performance.now() - started) * SWEEP_SHARE)));
    }, delay);
  }

  private async behind(): Promise<Work[]> {
    const found: Work[] = [];
    for (const consumer of this.registry.all()) {
      const rows = await this.uow.db.query<{ id: string }>(
        `select s.id from stream s left join change_cursor c on c.stream_id = s.id and c.consumer = $1
          where s.kind = any($2) and s.seq > coalesce(c.seq, 0) and c.parked_at is null limit 1000`,
        [consumer.consumerName, consumer.streams],
      );
      found.push(...rows.map((row) => ({ consumer, streamId: row.id })));
    }
    return found;
  }

  private enqueue(work: Work): void {
    if (this.stopped) return;
    this.queue.set(`${work.consumer.consumerName} ${work.streamId}`, work);
    this.pump();
  }

  private pump(): void {
    for (const [key, work] of this.queue) {
      if (this.running.size >= PARALLEL_STREAMS) return;
      if (this.running.has(key)) continue;
      this.queue.delete(key);
      const run = this.advance(work)
        .then((more) => {
          if (more) this.queue.set(key, work);
        })
        .catch((error: unknown) => this.logger.warn(`${key}: ${String(error)}; the sweep will try again`))
        .finally(() => {
          this.running.delete(key);
          if (!this.stopped) this.pump();
        });
      this.running.set(key, run);
    }
  }

  /** Applies one batch. @returns whether more may be waiting. */
  private async advance({ consumer, streamId }: Work): Promise<boolean> {
    const head = await this.reader.head(streamId);
    if (!head || !consumer.streams.includes(head.kind)) return false;
    await this.uow.db.query(
      `insert into change_cursor (consumer, stream_id, seq) values ($1, $2, $3) on conflict do nothing`,
      [consumer.consumerName, streamId, consumer.from === 'now' ? head.seq : head.floor],
    );
    const actor = systemActor(head.organizationId, consumer.consumerName);
    return runInContext({ requestId: randomUUID(), origin: 'consumer', actor }, async () => {
      try {
        return await this.applyBatch(consumer, streamId, head.organizationId, Infinity);
      } catch (error) {
        if (!(error instanceof Indigestible)) throw error;
        // What came before the one that fails is good and must not wait for it.
        await this.applyBatch(consumer, streamId, head.organizationId, error.seq);
        await this.failed(consumer, streamId, error.seq, error.cause);
        return false;
      }
    });
  }

  /** Effects and cursor commit together. @returns whether more may be waiting. @throws Indigestible */
  private applyBatch(
    consumer: ChangeConsumer,
    streamId: string,
    organizationId: string,
    before: number,
  ): Promise<boolean> {
    return this.uow.run(async () => {
      const [cursor] = await this.uow.db.query<{ seq: number }>(
        `select seq from change_cursor where consumer = $1 and stream_id = $2 and parked_at is null for update skip locked`,
        [consumer.consumerName, streamId],
      );
      if (!cursor) return false;
      const changes = (await this.reader.after(streamId, cursor.seq, BATCH)).filter(({ seq }) => seq < before);
      const last = changes.at(-1);
      if (!last) return false;
      for (const change of changes) {
        try {
          await consumer.apply(change, organizationId);
        } catch (error) {
          if (isRetryable(error) || isUnavailable(error)) throw error;
          throw new Indigestible(change.seq, error);
        }
      }
      await this.uow.db.query(
        'update change_cursor set seq = $3, failures = 0, error = null where consumer = $1 and stream_id = $2',
        [consumer.consumerName, streamId, last.seq],
      );
      return changes.length === BATCH;
    });
  }

  /** After some failures the stream is parked for this consumer alone: one poisoned change must not stop the others. */
  private async failed(consumer: ChangeConsumer, streamId: string, seq: number, error: unknown): Promise<void> {
    const detail = `change ${seq}: ${error instanceof Error ? error.message : String(error)}`;
    const [row] = await this.uow.db.query<{ parked: boolean }>(
      `update change_cursor set failures = failures + 1, error = $3,
              parked_at = case when failures + 1 >= $4 then now() end
        where consumer = $1 and stream_id = $2 returning parked_at is not null as parked`,
      [consumer.consumerName, streamId, detail.slice(0, 1000), MOST_FAILURES],
    );
    const text = `${consumer.consumerName} failed on stream ${streamId}, ${detail}`;
    if (row?.parked) this.logger.error(`${text}. Parked.`, error instanceof Error ? error.stack : undefined);
    else this.logger.warn(text);
  }
}

/** A change that a consumer cannot apply: not Postgres being away or asking for a repeat, but the change itself. */
class Indigestible extends Error {
  constructor(
    readonly seq: number,
    override readonly cause: unknown,
  ) {
    super(`Change ${seq} cannot be applied`);
  }
}
