import type {
  ChannelAdapter,
  ChannelCheck,
  RenderedMessage,
  RenewedToken,
  SendOptions,
  SentReceipt,
} from '../channel.adapter.js';
import type { ConnectedChannel } from '../channel-kinds.js';
import { deliveryError } from '../failures.js';
import type { Graph } from './graph.js';

export interface ConversationRules {
  /** In characters. */
  longestText: number;
}

/** What Messenger and Instagram have in common: a page or account that answers guests who wrote to it. */
export abstract class ConversationAdapter implements ChannelAdapter {
  abstract readonly kind: 'messenger' | 'instagram';
  protected abstract readonly rules: ConversationRules;

  constructor(protected readonly graph: Graph) {}

  async send(
    channel: ConnectedChannel,
    message: RenderedMessage,
    { idempotencyKey, signal }: SendOptions,
  ): Promise<SentReceipt> {
    const answer = await this.graph.call(channel, {
      method: 'POST',
      path: 'me/messages',
      body: {
        recipient: { id: message.to },
        ...(message.byHuman ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' }),
        // Comes back with the echo of the message.
        message: { ...this.contentOf(message), metadata: idempotencyKey },
      },
      signal,
    });
    const id = answer['message_id'];
    if (typeof id !== 'string')
      throw deliveryError({
        class: 'ambiguous',
        code: `${this.kind}.answer_unreadable`,
        remedy: 'reconcile',
        meaning: 'The answer names no message',
      });
    return { providerRef: id };
  }

  check(channel: ConnectedChannel, signal: AbortSignal): Promise<ChannelCheck> {
    return this.graph.check(channel, 'me', signal);
  }

  renewToken(channel: ConnectedChannel, signal: AbortSignal): Promise<RenewedToken> {
    return this.graph.renewToken(channel, signal);
  }

  private contentOf({ text, attachments = [] }: RenderedMessage): object {
    const [attachment, ...more] = attachments;
    if (text.length > this.rules.longestText)
      throw this.unfit('too_long', `At most ${this.rules.longestText} characters`);
    if (!attachment) return { text };
    if (more.length > 0 || text) throw this.unfit('too_many_attachments', 'A message is a text or one attachment');
    if (!attachment.url) throw this.unfit('attachment_without_url', 'Attachments are fetched from an address');
    const [family] = attachment.contentType.split('/');
    const type = family === 'image' || family === 'video' || family === 'audio' ? family : 'file';
    return { attachment: { type, payload: { url: attachment.url } } };
  }

  private unfit(reason: string, meaning: string): Error {
    return deliveryError({ class: 'fix', code: `${this.kind}.${reason}`, remedy: 'correct', meaning });
  }
}
