import { fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from './processes.js';

/** What the child is told first. */
export interface Wanted {
  url: string;
  token: string;
  streamId: string;
  sockets: number;
}

/** Said by the child when the last of its sockets has a frame. */
export interface Reached {
  /** Position of the frame's last change. */
  to: number;
  /** `process.hrtime`, in nanoseconds: one clock for all processes of a machine. */
  at: string;
  frame: unknown;
}

export interface Sockets {
  /** Resolves with the next frame that has reached every socket. */
  next: () => Promise<Reached>;
  close: () => Promise<void>;
}

/** Opens many sockets in a process of their own, all in one stream. */
export async function openSockets(wanted: Wanted): Promise<Sockets> {
  const child = fork(join(root, 'bench/harness/sockets.process.ts'), {
    execArgv: ['--import', './tools/typescript.js'],
    cwd: root,
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const waiting: ((reached: Reached) => void)[] = [];
  const come: Reached[] = [];
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject).once('close', () => reject(new Error('The sockets ended')));
    child.on('message', (message: Reached | 'open') => {
      if (message === 'open') return resolve();
      const taker = waiting.shift();
      if (taker) taker(message);
      else come.push(message);
    });
    child.send(wanted);
  });
  return {
    next: () => {
      const there = come.shift();
      return there ? Promise.resolve(there) : new Promise((resolve) => waiting.push(resolve));
    },
    async close() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
