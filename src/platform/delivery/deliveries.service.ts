import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/index.js';
import { newId } from '../http/new-id.js';
import { Alerts, currentContext } from '../observability/index.js';
import type {
  DeliveryChange,
  DeliveryDefinition,
  DeliveryFailure,
  DeliveryReceipt,
  Lane,
} from './delivery.definition.js';
import { DeliveryHistory } from './delivery.history.js';
import { DeliveryHolds, type ChannelHold } from './delivery.holds.js';
import { DeliveryRecorder } from './delivery.recorder.js';
import { DeliveryRegistry } from './delivery.registry.js';
import { DeliveryRings } from './delivery.rings.js';
import { DeliveryRows, deliveryOf, type DeliveryRow } from './delivery.rows.js';

export interface NewDelivery {
  /** Chosen by the caller when it wants to refer to it before; a new one otherwise. */
  id?: string;
  organizationId: string;
  /** What it is about, e.g. the id of the message. */
  subjectId: string;
  /** Which waiting deliveries go first. transactional */
  lane?: Lane;
  /** The sender's account; a `channel` error holds everything that has the same. */
  channelId?: string;
  /** The system that will be called, for the circuit breaker; few different values, no personal data. The kind. */
  target?: string;
  /** What rates and pauses apply to; the first is the one that is paused when the provider says "too fast". */
  buckets?: readonly string[];
  /** Within organization and kind: a second one with the same key is not made. */
  uniqueKey?: string;
  notBefore?: Date;
  /** Not sent any more from then on; discarded. */
  usefulUntil?: Date;
}

export interface QueuedDelivery {
  id: string;
  /** False when one with the same id or `uniqueKey` was there. */
  created: boolean;
  /** Its channel is on hold: it waits for a person. */
  held: boolean;
}

export interface RedriveOptions {
  /** For those nobody could tell about: a person has looked, they were not done. */
  sendAgain?: boolean;
  /** The first one begins then, the others follow. */
  startInSeconds?: number;
  perSecond?: number;
}

const RELEASE_BATCH = 500;

/** Makes the outside world do things once each. A delivery is a row of the transaction that made it necessary. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: DeliveryRows,
    private readonly holdRows: DeliveryHolds,
    private readonly registry: DeliveryRegistry,
    private readonly recorder: DeliveryRecorder,
    private readonly rings: DeliveryRings,
    private readonly history: DeliveryHistory,
    private readonly alerts: Alerts,
  ) {}

  /** In the caller's unit of work: they exist exactly when the rest was committed. In the order given. */
  async queue(definition: DeliveryDefinition, items: readonly NewDelivery[]): Promise<QueuedDelivery[]> {
    const { kind, maxAttempts } = definition;
    if (!this.registry.get(kind)) throw new Error(`Delivery ${kind} is not registered`);
    if (items.length === 0) return [];
    const requestId = currentContext()?.requestId ?? null;
    const rows = items.map((item) => ({
      id: item.id ?? newId(),
      organizationId: item.organizationId,
      kind,
      lane: item.lane ?? ('transactional' as const),
      subjectId: item.subjectId,
      channelId: item.channelId ?? null,
      target: item.target ?? kind,
      buckets: item.buckets ?? [],
      uniqueKey: item.uniqueKey ?? null,
      maxAttempts,
      notBefore: item.notBefore ?? null,
      usefulUntil: item.usefulUntil ?? null,
      requestId,
    }));
    const made = new Map((await this.rows.insert(rows)).map((row) => [row.id, row]));
    this.uow.afterCommit(() => {
      for (const { id, delay, held } of made.values()) {
        if (held) continue;
        if (delay > 0) this.rings.later(id, kind, '0', delay);
        else this.rings.now(id, kind);
      }
    });
    return rows.map(({ id }) => ({ id, created: made.has(id), held: made.get(id)?.held ?? false }));
  }

  /**
   * Takes back what has not been sent, e.g. because its message was deleted. What is under way or over is left alone.
   * @returns the ids that will not be sent any more.
   */
  async discard(
    organizationId: string,
    ids: readonly string[],
    reason: DeliveryFailure = withdrawn,
  ): Promise<string[]> {
    return this.uow.run(async () => {
      const rows = await this.history.discard(organizationId, ids, ['queued', 'retrying', 'held'], reason);
      return rows.map(({ id }) => id);
    });
  }

  /** Drops what deliveries of these subjects know of the person they went to: buckets, the provider's names and words. */
  forget(organizationId: string, subjectIds: readonly string[]): Promise<void> {
    return this.history.forget(organizationId, subjectIds);
  }

  /** What the provider's receipt says settles what nobody knew. @returns whether it was in doubt. */
  async confirm(organizationId: string, id: string, { providerRef }: DeliveryReceipt = {}): Promise<boolean> {
    return this.uow.run(async () => {
      const row = await this.history.confirm(organizationId, id, providerRef ?? null);
      if (!row) return false;
      await this.tell([row], { ...(providerRef ? { providerRef } : {}) });
      return true;
    });
  }

  /** Everything of the channel waits until `release`; raises one alert. @returns false when it was on hold already. */
  async hold(organizationId: string, channelId: string, reason: Omit<DeliveryFailure, 'class'>): Promise<boolean> {
    return this.uow.run(async () => {
      const failure: DeliveryFailure = { class: 'channel', ...reason };
      if ((await this.holdRows.hold(organizationId, channelId, failure, null)) !== 'new') return false;
      await this.tell(await this.holdRows.holdWaiting(organizationId, channelId, failure), { error: failure });
      const text = `Channel ${channelId} is on hold: ${reason.code}`;
      this.uow.afterCommit(() => this.alerts.raise({ name: 'delivery.channel_held', organizationId, text }));
      return true;
    });
  }

  /** The channel works again: what was held is due at once. @returns how many. */
  async release(organizationId: string, channelId: string): Promise<number> {
    await this.uow.run(() => this.holdRows.release(organizationId, channelId));
    for (let count = 0; ;) {
      const rows = await this.uow.run(async () => {
        const released = await this.holdRows.releaseWaiting(organizationId, channelId, RELEASE_BATCH);
        await this.tell(released);
        this.uow.afterCommit(() => released.forEach(({ id, kind }) => this.rings.now(id, kind)));
        return released;
      });
      count += rows.length;
      if (rows.length < RELEASE_BATCH) return count;
    }
  }

  /**
   * Dead ones get a full budget again. Those nobody could tell about are asked about first, unless `sendAgain` says that a
   * person has looked. @returns the ids that were dead.
   */
  async redrive(
    organizationId: string,
    ids: readonly string[],
    { sendAgain = false, startInSeconds = 0, perSecond = 1000 }: RedriveOptions = {},
  ): Promise<string[]> {
    return this.uow.run(async () => {
      const rows = await this.history.redrive(organizationId, ids, { sendAgain, startInSeconds, perSecond });
      await this.tell(rows);
      this.uow.afterCommit(() => {
        for (const { id, kind, turn, delay } of rows) {
          if (delay > 0) this.rings.later(id, kind, turn, delay);
          else this.rings.now(id, kind, turn);
        }
      });
      return rows.map(({ id }) => id);
    });
  }

  /** A person has decided that these dead ones are not needed; their cause is kept. @returns the ids that were dead. */
  async bury(organizationId: string, ids: readonly string[]): Promise<string[]> {
    return this.uow.run(async () => {
      const rows = await this.history.discard(organizationId, ids, ['dead'], withdrawn);
      await this.tell(rows);
      return rows.map(({ id }) => id);
    });
  }

  holds(organizationId: string): Promise<ChannelHold[]> {
    return this.holdRows.list(organizationId);
  }

  private async tell(
    rows: readonly DeliveryRow[],
    more: Partial<Pick<DeliveryChange, 'error' | 'providerRef'>> = {},
  ): Promise<void> {
    await this.recorder.tell(rows.map((row) => ({ delivery: deliveryOf(row), state: row.state, ...more })));
  }
}

const withdrawn: DeliveryFailure = { class: 'expired', code: 'delivery.withdrawn', message: 'It was taken back' };
