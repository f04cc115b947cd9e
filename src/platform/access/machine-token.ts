import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What stands before a secret, so that people and secret scanners know one when they see it. */
const PREFIXES = { 'api-key': 'pc_live_', device: 'pc_dev_' } as const;
export type MachineKind = keyof typeof PREFIXES;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 190 bits. */
const SECRET_LENGTH = 32;
/** Enough for 32 bits in base 62. */
const CHECKSUM_LENGTH = 6;
const TOKEN = /^pc_(?:live|dev)_[0-9A-Za-z]{38}$/;

/** `pc_live_` or `pc_dev_`, 32 random letters and digits, and the CRC-32 of all that in six digits of base 62. */
export function newMachineToken(kind: MachineKind): string {
  let text: string = PREFIXES[kind];
  const end = text.length + SECRET_LENGTH;
  while (text.length < end) {
    // Of 256 values the last 8 would make some digits likelier than others.
    for (const byte of randomBytes(SECRET_LENGTH)) if (byte < 248 && text.length < end) text += DIGITS[byte % 62];
  }
  return text + checksumOf(text);
}

/** Whether a bearer token is meant to be one of a machine; an access token begins otherwise. */
export const isMachineToken = (token: string): boolean => token.startsWith('pc_');

/** SHA-256, under which the token is kept; undefined when the checksum says that it was never given out. */
export function machineTokenHash(token: string): Buffer | undefined {
  if (!TOKEN.test(token)) return undefined;
  const text = token.slice(0, -CHECKSUM_LENGTH);
  if (checksumOf(text) !== token.slice(-CHECKSUM_LENGTH)) return undefined;
  return createHash('sha256').update(token).digest();
}

function checksumOf(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < CHECKSUM_LENGTH; place += 1) {
    digits = DIGITS[rest % 62]! + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}
