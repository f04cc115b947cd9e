import { setMaxListeners } from 'node:events';
import { CallTimeoutError } from './delivery.outcomes.js';

/** How long a handler may take to notice its signal before its call is given up without it. */
const NOTICE_MS = 500;

/** The time calls may take that begin together: one clock and one signal for all of them. */
export class CallDeadline {
  private readonly abort = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private readonly unheeded: Promise<never>;

  constructor(seconds: number) {
    const { signal } = this.abort;
    // One for each call: not the leak that Node would warn of.
    setMaxListeners(0, signal);
    this.timer = setTimeout(() => this.breakOff(new CallTimeoutError(`No answer after ${seconds} s`)), seconds * 1000);
    this.unheeded = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => setTimeout(() => reject(signal.reason as Error), NOTICE_MS).unref());
    });
    // The calls may all be over by then.
    this.unheeded.catch(() => undefined);
  }

  breakOff(reason: Error): void {
    this.abort.abort(reason);
  }

  /** The work's result; or the reason of the signal, when the work does not heed it. */
  async meet<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { signal } = this.abort;
    try {
      return await Promise.race([work(signal), this.unheeded]);
    } catch (error) {
      // A client that was broken off throws something of its own; why it was broken off says more.
      const named = signal.aborted && (error as Error).name === 'AbortError';
      throw named ? signal.reason : error;
    }
  }

  /** No call is under way any more. */
  end(): void {
    clearTimeout(this.timer);
  }
}

/** The deadlines of all calls of this process. */
export class CallDeadlines {
  private readonly open = new Set<CallDeadline>();

  /**
   * Does work that begins now, with a deadline for each length of time that is asked for; ends them when all of it is over.
   */
  async during<T>(work: (deadlineOf: (seconds: number) => CallDeadline) => Promise<T>): Promise<T> {
    const own = new Map<number, CallDeadline>();
    const deadlineOf = (seconds: number): CallDeadline => {
      let deadline = own.get(seconds);
      if (!deadline) {
        deadline = new CallDeadline(seconds);
        own.set(seconds, deadline);
        this.open.add(deadline);
      }
      return deadline;
    };
    try {
      return await work(deadlineOf);
    } finally {
      for (const deadline of own.values()) {
        deadline.end();
        this.open.delete(deadline);
      }
    }
  }

  breakOff(reason: Error): void {
    for (const deadline of this.open) deadline.breakOff(reason);
  }
}
