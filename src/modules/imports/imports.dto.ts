import { ApiProperty } from '@nestjs/swagger';
import {
  Choice,
  CustomFields,
  Day,
  Decimal,
  Flag,
  Id,
  Instant,
  Int,
  Language,
  Nested,
  NestedList,
  PageQuery,
  QueryInt,
  Text,
  Texts,
} from '../../platform/http/index.js';
import { AllergyDto, diets } from '../guests/index.js';
import type { ImportState, RowOutcome } from './import.entity.js';
import { importStates, rowOutcomes } from './import.entity.js';
import { columnTargets } from './mapping/index.js';

const dateOrders = ['dmy', 'mdy', 'ymd'] as const;
const reasons = [
  'header_known',
  'header_similar',
  'header_and_content',
  'content',
  'completes_name',
  'already_taken',
  'column_empty',
  'not_for_guests',
  'unknown_header',
  'too_many',
  'chosen',
] as const;

/** How the file is to be read; all of it is found out where it is left out. */
export class ReadingSettings {
  @Text({
    optional: true,
    pattern: /^[A-Z]{2}$/,
    max: 2,
    example: 'AT',
    description:
      'ISO 3166-1 alpha-2: the country whose national phone numbers the file has. Without it only international ones are read',
  })
  defaultCountry?: string;

  @Choice(dateOrders, {
    optional: true,
    description: 'Order of day and month in dates that do not prove one themselves; that of `locale` unless told',
  })
  dateOrder?: (typeof dateOrders)[number];

  @Language({
    optional: true,
    example: 'de-AT',
    description: 'Language and region of whoever wrote the file; en-GB unless told',
  })
  locale?: string;

  @Choice(['reject', 'leaveOut'], {
    optional: true,
    description:
      'What an e-mail address, number or date that cannot be read does to its row: `reject` (default) makes it an error, `leaveOut` imports the rest with a warning',
  })
  badValues?: 'reject' | 'leaveOut';

  @Text({
    optional: true,
    min: 1,
    max: 100,
    example: 'Guests',
    description: 'Sheet of a workbook; the first visible one with cells unless told',
  })
  sheet?: string;

  @Text({
    optional: true,
    pattern: /^[A-Za-z0-9_:-]+$/,
    max: 40,
    example: 'windows-1252',
    description: 'Encoding of a text file, where the found one is wrong',
  })
  encoding?: string;

  @Text({
    optional: true,
    multiline: true,
    pattern: /^[,;|\t:]$/,
    max: 1,
    example: ';',
    description: 'What stands between the cells of a text file, where the found one is wrong',
  })
  delimiter?: string;

  @QueryInt({
    optional: true,
    min: 0,
    max: 10_000,
    example: 1,
    description: 'Line of the headers, where the found one is wrong; 0 when the file has none',
  })
  headerLine?: number;
}

/** The fields of the upload beside the file. */
export class NewImport extends ReadingSettings {
  @Id({
    optional: true,
    description:
      'Invite the guests to this event too, one invitation per household; those who are invited already stay as they are. Needs `invitations:write`',
  })
  eventId?: string;

  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;
}

/** A multipart form: the file and, in fields beside it, how it is to be read. */
export class ImportUpload extends NewImport {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'CSV (any usual encoding and delimiter) or XLSX, at most 32 MiB and 250 000 rows',
  })
  file!: unknown;
}

export class ColumnMappingView {
  @Int({ min: 1, description: 'Counted from 1' })
  column!: number;

  @Text({ example: 'Vorname', description: 'As in the file; empty for a file without headers' })
  header!: string;

  @Choice(columnTargets, {
    description: 'What the column means; `custom` keeps it as a custom field, `ignore` leaves it out',
  })
  target!: (typeof columnTargets)[number];

  @Text({
    optional: true,
    max: 64,
    example: 't_shirt',
    description: 'Key of the custom field, when `target` is `custom`',
  })
  customKey?: string;

  @Choice(reasons, { description: 'What decided' })
  reason!: (typeof reasons)[number];

  @Text({ max: 500, example: '"Vorname" is a usual header for a first name.', description: '`reason` in a sentence' })
  explanation!: string;

  @Decimal({ min: 0, max: 1, example: 0.95, description: 'How sure the proposal is, 0 to 1' })
  confidence!: number;

  @Texts({ max: 3, example: ['Zoë'], description: 'Values from the top of the file' })
  samples!: string[];

  @Choice(dateOrders, { optional: true, description: 'Order of day and month in a column of dates' })
  dateOrder?: (typeof dateOrders)[number];
}

export class SheetView {
  @Text({ max: 1000, example: 'Guests' })
  name!: string;

  @Flag({ example: false })
  hidden!: boolean;

  @Flag({ description: 'Whether this one was read' })
  chosen!: boolean;
}

export class SurveyView {
  @Choice(['csv', 'xlsx'])
  kind!: 'csv' | 'xlsx';

  @Text({ nullable: true, example: 'utf8' })
  encoding!: string | null;

  @Text({ nullable: true, example: ';' })
  delimiter!: string | null;

  @NestedList(() => SheetView, { max: 2000 })
  sheets!: SheetView[];

  @Int({ nullable: true, min: 1, description: 'Line of the headers; null when there are none' })
  headerLine!: number | null;

  @Int({ min: 1, description: 'Number of columns' })
  width!: number;

  @Int({ min: 1, description: 'Rows below the headers' })
  rows!: number;
}

export class OutcomeCountsView {
  @Int({ min: 0, description: 'New guests' })
  create!: number;

  @Int({ min: 0, description: 'Guests that are known and get new values' })
  update!: number;

  @Int({ min: 0, description: 'Rows that change nothing: known already, or twice in the file' })
  duplicate!: number;

  @Int({ min: 0, description: 'Rows that stay out' })
  error!: number;

  @Int({ min: 0, description: 'Rows with a warning' })
  warnings!: number;

  @Int({ min: 0, description: 'Households that are invited to `eventId`' })
  invitations!: number;
}

export class ImportProblemView {
  @Text({ example: 'file.encrypted' })
  code!: string;

  @Text({ max: 2000, example: 'The workbook is protected with a password. Remove it and upload the file again.' })
  detail!: string;
}

export class ImportProgressView {
  @Int({ min: 0 })
  done!: number;

  @Int({ min: 0, nullable: true, description: 'null while it is not known how much there is' })
  total!: number | null;
}

/** The job died too often: nothing of it is left, and it may be tried again. */
const jobDied = `t.state in ('reading', 'committing') and exists (select 1 from job j where j.id = t.job_id and j.state = 'dead')`;

/** An import as callers see it. */
export class ImportView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change' })
  version!: number;

  @Choice(importStates, {
    description:
      '`reading` the file, `ready` for a look and a commit, `committing`, `done`; `failed` with a `problem`; `cancelled`',
    sql: `case when ${jobDied} then 'failed' else t.state end`,
  })
  state!: ImportState;

  @Text({ example: 'guests.xlsx' })
  fileName!: string;

  @Int({ min: 0 })
  fileBytes!: number;

  @Id({ nullable: true, description: 'The event its guests are invited to' })
  eventId!: string | null;

  @Nested(() => ReadingSettings)
  settings!: ReadingSettings;

  @Nested(() => SurveyView, { nullable: true, description: 'What the file is; null until it was read' })
  survey!: SurveyView | null;

  @NestedList(() => ColumnMappingView, { max: 500 })
  mapping!: ColumnMappingView[];

  @Nested(() => OutcomeCountsView, {
    nullable: true,
    description: 'Rows per outcome: foreseen while `ready`, done when `done`',
  })
  counts!: OutcomeCountsView | null;

  @Nested(() => ImportProblemView, {
    nullable: true,
    description: 'Why it `failed`',
    sql: `case when ${jobDied} then json_build_object('code', 'import.interrupted', 'detail',
      'The work on this file was interrupted too often. Nothing was imported; try again.') else t.problem::json end`,
  })
  problem!: ImportProblemView | null;

  @Nested(() => ImportProgressView, {
    nullable: true,
    description: 'Rows done of the running job; null when none runs',
    sql: `(select json_build_object('done', j.progress_done, 'total', j.progress_total) from job j
            where j.id = t.job_id and t.state in ('reading', 'committing') and j.state <> 'dead')`,
  })
  progress!: ImportProgressView | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;

  @Instant({ nullable: true, description: 'When it was done or cancelled' })
  finishedAt!: string | null;
}

export class ImportQuery extends PageQuery {}

export class ColumnChoice {
  @Int({ min: 1, max: 500, description: 'Counted from 1' })
  column!: number;

  @Choice(columnTargets)
  target!: (typeof columnTargets)[number];

  @Text({
    optional: true,
    min: 1,
    max: 64,
    pattern: /^[\p{L}\p{N}][\p{L}\p{N} _.-]*$/u,
    example: 't_shirt',
    description: 'Key of a custom field; made from the header unless told',
  })
  customKey?: string;

  @Choice(dateOrders, { optional: true })
  dateOrder?: (typeof dateOrders)[number];
}

/** A corrected mapping. Columns not named keep theirs; settings not named too. */
export class MappingChanges extends ReadingSettings {
  @NestedList(() => ColumnChoice, { optional: true, max: 500 })
  columns?: ColumnChoice[];
}

export class RowProblemView {
  @Int({ min: 1, description: 'Line of the file, from 1, as an editor or a spreadsheet counts it' })
  line!: number;

  @Int({ nullable: true, min: 1, description: 'Column, from 1; null when the row as a whole is meant' })
  column!: number | null;

  @Text({ example: 'email.invalid' })
  code!: string;

  @Text({ max: 2000, example: '"zoe@x" is not an e-mail address.' })
  detail!: string;

  @Choice(['error', 'warning'], { description: 'An error keeps the row out' })
  level!: 'error' | 'warning';
}

/** A row as it was understood. What the file does not say is null or empty. */
export class ImportedValues {
  @Text({ nullable: true })
  title!: string | null;

  @Text({ nullable: true, example: 'Ada' })
  firstName!: string | null;

  @Text({ nullable: true, example: 'Lovelace' })
  lastName!: string | null;

  @Text({ nullable: true, max: 254, example: 'ada@example.org' })
  email!: string | null;

  @Text({ nullable: true, example: '+4930901820' })
  phone!: string | null;

  @Text({ nullable: true, example: 'de' })
  language!: string | null;

  @Text({ nullable: true })
  company!: string | null;

  @Day({ nullable: true, example: '1990-05-14' })
  birthday!: string | null;

  @Texts({ max: 50 })
  tags!: string[];

  @CustomFields()
  customFields!: Record<string, string | number>;

  @Choice(diets, { nullable: true })
  diet!: string | null;

  @NestedList(() => AllergyDto, { max: 20 })
  allergies!: AllergyDto[];

  @Text({ nullable: true, max: 1000 })
  dietaryNotes!: string | null;

  @Text({ nullable: true, max: 5000, multiline: true })
  notes!: string | null;

  @Text({ nullable: true })
  externalId!: string | null;

  @Text({ nullable: true, description: 'Rows with the same text belong together' })
  household!: string | null;

  @Int({ nullable: true, min: 0, max: 20 })
  plusOnes!: number | null;
}

export const valuesJson = `json_build_object('title', t.title, 'firstName', t.first_name, 'lastName', t.last_name, 'email', t.email,
  'phone', t.phone, 'language', t.language, 'company', t.company, 'birthday', t.birthday, 'tags', to_json(t.tags),
  'customFields', t.custom_fields, 'diet', t.diet, 'allergies', t.allergies, 'dietaryNotes', t.dietary_notes, 'notes', t.notes,
  'externalId', t.external_id, 'household', t.household, 'plusOnes', t.plus_ones)`;

/** One row of the file and what becomes of it. */
export class ImportRowView {
  @Int({ min: 1, description: 'First line of the row in the file' })
  line!: number;

  @Choice(rowOutcomes)
  outcome!: RowOutcome;

  @Id({ nullable: true, description: 'The guest that is made or was found; null for rows that stay out' })
  guestId!: string | null;

  @Int({ nullable: true, min: 1, description: 'The earlier line that says the same person' })
  duplicateOf!: number | null;

  @Texts({
    max: 30,
    example: ['phone'],
    description: 'Fields of the guest that an update changes',
    sql: 'to_json(t.changes)',
  })
  changes!: string[];

  @Nested(() => ImportedValues, { sql: valuesJson })
  values!: ImportedValues;

  @NestedList(() => RowProblemView, { max: 1000 })
  problems!: RowProblemView[];
}

export class ImportRowQuery extends PageQuery {
  @Choice(rowOutcomes, { optional: true, description: 'Only rows with this outcome' })
  outcome?: RowOutcome;
}
