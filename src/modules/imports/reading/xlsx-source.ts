import { tooManyRows } from './csv-source.js';
import type { ReadingLimits } from './limits.js';
import { readingLimits } from './limits.js';
import { UnreadableFile } from './problem.js';
import type { RawRow, ReadingOptions, RowSource } from './row-source.js';
import { XlsxArchive } from './xlsx-archive.js';
import { SheetCollector } from './xlsx-sheet.js';
import { SharedStrings } from './xlsx-strings.js';
import type { Workbook, WorkbookSheet } from './xlsx-workbook.js';
import { readWorkbook } from './xlsx-workbook.js';
import { parseXml } from './xlsx-xml.js';

/** Opens a workbook and picks the sheet: the named one, or the first visible one that has cells. */
export async function openXlsx(
  path: string,
  options: ReadingOptions = {},
  bounds: Partial<ReadingLimits> = {},
): Promise<RowSource> {
  const limits = { ...readingLimits, ...bounds };
  const archive = await XlsxArchive.open(path, limits);
  let strings: SharedStrings | null = null;
  const close = (): Promise<void> => {
    strings?.close();
    archive.close();
    return Promise.resolve();
  };
  try {
    const workbook = await readWorkbook(archive);
    if (workbook.sharedStrings !== null) {
      strings = await SharedStrings.read(workbook.sharedStrings, archive.read(workbook.sharedStrings));
    }
    const rowsOf = (sheet: WorkbookSheet): AsyncGenerator<RawRow> =>
      sheetRows(archive, workbook, strings, sheet, limits);
    const chosen = await chooseSheet(workbook, options.sheet, rowsOf);
    return {
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden, chosen: name === chosen.name })),
      rows: () => rowsOf(chosen),
      close,
    };
  } catch (problem) {
    await close();
    throw problem;
  }
}

async function chooseSheet(
  workbook: Workbook,
  wanted: string | undefined,
  rowsOf: (sheet: WorkbookSheet) => AsyncGenerator<RawRow>,
): Promise<WorkbookSheet> {
  if (wanted !== undefined) {
    const sheet = workbook.sheets.find(({ name }) => name === wanted);
    if (sheet) return sheet;
    const names = workbook.sheets.map(({ name }) => `"${name}"`).join(', ');
    throw new UnreadableFile('file.sheet_not_found', `The workbook has no sheet "${wanted}". It has: ${names}.`);
  }
  for (const sheet of workbook.sheets.filter(({ hidden }) => !hidden)) {
    if (await hasRows(rowsOf(sheet))) return sheet;
  }
  throw new UnreadableFile('file.empty', 'No visible sheet of the workbook has cells.');
}

async function hasRows(rows: AsyncGenerator<RawRow>): Promise<boolean> {
  const first = await rows.next();
  await rows.return(undefined);
  return first.done !== true;
}

async function* sheetRows(
  archive: XlsxArchive,
  workbook: Workbook,
  strings: SharedStrings | null,
  sheet: WorkbookSheet,
  limits: ReadingLimits,
): AsyncGenerator<RawRow> {
  const collector = new SheetCollector(workbook, strings, limits);
  let count = 0;
  for await (const _ of parseXml(sheet.part, archive.read(sheet.part), collector)) {
    for (const row of collector.take()) {
      if (++count > limits.rows) throw tooManyRows(limits.rows);
      yield row;
    }
  }
}
