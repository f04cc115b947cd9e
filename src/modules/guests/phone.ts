import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * E.164 for a number that can be understood, else the text as given: a concierge can often still make something of it.
 * National forms are read as those of `country`.
 */
export function normalisePhone(given: string, country?: string | null): string {
  const text = given.trim();
  const home = country && isSupportedCountry(country) ? country : undefined;
  // Digits the keyboard of another script has made; and 00 is the international prefix nearly everywhere.
  const found = parsePhoneNumberFromString(text.normalize('NFKC').replace(/^00(?=[1-9])/, '+'), home);
  return found?.isValid() === true ? found.number : text;
}

const known = /^\+[1-9]\d{6,14}$/;

/** Whether the number is one that `normalisePhone` understood. */
export const isE164 = (phone: string): boolean =>
  known.test(phone) && parsePhoneNumberFromString(phone)?.isValid() === true;
