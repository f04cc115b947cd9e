import { AllergyDto, diets, type Allergy } from '../guests/index.js';
import {
  AnswerValue,
  ById,
  Choice,
  Flag,
  Id,
  Instant,
  Int,
  NestedList,
  PageQuery,
  Text,
} from '../../platform/http/index.js';
import {
  answers,
  sayable,
  type Answer,
  type Answers,
  type QuestionAnswer,
  type QuestionValue,
  type SaidAnswer,
} from './answer.js';
import { attendeeKinds, type AttendeeKind } from './attendee.entity.js';

export class QuestionAnswerView implements QuestionAnswer {
  @Id({ description: 'The question' })
  questionId!: string;

  @Int({ min: 1, description: 'The version of the wording that was answered' })
  version!: number;

  @AnswerValue()
  value!: QuestionValue;
}

/** One person at one event as callers see them. */
export class AttendeeView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id()
  eventId!: string;

  @Id()
  invitationId!: string;

  @Id({ nullable: true, description: 'The person in the guest book; null for a plus-one' })
  guestId!: string | null;

  @Choice(attendeeKinds)
  kind!: AttendeeKind;

  @Text({ example: 'Ada', description: 'Empty for a plus-one nobody has named yet' })
  firstName!: string;

  @Text({ example: 'Lovelace' })
  lastName!: string;

  @Choice(answers, { description: 'Of all functions together: `yes` before `offered`, `waiting`, `pending`, `no`' })
  answer!: Answer;

  @ById(answers, { description: 'By function' })
  answers!: Answers;

  @ById(undefined, { description: 'Meal ids by function' })
  meals!: Record<string, string>;

  @Choice(diets, { nullable: true })
  diet!: string | null;

  @NestedList(() => AllergyDto, { max: 20 })
  allergies!: Allergy[];

  @Text({ max: 1000, example: 'No raw onions' })
  dietaryNotes!: string;

  @NestedList(() => QuestionAnswerView, { max: 200 })
  questionAnswers!: QuestionAnswer[];

  @Instant({ nullable: true })
  answeredAt!: string | null;

  @Text({ nullable: true, example: 'guest:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', description: 'As in the change log' })
  answeredBy!: string | null;

  @Flag({ description: 'Declined when answers were locked already' })
  declinedLate!: boolean;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export const attendeeSorts = ['name', '-name'] as const;

export class AttendeeQuery extends PageQuery {
  @Choice(attendeeSorts, { optional: true, description: '`name` unless told; `-` for the other way round' })
  sort?: (typeof attendeeSorts)[number];

  @Choice(answers, { optional: true, description: 'Only with this answer: to `functionId` if given, else over all' })
  answer?: Answer;

  @Id({ optional: true, description: 'Only people invited to this function' })
  functionId?: string;

  @Text({
    optional: true,
    max: 100,
    example: 'lovel',
    description: 'Part of a name, in any script, with or without accents',
  })
  search?: string;

  @Choice([...diets, 'none'], { optional: true, description: '`none` for people without a diet' })
  diet?: string;

  @Choice(attendeeKinds, { optional: true })
  kind?: AttendeeKind;

  @Id({ optional: true, description: 'Only members of this invitation' })
  invitationId?: string;
}

/** An answer given by a member of the organization in somebody's place. */
export class AnswerOverride {
  @ById(sayable, { description: 'By function; functions left out stay as they are' })
  answers!: Record<string, SaidAnswer>;

  @Text({ min: 3, max: 500, example: 'Told us on the phone', description: 'Stays in the change log' })
  reason!: string;

  @Flag({ optional: true, description: 'Also when there is no place left; without it the answer is 409' })
  overbook?: boolean;
}

export class NewInvitationMember {
  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;

  @Id({ description: 'The person in the guest book' })
  guestId!: string;
}

export class MemberMove {
  @Id({ description: 'Another invitation to the same event' })
  invitationId!: string;
}
