import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RawRow, ReadingLimits, ReadingOptions, RowSource } from '../../src/modules/imports/reading/index.js';
import { openSource, UnreadableFile } from '../../src/modules/imports/reading/index.js';
import { formatMeaning, serialDate } from '../../src/modules/imports/reading/xlsx-values.js';
import { temporaryFolder } from '../support/import-files/temporary.js';
import type { WorkbookPlan } from '../support/import-files/workbook.js';
import { workbook } from '../support/import-files/workbook.js';
import { zip } from '../support/import-files/zip.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function read(
  content: Buffer,
  options?: ReadingOptions,
  limits?: Partial<ReadingLimits>,
): Promise<{ source: RowSource; rows: RawRow[]; cells: string[][] }> {
  const source = await openSource(await folder.write(content), options, limits);
  try {
    const rows: RawRow[] = [];
    for await (const row of source.rows()) rows.push(row);
    return { source, rows, cells: rows.map((row) => row.cells) };
  } finally {
    await source.close();
  }
}

async function refusal(
  content: Buffer,
  options?: ReadingOptions,
  limits?: Partial<ReadingLimits>,
): Promise<UnreadableFile> {
  const problem: unknown = await read(content, options, limits).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(problem).toBeInstanceOf(UnreadableFile);
  return problem as UnreadableFile;
}

const one = (rows: WorkbookPlan['sheets'][number]['rows']): Buffer => workbook({ sheets: [{ name: 'Gäste', rows }] });

describe('cells of a workbook', () => {
  it('reads texts, numbers, truth values, formulas and errors', async () => {
    const { rows } = await read(
      one([
        ['Name', 'Phone', 'VIP', 'Formula', 'Text formula', 'Broken'],
        [
          'Zoë & "Co" <x>',
          4915112345678,
          true,
          { formula: '1+1', result: 2 },
          { formula: 'A1', result: '=cmd()' },
          { error: '#N/A' },
        ],
        [{ inline: 'line\nbreak' }, 0.1 + 0.2, false, 1e21, '_x0041__x000D_', null],
      ]),
    );
    expect(rows[1]?.cells).toEqual(['Zoë & "Co" <x>', '4915112345678', 'true', '2', '=cmd()']);
    expect(rows[1]?.problems).toMatchObject([{ line: 2, column: 6, code: 'cell.formula_error', level: 'warning' }]);
    expect(rows[2]?.cells).toEqual(['line\nbreak', '0.3', 'false', '1e+21', 'A\r']);
  });

  it('reads dates by the format of their cell, in both calendars of Excel', async () => {
    const row = [
      { serial: 33007 },
      { serial: 33007.5, style: 2 },
      { serial: 1067, style: 3 },
      { serial: 0.75, style: 4 },
      33007,
    ];
    expect((await read(one([row]))).cells).toEqual([['1990-05-14', '1990-05-14T12:00:00', '01067', '18:00', '33007']]);
    const mac = workbook({ date1904: true, sheets: [{ name: 'a', rows: [[{ serial: 31545 }]] }] });
    expect((await read(mac)).cells).toEqual([['1990-05-14']]);
  });

  it('keeps the numbers of sparse rows and columns', async () => {
    const sparse = one([
      [{ xml: '<c r="C1" t="inlineStr"><is><t>head</t></is></c>' }],
      [],
      [null, { xml: '<c r="XFD3" s="1"/>' }],
      [null, 'B4', null, 'D4'],
    ]);
    expect((await read(sparse)).rows).toEqual([
      { line: 1, cells: ['', '', 'head'] },
      { line: 4, cells: ['', 'B4', '', 'D4'] },
    ]);
  });

  it('reads inline texts, rich text without its reading aids, and cells without references', async () => {
    const plain = workbook({
      inlineStrings: true,
      withoutReferences: true,
      sheets: [{ name: 'a', rows: [['x', null, 'y'], ['z']] }],
    });
    expect((await read(plain)).rows).toEqual([
      { line: 1, cells: ['x', '', 'y'] },
      { line: 2, cells: ['z'] },
    ]);
    const rich = one([
      [
        {
          xml: '<c r="A1" t="inlineStr"><is><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>とうきょう</t></rPh></is></c>',
        },
      ],
    ]);
    expect((await read(rich)).cells).toEqual([['東京']]);
  });

  it('tells date formats from number formats', () => {
    const dates = ['dd.mm.yyyy', 'm/d/yy h:mm AM/PM', '[$-407]d. mmmm yyyy;@', 'yyyy"年"m"月"d"日"', 'mmm-yy'];
    const numbers = ['General', '0.00', '#,##0.00 "Tage"', '[Red]0', '0.00E+00', '@', '"d"0', '\\d0'];
    expect(dates.map(formatMeaning)).toEqual(dates.map(() => 'date'));
    expect(numbers.map(formatMeaning)).toEqual(numbers.map(() => 'number'));
    expect(['hh:mm', '[h]:mm:ss', 'mm:ss'].map(formatMeaning)).toEqual(['time', 'time', 'time']);
    expect([1, 59, 61, 36526].map((serial) => serialDate(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2000-01-01',
    ]);
  });
});

describe('sheets', () => {
  const plan: WorkbookPlan = {
    sheets: [
      { name: 'Lists', state: 'hidden', rows: [['secret']] },
      { name: 'Empty', rows: [[null]] },
      { name: 'Guests', rows: [['Name'], ['Anna']] },
      { name: 'Vendors', rows: [['Florist']] },
    ],
  };

  it('reads the first visible sheet that has cells and lists the others', async () => {
    const { source, cells } = await read(workbook(plan));
    expect(cells).toEqual([['Name'], ['Anna']]);
    expect(source.sheets).toEqual([
      { name: 'Lists', hidden: true, chosen: false },
      { name: 'Empty', hidden: false, chosen: false },
      { name: 'Guests', hidden: false, chosen: true },
      { name: 'Vendors', hidden: false, chosen: false },
    ]);
  });

  it('reads the sheet it is told', async () => {
    expect((await read(workbook(plan), { sheet: 'Vendors' })).cells).toEqual([['Florist']]);
    const problem = await refusal(workbook(plan), { sheet: 'Guest' });
    expect(problem.code).toBe('file.sheet_not_found');
    expect(problem.detail).toContain('"Guests"');
  });

  it('says so when nothing is visible', async () => {
    expect((await refusal(workbook({ sheets: [{ name: 'a', rows: [] }] }))).code).toBe('file.empty');
  });
});

describe('files made by LibreOffice Calc', () => {
  it('reads names, dates, numbers, formulas and skips the hidden sheet', async () => {
    const { source, cells } = await read(await readFile('test/support/import-files/libreoffice-guests.xlsx'));
    expect(source.sheets.find(({ chosen }) => chosen)?.name).toBe('Gäste');
    expect(source.sheets.find(({ name }) => name === 'Listen')?.hidden).toBe(true);
    expect(cells[2]).toEqual([
      'Vorname',
      'Nachname',
      'E-Mail',
      'Handy',
      'Geburtstag',
      'Familie',
      'Begleitung',
      'Allergien',
      'VIP',
    ]);
    expect(cells[3]).toEqual([
      'Zoë',
      'Müller',
      'zoe.mueller@example.org',
      '0151 23456789',
      '1990-05-14',
      'Müller',
      '1',
      'Erdnüsse (schwer)',
      'true',
    ]);
  });
});

describe('hostile and foreign workbooks', () => {
  it('refuses a zip bomb long before it has unpacked it', async () => {
    const bomb = zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(60_000_000, 0x20) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect((await refusal(bomb)).code).toBe('file.inflates_too_far');
  });

  it('refuses a bomb that lies about its size', async () => {
    const lie = zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(60_000_000, 0x20), claims: 1_000 }]);
    expect(['file.damaged', 'file.inflates_too_far']).toContain((await refusal(lie)).code);
  });

  it('bounds parts, rows, columns and the length of a cell', async () => {
    const many = zip(Array.from({ length: 30 }, (_, at) => ({ name: `p${at}`, content: '' })));
    expect((await refusal(many, {}, { archiveEntries: 20 })).code).toBe('file.too_complex');
    expect((await refusal(one([['a'], ['b'], ['c']]), {}, { rows: 2 })).code).toBe('file.too_many_rows');
    expect((await refusal(one([[{ xml: '<c r="ZZ1"><v>1</v></c>' }]]))).code).toBe('file.too_many_columns');
    expect((await refusal(one([[{ inline: 'x'.repeat(200_000) }]]))).code).toBe('file.cell_too_long');
  });

  it('refuses entities, in the sheet and elsewhere', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    expect((await refusal(workbook({ prolog: laughs, sheets: [{ name: 'a', rows: [['x']] }] }))).code).toBe(
      'file.xml_entities',
    );
    const external =
      '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&f;</v></c></row></sheetData></worksheet>';
    expect((await refusal(workbook({ prolog: external, sheets: [{ name: 'a', rows: [] }] }))).code).toBe(
      'file.xml_entities',
    );
  });

  it('refuses damaged workbooks: cut off, not XML, a part or a text missing', async () => {
    const good = one([['Name'], ['Anna']]);
    for (const size of [10, 100, good.length - 30, good.length - 1]) {
      expect((await refusal(good.subarray(0, size))).code).toBe('file.damaged');
    }
    expect((await refusal(workbook({ prolog: '<<<', sheets: [{ name: 'a', rows: [['x']] }] }))).code).toBe(
      'file.damaged',
    );
    expect((await refusal(one([[{ xml: '<c t="s"><v>99</v></c>' }]]))).code).toBe('file.damaged');
  });

  it.each([
    ['an .ods', 'content.xml', /OpenDocument/],
    ['an .xlsb', 'xl/workbook.bin', /binary workbook/],
    ['a .numbers', 'Index/Document.iwa', /Numbers/],
    ['a .docx', 'word/document.xml', /Word/],
    ['any zip', 'holiday.jpg', /not a workbook/],
  ])('refuses %s by name', async (_, name, detail) => {
    const problem = await refusal(zip([{ name, content: 'x' }]));
    expect(problem.code).toBe('file.kind');
    expect(problem.detail).toMatch(detail);
  });
});

describe('memory', () => {
  it('stays flat over a workbook of 60 000 rows', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const rows = 60_000;
    const content = workbook({
      sheets: [
        {
          name: 'a',
          rows: Array.from({ length: rows }, (_, at) => [`First ${at}`, `Last ${at}`, `guest${at}@example.org`]),
        },
      ],
    });
    const path = await folder.write(content);
    const source = await openSource(path);
    const used: number[] = [];
    let count = 0;
    for await (const row of source.rows()) {
      expect(row.cells[2] === `guest${count}@example.org`).toBe(true);
      if (++count % 20_000 === 0) {
        collect();
        used.push(process.memoryUsage().heapUsed);
      }
    }
    await source.close();
    expect(count).toBe(rows);
    expect((used.at(-1) ?? 0) - (used[0] ?? 0)).toBeLessThan(8_000_000);
  });
});
