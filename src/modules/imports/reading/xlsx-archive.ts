import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import yauzl from 'yauzl';
import type { ReadingLimits } from './limits.js';
import { UnreadableFile } from './problem.js';

/** Parts smaller than this may inflate by any ratio: a bomb needs size. */
const ratioMattersFrom = 10 * 1024 * 1024;

/**
 * The zip container of a workbook, opened with suspicion: the number of parts, what each says it inflates to, and what
 * it does inflate to are bounded, and nothing is ever written under a name that the archive chose.
 */
export class XlsxArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly limits: ReadingLimits,
  ) {}

  static async open(path: string, limits: ReadingLimits): Promise<XlsxArchive> {
    const zip = await yauzl
      .openPromise(path, { autoClose: false, lazyEntries: true, strictFileNames: false, validateEntrySizes: true })
      .catch((cause: unknown) => {
        throw damaged(cause);
      });
    try {
      if (zip.entryCount > limits.archiveEntries) {
        throw new UnreadableFile('file.too_complex', `The workbook has more than ${limits.archiveEntries} parts.`);
      }
      return new XlsxArchive(zip, await readDirectory(zip), limits);
    } catch (problem) {
      zip.close();
      throw problem instanceof UnreadableFile ? problem : damaged(problem);
    }
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Inflates one part piece by piece; stops at the bound, not after it. */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new UnreadableFile('file.damaged', `The workbook lacks its part ${name}. Save it again.`);
    if (entry.isEncrypted()) {
      throw new UnreadableFile(
        'file.encrypted',
        'The archive is protected with a password. Remove it and upload again.',
      );
    }
    this.refuseBomb(entry.uncompressedSize, entry.compressedSize);
    let stream: Readable | undefined;
    try {
      stream = await this.zip.openReadStreamPromise(entry);
      let inflated = 0;
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        inflated += chunk.length;
        this.refuseBomb(inflated, entry.compressedSize);
        yield chunk;
      }
    } catch (problem) {
      throw problem instanceof UnreadableFile ? problem : damaged(problem);
    } finally {
      stream?.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }

  private refuseBomb(inflated: number, stored: number): void {
    const bomb = inflated > ratioMattersFrom && inflated / Math.max(stored, 1) > this.limits.inflationRatio;
    if (!bomb && inflated <= this.limits.inflatedBytes) return;
    throw new UnreadableFile(
      'file.inflates_too_far',
      'The workbook unpacks to far more data than a guest list can have. Copy the cells into a new workbook and upload that.',
    );
  }
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    // Excel ignores the case of part names, and some writers use backslashes.
    const name = entry.fileName.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
    if (entries.has(name)) throw new UnreadableFile('file.damaged', `The workbook has the part ${name} twice.`);
    entries.set(name, entry);
  }
  return entries;
}

function damaged(cause: unknown): UnreadableFile {
  return new UnreadableFile(
    'file.damaged',
    'The workbook is damaged or incomplete. Open it in a spreadsheet program, save it again and upload it again.',
    { cause },
  );
}
