import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isPlaceholder, tidy, westernDigits } from './words.js';

export type { CountryCode };

/** Whether libphonenumber knows the country (ISO 3166-1 alpha-2, upper case). */
export function isCountry(text: string): text is CountryCode {
  return isSupportedCountry(text);
}

/** The phone numbers of a cell in E.164; among them the `unusual`; and the texts that are none. */
export function readPhones(
  text: string,
  country: CountryCode | undefined,
): { phones: string[]; unusual: string[]; bad: string[] } {
  const found: { phones: string[]; unusual: string[]; bad: string[] } = { phones: [], unusual: [], bad: [] };
  const add = ({ number, unusual }: Phone): void => {
    if (found.phones.includes(number)) return;
    found.phones.push(number);
    if (unusual) found.unusual.push(number);
  };
  for (const part of text.split(/:::|[;|\n\r]+/).map((piece) => westernDigits(tidy(piece)))) {
    if (isPlaceholder(part)) continue;
    const whole = normalPhone(part, country);
    if (whole && !whole.unusual) {
      add(whole);
      continue;
    }
    // "030 123456 / 0171 123456": only now, since one German number may hold a slash as well.
    const pieces = part.split(/\s*[,/]\s*|\s+(?:or|oder|ou|und|and|et|y|o)\s+/i);
    const several = pieces.map((piece) => normalPhone(piece, country)).filter((phone) => phone !== null);
    if (pieces.length > 1 && several.length === pieces.length) several.forEach(add);
    else if (whole) add(whole);
    else found.bad.push(part);
  }
  return found;
}

/** A number in E.164; `unusual` when its length is right but its range is not known to be in use. */
export interface Phone {
  number: string;
  unusual: boolean;
}

/**
 * One number in E.164, or null. National forms are read as those of `country`. Ranges come into use faster than any list
 * of them, so a number of the right length is taken and only called unusual.
 */
export function normalPhone(text: string, country: CountryCode | undefined): Phone | null {
  const cleaned = text
    .replace(/^(tel|phone|mobile|mobil|handy|fon|t|m|p|whatsapp)\s*[.:]\s*/i, '')
    .replace(/^\((\+?\d+)\)/, '$1')
    .replace(/^'+/, '')
    // A spreadsheet may have made a number of it: 4915112345678.0 or 4.91511E+12, the latter past saving.
    .replace(/^(\d+)[.,]0+$/, '$1')
    .replace(/^\+?00(?=[1-9])/, '+');
  if (!/\d/.test(cleaned) || cleaned.includes('@') || /\d[.,]?\d*e\+?\d/i.test(cleaned)) return null;
  // Letters are no dialling hint here but a sign of another kind of value; an extension is one.
  if (/\p{L}{2}/u.test(cleaned.replace(/\b(ext|extension|durchwahl|poste|int)\b/gi, ''))) return null;
  const national = parsePhoneNumberFromString(cleaned, country);
  const digits = cleaned.replace(/\D/g, '');
  const lostItsPlus = !/^[+0]/.test(cleaned) && digits.length >= 10;
  const international = lostItsPlus ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  if (international?.isValid() === true && (national?.isValid() !== true || isSurer(international, national))) {
    return { number: international.number, unusual: false };
  }
  if (national?.isPossible() === true) return { number: national.number, unusual: !national.isValid() };
  return null;
}

/** 4915123456789 may be a mobile number that lost its plus, or one of Leer (area code 0491) that lost its zero. */
function isSurer(international: PhoneNumber, national: PhoneNumber): boolean {
  return international.getType() === 'MOBILE' && national.getType() !== 'MOBILE';
}
