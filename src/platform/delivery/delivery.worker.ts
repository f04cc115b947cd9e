import { AsyncLocalStorage } from 'node:async_hooks';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { UnitOfWork } from '../database/index.js';
import { DeadLetters, DELIVERIES, JobQueues } from '../jobs/index.js';
import { Metrics } from '../observability/index.js';
import { RedisClients } from '../redis/index.js';
import { DeliveryMorgue } from './delivery.morgue.js';
import { DeliveryRecorder } from './delivery.recorder.js';
import { DeliveryRegistry } from './delivery.registry.js';
import { DeliveryRings } from './delivery.rings.js';
import { DeliveryRows, deliveryOf } from './delivery.rows.js';
import { DeliveryRunner, LEASE_SECONDS } from './delivery.runner.js';
import { LaneTurns } from './delivery.turns.js';

/** Deliveries under way at once in one process. */
const PLACES = 320;
/** Places that only the first lane may take, so that a code for the door never waits for a newsletter. */
const RESERVED = 16;
/** Places one target may take at most, so that a slow provider does not hold up the others. */
const PLACES_PER_TARGET = 256;
const TAKE_AT_MOST = 64;
/** Fewer open places than that are not worth a claim of their own while others are under way. */
const WORTH = 32;
/** How long a few open places wait for more of them. */
const GATHER_MS = 20;
/**
 * How long it is believed that nothing is due for others than a busy target: asking is a walk over all that waits for it. What
 * becomes due for another meanwhile waits that long at most.
 */
const BELIEVED_MS = 100;

const SWEEP_MS = 4000;
const SWEEP_WITHOUT_REDIS_MS = 1000;
const BATCH = 500;

/**
 * Makes a process of role `jobs` deliver: woken by Bull's rings, it claims what is due from Postgres, lane before lane, as
 * long as there is something. A sweep finds what nobody rang for and what a dead process left behind.
 */
@Injectable()
export class DeliveryWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Deliveries');
  private readonly outside = AsyncLocalStorage.snapshot();
  private sweepTimer: NodeJS.Timeout | undefined;
  private leaseTimer: NodeJS.Timeout | undefined;
  private pumpTimer: NodeJS.Timeout | undefined;
  private pumpNow: NodeJS.Immediate | undefined;
  private pumping: Promise<void> | undefined;
  private sweeping: Promise<void> | undefined;
  private again = false;
  /** When nothing was found to be due besides what waits for these busy targets. */
  private nothingElse = { busy: '', at: 0 };
  private readonly turns = new LaneTurns();
  private stopping = false;

  constructor(
    private readonly config: Config,
    private readonly redis: RedisClients,
    private readonly queues: JobQueues,
    private readonly deadLetters: DeadLetters,
    private readonly registry: DeliveryRegistry,
    private readonly rows: DeliveryRows,
    private readonly runner: DeliveryRunner,
    private readonly recorder: DeliveryRecorder,
    private readonly rings: DeliveryRings,
    private readonly morgue: DeliveryMorgue,
    private readonly metrics: Metrics,
    private readonly uow: UnitOfWork,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.redis.settled();
    if (!this.config.roles.has('jobs') || this.registry.kinds.length === 0) return;
    this.rings.onUnheard(() => this.outside(() => this.sweepIn(0)));
    this.deadLetters.register('delivery', ({ id, organizationId }) => this.morgue.receive(organizationId!, id));
    this.metrics.onScrape('deliveries', async () => void (await this.morgue.measure()));
    this.queues.listen(DELIVERIES, 1, () => this.pump());
    this.leaseTimer = setInterval(
      () => {
        this.runner
          .keepLeases()
          .catch((error: unknown) => this.logger.warn('The leases of deliveries could not be kept', error));
      },
      (LEASE_SECONDS * 1000) / 3,
    );
    this.sweepIn(0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    clearTimeout(this.sweepTimer);
    clearTimeout(this.pumpTimer);
    await this.sweeping;
    await this.pumping;
    await this.runner.stop(this.config.shutdownSeconds * 700);
    this.recorder.stop();
    clearInterval(this.leaseTimer);
  }

  /** Claims and starts what is due, until nothing is or all places are taken. */
  private pump(): Promise<void> {
    clearTimeout(this.pumpTimer);
    clearImmediate(this.pumpNow);
    this.pumpTimer = this.pumpNow = undefined;
    if (this.stopping) return Promise.resolve();
    if (this.pumping) {
      this.again = true;
      return this.pumping;
    }
    this.pumping = this.outside(() => this.fill())
      .catch((error: unknown) => {
        this.logger.warn('Claiming deliveries failed; trying again', error);
        this.sweepIn(SWEEP_WITHOUT_REDIS_MS);
      })
      .finally(() => (this.pumping = undefined));
    return this.pumping;
  }

  private async fill(): Promise<void> {
    do {
      this.again = false;
      for (let first = true; !this.stopping; first = false) {
        const open = PLACES - this.runner.active;
        if (open <= 0) return;
        // With fewer a claim, which may be all of one target, stays within its places.
        const avoid = this.runner.busyTargets(PLACES_PER_TARGET - TAKE_AT_MOST + 1).sort();
        const busy = avoid.join(' ');
        const { nothingElse } = this;
        const vain = busy !== '' && busy === nothingElse.busy && performance.now() - nothingElse.at < BELIEVED_MS;
        const all = open > RESERVED;
        // What is left open is for few deliveries, if any: asking for them at every turn would cost more than they do.
        if (vain || (!first && (!all || avoid.length > 0))) {
          this.pumpSoon();
          break;
        }
        const turn = this.turns.next(all);
        const limit = Math.min(TAKE_AT_MOST, all ? open - RESERVED : open);
        const claims = await this.rows.claim(this.registry.kinds, limit, LEASE_SECONDS, { ...turn, avoid });
        if (claims.length === 0 && all && turn.tellsAll) this.nothingElse = { busy, at: performance.now() };
        if (claims.length > 0) void this.runner.run(claims, () => this.freed());
        if (claims.length < limit && turn.tellsAll) break;
      }
    } while (this.again && !this.stopping);
  }

  /** Many open places share a claim; a few wait for more of them, but not for long. */
  private freed(): void {
    const { active } = this.runner;
    if (active === 0 || PLACES - RESERVED - active >= WORTH) this.pumpNow ??= setImmediate(() => void this.pump());
    else this.pumpSoon();
  }

  private pumpSoon(): void {
    this.pumpTimer ??= setTimeout(() => void this.pump(), GATHER_MS);
  }

  private sweepIn(milliseconds: number): void {
    if (this.stopping) return;
    clearTimeout(this.sweepTimer);
    this.sweepTimer = setTimeout(() => {
      this.sweeping ??= this.sweep().finally(() => (this.sweeping = undefined));
    }, milliseconds);
  }

  private async sweep(): Promise<void> {
    let next = SWEEP_MS;
    try {
      await this.takeBack();
      void this.pump();
      await this.morgue.sweep();
      await this.recorder.tellUntold(BATCH);
      // Without the clock nobody is told of what is due later or elsewhere.
      if (!(await this.redis.answers())) next = SWEEP_WITHOUT_REDIS_MS;
    } catch (error) {
      this.logger.warn('The sweep for deliveries failed; trying again', error);
      next = SWEEP_WITHOUT_REDIS_MS;
    }
    this.sweepIn(next);
  }

  /** What dead processes left behind, and what nobody needs any more. */
  private async takeBack(): Promise<void> {
    const { kinds, idempotentKinds } = this.registry;
    for (;;) {
      const rows = await this.uow.run(async () => {
        const lost = await this.rows.recover(kinds, idempotentKinds, BATCH);
        const expired = await this.rows.expire(kinds, BATCH);
        const changes = [...lost, ...expired].filter(({ state }) => state !== 'queued');
        await this.recorder.tell(
          changes.map((row) => ({
            delivery: deliveryOf(row),
            state: row.state,
            ...(row.state === 'discarded' ? {} : { attempt: row.attempts }),
          })),
        );
        return { lost, expired };
      });
      for (const { state } of rows.lost) this.metrics.increment('deliveries_recovered', { outcome: state });
      this.rings.dead(rows.lost.filter(({ state }) => state === 'dead'));
      if (rows.lost.length < BATCH && rows.expired.length < BATCH) return;
    }
  }
}
