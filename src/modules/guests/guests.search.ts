import type { Sort, Where } from '../../platform/database/index.js';
import type { SearchWord } from './search-key.js';

/**
 * How a search is answered. What matches as typed comes before what is only alike; when very many match as typed, likeness
 * would only add noise, and ranking them all would take longer than anybody waits: then the name orders them.
 */
export type SearchMode = 'alike' | 'ranked' | 'by-name';

/** Exact matches up to which similar spellings are looked for too. */
export const FEW = 100;
/** Exact matches up to which all are ranked. */
export const MANY = 5_000;

/** Words shorter than this are found at the beginning of a word only. */
const SHORT = 3;
/** Words up to this length have so few trigrams that two of them in common still say little. */
const ALIKE_NEEDS_MORE = 4;

/** The first character of a ranked cursor says how it was ranked; no sort key begins with either. */
const cursorMarks: Record<Exclude<SearchMode, 'by-name'>, string> = { alike: '~', ranked: '=' };

/** A later page is answered like the first, whatever has changed meanwhile. */
export function modeOfCursor(key: string): SearchMode {
  if (key.startsWith(cursorMarks.alike)) return 'alike';
  return key.startsWith(cursorMarks.ranked) ? 'ranked' : 'by-name';
}

// Search words hold letters, digits, @ and dots only, so none of them is a wildcard of LIKE.
function exactly(where: Where, { text, sound }: SearchWord): string {
  const found = `t.search_key like ${where.value(text.length < SHORT ? `% ${text}%` : `%${text}%`)}`;
  return sound ? `${found} or t.search_key like ${where.value(sound)}` : found;
}

function alike(where: Where, word: SearchWord): string {
  const exact = exactly(where, word);
  if (word.text.length <= SHORT) return exact;
  const text = `${where.value(word.text)}::text`;
  const near = `${text} <% t.search_key`;
  return word.text.length <= ALIKE_NEEDS_MORE
    ? `${exact} or (${near} and word_similarity(${text}, t.search_key) >= 0.5)`
    : `${exact} or ${near}`;
}

/** Every word must be found. */
export function matching(where: Where, words: readonly SearchWord[], mode: SearchMode): void {
  if (words.length === 0) where.and('false');
  for (const word of words) where.and((mode === 'alike' ? alike : exactly)(where, word));
}

/**
 * Per word: a whole word 4, the beginning of one 3, a part 2, the same sound 1.5, likeness up to 1. Among equals, what is found
 * nearer to the front wins: the name comes first.
 */
export function bestFirst(where: Where, words: readonly SearchWord[], mode: Exclude<SearchMode, 'by-name'>): Sort {
  const key = 't.search_key';
  const scores = words.map(({ text, sound }) => {
    const word = `${where.value(text)}::text`;
    return `case when ${key} like '% ' || ${word} || ' %' then 4000
                 when ${key} like '% ' || ${word} || '%' then 3000
                 when strpos(${key}, ${word}) > 0 then 2000
                 ${sound ? `when ${key} like ${where.value(sound)} then 1500` : ''}
                 else (1000 * word_similarity(${word}, ${key}))::int end
            - least(nullif(strpos(${key}, ${word}), 0), 400)`;
  });
  const rank = scores.map((score) => `coalesce(${score}, 0)`).join(' + ');
  return { sql: `'${cursorMarks[mode]}' || lpad(greatest(${rank}, 0)::text, 6, '0')`, type: 'text', descending: true };
}
