import type { Backoff } from './job.definition.js';

/**
 * Seconds to wait after the given attempt (1 for the first): doubling up to the limit, spread by a fifth either way so
 * that jobs that failed together do not come back together.
 */
export function waitAfter(attempt: number, { seconds, atMost }: Backoff, random: () => number = Math.random): number {
  const exact = Math.min(seconds * 2 ** (attempt - 1), atMost);
  return exact * (0.8 + 0.4 * random());
}
