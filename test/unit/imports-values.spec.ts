import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decideDateOrder, localeDateOrder, readDate, weighDate } from '../../src/modules/imports/mapping/dates.js';
import { readDietary } from '../../src/modules/imports/mapping/dietary.js';
import { readEmails } from '../../src/modules/imports/mapping/emails.js';
import { headerMeaning } from '../../src/modules/imports/mapping/header-words.js';
import { readCountry, readLanguage } from '../../src/modules/imports/mapping/languages.js';
import { namesTwoPeople, splitFullName } from '../../src/modules/imports/mapping/names.js';
import type { CountryCode } from '../../src/modules/imports/mapping/phones.js';
import { readPhones } from '../../src/modules/imports/mapping/phones.js';
import { readPartySize, readPlusOnes } from '../../src/modules/imports/mapping/plus-ones.js';
import { columnLetters, columnOf } from '../../src/modules/imports/reading/xlsx-values.js';

describe('full names', () => {
  it.each<[string, string, string, string?, string?]>([
    ['Anna Müller', 'Anna', 'Müller'],
    ['Müller, Anna', 'Anna', 'Müller'],
    ['Madonna', 'Madonna', ''],
    ['Dr. Anna Müller', 'Anna', 'Müller', 'Dr.'],
    ['Prof. Dr.-Ing. Hans-Peter von der Leyen', 'Hans-Peter', 'von der Leyen', 'Prof. Dr.-Ing.'],
    ['Frau Dr. Eva Meier', 'Eva', 'Meier', 'Frau Dr.'],
    ['Mr & Mrs Smith', 'Smith', '', 'Mr & Mrs'],
    ['Martin Luther King Jr.', 'Martin Luther', 'King', '', 'Jr.'],
    ['King, Martin Luther, Jr.', 'Martin Luther', 'King', '', 'Jr.'],
    ['Jane Doe, PhD', 'Jane', 'Doe', '', 'PhD'],
    ['Vincent van Gogh', 'Vincent', 'van Gogh'],
    ['Jan van der Berg', 'Jan', 'van der Berg'],
    ['María de la Cruz', 'María', 'de la Cruz'],
    ["Charles d'Artagnan", 'Charles', "d'Artagnan"],
    ['Leonardo da Vinci', 'Leonardo', 'da Vinci'],
    ['Osama bin Said', 'Osama', 'bin Said'],
    ['Layla al-Farsi', 'Layla', 'al-Farsi'],
    ['Ben Smith', 'Ben', 'Smith'],
    ['Van Morrison', 'Van', 'Morrison'],
    ['Al Pacino', 'Al', 'Pacino'],
    ['John F. Kennedy', 'John F.', 'Kennedy'],
    ['Jean-Pierre DE LA TOUR', 'Jean-Pierre', 'DE LA TOUR'],
    ['Carlos Alberto García López', 'Carlos Alberto', 'García López'],
    ['Familie Schmidt', '', 'Schmidt'],
    ['田中 太郎', '太郎', '田中'],
    ['王小明', '小明', '王'],
    ['欧阳娜娜', '娜娜', '欧阳'],
    ['김민준', '민준', '김'],
    ['山田太郎', '太郎', '山田'],
    ['トム・クルーズ', 'トム', 'クルーズ'],
    ['محمد بن سلمان', 'محمد', 'بن سلمان'],
    ['عبد الرحمن الفارسي', 'عبد الرحمن', 'الفارسي'],
    ['الدكتور أحمد زويل', 'أحمد', 'زويل', 'الدكتور'],
    ['  Zoë \u00a0 Ö’Brien\u200b ', 'Zoë', 'Ö’Brien'],
  ])('%s', (text, firstName, lastName, title = '', suffix = '') => {
    expect(splitFullName(text)).toEqual({ title, firstName, lastName, suffix });
  });

  it('lose no word of any name', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,8}\.?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const { title, firstName, lastName, suffix } = splitFullName(words.join(' '));
        expect([title, firstName, lastName, suffix].filter(Boolean).join(' ').split(' ').sort()).toEqual(
          [...words].sort(),
        );
      }),
    );
  });

  it('of two people are noticed', () => {
    expect(['Anna & Otto Wolf', 'Anna und Otto Wolf', 'Luis y Ana', 'Anna Berg and Otto'].map(namesTwoPeople)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['Anna Wolf', 'Wolf, Anna', 'Andy Sandler', 'José Ortega y Gasset'].map(namesTwoPeople)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('phone numbers', () => {
  it.each<[string, CountryCode | undefined, string[]]>([
    ['030 123456', 'DE', ['+4930123456']],
    ['+49 (0)30 123456', undefined, ['+4930123456']],
    ['0049 30 123456', undefined, ['+4930123456']],
    ['030/123456', 'DE', ['+4930123456']],
    ['030 123456 / 0171 2345678', 'DE', ['+4930123456', '+491712345678']],
    ['Tel.: 0171-2345678', 'DE', ['+491712345678']],
    ["'+4915123456789", 'FR', ['+4915123456789']],
    ['4915123456789', 'DE', ['+4915123456789']],
    ['4915123456789', undefined, ['+4915123456789']],
    ['15123456789', 'DE', ['+4915123456789']],
    ['(415) 555-2671', 'US', ['+14155552671']],
    ['+1 415 555 2671 ::: +1 (415) 555-2671', 'DE', ['+14155552671']],
    ['٠٥٠١٢٣٤٥٦٧', 'SA', ['+966501234567']],
    ['393 123 4567', 'IT', ['+393931234567']],
    ['-', 'DE', []],
    ['n/a', 'DE', []],
  ])('%s in %s', (text, country, phones) => {
    expect(readPhones(text, country)).toEqual({ phones, unusual: [], bad: [] });
  });

  it('that are none are told apart', () => {
    for (const text of ['12', 'call me', '4.91512E+12', '030 123456', 'a@x.de', '+49']) {
      expect(readPhones(text, undefined)).toEqual({ phones: [], unusual: [], bad: [text] });
    }
  });
});

describe('e-mail addresses', () => {
  it('take their normal form', () => {
    expect(readEmails(' Anna.Wolf@Example.ORG. ').emails).toEqual(['anna.wolf@example.org']);
    expect(readEmails('Anna <anna@x.de>; mailto:otto@x.de, ANNA@x.de').emails).toEqual(['anna@x.de', 'otto@x.de']);
    expect(readEmails('a@x.de b@x.de').emails).toEqual(['a@x.de', 'b@x.de']);
    expect(readEmails('post@müller.de').emails).toEqual(['post@xn--mller-kva.de']);
    expect(readEmails('keine').bad).toEqual([]);
  });

  it('that mail cannot reach are told apart', () => {
    const bad = [
      'anna',
      'anna@',
      '@x.de',
      'anna@x',
      'an na@x.de',
      'anna@x..de',
      '.a@x.de',
      'a@-x.de',
      'a@x.1',
      'a@b@c',
      'a"@x.de',
      `${'a'.repeat(65)}@x.de`,
    ];
    for (const text of bad) expect([text, readEmails(text).bad.length]).toEqual([text, 1]);
  });
});

describe('dates', () => {
  const today = new Date('2026-06-01');
  it.each([
    ['14.05.1990', 'dmy', '1990-05-14'],
    ['5/14/1990', 'mdy', '1990-05-14'],
    ['14-05-90', 'dmy', '1990-05-14'],
    ['14/05/25', 'dmy', '2025-05-14'],
    ['14/05/27', 'dmy', '1927-05-14'],
    ['1990-05-14', 'mdy', '1990-05-14'],
    ['1990/5/14', 'dmy', '1990-05-14'],
    ['1990-05-14T10:00:00Z', 'dmy', '1990-05-14'],
    ['14.05.1990 00:00:00', 'dmy', '1990-05-14'],
    ['5/14/1990 12:00 AM', 'mdy', '1990-05-14'],
    ['1990年5月14日', 'dmy', '1990-05-14'],
    ['١٤/٠٥/١٩٩٠', 'dmy', '1990-05-14'],
    ['14 May 1990', 'mdy', '1990-05-14'],
    ['May 14th, 1990', 'dmy', '1990-05-14'],
    ['14. Mai 1990', 'dmy', '1990-05-14'],
    ['14 mai 1990', 'dmy', '1990-05-14'],
    ['1er août 1990', 'dmy', '1990-08-01'],
    ['14 de mayo de 1990', 'dmy', '1990-05-14'],
    ['14 maggio 1990', 'dmy', '1990-05-14'],
    ['Mon, 14 May 1990', 'dmy', '1990-05-14'],
    ['33007', 'dmy', '1990-05-14'],
    ['29.02.2023', 'dmy', null],
    ['31.04.1990', 'dmy', null],
    ['25/12/1990', 'mdy', null],
    ['1990', 'dmy', null],
    ['soon', 'dmy', null],
    ['14.05.', 'dmy', null],
  ] as const)('%s read as %s', (text, order, iso) => {
    expect(readDate(text, order, today)).toBe(iso);
  });

  it('every date survives every way of writing it', () => {
    const days = fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-') as [string, string, string];
        expect(readDate(`${day}.${month}.${year}`, 'dmy', today)).toBe(iso);
        expect(readDate(`${Number(month)}/${Number(day)}/${year}`, 'mdy', today)).toBe(iso);
        expect(readDate(iso, 'dmy', today)).toBe(iso);
        for (const locale of ['en', 'de', 'fr', 'es', 'it', 'ar-u-nu-arab', 'nl', 'pt']) {
          const written = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
          expect([written, readDate(written, 'dmy', today)]).toEqual([written, iso]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('a column proves its order', () => {
    const order = (...values: string[]): string => {
      const evidence = { dates: 0, dayFirst: 0, monthFirst: 0 };
      for (const value of values) weighDate(evidence, value);
      return decideDateOrder(evidence, 'mdy');
    };
    expect(order('03/04/1990', '25/04/1990')).toBe('dmy');
    expect(order('03/04/1990', '04/25/1990')).toBe('mdy');
    expect(order('03/04/1990')).toBe('mdy');
    expect(['en-US', 'en-GB', 'de', 'ja', 'fr', 'ar'].map(localeDateOrder)).toEqual([
      'mdy',
      'dmy',
      'dmy',
      'ymd',
      'dmy',
      'dmy',
    ]);
  });
});

describe('plus-ones', () => {
  it.each<[string, number | null, string?]>([
    ['2', 2],
    ['+1', 1],
    ['+ 2', 2],
    ['2 guests', 2],
    ['1 adult, 2 kids', 3],
    ['yes', 1],
    ['Ja', 1],
    ['nein', 0],
    ['0', 0],
    ['1', 1],
    ['zwei', 2],
    ['٢', 2],
    ['plus one', 1],
    ['mit Partnerin', 1],
    ['Otto Wolf', 1, 'Otto Wolf'],
    ['Otto Wolf & Ina Berg', 2, 'Otto Wolf, Ina Berg'],
    ['200', null],
    ['-1', null],
    ['1.5', null],
    ['?!', null],
  ])('%s', (text, count, names = '') => {
    expect(readPlusOnes(text)).toEqual(count === null ? null : { count, names });
  });

  it('of a party count without the guest', () => {
    expect(['1', '3', '0'].map((text) => readPartySize(text)?.count)).toEqual([0, 2, 0]);
  });
});

describe('diets and allergens', () => {
  it.each<[string, string[], string[], string[]?]>([
    ['Vegan', ['vegan'], []],
    ['vegetarisch', ['vegetarian'], []],
    ['végétarienne', ['vegetarian'], []],
    ['Vegetariano, sin gluten', ['vegetarian'], ['gluten:intolerance']],
    ['halal, keine Nüsse', ['halal'], ['nuts:intolerance']],
    ['casher', ['kosher'], []],
    ['pescetarian', ['pescatarian'], []],
    ['نباتي', ['vegetarian'], []],
    ['حلال', ['halal'], []],
    ['isst alles', ['omnivore'], []],
    ['glutenfrei', [], ['gluten:intolerance']],
    ['Laktoseintoleranz', [], ['milk:intolerance']],
    ['lactose intolerant', [], ['milk:intolerance']],
    ['coeliac', [], ['gluten:intolerance']],
    ['anaphylaxis: peanuts', [], ['peanuts:anaphylaxis']],
    ['Erdnuss-Allergie (lebensgefährlich)', [], ['peanuts:anaphylaxis']],
    ['nuts (severe), mild lactose', [], ['milk:preference', 'nuts:anaphylaxis']],
    ['shellfish and fish', [], ['crustaceans:intolerance', 'fish:intolerance']],
    ['crevettes, moules', [], ['crustaceans:intolerance', 'molluscs:intolerance']],
    ['Ei', [], ['eggs:intolerance']],
    ['eine Weinbegleitung', [], [], ['eine Weinbegleitung']],
    ['prefers no fish', [], ['fish:preference']],
    ['no coriander', [], [], ['no coriander']],
    ['keine', [], []],
    ['None', [], []],
    ['n/a', [], []],
    ['-', [], []],
    ['مكسرات', [], ['nuts:intolerance']],
    [
      'celery; mustard; sesame; soy; sulphites; lupin',
      [],
      ['soybeans', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin'].map((name) => `${name}:intolerance`),
    ],
  ])('%s', (text, diets, allergens, notes = []) => {
    const needs = readDietary(text);
    expect(needs.diets).toEqual(diets);
    expect(needs.allergens.map(({ allergen, severity }) => `${allergen}:${severity}`).sort()).toEqual(
      [...allergens].sort(),
    );
    expect(needs.notes).toEqual(notes);
  });
});

describe('languages, countries, headers', () => {
  it('are known by code and by name in several languages', () => {
    expect(
      [
        'de',
        'DE-at',
        'de_CH',
        'German',
        'Deutsch',
        'allemand',
        'tedesco',
        'Arabisch',
        'العربية',
        'xx',
        'Klingonisch?',
      ].map(readLanguage),
    ).toEqual(['de', 'de-AT', 'de-CH', 'de', 'de', 'de', 'de', 'ar', 'ar', null, null]);
    expect(
      ['DE', 'Germany', 'Deutschland', 'Allemagne', 'UK', 'USA', 'الإمارات العربية المتحدة', 'Narnia'].map(readCountry),
    ).toEqual(['DE', 'DE', 'DE', 'DE', 'GB', 'US', 'AE', null]);
  });

  it('headers never throw and long texts are no headers', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => headerMeaning(text) !== null));
    expect(headerMeaning(`Please tell us about your diet ${'in detail '.repeat(20)}`)).toBeUndefined();
    expect(headerMeaning('E-Mail *')?.meaning).toBe('email');
    expect(headerMeaning('NACHNAME:')?.meaning).toBe('lastName');
    expect(headerMeaning('__phone__')?.meaning).toBe('phone');
  });

  it('columns have the letters of a spreadsheet', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => columnOf(columnLetters(column)) === column));
    expect([1, 26, 27, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});
