import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { httpErrors } from '../../platform/http/index.js';

/** Its word lists take some 100 MB: nobody needs them between two sign-ups. */
const IDLE_MS = 10_000;
/** A few seconds' worth. Who comes later is told to try again. */
const MOST_WAITING = 64;

export interface Strength {
  /** 0 (guessed at once) to 4 (not in any sensible time). */
  score: number;
  /** What is wrong with it, in English. */
  warning: string | null;
  suggestions: string[];
}

interface Answer {
  id: number;
  result?: unknown;
  failed?: string;
}

interface Asked {
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

/** A thread that is started when a password has to be judged and ended when none came for a while. */
@Injectable()
export class PasswordThread implements OnApplicationShutdown {
  private worker: Worker | undefined;
  private readonly asked = new Map<number, Asked>();
  private idle: NodeJS.Timeout | undefined;
  private last = 0;

  /** @param known words an attacker would try first: name, address, organization */
  strength(password: string, known: readonly string[]): Promise<Strength> {
    return this.ask('strength', [password, known]);
  }

  bcrypt(password: string, stored: string): Promise<boolean> {
    return this.ask('bcrypt', [password, stored]);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.worker?.terminate();
  }

  /** @throws request.unavailable (503) when too many wait already. */
  private ask<Result>(task: string, given: unknown[]): Promise<Result> {
    if (this.asked.size >= MOST_WAITING) {
      throw httpErrors.unavailable({ detail: 'Too many passwords at once', retryAfter: 5 });
    }
    clearTimeout(this.idle);
    this.worker ??= this.start();
    const id = ++this.last;
    const answered = new Promise<Result>((resolve, reject) => this.asked.set(id, { resolve, reject }));
    this.worker.ref();
    this.worker.postMessage({ id, task, given });
    return answered;
  }

  private start(): Worker {
    const worker = new Worker(join(import.meta.dirname, 'password.worker.js'), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    worker.on('message', ({ id, result, failed }: Answer) => {
      const asked = this.asked.get(id);
      this.asked.delete(id);
      if (failed === undefined) asked?.resolve(result as never);
      else asked?.reject(new Error(`A password could not be looked at: ${failed}`));
      if (this.asked.size === 0) this.rest(worker);
    });
    worker.once('error', (error) => this.ended(worker, error));
    worker.once('exit', () => this.ended(worker, new Error('The password thread has ended')));
    return worker;
  }

  private rest(worker: Worker): void {
    worker.unref();
    this.idle = setTimeout(() => void worker.terminate(), IDLE_MS).unref();
  }

  /** The next one to ask starts another. */
  private ended(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}
