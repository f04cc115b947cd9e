import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type {
  ColumnMapping,
  CountryCode,
  GuestDraft,
  TableOptions,
  TableSurvey,
} from '../../src/modules/imports/mapping/index.js';
import { draftGuest, guestRows, surveyTable } from '../../src/modules/imports/mapping/index.js';
import type { RowProblem } from '../../src/modules/imports/reading/index.js';
import { openSource } from '../../src/modules/imports/reading/index.js';
import * as samples from '../support/import-files/samples.js';
import { temporaryFolder } from '../support/import-files/temporary.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

interface Imported {
  survey: TableSurvey;
  guests: GuestDraft[];
  problems: RowProblem[];
}

async function importFile(
  content: Buffer | string,
  options: TableOptions & { country?: CountryCode; badValues?: 'reject' | 'leaveOut' } = {},
): Promise<Imported> {
  const source = await openSource(await folder.write(content));
  const survey = await surveyTable(source, options);
  const guests: GuestDraft[] = [];
  const problems: RowProblem[] = [];
  for await (const row of guestRows(source, survey.headerLine)) {
    const read = draftGuest(row, survey.mapping, { ...options, width: survey.width, today: new Date('2026-06-01') });
    guests.push(read.draft);
    problems.push(...read.problems);
  }
  await source.close();
  return { survey, guests, problems };
}

/** What the columns mean, by header; the ones left out are left out. */
function meanings(mapping: ColumnMapping[]): Record<string, string> {
  return Object.fromEntries(
    mapping
      .filter(({ target }) => target !== 'ignore')
      .map(({ header, target, customKey }) => [header, customKey ?? target]),
  );
}

describe('exports of other programs, as they come', () => {
  it('Google Contacts', async () => {
    const { survey, guests, problems } = await importFile(samples.googleContacts, { country: 'CH' });
    expect(meanings(survey.mapping)).toEqual({
      'First Name': 'firstName',
      'Middle Name': 'middleName',
      'Last Name': 'lastName',
      'Name Prefix': 'title',
      'Organization Name': 'company',
      Birthday: 'birthday',
      Notes: 'notes',
      Labels: 'tags',
      'E-mail 1 - Value': 'email',
      'E-mail 2 - Value': 'email',
      'Phone 1 - Value': 'phone',
      'Address 1 - Country': 'country',
    });
    expect(guests[0]).toMatchObject({
      title: 'Dr.',
      firstName: 'Clara Maria',
      lastName: 'von Arnim',
      company: 'Hotel Adler AG',
      emails: ['clara.arnim@adler.example', 'clara@home.example', 'c.arnim@home.example'],
      phones: ['+41792648866', '+41446681800'],
      country: 'CH',
      birthday: '1984-02-29',
      tags: ['VIP', 'Wedding'],
      notes: 'Met in Zürich\nlikes quiet tables',
    });
    expect(guests[2]).toMatchObject({ firstName: null, emails: ['only-mail@example.org'], tags: [] });
    expect(problems).toEqual([]);
  });

  it('Google Contacts of before 2024: the full name serves where its parts are empty', async () => {
    const { guests, problems } = await importFile(samples.googleContactsOld, { country: 'US' });
    expect(guests).toMatchObject([
      {
        firstName: 'John Q.',
        lastName: 'Public Jr.',
        phones: ['+14155552671'],
        language: 'en',
        tags: ['Friends of the bride'],
        company: 'Acme',
      },
      { firstName: 'Front', lastName: 'Desk', phones: ['+14155552672'] },
    ]);
    expect(problems).toEqual([]);
  });

  it('Outlook', async () => {
    const { survey, guests, problems } = await importFile(samples.outlook, { country: 'GB', locale: 'en-US' });
    expect(guests).toMatchObject([
      {
        title: 'Mrs.',
        firstName: 'Aoife',
        lastName: "O'Brien",
        emails: ['aoife@contoso.example'],
        phones: ['+442079460958', '+447911123456'],
        birthday: '1990-05-14',
        tags: ['Family', 'VIP'],
        custom: {},
      },
      { firstName: 'Liam', birthday: null },
    ]);
    expect(survey.mapping.find(({ header }) => header === 'Birthday')).toMatchObject({ dateOrder: 'mdy' });
    expect(problems).toEqual([]);
  });

  it('Outlook in German, in Windows-1252', async () => {
    const { guests, problems } = await importFile(iconv.encode(samples.outlookGerman, 'windows1252'), {
      country: 'DE',
    });
    expect(guests).toMatchObject([
      {
        title: 'Frau',
        firstName: 'Jörg-Peter',
        lastName: 'Weiß',
        emails: ['weiss@loewen.example', 'jp@weiss.example'],
        phones: ['+49893818540', '+491712345678'],
        birthday: '1961-12-24',
        language: 'de',
        tags: ['Stammgast', 'Presse'],
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('Eventbrite: people of one order are a household, the attendee number is the id', async () => {
    const { survey, guests, problems } = await importFile(samples.eventbrite, { country: 'US' });
    expect(meanings(survey.mapping)).toMatchObject({
      'Order #': 'household',
      'Attendee #': 'externalId',
      'Ticket Type': 'tags',
    });
    expect(guests).toMatchObject([
      {
        externalId: '18441583423',
        firstName: 'Rosa',
        lastName: 'Delgado',
        household: '11211912243',
        phones: ['+14155552671'],
        dietary: { diets: ['vegetarian'], allergens: [{ allergen: 'nuts', severity: 'intolerance' }], notes: [] },
        custom: { attendee_status: 'Attending' },
      },
      { externalId: '18441583424', household: '11211912243', dietary: { diets: [], allergens: [], notes: [] } },
    ]);
    expect(problems).toEqual([]);
    const newer = await importFile(samples.eventbriteNew, { country: 'US' });
    expect(newer.guests).toMatchObject([
      {
        externalId: '77001',
        firstName: 'Ivy',
        lastName: 'Chen',
        emails: ['ivy@example.com'],
        household: '9001',
        tags: ['Dinner'],
      },
    ]);
  });
});

describe('lists made by hand', () => {
  it.each([
    ['en', 'GB', '+447911123456'],
    ['de', 'DE', '+4915123456789'],
    ['fr', 'FR', '+33612345678'],
    ['es', 'ES', '+34612345678'],
    ['it', 'IT', '+393471234567'],
    ['ar', 'SA', '+966501234567'],
  ] as const)('are understood in %s', async (language, country, phone) => {
    const { survey, guests, problems } = await importFile(samples.handMade[language] ?? '', {
      country,
      locale: language,
    });
    expect(survey.mapping.map(({ target }) => target).sort()).toEqual([
      'allergens',
      'birthday',
      'diet',
      'email',
      'firstName',
      'household',
      'lastName',
      'notes',
      'phone',
      'plusOnes',
    ]);
    expect(guests).toMatchObject([
      {
        firstName: 'Zoe',
        lastName: 'Miller',
        emails: ['zoe@example.org'],
        phones: [phone],
        birthday: '1990-05-14',
        household: 'Miller',
        plusOnes: 1,
        dietary: { diets: ['vegan'], allergens: [{ allergen: 'peanuts', severity: 'anaphylaxis' }], notes: [] },
      },
    ]);
    expect(problems).toEqual([]);
  });

  it('a workbook of LibreOffice with a title, a date and an empty line above its headers', async () => {
    const file = await readFile('test/support/import-files/libreoffice-guests.xlsx');
    const { survey, guests, problems } = await importFile(file, { country: 'DE' });
    expect(survey).toMatchObject({ headerLine: 4, rows: 300 });
    expect(guests[0]).toMatchObject({
      firstName: 'Zoë',
      phones: ['+4915123456789'],
      birthday: '1990-05-14',
      plusOnes: 1,
      custom: { vip: 'true' },
    });
    expect(guests[1]).toMatchObject({ firstName: 'Jürgen', phones: ['+4915123400001'] });
    expect(problems).toEqual([]);
  });

  it.each([
    ['Vorname;Name\nZoe;Miller', { Vorname: 'firstName', Name: 'lastName' }],
    ['Name;E-Mail\nZoe Miller;z@x.de', { Name: 'fullName', 'E-Mail': 'email' }],
    ['Nome;Cognome\nZoe;Miller', { Nome: 'firstName', Cognome: 'lastName' }],
    ['Nom;Prénom\nMiller;Zoe', { Nom: 'lastName', Prénom: 'firstName' }],
    ['الاسم;اللقب\nزوي;ميلر', { الاسم: 'firstName', اللقب: 'lastName' }],
  ])('"name" is what its neighbours leave over: %j', async (content, expected) => {
    expect(meanings((await importFile(content)).survey.mapping)).toEqual(expected);
  });

  it.each([
    ['Nachname Vorname', 'Müller Anna'],
    ['Nom et prénom', 'MÜLLER Anna'],
    ['Cognome e nome', 'Müller Anna'],
    ['Last name, first name', '"Müller, Anna"'],
    ['Nome e cognome', 'Anna Müller'],
  ])('under "%s" the family name is found', async (header, name) => {
    const { guests } = await importFile(`"${header}";E-mail\n${name};a@x.de`);
    expect(guests.map(({ firstName, lastName }) => [firstName, lastName?.toLowerCase()])).toEqual([['Anna', 'müller']]);
  });

  it('every proposal has a reason in words, a confidence and samples', async () => {
    const { survey } = await importFile(
      'Name,Name,Kontakt,,Vegan,T-Shirt Größe,Leer,Guest primary e-mail\nZoe Miller,Zoe M,z@x.de,7,x,M,,z@x.de\nOtto Wolf,Otto W,o@x.de,8,no,L,,o@x.de',
    );
    expect(survey.mapping.map(({ target, reason, customKey }) => [target, reason, customKey])).toEqual([
      ['fullName', 'header_known', undefined],
      ['custom', 'already_taken', 'name'],
      ['email', 'content', undefined],
      ['ignore', 'unknown_header', undefined],
      ['diet', 'header_and_content', undefined],
      ['custom', 'unknown_header', 't_shirt_grosse'],
      ['ignore', 'column_empty', undefined],
      ['email', 'header_and_content', undefined],
    ]);
    for (const column of survey.mapping) {
      expect(column.explanation).not.toBe('');
      expect(column.confidence).toBeGreaterThan(0);
      expect(column.confidence).toBeLessThanOrEqual(1);
    }
    expect(survey.mapping[0]?.samples).toEqual(['Zoe Miller', 'Otto Wolf']);
  });

  it('a header that its values belie loses to them', async () => {
    const { survey } = await importFile('Name,Phone\nZoe,z@x.de\nOtto,o@x.de\nIna,i@x.de');
    expect(survey.mapping[1]).toMatchObject({ target: 'email', reason: 'content' });
  });

  it('files without headers are read by what their columns look like', async () => {
    const { survey, guests } = await importFile(
      'Zoe,Miller,z@x.de,+4915123456789\nOtto,Wolf,o@x.de,+4915123456780\nIna,Berg,i@x.de,+4915123456781',
    );
    expect(survey.headerLine).toBeNull();
    expect(survey.mapping.map(({ target }) => target)).toEqual(['firstName', 'lastName', 'email', 'phone']);
    expect(guests).toHaveLength(3);
    const full = await importFile('Zoe Miller;z@x.de\nOtto Wolf;o@x.de');
    expect(full.survey.mapping.map(({ target }) => target)).toEqual(['fullName', 'email']);
    expect(full.guests).toHaveLength(2);
  });

  it('the order of day and month is proved by the column, else told by the locale', async () => {
    const american = 'Name,Birthday\nA B,03/04/1990\nC D,12/31/1980';
    expect((await importFile(american, { locale: 'de' })).guests.map(({ birthday }) => birthday)).toEqual([
      '1990-03-04',
      '1980-12-31',
    ]);
    const open = 'Name,Birthday\nA B,03/04/1990';
    expect((await importFile(open, { locale: 'en-US' })).guests[0]?.birthday).toBe('1990-03-04');
    expect((await importFile(open, { locale: 'en-GB' })).guests[0]?.birthday).toBe('1990-04-03');
    expect((await importFile(open, { dateOrder: 'mdy' })).guests[0]?.birthday).toBe('1990-03-04');
  });
});

describe('problems of rows', () => {
  const bad =
    'Name,E-mail,Phone,Birthday,Plus ones\nZoe Miller,zoe@x,12,31/02/1990,-3\n,,,,\n,n/a,-,,2\nOtto Wolf,o@x.de,0151 23456789,24/12/1961,1,surplus\nIna Berg,i@x.de,,,\n';

  it('name their line, their column and what would be right; good rows are read all the same', async () => {
    const { guests, problems } = await importFile(bad, { country: 'DE' });
    expect(problems.map(({ line, column, code, level }) => [line, column, code, level])).toEqual([
      [2, 5, 'plus_ones.invalid', 'error'],
      [2, 2, 'email.invalid', 'error'],
      [2, 3, 'phone.invalid', 'error'],
      [2, 4, 'date.invalid', 'error'],
      [4, null, 'row.nobody', 'error'],
      [5, 6, 'row.too_many_cells', 'error'],
    ]);
    expect(guests.at(-1)).toMatchObject({ firstName: 'Ina', emails: ['i@x.de'] });
  });

  it('become warnings where unreadable values are to be left out', async () => {
    const { problems } = await importFile(bad, { country: 'DE', badValues: 'leaveOut' });
    expect(problems.filter(({ line }) => line === 2).map(({ level }) => level)).toEqual([
      'warning',
      'warning',
      'warning',
      'warning',
    ]);
    expect(problems.filter(({ line }) => line > 2).map(({ level }) => level)).toEqual(['error', 'error']);
  });

  it('say when day and month seem exchanged', async () => {
    const { problems } = await importFile('Name,Birthday\nA B,25/03/1990\nC D,26/03/1990\nE F,03/25/1990');
    expect(problems).toMatchObject([{ line: 4, column: 2, code: 'date.invalid' }]);
    expect(problems[0]?.detail).toContain('exchanged');
  });

  it('two people in one name are pointed out', async () => {
    const { problems } = await importFile('Name\nAnna & Otto Wolf\nIna Berg');
    expect(problems).toMatchObject([{ line: 2, column: 1, code: 'name.two_people', level: 'warning' }]);
  });

  it('lines of totals and repeated headers are no guests', async () => {
    const { problems, guests } = await importFile(
      'Name,E-mail\nZoe Miller,z@x.de\nName,E-mail\nOtto Wolf,o@x.de\nTotal,2\nIna Total,i@x.de',
    );
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'row.headers_again'],
      [5, 'row.total'],
    ]);
    expect(guests.at(-1)).toMatchObject({ firstName: 'Ina', lastName: 'Total' });
  });

  it('formulas stay text', async () => {
    const { guests } = await importFile('Name,Notes\n=HYPERLINK("http://x"),"=1+1"\n+SUM(A1),@x');
    expect(guests.map(({ notes }) => notes)).toEqual(['=1+1', '@x']);
  });
});
