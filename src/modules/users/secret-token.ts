import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, safe in a URL. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** How a token is kept. A fast hash is enough: nobody can guess 256 random bits. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
