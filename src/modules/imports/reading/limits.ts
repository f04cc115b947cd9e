/**
 * Bounds that keep the memory and the time of one import flat, whatever the file says. Each is far above what a real
 * guest list needs; a file beyond one is refused with a sentence, never cut.
 */
export interface ReadingLimits {
  /** Characters of one record of a text file. Excel's longest cell has 32 767. */
  recordCharacters: number;
  /** Characters inside one pair of quotes before the opening quote is taken for a stray one. */
  quotedCharacters: number;
  columns: number;
  rows: number;
  /** Parts of a workbook (zip entries). */
  archiveEntries: number;
  /** Bytes of one part of a workbook after inflating. */
  inflatedBytes: number;
  /** Inflated / stored size above which a large part is a zip bomb. Sheets reach about 40. */
  inflationRatio: number;
}

export const readingLimits: Readonly<ReadingLimits> = Object.freeze({
  recordCharacters: 1_000_000,
  quotedCharacters: 100_000,
  columns: 500,
  rows: 250_000,
  archiveEntries: 2_000,
  inflatedBytes: 512 * 1024 * 1024,
  inflationRatio: 200,
});
