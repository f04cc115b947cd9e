import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/index.js';

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

  it('names only scripts there are, and every script there is', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...readme.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own!);
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
  });

  it('has a line that makes a signing key as the setting takes it', () => {
    const line = /^echo "es1:.*$/m.exec(readme)![0];
    const key = execFileSync('sh', ['-c', line], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
    const [made] = loadConfig({ NODE_ENV: 'test', JWT_SIGNING_KEYS: key }).jwtSigningKeys;
    expect(made).toMatchObject({ kid: 'es1' });
  });

  it('has a test for every line of the security list, or says that there is none', () => {
    const section = /^## Security\n([\s\S]*?)^## /m.exec(readme)![1]!;
    const rows = section.split('\n').filter((line) => /^\| V\d/.test(line));
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/`(test|src)\/[\w./-]+`/.test(row.split('|').at(-2)!))).toEqual([]);
  });
});
