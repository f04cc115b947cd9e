import { serialDate } from '../reading/xlsx-values.js';
import type { DateOrder } from './fields.js';
import { fold, tidy, westernDigits } from './words.js';

/** How often the values of a column prove an order of day and month: "25/03/1990" proves that the day comes first. */
export interface DateEvidence {
  dates: number;
  dayFirst: number;
  monthFirst: number;
}

const numeric = /^(\d{1,2})\s*[./\-\s]\s*(\d{1,2})\s*[./\-\s]\s*(\d{4}|\d{2})\.?$/;
const yearFirst = /^(\d{4})\s*[./\-年년]\s*(\d{1,2})\s*[./\-月월]\s*(\d{1,2})\s*[.日일]?$/;
const withTime = /[T\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([ap]\.?m\.?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const serial = /^\d{4,5}(\.\d+)?$/;

const monthLocales = ['en', 'de', 'fr', 'es', 'it', 'ar', 'ar-EG', 'ar-LB', 'nl', 'pt'];
let months: Map<string, number> | undefined;

/** Adds what one value tells about the order of day and month. */
export function weighDate(evidence: DateEvidence, text: string): void {
  const value = bare(text);
  const parts = numeric.exec(value);
  if (!parts) {
    if (yearFirst.test(value) || writtenDate(value) !== null) evidence.dates++;
    return;
  }
  const first = Number(parts[1]);
  const second = Number(parts[2]);
  if (first < 1 || second < 1 || (first > 12 && second > 12) || Math.max(first, second) > 31) return;
  evidence.dates++;
  if (first > 12) evidence.dayFirst++;
  if (second > 12) evidence.monthFirst++;
}

/**
 * Which comes first in a column: what its values prove, else what the locale uses. A full stop proves nothing to a
 * program, but only day-first countries write it; `weighDate` leaves that to the locale of the file's owner.
 */
export function decideDateOrder(evidence: DateEvidence, fallback: DateOrder): DateOrder {
  if (evidence.dayFirst === evidence.monthFirst) return fallback;
  return evidence.dayFirst > evidence.monthFirst ? 'dmy' : 'mdy';
}

/** The order that people of a locale write dates in, asked from the platform's own data. */
export function localeDateOrder(locale: string): DateOrder {
  const parts = new Intl.DateTimeFormat(locale, { calendar: 'gregory', numberingSystem: 'latn' }).formatToParts(
    new Date(0),
  );
  const order = parts
    .map((part) => part.type.charAt(0))
    .filter((type) => 'dmy'.includes(type))
    .join('');
  return order === 'mdy' || order === 'ymd' ? order : 'dmy';
}

/** The date of a cell as YYYY-MM-DD, or null when it is none of the calendar. Two-digit years lie in the past. */
export function readDate(text: string, order: DateOrder, today: Date = new Date()): string | null {
  const value = bare(text);
  const iso = yearFirst.exec(value);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = numeric.exec(value);
  if (parts) {
    const first = Number(parts[1]);
    const second = Number(parts[2]);
    const third = parts[3] ?? '';
    if (order === 'ymd' && third.length === 2)
      return calendarDate(fullYear(parts[1] ?? '', today), second, Number(third));
    const [day, month] = order === 'mdy' ? [second, first] : [first, second];
    return calendarDate(fullYear(third, today), month, day);
  }
  const written = writtenDate(value);
  if (written) return calendarDate(fullYear(written.year, today), written.month, written.day);
  if (serial.test(value)) {
    const days = Number(value);
    // Days 1 to 9999 are years to a reader, and before 1927 to Excel.
    return days >= 10_000 && days < 80_000 ? (serialDate(Math.floor(days), false) ?? null) : null;
  }
  return null;
}

/** Whether a text would be a date if day and month changed places; for a helpful sentence. */
export function fitsOtherOrder(text: string, order: DateOrder): boolean {
  return readDate(text, order === 'mdy' ? 'dmy' : 'mdy') !== null;
}

function bare(text: string): string {
  const value = westernDigits(tidy(text)).replace(withTime, '').trim();
  // "Mon, 14 May 1990": the name of the day says nothing that the date does not.
  return value.replace(/^\p{L}+\.?,\s*/u, '');
}

function writtenDate(value: string): { day: number; month: number; year: string } | null {
  const names = (months ??= nameMonths());
  const words = fold(value.replace(/(\d)(st|nd|rd|th|er|º|ª)\b/gi, '$1'))
    .split(/\s+/)
    .filter((word) => !/^(of|de|del|den|the|le|el|il)$/.test(word));
  if (words.length !== 3) return null;
  const at = words.findIndex((word) => names.has(word));
  const month = at === -1 ? undefined : names.get(words[at] ?? '');
  if (month === undefined) return null;
  const [first = '', second = ''] = words.filter((_, index) => index !== at);
  if (/^\d{4}$/.test(first) && /^\d{1,2}$/.test(second)) return { day: Number(second), month, year: first };
  if (/^\d{1,2}$/.test(first) && /^(\d{4}|\d{2})$/.test(second)) return { day: Number(first), month, year: second };
  return null;
}

function nameMonths(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of monthLocales) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { month: style, calendar: 'gregory', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++)
        names.set(fold(format.format(new Date(Date.UTC(2020, month - 1, 1)))), month);
    }
  }
  for (const [name, month] of [
    ['sept', 9],
    ['mrz', 3],
    ['maerz', 3],
    ['janner', 1],
    ['fevr', 2],
    ['avr', 4],
    ['juil', 7],
  ] as const) {
    names.set(name, month);
  }
  return names;
}

function fullYear(text: string, today: Date): number {
  const year = Number(text);
  if (text.length > 2) return year;
  const century = Math.floor(today.getUTCFullYear() / 100) * 100;
  return century + year > today.getUTCFullYear() ? century - 100 + year : century + year;
}

function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1850 || year > 2150 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}
