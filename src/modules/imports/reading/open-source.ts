import { open } from 'node:fs/promises';
import { openCsv } from './csv-source.js';
import { fileKind } from './file-kind.js';
import type { ReadingLimits } from './limits.js';
import type { ReadingOptions, RowSource } from './row-source.js';
import { openXlsx } from './xlsx-source.js';

/** Bytes looked at to tell what a file is; enough to reach the directory of most old Excel files. */
const headBytes = 1 << 16;

/**
 * Opens an uploaded table, whatever it is called. Throws `UnreadableFile` with a sentence for its owner when it is none.
 * The caller closes the source.
 */
export async function openSource(
  path: string,
  options: ReadingOptions = {},
  limits: Partial<ReadingLimits> = {},
): Promise<RowSource> {
  const kind = fileKind(await readHead(path));
  return kind === 'zip' ? openXlsx(path, options, limits) : openCsv(path, options, limits);
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
