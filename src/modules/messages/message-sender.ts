import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { isUnavailable } from '../../platform/database/index.js';
import {
  Delivers,
  DeliveryError,
  type Delivery,
  type DeliveryAttempt,
  type DeliveryChange,
  type DeliveryHandler,
  type DeliveryReceipt,
  type DeliveryState,
  type Rate,
  type Reconciliation,
} from '../../platform/delivery/index.js';
import { ChannelSending, type OpenChannel, type ProviderTemplateUse, type RenderedMessage } from '../channels/index.js';
import { sendingRate, sendMessage } from './message.delivery.js';
import { Enclosures, type Enclosure } from './enclosures.js';
import { withLink } from './message-texts.js';
import { MessagesRepository, type OutgoingMessage } from './messages.repository.js';
import type { MessageStatus } from './message-status.js';
import { MessageMoves } from './message-moves.js';

/** What sending one message takes. */
interface Letter {
  message: OutgoingMessage;
  channel: OpenChannel;
  rendered: RenderedMessage;
}

const withdrawn = (code: string, message: string): DeliveryError => new DeliveryError('permanent', code, { message });

/** Where our own delivery stands, as the status of its message. */
const STATUS: Record<DeliveryState, MessageStatus> = {
  queued: 'queued',
  retrying: 'queued',
  // Sent, or about to be: nobody knows until it was asked about.
  sending: 'sending',
  ambiguous: 'sending',
  held: 'held',
  done: 'sent',
  dead: 'dead',
  discarded: 'failed',
};

/** Sends messages through their channels. */
@Injectable()
@Delivers(sendMessage)
export class MessageSender implements DeliveryHandler<Letter | DeliveryError> {
  private readonly logger = new Logger('Messages');

  constructor(
    private readonly sending: ChannelSending,
    private readonly messages: MessagesRepository,
    private readonly enclosures: Enclosures,
    private readonly moves: MessageMoves,
  ) {}

  async load(deliveries: readonly Delivery[]): Promise<ReadonlyMap<string, Letter | DeliveryError>> {
    const rows = await this.messages.outgoing(
      deliveries.map(({ organizationId, subjectId }) => ({ organizationId, id: subjectId })),
    );
    const messages = new Map(rows.map((row) => [row.id, row]));
    const letters = new Map<string, Letter | DeliveryError>();
    for (const [organizationId, own] of byOrganization(deliveries))
      for (const [id, letter] of await this.written(organizationId, own, messages)) letters.set(id, letter);
    return letters;
  }

  /** One that cannot be written takes none of the others along: then each is written by itself. */
  private async written(
    organizationId: string,
    deliveries: readonly Delivery[],
    messages: ReadonlyMap<string, OutgoingMessage>,
  ): Promise<Map<string, Letter | DeliveryError>> {
    try {
      return await this.write(organizationId, deliveries, messages);
    } catch (error) {
      if (isUnavailable(error)) throw error;
      const [first, ...rest] = deliveries;
      if (rest.length === 0) {
        this.logger.error(`The message of delivery ${first!.id} could not be written`, error);
        return new Map([[first!.id, new DeliveryError('transient', 'message.not_written', { cause: error })]]);
      }
      const letters = new Map<string, Letter | DeliveryError>();
      for (const each of deliveries)
        for (const [id, letter] of await this.written(organizationId, [each], messages)) letters.set(id, letter);
      return letters;
    }
  }

  private async write(
    organizationId: string,
    deliveries: readonly Delivery[],
    messages: ReadonlyMap<string, OutgoingMessage>,
  ): Promise<Map<string, Letter | DeliveryError>> {
    const letters = new Map<string, Letter | DeliveryError>();
    const channels = await this.sending.openMany(
      organizationId,
      deliveries.flatMap(({ channelId }) => channelId ?? []),
    );
    const enclosed = await this.enclosures.of(
      organizationId,
      deliveries.flatMap(({ subjectId }) => messages.get(subjectId) ?? []),
    );
    for (const delivery of deliveries) {
      const message = messages.get(delivery.subjectId);
      const channel = channels.get(delivery.channelId ?? '');
      // Sent another way meanwhile, or taken back: this one must not be a second copy.
      if (!message || message.deliveryId !== delivery.id)
        letters.set(delivery.id, withdrawn('message.superseded', 'The message is sent another way, or was deleted'));
      else if (!channel) letters.set(delivery.id, withdrawn('message.channel_gone', 'Its channel was deleted'));
      else if (channel instanceof DeliveryError) letters.set(delivery.id, channel);
      else {
        const found = enclosed.get(message.id)!;
        letters.set(
          delivery.id,
          found instanceof DeliveryError ? found : { message, channel, rendered: renderedOf(message, found) },
        );
      }
    }
    return letters;
  }

  async deliver(
    delivery: Delivery,
    _attempt: DeliveryAttempt,
    signal: AbortSignal,
    letter: Letter | DeliveryError | undefined,
  ): Promise<DeliveryReceipt> {
    if (!letter) throw withdrawn('message.gone', 'The message is not there any more');
    if (letter instanceof DeliveryError) throw letter;
    return this.sending.send(letter.channel, letter.rendered, { idempotencyKey: delivery.id, signal });
  }

  async reconcile(delivery: Delivery, attempt: DeliveryAttempt, signal: AbortSignal): Promise<Reconciliation> {
    const letter = (await this.load([delivery])).get(delivery.id);
    if (!letter || letter instanceof DeliveryError) return 'unknown';
    const { to, text } = letter.rendered;
    const found = await this.sending.find(
      letter.channel,
      { to, text, idempotencyKey: delivery.id, since: attempt.startedAt },
      signal,
    );
    return typeof found === 'string' ? found : { outcome: 'done', ...found };
  }

  rateOf(bucket: string): Rate | undefined {
    return sendingRate(bucket);
  }

  async onStateChange(changes: readonly DeliveryChange[]): Promise<void> {
    const { organizationId } = changes[0]!.delivery;
    const at = new Date();
    const named = this.messages.name(
      organizationId,
      changes.flatMap(({ delivery: { id, channelId, subjectId }, providerRef }) =>
        providerRef && channelId ? [{ channelId, providerRef, messageId: subjectId, deliveryId: id }] : [],
      ),
    );
    const advanced = this.messages.advance(
      organizationId,
      changes.map(({ delivery, state, providerRef, error }) => ({
        id: delivery.subjectId,
        deliveryId: delivery.id,
        status: STATUS[state],
        at,
        ...(providerRef ? { providerRef } : {}),
        ...(error ? { error } : {}),
      })),
    );
    // They travel together.
    const [, moved] = await Promise.all([named, advanced]);
    await this.moves.follow(systemActor(organizationId, 'messages'), moved);
  }
}

function byOrganization(deliveries: readonly Delivery[]): Map<string, Delivery[]> {
  const groups = new Map<string, Delivery[]>();
  for (const delivery of deliveries) {
    const group = groups.get(delivery.organizationId);
    if (group) group.push(delivery);
    else groups.set(delivery.organizationId, [delivery]);
  }
  return groups;
}

function renderedOf(message: OutgoingMessage, { link, attachments, toName }: Enclosure): RenderedMessage {
  const filled = (text: string): string => withLink(text, link);
  return {
    to: message.address,
    ...(toName ? { toName } : {}),
    ...(message.subject === null ? {} : { subject: filled(message.subject) }),
    text: filled(message.body),
    ...(message.html === null ? {} : { html: filled(message.html) }),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(message.providerTemplate
      ? { template: JSON.parse(filled(JSON.stringify(message.providerTemplate))) as ProviderTemplateUse }
      : {}),
    ...(message.inReplyTo ? { inReplyTo: message.inReplyTo } : {}),
    byHuman: message.createdBy.startsWith('user:') && message.templateId === null && message.purpose === 'message',
  };
}
