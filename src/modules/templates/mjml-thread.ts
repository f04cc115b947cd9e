import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerEndedError, WorkerTaskError, WorkerThread } from '../../platform/worker-thread.js';
import { templateErrors } from './templates.errors.js';

export interface CompiledMail {
  html: string;
  /** The same for who reads no HTML. Variables are still in both. */
  text: string;
  errors: { line: number; message: string; tagName: string }[];
  /** What has no place in a mail, with a piece of the source to find it by. */
  unsafe: { what: string; detail: string }[];
}

/** Makes HTML of MJML: the compiler takes some 60 MB, and what people write may keep it busy for long. */
@Injectable()
export class MjmlThread implements OnApplicationShutdown {
  private readonly thread = new WorkerThread({
    file: join(import.meta.dirname, 'mjml.worker.js'),
    memoryMb: 192,
    // An e-mail takes some 20 ms; the first one waits for the compiler to load.
    longestMs: 10_000,
    mostWaiting: 32,
    busy: 'Too many e-mails are made at once',
  });

  /**
   * @returns `failed` for what is no MJML at all
   * @throws template.too_complex (400) for what takes too long or too much memory; request.unavailable (503)
   */
  async compile(mjml: string): Promise<CompiledMail | { failed: string }> {
    try {
      return await this.thread.ask<CompiledMail>({ mjml });
    } catch (error) {
      if (error instanceof WorkerTaskError) return { failed: error.failed };
      if (error instanceof WorkerEndedError) throw templateErrors.tooComplex();
      throw error;
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }
}
