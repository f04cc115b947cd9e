import type { CountryCode } from 'libphonenumber-js/max';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isPlaceholder, tidy, westernDigits } from './words.js';

export type { CountryCode };

/** Whether libphonenumber knows the country (ISO 3166-1 alpha-2, upper case). */
export function isCountry(text: string): text is CountryCode {
  return isSupportedCountry(text);
}

/** The phone numbers of a cell in E.164, and the texts that are none. */
export function readPhones(text: string, country: CountryCode | undefined): { phones: string[]; bad: string[] } {
  const phones: string[] = [];
  const bad: string[] = [];
  const add = (phone: string): void => {
    if (!phones.includes(phone)) phones.push(phone);
  };
  for (const part of text.split(/:::|[;|\n\r]+/).map((piece) => westernDigits(tidy(piece)))) {
    if (isPlaceholder(part)) continue;
    const whole = normalPhone(part, country);
    if (whole !== null) {
      add(whole);
      continue;
    }
    // "030 123456 / 0171 123456": only now, since one German number may hold a slash as well.
    const several = part
      .split(/\s*[,/]\s*|\s+(?:or|oder|ou|und|and|et|y|o)\s+/i)
      .map((piece) => normalPhone(piece, country));
    if (several.length > 1 && several.every((phone) => phone !== null)) several.forEach(add);
    else bad.push(part);
  }
  return { phones, bad };
}

/**
 * One number in E.164, or null. National forms are read as those of `country`; a number that is none there but is one with
 * a plus in front had lost it to a spreadsheet.
 */
export function normalPhone(text: string, country: CountryCode | undefined): string | null {
  const cleaned = text
    .replace(/^(tel|phone|mobile|mobil|handy|fon|t|m|p|whatsapp)\s*[.:]\s*/i, '')
    .replace(/^\((\+?\d+)\)/, '$1')
    .replace(/^'+/, '')
    // A spreadsheet may have made a number of it: 4915112345678.0 or 4.91511E+12, the latter past saving.
    .replace(/^(\d+)[.,]0+$/, '$1')
    .replace(/^\u002b?00(?=[1-9])/, '+');
  if (!/\d/.test(cleaned) || /[@]/.test(cleaned) || /\d[.,]?\d*e\+?\d/i.test(cleaned)) return null;
  const found = parsePhoneNumberFromString(cleaned, country);
  if (found?.isValid()) return found.number;
  if (cleaned.startsWith('+')) return null;
  const digits = cleaned.replace(/\D/g, '');
  const international = digits.length >= 10 ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  return international?.isValid() === true ? international.number : null;
}
