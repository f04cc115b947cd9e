import { Injectable } from '@nestjs/common';
import type { Alarm } from './job.queues.js';

export type DeadLetterSource = 'job' | 'delivery';

/** Who looks after what arrives in the dead-letter queue. */
@Injectable()
export class DeadLetters {
  private readonly undertakers = new Map<DeadLetterSource, (letter: Alarm) => Promise<void>>();

  register(source: DeadLetterSource, undertaker: (letter: Alarm) => Promise<void>): void {
    this.undertakers.set(source, undertaker);
  }

  async answer(letter: Alarm): Promise<void> {
    await this.undertakers.get(letter.of ?? 'job')?.(letter);
  }
}
