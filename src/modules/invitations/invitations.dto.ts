import {
  Choice,
  Flag,
  Id,
  Ids,
  Instant,
  Int,
  Language,
  Nested,
  NestedList,
  PageQuery,
  QueryFlag,
  Text,
} from '../../platform/http/index.js';
import type { QuestionAnswer } from './answer.js';
import { QuestionAnswerView } from './attendees.dto.js';
import { deliveryStages, invitationStates, type DeliveryStage, type InvitationState } from './invitation.entity.js';

/** One party invited to one event, as callers see it. Its people are attendees with its id. */
export class InvitationView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id()
  eventId!: string;

  @Text({ example: 'Familie Lovelace', description: 'The party as on the envelope' })
  name!: string;

  @Id({ nullable: true, description: 'The guest we write to' })
  contactGuestId!: string | null;

  @Language({ nullable: true })
  language!: string | null;

  @Int({ min: 0, max: 50, description: 'How many people they may bring who are not members by name' })
  plusOnes!: number;

  @Ids({ nullable: true, max: 50, sql: 'to_json(t.function_ids)', description: 'Null: invited to every function' })
  functionIds!: string[] | null;

  @Choice(invitationStates)
  state!: InvitationState;

  @Instant({ nullable: true, description: 'When the link was first opened' })
  openedAt!: string | null;

  @Instant({ nullable: true, description: 'When they last answered' })
  respondedAt!: string | null;

  @Instant({ nullable: true, description: 'When an invitation to them was first taken by a provider' })
  sentAt!: string | null;

  @Instant({ nullable: true, description: 'When a reminder to them was last taken by a provider' })
  remindedAt!: string | null;

  @Choice(deliveryStages, { nullable: true, description: 'How far the last invitation or reminder to them got' })
  deliveryState!: DeliveryStage | null;

  @Text({ max: 2000, example: 'Old friends of the house', description: 'Ours about them; guests never see it' })
  note!: string;

  @Text({ max: 2000, example: 'We are looking forward to it!', description: 'Theirs to us' })
  message!: string;

  @NestedList(() => QuestionAnswerView, { max: 200, description: 'To the questions asked once per household' })
  householdAnswers!: QuestionAnswer[];

  @Text({ nullable: true, example: 'ROW-17' })
  externalId!: string | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class InvitationChanges {
  @Text({ optional: true, min: 1, max: 200, example: 'Familie Lovelace' })
  name?: string;

  @Id({ optional: true, nullable: true })
  contactGuestId?: string | null;

  @Language({ optional: true, nullable: true })
  language?: string | null;

  @Int({ optional: true, min: 0, max: 50, example: 1, description: 'Not fewer than have been named' })
  plusOnes?: number;

  @Text({ optional: true, max: 2000, multiline: true, example: 'Old friends of the house' })
  note?: string;

  @Text({ optional: true, nullable: true, min: 1, example: 'ROW-17', description: 'Unique within the event' })
  externalId?: string | null;
}

export class NewInvitation extends InvitationChanges {
  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;

  @Text({ min: 1, max: 200, example: 'Familie Lovelace' })
  declare name: string;

  @Ids({ optional: true, max: 50, description: 'Members, by their ids in the guest book' })
  guestIds?: string[];

  @Ids({
    optional: true,
    nullable: true,
    max: 50,
    description: 'Only these functions; every function when left out or null',
  })
  functionIds?: string[] | null;
}

export class NewInvitations {
  @NestedList(() => NewInvitation, { min: 1, max: 500 })
  items!: NewInvitation[];
}

/** The secret address of an invitation: shown here once and never again. */
export class InvitationLink {
  @Id()
  invitationId!: string;

  @Text({
    nullable: true,
    example: 'https://rsvp.example.org/r/k3yk3yk3yk3yk3yk3yk3yA',
    description: 'Null when the invitation was there already: use `rotateInvitationLink` for a new one',
  })
  rsvpUrl!: string | null;
}

export class BatchProblem {
  @Text({ example: 'attendee.already_invited' })
  code!: string;

  @Text({ example: 'This guest is invited to the event already' })
  title!: string;

  @Text({ optional: true, max: 2000, example: 'Familie Lovelace' })
  detail?: string;
}

export class InvitationOutcome {
  @Int({ min: 0, description: 'Position of the item in the request' })
  index!: number;

  @Int({ min: 200, max: 499, example: 201 })
  status!: number;

  @Nested(() => InvitationLink, { optional: true })
  result?: InvitationLink;

  @Nested(() => BatchProblem, { optional: true })
  problem?: BatchProblem;
}

export class InvitationOutcomes {
  @NestedList(() => InvitationOutcome, { max: 500 })
  items!: InvitationOutcome[];
}

export class InvitationMerge {
  @Id({ description: 'The invitation whose members and plus-ones come over; it is revoked' })
  fromId!: string;
}

export class InvitationSplit {
  @Id({ optional: true, description: 'Id of the new invitation, chosen by you' })
  id?: string;

  @Text({ min: 1, max: 200, example: 'Ada Lovelace' })
  name!: string;

  @Ids({ min: 1, max: 50, description: 'Attendees who get an invitation of their own' })
  attendeeIds!: string[];
}

/** Which invitations: what lists and segments can ask for. All given conditions must hold. */
export class InvitationFilter {
  @Choice(invitationStates, { optional: true })
  state?: InvitationState;

  @Flag({ optional: true, description: 'Whether they have answered' })
  answered?: boolean;

  @Flag({ optional: true, description: 'Whether the link was opened' })
  opened?: boolean;

  @Flag({ optional: true, description: 'Whether anybody of the party has a place' })
  coming?: boolean;

  @Flag({ optional: true, description: 'Whether they are on the waiting list or have an offer' })
  waiting?: boolean;

  @Flag({
    optional: true,
    description: 'Whether anybody of the party has yet to answer for a function they are invited to',
  })
  incomplete?: boolean;

  @Flag({ optional: true, description: 'Whether an invitation or reminder was sent to them, or is under way' })
  sent?: boolean;

  @Flag({ optional: true, description: 'Whether the last message to them failed: it came back, or was given up' })
  undelivered?: boolean;

  @Choice(deliveryStages, { optional: true, example: 'delivered', description: 'How far the last message to them got' })
  deliveryState?: DeliveryStage;

  @Id({ optional: true, description: 'Only parties invited to this function' })
  functionId?: string;

  @Language({ optional: true })
  language?: string;
}

export const invitationSorts = ['name', '-name', 'createdAt', '-createdAt'] as const;

export class InvitationQuery extends PageQuery {
  @Choice(invitationSorts, { optional: true, description: '`name` unless told; `-` for the other way round' })
  sort?: (typeof invitationSorts)[number];

  @Choice(invitationStates, { optional: true })
  state?: InvitationState;

  @QueryFlag({ optional: true, description: 'Whether they have answered' })
  answered?: boolean;

  @QueryFlag({ optional: true, description: 'Whether the link was opened' })
  opened?: boolean;

  @QueryFlag({ optional: true, description: 'Whether anybody of the party has a place' })
  coming?: boolean;

  @QueryFlag({ optional: true, description: 'Whether they are on the waiting list or have an offer' })
  waiting?: boolean;

  @QueryFlag({
    optional: true,
    description: 'Whether anybody of the party has yet to answer for a function they are invited to',
  })
  incomplete?: boolean;

  @QueryFlag({ optional: true, description: 'Whether an invitation or reminder was sent to them, or is under way' })
  sent?: boolean;

  @QueryFlag({ optional: true, description: 'Whether the last message to them failed: it came back, or was given up' })
  undelivered?: boolean;

  @Choice(deliveryStages, { optional: true, example: 'delivered', description: 'How far the last message to them got' })
  deliveryState?: DeliveryStage;

  @Id({ optional: true, description: 'Only parties invited to this function' })
  functionId?: string;

  @Language({ optional: true })
  language?: string;

  @Text({ optional: true, max: 100, example: 'lovel', description: "Part of the party's or a member's name" })
  search?: string;
}
