import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { testConfig } from '../../../test/support/config.js';
import { temporaryFolder } from '../../../test/support/services.js';
import { BreachedPasswords } from './breached-passwords.js';

const folder = temporaryFolder('breached');
const digestOf = (password: string): string => createHash('sha1').update(password).digest('hex').toUpperCase();
const listAt = (breachedPasswordsFile: string): BreachedPasswords =>
  new BreachedPasswords(
    testConfig({ databaseUrl: 'postgres://nowhere/none', redisUrl: 'redis://nowhere' }, { breachedPasswordsFile }),
  );

const leaked = 'seven grey herons over the pond';
const padding = 'eight grey herons over the pond';
const others = Array.from({ length: 5_000 }, (_, n) => `leaked ${n}`);

describe.each(['a folder of ranges', 'a folder of ranges as downloaded', 'one sorted file'])('%s', (kind) => {
  const path = join(folder, kind.replaceAll(' ', '-'));
  const lines = [leaked, ...others].map((password, n) => `${digestOf(password)}:${n + 1}`);
  lines.push(`${digestOf(padding)}:0`);
  lines.sort();
  if (kind === 'one sorted file') writeFileSync(path, lines.join('\r\n'));
  else {
    mkdirSync(path);
    const ranges = new Map<string, string[]>();
    for (const line of lines) ranges.set(line.slice(0, 5), [...(ranges.get(line.slice(0, 5)) ?? []), line]);
    for (const [prefix, range] of ranges) {
      const name = kind.endsWith('downloaded') ? `${prefix}.txt` : prefix;
      writeFileSync(join(path, name), range.map((line) => line.slice(5)).join('\r\n'));
    }
  }
  const list = listAt(path);

  it('tells each of the leaked ones, and no other', async () => {
    for (const password of [leaked, ...others.filter((_, n) => n % 50 === 0), others.at(-1)!]) {
      expect([password, await list.has(password)]).toEqual([password, true]);
    }
    for (let n = 0; n < 50; n++) expect(await list.has(`never leaked ${n}`)).toBe(false);
  });

  it('finds the first and the last line', async () => {
    const passwords = [leaked, ...others].sort((a, b) => (digestOf(a) < digestOf(b) ? -1 : 1));
    for (const password of [passwords[0]!, passwords.at(-1)!]) expect(await list.has(password)).toBe(true);
  });

  it('does not count what only pads a range', async () => {
    expect(await list.has(padding)).toBe(false);
  });
});

it('without a list nothing is known', async () => {
  expect(await listAt('').has(leaked)).toBe(false);
});
