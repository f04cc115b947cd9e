import { fork } from 'node:child_process';
import { join } from 'node:path';
import { root } from './processes.js';

/** A process that does what it is told over its channel, one thing after the other. */
export interface Worker {
  pid: number;
  ask: <Answer = unknown>(order: object) => Promise<Answer>;
  stop: () => Promise<void>;
}

export interface WorkerOptions {
  env: Record<string, string>;
  nodeArgs?: readonly string[];
}

export async function startWorker(script: string, { env, nodeArgs = [] }: WorkerOptions): Promise<Worker> {
  const child = fork(join(root, script), {
    execArgv: ['--max-semi-space-size=64', ...nodeArgs, '--import', './tools/typescript.js'],
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const answer = <Answer>(): Promise<Answer> =>
    new Promise((resolve, reject) => {
      child.once('message', (message: { error?: string; value: Answer }) => {
        if (message.error) reject(new Error(message.error));
        else resolve(message.value);
      });
      void ended.then(() => reject(new Error(`${script} ended`)));
    });
  await answer();
  return {
    pid: child.pid!,
    ask<Answer>(order: object) {
      const answered = answer<Answer>();
      child.send(order);
      return answered;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** In the process: says that it is ready, then does what it is told. */
export function obey<Order>(work: (order: Order) => Promise<unknown>): void {
  process.on('message', (order: Order) => {
    work(order).then(
      (value) => process.send?.({ value: value ?? null }),
      (error: unknown) => process.send?.({ error: String(error instanceof Error ? error.stack : error) }),
    );
  });
  process.send?.({ value: 'ready' });
}
