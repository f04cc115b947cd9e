import { createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { list, WrongSetting } from './setting.js';
import type { ParseContext } from './setting.js';

export interface SecretKey {
  readonly kid: string;
  /** Held as a key object: verifying with one costs a fortieth of verifying with the same secret as a string. */
  readonly secret: KeyObject;
}

/** Keys for HMAC may be longer than 32 bytes, keys of AES-256 have exactly as many. */
interface KeyLength {
  readonly least: number;
  readonly most?: number;
}

export const JWT_KEY_LENGTH: KeyLength = { least: 32 };
export const ENCRYPTION_KEY_LENGTH: KeyLength = { least: 32, most: 32 };

/** 32 random bytes hold about 30 different ones; 16 or fewer never happens by chance, but does in typed passphrases. */
const LEAST_DIFFERENT_BYTES = 16;

const recipe = ({ most = 48 }: KeyLength): string => `openssl rand -base64 ${most}`;

export function secretKeys(name: string, length: KeyLength): (raw: string) => readonly SecretKey[] {
  const wrong = (why: string) => new WrongSetting(`${name} must be kid:base64[,kid:base64]; ${why}`);
  return (raw) => {
    const keys = list(raw).map((item) => {
      const [, kid, base64] = /^([A-Za-z0-9._-]{1,64}):([A-Za-z0-9+/_-]+=*)$/.exec(item) ?? [];
      if (kid === undefined || base64 === undefined) throw wrong('a kid is 1 to 64 letters, digits, ".", "_" or "-"');
      const bytes = Buffer.from(base64, 'base64');
      const { least, most } = length;
      if (bytes.length < least || bytes.length > (most ?? Infinity))
        throw wrong(`each key needs ${most ? 'exactly' : 'at least'} ${least} bytes (${recipe(length)})`);
      if (new Set(bytes).size < LEAST_DIFFERENT_BYTES) throw wrong(`a key is not random (${recipe(length)})`);
      return { kid, secret: createSecretKey(bytes) };
    });
    if (keys.length === 0) throw wrong('at least one key');
    if (new Set(keys.map((key) => key.kid)).size < keys.length) throw wrong('each kid once');
    return keys;
  };
}

/**
 * A key made once and kept in DATA_DIR, so that a restart in development neither signs everybody out nor loses what is
 * encrypted. Never used in production.
 */
export function keptKey(
  name: string,
  fileName: string,
  length: KeyLength,
): (context: ParseContext) => readonly SecretKey[] {
  return ({ dataDir }) => {
    const file = join(dataDir, fileName);
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    try {
      writeFileSync(file, randomBytes(length.most ?? 48), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const bytes = readFileSync(file);
    if (bytes.length < length.least)
      throw new WrongSetting(`${name} is unset and ${file} is damaged: delete that file`);
    return [{ kid: 'local', secret: createSecretKey(bytes) }];
  };
}
