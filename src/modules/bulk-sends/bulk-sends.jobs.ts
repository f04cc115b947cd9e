import { defineJob } from '../../platform/jobs/index.js';

export interface BulkSendJob {
  bulkSendId: string;
  /** The last one that was written to: they come in the order of their ids. */
  after?: string;
}

/** Writes to recipients, some at a time. */
export const runBulkSend = defineJob<BulkSendJob>('messages.bulk-send', { queue: 'bulk', timeoutSeconds: 1_800 });
