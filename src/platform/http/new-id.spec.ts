import { describe, expect, it } from '@jest/globals';
import { newId } from './index.js';

describe('an id', () => {
  it('is a UUID v7 of this moment, comes after the one before it, and none comes twice', () => {
    const began = Date.now();
    // More than the random bytes taken at once last for.
    const ids = Array.from({ length: 2_000 }, () => newId());
    expect(new Set(ids).size).toBe(2_000);
    expect([...ids].sort()).toEqual(ids);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const [first, last] = [ids[0]!, ids.at(-1)!].map((id) => Number.parseInt(id.replace('-', '').slice(0, 12), 16));
    expect(first).toBeGreaterThanOrEqual(began);
    expect(last).toBeLessThanOrEqual(Date.now());
    // No random bytes are used twice.
    expect(new Set(ids.map((id) => id.slice(-10))).size).toBe(2_000);
  });
});
