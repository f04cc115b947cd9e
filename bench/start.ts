import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../src/platform/embedded/index.js';
import { memoryMiB, root } from './harness/processes.js';
import { keep, median, type Result } from './harness/report.js';

const ROUNDS = 5;
/** Threads for rare work end when nobody has needed them for ten. */
const IDLE_SECONDS = 30;
const folder = join(root, '.data/bench-start');

interface Start {
  readyMs: number;
  idleMiB: number;
}

/** `npm start` as on a laptop: its own Postgres and Redis, all roles, the demo organization. */
async function startOnce(idleSeconds: number): Promise<Start> {
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { PATH, HOME, DATA_DIR: folder, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}/health/ready`;
  const ready = (): Promise<boolean> =>
    fetch(url).then(
      (response) => response.status === 200,
      () => false,
    );
  try {
    while (!(await ready())) {
      if (performance.now() - begun > 120_000) throw new Error('npm start was not ready within two minutes');
      await sleep(10);
    }
    const readyMs = performance.now() - begun;
    await sleep(idleSeconds * 1000);
    const { owner } = JSON.parse(await readFile(join(folder, 'instance.json'), 'utf8')) as { owner: { pid: number } };
    return { readyMs, idleMiB: (await memoryMiB(owner.pid)).now };
  } finally {
    // The whole group, as Ctrl-C in a terminal reaches it.
    if (child.pid) process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}

/** From `npm start` to the first 200, built and with data there, and what the process then takes when nobody asks for anything. */
export async function start(): Promise<Result[]> {
  console.log('start:');
  await startOnce(0);
  const starts: Start[] = [];
  for (let n = 0; n < ROUNDS; n += 1) starts.push(await startOnce(IDLE_SECONDS));
  await keep('start.json', JSON.stringify(starts, null, 2));
  const seconds = starts.map(({ readyMs }) => readyMs / 1000);
  const memory = starts.map(({ idleMiB }) => idleMiB);
  console.log(
    `  ${seconds.map((each) => each.toFixed(2)).join(' ')} s; ${memory.map((each) => each.toFixed(0)).join(' ')} MiB`,
  );
  const none = '–';
  return [
    {
      name: 'start',
      ours: `best ${Math.min(...seconds).toFixed(2)} s`,
      peer: none,
      ratio: median(seconds),
      goal: 3,
      atMost: true,
      unit: 's',
    },
    {
      name: 'start, idle memory',
      ours: `all roles, after ${IDLE_SECONDS} s`,
      peer: none,
      ratio: median(memory),
      goal: 200,
      atMost: true,
      unit: 'MiB',
    },
  ];
}
