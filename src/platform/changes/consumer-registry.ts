import { Injectable } from '@nestjs/common';
import type { Change } from './change-reader.js';
import type { StreamKind } from './define-changes.js';

/**
 * Somebody who follows the log. `inline`: the effect is in Postgres and commits together with the cursor (exactly once).
 * `relay`: the effect is outside; it is made first and the cursor moves after it (at least once), so it must carry a
 * deterministic id. A consumer never calls the network.
 */
export interface ChangeConsumer {
  /** Stable: the cursor is kept under it. */
  readonly consumerName: string;
  readonly mode: 'inline' | 'relay';
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
