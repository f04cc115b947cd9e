import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId } from '../../platform/http/index.js';
import {
  InboundHandlers,
  type InboundContact,
  type InboundEvent,
  type InboundEventOf,
  type InboundHandler,
  type InboundOrigin,
} from '../channels/index.js';
import { emailKey } from '../guests/index.js';
import { Attachments } from './attachments.service.js';
import { ContactsRepository, type ContactConversation } from './contacts.repository.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Inboxes } from './inboxes.js';
import { MessagesRepository } from './messages.repository.js';
import { Receipts } from './receipts.service.js';
import { Suppressions } from './suppressions.service.js';

const LONGEST_BODY = 100_000;
const MOST_ATTACHMENTS = 20;

/** Takes what arrives from guests and providers. Runs in the unit of work in which the stored event is done. */
@Injectable()
export class Inbound implements InboundHandler, OnModuleInit {
  constructor(
    private readonly handlers: InboundHandlers,
    private readonly uow: UnitOfWork,
    private readonly receipts: Receipts,
    private readonly contacts: ContactsRepository,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly suppressions: Suppressions,
    private readonly inboxes: Inboxes,
    private readonly attachments: Attachments,
  ) {}

  onModuleInit(): void {
    this.handlers.register(this);
  }

  async handle(event: InboundEvent, origin: InboundOrigin): Promise<void> {
    switch (event.type) {
      case 'message':
        return this.message(event, origin);
      case 'status':
        return this.receipts.status(event, origin);
      case 'read':
        return this.receipts.read(event, origin);
      case 'bounce':
        return this.receipts.bounce(event, origin);
      case 'complaint':
        return this.receipts.complaint(event, origin);
      case 'reaction':
        return this.receipts.reaction(event, origin);
      case 'opt-out':
      case 'opt-in':
        return this.opt(event, origin);
      default:
        // Templates are mirrored by asking; the unknown was counted where it was read.
        return;
    }
  }

  private async message(event: InboundEventOf<'message'>, origin: InboundOrigin): Promise<void> {
    const { organizationId, channelId, channelKind } = origin;
    const { contact, at, automatic } = event;
    await this.uow.run(async () => {
      const inboxId = await this.inboxes.of(organizationId);
      const { conversationId, guestId } = await this.conversationOf(contact, origin, event.inReplyTo);
      const received = this.attachments.received(event.attachments.slice(0, MOST_ATTACHMENTS));
      const [id, by] = [newId(), guestId ? `guest:${guestId}` : `contact:${conversationId}`];
      const made = await this.messages.insertMany(organizationId, inboxId, [
        {
          id,
          inboxId,
          conversationId,
          guestId,
          direction: 'inbound',
          channelKind,
          channelId,
          address: contact.id.slice(0, 320),
          purpose: 'message',
          category: 'transactional',
          status: 'received',
          subject: event.subject?.slice(0, 1_000) ?? null,
          body: event.text.slice(0, LONGEST_BODY),
          html: null,
          templateId: null,
          templateVersion: null,
          providerTemplate: null,
          plan: [],
          eventId: null,
          invitationId: null,
          occasion: null,
          scheduledAt: null,
          usefulUntil: null,
          deliveryId: null,
          inReplyTo: event.providerRef,
          attachments: received.map(({ about }) => about),
          createdBy: by,
        },
      ]);
      if (made.size > 0) await this.attachments.keep(organizationId, id, by, received);
      // Out of office: nobody waits for an answer to that.
      if (made.size > 0 && !automatic) await this.conversations.heard(organizationId, inboxId, conversationId, at);
    });
  }

  private async opt(event: InboundEventOf<'opt-out' | 'opt-in'>, origin: InboundOrigin): Promise<void> {
    const actor = systemActor(origin.organizationId, 'messages');
    const { contact, word } = event;
    const { guestId } = await this.conversationOf(contact, origin);
    const address = contact.phone ?? contact.id;
    if (event.type === 'opt-out') return this.suppressions.optedOut(actor, guestId, origin.channelKind, address, word);
    const addresses = [address, contact.id, ...contact.otherIds];
    return this.suppressions.optedIn(actor, guestId, origin.channelKind, addresses, word);
  }

  /** By the channel's own id of them; else by what they answer; else by number or mail address, if that is one guest's only. */
  private async conversationOf(
    contact: InboundContact,
    { organizationId, channelId, channelKind, receivedAt }: InboundOrigin,
    inReplyTo?: string,
  ): Promise<ContactConversation> {
    const ids = [contact.id, ...contact.otherIds];
    await this.contacts.enter(organizationId, channelId, contact.id);
    const found =
      (await this.contacts.byContact(organizationId, channelId, ids)) ??
      (await this.answered(organizationId, channelId, inReplyTo)) ??
      (await this.begin(organizationId, contact, channelKind));
    await this.contacts.remember(organizationId, channelId, ids, found.conversationId, receivedAt);
    return found;
  }

  private async answered(
    organizationId: string,
    channelId: string,
    inReplyTo: string | undefined,
  ): Promise<ContactConversation | undefined> {
    if (!inReplyTo) return undefined;
    const sent = await this.messages.referred(organizationId, channelId, { providerRef: inReplyTo });
    return sent.length === 0
      ? undefined
      : this.contacts.byMessage(
          organizationId,
          sent.map(({ id }) => id),
        );
  }

  private async begin(
    organizationId: string,
    contact: InboundContact,
    channelKind: string,
  ): Promise<ContactConversation> {
    const guest = await this.contacts.guestOf(organizationId, {
      phone: contact.phone,
      emailKey: channelKind === 'email' ? emailKey(contact.id) : null,
    });
    if (guest?.conversationId) return { conversationId: guest.conversationId, guestId: guest.guestId };
    const inboxId = await this.inboxes.of(organizationId);
    const conversationId = newId();
    const guestId = guest?.guestId ?? null;
    const name = guestId ? '' : (contact.name ?? contact.phone ?? contact.id).slice(0, 200);
    await this.conversations.open(organizationId, inboxId, [{ id: conversationId, guestId, name }]);
    // Opened by somebody else a moment ago, by another channel.
    const other = guestId
      ? await this.contacts.guestOf(organizationId, {
          phone: contact.phone,
          emailKey: channelKind === 'email' ? emailKey(contact.id) : null,
        })
      : undefined;
    return { conversationId: other?.conversationId ?? conversationId, guestId };
  }
}
