import { describe, expect, it } from '@jest/globals';
import { LaneTurns } from './delivery.turns.js';

describe('the turns of the lanes', () => {
  it('go lane before lane, and now and then by waiting time, the last lane first', () => {
    const turns = new LaneTurns();
    const seen = Array.from({ length: 16 }, () => turns.next(true));
    expect(seen[0]).toEqual({ lanes: [0, 1, 2], tellsAll: true });
    const byAge = seen.filter((turn) => turn.byAge !== undefined);
    expect(byAge).toHaveLength(2);
    for (const turn of byAge) expect(turn.lanes).toEqual([2, 1, 0]);
  });

  it('do not take it for the end when nothing has waited long: what is merely due would wait for the next alarm', () => {
    const turns = new LaneTurns();
    for (const turn of Array.from({ length: 16 }, () => turns.next(true)))
      expect(turn.tellsAll).toBe(turn.byAge === undefined);
  });

  it('are the first lane alone where only its places are left', () => {
    expect(new LaneTurns().next(false)).toEqual({ lanes: [0], tellsAll: true });
  });
});
