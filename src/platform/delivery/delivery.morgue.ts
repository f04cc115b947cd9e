import { Injectable } from '@nestjs/common';
import { RedisClients } from '../redis/index.js';
import { Alerts, Metrics } from '../observability/index.js';
import { JobQueues, DEAD_LETTER } from '../jobs/index.js';
import { LANES } from './delivery.definition.js';
import { deadRings } from './delivery.rings.js';
import { DeliveryRows } from './delivery.rows.js';

const BATCH = 500;

/** After how long somebody is told, in seconds. */
export interface AgeLimits {
  /** Since it was due. */
  queued: number;
  /** Since it died. */
  dead: number;
}

const LIMITS: AgeLimits = { queued: 15 * 60, dead: 24 * 3600 };
/** The same complaint is not repeated sooner. */
const REPEAT_MS = 3600_000;

/** Takes in the dead: each is told of once, and again when they are left lying about. */
@Injectable()
export class DeliveryMorgue {
  private readonly complained = new Map<string, number>();

  constructor(
    private readonly rows: DeliveryRows,
    private readonly queues: JobQueues,
    private readonly redis: RedisClients,
    private readonly metrics: Metrics,
    private readonly alerts: Alerts,
  ) {}

  /** The processor of the dead-letter queue; also called without it. Tells once, whoever calls and however often. */
  async receive(organizationId: string, id: string): Promise<void> {
    const dead = await this.rows.takeAlert(organizationId, id);
    if (!dead) return;
    this.metrics.increment('deliveries_dead', { kind: dead.kind });
    this.alerts.raise({
      name: 'delivery.dead',
      organizationId,
      text: `Delivery ${dead.kind} ${id} is dead after ${dead.attempts} attempts: ${dead.error?.code}`,
    });
  }

  /** Finds the dead whose ring was lost. */
  async sweep(): Promise<void> {
    const dead = await this.rows.unalerted(BATCH);
    if (dead.length === 0) return;
    const rung = await this.queues.ringIn(DEAD_LETTER, deadRings(dead)).then(
      () => true,
      (error: Error) => {
        this.redis.report(error);
        return false;
      },
    );
    if (!rung) for (const { organizationId, id } of dead) await this.receive(organizationId, id);
  }

  async measure(): Promise<{ due: number; dead: number }> {
    const figures = await this.rows.figures();
    this.metrics.clear('delivery_depth');
    this.metrics.clear('delivery_oldest_due_seconds');
    let due = 0;
    LANES.forEach((lane, place) => {
      const own = figures.filter((figure) => figure.lane === place);
      for (const { state, count } of own)
        if (state !== 'dead') this.metrics.set('delivery_depth', count, { lane, state });
      const oldest = Math.max(0, ...own.filter(({ state }) => WAITING.has(state)).map((figure) => figure.oldest));
      this.metrics.set('delivery_oldest_due_seconds', oldest, { lane });
      due = Math.max(due, oldest);
    });
    const letters = figures.filter(({ state }) => state === 'dead');
    const dead = Math.max(0, ...letters.map(({ oldest }) => oldest));
    this.metrics.set(
      'dead_letters',
      letters.reduce((sum, { count }) => sum + count, 0),
    );
    this.metrics.set('dead_letter_oldest_seconds', dead);
    return { due, dead };
  }

  /** Complains when something lies about for too long. */
  async complain(limits: AgeLimits = LIMITS): Promise<void> {
    const { due, dead } = await this.measure();
    if (due > limits.queued) {
      this.once('delivery.queue_stuck', `A delivery has been due for ${Math.round(due / 60)} minutes`);
    }
    if (dead > limits.dead) {
      this.once('delivery.dead_letters_left', `A dead letter has been waiting for ${Math.round(dead / 3600)} hours`);
    }
  }

  private once(name: string, text: string): void {
    const last = this.complained.get(name);
    if (last !== undefined && performance.now() - last < REPEAT_MS) return;
    this.complained.set(name, performance.now());
    this.alerts.raise({ name, text });
  }
}

const WAITING = new Set(['queued', 'retrying', 'ambiguous']);
