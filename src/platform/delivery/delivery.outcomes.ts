import { waitAfter } from '../jobs/index.js';
import type { DeliveryDefinition, DeliveryFailure, DeliveryReceipt, Reconciliation } from './delivery.definition.js';
import { DeliveryError } from './delivery.error.js';
import type { Claim, Outcome } from './delivery.rows.js';

/** Raised as the reason of a call's signal. */
export class CallTimeoutError extends Error {
  readonly code = 'delivery.timeout';
}
export class CallStoppedError extends Error {
  readonly code = 'delivery.stopped';
}

/** A pause without a Retry-After, in seconds. */
const PAUSE_SECONDS = 30;

const THROTTLE_LIMIT_SECONDS = 3600;

/** What the policy makes of a call that failed. */
export function failedCall(
  claim: Claim,
  n: number,
  thrown: unknown,
  policy: DeliveryDefinition,
  random?: () => number,
): Outcome & { error: DeliveryFailure } {
  const error = failureOf(thrown, policy.idempotent);
  const retryAfter = thrown instanceof DeliveryError ? (thrown.retryAfterSeconds ?? 0) : 0;
  const ref =
    thrown instanceof DeliveryError && thrown.providerRef ? { receipt: { providerRef: thrown.providerRef } } : {};
  const base = { claim, error, call: { n, outcome: 'failed' as const }, ...ref };
  const dead = { ...base, state: 'dead' as const, wait: 0, failed: 1 as const };
  switch (error.class) {
    case 'throttled':
      return {
        ...base,
        state: 'retrying',
        failed: 0,
        wait: Math.min(retryAfter || PAUSE_SECONDS, THROTTLE_LIMIT_SECONDS),
      };
    case 'channel':
      return claim.delivery.channelId ? { ...base, state: 'held', wait: 0, failed: 0 } : dead;
    case 'ambiguous':
      return { ...base, state: 'ambiguous', failed: 1, wait: waitAfter(1, policy.backoff, random) };
    case 'transient': {
      if (claim.failures + 1 >= claim.maxAttempts) return dead;
      const wait = Math.max(retryAfter, waitAfter(claim.failures + 1, policy.backoff, random));
      return { ...base, state: 'retrying', failed: 1, wait };
    }
    default:
      return dead;
  }
}

export const succeededCall = (claim: Claim, n: number, receipt: DeliveryReceipt): Outcome => ({
  claim,
  state: 'done',
  wait: 0,
  failed: 0,
  call: { n, outcome: 'done' },
  receipt,
});

/** What follows from what the provider says about the call before. */
export function reconciled(claim: Claim, answer: Reconciliation | 'no answer', policy: DeliveryDefinition): Outcome {
  const base = { claim, failed: 0 as const };
  const found = typeof answer === 'string' ? answer : answer.outcome;
  if (found === 'done') {
    const receipt = typeof answer === 'object' ? { receipt: answer } : {};
    return { ...base, state: 'done', wait: 0, reconciled: 'done', ...receipt };
  }
  if (found === 'not-sent') {
    if (claim.failures < claim.maxAttempts) return { ...base, state: 'retrying', wait: 0, reconciled: 'not-sent' };
    return { ...base, state: 'dead', wait: 0, reconciled: 'not-sent', error: exhausted };
  }
  if (claim.reconciliations + 1 >= policy.maxReconciliations) {
    return { ...base, state: 'dead', wait: 0, reconciled: 'unknown', error: unresolved };
  }
  const wait = waitAfter(claim.reconciliations + 2, policy.backoff);
  return { ...base, state: 'ambiguous', wait, reconciled: 'unknown' };
}

const exhausted: DeliveryFailure = {
  class: 'transient',
  code: 'delivery.exhausted',
  message: 'The provider has not got it, and every attempt was used',
};

/** Nobody could tell: a person has to, before anything is repeated. */
export const unresolved: DeliveryFailure = {
  class: 'ambiguous',
  code: 'delivery.unresolved',
  message: 'It may have been done; the provider could not tell',
  suggestion: 'Look it up at the provider. Discard it if it was done, redrive it with sendAgain if it was not.',
};

function failureOf(thrown: unknown, idempotent: boolean): DeliveryFailure {
  if (thrown instanceof DeliveryError) {
    const { code, message, suggestion } = thrown;
    // What may have happened may happen again where the provider does it once only.
    const errorClass = thrown.class === 'ambiguous' && idempotent ? 'transient' : thrown.class;
    return { class: errorClass, code, message: message.slice(0, 500), ...(suggestion ? { suggestion } : {}) };
  }
  const { code, message } = (thrown instanceof Error ? thrown : new Error(String(thrown))) as Error & {
    code?: unknown;
  };
  const ours = thrown instanceof CallTimeoutError || thrown instanceof CallStoppedError;
  return {
    class: idempotent ? 'transient' : 'ambiguous',
    code: ours ? thrown.code : 'delivery.failed',
    message: `${typeof code === 'string' && !ours ? `${code}: ` : ''}${message}`.slice(0, 500),
  };
}
