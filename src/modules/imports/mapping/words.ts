const arabicMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;

/**
 * Makes spellings of one word equal: case, accents, punctuation and width of letters fall away, as do Arabic vowel marks
 * and the variants of alef, ya and ta marbuta. German ae and ä stay apart; the dictionaries hold both.
 */
export function fold(text: string): string {
  // Most cells are ASCII, for which the rest does nothing.
  if (/^[\x20-\x7e]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9#+]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(arabicMarks, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064a')
    .replace(/\u0629/g, '\u0647')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}#+]+/gu, ' ')
    .trim();
}

/** Writes Arabic-Indic and full-width digits as 0 to 9. */
export function westernDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code >= 0xff10 ? code - 0xff10 : code >= 0x6f0 ? code - 0x6f0 : code - 0x660);
  });
}

/** Collapses all kinds of space, drops invisible characters (byte order marks, direction marks) and trims. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replace(/[\s\u00a0\u2000-\u200a\u202f\u3000]+/g, ' ')
    .trim();
}

const nothing = new Set(
  ['', 'n a', 'na', 'nil', 'null', 'none', 'nothing', 'no', 'unknown', 'tbd', 'tba', 'x x', 'undefined', '#n a']
    .concat(['keine', 'keiner', 'kein', 'keins', 'nichts', 'nein', 'k a', 'ka', 'unbekannt', 'entfallt', 'ohne'])
    .concat(['aucun', 'aucune', 'neant', 'non', 'rien', 'sans', 'inconnu', 'ras'])
    .concat(['ninguno', 'ninguna', 'nada', 'ningun', 'sin', 'desconocido'])
    .concat(['nessuno', 'nessuna', 'niente', 'nulla', 'senza'])
    .concat(['لا', 'لا شيء', 'لا شيئ', 'لا يوجد', 'بدون', 'غير معروف'].map(fold)),
);

/** With a little space around it. */
const longestNothing = 30;

const never = new Set(['no', 'nein', 'non', 'sin', 'sans', 'ohne', 'senza', 'لا', 'na', 'ka', 'x x']);

/** Whether a cell says that there is nothing to say: "-", "n/a", "keine", "aucune". */
export function saysNothing(text: string): boolean {
  if (text.length > longestNothing) return false;
  return nothing.has(fold(text));
}

/** Whether a cell is only a placeholder. Unlike `saysNothing`, a plain "No" counts as a value: it may be a name. */
export function isPlaceholder(text: string): boolean {
  if (text === '') return true;
  if (text.length > longestNothing) return text.trim() === '';
  if (/[0-9@]/.test(text)) return false;
  const folded = fold(text);
  return folded === '' || (nothing.has(folded) && !never.has(folded)) || /^(n\/a|k\.\s?a\.?)$/i.test(text.trim());
}

const yes = new Set(
  [
    'yes',
    'y',
    'true',
    '1',
    'x',
    'ok',
    'wahr',
    'ja',
    'j',
    'oui',
    'o',
    'vrai',
    'si',
    's',
    'verdadero',
    'vero',
    'نعم',
    'صح',
    'checked',
  ].map(fold),
);
const no = new Set(
  ['no', 'n', 'false', '0', 'falsch', 'nein', 'non', 'faux', 'falso', 'لا', 'خطا', 'unchecked'].map(fold),
);

/** Yes or no in the supported languages, ticks and crosses included; undefined for anything else. */
export function yesOrNo(text: string): boolean | undefined {
  const trimmed = text.trim();
  if (/^[✓✔☑✅]$/u.test(trimmed)) return true;
  if (/^[✗✘☐❌]$/u.test(trimmed)) return false;
  const folded = fold(trimmed);
  if (yes.has(folded)) return true;
  if (no.has(folded)) return false;
  return undefined;
}

/** Splits a cell that holds several values: " ::: " of Google, semicolons, line breaks, bars, commas. */
export function splitList(text: string): string[] {
  const separator = text.includes(':::') ? /\s*:::\s*/ : /[;|,،؛、\n\r]+/;
  return text
    .split(separator)
    .map((part) => tidy(part))
    .filter((part) => part !== '');
}
