import { describe, expect, it } from '@jest/globals';
import { Convoys } from './convoys.js';

describe('statements that travel together', () => {
  it('all hear at once that Postgres is away: one by one each would wait for a connection', async () => {
    let asked = 0;
    const convoys = new Convoys(() => {
      asked += 1;
      return Promise.reject(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    });
    const answers = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => convoys.run('select $1', [n])));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 'rejected'));
    // Four have a lane of their own, the sixteen others go by eights.
    expect(asked).toBe(6);
  });
});
