/** What a column of a guest list can mean to Placecard. */
export const importFields = [
  'externalId',
  'title',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'fullName',
  'company',
  'email',
  'phone',
  'country',
  'household',
  'plusOnes',
  'partySize',
  'language',
  'birthday',
  'diet',
  'allergens',
  'tags',
  'notes',
] as const;

export type ImportField = (typeof importFields)[number];

/** A column is a field, a custom field of the guest, or left out. */
export type ColumnTarget = ImportField | 'custom' | 'ignore';

export const columnTargets: readonly ColumnTarget[] = [...importFields, 'custom', 'ignore'];

/** Fields that several columns may fill together: a guest has several addresses and numbers, one birthday. */
export const repeatableFields: ReadonlySet<ImportField> = new Set<ImportField>([
  'email',
  'phone',
  'diet',
  'allergens',
  'tags',
  'notes',
]);

/** What decided a proposal. */
export type MappingReason =
  | 'header_known'
  | 'header_similar'
  | 'header_and_content'
  | 'content'
  | 'completes_name'
  | 'already_taken'
  | 'column_empty'
  | 'not_for_guests'
  | 'unknown_header'
  | 'too_many'
  | 'chosen';

/** How one column of the file is read, and why. */
export interface ColumnMapping {
  /** Counted from 1. */
  column: number;
  /** As in the file; '' for a file without headers. */
  header: string;
  target: ColumnTarget;
  /** Key of the custom field when `target` is `custom`. */
  customKey?: string;
  reason: MappingReason;
  /** The reason in a sentence. */
  explanation: string;
  /** 0 to 1. */
  confidence: number;
  /** Up to three different values from the top of the file, cut at 80 characters. */
  samples: string[];
  /** For dates: which of day and month comes first in this column. */
  dateOrder?: DateOrder;
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Custom fields that an import writes itself: what a guest list says and a guest has no field for. */
export const reservedKeys = ['household', 'plusOnes', 'country', 'otherEmails', 'otherPhones'] as const;

/** Columns that may become custom fields; a guest has at most 50, the reserved ones and older ones included. */
export const mostCustomColumns = 40;
