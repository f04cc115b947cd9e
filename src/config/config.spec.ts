import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../test/support/services.js';
import { allSettings, ConfigError, loadConfig, ROLES, settingsTable, withSettingsTable } from './index.js';

const dataDir = temporaryFolder('config');

/** 48 bytes that look random and are the same in every run. */
const key = (start: number, length = 48) =>
  Buffer.from(Array.from({ length }, (_, i) => (start + i * 37) % 256)).toString('base64');

const pkcs8 = (namedCurve: string): string =>
  generateKeyPairSync('ec', { namedCurve }).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');

const production = {
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  PUBLIC_URL: 'https://guests.example.com/',
  DATABASE_URL: 'postgres://placecard:4mMzoX@db:5432/placecard',
  REDIS_URL: 'redis://:Yx8Rt@redis:6379',
  JWT_KEYS: `new:${key(1)},old:${key(2)}`,
  ENCRYPTION_KEYS: `new:${key(3, 32)},old:${key(4, 32)}`,
};

const load = (env: NodeJS.ProcessEnv = {}) => loadConfig({ DATA_DIR: dataDir, ...env });

function problems(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    load(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('settings', () => {
  it('need nothing on a laptop', () => {
    expect(load()).toMatchObject({
      env: 'development',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: '',
      redisUrl: '',
      smtpUrl: '',
      mailFrom: { name: 'Placecard', address: 'no-reply@localhost' },
      demo: true,
      roles: new Set(ROLES),
      rateLimits: { signIn: { points: 10, seconds: 60 } },
      passwordHash: { memoryKiB: 47_104, iterations: 1, parallelism: 1 },
    });
  });

  it('read every variable', () => {
    const config = load({
      ...production,
      PORT: '8080',
      ROLES: 'http, realtime',
      CORS_ORIGINS: 'https://app.example.com,http://localhost:5173',
      TRUST_PROXY: '10.0.0.0/8, ::1, loopback',
      RATE_LIMIT_RSVP: '5/10',
      SMTP_URL: 'smtps://placecard:p%40ss@mail.example.com',
      MAIL_FROM: 'Seeblick Events <events@example.com>',
      DEMO: 'true',
    });
    expect(config).toMatchObject({
      env: 'production',
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://guests.example.com',
      corsOrigins: ['https://app.example.com', 'http://localhost:5173'],
      trustProxy: ['10.0.0.0/8', '::1', 'loopback'],
      rateLimits: { rsvp: { points: 5, seconds: 10 } },
      smtpUrl: 'smtps://placecard:p%40ss@mail.example.com',
      mailFrom: { name: 'Seeblick Events', address: 'events@example.com' },
      demo: true,
    });
    expect([...config.roles]).toEqual(['http', 'realtime']);
    expect(config.jwtKeys.map(({ kid }) => kid)).toEqual(['new', 'old']);
    expect(config.jwtKeys[0]?.secret.export().toString('base64')).toBe(key(1));
    expect(config.encryptionKeys.map(({ kid }) => kid)).toEqual(['new', 'old']);
    expect(config.encryptionKeys[0]?.secret.export().toString('base64')).toBe(key(3, 32));
  });

  it('name a sender of the domain guests know unless told', () => {
    const from = (env: NodeJS.ProcessEnv) => load(env).mailFrom;
    expect(from({ PUBLIC_URL: 'https://guests.example.com' }).address).toBe('no-reply@guests.example.com');
    expect(from({ PUBLIC_URL: 'http://[::1]:3000' }).address).toBe('no-reply@localhost');
    expect(from({ MAIL_FROM: 'events@example.com' })).toEqual({ name: '', address: 'events@example.com' });
    expect(from({ MAIL_FROM: '"Hotel" <events@example.com>' }).name).toBe('Hotel');
  });

  it('cannot be changed afterwards, only copied with a change', () => {
    const config = load();
    expect(() => Object.assign(config, { port: 1 })).toThrow(TypeError);
    expect(() => Object.assign(config.rateLimits, { rsvp: 1 })).toThrow(TypeError);
    const copy = config.with({ port: 4000 });
    expect([copy.port, copy.host, config.port]).toEqual([4000, config.host, 3000]);
  });

  it('take an empty variable for an unset one, and ignore variables they do not know', () => {
    expect(load({ PORT: '', PLACECARD_SOMETHING: 'x' }).port).toBe(3000);
  });

  it.each([
    ['jwtKeys', 'jwt-key', 48],
    ['encryptionKeys', 'encryption-key', 32],
  ] as const)('keep one of %s on a laptop, readable by its owner alone', (setting, file, bytes) => {
    const [first, second] = [load(), load()].map((config) => config[setting][0]?.secret.export().toString('hex'));
    expect(first).toBe(second);
    expect(first).toHaveLength(bytes * 2);
    expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600);
  });
});

describe('wrong settings', () => {
  it.each([
    ['NODE_ENV', 'staging'],
    ['PORT', '65536'],
    ['PORT', '3e3'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'guests.example.com'],
    ['PUBLIC_URL', 'https://guests.example.com/?a=1'],
    ['ROLES', 'http,worker'],
    ['DATABASE_URL', 'mysql://u:p@h/d'],
    ['REDIS_URL', 'localhost:6379'],
    ['SMTP_URL', 'http://mail.example.com'],
    ['MAIL_FROM', 'Seeblick Events'],
    ['MAIL_FROM', 'a@example.com, b@example.com'],
    ['MAIL_FROM', 'Seeblick <events@example.com'],
    ['BREACHED_PASSWORDS_FILE', '/nowhere/at-all'],
    ['CORS_ORIGINS', 'https://app.example.com/'],
    ['CORS_ORIGINS', '*'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', '::/0'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['JWT_KEYS', key(1)],
    ['JWT_KEYS', `short:${Buffer.alloc(31, 'abcdefghijklmnopqrstuvwxyz').toString('base64')}`],
    ['JWT_KEYS', `plain:${Buffer.alloc(48, 'hunter2').toString('base64')}`],
    ['JWT_KEYS', `twice:${key(1)},twice:${key(2)}`],
    ['JWT_SIGNING_KEYS', key(1)],
    ['JWT_SIGNING_KEYS', `random:${key(1)}`],
    ['JWT_SIGNING_KEYS', `p384:${pkcs8('P-384')}`],
    ['JWT_SIGNING_KEYS', `twice:${pkcs8('P-256')},twice:${pkcs8('P-256')}`],
    ['ENCRYPTION_KEYS', key(1, 32)],
    ['ENCRYPTION_KEYS', `long:${key(1)}`],
    ['ENCRYPTION_KEYS', `short:${key(1, 31)}`],
    ['ENCRYPTION_KEYS', `plain:${Buffer.alloc(32, 'hunter2').toString('base64')}`],
    ['ENCRYPTION_KEYS', `twice:${key(1, 32)},twice:${key(2, 32)}`],
    ['RATE_LIMIT_SIGN_IN', '10'],
    ['RATE_LIMIT_SIGN_IN', '10/0'],
    ['DEMO', 'maybe'],
    ['METRICS_TOKEN', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is named, and not repeated', (variable, value) => {
    const found = problems({ [variable]: value });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(variable);
    const said = found[0]!
      .split(variable)
      .join('')
      .split(/[\s,;()]+/);
    if (value.length > 6) expect(said).not.toContain(value);
  });

  it('have no kid in common: which of the two keys would a token mean?', () => {
    const found = problems({ JWT_KEYS: `one:${key(1)},two:${key(2)}`, JWT_SIGNING_KEYS: `two:${pkcs8('P-256')}` });
    expect(found).toEqual([expect.stringMatching(/JWT_SIGNING_KEYS.*JWT_KEYS.*two/)]);
  });

  it('are all named at once', () => {
    expect(problems({ PORT: 'x', LOG_LEVEL: 'x' })).toHaveLength(2);
  });

  it('are simulated providers in production, or elsewhere than on this machine', () => {
    const simulators = { DEMO_SIMULATORS: 'http://127.0.0.1:4444' };
    expect(load(simulators).demoSimulators).toBe('http://127.0.0.1:4444');
    expect(problems({ ...production, ...simulators })).toEqual([expect.stringContaining('DEMO_SIMULATORS')]);
    expect(problems({ DEMO_SIMULATORS: 'http://simulators.example.com' })).toEqual([
      expect.stringContaining('DEMO_SIMULATORS'),
    ]);
  });

  it.each(allSettings().flatMap(({ options }) => (options.requiredInProduction ? [options.name] : [])))(
    '%s is required in production',
    (variable) => {
      expect(problems({ ...production, [variable]: undefined })).toEqual([expect.stringContaining(variable)]);
    },
  );

  it.each([
    ['DATABASE_URL', 'postgres://placecard:postgres@db/placecard'],
    ['REDIS_URL', 'redis://:changeme@redis'],
  ])('%s with a well-known password is refused in production alone', (variable, value) => {
    expect(problems({ ...production, [variable]: value })).toEqual([expect.stringContaining(`${variable} must not`)]);
    expect(problems({ [variable]: value })).toEqual([]);
  });
});

describe('the table of settings', () => {
  it('has a row with a sentence for every setting, none twice', () => {
    const names = allSettings().map(({ options }) => options.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { options } of allSettings()) expect(options.doc).toMatch(/\.$/);
    expect(settingsTable().match(/^\| `/gm)).toHaveLength(names.length);
  });

  it('is written between its markers', () => {
    const readme = withSettingsTable('a\n<!-- settings -->old<!-- /settings -->\nb');
    expect(readme).toBe(`a\n<!-- settings -->\n\n${settingsTable()}\n\n<!-- /settings -->\nb`);
    expect(withSettingsTable(readme)).toBe(readme);
  });
});
