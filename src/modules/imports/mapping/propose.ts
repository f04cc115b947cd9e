import type { ColumnEvidence } from './column-evidence.js';
import { decideDateOrder } from './dates.js';
import { namesDietary } from './dietary.js';
import type { ColumnMapping, ColumnTarget, DateOrder, ImportField, MappingReason } from './fields.js';
import { mostCustomColumns, repeatableFields, reservedKeys } from './fields.js';
import { headerMeaning } from './header-words.js';
import type { HeaderMeaning } from './header-words.js';
import { fold } from './words.js';

interface Guess {
  meaning: HeaderMeaning;
  reason: MappingReason;
  explanation: string;
  confidence: number;
}

/**
 * Proposes what each column means, from its header and from what its cells are like, and says why. A person corrects it;
 * nothing is dropped silently: columns that no rule knows become custom fields.
 */
export function proposeMapping(
  headers: string[],
  evidence: ColumnEvidence[],
  fallbackOrder: DateOrder,
): ColumnMapping[] {
  const width = Math.max(headers.length, evidence.length);
  const guesses = Array.from({ length: width }, (_, at) => guess(headers[at] ?? '', evidence[at]));
  resolveNames(guesses);
  keepOneEach(guesses, evidence);
  boundCustomFields(guesses);
  const keys = new Set<string>(reservedKeys);
  return guesses.map(({ meaning, reason, explanation, confidence }, at) => {
    const header = headers[at] ?? '';
    const target = meaning === 'name' ? 'fullName' : meaning;
    return {
      column: at + 1,
      header,
      target,
      ...(target === 'custom' && { customKey: uniqueKey(header, at, keys) }),
      reason,
      explanation,
      confidence,
      samples: evidence[at]?.samples ?? [],
      ...(target === 'birthday' && {
        dateOrder: decideDateOrder(evidence[at]?.dates ?? { dates: 0, dayFirst: 0, monthFirst: 0 }, fallbackOrder),
      }),
    };
  });
}

/** Key of a custom field made from its header: "T-Shirt Größe" is `t_shirt_grosse`. */
export function customKeyOf(header: string, column: number): string {
  const key = fold(header).replace(/[#+]/g, ' ').trim().replace(/\s+/g, '_').slice(0, 60);
  return key === '' ? `column_${column}` : key;
}

function guess(header: string, evidence: ColumnEvidence | undefined): Guess {
  if (!evidence || evidence.filled === 0) {
    return {
      meaning: 'ignore',
      reason: 'column_empty',
      explanation: 'No row has a value in this column.',
      confidence: 1,
    };
  }
  const found = headerMeaning(header);
  const seen = contentMeaning(evidence);
  if (found?.meaning === 'ignore') {
    return {
      meaning: 'ignore',
      reason: 'not_for_guests',
      explanation: `"${header}" says nothing that a guest list needs.`,
      confidence: found.confidence,
    };
  }
  if (found && contradicts(found.meaning, evidence)) {
    if (seen) return { ...byContent(seen, evidence), confidence: 0.6 };
    return unknown(header);
  }
  if (found && found.meaning !== 'custom') {
    const agrees = seen === found.meaning;
    const known = found.confidence > 0.8;
    return {
      meaning: found.meaning,
      reason: agrees ? 'header_and_content' : known ? 'header_known' : 'header_similar',
      explanation: agrees
        ? `The header "${header}" and the values both say ${label(found.meaning)}.`
        : known
          ? `"${header}" is a usual header for ${label(found.meaning)}.`
          : `The header "${header}" contains a word for ${label(found.meaning)}.`,
      confidence: agrees ? Math.min(0.99, found.confidence + 0.2) : found.confidence,
    };
  }
  const dietary = namesDietary(header);
  if (dietary && evidence.answerShare > 0.8) {
    return {
      meaning: dietary,
      reason: 'header_and_content',
      explanation: `"${header}" names ${label(dietary)} and the values say yes or no.`,
      confidence: 0.85,
    };
  }
  if (seen && (found === undefined || seen === 'email')) return byContent(seen, evidence);
  return unknown(header);
}

function byContent(seen: ImportField | 'name', evidence: ColumnEvidence): Guess {
  const share =
    { email: evidence.emailShare, phone: evidence.phoneShare, name: evidence.nameShare }[seen as string] ?? 0;
  return {
    meaning: seen,
    reason: 'content',
    explanation: `${Math.round(share * 100)} % of the values looked at are like ${label(seen)}.`,
    confidence: Math.min(0.9, share * 0.85),
  };
}

function unknown(header: string): Guess {
  const named = header !== '';
  return {
    meaning: named ? 'custom' : 'ignore',
    reason: 'unknown_header',
    explanation: named
      ? `"${header}" is no field of a guest; it can be kept as a custom field.`
      : 'The column has no header.',
    confidence: 0.5,
  };
}

function contentMeaning(evidence: ColumnEvidence): ImportField | undefined {
  if (evidence.emailShare > 0.7) return 'email';
  if (evidence.phoneShare > 0.7 && evidence.dateShare < 0.3) return 'phone';
  return undefined;
}

/** A header that the cells belie: "Contact" over addresses is harmless, "Phone" over addresses is not. */
function contradicts(meaning: HeaderMeaning, evidence: ColumnEvidence): boolean {
  const emails = evidence.emailShare > 0.7;
  if (meaning === 'email')
    return !emails && evidence.emailShare < 0.05 && evidence.answerShare + evidence.phoneShare > 0.7;
  if (['phone', 'firstName', 'lastName', 'fullName', 'name', 'household'].includes(meaning)) return emails;
  return false;
}

/**
 * What "Name" means depends on its neighbours: beside a first name it is the family name (German, French lists), beside a
 * family name the first name (Italian, Spanish, Arabic), beside both it repeats them, alone it is all of it. Without any
 * header the columns that look like names are taken as one full name, or first and last in this order.
 */
function resolveNames(guesses: Guess[]): void {
  const has = (meaning: HeaderMeaning): boolean => guesses.some((guess) => guess.meaning === meaning);
  for (const name of guesses.filter(({ meaning }) => meaning === 'name')) {
    const first = has('firstName');
    const last = has('lastName');
    if (first === last) {
      name.meaning = 'fullName';
      if (first) name.explanation = 'Used where the columns of first and last name are empty.';
      continue;
    }
    name.meaning = first ? 'lastName' : 'firstName';
    name.reason = 'completes_name';
    name.explanation = `Beside a column of ${label(first ? 'firstName' : 'lastName')} it can only be ${label(name.meaning)}.`;
  }
}

function boundCustomFields(guesses: Guess[]): void {
  for (const guess of guesses.filter(({ meaning }) => meaning === 'custom').slice(mostCustomColumns)) {
    guess.meaning = 'ignore';
    guess.reason = 'too_many';
    guess.explanation = `At most ${mostCustomColumns} columns can become custom fields.`;
  }
}

/** A field that may occur once goes to the surest column; the others become custom fields. */
function keepOneEach(guesses: Guess[], evidence: ColumnEvidence[]): void {
  const taken = new Map<ColumnTarget, number>();
  guesses.forEach((guess, at) => {
    const target = guess.meaning as ColumnTarget;
    if (target === 'custom' || target === 'ignore' || repeatableFields.has(target)) return;
    const before = taken.get(target);
    if (before === undefined) {
      taken.set(target, at);
      return;
    }
    const rival = guesses[before];
    const fuller = (evidence[at]?.filled ?? 0) > (evidence[before]?.filled ?? 0) * 1.5;
    const surer = rival !== undefined && guess.confidence > rival.confidence + 0.05;
    const loser = surer || (fuller && rival !== undefined && guess.confidence >= rival.confidence) ? before : at;
    if (loser === before) taken.set(target, at);
    const lost = guesses[loser];
    if (lost) {
      lost.meaning = 'custom';
      lost.reason = 'already_taken';
      lost.explanation = `Another column gives ${label(target)} already.`;
      lost.confidence = 0.5;
    }
  });
}

/** Columns of a file without headers that hold names, once the mapping knows nothing better for them. */
export function proposeWithoutHeaders(evidence: ColumnEvidence[], fallbackOrder: DateOrder): ColumnMapping[] {
  const mapping = proposeMapping(
    evidence.map(() => ''),
    evidence,
    fallbackOrder,
  );
  const free = mapping.filter(
    ({ target, column }) => target === 'ignore' && (evidence[column - 1]?.nameShare ?? 0) > 0.7,
  );
  const single = free.filter(({ column }) =>
    (evidence[column - 1]?.samples ?? []).every((sample) => !sample.includes(' ')),
  );
  const assign = (column: ColumnMapping | undefined, target: ImportField): void => {
    if (!column) return;
    const share = evidence[column.column - 1]?.nameShare ?? 0;
    Object.assign(column, {
      target,
      reason: 'content',
      confidence: share * 0.7,
      explanation: `${Math.round(share * 100)} % of the values looked at are like names.`,
    });
  };
  if (single.length >= 2) {
    assign(single[0], 'firstName');
    assign(single[1], 'lastName');
  } else assign(free[0], 'fullName');
  return mapping;
}

function uniqueKey(header: string, at: number, keys: Set<string>): string {
  const key = customKeyOf(header, at + 1);
  let unique = key;
  for (let n = 2; keys.has(unique); n++) unique = `${key}_${n}`;
  keys.add(unique);
  return unique;
}

const labels: Partial<Record<HeaderMeaning, string>> = {
  externalId: 'an external id',
  title: 'a title',
  firstName: 'a first name',
  middleName: 'a middle name',
  lastName: 'a last name',
  fullName: 'a full name',
  name: 'a name',
  company: 'a company',
  email: 'an e-mail address',
  phone: 'a phone number',
  country: 'a country',
  household: 'a household',
  plusOnes: 'plus-ones',
  partySize: 'the size of the party',
  language: 'a language',
  birthday: 'a date of birth',
  diet: 'a diet',
  allergens: 'allergens',
  tags: 'tags',
  notes: 'notes',
};

function label(meaning: HeaderMeaning): string {
  return labels[meaning] ?? meaning;
}
