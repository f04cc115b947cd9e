/** How a number of a workbook is meant, as its cell's number format says. */
export type NumberMeaning = 'number' | 'date' | 'time' | { digits: number };

/** Number formats that Excel knows by number alone (ECMA-376 part 1, 18.8.30), and what they mean. */
export function builtinMeaning(id: number): NumberMeaning {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'number';
}

/** What a format written out means: letters of a date outside quotes, escapes, colours and conditions. */
export function formatMeaning(code: string): NumberMeaning {
  const first = code.split(';')[0] ?? '';
  const elapsed = /\[(h+|m+|s+)\]/i.test(first);
  const bare = first
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '');
  // Post codes and member numbers: "00000" keeps the zeros that a number has lost.
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  if (/general|standard/i.test(bare)) return 'number';
  if (/[dy]/i.test(bare) || /m{3,}/i.test(bare)) return 'date';
  // An m beside hours or seconds is minutes, alone it is the month.
  if (elapsed || /[hs]/i.test(bare)) return 'time';
  if (/m/i.test(bare)) return 'date';
  return 'number';
}

/**
 * A number as a person would type it. Excel stores phone numbers as 4.915112345678E+12 and 0.1 + 0.2 with all its
 * digits; it shows 15 significant ones.
 */
export function numberText(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (Number.isInteger(number) && Math.abs(number) < 1e21) return BigInt(number).toString();
  return String(Number(number.toPrecision(15)));
}

/**
 * The date of a serial number as ISO text, with its time when it has one, or null when it is none that a calendar has.
 * In the 1900 system day 60 is a 29 February that never was, kept by all for the sake of Lotus 1-2-3.
 */
export function serialDate(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return null;
  const wholeSeconds = Math.round(serial * 86_400);
  let days = Math.floor(wholeSeconds / 86_400);
  const seconds = wholeSeconds - days * 86_400;
  if (date1904) days += 1_462;
  else if (days < 60) days += 1;
  const date = new Date((days - 25_569) * 86_400_000 + seconds * 1_000);
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString();
  return seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** The time of day of a serial number, HH:mm or HH:mm:ss. */
export function serialTime(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  const iso = new Date(seconds * 1_000).toISOString();
  return seconds % 60 === 0 ? iso.slice(11, 16) : iso.slice(11, 19);
}

/** Column number, from 1, of a reference such as "AB12"; 0 when it is none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 4; at++) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}

/** The letters of a column, as a spreadsheet shows them: 28 is AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Without what a database cannot hold: NUL, and halves of surrogate pairs. */
export function storable(text: string): string {
  return text.isWellFormed() && !text.includes('\0') ? text : text.replaceAll('\0', '').toWellFormed();
}

/** Undoes `_x000D_`, the way a workbook writes characters that XML cannot hold. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return storable(text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
}
