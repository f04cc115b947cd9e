import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startApp, type TestApp } from '../support/app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test?.close());

/** What Postgres makes of a value, and what comes back. */
const echo = async <Value>(type: string, value: unknown): Promise<Value> =>
  (await test.db.query<{ value: Value }>(`select $1::${type} as value`, [value]))[0]!.value;

describe('values on their way to Postgres and back', () => {
  it('texts in an array come back as they went', async () => {
    // Postgres has no NUL, and half of a surrogate pair is no text.
    const text = fc.string({ unit: 'grapheme' }).filter((one) => one.isWellFormed() && !one.includes('\0'));
    const item = fc.oneof(text, fc.constantFrom('', 'null', 'NULL', '{}', '"', '\\', 'a,b', ' a ', 'a-b', '\n'));
    const items = fc.array(fc.option(item));
    await fc.assert(fc.asyncProperty(items, async (given) => expect(await echo('text[]', given)).toEqual(given)));
  });

  it('numbers, ids and nothing too', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((one) => one + 0);
    const numbers = fc.array(fc.option(fc.oneof(number, fc.integer())));
    await fc.assert(fc.asyncProperty(numbers, async (given) => expect(await echo('float8[]', given)).toEqual(given)));
    const ids = fc.array(fc.option(fc.uuid()));
    await fc.assert(fc.asyncProperty(ids, async (given) => expect(await echo('uuid[]', given)).toEqual(given)));
    expect(await echo('float8[]', [Infinity, -Infinity, 1e300, 5e-324])).toEqual([Infinity, -Infinity, 1e300, 5e-324]);
  });

  it('arrays of anything else as well', async () => {
    const times = [new Date('2026-03-29T00:30:00.125Z'), null];
    expect(await echo('timestamptz[]', times)).toEqual(times);
    expect(await echo('boolean[]', [true, null, false])).toEqual([true, null, false]);
    expect(
      await echo('text[]', [
        ['a', 'b,'],
        ['"', 'NULL'],
      ]),
    ).toEqual([
      ['a', 'b,'],
      ['"', 'NULL'],
    ]);
  });

  it('times come back to the millisecond, whatever their year', async () => {
    const time = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(time, async (given) => expect(await echo('timestamptz', given.toISOString())).toEqual(given)),
    );
    expect(await echo('timestamptz', '2026-01-02T03:04:05.678912+02')).toEqual(new Date('2026-01-02T01:04:05.678Z'));
    expect(await echo('timestamptz', '0044-03-15 12:00:00+00 BC')).toEqual(new Date('-000043-03-15T12:00:00Z'));
    expect(await echo('timestamptz', '12026-01-01T00:00:00Z')).toEqual(new Date('+012026-01-01T00:00:00Z'));
    expect(await echo('timestamptz', 'infinity')).toBe(Infinity);
  });
});
