import { isAscii } from 'node:buffer';
import { open } from 'node:fs/promises';
import { UnreadableFile } from './problem.js';

const chunkSize = 1 << 18;

/**
 * Finds the encoding of a text file by reading all of it once: a letter beyond ASCII may first occur in its last row.
 *
 * A byte order mark decides; then NUL bytes betray UTF-16; valid UTF-8 is UTF-8. The rest is an 8-bit code page:
 * Windows-1252, or Mac OS Roman where lines end in a lone CR (Excel for Mac's old "CSV (Macintosh)"). A UTF-8 file with
 * single broken bytes stays UTF-8: read as Windows-1252 it would garble every name.
 */
export async function sniffEncoding(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(chunkSize);
    const survey = new ByteSurvey();
    for (let position = 0; ;) {
      const { bytesRead } = await file.read(buffer, 0, chunkSize, position);
      if (bytesRead === 0) break;
      if (position === 0) {
        const early = markedOrWide(buffer.subarray(0, bytesRead));
        if (early) return early;
      }
      survey.add(buffer.subarray(0, bytesRead), position);
      position += bytesRead;
    }
    return survey.verdict();
  } finally {
    await file.close();
  }
}

function markedOrWide(head: Buffer): string | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf8';
  if (head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0) return 'utf32le';
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf16be';
  const sample = head.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) at % 2 === 0 ? even++ : odd++;
  // Delimiters, digits and line ends have a NUL half in UTF-16, also in a file of Arabic or Chinese names.
  const few = sample.length / 2 / 20;
  if (odd > few && even === 0) return 'utf16le';
  if (even > few && odd === 0) return 'utf16be';
  return undefined;
}

/** Counts what tells a code page from broken UTF-8, chunk by chunk. */
class ByteSurvey {
  private carry: Buffer = Buffer.alloc(0);
  private valid = 0;
  private broken = 0;
  private carriageReturns = 0;
  private lineFeeds = 0;

  add(chunk: Buffer, position: number): void {
    const nul = chunk.indexOf(0);
    if (nul >= 0) {
      throw new UnreadableFile(
        'file.binary',
        `Byte ${position + nul + 1} of the file is zero, so it is not a text file. Upload CSV or XLSX.`,
      );
    }
    if (this.carriageReturns + this.lineFeeds === 0) this.countLineEnds(chunk);
    const bytes = this.carry.length ? Buffer.concat([this.carry, chunk]) : chunk;
    const whole = bytes.length - openTail(bytes);
    const body = bytes.subarray(0, whole);
    this.carry = Buffer.from(bytes.subarray(whole));
    if (!isAscii(body)) this.count(body);
  }

  verdict(): string {
    // An open tail is either a file cut inside a letter, or a last name like "Zoë" in a code page: the rest decides.
    const broken = this.broken + (this.carry.length > 0 ? 1 : 0);
    if (broken === 0 || this.valid > broken * 4) return 'utf8';
    return this.carriageReturns > 0 && this.lineFeeds === 0 ? 'macroman' : 'windows1252';
  }

  private count(body: Buffer): void {
    for (let at = 0; at < body.length;) {
      const length = sequenceLength(body, at);
      if (length === 0) {
        this.broken++;
        at++;
      } else {
        if (length > 1) this.valid++;
        at += length;
      }
    }
  }

  private countLineEnds(chunk: Buffer): void {
    for (const byte of chunk) {
      if (byte === 0x0d) this.carriageReturns++;
      else if (byte === 0x0a) this.lineFeeds++;
    }
  }
}

/** Bytes of the UTF-8 sequence at `at`, 0 when it is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead >= 0xf5) return 0;
  for (let next = 1; next < length; next++) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Bytes at the end that begin a sequence which the next chunk may finish. */
function openTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const need = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    return need > back ? back : 0;
  }
  return 0;
}
