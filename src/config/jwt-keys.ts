import { createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { list, WrongSetting } from './setting.js';
import type { ParseContext } from './setting.js';

export interface JwtKey {
  readonly kid: string;
  /** Held as a key object: verifying with one costs a fortieth of verifying with the same secret as a string. */
  readonly secret: KeyObject;
}

const LEAST_BYTES = 32;
/** 32 random bytes hold about 30 different ones; 16 or fewer never happens by chance, but does in typed passphrases. */
const LEAST_DIFFERENT_BYTES = 16;

export function jwtKeys(name: string): (raw: string) => readonly JwtKey[] {
  const wrong = (why: string) => new WrongSetting(`${name} must be kid:base64[,kid:base64]; ${why}`);
  return (raw) => {
    const keys = list(raw).map((item) => {
      const [, kid, base64] = /^([A-Za-z0-9._-]{1,64}):([A-Za-z0-9+/_-]+=*)$/.exec(item) ?? [];
      if (kid === undefined || base64 === undefined) throw wrong('a kid is 1 to 64 letters, digits, ".", "_" or "-"');
      const bytes = Buffer.from(base64, 'base64');
      if (bytes.length < LEAST_BYTES)
        throw wrong(`each key needs at least ${LEAST_BYTES} bytes (openssl rand -base64 48)`);
      if (new Set(bytes).size < LEAST_DIFFERENT_BYTES) throw wrong('a key is not random (openssl rand -base64 48)');
      return { kid, secret: createSecretKey(bytes) };
    });
    if (keys.length === 0) throw wrong('at least one key');
    if (new Set(keys.map((key) => key.kid)).size < keys.length) throw wrong('each kid once');
    return keys;
  };
}

/** A key made once and kept, so that a restart in development does not sign everybody out. Never used in production. */
export function keptJwtKeys({ dataDir }: ParseContext): readonly JwtKey[] {
  const file = join(dataDir, 'jwt-key');
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  try {
    writeFileSync(file, randomBytes(48), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const bytes = readFileSync(file);
  if (bytes.length < LEAST_BYTES) throw new WrongSetting(`JWT_KEYS is unset and ${file} is damaged: delete that file`);
  return [{ kid: 'local', secret: createSecretKey(bytes) }];
}
