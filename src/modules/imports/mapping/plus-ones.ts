import { fold, tidy, westernDigits, yesOrNo } from './words.js';

/** More than this is a typing error or a group, which is an invitation of its own. */
export const mostPlusOnes = 20;

export interface PlusOnes {
  /** How many people the guest may bring. */
  count: number;
  /** Names written where a number was expected, '' when there were none. */
  names: string;
}

const numberWords: Record<string, number> = Object.fromEntries(
  [
    'zero null none keine aucun ninguno nessuno',
    'one ein eine einer un une uno una واحد',
    'two zwei deux dos due اثنان اثنين',
    'three drei trois tres tre ثلاثه',
    'four vier quatre cuatro quattro اربعه',
    'five funf cinq cinco cinque خمسه',
  ].flatMap((words, number) => words.split(' ').map((word) => [fold(word), number])),
);

/**
 * How many companions a cell grants: "2", "+1", "2 guests", "yes", "1 adult, 2 kids", or a name ("Anna Müller"), which
 * is one. Null when it cannot be understood or is not believable.
 */
export function readPlusOnes(text: string): PlusOnes | null {
  const value = westernDigits(tidy(text));
  if (/^\d*[.,]\d*[1-9]\d*$|^[-–]\s*\d/.test(value)) return null;
  const answer = yesOrNo(value);
  if (answer !== undefined && !/^\d+$/.test(value)) return { count: answer ? 1 : 0, names: '' };
  const word = numberWords[fold(value)];
  if (word !== undefined) return { count: word, names: '' };
  const whole = /^\+?\s*(\d+)(?:[.,]0+)?\s*$/.exec(value);
  if (whole) return bounded(Number(whole[1]));
  const counts = value.match(/\+?\d+/g);
  if (counts) return bounded(counts.reduce((sum, count) => sum + Number(count.replace('+', '')), 0));
  const folded = fold(value);
  if (folded === 'tbd' || folded === 'tba') return { count: 0, names: '' };
  if (/^(\+|plus)( ?(one|eins|un|uno))?$/.test(folded)) return { count: 1, names: '' };
  if (
    /\b(guest|gast|begleitung|partner|partnerin|companion|spouse|wife|husband|frau|mann|invite|acompanante|ospite)\b/.test(
      folded,
    )
  ) {
    return { count: 1, names: '' };
  }
  if (!/\p{L}{2}/u.test(value)) return null;
  const names = value.split(/\s*[,;&/]\s*|\s+(?:and|und|et|y|e|و)\s+/u).filter((name) => name !== '');
  return names.length > mostPlusOnes ? null : { count: names.length, names: names.join(', ') };
}

/** The same from a column that counts the whole party, the guest included. */
export function readPartySize(text: string): PlusOnes | null {
  const party = readPlusOnes(text);
  if (party === null || party.names !== '') return null;
  return { count: Math.max(0, party.count - 1), names: '' };
}

function bounded(count: number): PlusOnes | null {
  return count <= mostPlusOnes ? { count, names: '' } : null;
}
