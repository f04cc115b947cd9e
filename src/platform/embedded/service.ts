import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { end, endWithMe, refTo } from './processes.js';
import type { ProcessRef } from './processes.js';

export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

/** How an embedded Postgres or Redis is to run. */
export interface ServiceOptions {
  readonly dataDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** For tests: fast, lost on a power cut, and the data folder is deleted when it stops. */
  readonly disposable: boolean;
  /** Told what a person should know. */
  readonly say: (line: string) => void;
  readonly onSpawn: (ref: ProcessRef) => void;
}

export interface RunningService {
  readonly url: string;
  stop(): Promise<void>;
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

export interface LaunchOptions {
  /** The server is ready when it writes this. */
  readonly ready: string;
  /** The file for everything it writes. */
  readonly log: string;
  /** Called at once, so that a later start can end the server if this process dies before it is even ready. */
  readonly onSpawn: (ref: ProcessRef) => void;
  /** How to stop the server when this process dies. */
  readonly lastSignal: NodeJS.Signals;
  /** A folder to delete when this process dies. */
  readonly thenRemove?: string | undefined;
}

/**
 * Starts a server process that ends with this one, and resolves when it is ready.
 * @throws NotStarted when it ends before that
 */
export async function launch(
  command: Command,
  options: LaunchOptions,
): Promise<{ ref: ProcessRef; stop(signal: NodeJS.Signals): Promise<void> }> {
  const child = spawn(command.file, command.args, {
    cwd: command.cwd,
    uid: command.uid,
    gid: command.gid,
    // A session of its own: Ctrl-C in the terminal must reach the application first, which still needs its database.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  if (child.pid === undefined) return await failed;

  const ref = refTo(child.pid);
  const watchdog = endWithMe(child.pid, options.lastSignal, options.thenRemove);
  options.onSpawn(ref);
  const logFile = createWriteStream(options.log, { mode: 0o600 });
  const lines: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(() => {
    watchdog.kill('SIGKILL');
    logFile.end();
  });

  await new Promise<void>((resolve, reject) => {
    const onText = (text: string) => {
      logFile.write(text);
      lines.push(...text.split('\n').filter((line) => line.trim() !== ''));
      lines.splice(0, lines.length - 40);
      if (text.includes(options.ready)) resolve();
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', onText);
    failed.catch(reject);
    void ended.then(() => reject(new NotStarted(lines, options.log)));
  });

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
  // Below the range from which the system numbers outgoing connections: one of them would take it before it is used.
  for (;;) {
    const port = randomInt(15_000, 32_000);
    if (await portIsFree(port, host)) return port;
  }
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
