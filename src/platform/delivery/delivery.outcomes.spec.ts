import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { defineDelivery } from './delivery.definition.js';
import { DeliveryError } from './delivery.error.js';
import { failedCall, reconciled } from './delivery.outcomes.js';
import type { Claim } from './delivery.rows.js';

const policy = defineDelivery('test.any', { maxAttempts: 6, backoff: { seconds: 10, atMost: 1800 } });

const claim = (failures: number, more: Partial<Claim> = {}): Claim => ({
  delivery: {
    id: 'd',
    organizationId: 'o',
    kind: policy.kind,
    lane: 'transactional',
    subjectId: 's',
    channelId: 'c',
    target: 't',
    buckets: ['b'],
    usefulUntil: null,
  },
  state: 'sending',
  token: '1',
  attempts: failures,
  failures,
  maxAttempts: policy.maxAttempts,
  reconciliations: 0,
  requestId: null,
  ...more,
});

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const transient = (retryAfterSeconds?: number): DeliveryError =>
  new DeliveryError('transient', 'test.away', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });

describe('the retry schedule', () => {
  it('doubles from the first wait to the longest, a fifth either way, and ends with the last attempt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), chance, (failures, random) => {
        const outcome = failedCall(claim(failures), failures + 1, transient(), policy, () => random);
        if (failures + 1 >= policy.maxAttempts) return outcome.state === 'dead';
        const exact = Math.min(10 * 2 ** failures, 1800);
        return (
          outcome.state === 'retrying' &&
          outcome.failed === 1 &&
          outcome.wait >= exact * 0.8 - 1e-9 &&
          outcome.wait <= exact * 1.2 + 1e-9
        );
      }),
    );
  });

  it('spreads over the whole fifth', () => {
    const waits = [0, 0.5, 0.999_999].map((random) => failedCall(claim(1), 2, transient(), policy, () => random).wait);
    expect(waits[0]).toBeCloseTo(16, 3);
    expect(waits[1]).toBeCloseTo(20, 3);
    expect(waits[2]).toBeCloseTo(24, 3);
  });

  it('never asks before the provider said to, and counts "too fast" as no failure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 7200 }),
        chance,
        (failures, after, random) => {
          const away = failedCall(claim(failures), failures + 1, transient(after), policy, () => random);
          const fast = failedCall(
            claim(failures),
            failures + 1,
            new DeliveryError('throttled', 'test.fast', { retryAfterSeconds: after }),
            policy,
            () => random,
          );
          expect(away.wait).toBeGreaterThanOrEqual(after);
          expect(fast).toMatchObject({ state: 'retrying', failed: 0, wait: Math.min(after, 3600) });
        },
      ),
    );
  });

  it.each(['permanent', 'fix'] as const)('has no second attempt after an error of class %s', (errorClass) => {
    const outcome = failedCall(claim(0), 1, new DeliveryError(errorClass, 'test.no'), policy);
    expect(outcome.state).toBe('dead');
  });
});

describe('an answer that was lost', () => {
  it('is never followed by a call before somebody was asked, whatever was thrown', () => {
    const unknown = fc.oneof(
      fc.string().map((text) => new Error(text)),
      fc.string(),
      fc.constant(new DeliveryError('ambiguous', 'test.lost')),
    );
    fc.assert(
      fc.property(unknown, fc.integer({ min: 0, max: 5 }), (thrown, failures) => {
        expect(failedCall(claim(failures), failures + 1, thrown, policy).state).toBe('ambiguous');
      }),
    );
  });

  it('that nobody can tell about is asked about so often and then left to a person', () => {
    const states = Array.from(
      { length: policy.maxReconciliations },
      (_, reconciliations) => reconciled(claim(1, { state: 'ambiguous', reconciliations }), 'unknown', policy).state,
    );
    expect(states).toEqual([...Array.from({ length: policy.maxReconciliations - 1 }, () => 'ambiguous'), 'dead']);
  });
});
