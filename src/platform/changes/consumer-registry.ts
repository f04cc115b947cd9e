import { Injectable } from '@nestjs/common';
import type { Change } from './change-reader.js';
import type { StreamKind } from './define-changes.js';

/**
 * Somebody who follows the log. Its effect is in Postgres and commits together with its cursor: exactly once. A consumer
 * never calls the network; what the outside world must hear becomes a job or a delivery row, in that same transaction.
 */
export interface ChangeConsumer {
  /** Stable: the cursor is kept under it. */
  readonly consumerName: string;
  readonly streams: readonly StreamKind[];
  /** Where a new consumer begins: with the oldest change kept, or with what happens from now on. */
  readonly from: 'start' | 'now';
  /** Called for each change in order; changes it has no interest in are its own to ignore. */
  apply(change: Change, organizationId: string): Promise<void>;
}

@Injectable()
export class ConsumerRegistry {
  private readonly consumers = new Map<string, ChangeConsumer>();

  register(consumer: ChangeConsumer): void {
    if (this.consumers.has(consumer.consumerName)) throw new Error(`Two consumers are called ${consumer.consumerName}`);
    this.consumers.set(consumer.consumerName, consumer);
  }

  all(): readonly ChangeConsumer[] {
    return [...this.consumers.values()];
  }
}
