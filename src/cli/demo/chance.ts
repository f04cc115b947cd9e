import { createHash } from 'node:crypto';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

export const iso = (instant: number): string => new Date(instant).toISOString();

/** The same number between 0 and 1 for the same words, always: the demo has no chance in it. */
export function share(...words: (string | number)[]): number {
  return createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) / 2 ** 32;
}

export function pick<T>(from: readonly T[], ...words: (string | number)[]): T {
  const found = from[Math.floor(share(...words) * from.length)];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

/** A UUID v7 that is always the same for the same thing: time from the beginning of 2026 on in order of `number`, the rest a hash. */
export function demoId(kind: string, number: number): string {
  const time = (Date.UTC(2026, 0, 1) + number).toString(16).padStart(12, '0');
  const hash = createHash('sha256').update(`placecard demo ${kind} ${number}`).digest('hex');
  const variant = ((Number.parseInt(hash.charAt(3), 16) & 3) | 8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`;
}
