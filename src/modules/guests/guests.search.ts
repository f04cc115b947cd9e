import type { Sort, Where } from '../../platform/database/index.js';
import type { SearchWord } from './search-key.js';

/**
 * How a search is answered. What matches as typed comes before what is only alike; likeness is looked for in the words that few
 * guests have as typed. When very many match, ranking them all would take longer than anybody waits: then the name orders them.
 */
export type SearchPlan = 'by-name' | { alike: readonly boolean[] };

/** Guests with a word as typed, up to which similar spellings of it are looked for too. */
export const FEW = 100;
/** Exact matches up to which all are ranked. */
export const MANY = 5_000;

/** Words shorter than this are found at the beginning of a word only. */
const SHORT = 3;
/** Words up to this length have so few trigrams that two of them in common still say little. */
const ALIKE_NEEDS_MORE = 4;

/** In longer ones a swap leaves enough trigrams as they were. */
const LONGEST_SWAPPED = 12;

/** A pattern of the word with any two neighbouring letters swapped: the slip that trigrams forgive least. */
function swapped(text: string): string {
  const letters = [...text];
  const slips = letters
    .slice(1)
    .map((letter, at) => [...letters.slice(0, at), letter, letters[at]!, ...letters.slice(at + 2)].join(''));
  return slips
    .filter((slip) => slip !== text)
    .join('|')
    .replaceAll('.', '\\.');
}

const mayBeSwapped = (text: string): boolean =>
  text.length > SHORT && text.length <= LONGEST_SWAPPED && new Set(text).size > 1;

/** A ranked cursor begins like this, which no sort key does; then comes which words are looked for by likeness. */
const RANKED = '~';
const markOf = (alike: readonly boolean[]): string => RANKED + alike.map((is) => (is ? '1' : '0')).join('') + RANKED;

/** A later page is answered like the first, whatever has changed meanwhile. */
export function planOfCursor(key: string, words: readonly SearchWord[]): SearchPlan {
  if (!key.startsWith(RANKED)) return 'by-name';
  return { alike: words.map((_, index) => key[index + 1] === '1') };
}

/** Counts the guests who match as typed, then those with each word alone; none further than needed to decide. */
export function probe(where: () => Where, words: readonly SearchWord[]): { text: string; values: unknown[] } {
  const values: unknown[] = [];
  const count = (some: readonly SearchWord[], most: number): string => {
    const conditions = where();
    matching(conditions, some, 'by-name');
    const limit = conditions.value(most + 1);
    const from = values.length;
    values.push(...conditions.values);
    // The values of all counts are numbered on.
    const text = `(select count(*) from (select 1 from guest t where ${conditions.toString()} limit ${limit}::int) exact)`;
    return text.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + from}`);
  };
  const each = words.length > 1 ? words.map((word) => count([word], FEW)) : [];
  return { text: `select ${count(words, MANY)} as found, array[${each.join(', ')}]::bigint[] as each`, values };
}

export function planOf(found: number, each: readonly number[], words: readonly SearchWord[]): SearchPlan {
  if (found > MANY) return 'by-name';
  return { alike: words.map((_, index) => found <= FEW && (each[index] ?? found) <= FEW) };
}

/** The name and company in a search key; indexed as this very expression. */
const called = `split_part(t.search_key, '|', 1)`;

// Search words hold letters, digits, @ and dots only, so none of them is a wildcard of LIKE.
function exactly(where: Where, { text, sound }: SearchWord): string {
  const found = `t.search_key like ${where.value(text.length < SHORT ? `% ${text}%` : `%${text}%`)}`;
  return sound ? `${found} or t.search_key like ${where.value(sound)}` : found;
}

function alike(where: Where, word: SearchWord): string {
  if (word.text.length <= SHORT) return exactly(where, word);
  const slip = mayBeSwapped(word.text) ? ` or t.search_key ~ ${where.value(swapped(word.text))}::text` : '';
  const exact = `${exactly(where, word)}${slip}`;
  const text = `${where.value(word.text)}::text`;
  const near = `${text} <% ${called}`;
  return word.text.length <= ALIKE_NEEDS_MORE
    ? `${exact} or (${near} and word_similarity(${text}, ${called}) >= 0.5)`
    : `${exact} or ${near}`;
}

/** Every word must be found. */
export function matching(where: Where, words: readonly SearchWord[], plan: SearchPlan): void {
  if (words.length === 0) where.and('false');
  for (const [index, word] of words.entries())
    where.and((plan !== 'by-name' && plan.alike[index] ? alike : exactly)(where, word));
}

/**
 * Per word: a whole word 4, the beginning of one 3, a part 2, the same sound 1.5, two letters swapped 1.2, a name that is alike
 * up to 1. Among equals, what is found nearer to the front wins: the name comes first.
 */
export function bestFirst(
  where: Where,
  words: readonly SearchWord[],
  { alike: isAlike }: Exclude<SearchPlan, 'by-name'>,
): Sort {
  const key = 't.search_key';
  const scores = words.map(({ text, sound }, index) => {
    const word = `${where.value(text)}::text`;
    return `case when ${key} like '% ' || ${word} || ' %' then 4000
                 when ${key} like '% ' || ${word} || '%' then 3000
                 when strpos(${key}, ${word}) > 0 then 2000
                 ${sound ? `when ${key} like ${where.value(sound)} then 1500` : ''}
                 ${isAlike[index] && mayBeSwapped(text) ? `when ${key} ~ ${where.value(swapped(text))}::text then 1200` : ''}
                 else (1000 * word_similarity(${word}, ${called}))::int end
            - least(nullif(strpos(${key}, ${word}), 0), 400)`;
  });
  const rank = scores.map((score) => `coalesce(${score}, 0)`).join(' + ');
  return { sql: `'${markOf(isAlike)}' || lpad(greatest(${rank}, 0)::text, 6, '0')`, type: 'text', descending: true };
}
