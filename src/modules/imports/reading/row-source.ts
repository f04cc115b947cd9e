import type { RowProblem } from './problem.js';

/** A row as it stands in the file: text only, nothing interpreted. */
export interface RawRow {
  /** First line of the row, from 1. */
  line: number;
  /** One text per column; a missing cell is ''. Dates of a workbook are ISO texts. */
  cells: string[];
  /** What was wrong with the writing of the row (quotes, a formula's error value). */
  problems?: RowProblem[];
}

/** A sheet of a workbook, as a person would pick it. */
export interface SheetInfo {
  name: string;
  hidden: boolean;
  /** Whether this sheet is the one being read. */
  chosen: boolean;
}

/** A file opened for reading: what it is, and its rows from the first line on, blank ones left out. */
export interface RowSource {
  kind: 'csv' | 'xlsx';
  /** Of a text file: the name of its encoding, as `iconv-lite` knows it. */
  encoding: string | null;
  /** Of a text file: what stands between its cells. */
  delimiter: string | null;
  /** Of a workbook: its sheets in their order. */
  sheets: SheetInfo[];
  /** Reads the file again from its start; each call is independent. Memory does not grow with the file. */
  rows(): AsyncIterable<RawRow>;
  /** Removes what reading left on disk. */
  close(): Promise<void>;
}

export interface ReadingOptions {
  /** Encoding of a text file when the sniffed one is wrong. Any name `iconv-lite` knows. */
  encoding?: string;
  /** Delimiter of a text file when the sniffed one is wrong. */
  delimiter?: string;
  /** Sheet of a workbook to read; default the first visible one that has cells. */
  sheet?: string;
}
