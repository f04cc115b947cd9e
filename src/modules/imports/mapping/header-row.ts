import type { RawRow } from '../reading/index.js';
import { normalEmail } from './emails.js';
import { headerMeaning } from './header-words.js';
import { tidy, westernDigits } from './words.js';

/** How far down the headers are looked for, under a title, a date of printing, an empty line. */
export const rowsBeforeHeader = 25;

/** Where the headers of a table are. */
export interface HeaderRow {
  /** Line of the headers, or null for a file without any: its first row is a guest. */
  line: number | null;
  headers: string[];
}

/**
 * Finds the headers among the first rows. The row with most known words wins; failing that, the first row if it looks
 * unlike the rows below (texts over numbers and addresses); failing that, the file has none.
 */
export function findHeaderRow(rows: RawRow[]): HeaderRow {
  const candidates = rows.slice(0, rowsBeforeHeader);
  const width = commonWidth(rows);
  let best: { row: RawRow; score: number } | undefined;
  for (const row of candidates) {
    const score = headerScore(row, width);
    if (score > 0 && (!best || score > best.score)) best = { row, score };
  }
  if (best) return { line: best.row.line, headers: best.row.cells.map(tidy) };
  const first = candidates.find((row) => filled(row) >= Math.min(2, width));
  if (first && looksLikeHeaders(first, rows)) return { line: first.line, headers: first.cells.map(tidy) };
  return { line: null, headers: Array.from({ length: width }, () => '') };
}

function headerScore(row: RawRow, width: number): number {
  const cells = row.cells.map(tidy).filter((cell) => cell !== '');
  if (cells.length === 0 || cells.some(isData)) return 0;
  const sure = cells.map((cell) => headerMeaning(cell)).filter((found) => found !== undefined);
  const strong = sure.filter(({ confidence }) => confidence > 0.8).length;
  // One known word may be a title ("Guests") or a value; it is enough only for a table of one or two columns.
  const enough =
    width <= 2 ? strong >= 1 : strong >= 2 || (strong === 1 && cells.length >= width / 2 && sure.length >= 1);
  if (!enough) return 0;
  return strong + (sure.length - strong) / 2 + Math.min(cells.length, width) / (10 * width);
}

/** Texts of their own over rows that hold addresses, numbers or dates in the same columns. */
function looksLikeHeaders(first: RawRow, rows: RawRow[]): boolean {
  const below = rows.filter((row) => row.line > first.line).slice(0, 20);
  const texts = first.cells.map(tidy).filter((cell) => cell !== '');
  if (below.length === 0 || texts.some(isData) || new Set(texts).size !== texts.length) return false;
  return first.cells.some((cell, at) => {
    const values = below.map((row) => tidy(row.cells[at] ?? '')).filter((value) => value !== '');
    return tidy(cell) !== '' && values.length > 0 && values.filter(isData).length / values.length > 0.7;
  });
}

function isData(cell: string): boolean {
  const text = westernDigits(cell);
  if (normalEmail(text) !== null) return true;
  // "E-mail 1 - Value" and "Order #" have digits at most in between; values are mostly digits.
  return (text.match(/\d/g)?.length ?? 0) > text.length / 2 && !/^\+ ?1$/.test(text);
}

function commonWidth(rows: RawRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(filledWidth(row), (counts.get(filledWidth(row)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

function filledWidth(row: RawRow): number {
  return row.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

function filled(row: RawRow): number {
  return row.cells.filter((cell) => cell.trim() !== '').length;
}
