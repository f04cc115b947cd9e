import { afterEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from '../../src/platform/embedded/index.js';
import { temporaryFolder } from '../support/services.js';
import { eventually } from '../support/eventually.js';
import { spawnCommand } from '../support/process.js';
import type { SpawnedProcess } from '../support/process.js';

const folder = temporaryFolder('start');
const dataDir = join(folder, 'data');
const spawned: SpawnedProcess[] = [];

afterEach(async () => {
  for (const { child, ended } of spawned.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
});

/** `npm start` as a newcomer types it. */
async function npmStart(): Promise<{ npm: SpawnedProcess; url: string; readyMs: number }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const begun = performance.now();
  const npm = spawnCommand('npm', ['start'], { DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' });
  spawned.push(npm);
  await eventually(() => npm.hasEnded() || isReady(url), Boolean, { withinMs: 60_000 });
  if (npm.hasEnded()) throw new Error(npm.output.stdout + npm.output.stderr);
  return { npm, url, readyMs: performance.now() - begun };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false; // not listening yet
  }
}

function instance(): { owner: { pid: number }; children: { pid: number }[]; urls: { databaseUrl: string } } {
  return JSON.parse(readFileSync(join(dataDir, 'instance.json'), 'utf8')) as ReturnType<typeof instance>;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false; // no such process
  }
}

async function countRows(table: string): Promise<number> {
  const client = new Client({ connectionString: instance().urls.databaseUrl });
  await client.connect();
  try {
    return Number((await client.query<{ n: string }>(`select count(*) n from ${table}`)).rows[0]?.n);
  } finally {
    await client.end();
  }
}

describe('npm start', () => {
  it('gets ready on an empty machine, says where everything is, and Ctrl-C ends all of it', async () => {
    const { npm, url } = await npmStart();
    const said = await npm.says(/Ctrl-C stops everything/);
    expect(said.input).toContain('Swagger UI');
    expect((await fetch(`${url}/docs`)).ok).toBe(true);

    const { owner, children } = instance();
    expect(children).toHaveLength(2);
    npm.child.kill('SIGINT');
    await npm.ended;
    await eventually(
      () => [owner, ...children].filter(({ pid }) => isRunning(pid)),
      (running) => running.length === 0,
    );
    expect(existsSync(join(dataDir, 'instance.json'))).toBe(false);
  }, 90_000);

  it('starts again with its data', async () => {
    const { npm } = await npmStart();
    expect(await countRows('migration')).toBeGreaterThan(0);
    npm.child.kill('SIGTERM');
    await npm.ended;
  }, 90_000);

  it('comes back after kill -9', async () => {
    const first = await npmStart();
    const { owner, children } = instance();
    process.kill(owner.pid, 'SIGKILL');
    await first.npm.ended;
    const { url } = await npmStart();
    expect(await isReady(url)).toBe(true);
    expect(children.map(({ pid }) => isRunning(pid))).toEqual([false, false]);
  }, 90_000);
});
