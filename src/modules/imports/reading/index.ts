export { fileKind } from './file-kind.js';
export { openSource } from './open-source.js';
export { readingLimits } from './limits.js';
export type { ReadingLimits } from './limits.js';
export { UnreadableFile } from './problem.js';
export type { ProblemLevel, RowProblem } from './problem.js';
export type { RawRow, ReadingOptions, RowSource, SheetInfo } from './row-source.js';
export { columnLetters } from './xlsx-values.js';
