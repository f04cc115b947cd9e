import { defineDelivery, type NewDelivery, type Rate } from '../../platform/delivery/index.js';
import type { ChannelKind } from '../channels/index.js';

/** Six tries over about an hour; what may have been sent is asked about, or waits for its receipt, before it is repeated. */
export const sendMessage = defineDelivery('message.send', {
  maxAttempts: 6,
  backoff: { seconds: 10, atMost: 1_800 },
  timeoutSeconds: 30,
  maxReconciliations: 8,
});

/** The way to somebody: what is held, watched and counted together. */
export const lineOf = ({
  channelKind,
  channelId,
  address,
}: {
  channelKind: ChannelKind;
  channelId: string;
  address: string;
}): Required<Pick<NewDelivery, 'channelId' | 'target' | 'buckets'>> => ({
  channelId,
  target: `${channelKind}:${channelId}`,
  buckets: [`${channelKind}:${channelId}`, ...(channelKind === 'whatsapp' ? [`pair:${channelId}:${address}`] : [])],
});

/** WhatsApp's own figures; for the others what no provider of them minds. A provider that says "too fast" is heeded besides. */
const RATES: Record<string, Rate> = {
  whatsapp: { points: 80, seconds: 1 },
  pair: { points: 1, seconds: 6 },
};

/** The rate of a bucket of `lineOf`. */
export function sendingRate(bucket: string): Rate | undefined {
  const [kind] = bucket.split(':', 1);
  return RATES[kind!];
}
