import type { ReadingLimits } from './limits.js';
import type { RowProblem } from './problem.js';
import { UnreadableFile } from './problem.js';
import type { RawRow } from './row-source.js';
import type { SharedStrings } from './xlsx-strings.js';
import type { Workbook } from './xlsx-workbook.js';
import { columnOf, numberText, serialDate, serialTime, unescapeText } from './xlsx-values.js';
import type { Attributes } from './xlsx-xml.js';

/** Longest text that Excel lets a cell have is 32 767; a file that says otherwise was not made by a spreadsheet. */
const cellCharacters = 100_000;

/** Turns the XML of one sheet into rows. Formulas give their stored result; nothing is ever computed. */
export class SheetCollector {
  private found: RawRow[] = [];
  private line = 0;
  private column = 0;
  private cells: string[] = [];
  private problems: RowProblem[] = [];
  private type = 'n';
  private style = 0;
  private value: string[] = [];
  private valueCharacters = 0;
  private collecting = false;
  private inPhonetic = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly strings: SharedStrings | null,
    private readonly limits: ReadingLimits,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'c') {
      // The reference is optional: without it a cell follows the one before.
      this.column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']) || this.column + 1;
      this.type = attributes['t'] ?? 'n';
      this.style = Number(attributes['s'] ?? 0);
      this.value = [];
      this.valueCharacters = 0;
    } else if (name === 'v') {
      this.collecting = true;
    } else if (name === 't') {
      this.collecting = this.type === 'inlineStr' && !this.inPhonetic;
    } else if (name === 'rPh') {
      this.inPhonetic = true;
    } else if (name === 'row') {
      const number = Number(attributes['r']);
      this.line = Number.isInteger(number) && number > 0 ? number : this.line + 1;
      this.column = 0;
      this.cells = [];
      this.problems = [];
    }
  }

  text(text: string): void {
    if (!this.collecting) return;
    this.valueCharacters += text.length;
    if (this.valueCharacters > cellCharacters) {
      throw new UnreadableFile(
        'file.cell_too_long',
        `A cell of row ${this.line} has more than ${cellCharacters} characters.`,
      );
    }
    this.value.push(text);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  take(): RawRow[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  private closeCell(): void {
    if (this.value.length === 0) return;
    const text = this.cellText(this.value.join(''));
    if (text === '') return;
    if (this.column > this.limits.columns) {
      throw new UnreadableFile(
        'file.too_many_columns',
        `Row ${this.line} has cells beyond column ${this.limits.columns}.`,
      );
    }
    while (this.cells.length < this.column - 1) this.cells.push('');
    this.cells[this.column - 1] = text;
  }

  private closeRow(): void {
    if (!this.cells.some((cell) => cell.trim() !== '')) return;
    this.found.push({
      line: this.line,
      cells: this.cells,
      ...(this.problems.length > 0 && { problems: this.problems }),
    });
  }

  private cellText(raw: string): string {
    switch (this.type) {
      case 's':
        return this.strings?.get(Number(raw)) ?? this.missingString();
      case 'str':
      case 'inlineStr':
        return unescapeText(raw);
      case 'b':
        return raw.trim() === '1' || raw.trim() === 'true' ? 'true' : 'false';
      case 'e':
        return this.errorValue(raw);
      case 'd':
        return raw.replace(/T00:00:00(\.0+)?Z?$/, '');
      default:
        return this.number(raw.trim());
    }
  }

  private number(raw: string): string {
    const meaning = this.workbook.meanings[this.style] ?? 'number';
    const number = Number(raw);
    if (raw === '' || Number.isNaN(number)) return raw;
    if (meaning === 'date') return serialDate(number, this.workbook.date1904) ?? numberText(raw);
    if (meaning === 'time')
      return number >= 1 ? (serialDate(number, this.workbook.date1904) ?? numberText(raw)) : serialTime(number);
    if (typeof meaning === 'object') return numberText(raw).padStart(meaning.digits, '0');
    return numberText(raw);
  }

  private errorValue(raw: string): string {
    this.problems.push({
      line: this.line,
      column: this.column,
      code: 'cell.formula_error',
      detail: `The formula of this cell gives ${raw}; it was read as empty.`,
      level: 'warning',
    });
    return '';
  }

  private missingString(): never {
    throw new UnreadableFile(
      'file.damaged',
      `Row ${this.line} refers to a text that the workbook lacks. Save it again.`,
    );
  }
}
