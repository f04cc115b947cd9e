import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/index.js';

const PREFIX = 5;
const BLOCK = 4096;

/**
 * A list of passwords that were in leaks, as SHA-1 digests, looked up on this machine: no password, and no part of its digest,
 * goes anywhere. Either a folder of ranges as the well-known services give them out, one file for each prefix of five digits
 * (`0A1B2` or `0A1B2.txt` with lines `SUFFIX:COUNT`), or all in one sorted file (`DIGEST:COUNT`), which is searched in place.
 */
@Injectable()
export class BreachedPasswords {
  private readonly logger = new Logger('BreachedPasswords');

  private saidIncomplete = false;

  constructor(private readonly config: Config) {}

  /** False without a list. */
  async has(password: string): Promise<boolean> {
    const path = this.config.breachedPasswordsFile;
    if (path === '') return false;
    const digest = createHash('sha1').update(password, 'utf8').digest('hex').toUpperCase();
    const line = (await stat(path)).isDirectory()
      ? lineOf(await this.range(path, digest.slice(0, PREFIX)), digest.slice(PREFIX))
      : await searched(path, digest);
    // Ranges are padded with lines that count nothing.
    return line !== undefined && Number(line.split(':')[1] ?? 1) > 0;
  }

  private async range(folder: string, prefix: string): Promise<string> {
    for (const name of [prefix, `${prefix}.txt`, prefix.toLowerCase(), `${prefix.toLowerCase()}.txt`]) {
      try {
        return await readFile(join(folder, name), 'latin1');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
    // Which one would say something about the password.
    if (!this.saidIncomplete) this.logger.warn('The list of breached passwords is not complete: a range is missing');
    this.saidIncomplete = true;
    return '';
  }
}

function lineOf(range: string, suffix: string): string | undefined {
  return range
    .split('\n')
    .map((line) => line.trim().toUpperCase())
    .find((line) => line.startsWith(suffix));
}

/** Binary search over the bytes: some thirty reads in 40 GB. */
async function searched(path: string, digest: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const block = Buffer.alloc(BLOCK);
    const read = async (at: number): Promise<string> =>
      block.toString('latin1', 0, (await file.read(block, 0, BLOCK, at)).bytesRead);
    // The line we look for begins at `low` or later, and before `high`. `low` is always the beginning of a line.
    let [low, high] = [0, (await file.stat()).size];
    while (high - low > BLOCK / 2) {
      const middle = Math.floor((low + high) / 2);
      const text = await read(middle);
      const begins = text.indexOf('\n') + 1;
      if (begins === 0 || middle + begins >= high) break;
      if (text.slice(begins, begins + digest.length).toUpperCase() <= digest) low = middle + begins;
      else high = middle;
    }
    return lineOf(await read(low), digest);
  } finally {
    await file.close();
  }
}
