import type { RawRow, RowSource } from '../reading/index.js';
import { UnreadableFile } from '../reading/index.js';
import { ColumnEvidence } from './column-evidence.js';
import { localeDateOrder } from './dates.js';
import type { ColumnMapping, DateOrder } from './fields.js';
import { findHeaderRow, rowsBeforeHeader } from './header-row.js';
import type { CountryCode } from './phones.js';
import { proposeMapping, proposeWithoutHeaders } from './propose.js';

export interface TableOptions {
  country?: CountryCode | undefined;
  /** BCP 47; decides the order of dates that prove nothing themselves. */
  locale?: string;
  dateOrder?: DateOrder;
  /** Line of the headers when the found one is wrong; 0 says that the file has none. */
  headerLine?: number;
}

/** What one pass over a file tells about its table. */
export interface TableSurvey {
  /** Line of the headers, or null without any. */
  headerLine: number | null;
  /** Number of columns. */
  width: number;
  /** Rows below the headers that have a value. */
  rows: number;
  mapping: ColumnMapping[];
}

const headRows = 200;

/** Reads the file once, finds its headers and proposes what its columns mean. Memory does not grow with the file. */
export async function surveyTable(source: RowSource, options: TableOptions = {}): Promise<TableSurvey> {
  const head: RawRow[] = [];
  let gatherer: Gatherer | undefined;
  for await (const row of source.rows()) {
    if (gatherer) gatherer.add(row);
    else if (head.push(row) === headRows) gatherer = new Gatherer(head, options);
  }
  gatherer ??= new Gatherer(head, options);
  return gatherer.survey();
}

/** The rows of guests: those below the headers. */
export async function* guestRows(source: RowSource, headerLine: number | null): AsyncGenerator<RawRow> {
  for await (const row of source.rows()) if (headerLine === null || row.line > headerLine) yield row;
}

class Gatherer {
  private readonly headerLine: number | null;
  private readonly headers: string[];
  private readonly evidence: ColumnEvidence[];
  private rows = 0;

  constructor(
    head: RawRow[],
    private readonly options: TableOptions,
  ) {
    if (head.length === 0) throw new UnreadableFile('file.empty', 'The file has no row with a value.');
    const { line, headers } =
      options.headerLine === undefined ? findHeaderRow(head) : givenHeaders(head, options.headerLine);
    this.headerLine = line;
    this.headers = headers.map((header) => header.slice(0, 200));
    // Most rows reach beyond the headers: those columns have none, the rows are not wrong.
    const usual = usualWidth(head);
    while (this.headers.length < usual) this.headers.push('');
    // Trailing columns without a header and without a value are what is left of deleted ones.
    while (this.headers.at(-1) === '' && head.every((row) => (row.cells[this.headers.length - 1] ?? '').trim() === ''))
      this.headers.pop();
    this.evidence = this.headers.map(() => new ColumnEvidence(options.country));
    for (const row of head) if (line === null || row.line > line) this.add(row);
  }

  add(row: RawRow): void {
    this.rows++;
    // Zip of a row and the columns; cells beyond the table are the row's problem, not the column's.
    for (let at = 0; at < this.evidence.length; at++) {
      const cell = row.cells[at];
      if (cell) this.evidence[at]?.add(cell);
    }
  }

  survey(): TableSurvey {
    if (this.rows === 0) throw new UnreadableFile('file.no_rows', 'The file has headers but no row below them.');
    const order = this.options.dateOrder ?? localeDateOrder(this.options.locale ?? 'en-GB');
    const mapping =
      this.headerLine === null
        ? proposeWithoutHeaders(this.evidence, order)
        : proposeMapping(this.headers, this.evidence, order);
    if (this.options.dateOrder)
      for (const column of mapping) if (column.dateOrder) column.dateOrder = this.options.dateOrder;
    return { headerLine: this.headerLine, width: this.headers.length, rows: this.rows, mapping };
  }
}

function usualWidth(rows: RawRow[]): number {
  const widths = rows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim() !== '') + 1).sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function givenHeaders(head: RawRow[], line: number): { line: number | null; headers: string[] } {
  const row = head.slice(0, rowsBeforeHeader).find((candidate) => candidate.line === line);
  if (row) return { line, headers: row.cells };
  if (line === 0)
    return {
      line: null,
      headers: Array.from({ length: Math.max(...head.map(({ cells }) => cells.length)) }, () => ''),
    };
  throw new UnreadableFile('file.header_line', `Line ${line} is not among the first rows with a value.`);
}
