import { createHash } from 'node:crypto';
import { keepable, type Loose } from './lenient.js';

/** One event of a provider as it is stored: before anybody looks into it. */
export interface Received {
  /** The same whenever the provider tells the same thing; unique within the channel. */
  key: string;
  /** What the provider calls our account; undefined when it does not say. */
  account?: string;
  payload: object;
  /** The mail itself. */
  raw?: Buffer;
}

export const digest = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('base64url');

const LONGEST_KEY = 300;

/** Keys are made of what others send: bounded, and whatever does not fit by its digest. */
export function keyOf(kind: string, ...parts: (string | undefined)[]): string {
  const key = [kind, ...parts.map((part) => part ?? '')].join(':').toWellFormed().replaceAll('\0', '');
  return key.length <= LONGEST_KEY ? key : `${kind}:${digest(key)}`;
}

/** Kept all the same: it was signed, and somebody may want to know. */
export const notUnderstood = (what: string, value: Loose, account?: string): Received => ({
  key: keyOf('x', digest(JSON.stringify(value))),
  ...(account ? { account } : {}),
  payload: { what, value: keepable(value) },
});
