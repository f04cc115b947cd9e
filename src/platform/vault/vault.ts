import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, type SecretKey } from '../../config/index.js';
import type { SealedPlace } from './sealed-column.js';

const VERSION = 'v1';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

/** A sealed value that cannot be opened. Says why, and nothing of what is in it. */
export class CannotOpen extends Error {
  constructor(why: string, options?: ErrorOptions) {
    super(`A sealed secret cannot be opened: ${why}`, options);
    this.name = 'CannotOpen';
  }
}

/**
 * Secrets of others that we must be able to read again (passwords of a channel, secrets of a webhook) are kept encrypted
 * in the database. Each has a random key of its own (AES-256-GCM), which a master key of ENCRYPTION_KEYS wraps: changing
 * the master key rewrites the short wrapped keys only. Organization, table, row and column are authenticated with both, so
 * a value copied to another place does not open there.
 *
 * A sealed value is text: `v1:kid:wrapped key:secret`, the last two base64url of iv, tag and ciphertext.
 */
@Injectable()
export class Vault {
  private readonly keys: ReadonlyMap<string, SecretKey>;
  private readonly current: SecretKey;

  constructor(config: Config) {
    this.current = config.encryptionKeys[0]!;
    this.keys = new Map(config.encryptionKeys.map((key) => [key.kid, key]));
  }

  /** Of the key that new values are sealed with. */
  get currentKid(): string {
    return this.current.kid;
  }

  seal(plain: string, place: SealedPlace): string {
    const dataKey = randomBytes(KEY_BYTES);
    const body = encrypt(dataKey, Buffer.from(plain, 'utf8'), boundTo('secret', place));
    return this.written(dataKey, body.toString('base64url'), place);
  }

  /** @throws CannotOpen when it was changed, sealed for another place, or with a key that is not configured. */
  open(sealed: string, place: SealedPlace): string {
    const { dataKey, body } = this.unwrapped(sealed, place);
    return decrypt(dataKey, Buffer.from(body, 'base64url'), boundTo('secret', place)).toString('utf8');
  }

  /**
   * The same secret under the current master key; the secret itself is not decrypted.
   * @throws CannotOpen
   */
  rewrap(sealed: string, place: SealedPlace): string {
    const { dataKey, body } = this.unwrapped(sealed, place);
    return this.written(dataKey, body, place);
  }

  private written(dataKey: Buffer, body: string, place: SealedPlace): string {
    const { kid, secret } = this.current;
    return [VERSION, kid, encrypt(secret, dataKey, boundTo(kid, place)).toString('base64url'), body].join(':');
  }

  private unwrapped(sealed: string, place: SealedPlace): { dataKey: Buffer; body: string } {
    const [version, kid, wrapped, body, ...rest] = sealed.split(':');
    if (version !== VERSION || !kid || !wrapped || !body || rest.length > 0) throw new CannotOpen('it is not one');
    const key = this.keys.get(kid);
    if (!key) throw new CannotOpen(`its key ${kid.slice(0, 64)} is not among ENCRYPTION_KEYS`);
    return { dataKey: decrypt(key.secret, Buffer.from(wrapped, 'base64url'), boundTo(kid, place)), body };
  }
}

/** What is authenticated beside the ciphertext. JSON, so that no two places read the same. */
const boundTo = (use: string, { organizationId, table, row, column }: SealedPlace): Buffer =>
  Buffer.from(JSON.stringify([VERSION, use, organizationId.toLowerCase(), table, row.toLowerCase(), column]));

function encrypt(key: KeyObject | Buffer, plain: Buffer, context: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(context);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function decrypt(key: KeyObject | Buffer, sealed: Buffer, context: Buffer): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new CannotOpen('it is cut off');
  try {
    const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(context).setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch (error) {
    throw new CannotOpen('it was changed, or sealed for another place', { cause: error });
  }
}
