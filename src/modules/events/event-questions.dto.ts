import {
  Choice,
  Decimal,
  Flag,
  Id,
  Instant,
  Int,
  Nested,
  NestedList,
  PageQuery,
  QueryFlag,
  Text,
} from '../../platform/http/index.js';
import { OptionDto, OptionView } from './event-functions.dto.js';
import { questionScopes, questionTypes, type QuestionScope, type QuestionType } from './event-question.entity.js';

/** `any`: always; `yes`: only of those who come. */
const conditions = ['any', 'yes'] as const;

export class ShowWhenDto {
  @Choice(conditions, { example: 'yes', description: '`any`: it is always asked; `yes`: only of those who come' })
  answer!: (typeof conditions)[number];

  @Id({ optional: true, description: 'With `yes`: who come to this function; to anything unless told' })
  functionId?: string;
}

const ALWAYS = `'{"answer":"any"}'`;

/** A question of an event as callers see it, in the version that is asked now. */
export class QuestionView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id()
  eventId!: string;

  @Id({ nullable: true, example: null, description: 'The function it is about; null for the event as a whole' })
  functionId!: string | null;

  @Text({ max: 60, example: 'song', description: 'Unique within the event; heads the column in exports' })
  key!: string;

  @Int({ min: 0, example: 1, description: 'Place in the list' })
  position!: number;

  @Choice(questionScopes, { description: 'Asked of every guest, or once for the household' })
  per!: QuestionScope;

  @Flag({ example: false, description: 'Not asked any more; its answers stay' })
  archived!: boolean;

  @Int({
    min: 1,
    sql: 't.current_version',
    description: 'Raised when what is asked changes; each answer keeps the one it was given to',
  })
  versionNo!: number;

  @Text({ max: 500, sql: 'v.label', example: 'Which song gets you dancing?' })
  label!: string;

  @Text({ max: 1000, sql: 'v.help', example: 'Artist and title' })
  help!: string;

  @Choice(questionTypes, { sql: 'v.type' })
  type!: QuestionType;

  @NestedList(() => OptionView, {
    max: 100,
    sql: 'v.options',
    example: [],
    description: 'What `choice` and `multi_choice` offer',
  })
  options!: OptionView[];

  @Flag({ sql: 'v.required', example: false })
  required!: boolean;

  @Nested(() => ShowWhenDto, { sql: `coalesce(v.show_when, ${ALWAYS})`, description: 'Of whom it is asked' })
  showWhen!: ShowWhenDto;

  @Decimal({ nullable: true, sql: 'v.minimum', example: null, description: 'Least `number` accepted' })
  minimum!: number | null;

  @Decimal({ nullable: true, sql: 'v.maximum', example: null, description: 'Greatest `number` accepted' })
  maximum!: number | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

/** One wording of a question; never changes. */
export class QuestionVersionView {
  @Int({ min: 1 })
  versionNo!: number;

  @Text({ max: 500, example: 'Which song gets you dancing?' })
  label!: string;

  @Text({ max: 1000, example: 'Artist and title' })
  help!: string;

  @Choice(questionTypes)
  type!: QuestionType;

  @NestedList(() => OptionView, { max: 100, example: [] })
  options!: OptionView[];

  @Flag({ example: false })
  required!: boolean;

  @Nested(() => ShowWhenDto, { sql: `coalesce(t.show_when, ${ALWAYS})` })
  showWhen!: ShowWhenDto;

  @Decimal({ nullable: true, example: null })
  minimum!: number | null;

  @Decimal({ nullable: true, example: null })
  maximum!: number | null;

  @Instant({ description: 'Since when it was asked like this' })
  createdAt!: string;
}

export class QuestionVersionsView {
  @NestedList(() => QuestionVersionView, { max: 10_000, description: 'Oldest first; the last is the one asked now' })
  items!: QuestionVersionView[];
}

class QuestionDetails {
  @Id({
    optional: true,
    nullable: true,
    example: null,
    description: 'The function it is about; null for the event as a whole',
  })
  functionId?: string | null;

  @Int({
    optional: true,
    min: 0,
    max: 10_000,
    example: 1,
    description: 'Place in the list; a new question comes last unless told',
  })
  position?: number;

  @Choice(questionScopes, {
    optional: true,
    description: 'Asked of every guest (unless told), or once for the household',
  })
  per?: QuestionScope;

  @Text({ optional: true, max: 1000, example: 'Artist and title' })
  help?: string;

  @NestedList(() => OptionDto, {
    optional: true,
    max: 100,
    example: [],
    description: 'At least one for `choice` and `multi_choice`, none for other types',
  })
  options?: OptionDto[];

  @Flag({ optional: true, example: false, description: '`false` unless told' })
  required?: boolean;

  @Nested(() => ShowWhenDto, {
    optional: true,
    example: { answer: 'yes' },
    description: 'Of whom it is asked; of everybody unless told',
  })
  showWhen?: ShowWhenDto;

  @Decimal({
    optional: true,
    nullable: true,
    example: null,
    description: 'Least `number` accepted; null for other types',
  })
  minimum?: number | null;

  @Decimal({
    optional: true,
    nullable: true,
    example: null,
    description: 'Greatest `number` accepted; null for other types',
  })
  maximum?: number | null;
}

const KEY = { max: 60, pattern: /^[a-z0-9][a-z0-9_-]*$/, example: 'song' };

export class NewQuestion extends QuestionDetails {
  @Id({
    optional: true,
    example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f71',
    description: 'Chosen by you, so that a repeat finds what the first try made',
  })
  id?: string;

  @Text({ ...KEY, optional: true, description: 'Unique within the event; made from the label unless told' })
  key?: string;

  @Text({ min: 1, max: 500, example: 'Which song gets you dancing?' })
  label!: string;

  @Choice(questionTypes)
  type!: QuestionType;
}

export class QuestionChanges extends QuestionDetails {
  @Text({ ...KEY, optional: true, description: 'Unique within the event' })
  key?: string;

  @Text({ optional: true, min: 1, max: 500, example: 'Which song gets you dancing?' })
  label?: string;

  @Choice(questionTypes, { optional: true })
  type?: QuestionType;

  @Flag({ optional: true, example: false, description: 'Not asked any more; its answers stay' })
  archived?: boolean;
}

export class QuestionQuery extends PageQuery {
  @QueryFlag({ optional: true, example: false, description: 'Only archived ones, or only those that are asked' })
  archived?: boolean;
}
