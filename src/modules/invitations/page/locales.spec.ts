import { describe, expect, it } from '@jest/globals';
import { ALLERGENS, DIETS, SEVERITIES } from './form.fields.js';
import { chooseLocale, LOCALES, MESSAGES, Speaker } from './locales.js';
import { en } from './messages.en.js';
import type { Message, MessageKey } from './messages.en.js';

const keys = Object.keys(en) as MessageKey[];
const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe.each(LOCALES)('messages in %s', (locale) => {
  const messages = MESSAGES[locale];

  it('say everything English says, and nothing else', () => {
    expect(Object.keys(messages).sort()).toEqual([...keys].sort());
    for (const key of keys) for (const text of forms(messages[key])) expect(text.trim()).not.toBe('');
  });

  it('have a form for every plural of the language', () => {
    const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const key of keys) {
      const message = messages[key];
      if (typeof message !== 'string') expect(Object.keys(message)).toEqual(expect.arrayContaining(categories));
    }
  });

  it('fill the same places', () => {
    for (const key of keys) {
      const wanted = new Set(forms(en[key]).flatMap(places));
      // A form for one, two or none may say the number in words.
      const found = new Set(forms(messages[key]).flatMap(places));
      expect({ key, places: [...found].sort() }).toEqual({ key, places: [...wanted].sort() });
    }
  });
});

describe('a language of its own', () => {
  it.each(LOCALES.filter((locale) => locale !== 'en'))('%s is not left in English', (locale) => {
    const same = keys.filter((key) => JSON.stringify(MESSAGES[locale][key]) === JSON.stringify(en[key]));
    // Words that are the same in both: Gluten, halal, Menu, …
    expect(same.length).toBeLessThan(10);
  });
});

describe('codes of the guest book', () => {
  it.each(LOCALES)('all have a word in %s', (locale) => {
    const speaker = new Speaker(locale);
    const codes = { diet: DIETS, allergen: ALLERGENS, severity: SEVERITIES };
    for (const kind of ['diet', 'allergen', 'severity'] as const) {
      for (const code of codes[kind]) {
        expect(Object.keys(MESSAGES[locale])).toContain(`${kind}_${code}`);
        expect(speaker.word(kind, code)).not.toContain('_');
      }
    }
  });
});

describe('Speaker', () => {
  it('shows the time of the event’s zone, with the zone', () => {
    expect(new Speaker('en', 'Europe/Zurich').dateTime('2027-07-15T22:30:00Z')).toMatch(/16 July 2027.*00:30.*CEST/);
    expect(new Speaker('de', 'Asia/Tokyo').dateTime('2027-07-15T22:30:00Z')).toMatch(/16\. Juli 2027.*07:30/);
  });

  it('picks plural forms', () => {
    const arabic = new Speaker('ar');
    const said = [1, 2, 3, 11, 100].map((count) => arabic.say('plusOnesLeft', { count }));
    expect(new Set(said).size).toBe(5);
    expect(new Speaker('en').say('errorsTitle', { count: 1 })).toBe('One answer needs another look');
    expect(new Speaker('en').say('errorsTitle', { count: 2 })).toBe('2 answers need another look');
  });

  it('keeps the direction of a name apart from the sentence', () => {
    expect(new Speaker('en').say('hostedBy', { name: 'عمر' })).toBe('Hosted by \u2068عمر\u2069');
  });

  it('does not fill places inside of what it filled in', () => {
    expect(new Speaker('en').say('cancelledText', { event: '{date}', date: 'today' })).toContain('\u2068{date}\u2069');
  });

  it('shows codes nobody translated as they are', () => {
    expect(new Speaker('de').word('allergen', 'kiwi')).toBe('kiwi');
    expect(new Speaker('de').word('allergen', 'toString')).toBe('toString');
    expect(new Speaker('de').word('allergen', 'milk')).toBe('Milch');
  });
});

describe('chooseLocale', () => {
  it.each([
    [{ requested: 'de', acceptLanguage: 'fr' }, 'de'],
    [{ requested: 'DE-at' }, 'de'],
    [{ requested: 'xx', acceptLanguage: 'es-MX,es;q=0.9,en;q=0.8' }, 'es'],
    [{ acceptLanguage: 'en;q=0.5, ar;q=0.9, *;q=0.1' }, 'ar'],
    [{ acceptLanguage: 'fr;q=0, de;q=0.2' }, 'de'],
    [{ acceptLanguage: 'ja, zh' }, 'en'],
    [{ acceptLanguage: 'ja', fallback: 'fr' as const }, 'fr'],
    [{ acceptLanguage: 'de, fr;q=0.5', offered: ['en', 'fr'] as const }, 'fr'],
    [{ acceptLanguage: 'de', offered: ['ar'] as const, fallback: 'en' as const }, 'ar'],
    [{ acceptLanguage: ';;;q=,,=;q=9' }, 'en'],
    [{ requested: '__proto__', acceptLanguage: 'constructor' }, 'en'],
    [{}, 'en'],
  ])('%j is answered in %s', (wish, locale) => {
    expect(chooseLocale(wish)).toBe(locale);
  });
});
