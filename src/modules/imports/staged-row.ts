import { newId } from '../../platform/http/index.js';
import type { Allergy } from '../guests/index.js';
import { searchKeys } from '../guests/index.js';
import type { GuestDraft } from './mapping/index.js';
import type { RowProblem } from './reading/index.js';

/** The columns of `import_row` that reading fills, in the order of the COPY. */
export const stagedColumns = [
  'line',
  'id',
  'outcome',
  'problems',
  'title',
  'first_name',
  'last_name',
  'email',
  'phone',
  'language',
  'company',
  'birthday',
  'tags',
  'custom_fields',
  'diet',
  'allergies',
  'dietary_notes',
  'notes',
  'external_id',
  'household',
  'plus_ones',
  'search_key',
  'sort_key',
  'name_key',
  'email_key',
  'phone_key',
] as const;

/** A row of the file as a line of COPY's text format. Rows with an error keep what could be read, for the preview. */
export function copyLine(line: number, draft: GuestDraft, problems: RowProblem[]): string {
  const [email = null, ...otherEmails] = draft.emails;
  const [phone = null, ...otherPhones] = draft.phones;
  const [diet = null, ...otherDiets] = draft.dietary.diets;
  const keys = searchKeys({
    firstName: draft.firstName ?? '',
    lastName: draft.lastName ?? '',
    email,
    phone,
    company: draft.company ?? '',
  });
  const customFields: Record<string, string | number> = {
    ...draft.custom,
    ...(draft.household !== null && { household: draft.household }),
    ...(draft.plusOnes !== null && { plusOnes: draft.plusOnes }),
    ...(draft.country !== null && { country: draft.country }),
    ...(otherEmails.length > 0 && { otherEmails: otherEmails.join(', ').slice(0, 1000) }),
    ...(otherPhones.length > 0 && { otherPhones: otherPhones.join(', ').slice(0, 1000) }),
  };
  const allergies: Allergy[] = draft.dietary.allergens.map(({ allergen, severity }) => ({ allergen, severity }));
  // A guest has one diet; what comes with it ("vegan and kosher") stays readable for the kitchen.
  const dietaryNotes = [...otherDiets, ...draft.dietary.notes].join(', ');
  const failed = problems.some(({ level }) => level === 'error');
  const values: (string | number | null)[] = [
    line,
    newId(),
    failed ? 'error' : null,
    JSON.stringify(problems),
    draft.title,
    draft.firstName,
    draft.lastName,
    email,
    phone,
    draft.language,
    draft.company,
    draft.birthday,
    arrayText(draft.tags),
    JSON.stringify(customFields),
    diet,
    JSON.stringify(allergies),
    dietaryNotes === '' ? null : dietaryNotes,
    draft.notes,
    draft.externalId,
    draft.household,
    draft.plusOnes,
    keys.searchKey,
    keys.sortKey,
    keys.nameKey,
    keys.emailKey,
    keys.phoneKey,
  ];
  return `${values.map(copyText).join('\t')}\n`;
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyText(value: string | number | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return value.replace(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter);
}

function arrayText(values: string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
