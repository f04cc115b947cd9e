import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { DeliveryFailure } from '../../platform/delivery/index.js';
import type { ChannelKind, ProviderTemplateUse } from '../channels/index.js';
import type { MessageStatus } from './message-status.js';

export const messageDirections = ['inbound', 'outbound'] as const;
export type MessageDirection = (typeof messageDirections)[number];

export const messageCategories = ['transactional', 'reminder', 'campaign'] as const;
export type MessageCategory = (typeof messageCategories)[number];

/** What an outgoing message is for; each but `message` belongs to an invitation. */
export const messagePurposes = ['message', 'invitation', 'reminder', 'update', 'offer'] as const;
export type MessagePurpose = (typeof messagePurposes)[number];

/** One way to somebody. */
export interface PlanStep {
  channelKind: ChannelKind;
  channelId: string;
  address: string;
  /** WhatsApp, outside of the time in which free words may be sent. */
  template?: ProviderTemplateUse;
  /** What is said there, when it is not what the message says now. */
  words?: { subject: string | null; body: string; html: string | null };
}

export interface MessageAttachment {
  /** Of what can be downloaded. */
  id?: string;
  filename: string;
  contentType: string;
  /** Bytes, where they are known. */
  size?: number;
  /** `calendar`: made of the event when the message is sent; `upload`: kept under its id. */
  source?: 'calendar' | 'upload';
  /** Of a guest's message: where its provider keeps it. */
  url?: string;
  mediaId?: string;
}

/** One message, theirs or ours. */
@Entity('message')
export class MessageEntity extends TenantEntity {
  @Column('uuid')
  inboxId!: string;

  @Column('uuid')
  conversationId!: string;

  @Column('uuid', { nullable: true })
  guestId!: string | null;

  @Column('text')
  direction!: MessageDirection;

  @Column('text')
  channelKind!: ChannelKind;

  @Column('uuid')
  channelId!: string;

  /** Theirs, as the channel names them. */
  @Column('text')
  address!: string;

  @Column('text', { default: 'message' })
  purpose!: MessagePurpose;

  @Column('text', { default: 'transactional' })
  category!: MessageCategory;

  @Column('text')
  status!: MessageStatus;

  /** Still on its way to the guest: what the search for late ones goes through. Derived by the database, see migration 0028. */
  @Column('boolean', { default: false })
  underWay!: boolean;

  @Column('text', { nullable: true })
  subject!: string | null;

  /** The words as rendered; a secret link stands in them as `LINK_MARK`. */
  @Column('text')
  body!: string;

  @Column('text', { nullable: true })
  html!: string | null;

  @Column('uuid', { nullable: true })
  templateId!: string | null;

  @Column('int', { nullable: true })
  templateVersion!: number | null;

  @Column('jsonb', { nullable: true })
  providerTemplate!: ProviderTemplateUse | null;

  /** What else may be tried when a channel refuses. */
  @Column('jsonb', { default: [] })
  plan!: PlanStep[];

  @Column('uuid', { nullable: true })
  eventId!: string | null;

  @Column('uuid', { nullable: true })
  invitationId!: string | null;

  @Column('text', { nullable: true })
  occasion!: string | null;

  @Column('timestamptz', { nullable: true })
  scheduledAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  usefulUntil!: Date | null;

  /** The delivery that is, or was last, to send it. */
  @Column('uuid', { nullable: true })
  deliveryId!: string | null;

  @Column('text', { nullable: true })
  providerRef!: string | null;

  @Column('text', { nullable: true })
  inReplyTo!: string | null;

  @Column('jsonb', { nullable: true })
  error!: DeliveryFailure | null;

  @Column('jsonb', { default: [] })
  attachments!: MessageAttachment[];

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  deliveredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  readAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  failedAt!: Date | null;

  /** As in the change log: `user:<id>`, `guest:<id>`. */
  @Column('text')
  createdBy!: string;

  /** One of many. */
  @Column('uuid', { nullable: true })
  bulkSendId!: string | null;
}
