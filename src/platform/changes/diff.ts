import { isDeepStrictEqual } from 'node:util';
import type { ChangeDiff } from './change-log.js';

/** As it will be in the log and in the database: what validation made an instance of a class is a plain object there. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? (JSON.parse(JSON.stringify(value)) as unknown) : (value ?? null);
};

/** The members of `after` that differ from `before`; `undefined` means "not touched". Dates are compared as instants. */
export function differences(before: object, after: object): ChangeDiff {
  const diff: ChangeDiff = { before: {}, after: {} };
  for (const [key, value] of Object.entries(after)) {
    if (value === undefined) continue;
    const [was, is] = [plain((before as Record<string, unknown>)[key]), plain(value)];
    if (isDeepStrictEqual(was, is)) continue;
    diff.before[key] = was;
    diff.after[key] = is;
  }
  return diff;
}
