import { isDeepStrictEqual } from 'node:util';
import type { ChangeDiff } from './change-log.js';

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : (value ?? null));

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
