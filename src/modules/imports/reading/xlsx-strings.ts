import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unescapeText } from './xlsx-values.js';
import { parseXml } from './xlsx-xml.js';

const blockSize = 1_024;
/** Blocks kept in memory, about 130 000 strings. */
const blocksKept = 128;

/**
 * The texts that cells refer to by number. A list of 100 000 guests has some 400 000 of them, so they go to a file in
 * blocks and only the blocks in use stay in memory. Writers number texts in the order of the cells, so a sheet read from
 * top to bottom fetches each block about once.
 *
 * The file has no name to be found by and is readable by this process only. It is read synchronously: a block is some
 * 30 kB in the page cache, and the sheet parser that asks for it cannot wait.
 */
export class SharedStrings {
  private readonly file: number;
  private readonly offsets: number[] = [0];
  private readonly kept = new Map<number, string[]>();
  private pending: string[] = [];

  private constructor() {
    const path = join(tmpdir(), `placecard-import-${randomUUID()}`);
    this.file = openSync(path, 'wx+', 0o600);
    rmSync(path);
  }

  static async read(part: string, pieces: AsyncIterable<Buffer>): Promise<SharedStrings> {
    const strings = new SharedStrings();
    try {
      const collector = new StringCollector();
      for await (const _ of parseXml(part, pieces, collector)) for (const text of collector.take()) strings.add(text);
      strings.flush();
      return strings;
    } catch (problem) {
      strings.close();
      throw problem;
    }
  }

  /** The text of that number; undefined when there is none. */
  get(index: number): string | undefined {
    return this.block(Math.floor(index / blockSize))?.[index % blockSize];
  }

  close(): void {
    closeSync(this.file);
  }

  private add(text: string): void {
    this.pending.push(text);
    if (this.pending.length === blockSize) this.flush();
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.from(JSON.stringify(this.pending));
    const offset = this.offsets.at(-1) ?? 0;
    writeSync(this.file, bytes, 0, bytes.length, offset);
    this.keep(this.offsets.length - 1, this.pending);
    this.offsets.push(offset + bytes.length);
    this.pending = [];
  }

  private block(number: number): string[] | undefined {
    const kept = this.kept.get(number);
    if (kept) return kept;
    const from = this.offsets[number];
    const to = this.offsets[number + 1];
    if (from === undefined || to === undefined) return undefined;
    const bytes = Buffer.allocUnsafe(to - from);
    readSync(this.file, bytes, 0, bytes.length, from);
    const block = JSON.parse(bytes.toString('utf8')) as string[];
    this.keep(number, block);
    return block;
  }

  /** Drops the block that came in first: access runs forward, so it is also the one least wanted. */
  private keep(number: number, block: string[]): void {
    this.kept.set(number, block);
    if (this.kept.size <= blocksKept) return;
    const oldest = this.kept.keys().next().value;
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}

/** Joins the runs of a rich text and leaves out the reading aids (`rPh`) of Japanese names. */
class StringCollector {
  private found: string[] = [];
  private current: string[] = [];
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 't') this.inText = !this.inPhonetic;
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 'si') this.current = [];
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'si') this.found.push(unescapeText(this.current.join('')));
  }

  text(text: string): void {
    if (this.inText) this.current.push(text);
  }

  take(): string[] {
    const found = this.found;
    this.found = [];
    return found;
  }
}
