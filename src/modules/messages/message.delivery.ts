import { defineDelivery } from '../../platform/delivery/index.js';

/** Six tries over about an hour; what may have been sent is asked about, or waits for its receipt, before it is repeated. */
export const sendMessage = defineDelivery('message.send', {
  maxAttempts: 6,
  backoff: { seconds: 10, atMost: 1_800 },
  timeoutSeconds: 30,
  maxReconciliations: 8,
});
