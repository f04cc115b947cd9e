import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isMachineToken, machineTokenHash, newMachineToken } from './machine-token.js';

describe('the token of a machine', () => {
  it('says what it is, and is never the same', () => {
    const tokens = Array.from({ length: 2_000 }, () => newMachineToken('api-key'));
    expect(new Set(tokens).size).toBe(2_000);
    for (const token of tokens) expect(token).toMatch(/^pc_live_[0-9A-Za-z]{38}$/);
    expect(newMachineToken('device')).toMatch(/^pc_dev_[0-9A-Za-z]{38}$/);
    // Every digit comes about as often as any other.
    const counts = new Map<string, number>();
    for (const digit of tokens.flatMap((token) => [...token.slice(8, 40)])) {
      counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
    expect(counts.size).toBe(62);
    for (const count of counts.values()) expect(Math.abs(count - 64_000 / 62)).toBeLessThan(250);
  });

  it('carries a checksum that a scanner can verify by itself', () => {
    // Made by hand: CRC-32 (IEEE) of all before it, in six digits of base 62.
    const example = 'pc_live_0123456789ABCDEFGHIJKLMNOPQRSTUV';
    const crc = (text: string): number => {
      let sum = ~0;
      for (const byte of Buffer.from(text)) {
        sum ^= byte;
        for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
      }
      return ~sum >>> 0;
    };
    const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
    const checksum = Array.from({ length: 6 }, (_, place) => digits[Math.floor(crc(example) / 62 ** (5 - place)) % 62]);
    const token = example + checksum.join('');
    expect(machineTokenHash(token)).toEqual(createHash('sha256').update(token).digest());
  });

  it('with any character changed was never given out', () => {
    const token = newMachineToken('api-key');
    for (let at = 'pc_live_'.length; at < token.length; at += 1) {
      const changed = token.slice(0, at) + (token[at] === 'a' ? 'b' : 'a') + token.slice(at + 1);
      expect(machineTokenHash(changed)).toBeUndefined();
    }
    for (const wrong of ['', 'pc_', token.slice(1), `${token}0`, token.replace('live', 'dev'), token.slice(0, -1)]) {
      expect(machineTokenHash(wrong)).toBeUndefined();
    }
  });

  it('is not taken for an access token, nor the other way round', () => {
    expect(isMachineToken(newMachineToken('device'))).toBe(true);
    expect(isMachineToken('eyJhbGciOiJIUzI1NiJ9.e30.x')).toBe(false);
  });
});
