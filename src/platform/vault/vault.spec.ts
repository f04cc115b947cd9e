import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testConfig } from '../../../test/support/config.js';
import { tokenOf } from '../../../test/support/sealed-table.js';
import type { SecretKey } from '../../config/index.js';
import { CannotOpen, sealedColumn, Vault, type SealedPlace } from './index.js';

const key = (kid: string): SecretKey => ({ kid, secret: createSecretKey(randomBytes(32)) });
const config = testConfig({ databaseUrl: 'postgres://u@h/d', redisUrl: 'redis://h' });
const vaultOf = (...encryptionKeys: SecretKey[]): Vault => new Vault(config.with({ encryptionKeys }));

const [old, fresh] = [key('old'), key('fresh')];
const vault = vaultOf(fresh, old);
const place: SealedPlace = {
  organizationId: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60',
  table: 'channel',
  row: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61',
  column: 'password_sealed',
};
const secret = 'p4ss wörd: {"a":1}';

describe('a sealed secret', () => {
  it('opens where it was sealed, and never reads the same twice', () => {
    const [one, two] = [vault.seal(secret, place), vault.seal(secret, place)];
    expect(vault.open(one, place)).toBe(secret);
    expect(vault.open(vault.seal('', place), place)).toBe('');
    expect(one).toMatch(/^v1:fresh:[\w-]{80}:[\w-]+$/);
    expect(one.split(':')[2]).not.toBe(two.split(':')[2]);
    expect(one.split(':')[3]).not.toBe(two.split(':')[3]);
    expect(one).not.toContain(Buffer.from(secret).toString('base64url').slice(0, 8));
  });

  it('is held to every bit', () => {
    const sealed = vault.seal(secret, place);
    const parts = sealed.split(':');
    for (const part of [2, 3]) {
      const bytes = Buffer.from(parts[part]!, 'base64url');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const changed = Buffer.from(bytes);
        changed[bit >> 3]! ^= 1 << (bit & 7);
        const forged = parts.with(part, changed.toString('base64url')).join(':');
        expect(() => vault.open(forged, place)).toThrow(CannotOpen);
      }
    }
    for (const cut of ['', 'v1', 'v1:fresh::', `${sealed}:x`, sealed.slice(0, -20), sealed.replace('v1', 'v2')]) {
      expect(() => vault.open(cut, place)).toThrow(CannotOpen);
    }
  });

  it.each<[string, Partial<SealedPlace>]>([
    ['organization', { organizationId: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f69' }],
    ['table', { table: 'webhook' }],
    ['row', { row: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f69' }],
    ['column', { column: 'token_sealed' }],
  ])('copied to another %s does not open', (_, elsewhere) => {
    const sealed = vault.seal(secret, place);
    expect(() => vault.open(sealed, { ...place, ...elsewhere })).toThrow('sealed for another place');
    expect(() => vault.rewrap(sealed, { ...place, ...elsewhere })).toThrow(CannotOpen);
  });

  it('does not open with the wrapped key of another row', () => {
    const other = { ...place, row: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f69' };
    const [mine, theirs] = [vault.seal(secret, place).split(':'), vault.seal('theirs', other).split(':')];
    for (const part of [2, 3]) {
      expect(() => vault.open(mine.with(part, theirs[part]!).join(':'), place)).toThrow(CannotOpen);
    }
  });

  it('opens with an older key, and says which key is missing', () => {
    const sealed = vaultOf(old).seal(secret, place);
    expect(vault.open(sealed, place)).toBe(secret);
    expect(() => vaultOf(fresh).open(sealed, place)).toThrow('its key old is not among ENCRYPTION_KEYS');
    // The name alone opens nothing.
    expect(() => vaultOf(key('old')).open(sealed, place)).toThrow(CannotOpen);
    expect(() => vault.open(sealed.replace(':old:', ':fresh:'), place)).toThrow(CannotOpen);
  });

  it('is brought under the first key without a new ciphertext', () => {
    const sealed = vaultOf(old).seal(secret, place);
    const rewrapped = vault.rewrap(sealed, place);
    expect(rewrapped.split(':')[1]).toBe('fresh');
    expect(rewrapped.split(':')[3]).toBe(sealed.split(':')[3]);
    expect(vaultOf(fresh).open(rewrapped, place)).toBe(secret);
    expect(() => vaultOf(old).open(rewrapped, place)).toThrow(CannotOpen);
  });

  it('says nothing of what is in it when it fails', () => {
    const sealed = vault.seal('hunter2', place);
    const failure = (() => {
      try {
        vault.open(sealed.slice(0, -4), place);
      } catch (error) {
        return error as Error;
      }
      throw new Error('It opened');
    })();
    expect(failure.message).not.toContain('hunter2');
    expect(failure.message).not.toContain(sealed.slice(10, 30));
  });
});

describe('a sealed column', () => {
  it('is declared once and by its plain name', () => {
    expect(tokenOf({ organizationId: 'o', id: 'r' })).toEqual({
      organizationId: 'o',
      table: 'sealed_thing',
      row: 'r',
      column: 'token_sealed',
    });
    expect(() => sealedColumn('sealed_thing', 'token_sealed')).toThrow('declared as sealed twice');
    expect(() => sealedColumn('sealed_thing', 'x" from user_account --')).toThrow('not the name');
  });
});
