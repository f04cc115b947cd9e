import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('the README', () => {
  it('names only files that exist', () => {
    const named = [
      ...readme.matchAll(/`((?:test|src|bench|client|migrations)\/[\w./-]+\.(?:ts|js|md|sql|json))`/g),
    ].map(([, path]) => path!);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(new Set(named.filter((path) => path.startsWith('test/'))).size).toBeGreaterThan(30);
  });

  it('has a test for every line of the security list, or says that there is none', () => {
    const section = /^## Security\n([\s\S]*?)^## /m.exec(readme)![1]!;
    const rows = section.split('\n').filter((line) => /^\| V\d/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/`(test|src)\/[\w./-]+`/.test(row.split('|').at(-2)!))).toEqual([]);
  });
});
