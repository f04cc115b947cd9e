import { Choice, Decimal, Int, Language, NestedList, QueryInt, Text, Texts } from '../../platform/http/index.js';
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
