import { Worker } from 'node:worker_threads';
import { httpErrors } from './http/http.errors.js';

export interface WorkerThreadOptions {
  /**
   * Plain JavaScript, so that it runs from src/ and from dist/ alike. It answers each message `{id, …question}` with
   * `{id, result}` or `{id, failed}`.
   */
  file: string | URL;
  /** With more memory than that the thread is ended, in MiB. */
  memoryMb: number;
  /** With an answer that takes longer the thread is ended, in milliseconds; undefined: however long it takes. */
  longestMs?: number;
  /** So many may wait; who comes then is told `busy`. */
  mostWaiting: number;
  busy: string;
}

/** The thread said that it cannot do it. */
export class WorkerTaskError extends Error {
  constructor(readonly failed: string) {
    super(`A thread could not do its work: ${failed}`);
    this.name = 'WorkerTaskError';
  }
}

/** The thread took too long or too much memory, or the process stops. */
export class WorkerEndedError extends Error {
  constructor(options?: ErrorOptions) {
    super('A thread has ended before its work was done', options);
    this.name = 'WorkerEndedError';
  }
}

/** What it has loaded takes up to 100 MB: nobody needs them between two questions that are far apart. */
const IDLE_MS = 10_000;

interface Asked {
  question: object;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

interface Answer {
  id: number;
  result?: unknown;
  failed?: string;
}

/** What would hold the event loop up, one question at a time, in a thread that is started when one comes and ended when none does. */
export class WorkerThread {
  private worker: Worker | undefined;
  private readonly waiting: Asked[] = [];
  private current: { id: number; worker: Worker; asked: Asked; tooLong: NodeJS.Timeout | undefined } | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last = 0;
  private stopped = false;

  constructor(private readonly options: WorkerThreadOptions) {}

  /** @throws request.unavailable (503) when too many wait; WorkerTaskError, WorkerEndedError */
  async ask<Result>(question: object): Promise<Result> {
    const { mostWaiting, busy } = this.options;
    if (this.waiting.length >= mostWaiting) throw httpErrors.unavailable({ detail: busy, retryAfter: 5 });
    if (this.stopped) throw new WorkerEndedError();
    return new Promise<Result>((resolve, reject) => {
      this.waiting.push({ question, resolve, reject });
      this.next();
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.idle);
    for (const { reject } of this.waiting.splice(0)) reject(new WorkerEndedError());
    await this.worker?.terminate();
  }

  private next(): void {
    if (this.current) return;
    const asked = this.waiting.shift();
    if (!asked) return;
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    const id = ++this.last;
    const { longestMs } = this.options;
    const tooLong = longestMs === undefined ? undefined : setTimeout(() => void worker.terminate(), longestMs);
    this.current = { id, worker, asked, tooLong };
    worker.ref();
    worker.postMessage({ ...asked.question, id });
  }

  private start(): Worker {
    const { file, memoryMb } = this.options;
    const worker = new Worker(file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    worker.on('message', ({ id, result, failed }: Answer) => {
      if (this.current?.id !== id) return;
      const { asked } = this.current;
      this.settle();
      if (failed === undefined) asked.resolve(result as never);
      else asked.reject(new WorkerTaskError(failed));
      if (!this.current) this.rest(worker);
    });
    let cause: unknown;
    // Out of memory, for one. It is followed by the exit.
    worker.once('error', (error) => (cause = error));
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = undefined;
      if (this.current?.worker !== worker) return;
      const { asked } = this.current;
      this.settle();
      asked.reject(new WorkerEndedError({ cause }));
    });
    return worker;
  }

  private settle(): void {
    clearTimeout(this.current?.tooLong);
    this.current = undefined;
    // After an exit was noted: the next one gets a new thread.
    this.next();
  }

  private rest(worker: Worker): void {
    worker.unref();
    this.idle = setTimeout(() => {
      this.worker = undefined;
      void worker.terminate();
    }, IDLE_MS).unref();
  }
}
