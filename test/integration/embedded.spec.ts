import { afterEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { loadConfig } from '../../src/config/index.js';
import { runningEmbedded, startEmbedded } from '../../src/platform/embedded/index.js';
import type { Embedded } from '../../src/platform/embedded/index.js';
import { temporaryFolder } from '../support/services.js';
import { eventually } from '../support/eventually.js';
import { spawnNode, spawnScript } from '../support/process.js';
import type { SpawnedProcess } from '../support/process.js';

const SCRIPT = 'test/support/embedded-process.ts';
const folder = temporaryFolder('embedded');
/** One data folder for the whole file: each test also shows that the one before left it usable. */
const dataDir = join(folder, 'data');
const config = loadConfig({ NODE_ENV: 'test', DATA_DIR: dataDir });

const spawned: SpawnedProcess[] = [];
let running: Embedded | undefined;

afterEach(async () => {
  await running?.stop();
  running = undefined;
  for (const { child, ended } of spawned.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
});

async function start(): Promise<Embedded> {
  return (running = await startEmbedded(config));
}

function spawnServices(env: Record<string, string> = {}): SpawnedProcess {
  const process = spawnScript(SCRIPT, { NODE_ENV: 'test', DATA_DIR: dataDir, ...env });
  spawned.push(process);
  return process;
}

async function servicesOf(process: SpawnedProcess): Promise<Embedded> {
  return JSON.parse((await process.says(/^\{.*\}$/m))[0]) as Embedded;
}

async function query<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function onRedis<T>(url: string, use: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { maxRetriesPerRequest: 0 });
  try {
    return await use(redis);
  } finally {
    redis.disconnect();
  }
}

/** The servers that the data folder's lock names. */
function serverPids(): number[] {
  const lock = JSON.parse(readFileSync(join(dataDir, 'instance.json'), 'utf8')) as { children: { pid: number }[] };
  return lock.children.map((child) => child.pid);
}

function isRunning(pid: number): boolean {
  try {
    // A dead child that nobody has waited for yet is not running.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false; // no such process
  }
}

async function occupy(): Promise<{ port: number; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

const oneLine = /^[^\n]+\n$/;

describe('embedded Postgres and Redis', () => {
  it('start on this machine only, each behind a random password that only its owner can read', async () => {
    const { databaseUrl, redisUrl } = await start();
    const [row] = await query<{ addresses: string; collation: string; fsync: string }>(
      databaseUrl,
      `select current_setting('listen_addresses') addresses, current_setting('fsync') fsync,
              (select datlocale from pg_database where datname = current_database()) collation`,
    );
    expect(row).toEqual({ addresses: '127.0.0.1', fsync: 'on', collation: 'C.UTF-8' });
    const wrong = new Client({ connectionString: databaseUrl.replace(/:[0-9a-f]{48}@/, ':wrong@') });
    await expect(wrong.connect()).rejects.toMatchObject({ code: '28P01' });

    await onRedis(redisUrl, async (redis) => {
      expect(await redis.config('GET', 'bind')).toEqual(['bind', '127.0.0.1']);
      expect(await redis.config('GET', 'appendonly')).toEqual(['appendonly', 'yes']);
      expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    });
    const stranger = new Redis(redisUrl.replace(/:[0-9a-f]{48}@/, ''), { maxRetriesPerRequest: 0 });
    stranger.on('error', () => {}); // what ping() rejects with
    await expect(stranger.ping()).rejects.toThrow(/NOAUTH/);
    stranger.disconnect();

    for (const secret of ['postgres-password', 'redis-password', 'instance.json', 'redis/redis.conf']) {
      expect([secret, statSync(join(dataDir, secret)).mode & 0o777]).toEqual([secret, 0o600]);
    }
  });

  it('keep letters of every script findable by trigram', async () => {
    const { databaseUrl } = await start();
    await query(databaseUrl, 'create extension pg_trgm; create extension unaccent');
    const [row] = await query<{ trigrams: string[]; lower: string }>(
      databaseUrl,
      `select show_trgm('Жанна') trigrams, lower('ÀÉŞ') lower`,
    );
    expect(row?.trigrams.length).toBeGreaterThan(3);
    expect(row?.lower).toBe('àéş');
  });

  it('keep their data over a stop and a second start', async () => {
    const first = await start();
    await query(first.databaseUrl, 'create table kept (id int); insert into kept values (1)');
    await onRedis(first.redisUrl, (redis) => redis.set('kept', 'yes'));
    await first.stop();
    expect(existsSync(join(dataDir, 'instance.json'))).toBe(false);

    const second = await start();
    expect(await query(second.databaseUrl, 'select id from kept')).toEqual([{ id: 1 }]);
    expect(await onRedis(second.redisUrl, (redis) => redis.get('kept'))).toBe('yes');
  });

  it('start only what has no URL', async () => {
    const given = config.with({ redisUrl: 'redis://127.0.0.1:1' });
    running = await startEmbedded(given);
    expect(running.redisUrl).toBe('redis://127.0.0.1:1');
    expect(serverPids()).toHaveLength(1);
    expect(runningEmbedded(config)).toEqual({ databaseUrl: running.databaseUrl, redisUrl: running.redisUrl });
  });

  it('stop with the process that started them', async () => {
    const owner = spawnServices();
    await servicesOf(owner);
    const servers = serverPids();
    owner.child.kill('SIGTERM');
    expect(await owner.ended).toBe(0);
    expect(servers.map(isRunning)).toEqual([false, false]);
  });

  it('end by themselves when that process is killed, and lose no committed write', async () => {
    const owner = spawnServices();
    const { databaseUrl } = await servicesOf(owner);
    await query(databaseUrl, 'create table survived (id int); insert into survived values (7)');
    const servers = serverPids();
    owner.child.kill('SIGKILL');
    await eventually(
      () => servers.filter(isRunning),
      (running) => running.length === 0,
    );

    const again = await start();
    expect(await query(again.databaseUrl, 'select id from survived')).toEqual([{ id: 7 }]);
  });

  it('recover at once from everything being killed', async () => {
    const owner = spawnServices();
    await servicesOf(owner);
    for (const pid of [...serverPids(), owner.child.pid!]) process.kill(pid, 'SIGKILL');
    await owner.ended;
    const again = await start();
    expect(await query(again.databaseUrl, 'select id from survived')).toEqual([{ id: 7 }]);
  });

  it('take a lock file for stale when its process number now belongs to another program', async () => {
    const bystander = await occupy();
    writeFileSync(
      join(dataDir, 'instance.json'),
      JSON.stringify({
        owner: { pid: process.pid, born: 'long ago' },
        children: [{ pid: process.ppid, born: 'long ago' }],
      }),
    );
    const path = join(dataDir, 'postgres');
    writeFileSync(join(path, 'postmaster.pid'), [process.pid, path, 1, 1, '', '127.0.0.1', '', 'ready'].join('\n'));
    const { databaseUrl } = await start();
    expect(await query(databaseUrl, 'select id from survived')).toEqual([{ id: 7 }]);
    expect(isRunning(process.ppid)).toBe(true);
    bystander.server.close();
  });

  it('refuse a data folder that a running application uses, in one line', async () => {
    await start();
    const second = spawnServices();
    expect(await second.ended).toBe(1);
    expect(second.output.stderr).toMatch(oneLine);
    expect(second.output.stderr).toContain(`${dataDir} is in use by another Placecard (process ${process.pid})`);
    expect(serverPids().every(isRunning)).toBe(true);
  });

  it.each([
    ['EMBEDDED_POSTGRES_PORT', 'embeddedPostgresPort'],
    ['EMBEDDED_REDIS_PORT', 'embeddedRedisPort'],
  ] as const)('name %s when its port is taken, and leave nothing running', async (variable, field) => {
    const { port, server } = await occupy();
    await expect(startEmbedded(config.with({ [field]: port }))).rejects.toThrow(
      `${variable}: port ${port} is in use by another program`,
    );
    expect(existsSync(join(dataDir, 'instance.json'))).toBe(false);
    server.close();
  });

  it('use the port they are given', async () => {
    const { port, server } = await occupy();
    await new Promise((resolve) => server.close(resolve));
    running = await startEmbedded(config.with({ embeddedPostgresPort: port }));
    expect(new URL(running.databaseUrl).port).toBe(String(port));
  });

  describe('without Redis on the machine', () => {
    const SYSTEM = ['id', 'setpriv', 'true', 'env', 'sh', 'ln'];

    /** A PATH with the system's basic tools and these scripts only. */
    function pathWith(scripts: Record<string, string>): string {
      const bin = join(folder, `bin-${Object.keys(scripts).join('-')}`);
      mkdirSync(bin);
      for (const tool of SYSTEM) {
        const found = ['/usr/bin', '/bin'].map((path) => join(path, tool)).find((path) => existsSync(path));
        if (found) symlinkSync(found, join(bin, tool));
      }
      for (const [name, script] of Object.entries(scripts)) {
        writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      }
      return bin;
    }

    it('say what to install when nothing can install it', async () => {
      const process = spawnServices({ PATH: pathWith({}) });
      expect(await process.ended).toBe(1);
      expect(process.output.stderr).toMatch(oneLine);
      expect(process.output.stderr).toMatch(/redis-server is missing .*; install Redis 6\.2 or later/);
      expect(existsSync(join(dataDir, 'instance.json'))).toBe(false);
    });

    it('name the command to run when the package manager fails', async () => {
      const broken = { 'apt-get': 'echo "E: Unable to locate package" >&2; exit 100', sudo: 'shift; exec "$@"' };
      const process = spawnServices({ PATH: pathWith(broken) });
      expect(await process.ended).toBe(1);
      expect(process.output.stderr).toMatch(oneLine);
      expect(process.output.stderr).toContain('E: Unable to locate package');
      expect(process.output.stderr).toContain('run: sudo apt-get install redis-server');
    });

    it('install it with the package manager, saying so', async () => {
      const real = execFileSync('/bin/sh', ['-c', 'command -v redis-server || command -v valkey-server'], {
        encoding: 'utf8',
      });
      const install = `case "$*" in *install*redis-server) ln -s ${real.trim()} "\${0%/*}/redis-server";; esac`;
      const process = spawnServices({ PATH: pathWith({ sudo: 'shift; exec "$@"', 'apt-get': install }) });
      const { redisUrl } = await servicesOf(process);
      expect(process.output.stdout).toContain('# Redis is missing: installing it with apt-get (once).');
      expect(await onRedis(redisUrl, (redis) => redis.ping())).toBe('PONG');
    });
  });

  it('work below a folder that only root may enter', async () => {
    // Where tests do not run as root this is an ordinary folder of our own.
    const closed = mkdtempSync(join(folder, 'closed-'));
    running = await startEmbedded(config.with({ dataDir: join(closed, 'data') }));
    expect(await query(running.databaseUrl, 'select 1 one')).toEqual([{ one: 1 }]);
  });

  it('name a corrupt data folder in one line, and leave nothing running', async () => {
    truncateSync(join(dataDir, 'postgres/global/pg_control'), 100);
    const broken = spawnServices();
    expect(await broken.ended).toBe(1);
    expect(broken.output.stderr).toMatch(oneLine);
    expect(broken.output.stderr).toContain(
      `Postgres cannot use its data folder ${dataDir}/postgres: could not read file`,
    );
    expect(existsSync(join(dataDir, 'instance.json'))).toBe(false);
  });
});

describe('a start that cannot succeed', () => {
  const key = (length: number) => Buffer.from(Array.from({ length }, (_, i) => (i * 37) % 256)).toString('base64');
  const production = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://guests.example.com',
    DATABASE_URL: 'postgres://placecard:correct-horse@127.0.0.1:1/placecard',
    REDIS_URL: 'redis://:battery-staple@127.0.0.1:1',
    JWT_KEYS: `k1:${key(48)}`,
    ENCRYPTION_KEYS: `k1:${key(32)}`,
  };

  async function failure(env: Record<string, string>): Promise<string> {
    const app = spawnNode(['tools/start.js'], { DATA_DIR: join(folder, 'never'), PORT: '0', ...env });
    expect(await app.ended).toBe(1);
    expect(existsSync(join(folder, 'never', 'instance.json'))).toBe(false);
    return app.output.stderr;
  }

  it.each(['DATABASE_URL', 'REDIS_URL', 'JWT_KEYS', 'ENCRYPTION_KEYS', 'PUBLIC_URL'])(
    'names %s missing in production',
    async (variable) => {
      const stderr = await failure({ ...production, [variable]: '' });
      expect(stderr).toMatch(oneLine);
      expect(stderr).toContain(`${variable} is required in production`);
    },
  );

  it('names a weak secret in production, never its value', async () => {
    const weak = Buffer.alloc(48, 'swordfish').toString('base64');
    const stderr = await failure({ ...production, JWT_KEYS: `k1:${weak}` });
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain('JWT_KEYS');
    expect(stderr).not.toContain(weak);
  });

  it('names a URL that is none', async () => {
    const stderr = await failure({ DATABASE_URL: 'localhost:5432/hunter2' });
    expect(stderr).toBe(
      'Placecard cannot start: DATABASE_URL must be a URL like postgres://user:password@host:5432/placecard\n',
    );
  });

  it.each([
    ['DATABASE_URL', 'postgres://placecard:hunter2@127.0.0.1:1/placecard'],
    ['REDIS_URL', 'redis://:hunter2@127.0.0.1:1'],
  ])('names %s when nothing answers there, never its password', async (variable, url) => {
    const stderr = await failure({ [variable]: url });
    expect(stderr).toMatch(oneLine);
    expect(stderr).toContain(`the server that ${variable} names does not answer as expected: connect ECONNREFUSED`);
    expect(stderr).not.toContain('hunter2');
  });

  it('names the port when another program listens there, before it starts anything', async () => {
    const { port, server } = await occupy();
    const stderr = await failure({ PORT: String(port) });
    expect(stderr).toBe(`Placecard cannot start: PORT: ${port} on 127.0.0.1 is in use by another program\n`);
    expect(existsSync(join(folder, 'never', 'postgres'))).toBe(false);
    server.close();
  });
});
