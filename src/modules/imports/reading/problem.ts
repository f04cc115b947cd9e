/** How bad a problem is: an `error` keeps its row out of the import, a `warning` only tells. */
export type ProblemLevel = 'error' | 'warning';

/** One thing wrong with one row, said in words that the person who made the file can act on. */
export interface RowProblem {
  /** Line of the file as an editor or a spreadsheet counts it, from 1. For a row over several lines: its first. */
  line: number;
  /** Column counted from 1, or null when the row as a whole is meant. */
  column: number | null;
  /** Stable, `thing.problem`. */
  code: string;
  detail: string;
  level: ProblemLevel;
}

/** The file as a whole cannot be read. `detail` says what to do about it. */
export class UnreadableFile extends Error {
  constructor(
    readonly code: string,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'UnreadableFile';
  }
}
