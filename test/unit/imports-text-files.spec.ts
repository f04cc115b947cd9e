import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { CsvParser } from '../../src/modules/imports/reading/csv-parser.js';
import type { RawRow, ReadingOptions, RowSource } from '../../src/modules/imports/reading/index.js';
import { openSource, UnreadableFile } from '../../src/modules/imports/reading/index.js';
import { temporaryFolder } from '../support/import-files/temporary.js';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function read(
  content: Buffer | string,
  options?: ReadingOptions,
): Promise<{ source: RowSource; rows: RawRow[]; cells: string[][] }> {
  const source = await openSource(await folder.write(content), options);
  const rows: RawRow[] = [];
  for await (const row of source.rows()) rows.push(row);
  await source.close();
  return { source, rows, cells: rows.map((row) => row.cells) };
}

async function refusal(content: Buffer | string, options?: ReadingOptions): Promise<UnreadableFile> {
  const problem: unknown = await read(content, options).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(problem).toBeInstanceOf(UnreadableFile);
  return problem as UnreadableFile;
}

const table = 'Vorname;Nachname;Ort\r\nZoë;Müller-Łukasiewicz;Köln\r\nRené;Öztürk;Paris\r\n';
const cells = [
  ['Vorname', 'Nachname', 'Ort'],
  ['Zoë', 'Müller-Łukasiewicz', 'Köln'],
  ['René', 'Öztürk', 'Paris'],
];
const western = (text: string): string => text.replace('Ł', 'L');

describe('encodings', () => {
  it.each([
    ['utf8', Buffer.from(table), 'utf8'],
    ['utf8 with a byte order mark', Buffer.from('\uFEFF' + table), 'utf8'],
    ['UTF-16LE with a mark (Excel "Unicode text")', iconv.encode(table, 'utf16le', { addBOM: true }), 'utf16le'],
    ['UTF-16BE with a mark', iconv.encode(table, 'utf16be', { addBOM: true }), 'utf16be'],
    ['UTF-16LE without a mark', iconv.encode(table, 'utf16le', { addBOM: false }), 'utf16le'],
    ['UTF-16BE without a mark', iconv.encode(table, 'utf16be', { addBOM: false }), 'utf16be'],
  ])('reads %s', async (_, content, encoding) => {
    const { source, cells: found } = await read(content);
    expect(source.encoding).toBe(encoding);
    expect(found).toEqual(cells);
  });

  it('reads Windows-1252 when the bytes are not UTF-8', async () => {
    const { source, cells: found } = await read(iconv.encode(western(table), 'windows1252'));
    expect(source.encoding).toBe('windows1252');
    expect(found).toEqual(cells.map((row) => row.map(western)));
  });

  it('finds Windows-1252 although the first letter beyond ASCII stands in the last row of a large file', async () => {
    const plain = 'Anna;Meier;Bonn\r\n'.repeat(40_000);
    const { source, cells: found } = await read(
      Buffer.concat([Buffer.from(plain), iconv.encode('Zoë;Meier;Köln', 'windows1252')]),
    );
    expect(source.encoding).toBe('windows1252');
    expect(found.at(-1)).toEqual(['Zoë', 'Meier', 'Köln']);
  });

  it('takes a lone last "ë" for Windows-1252, not for a cut letter of UTF-8', async () => {
    const { cells: found } = await read(iconv.encode('Name;Vorname\nMeier;Zoë', 'windows1252'));
    expect(found[1]).toEqual(['Meier', 'Zoë']);
  });

  it('reads the old Macintosh CSV: Mac OS Roman with lone CR', async () => {
    const { source, cells: found } = await read(iconv.encode('Vorname;Nachname\rJörg;Groß\rRené;Öztürk\r', 'macroman'));
    expect(source.encoding).toBe('macroman');
    expect(found).toEqual([
      ['Vorname', 'Nachname'],
      ['Jörg', 'Groß'],
      ['René', 'Öztürk'],
    ]);
  });

  it('keeps a UTF-8 file UTF-8 when single bytes of it are broken', async () => {
    const good = 'Zoë,Müller\n'.repeat(50);
    const { source, cells: found } = await read(
      Buffer.concat([Buffer.from(good), Buffer.from([0x58, 0xe9, 0x2c, 0x59, 0x0a])]),
    );
    expect(source.encoding).toBe('utf8');
    expect(found[0]).toEqual(['Zoë', 'Müller']);
    expect(found.at(-1)).toEqual(['X\uFFFD', 'Y']);
  });

  it('keeps letters whole where the pieces of the file are cut', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => `ä${at},ö😀`);
    const { cells: found } = await read(rows.join('\n'));
    expect(found).toHaveLength(30_000);
    expect(found.every(([first, second], at) => first === `ä${at}` && second === 'ö😀')).toBe(true);
  });

  it('takes the encoding it is told', async () => {
    const arabic = 'الاسم,الهاتف\nأحمد,0501234567\n';
    const { cells: found } = await read(iconv.encode(arabic, 'windows1256'), { encoding: 'windows1256' });
    expect(found[1]).toEqual(['أحمد', '0501234567']);
    expect((await refusal('a,b', { encoding: 'klingon' })).code).toBe('file.encoding');
  });
});

describe('delimiters and lines', () => {
  it.each([',', ';', '\t', '|'])('finds %j', async (delimiter) => {
    const rows = [
      ['Name', 'E-Mail', 'Ort'],
      ['Müller; Anna, geb. Meier', 'a@x.de', 'Köln | Bonn'],
      ['Otto', 'o@x.de', ''],
      ['Ina', 'i@x.de', 'Ulm'],
    ];
    const content = rows.map((row) => row.map((cell) => (cell === '' ? '' : `"${cell}"`)).join(delimiter)).join('\n');
    const { source, cells: found } = await read(content);
    expect(source.delimiter).toBe(delimiter);
    expect(found).toEqual(rows);
  });

  it('is not fooled by commas inside unquoted names', async () => {
    const { source } = await read('Name;E-Mail\nMüller, Anna;a@x.de\nMeier, Otto;o@x.de\nWolf, Ina;i@x.de\n');
    expect(source.delimiter).toBe(';');
  });

  it('obeys the sep= line of Excel and counts it as a line', async () => {
    const { source, rows } = await read('sep=|\r\na|b,c\r\nd|e\r\n');
    expect(source.delimiter).toBe('|');
    expect(rows).toEqual([
      { line: 2, cells: ['a', 'b,c'] },
      { line: 3, cells: ['d', 'e'] },
    ]);
  });

  it('reads one column of addresses', async () => {
    const { cells: found } = await read('E-Mail\na@x.de\nb@x.de\n');
    expect(found).toEqual([['E-Mail'], ['a@x.de'], ['b@x.de']]);
  });

  it('leaves out blank rows and keeps the true line of every other', async () => {
    const { rows } = await read('a,b\n\n"two\r\nlines",c\r\n,\r\n  \r\nd,e\rf,g');
    expect(rows).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['two\r\nlines', 'c'] },
      { line: 7, cells: ['d', 'e'] },
      { line: 8, cells: ['f', 'g'] },
    ]);
  });
});

describe('quotes', () => {
  it('reads doubled quotes and forgives ones that were not doubled', async () => {
    const { cells: found } = await read(
      'a,b\n"say ""hi""",1\n"Bob "Bobby" Smith",2\nplain "quoted" text,3\n"padded" ,4\n',
    );
    expect(found.slice(1)).toEqual([
      ['say "hi"', '1'],
      ['Bob "Bobby" Smith', '2'],
      ['plain "quoted" text', '3'],
      ['padded', '4'],
    ]);
  });

  it('does not let a quote that is never closed swallow the rest', async () => {
    const { rows } = await read('Name,Ort\n"Anna,Bonn\nOtto,Ulm\nIna,Köln\n');
    expect(rows.map((row) => row.cells)).toEqual([
      ['Name', 'Ort'],
      ['"Anna', 'Bonn'],
      ['Otto', 'Ulm'],
      ['Ina', 'Köln'],
    ]);
    expect(rows[1]?.problems).toMatchObject([{ line: 2, column: 1, code: 'row.quote_unclosed', level: 'warning' }]);
  });

  it('does not glue two guests together at the next quoted cell', async () => {
    const { rows } = await read('Name,Ort\n"Anna,Bonn\n"Otto",Ulm\nIna,Köln\n');
    expect(rows.map((row) => [row.line, ...row.cells])).toEqual([
      [1, 'Name', 'Ort'],
      [2, '"Anna', 'Bonn'],
      [3, 'Otto', 'Ulm'],
      [4, 'Ina', 'Köln'],
    ]);
  });
});

describe('files that are no table', () => {
  const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  it.each<[string, Buffer, string, RegExp]>([
    ['nothing', Buffer.alloc(0), 'file.empty', /empty/],
    [
      'an old .xls',
      Buffer.concat([ole, Buffer.from('Workbook', 'utf16le')]),
      'file.old_excel',
      /save it as XLSX or CSV/i,
    ],
    [
      'a protected workbook',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      'file.encrypted',
      /password/,
    ],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'file.kind', /PDF/],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>a</td></tr></table></html>'), 'file.kind', /HTML/],
    ['vCards', Buffer.from('BEGIN:VCARD\nVERSION:3.0\n'), 'file.kind', /vCard/],
    ['JSON', Buffer.from('[{"name":"Anna"}]'), 'file.kind', /JSON/],
    [
      'NUL bytes far down',
      Buffer.concat([Buffer.from('a,b\n'.repeat(90_000)), Buffer.from([0x61, 0, 0x62])]),
      'file.binary',
      /Byte 360002/,
    ],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7919 + 13) % 256)),
      'file.binary',
      /text file/,
    ],
    [
      'UTF-16 of nothing but controls',
      Buffer.from(Array.from({ length: 2_000 }, (_, at) => (at % 2 ? 0 : 1 + (at % 7)))),
      'file.binary',
      /text file/,
    ],
  ])('refuses %s and says what to do', async (_, content, code, detail) => {
    const problem = await refusal(content);
    expect(problem.code).toBe(code);
    expect(problem.detail).toMatch(detail);
  });

  it('refuses a row without an end before it fills the memory', async () => {
    expect((await refusal('x'.repeat(20_000_000))).code).toBe('file.record_too_long');
    expect((await refusal('a,'.repeat(600) + '\n')).code).toBe('file.too_many_columns');
  });
});

describe('the parser against csv-parse', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', 'é', '漢', '😀', ' ', '"', ',', ';', '\n', '\r', '\r\n', '\t'),
    maxLength: 8,
  });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 20 });

  it('reads every well-formed table as csv-parse does, however it is cut into pieces, with the right lines', () => {
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
        (values, delimiter, end, sizes) => {
          const text = values
            .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter))
            .join(end);
          const parser = new CsvParser(delimiter);
          const found: RawRow[] = [];
          for (let at = 0; at < text.length;) {
            const size = sizes.next().value as number;
            found.push(...parser.write(text.slice(at, at + size)));
            at += size;
          }
          found.push(...parser.end());
          const expected: string[][] = parse(text, { delimiter, relax_column_count: true, record_delimiter: [end] });
          const filled = expected.filter((row) => row.some((value) => value.trim() !== ''));
          expect(found.map((row) => row.cells)).toEqual(filled);
          const lines: number[] = [];
          let line = 1;
          for (const row of values) {
            if (row.some((value) => value.trim() !== '')) lines.push(line);
            line += 1 + (row.join('x').match(/\r\n|\r|\n/g)?.length ?? 0);
          }
          expect(found.map((row) => row.line)).toEqual(lines);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never throws, never loses a row and never loops on arbitrary text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 200 }),
        fc.integer({ min: 1, max: 50 }),
        (text, size) => {
          const whole = new CsvParser(',');
          const expected = [...whole.write(text), ...whole.end()];
          const parser = new CsvParser(',');
          const found: RawRow[] = [];
          for (let at = 0; at < text.length; at += size) found.push(...parser.write(text.slice(at, at + size)));
          found.push(...parser.end());
          expect(found).toEqual(expected);
          const letters = (value: string): number => value.split('a').length;
          expect(letters(found.map((row) => row.cells.join()).join())).toBe(letters(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
