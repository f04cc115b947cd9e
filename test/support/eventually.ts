import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is as wanted, and returns it; fails with the last answer. */
export async function eventually<T>(
  ask: () => Promise<T> | T,
  wanted: (answer: T) => boolean,
  { withinMs = 30_000, everyMs = 20 } = {},
): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`Not so within ${withinMs} ms; last: ${JSON.stringify(answer)}`);
    await pause(everyMs);
  }
}
