import { join } from 'node:path';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerThread } from '../../platform/worker-thread.js';

export interface Strength {
  /** 0 (guessed at once) to 4 (not in any sensible time). */
  score: number;
  /** What is wrong with it, in English. */
  warning: string | null;
  suggestions: string[];
}

/** Looks at passwords beside the event loop: the word lists take some 100 MB. */
@Injectable()
export class PasswordThread implements OnApplicationShutdown {
  private readonly thread = new WorkerThread({
    file: join(import.meta.dirname, 'password.worker.js'),
    memoryMb: 256,
    // A few seconds' worth. Who comes later is told to try again.
    mostWaiting: 64,
    busy: 'Too many passwords at once',
  });

  /**
   * @param known words an attacker would try first: name, address, organization
   * @throws request.unavailable (503) when too many wait already
   */
  strength(password: string, known: readonly string[]): Promise<Strength> {
    return this.thread.ask({ task: 'strength', given: [password, known] });
  }

  /** @throws request.unavailable (503) when too many wait already */
  bcrypt(password: string, stored: string): Promise<boolean> {
    return this.thread.ask({ task: 'bcrypt', given: [password, stored] });
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.stop();
  }
}
