import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = join(import.meta.dirname, '../..');

/** BENCH_PROFILE=1 leaves a CPU profile of the measured process in bench/results. */
export const PROFILE = process.env['BENCH_PROFILE'] ? ['--cpu-prof', '--cpu-prof-dir=bench/results'] : [];

export interface Server {
  pid: number;
  url: string;
  /** Milliseconds from the start of the process to its first 200. */
  readyMs: number;
  stop: () => Promise<void>;
}

export interface Launch {
  script: string;
  env: Record<string, string>;
  url: string;
  /** Answers 200 once requests may come. */
  ready: string;
  nodeArgs?: readonly string[];
}

/** Starts a Node process of its own and waits until it answers. */
export async function startServer({ script, env, url, ready, nodeArgs = [] }: Launch): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, [...nodeArgs, script], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4_000)));
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let over = false;
  void ended.then(() => (over = true));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  while (!(await answers(url + ready))) {
    if (over || performance.now() - started > 60_000) {
      kill();
      throw new Error(`${script} did not start:\n${said}`);
    }
    await sleep(5);
  }
  return {
    pid: child.pid!,
    url,
    readyMs: performance.now() - started,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      process.removeListener('exit', kill);
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status === 200;
    },
    () => false,
  );

interface Stat {
  pid: number;
  parent: number;
  cpuSeconds: number;
  /** Of children that have ended. */
  endedSeconds: number;
}

async function statOf(pid: number): Promise<Stat> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const seconds = (at: number): number => (Number(fields[at]) + Number(fields[at + 1])) / 100;
  return { pid, parent: Number(fields[1]), cpuSeconds: seconds(11), endedSeconds: seconds(13) };
}

/** CPU seconds a process has used so far, all its threads together. */
export const cpuSeconds = async (pid: number): Promise<number> => (await statOf(pid)).cpuSeconds;

/** CPU seconds a process and its children, dead or alive, have used so far: a Postgres with all its connections. */
export async function cpuSecondsOfFamily(pid: number): Promise<number> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const stats = await Promise.all(pids.map((each) => statOf(each).catch(() => undefined)));
  return stats.reduce((sum, each) => {
    if (each?.pid === pid) return sum + each.cpuSeconds + each.endedSeconds;
    return each?.parent === pid ? sum + each.cpuSeconds : sum;
  }, 0);
}

/** Resident memory in MiB: now, and the most there ever was. */
export async function memoryMiB(pid: number): Promise<{ now: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const mib = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { now: mib('VmRSS'), peak: mib('VmHWM') };
}
