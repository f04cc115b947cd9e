import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { sniffDelimiter } from './csv-delimiter.js';
import { CsvParser } from './csv-parser.js';
import type { ReadingLimits } from './limits.js';
import { readingLimits } from './limits.js';
import { UnreadableFile } from './problem.js';
import type { RawRow, ReadingOptions, RowSource } from './row-source.js';
import { sniffEncoding } from './text-encoding.js';
import { storable } from './xlsx-values.js';

const sampleBytes = 1 << 16;
const separatorLine = /^sep=(.)(?:\r\n|\r|\n|$)/i;

/** Opens a text file: one pass to find its encoding, a look at its head to find its delimiter. */
export async function openCsv(
  path: string,
  options: ReadingOptions = {},
  limits: Partial<ReadingLimits> = {},
): Promise<RowSource> {
  const known: boolean = options.encoding === undefined || iconv.encodingExists(options.encoding);
  if (!known) throw new UnreadableFile('file.encoding', `There is no encoding "${options.encoding ?? ''}".`);
  const encoding = options.encoding ?? (await sniffEncoding(path));
  const { sample, complete } = await readSample(path, encoding);
  if (options.encoding === undefined && encoding.startsWith('utf')) refuseControlCharacters(sample);
  const declared = separatorLine.exec(sample);
  const body = declared ? sample.slice(declared[0].length) : sample;
  const delimiter = options.delimiter ?? declared?.[1] ?? sniffDelimiter(body, complete);
  return {
    kind: 'csv',
    encoding,
    delimiter,
    sheets: [],
    rows: () => rowsOf(path, encoding, delimiter, declared?.[0].length ?? 0, { ...readingLimits, ...limits }),
    close: () => Promise.resolve(),
  };
}

async function* rowsOf(
  path: string,
  encoding: string,
  delimiter: string,
  skip: number,
  limits: ReadingLimits,
): AsyncGenerator<RawRow> {
  const decoder = iconv.getDecoder(encoding);
  const parser = new CsvParser(delimiter, limits, skip > 0 ? 2 : 1);
  let toSkip = skip;
  let count = 0;
  const take = (text: string): string => {
    if (toSkip === 0) return text;
    const rest = text.slice(toSkip);
    toSkip = Math.max(0, toSkip - text.length);
    return rest;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: sampleBytes }) as AsyncIterable<Buffer>) {
    for (const row of parser.write(take(storable(decoder.write(chunk))))) {
      if (++count > limits.rows) throw tooManyRows(limits.rows);
      yield row;
    }
  }
  for (const row of [...parser.write(take(decoder.end() ?? '')), ...parser.end()]) {
    if (++count > limits.rows) throw tooManyRows(limits.rows);
    yield row;
  }
}

export function tooManyRows(limit: number): UnreadableFile {
  return new UnreadableFile('file.too_many_rows', `The file has more than ${limit} rows. Split it into several files.`);
}

/** The first characters of the file; `complete` when these are all. */
async function readSample(path: string, encoding: string): Promise<{ sample: string; complete: boolean }> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    const decoder = iconv.getDecoder(encoding);
    const complete = bytesRead < sampleBytes;
    const sample = decoder.write(buffer.subarray(0, bytesRead)) + (complete ? (decoder.end() ?? '') : '');
    return { sample, complete };
  } finally {
    await file.close();
  }
}

/** Binary data that happens to start like UTF-16: decoded, it is full of control characters or unassigned letters. */
function refuseControlCharacters(sample: string): void {
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\uFFFD]/g)?.length ?? 0;
  if (sample.includes('\u0000') || odd > sample.length / 20) {
    throw new UnreadableFile('file.binary', 'The file is not a text file. Upload CSV or XLSX.');
  }
}
