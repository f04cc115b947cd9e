/** Reading what others send: a member that is not what it should be is not there. */
export type Loose = Readonly<Record<string, unknown>>;

export const objectIn = (value: unknown): Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Numbers are taken for texts: providers write ids either way. */
export function textIn(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const EARLIEST = Date.UTC(2000, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/** A time in seconds or milliseconds of the epoch; now when it is neither. */
export function timeIn(value: unknown, unit: 'seconds' | 'milliseconds'): Date {
  const number = Number(textIn(value));
  const milliseconds = unit === 'seconds' ? number * 1000 : number;
  return milliseconds > EARLIEST && milliseconds < LATEST ? new Date(milliseconds) : new Date();
}

const DEEPEST = 24;

/** As Postgres can keep it: no NUL, no half surrogate pairs, not deeper than anybody needs. */
export function keepable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => keepable(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [keepable(name) as string, keepable(member, depth + 1)]),
  );
}
