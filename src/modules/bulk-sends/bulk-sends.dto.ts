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
import { messageCategories, messagePurposes, type MessageCategory, type MessagePurpose } from '../messages/index.js';
import { CustomValueDto } from '../templates/index.js';
import { bulkSendStates, type BulkSendState } from './bulk-send.entity.js';

/** Ids in one call: more than that is a segment. */
const MOST_IDS = 10_000;

export class ChannelCountsView {
  @Int({ optional: true, min: 0, example: 120 })
  email?: number;

  @Int({ optional: true, min: 0, example: 30, description: 'SMS' })
  twilio?: number;

  @Int({ optional: true, min: 0, example: 50 })
  whatsapp?: number;

  @Int({ optional: true, min: 0, example: 0 })
  messenger?: number;

  @Int({ optional: true, min: 0, example: 0 })
  instagram?: number;
}

export class SkippedCountsView {
  @Int({ min: 0, description: 'Not there (any more), or the invitation is not theirs' })
  unknown!: number;

  @Int({ min: 0, description: 'No contact, or no channel may reach them' })
  unreachable!: number;

  @Int({ min: 0, description: 'They have had as many reminders and campaigns of late as the organization allows' })
  capped!: number;

  @Int({ min: 0, description: 'It would be sent when it is of no use any more' })
  tooLate!: number;

  @Int({ min: 0, description: 'They have a message of this occasion already' })
  repeated!: number;
}

export class BulkProblemView {
  @Text({ example: 'template.not_found' })
  code!: string;

  @Text({ max: 2_000, example: 'There is no such template' })
  detail!: string;
}

/** The job died too often; what it had queued is sent. */
const jobDied = `t.state = 'running' and exists (select 1 from job j where j.id = t.job_id and j.state = 'dead')`;

/** One message to many, and how far it is. Its messages are listed by `bulkSendId`. */
export class BulkSendView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change' })
  version!: number;

  @Id({ nullable: true })
  eventId!: string | null;

  @Choice(messagePurposes, { example: 'reminder' })
  purpose!: MessagePurpose;

  @Choice(messageCategories, { example: 'reminder' })
  category!: MessageCategory;

  @Choice([...bulkSendStates, 'dry-run'] as const, {
    description: '`dry-run`: nothing was written, the figures are what would become of it now',
    sql: `case when ${jobDied} then 'failed' else t.state end`,
  })
  state!: BulkSendState | 'dry-run';

  @Text({ nullable: true, max: 200, example: 'non-responders', sql: `t.audience ->> 'segment'` })
  segment!: string | null;

  @Text({ nullable: true, max: 1_000, example: 'A reminder', sql: `t.content ->> 'subject'` })
  subject!: string | null;

  @Text({ nullable: true, max: 5_000, multiline: true, example: null, sql: `t.content ->> 'body'` })
  body!: string | null;

  @Id({ nullable: true, sql: `t.content ->> 'templateId'` })
  templateId!: string | null;

  @Text({ example: 'reminder:2031-05-01', description: 'Nobody gets two of one occasion' })
  occasion!: string;

  @Int({ min: 0, example: 210, description: 'Recipients; the exact number once it is done' })
  total!: number;

  @Int({ min: 0, example: 200, description: 'Messages made, each with its delivery' })
  queued!: number;

  @Nested(() => ChannelCountsView, { description: 'Of `queued`: by the channel tried first' })
  channels!: ChannelCountsView;

  @Nested(() => SkippedCountsView, { description: 'Recipients who get nothing' })
  skipped!: SkippedCountsView;

  @Nested(() => BulkProblemView, {
    nullable: true,
    description: 'Why it `failed`',
    sql: `case when ${jobDied} then json_build_object('code', 'bulk_send.interrupted', 'detail',
      'The work was interrupted too often. The messages made so far are sent; start it again for the others.') else t.problem::json end`,
  })
  problem!: BulkProblemView | null;

  @Text({ example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' })
  createdBy!: string;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;

  @Instant({ nullable: true })
  finishedAt!: string | null;
}

export const bulkSendSorts = ['-createdAt', 'createdAt'] as const;

export class BulkSendQuery extends PageQuery {
  @Choice(bulkSendSorts, { optional: true, description: '`-createdAt` unless told: the newest first' })
  sort?: (typeof bulkSendSorts)[number];

  @Id({ optional: true })
  eventId?: string;

  @Choice(messagePurposes, { optional: true, example: 'reminder' })
  purpose?: MessagePurpose;
}

/** What all ways of writing to many have in common. */
export class BulkOptions {
  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;

  @Flag({
    optional: true,
    example: true,
    description: 'Only say what would become of it: how many by which channel, how many get nothing and why',
  })
  dryRun?: boolean;

  @Choices(channelKinds, {
    optional: true,
    min: 1,
    max: 5,
    example: ['whatsapp', 'twilio', 'email'],
    description: 'Channels in the order in which they are tried for each recipient',
  })
  channels?: ChannelKind[];

  @Id({ optional: true, insteadOf: 'templateKey', description: 'A template of yours or a built-in one' })
  templateId?: string;

  @Text({
    optional: true,
    max: 64,
    insteadOf: 'templateId',
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

  @Instant({ optional: true, nullable: true, example: null, description: 'Not before; at once when null' })
  scheduledAt?: string | null;
}

export class NewBulkSend extends BulkOptions {
  @Text({
    optional: true,
    max: 50,
    example: 'non-responders',
    description: 'A segment of the event: the name of a built-in one, or the id of a saved one',
  })
  segment?: string;

  @Id({ optional: true, description: 'The event it is about' })
  eventId?: string;

  @Ids({ optional: true, min: 1, max: MOST_IDS, insteadOf: 'segment', description: 'Invitations of the event' })
  invitationIds?: string[];

  @Ids({ optional: true, min: 1, max: MOST_IDS, insteadOf: 'segment', description: 'Guests' })
  guestIds?: string[];

  @Choice(messageCategories, {
    optional: true,
    example: 'reminder',
    description:
      "The template's unless told, else `campaign`. Reminders and campaigns keep quiet hours and the frequency cap; campaigns need consent",
  })
  category?: MessageCategory;

  @Text({ optional: true, nullable: true, max: 300, example: 'Parking', description: 'E-mail' })
  subject?: string | null;

  @Text({
    optional: true,
    min: 1,
    max: 5_000,
    multiline: true,
    example: 'There is parking behind the house.',
    description: 'The same words for everybody; instead of a template',
  })
  body?: string;

  @Text({
    optional: true,
    min: 1,
    max: 100,
    example: 'parking-2031',
    description: 'A guest gets one message of each occasion; every call is one of its own unless told',
  })
  occasion?: string;

  @Instant({ optional: true, nullable: true, example: null, description: 'Of no use from then on: not sent any more' })
  usefulUntil?: string | null;

  @Flag({ optional: true, description: "The event's calendar file goes with mail" })
  calendar?: boolean;
}

export class InvitationReminder extends BulkOptions {
  @Ids({
    optional: true,
    min: 1,
    max: MOST_IDS,
    description: 'Only these, as far as they have not answered; everybody who has not unless told',
  })
  invitationIds?: string[];
}

export class InvitationSending extends BulkOptions {
  @Ids({
    optional: true,
    min: 1,
    max: MOST_IDS,
    description: 'Only these; every invitation that was not sent and not answered unless told',
  })
  invitationIds?: string[];

  @Flag({ optional: true, description: 'Also to those of `invitationIds` to whom it was sent before' })
  again?: boolean;
}

export class EventUpdateSending extends BulkOptions {
  @Text({
    optional: true,
    min: 1,
    max: 1_000,
    multiline: true,
    example: 'We begin an hour later, at 19:00.',
    description: 'What has changed, in your words; needed by the built-in template',
  })
  note?: string;
}
