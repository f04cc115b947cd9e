import {
  Choice,
  Choices,
  Flag,
  Id,
  Ids,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  Text,
} from '../../platform/http/index.js';
import { channelKinds, type ChannelKind } from '../channels/index.js';
import { CustomValueDto } from '../templates/index.js';
import {
  messageCategories,
  messageDirections,
  messagePurposes,
  type MessageCategory,
  type MessageDirection,
  type MessagePurpose,
} from './message.entity.js';
import { messageStatuses, type MessageStatus } from './message-status.js';

export class MessageFailureView {
  @Text({ example: 'permanent', description: 'What it means for another try' })
  class!: string;

  @Text({ example: 'email.no_address', description: 'Stable' })
  code!: string;

  @Text({ max: 1_000, example: 'There is no such mailbox' })
  message!: string;

  @Text({ optional: true, max: 1_000, example: 'Ask the guest for another address' })
  suggestion?: string;
}

export class MessageAttachmentView {
  @Id({ optional: true, description: 'Of what can be downloaded' })
  id?: string;

  @Text({ example: 'event.ics' })
  filename!: string;

  @Text({ example: 'text/calendar' })
  contentType!: string;

  @Int({ optional: true, min: 0, example: 48_211, description: 'Bytes, where they are known' })
  size?: number;
}

/** One message, theirs or ours. */
export class MessageView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id()
  conversationId!: string;

  @Id({ nullable: true })
  guestId!: string | null;

  @Choice(messageDirections, { example: 'outbound' })
  direction!: MessageDirection;

  @Choice(channelKinds, { description: 'The channel it goes, went or came through' })
  channelKind!: ChannelKind;

  @Id()
  channelId!: string;

  @Text({ max: 320, example: 'ada@example.org', description: 'Theirs, as the channel names them' })
  address!: string;

  @Choice(messagePurposes)
  purpose!: MessagePurpose;

  @Choice(messageCategories)
  category!: MessageCategory;

  @Choice(messageStatuses, {
    example: 'delivered',
    description:
      '`sending`: its answer is being waited for; `held`: its channel waits for a person; `dead`: given up, a person has to look; `received`: theirs',
  })
  status!: MessageStatus;

  @Text({ nullable: true, max: 1_000, example: 'You are invited' })
  subject!: string | null;

  @Text({
    max: 100_000,
    multiline: true,
    example: 'Dear Ada, we would love to see you.',
    description: 'As rendered. A secret link is put in only when it is sent, and is shown as `[link]`',
    sql: `replace(t.body, '{{rsvp-link}}', '[link]')`,
  })
  body!: string;

  @Id({ nullable: true })
  templateId!: string | null;

  @Int({ nullable: true, min: 1 })
  templateVersion!: number | null;

  @Id({ nullable: true })
  eventId!: string | null;

  @Id({ nullable: true })
  invitationId!: string | null;

  @Id({ nullable: true, description: 'The message to many that it is one of' })
  bulkSendId!: string | null;

  @Text({ nullable: true, example: null, description: 'A guest gets one message of each occasion' })
  occasion!: string | null;

  @Instant({ nullable: true, description: 'Not sent before' })
  scheduledAt!: string | null;

  @Instant({ nullable: true, description: 'Not sent from then on' })
  usefulUntil!: string | null;

  @Nested(() => MessageFailureView, {
    nullable: true,
    description: 'Why it failed, is held, or is being tried again',
  })
  error!: MessageFailureView | null;

  @NestedList(() => MessageAttachmentView, {
    max: 20,
    // Where a provider keeps it is ours to know.
    sql: `case when t.attachments = '[]' then t.attachments
               else (select jsonb_agg(a.item - '{url,mediaId,source}'::text[] order by a.n)
                       from jsonb_array_elements(t.attachments) with ordinality as a(item, n)) end`,
  })
  attachments!: MessageAttachmentView[];

  @Instant({ nullable: true, description: 'When the provider took it' })
  sentAt!: string | null;

  @Instant({ nullable: true })
  deliveredAt!: string | null;

  @Instant({ nullable: true })
  readAt!: string | null;

  @Instant({ nullable: true })
  failedAt!: string | null;

  @Text({ example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' })
  createdBy!: string;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export const messageSorts = ['-createdAt', 'createdAt'] as const;

export class MessageQuery extends PageQuery {
  @Choice(messageSorts, { optional: true, description: '`-createdAt` unless told: the newest first' })
  sort?: (typeof messageSorts)[number];

  @Id({ optional: true })
  conversationId?: string;

  @Id({ optional: true })
  guestId?: string;

  @Id({ optional: true })
  eventId?: string;

  @Id({ optional: true })
  invitationId?: string;

  @Id({ optional: true, description: 'Those of one message to many' })
  bulkSendId?: string;

  @Choice(messageStatuses, { optional: true, example: 'dead' })
  status?: MessageStatus;

  @Choice(messageDirections, { optional: true })
  direction?: MessageDirection;

  @Choice(messagePurposes, { optional: true })
  purpose?: MessagePurpose;
}

export class MessageChanges {
  @Text({ optional: true, nullable: true, max: 300, example: 'You are invited', description: 'E-mail' })
  subject?: string | null;

  @Text({
    optional: true,
    min: 1,
    max: 5_000,
    multiline: true,
    example: 'Dear Ada, we would love to see you.',
    description: 'Up to 5 000 characters',
  })
  body?: string;

  @Instant({ optional: true, nullable: true, description: 'Not before; at once when null' })
  scheduledAt?: string | null;

  @Instant({
    optional: true,
    nullable: true,
    example: '2027-06-13T16:00:00.000Z',
    description: 'Of no use from then on: not sent any more',
  })
  usefulUntil?: string | null;
}

export class NewMessage extends MessageChanges {
  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;

  @Id({ optional: true, description: 'To this guest' })
  guestId?: string;

  @Id({ optional: true, insteadOf: 'guestId', description: 'In this conversation; instead of `guestId`' })
  conversationId?: string;

  @Text({
    optional: true,
    min: 1,
    max: 5_000,
    multiline: true,
    example: 'Dear Ada, we would love to see you.',
    description: 'Up to 5 000 characters; instead of a template. `{{rsvp-link}}` stands for the link of `invitationId`',
  })
  declare body?: string;

  @Id({
    optional: true,
    insteadOf: 'body',
    description:
      'A template, in the best language for the guest; each channel gets the words the template has for it. Instead of `body`',
  })
  templateId?: string;

  @Text({
    optional: true,
    insteadOf: 'body',
    max: 64,
    example: 'welcome',
    description: 'The same by key: your own template with it, else the built-in one',
  })
  templateKey?: string;

  @NestedList(() => CustomValueDto, {
    optional: true,
    max: 50,
    example: [],
    description: "The template's own variables",
  })
  variables?: CustomValueDto[];

  @Id({ optional: true, description: 'The event it is about' })
  eventId?: string;

  @Id({ optional: true, description: 'The invitation it is about; only for its contact and its members' })
  invitationId?: string;

  @Ids({
    optional: true,
    max: 10,
    example: [],
    description:
      'Uploaded files that go with it. E-mail and SMS carry ten, WhatsApp one, Messenger and Instagram one and no words',
  })
  attachmentIds?: string[];

  @Choices(channelKinds, {
    optional: true,
    min: 1,
    max: 5,
    example: ['whatsapp', 'twilio', 'email'],
    description:
      'Channels in the order in which they are tried; each only as consent, suppressions and the 24 hours of WhatsApp allow. In a conversation: the channel of their last message first',
  })
  channels?: ChannelKind[];

  @Choice(messageCategories, {
    optional: true,
    description:
      '`transactional` unless told. The others go later, keep quiet hours and the frequency cap; campaigns need consent',
  })
  category?: MessageCategory;

  @Text({
    optional: true,
    min: 1,
    max: 200,
    example: 'welcome-2031',
    description: 'A guest gets one message of each occasion',
  })
  occasion?: string;
}

export class MessageRetry {
  @Flag({
    optional: true,
    description: 'You have looked: the provider has not got it. Needed when nobody knows whether it was sent',
  })
  sendAgain?: boolean;
}

export const timelineKinds = [
  'created',
  'queued',
  'attempt',
  'accepted',
  'sent',
  'delivered',
  'read',
  'failed',
  'bounced',
  'complained',
  'held',
  'dead',
  'resumed',
  'rerouted',
  'reaction',
  'received',
  'waiting',
] as const;

/** One thing that happened to a message. */
export class TimelineItem {
  @Instant()
  at!: string;

  @Choice(timelineKinds, { example: 'attempt' })
  kind!: (typeof timelineKinds)[number];

  @Choice(channelKinds, { optional: true })
  channelKind?: ChannelKind;

  @Int({ optional: true, min: 1, description: 'Which call of the provider' })
  attempt?: number;

  @Instant({ optional: true, description: 'When the provider had answered' })
  endedAt?: string;

  @Text({ optional: true, example: 'done', description: '`done`, `failed`, or `lost`: nobody heard its answer' })
  outcome?: string;

  @Text({ optional: true, max: 500, example: '<0193…@hotel.example>', description: 'What the provider calls it' })
  providerRef?: string;

  @Text({ optional: true, example: 'email.later', description: 'Why it failed' })
  code?: string;

  @Text({
    optional: true,
    example: 'transient',
    description:
      'What that means for another try: `transient`, `throttled`, `permanent`, `fix`, `channel`, `ambiguous` or `expired`',
  })
  errorClass?: string;

  @Text({ optional: true, max: 1_000, example: '250 2.0.0 Ok: queued', description: 'A few words' })
  detail?: string;

  @Instant({ optional: true, description: 'When it is tried next' })
  nextAt?: string;
}

export class MessageTimeline {
  @Id()
  messageId!: string;

  @Choice(messageStatuses, { example: 'delivered' })
  status!: MessageStatus;

  @NestedList(() => TimelineItem, { max: 1_000 })
  items!: TimelineItem[];
}
