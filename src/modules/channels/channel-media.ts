import { Injectable } from '@nestjs/common';
import { Outbound, type OutboundAnswer } from '../../platform/outbound/index.js';
import type { ConnectedChannel } from './channel-kinds.js';
import { deliveryError } from './failures.js';
import { Graph } from './meta/graph.js';
import { callProvider, failureOfStatus, textOf } from './provider-call.js';

const TWILIO = 'https://api.twilio.com';
/** WhatsApp's largest picture or video. */
const LARGEST_BYTES = 16 * 1024 * 1024;
const MOST_REDIRECTS = 2;

/** Fetches what guests have sent from where its provider keeps it. */
@Injectable()
export class ChannelMedia {
  constructor(
    private readonly outbound: Outbound,
    private readonly graph: Graph,
  ) {}

  /** @throws DeliveryError */
  async fetch(
    channel: ConnectedChannel,
    { url, mediaId }: { url?: string; mediaId?: string },
    signal: AbortSignal,
  ): Promise<Buffer> {
    if (mediaId) {
      const about = await this.graph.call(channel, { method: 'GET', path: encodeURIComponent(mediaId), signal });
      const address = textOf(about['url']);
      if (!address) throw gone(channel);
      return this.get(channel, address, `Bearer ${channel.credentials.accessToken ?? ''}`, signal);
    }
    if (!url) throw gone(channel);
    return this.get(channel, url, twilioAuthorization(channel, url), signal);
  }

  /** The credentials go to the first address only: redirects lead to stores that need none. */
  private async get(
    channel: ConnectedChannel,
    address: string,
    authorization: string | undefined,
    signal: AbortSignal,
  ): Promise<Buffer> {
    let url = address;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await callProvider(this.outbound, channel.kind, {
        method: 'GET',
        url,
        ...(authorization && redirects === 0 ? { headers: { authorization } } : {}),
        maxAnswerBytes: LARGEST_BYTES,
        signal,
      });
      if (answer.status === 200) return answer.bytes;
      const next = redirectOf(answer, url);
      // A store that wants no credentials of ours says 401 or 403 when its address has run out.
      const lost = authorization && redirects === 0 ? [404, 410] : [401, 403, 404, 410];
      if (!next) throw lost.includes(answer.status) ? gone(channel) : refused(channel, answer);
      url = next;
    }
    throw gone(channel);
  }
}

/** Only to Twilio itself: the address was in a signed request, but it costs nothing to look. */
function twilioAuthorization({ kind, settings, credentials }: ConnectedChannel, url: string): string | undefined {
  if (kind !== 'twilio' || !URL.canParse(url)) return undefined;
  if (new URL(url).origin !== new URL(settings.baseUrl ?? TWILIO).origin) return undefined;
  const secret = Buffer.from(`${settings.accountSid ?? ''}:${credentials.authToken ?? ''}`).toString('base64');
  return `Basic ${secret}`;
}

function redirectOf({ status, headers }: OutboundAnswer, from: string): string | undefined {
  return status >= 300 && status < 400 && headers.location && URL.canParse(headers.location, from)
    ? new URL(headers.location, from).toString()
    : undefined;
}

const gone = ({ kind }: ConnectedChannel): Error =>
  deliveryError({
    class: 'fix',
    code: `${kind}.media_gone`,
    remedy: 'correct',
    meaning: 'The provider has not got the file any more',
  });

const refused = ({ kind }: ConnectedChannel, answer: OutboundAnswer): Error =>
  deliveryError(failureOfStatus(kind, answer));
