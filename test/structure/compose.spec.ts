import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { allSettings, loadConfig } from '../../src/config/index.js';

interface Compose {
  readonly services: Record<
    string,
    { environment?: Record<string, string | number>; healthcheck?: { test: string[] } }
  >;
}

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const compose = parse(read('docker-compose.yml')) as Compose;
const environment = compose.services['app']?.environment ?? {};
/** What only says where the embedded services are. */
const meaningless = ['EMBEDDED_POSTGRES_PORT', 'EMBEDDED_REDIS_PORT'];

/** As Compose fills in `${NAME:-default}` and `${NAME:?message}`. */
function filledIn(env: Record<string, string>): Record<string, string> {
  const fill = (text: string) =>
    text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind: string | undefined, rest: string) => {
      if (env[name]) return env[name];
      if (kind === '?') throw new Error(`${name}: ${rest}`);
      return kind === '-' ? rest : '';
    });
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(String(value))]));
}

describe('docker-compose.yml', () => {
  it('follows the Compose specification', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
    const schema = JSON.parse(readFileSync(join(folder, 'schemas/compose.schema.json'), 'utf8')) as object;
    // It names its draft by an address that Ajv knows under another.
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
    addFormats.default(ajv);
    ajv.addFormat('duration', /^(\d+(ns|us|ms|s|m|h))+$/);
    const validate = ajv.compile({ ...schema, $schema: undefined });
    validate(compose);
    expect(validate.errors).toBeNull();
    // The schema is one that refuses something.
    expect(validate({ services: { app: { imagee: 'x' } } })).toBe(false);
  });

  it('passes on exactly the settings there are', () => {
    const known = allSettings().map(({ options }) => options.name);
    expect(Object.keys(environment).sort()).toEqual(known.filter((name) => !meaningless.includes(name)).sort());
  });

  it('starts in production with the secrets of .env.example, and says which one is missing', () => {
    const secrets = {
      POSTGRES_PASSWORD: '0c1f5be0a8',
      REDIS_PASSWORD: '9d0e4fa277',
      JWT_KEYS: `k1:${Buffer.from(Array.from({ length: 48 }, (_, i) => (i * 37) % 256)).toString('base64')}`,
      ENCRYPTION_KEYS: `k1:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 41) % 256)).toString('base64')}`,
    };
    const config = loadConfig(filledIn(secrets));
    expect(config).toMatchObject({ env: 'production', host: '0.0.0.0', port: 3000, demo: false });
    for (const name of Object.keys(secrets)) {
      expect(read('.env.example')).toMatch(new RegExp(`^${name}=$`, 'm'));
      expect(() => filledIn({ ...secrets, [name]: '' })).toThrow(`${name}: set it in .env`);
    }
  });

  it('checks the health of every service it did not build, as the image of the application does itself', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      expect([name, service.healthcheck !== undefined]).toEqual([name, name !== 'app']);
    }
    expect(read('Dockerfile')).toMatch(/^HEALTHCHECK /m);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  it('runs as a user without rights', () => {
    expect(lines.filter((line) => line.startsWith('USER ')).at(-1)).toBe('USER node');
  });

  it('copies only what exists and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(copied.length).toBeGreaterThan(4);
    for (const path of copied) {
      expect([path, existsSync(join(root, path))]).toEqual([path, true]);
      expect(allowed).toContain(path);
    }
  });
});

describe('ecosystem.config.cjs', () => {
  it('runs each role with settings that are valid', () => {
    const { apps } = createRequire(import.meta.url)('../../ecosystem.config.cjs') as {
      apps: { name: string; script: string; env: Record<string, string> }[];
    };
    const known = allSettings().map(({ options }) => options.name);
    const roles = apps.map(({ env }) => {
      for (const name of Object.keys(env)) expect(known).toContain(name);
      return [...loadConfig({ ...env, NODE_ENV: 'test' }).roles];
    });
    expect(roles).toEqual([['http'], ['realtime'], ['jobs'], ['relay']]);
    expect(new Set(apps.map(({ env }) => env['PORT'])).size).toBe(apps.length);
  });
});
