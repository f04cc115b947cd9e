import { AllergyDto, diets, type Allergy } from '../guests/index.js';
import {
  AnswerValue,
  Choice,
  Decimal,
  Flag,
  Id,
  Instant,
  Int,
  Language,
  Nested,
  NestedList,
  Text,
  TimeZone,
  Texts,
} from '../../platform/http/index.js';
import { answers, sayable, type Answer, type QuestionAnswer, type QuestionValue, type SaidAnswer } from './answer.js';
import { attendeeKinds, type AttendeeKind } from './attendee.entity.js';
import { QuestionAnswerView } from './attendees.dto.js';

export class RsvpOption {
  @Text({ max: 100, example: 'fish' })
  id!: string;

  @Text({ example: 'Lake char, saffron, fennel' })
  label!: string;
}

export class RsvpEvent {
  @Id()
  id!: string;

  @Text({ example: 'Winter Gala' })
  name!: string;

  @Text({ max: 10_000, example: 'An evening of music' })
  description!: string;

  @Instant()
  startsAt!: string;

  @Instant()
  endsAt!: string;

  @TimeZone()
  timeZone!: string;

  @Text({ example: 'Grand Hotel Aurelia' })
  venue!: string;

  @Text({ max: 1000, example: 'Seestrasse 1, Luzern' })
  address!: string;

  @Text({ max: 10_000, example: 'We look forward to seeing you' })
  message!: string;

  @Instant({ nullable: true, description: 'By then an answer is asked for' })
  deadline!: string | null;

  @Instant({ description: 'From then on only a NO is taken' })
  locksAt!: string;
}

export class RsvpFunction {
  @Id()
  id!: string;

  @Text({ example: 'Gala dinner' })
  name!: string;

  @Text({ max: 10_000, example: 'Five courses' })
  description!: string;

  @Instant()
  startsAt!: string;

  @Instant()
  endsAt!: string;

  @Text({ example: 'Hall of mirrors' })
  venue!: string;

  @NestedList(() => RsvpOption, { max: 50, description: 'Each guest who comes picks one' })
  mealChoices!: RsvpOption[];

  @Flag({ example: false, description: 'A new YES goes to the waiting list' })
  full!: boolean;
}

export class RsvpShowWhen {
  @Choice(['yes'])
  answer!: 'yes';

  @Id({ optional: true, description: 'To this function; to any when left out' })
  functionId?: string;
}

export class RsvpQuestion {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Give it back with the answer' })
  version!: number;

  @Id({ nullable: true })
  functionId!: string | null;

  @Choice(['guest', 'household'], { description: 'Asked of every guest, or once' })
  per!: 'guest' | 'household';

  @Choice(['text', 'long_text', 'choice', 'multi_choice', 'number', 'date', 'yes_no'])
  type!: string;

  @Text({ max: 500, example: 'Which song gets you on the dance floor?' })
  label!: string;

  @Text({ max: 1000, example: 'One is enough' })
  help!: string;

  @NestedList(() => RsvpOption, { max: 100 })
  options!: RsvpOption[];

  @Flag({ description: 'Must be answered by those who come' })
  required!: boolean;

  @Nested(() => RsvpShowWhen, { nullable: true, description: 'Asked only of those who come' })
  showWhen!: RsvpShowWhen | null;

  @Decimal({ nullable: true, example: 20 })
  minimum!: number | null;

  @Decimal({ nullable: true, example: 52 })
  maximum!: number | null;
}

export class RsvpGuestFunction {
  @Id()
  functionId!: string;

  @Choice(answers)
  answer!: Answer;

  @Text({ nullable: true, max: 100, example: 'fish' })
  mealId!: string | null;
}

export class RsvpGuest {
  @Id()
  id!: string;

  @Choice(attendeeKinds)
  kind!: AttendeeKind;

  @Text({ example: 'Ada', description: 'Empty for a plus-one nobody has named yet' })
  firstName!: string;

  @Text({ example: 'Lovelace' })
  lastName!: string;

  @NestedList(() => RsvpGuestFunction, { max: 50 })
  functions!: RsvpGuestFunction[];

  @Choice(diets, { nullable: true })
  diet!: string | null;

  @NestedList(() => AllergyDto, { max: 20 })
  allergies!: Allergy[];

  @Text({ max: 1000, example: 'No raw onions' })
  dietaryNotes!: string;

  @NestedList(() => QuestionAnswerView, { max: 200 })
  questionAnswers!: QuestionAnswer[];
}

export class RsvpOffer {
  @Id()
  functionId!: string;

  @Instant({ description: 'Until then the places are held' })
  expiresAt!: string;
}

/** What a household sees behind its link: the event, and nobody but themselves. */
export class RsvpView {
  @Int({ min: 1, description: 'Give it back with the answer, so that a change made meanwhile is noticed' })
  version!: number;

  @Choice(['open', 'locked', 'cancelled'], { description: '`locked`: only a NO is taken' })
  phase!: 'open' | 'locked' | 'cancelled';

  @Text({ example: 'Familie Lovelace' })
  name!: string;

  @Language({ nullable: true })
  language!: string | null;

  @Nested(() => RsvpEvent)
  event!: RsvpEvent;

  @NestedList(() => RsvpFunction, { max: 50, description: 'The ones they are invited to' })
  functions!: RsvpFunction[];

  @NestedList(() => RsvpQuestion, { max: 200 })
  questions!: RsvpQuestion[];

  @NestedList(() => RsvpGuest, { max: 100 })
  guests!: RsvpGuest[];

  @Int({ min: 0, max: 50, description: 'People they may still bring' })
  plusOnesLeft!: number;

  @NestedList(() => QuestionAnswerView, { max: 200, description: 'To the questions asked once per household' })
  questionAnswers!: QuestionAnswer[];

  @Text({ max: 2000, example: 'We are looking forward to it!' })
  message!: string;

  @Instant({ nullable: true })
  respondedAt!: string | null;

  @Texts({ max: 50, example: [], description: 'Ids of functions for which they are on the waiting list' })
  waitingFor!: string[];

  @NestedList(() => RsvpOffer, { max: 50, description: 'Places from the waiting list that are held for them' })
  offers!: RsvpOffer[];
}

export class QuestionAnswerInput {
  @Id()
  questionId!: string;

  @Int({ min: 1, description: 'The version of the question that was shown' })
  version!: number;

  @AnswerValue({ nullable: true, description: 'Null: left empty' })
  value!: QuestionValue | null;
}

export class RsvpAnswer {
  @Id()
  functionId!: string;

  @Choice(sayable, { description: '`pending`: not decided yet' })
  answer!: SaidAnswer;

  @Text({
    optional: true,
    nullable: true,
    max: 100,
    example: 'fish',
    description: 'One of the meal choices of the function',
  })
  mealId?: string | null;
}

/** What is said about one person. Members left out stay as they are. */
export class RsvpGuestInput {
  @Id({ optional: true, description: 'One of `guests`; a new plus-one when left out, or with an id chosen by you' })
  id?: string;

  @Text({ optional: true, max: 120, example: 'Ada', description: 'Plus-ones only' })
  firstName?: string;

  @Text({ optional: true, max: 120, example: 'Lovelace', description: 'Plus-ones only' })
  lastName?: string;

  @NestedList(() => RsvpAnswer, { optional: true, max: 50 })
  answers?: RsvpAnswer[];

  @Choice(diets, { optional: true, nullable: true })
  diet?: (typeof diets)[number] | null;

  @NestedList(() => AllergyDto, { optional: true, max: 20 })
  allergies?: AllergyDto[];

  @Text({ optional: true, max: 1000, multiline: true, example: 'No raw onions' })
  dietaryNotes?: string;

  @NestedList(() => QuestionAnswerInput, { optional: true, max: 200 })
  questionAnswers?: QuestionAnswerInput[];
}

export class RsvpInput {
  @Int({
    optional: true,
    min: 1,
    description: 'As read; 409 when the answers were changed meanwhile. Left out: whatever was there',
  })
  version?: number;

  @NestedList(() => RsvpGuestInput, { max: 100 })
  guests!: RsvpGuestInput[];

  @NestedList(() => QuestionAnswerInput, {
    optional: true,
    max: 200,
    description: 'To the questions asked once per household',
  })
  questionAnswers?: QuestionAnswerInput[];

  @Text({ optional: true, max: 2000, multiline: true, example: 'We are looking forward to it!' })
  message?: string;
}

export class OfferAnswer {
  @Flag({ description: 'Whether the household takes the places held for it' })
  accept!: boolean;
}
