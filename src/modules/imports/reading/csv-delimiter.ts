import { CsvParser } from './csv-parser.js';
import { UnreadableFile } from './problem.js';

const candidates = [',', ';', '\t', '|'];
const sampleRows = 100;

/**
 * Finds what stands between the cells by trying each candidate on the first rows: the right one cuts most rows into the
 * same number of cells, more than one, without loose quotes. Excel's own `sep=;` line is handled by the caller. A file of one column has no
 * delimiter; then a comma does no harm as long as no cell has one, so the rarest candidate is taken.
 */
export function sniffDelimiter(sample: string, complete: boolean): string {
  let best = { delimiter: '', score: 0 };
  for (const delimiter of candidates) {
    const widths = widthsWith(delimiter, sample, complete);
    const score = evenness(widths);
    if (score > best.score) best = { delimiter, score };
  }
  if (best.delimiter) return best.delimiter;
  return [...candidates].sort((a, b) => occurrences(sample, a) - occurrences(sample, b))[0] ?? ',';
}

function widthsWith(delimiter: string, sample: string, complete: boolean): number[] {
  const parser = new CsvParser(delimiter, { columns: Infinity });
  try {
    const rows = parser.write(sample);
    if (complete) rows.push(...parser.end());
    return rows.slice(0, sampleRows).map((row) => (row.problems ? 0 : row.cells.length));
  } catch (problem) {
    // With a wrong delimiter the sample may look like one endless row; that only rules the candidate out.
    if (problem instanceof UnreadableFile) return [];
    throw problem;
  }
}

/** Share of rows with the commonest width above one; more columns count a little, so that they win a draw. */
function evenness(widths: number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of counts) score = Math.max(score, (count / widths.length) * (1 + Math.log2(width) / 10));
  // A comma inside a third of the names is not a delimiter.
  return score > 0.4 ? score : ragged(widths) * 0.4;
}

/** Ragged files (trailing empty cells cut off) have no common width but still several cells in nearly every row. */
function ragged(widths: number[]): number {
  if (widths.length === 0) return 0;
  const several = widths.filter((width) => width > 1).length / widths.length;
  return several > 0.8 ? several : 0;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
