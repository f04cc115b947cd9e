import { createHash, createHmac, randomBytes, type KeyObject } from 'node:crypto';

const TOKEN = /^[\w-]{22}$/;

/** 128 random bits as 22 characters: what stands in the link. Shown once; we keep only its hash. */
export const newToken = (): string => randomBytes(16).toString('base64url');

/** A token that can be made again by whoever holds the secret, and guessed by nobody else. */
export const derivedToken = (secret: KeyObject, key: string): string =>
  createHmac('sha256', secret).update(`rsvp-link:${key}`).digest().subarray(0, 16).toString('base64url');

/**
 * The key a link is found by, or undefined for what cannot be a token. Looking up a hash takes the same time whatever
 * the token: how near a guess came cannot be measured.
 */
export const hashOfToken = (token: string): Buffer | undefined =>
  TOKEN.test(token) ? createHash('sha256').update(token).digest() : undefined;
