import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { httpErrors } from '../../platform/http/index.js';
import { templateErrors } from './templates.errors.js';

/** The compiler takes some 60 MB: nobody needs them between two saves. */
const IDLE_MS = 10_000;
/** An e-mail takes some 20 ms; the first one waits for the compiler to load. */
const LONGEST_MS = 10_000;
const MOST_WAITING = 32;

export interface CompiledMail {
  html: string;
  /** The same for who reads no HTML. Variables are still in both. */
  text: string;
  errors: { line: number; message: string; tagName: string }[];
  /** What has no place in a mail, with a piece of the source to find it by. */
  unsafe: { what: string; detail: string }[];
}

interface Answer {
  id: number;
  result?: CompiledMail;
  failed?: string;
}

interface Asked {
  mjml: string;
  resolve: (result: CompiledMail | { failed: string }) => void;
  reject: (error: Error) => void;
}

/** Makes HTML of MJML, one at a time, in a thread that is ended when one takes too long or none came for a while. */
@Injectable()
export class MjmlThread implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private readonly waiting: Asked[] = [];
  private current: { id: number; worker: Worker; asked: Asked; tooLong: NodeJS.Timeout } | undefined;
  private idle: NodeJS.Timeout | undefined;
  private last = 0;

  /**
   * @returns `failed` for what is no MJML at all
   * @throws template.too_complex (400) for what takes too long or too much memory; request.unavailable (503)
   */
  compile(mjml: string): Promise<CompiledMail | { failed: string }> {
    if (this.waiting.length >= MOST_WAITING)
      throw httpErrors.unavailable({ detail: 'Too many e-mails are made at once', retryAfter: 5 });
    return new Promise((resolve, reject) => {
      this.waiting.push({ mjml, resolve, reject });
      this.next();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  private next(): void {
    if (this.current) return;
    const asked = this.waiting.shift();
    if (!asked) return;
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.start());
    const id = ++this.last;
    this.current = { id, worker, asked, tooLong: setTimeout(() => void worker.terminate(), LONGEST_MS) };
    worker.ref();
    worker.postMessage({ id, mjml: asked.mjml });
  }

  private start(): Worker {
    const worker = new Worker(join(import.meta.dirname, 'mjml.worker.js'), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 192 },
    });
    worker.on('message', ({ id, result, failed }: Answer) => {
      if (this.current?.id !== id) return;
      const { asked } = this.current;
      this.settle();
      asked.resolve(result ?? { failed: failed ?? '' });
      if (!this.current) this.rest(worker);
    });
    // An error (out of memory) is followed by the exit.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      if (this.worker === worker) this.worker = undefined;
      if (this.current?.worker !== worker) return;
      const { asked } = this.current;
      this.settle();
      asked.reject(templateErrors.tooComplex());
    });
    return worker;
  }

  private settle(): void {
    clearTimeout(this.current?.tooLong);
    this.current = undefined;
    // After the exit was noted: the next one gets a new thread.
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
