import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../access/actor.js';
import { isUnavailable } from '../database/postgres-errors.js';
import { UnitOfWork } from '../database/index.js';
import { Alerts, Metrics, runInContext } from '../observability/index.js';
import type { DeliveryChange, DeliveryFailure } from './delivery.definition.js';
import { DeliveryHolds } from './delivery.holds.js';
import { DeliveryRegistry } from './delivery.registry.js';
import { DeliveryRings } from './delivery.rings.js';
import { DeliveryRows, deliveryOf, type Claim, type Outcome } from './delivery.rows.js';

/** A little patience lets many outcomes share one transaction. */
const GATHER_MS = 3;
const MOST_AT_ONCE = 100;
const AGAIN_MS = 500;
const HOOK_BATCH = 500;

interface Waiting {
  outcome: Outcome;
  startedAt: Date | null;
  recorded: () => void;
}

/** Writes down how deliveries ended: many in one transaction, together with what their features make of it. */
@Injectable()
export class DeliveryRecorder {
  private readonly logger = new Logger('Deliveries');
  private waiting: Waiting[] = [];
  private recording: Promise<void> | undefined;
  private stopping = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly rows: DeliveryRows,
    private readonly holds: DeliveryHolds,
    private readonly registry: DeliveryRegistry,
    private readonly rings: DeliveryRings,
    private readonly metrics: Metrics,
    private readonly alerts: Alerts,
  ) {}

  /** Resolves once it is committed, however long Postgres is away. @param startedAt of the call, by Postgres' clock */
  record(outcome: Outcome, startedAt: Date | null): Promise<void> {
    return new Promise((recorded) => {
      this.waiting.push({ outcome, startedAt, recorded });
      this.recording ??= this.drain().finally(() => (this.recording = undefined));
    });
  }

  /** Outcomes that cannot be written now are left to be found out by another process. */
  stop(): void {
    this.stopping = true;
  }

  /** It was given back and is due then. */
  ringLater({ delivery, token }: Claim, seconds: number): void {
    this.rings.later(delivery.id, delivery.kind, token, seconds * 1000);
  }

  /** Tells the features, in the running transaction. */
  async tell(changes: readonly DeliveryChange[]): Promise<void> {
    const groups = new Map<string, DeliveryChange[]>();
    for (const change of changes) {
      const key = `${change.delivery.organizationId} ${change.delivery.kind}`;
      const group = groups.get(key);
      if (group) group.push(change);
      else groups.set(key, [change]);
    }
    // In one order everywhere, so that two processes that record for the same organizations do not wait for each other.
    for (const [, group] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const { kind, organizationId } = group[0]!.delivery;
      const { handler } = this.registry.get(kind) ?? {};
      if (!handler?.onStateChange) continue;
      const actor = systemActor(organizationId, `delivery:${kind}`);
      await runInContext({ requestId: randomUUID(), origin: 'job', actor }, async () => {
        for (let at = 0; at < group.length; at += HOOK_BATCH) {
          await handler.onStateChange!(group.slice(at, at + HOOK_BATCH));
        }
      });
    }
  }

  /** Tries again to tell features what they could not take in. */
  async tellUntold(limit: number): Promise<void> {
    for (let done = 0; done < limit; done += 1) {
      const more = await this.uow.run(async () => {
        const [row] = await this.rows.untold(1);
        if (!row) return false;
        const { providerRef, error, nextAt, ...rest } = row;
        await this.tell([
          {
            delivery: deliveryOf(rest),
            state: rest.state,
            ...(rest.attempts > 0 ? { attempt: rest.attempts } : {}),
            ...(providerRef ? { providerRef } : {}),
            ...(error ? { error } : {}),
            ...(rest.state === 'retrying' ? { nextAt } : {}),
          },
        ]);
        await this.rows.markTold(row.organizationId, row.id, true);
        return true;
      });
      if (!more) return;
    }
  }

  private async drain(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, MOST_AT_ONCE);
      await this.settle(batch);
      for (const { recorded } of batch) recorded();
    }
  }

  private async settle(batch: readonly Waiting[], tell = true): Promise<void> {
    for (;;) {
      try {
        await this.commit(batch, tell);
        return;
      } catch (error) {
        if (isUnavailable(error) && !this.stopping) {
          this.logger.warn('Outcomes of deliveries cannot be written; trying again', error);
          await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
          continue;
        }
        if (batch.length > 1) {
          for (const one of batch) await this.settle([one]);
          return;
        }
        const { delivery } = batch[0]!.outcome.claim;
        if (!tell || this.stopping) {
          this.logger.error(`The outcome of delivery ${delivery.kind} ${delivery.id} could not be written`, error);
          return;
        }
        this.logger.error(
          `The feature of delivery ${delivery.kind} ${delivery.id} could not take its outcome in`,
          error,
        );
        this.metrics.increment('delivery_hooks_failed', { kind: delivery.kind });
        tell = false;
      }
    }
  }

  private async commit(batch: readonly Waiting[], tell: boolean): Promise<void> {
    const { outcomes, taken, held } = await this.uow.run(async () => {
      const { outcomes, held } = await this.holdChannels(batch);
      const taken = await this.rows.record(outcomes);
      for (const [bucket, seconds] of pausesOf(outcomes)) await this.rows.pause(bucket, seconds);
      const changes = outcomes.flatMap((outcome): DeliveryChange[] => {
        const due = taken.get(outcome.claim.delivery.id);
        return due ? [changeOf(outcome, due.nextAt)] : [];
      });
      for (const { organizationId, channelId, reason } of held) {
        const rows = await this.holds.holdWaiting(organizationId, channelId, reason);
        changes.push(...rows.map((row) => ({ delivery: deliveryOf(row), state: 'held' as const, error: reason })));
      }
      if (tell) await this.tell(changes);
      else for (const { delivery } of changes) await this.rows.markTold(delivery.organizationId, delivery.id, false);
      return { outcomes, taken, held };
    });
    this.announce(outcomes, taken);
    for (const { organizationId, channelId, reason } of held) {
      const text = `Channel ${channelId} is on hold: ${reason.code}`;
      this.alerts.raise({ name: 'delivery.channel_held', organizationId, text });
    }
  }

  /** One hold per channel; what failed before a repair is simply tried again. */
  private async holdChannels(
    batch: readonly Waiting[],
  ): Promise<{ outcomes: Outcome[]; held: { organizationId: string; channelId: string; reason: DeliveryFailure }[] }> {
    const held: { organizationId: string; channelId: string; reason: DeliveryFailure }[] = [];
    const outcomes: Outcome[] = [];
    for (const { outcome, startedAt } of batch) {
      const { organizationId, channelId } = outcome.claim.delivery;
      if (outcome.state !== 'held' || !channelId) {
        outcomes.push(outcome);
        continue;
      }
      const answer = await this.holds.hold(organizationId, channelId, outcome.error!, startedAt);
      if (answer === 'new') held.push({ organizationId, channelId, reason: outcome.error! });
      outcomes.push(answer === 'repaired' ? { ...outcome, state: 'retrying', wait: 1 } : outcome);
    }
    return { outcomes, held };
  }

  private announce(outcomes: readonly Outcome[], taken: ReadonlyMap<string, { nextAt: Date; turn: string }>): void {
    const dead: Outcome[] = [];
    for (const outcome of outcomes) {
      const { delivery } = outcome.claim;
      const due = taken.get(delivery.id);
      if (!due) {
        this.metrics.increment('deliveries_refused', { kind: delivery.kind });
        continue;
      }
      this.metrics.increment('deliveries_ended', { kind: delivery.kind, outcome: outcome.state });
      if (outcome.state === 'dead') dead.push(outcome);
      if (outcome.state === 'retrying' || outcome.state === 'ambiguous') {
        this.rings.later(delivery.id, delivery.kind, due.turn, outcome.wait * 1000);
      }
    }
    this.rings.dead(dead.map(({ claim }) => claim.delivery));
  }
}

/** The longest pause of each bucket: the first one of a delivery is the one its provider counts. */
function pausesOf(outcomes: readonly Outcome[]): Map<string, number> {
  const pauses = new Map<string, number>();
  for (const { error, claim, wait } of outcomes) {
    const bucket = claim.delivery.buckets[0];
    if (error?.class === 'throttled' && bucket) pauses.set(bucket, Math.max(pauses.get(bucket) ?? 0, wait));
  }
  return new Map([...pauses].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function changeOf({ claim, state, call, receipt, error }: Outcome, nextAt: Date): DeliveryChange {
  return {
    delivery: claim.delivery,
    state,
    attempt: call?.n ?? claim.attempts,
    ...(receipt?.providerRef ? { providerRef: receipt.providerRef } : {}),
    ...(error ? { error } : {}),
    ...(state === 'retrying' ? { nextAt } : {}),
  };
}
