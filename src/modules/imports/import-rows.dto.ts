import {
  Choice,
  CustomFields,
  Day,
  Id,
  Int,
  Nested,
  NestedList,
  PageQuery,
  Text,
  Texts,
} from '../../platform/http/index.js';
import { AllergyDto, diets } from '../guests/index.js';
import type { RowOutcome } from './import.entity.js';
import { rowOutcomes } from './import.entity.js';

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
