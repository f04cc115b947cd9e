import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemProgram } from '../../src/platform/embedded/index.js';

const run = promisify(execFile);

const program = (): Promise<string> =>
  systemProgram(
    {
      title: 'pgbench',
      names: ['pgbench'],
      packages: {
        'apt-get': ['postgresql'],
        apk: ['postgresql'],
        dnf: ['postgresql-contrib'],
        brew: ['postgresql@18'],
      },
      otherwise: 'install pgbench, which comes with the Postgres server',
    },
    console.log,
  );

export interface Transactions {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  count: number;
}

export interface Script {
  databaseUrl: string;
  text: string;
  variables?: Record<string, string>;
  connections: number;
  seconds: number;
}

/** Statements sent to Postgres as fast as it takes them, prepared, by a client that costs next to nothing. */
export async function pgbench(script: Script): Promise<Transactions> {
  const folder = await mkdtemp(join(tmpdir(), 'placecard-bench-'));
  try {
    const file = join(folder, 'script.sql');
    await writeFile(file, script.text);
    const variables = Object.entries(script.variables ?? {}).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
    const args = ['-n', '-M', 'prepared', '-c', String(script.connections), '-T', String(script.seconds), '-l'];
    const { stdout } = await run(
      await program(),
      [...args, `--log-prefix=${join(folder, 'log')}`, ...variables, '-f', file, script.databaseUrl],
      { maxBuffer: 1e7 },
    );
    const perSecond = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
    if (!perSecond || !/number of failed transactions: 0 /.test(stdout)) throw new Error(`pgbench failed: ${stdout}`);
    const logs = (await readdir(folder)).filter((name) => name.startsWith('log'));
    const lines = (await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8'))))
      .join('')
      .trim()
      .split('\n');
    const millis = lines.map((line) => Number(line.split(' ')[2]) / 1000).sort((a, b) => a - b);
    const at = (share: number): number => millis[Math.floor(millis.length * share)] ?? Number.NaN;
    return { perSecond, p50Ms: at(0.5), p99Ms: at(0.99), count: millis.length };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
