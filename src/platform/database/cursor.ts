import { cursorErrors } from '../http/http.errors.js';

/** A place in a list as callers carry it: opaque to them, and nothing they may not know is in it. */
export const encodeCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * @param fits each part's check; there must be as many parts.
 * @throws cursor.invalid (400) for anything we did not make.
 */
export function decodeCursor<Parts extends readonly unknown[]>(
  cursor: string,
  fits: { readonly [Index in keyof Parts]: (part: unknown) => part is Parts[Index] },
): Parts {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    throw cursorErrors.invalid({ cause: error });
  }
  const checks = fits as unknown as readonly ((part: unknown) => boolean)[];
  if (
    !Array.isArray(parts) ||
    parts.length !== checks.length ||
    !checks.every((fit, index) => fit((parts as unknown[])[index]))
  ) {
    throw cursorErrors.invalid();
  }
  return parts as unknown as Parts;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What the parts of a cursor may be. */
export const part = {
  text: (value: unknown): value is string => typeof value === 'string',
  uuid: (value: unknown): value is string => typeof value === 'string' && UUID.test(value),
  count: (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0,
  matching:
    (pattern: RegExp) =>
    (value: unknown): value is string =>
      typeof value === 'string' && pattern.test(value),
};
