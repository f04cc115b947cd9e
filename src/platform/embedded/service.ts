import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { end, refTo } from './processes.js';
import type { ProcessRef } from './processes.js';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
}

export interface RunningService {
  readonly ref: ProcessRef;
  readonly port: number;
  readonly url: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** A service that ended before it was ready, with the last lines it wrote. */
export class NotStarted extends Error {
  constructor(
    readonly lines: readonly string[],
    readonly log: string,
  ) {
    super(lines.at(-1) ?? 'it said nothing');
  }
}

/** Starts a server process and resolves when it writes its ready line. What it writes goes to `log`. */
export async function launch(
  command: Command,
  ready: string,
  log: string,
): Promise<{ ref: ProcessRef; stop(signal: NodeJS.Signals): Promise<void> }> {
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    env: command.env,
    uid: command.uid,
    gid: command.gid,
    // A session of its own: Ctrl-C in the terminal must reach the application first, which still needs its database.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const logFile = createWriteStream(log, { mode: 0o600 });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(() => logFile.end());

  await new Promise<void>((resolve, reject) => {
    const onText = (text: string) => {
      logFile.write(text);
      lines.push(...text.split('\n').filter((line) => line.trim() !== ''));
      lines.splice(0, lines.length - 40);
      if (text.includes(ready)) resolve();
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onText);
    child.once('error', reject);
    void ended.then(() => reject(new NotStarted(lines, log)));
  });

  const ref = refTo(child.pid!);
  return {
    ref,
    async stop(signal) {
      await end(ref, signal);
      await ended;
    },
  };
}

/** A port that nothing listens on now. Another program may take it before we do, so callers try again. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  return await listenOnce(0, host);
}

/** Whether a server could listen there now. */
export async function portIsFree(port: number, host: string): Promise<boolean> {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function listenOnce(port: number, host: string): Promise<number> {
  return await new Promise<number>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const taken = (server.address() as AddressInfo).port;
      server.close(() => resolve(taken));
    });
  });
}
