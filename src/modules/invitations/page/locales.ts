import { ar } from './messages.ar.js';
import { de } from './messages.de.js';
import { en } from './messages.en.js';
import type { MessageKey, Messages } from './messages.en.js';
import { es } from './messages.es.js';
import { fr } from './messages.fr.js';
import type { Locale } from './view.js';

export const MESSAGES: Record<Locale, Messages> = { en, de, fr, es, ar };
export const LOCALES = Object.keys(MESSAGES) as readonly Locale[];

/** Each language under its own name, for the language switch. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
};

/** How dates are written: an English page is for the whole world, so the day comes first and the clock has 24 hours. */
const FORMATS: Record<Locale, string> = { en: 'en-GB', de: 'de', fr: 'fr', es: 'es', ar: 'ar' };

export function isLocale(text: string | undefined): text is Locale {
  return text !== undefined && Object.hasOwn(MESSAGES, text);
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/**
 * The language a visitor gets: the one asked for (`?lang=`), else the best of `Accept-Language` (RFC 9110, 12.5.4; `de-AT`
 * counts as `de`), else the fallback. Only ever one of `offered`.
 */
export function chooseLocale(wish: {
  requested?: string | undefined;
  acceptLanguage?: string | undefined;
  offered?: readonly Locale[];
  fallback?: Locale;
}): Locale {
  const offered = wish.offered?.length ? wish.offered : LOCALES;
  const match = (tag: string): Locale | undefined =>
    offered.find((locale) => locale === tag.trim().toLowerCase().split('-')[0]);
  const requested = match((wish.requested ?? '').slice(0, 35));
  if (requested) return requested;

  const ranked = (wish.acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.split(';');
      const quality = parameters
        .map((parameter) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1])
        .find((q) => q !== undefined);
      return { locale: match(tag), quality: quality === undefined ? 1 : Number(quality), index };
    })
    .filter((entry) => entry.locale !== undefined && entry.quality > 0)
    .sort((one, other) => other.quality - one.quality || one.index - other.index);
  const fallback = wish.fallback && offered.includes(wish.fallback) ? wish.fallback : (offered[0] ?? 'en');
  return ranked[0]?.locale ?? fallback;
}

/** Names keep their own direction inside a sentence of the other one (Unicode FSI … PDI). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

export type Fill = Record<string, string | number>;

/** Texts, dates and lists of one language and one time zone. */
export class Speaker {
  private readonly plural: Intl.PluralRules;
  private readonly format: string;

  constructor(
    readonly locale: Locale,
    private readonly timeZone = 'UTC',
  ) {
    this.format = FORMATS[locale];
    this.plural = new Intl.PluralRules(this.format);
  }

  /** The text of `key`; `{count}` picks the plural form and is written in the language's digits. */
  say(key: MessageKey, fill: Fill = {}): string {
    return this.fill(this.form(key, fill), fill);
  }

  /** A coded word (diet, allergen, severity); a code nobody translated is shown as it is. */
  word(kind: 'diet' | 'allergen' | 'severity', code: string): string {
    const key = `${kind}_${code}`;
    return Object.hasOwn(en, key) ? this.say(key as MessageKey) : code;
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.format).format(value);
  }

  /** "Saturday, 12 June 2027 at 18:30 CEST": with the zone's name, because guests come from everywhere. */
  dateTime(instant: string): string {
    return this.dates({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZoneName: 'short',
    }).format(new Date(instant));
  }

  date(instant: string): string {
    return this.dates({ dateStyle: 'full' }).format(new Date(instant));
  }

  /** From start to end; the day is said once when both are on it. */
  span(start: string, end?: string): string {
    const format = this.dates({ weekday: 'short', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
    return end === undefined ? format.format(new Date(start)) : format.formatRange(new Date(start), new Date(end));
  }

  /** The big date on the card, and the days from first to last for a longer event. */
  days(start: string, end?: string): string {
    const format = this.dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    const long = end !== undefined && Date.parse(end) - Date.parse(start) > 18 * 3_600_000;
    return long ? format.formatRange(new Date(start), new Date(end)) : format.format(new Date(start));
  }

  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.format, { type: 'conjunction' }).format(items);
  }

  private dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.format, { ...options, timeZone: this.timeZone });
  }

  private form(key: MessageKey, fill: Fill): string {
    const message = MESSAGES[this.locale][key];
    if (typeof message === 'string') return message;
    return message[this.plural.select(Number(fill['count'] ?? 0))] ?? message.other;
  }

  private fill(text: string, fill: Fill): string {
    return text.replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = Object.hasOwn(fill, name) ? fill[name] : undefined;
      if (value === undefined) return place;
      return typeof value === 'number' ? this.number(value) : isolate(value);
    });
  }
}
