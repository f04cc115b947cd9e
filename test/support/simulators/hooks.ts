import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { chance, shuffled } from './chance.js';
import type { Fault } from './faults.js';

export interface HookCall {
  url: string;
  headers: Record<string, string>;
  body: string;
}

export interface HookAnswer extends HookCall {
  status: number;
  tries: number;
}

const MOST_TRIES = 4;

/** Calls the hotel's hooks as a provider does: again while they are not answered 2xx, with growing pauses. */
export class Hooks {
  readonly answers: HookAnswer[] = [];
  private readonly random: () => number;
  private readonly pending = new Set<Promise<unknown>>();
  private readonly stop = new AbortController();

  constructor(seed: number) {
    this.random = chance(seed);
    // Thousands of calls may be on their way, and all end with it.
    setMaxListeners(0, this.stop.signal);
  }

  /** Sends calls one after the other: in their order unless the fault says otherwise. Does not wait for them. */
  send(calls: readonly HookCall[], manner: Partial<Extract<Fault, { type: 'receipts' }>> = {}): void {
    if (calls.length === 0) return;
    const copies = calls.flatMap((call) => Array.from({ length: manner.copies ?? 1 }, () => call));
    const ordered =
      manner.order === 'random'
        ? shuffled(copies, this.random)
        : manner.order === 'reverse'
          ? [...copies].reverse()
          : copies;
    const work = (async (): Promise<void> => {
      await pause(manner.delayMilliseconds ?? 0, undefined, { signal: this.stop.signal });
      for (const call of ordered) await this.call(call);
    })();
    const tracked = work
      .catch((error: unknown) => {
        if (!this.stop.signal.aborted) throw error;
      })
      .finally(() => this.pending.delete(tracked));
    this.pending.add(tracked);
  }

  /** One call, with its answer. */
  async call(call: HookCall): Promise<HookAnswer> {
    for (let tries = 1; ; tries += 1) {
      const status = await this.post(call);
      if ((status >= 200 && status < 300) || tries === MOST_TRIES) {
        const answer = { ...call, status, tries };
        this.answers.push(answer);
        return answer;
      }
      await pause(50 * 4 ** tries, undefined, { signal: this.stop.signal });
    }
  }

  /** Until nothing is on its way any more. */
  async idle(): Promise<void> {
    while (this.pending.size > 0) await Promise.all(this.pending);
  }

  async close(): Promise<void> {
    this.stop.abort();
    await Promise.allSettled(this.pending);
  }

  private async post({ url, headers, body }: HookCall): Promise<number> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal: this.stop.signal,
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 0; // nobody listens: tried again like any other failure
    }
  }
}
