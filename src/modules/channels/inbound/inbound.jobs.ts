import { defineJob } from '../../../platform/jobs/index.js';

/** What one call of a provider brought. */
export const processInbound = defineJob<{ batchId: string }>('channels.inbound', {
  maxAttempts: 6,
  backoff: { seconds: 1, atMost: 60 },
});
