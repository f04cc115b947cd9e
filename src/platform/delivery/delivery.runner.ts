import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../access/actor.js';
import { Metrics, runInContext } from '../observability/index.js';
import { isUnavailable } from '../database/postgres-errors.js';
import { CallDeadlines, type CallDeadline } from './delivery.deadlines.js';
import type { DeliveryAttempt } from './delivery.definition.js';
import { DeliveryError } from './delivery.error.js';
import { DeliveryGate, type Passage } from './delivery.gate.js';
import { CallStoppedError, failedCall, reconciled, succeededCall, unresolved } from './delivery.outcomes.js';
import { DeliveryRecorder } from './delivery.recorder.js';
import { DeliveryRegistry, type KnownDelivery } from './delivery.registry.js';
import { DeliveryRows, type Claim, type Outcome } from './delivery.rows.js';

/** How long a silent process keeps a delivery; it reports three times in that. */
export const LEASE_SECONDS = 7.5;
/** Deliveries that wait for a rate come back no later than that to see whether it was raised. */
const LONGEST_WAIT_MS = 300_000;

/** Does claimed deliveries: lets them through the gate, calls their providers and hands the outcomes to be recorded. */
@Injectable()
export class DeliveryRunner {
  private readonly logger = new Logger('Deliveries');
  private readonly running = new Set<Claim>();
  private readonly deadlines = new CallDeadlines();

  constructor(
    private readonly rows: DeliveryRows,
    private readonly registry: DeliveryRegistry,
    private readonly gate: DeliveryGate,
    private readonly recorder: DeliveryRecorder,
    private readonly metrics: Metrics,
  ) {}

  get active(): number {
    return this.running.size;
  }

  /** Targets with at least that many deliveries under way here. */
  busyTargets(limit: number): string[] {
    const counts = new Map<string, number>();
    for (const { delivery } of this.running) counts.set(delivery.target, (counts.get(delivery.target) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= limit).map(([target]) => target);
  }

  /** Does them; never rejects. `freed` is called whenever there is room again. */
  async run(claims: readonly Claim[], freed: () => void): Promise<void> {
    for (const claim of claims) this.running.add(claim);
    const end = (claim: Claim): void => {
      if (this.running.delete(claim)) freed();
    };
    try {
      await Promise.all([
        this.send(
          claims.filter(({ state }) => state === 'sending'),
          end,
        ),
        this.reconcile(
          claims.filter(({ state }) => state === 'ambiguous'),
          end,
        ),
      ]);
    } catch (error) {
      // Nothing was called for those left: their leases run out and they are taken again.
      this.logger.warn('Deliveries could not be begun; they will be taken again', error);
    } finally {
      claims.forEach(end);
    }
  }

  /** Keeps the leases of everything under way. */
  async keepLeases(): Promise<void> {
    if (this.running.size > 0) await this.rows.keep([...this.running], LEASE_SECONDS);
  }

  /** Waits for what is under way; calls that are still running at the limit are broken off. */
  async stop(limitMs: number): Promise<void> {
    await this.idleUntil(performance.now() + Math.max(0, limitMs - 1500));
    this.deadlines.breakOff(new CallStoppedError('The process stops'));
    await this.idleUntil(performance.now() + 1500);
  }

  private async idleUntil(limit: number): Promise<void> {
    while (this.running.size > 0 && performance.now() < limit) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  private async send(claims: readonly Claim[], end: (claim: Claim) => void): Promise<void> {
    if (claims.length === 0) return;
    const admitted = await this.admit(claims, end);
    if (admitted.length === 0) return;
    const begun = performance.now();
    const [subjects, started] = await this.prepare(admitted);
    await this.deadlines.during((deadlineOf) =>
      Promise.all(
        admitted.map(async (claim) => {
          const startedAt = started.get(claim.delivery.id);
          const attempt = startedAt && { n: claim.attempts + 1, startedAt, providerRef: null };
          if (attempt) await this.call(claim, attempt, begun, subjects, deadlineOf);
          end(claim);
        }),
      ),
    );
  }

  /** Those that may call now; the others are given back until it is their turn. */
  private async admit(claims: readonly Claim[], end: (claim: Claim) => void): Promise<Claim[]> {
    const verdicts = await this.gate.pass(claims.map((claim) => this.passage(claim)));
    const refused = claims.flatMap((claim, index) => {
      const { waitMs } = verdicts[index]!;
      return waitMs > 0 ? [{ claim, seconds: Math.min(waitMs, LONGEST_WAIT_MS) / 1000 }] : [];
    });
    if (refused.length > 0) {
      await this.rows.release(refused);
      for (const { claim, seconds } of refused) {
        this.recorder.ringLater(claim, seconds);
        end(claim);
      }
    }
    return claims.filter((_, index) => verdicts[index]!.waitMs === 0);
  }

  private passage({ delivery }: Claim): Passage {
    const { handler, definition } = this.known(delivery.kind);
    return {
      target: delivery.target,
      timeoutSeconds: definition.timeoutSeconds,
      rates: delivery.buckets.flatMap((bucket) => {
        const rate = handler.rateOf?.(bucket, delivery);
        return rate ? [{ bucket, ...rate }] : [];
      }),
    };
  }

  /** Reads what the handlers need, then writes down that the calls begin: nothing may fail in between but the call. */
  private async prepare(claims: readonly Claim[]): Promise<[Map<string, unknown>, Map<string, Date>]> {
    const subjects = new Map<string, unknown>();
    const kinds = [...new Set(claims.map(({ delivery }) => delivery.kind))];
    for (const kind of kinds) {
      const { handler } = this.known(kind);
      if (!handler.load) continue;
      const own = claims.filter(({ delivery }) => delivery.kind === kind).map(({ delivery }) => delivery);
      const loaded = await handler.load(own).catch((error: unknown) => {
        if (isUnavailable(error)) throw error;
        // A defect of the feature, not of the world: it counts as a failed attempt, or it would go round for ever.
        this.logger.error(`What deliveries ${kind} need could not be read`, error);
        const failure = new DeliveryError('transient', 'delivery.load_failed', { cause: error });
        return new Map<string, unknown>(own.map(({ id }) => [id, failure]));
      });
      for (const [id, subject] of loaded) subjects.set(id, subject);
    }
    return [subjects, await this.rows.begin(claims)];
  }

  private async call(
    claim: Claim,
    attempt: DeliveryAttempt,
    begun: number,
    subjects: ReadonlyMap<string, unknown>,
    deadlineOf: (seconds: number) => CallDeadline,
  ): Promise<void> {
    const { delivery } = claim;
    const { handler, definition } = this.known(delivery.kind);
    const started = performance.now();
    // Stopped and woken again in between: somebody else may be at it by now, and will ask before repeating it.
    if (started - begun > LEASE_SECONDS * 500) return;
    let outcome: Outcome;
    try {
      const subject = subjects.get(delivery.id);
      if (subject instanceof DeliveryError) throw subject;
      const work = (signal: AbortSignal) => handler.deliver(delivery, attempt, signal, subject);
      const receipt = (await this.within(deadlineOf(definition.timeoutSeconds), claim, work)) ?? {};
      outcome = succeededCall(claim, attempt.n, receipt);
      await this.gate.succeed(delivery.target);
    } catch (error) {
      const failed = failedCall(claim, attempt.n, error, definition);
      outcome = failed;
      this.logger.debug(`Call ${attempt.n} of delivery ${delivery.kind} ${delivery.id} failed: ${failed.error.code}`);
      if (failed.error.class === 'transient' || failed.error.class === 'ambiguous') {
        await this.gate.fail(delivery.target, definition.breakerFailures, definition.breakerSeconds);
      } else {
        // It answered: it is no better for this delivery, but it is there.
        await this.gate.succeed(delivery.target);
      }
    }
    this.metrics.observe('delivery_call_seconds', (performance.now() - started) / 1000, { kind: delivery.kind });
    await this.recorder.record(outcome, attempt.startedAt);
  }

  private async reconcile(claims: readonly Claim[], end: (claim: Claim) => void): Promise<void> {
    if (claims.length === 0) return;
    const attempts = await this.rows.attempts(claims);
    await this.deadlines.during((deadlineOf) =>
      Promise.all(
        claims.map(async (claim) => {
          await this.recorder.record(await this.ask(claim, attempts.get(claim.delivery.id), deadlineOf), null);
          end(claim);
        }),
      ),
    );
  }

  private async ask(
    claim: Claim,
    attempt: DeliveryAttempt | undefined,
    deadlineOf: (seconds: number) => CallDeadline,
  ): Promise<Outcome> {
    const { handler, definition } = this.known(claim.delivery.kind);
    if (!attempt) return reconciled(claim, 'not-sent', definition);
    if (!handler.reconcile) {
      const answer = reconciled(claim, 'unknown', definition);
      return answer.state === 'dead' ? { ...answer, error: unresolved } : answer;
    }
    try {
      const work = (signal: AbortSignal) => handler.reconcile!(claim.delivery, attempt, signal);
      const answer = await this.within(deadlineOf(definition.timeoutSeconds), claim, work);
      return reconciled(claim, answer, definition);
    } catch (error) {
      this.logger.warn(`Asking about delivery ${claim.delivery.kind} ${claim.delivery.id} failed`, error);
      return reconciled(claim, 'unknown', definition);
    }
  }

  private within<T>(
    deadline: CallDeadline,
    { delivery, requestId }: Claim,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const context = {
      requestId: requestId ?? randomUUID(),
      origin: 'job' as const,
      actor: systemActor(delivery.organizationId, `delivery:${delivery.kind}`),
    };
    return deadline.meet((signal) => runInContext(context, () => work(signal)));
  }

  private known(kind: string): KnownDelivery {
    const known = this.registry.get(kind);
    if (!known) throw new Error(`Delivery ${kind} is not registered`);
    return known;
  }
}
