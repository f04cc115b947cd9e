import type { RowProblem } from './problem.js';
import { UnreadableFile } from './problem.js';
import type { ReadingLimits } from './limits.js';
import { readingLimits } from './limits.js';
import type { RawRow } from './row-source.js';

const quote = '"';

/**
 * Reads delimited text piece by piece and keeps the number of the line each record begins on, which is what a person
 * needs to find a bad row in an editor. Written here because general parsers count records rather than lines and let
 * one stray quote swallow the rest of the file.
 *
 * - A line ends with LF, CRLF or a lone CR, also mixed within a file.
 * - Quotes count only at the start of a cell; a doubled one inside quotes is one; text after a closing quote is kept.
 * - A quote that is never closed, or not before `quotedCharacters`, is taken for an ordinary character of its line; the
 *   row says so and reading goes on with the next line.
 */
export class CsvParser {
  private text = '';
  private nextQuote = -1;
  private readonly limits: ReadingLimits;
  private readonly lineEnd = /[\r\n]/g;

  constructor(
    private readonly delimiter: string,
    limits: Partial<ReadingLimits> = {},
    private line = 1,
  ) {
    this.limits = { ...readingLimits, ...limits };
  }

  /** Takes the next piece and gives every record that is complete with it, blank ones left out. */
  write(piece: string): RawRow[] {
    this.text += piece;
    return this.drain(false);
  }

  /** Gives what is left at the end of the file. */
  end(): RawRow[] {
    return this.drain(true);
  }

  private drain(final: boolean): RawRow[] {
    const rows: RawRow[] = [];
    let start = 0;
    this.nextQuote = this.text.indexOf(quote);
    while (start < this.text.length) {
      const record = this.record(start, final);
      if (!record) break;
      if (record.cells.some((cell) => cell.trim() !== '')) {
        rows.push({ line: this.line, cells: record.cells, ...(record.problems && { problems: record.problems }) });
      }
      this.line += record.lines;
      start = record.next;
    }
    if (start > 0) this.text = this.text.slice(start);
    if (this.text.length > this.limits.recordCharacters) {
      throw new UnreadableFile(
        'file.record_too_long',
        `The row that begins on line ${this.line} is longer than ${this.limits.recordCharacters} characters. Check its quotes.`,
      );
    }
    return rows;
  }

  /** One record from `start`, or null when the text does not hold all of it yet. */
  private record(start: number, final: boolean): ParsedRecord | null {
    if (this.nextQuote !== -1 && this.nextQuote < start) this.nextQuote = this.text.indexOf(quote, start);
    const end = this.endOfLine(start);
    if (this.nextQuote === -1 || (end !== -1 && this.nextQuote > end)) return this.plainRecord(start, final, end);
    const careful = this.quotedRecord(start, final);
    if (careful !== 'stray quote') return careful;
    const literal = this.plainRecord(start, final, end);
    if (!literal) return null;
    literal.problems = [
      {
        line: this.line,
        column: literal.cells.findIndex((cell) => cell.startsWith(quote)) + 1 || null,
        code: 'row.quote_unclosed',
        detail:
          'A quote opens a cell and is not closed; it was read as an ordinary character. Check the cells of this row.',
        level: 'warning',
      },
    ];
    return literal;
  }

  /** A record without quotes that matter: everything up to the end of the line, split at the delimiter. */
  private plainRecord(start: number, final: boolean, end: number): ParsedRecord | null {
    if (end === -1) {
      if (!final) return null;
      return { cells: this.split(this.text.slice(start)), next: this.text.length, lines: 1 };
    }
    const next = this.afterLineEnd(end, final);
    if (next === -1) return null;
    return { cells: this.split(this.text.slice(start, end)), next, lines: 1 };
  }

  private quotedRecord(start: number, final: boolean): ParsedRecord | null | 'stray quote' {
    const cells: string[] = [];
    const { text, delimiter } = this;
    let lines = 1;
    let at = start;
    for (;;) {
      let cell: string;
      if (text.charAt(at) === quote) {
        const closed = this.quotedCell(at, final);
        if (closed === null || closed === 'stray quote') return closed;
        cell = closed.value;
        at = closed.next;
        lines += closed.lineEnds;
      } else {
        const end = this.endOfCell(at);
        if (end === -1 && !final) return null;
        cell = end === -1 ? text.slice(at) : text.slice(at, end);
        at = end === -1 ? text.length : end;
      }
      cells.push(cell);
      this.refuseTooManyColumns(cells.length);
      if (at >= text.length) return final ? { cells, next: at, lines } : null;
      if (text.startsWith(delimiter, at)) {
        at += delimiter.length;
        continue;
      }
      const next = this.afterLineEnd(at, final);
      return next === -1 ? null : { cells, next, lines };
    }
  }

  /**
   * A cell in quotes. The closing quote is the one before a delimiter or a line end; others inside are kept, since many
   * programs forget to double them (`"Bob "Bobby" Smith"`). But if such a loose quote follows a line break, the opening
   * quote was most likely the stray one, and taking it seriously would glue lines of different guests together.
   */
  private quotedCell(
    start: number,
    final: boolean,
  ): { value: string; next: number; lineEnds: number } | null | 'stray quote' {
    const { text } = this;
    let value = '';
    let from = start + 1;
    for (;;) {
      const end = text.indexOf(quote, from);
      if (end === -1) {
        const tooLong = text.length - start > this.limits.quotedCharacters;
        return final || tooLong ? 'stray quote' : null;
      }
      if (end - start > this.limits.quotedCharacters) return 'stray quote';
      const after = text.charAt(end + 1);
      if (after === '' && !final) return null;
      value += text.slice(from, end);
      if (after === quote) {
        value += quote;
        from = end + 2;
        continue;
      }
      const closes = after === '' || after === '\r' || after === '\n' || text.startsWith(this.delimiter, end + 1);
      if (closes) return { value, next: end + 1, lineEnds: countLineEnds(value) };
      const padded = /^[ \t]+(?=[\r\n]|$)/.exec(text.slice(end + 1, end + 20)) ?? this.paddingBeforeDelimiter(end + 1);
      if (padded) return { value, next: end + 1 + padded[0].length, lineEnds: countLineEnds(value) };
      if (/[\r\n]/.test(value)) return 'stray quote';
      value += quote;
      from = end + 1;
    }
  }

  private paddingBeforeDelimiter(at: number): [string] | null {
    let end = at;
    while (end < at + 20 && this.text.charAt(end) === ' ') end++;
    return end > at && this.text.startsWith(this.delimiter, end) ? [this.text.slice(at, end)] : null;
  }

  private split(text: string): string[] {
    const cells = text.split(this.delimiter);
    this.refuseTooManyColumns(cells.length);
    return cells;
  }

  private refuseTooManyColumns(count: number): void {
    if (count <= this.limits.columns) return;
    throw new UnreadableFile(
      'file.too_many_columns',
      `Line ${this.line} has more than ${this.limits.columns} columns.`,
    );
  }

  private endOfLine(from: number): number {
    this.lineEnd.lastIndex = from;
    return this.lineEnd.exec(this.text)?.index ?? -1;
  }

  private endOfCell(from: number): number {
    const line = this.endOfLine(from);
    const delimiter = this.text.indexOf(this.delimiter, from);
    return delimiter === -1 ? line : line === -1 ? delimiter : Math.min(line, delimiter);
  }

  /** Behind the line end at `at`; -1 when a CR is the last character yet and an LF may follow. */
  private afterLineEnd(at: number, final: boolean): number {
    if (this.text.charAt(at) === '\n') return at + 1;
    const following = this.text.charAt(at + 1);
    if (following === '' && !final) return -1;
    return following === '\n' ? at + 2 : at + 1;
  }
}

interface ParsedRecord {
  cells: string[];
  next: number;
  lines: number;
  problems?: RowProblem[];
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
