import type { RawRow, RowProblem } from '../reading/index.js';
import type { ColumnMapping } from './fields.js';
import { fold } from './words.js';

const totals = /^(grand )?(total|totals|totale|summe|gesamt|gesamtzahl|insgesamt|somme|suma|المجموع|الاجمالي)( \S+)?$/;

/** Why a row is no guest: lists that were pasted together repeat their headers, and many end in a line of totals. */
export function whyNoGuest(row: RawRow, mapping: ColumnMapping[]): RowProblem | undefined {
  const filled = row.cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [{ cell: fold(cell), at }]));
  const problem = (column: number | null, code: string, detail: string): RowProblem => ({
    line: row.line,
    column,
    code,
    detail,
    level: 'error',
  });
  if (filled.length > 1 && filled.every(({ cell, at }) => cell === fold(mapping[at]?.header ?? ''))) {
    return problem(null, 'row.headers_again', 'The row repeats the headers.');
  }
  const [first] = filled;
  if (first && filled.length <= 3 && totals.test(first.cell)) {
    return problem(first.at + 1, 'row.total', 'The row looks like a line of totals, not like a guest.');
  }
  return undefined;
}
