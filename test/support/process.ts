import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export interface SpawnedProcess {
  readonly child: ChildProcess;
  /** Everything written so far. */
  readonly output: { stdout: string; stderr: string };
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  hasEnded(): boolean;
  /** Resolves with the text once the standard output matches. Rejects when the process ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Runs Node in the project's folder with exactly these settings beside PATH and HOME. */
export function spawnNode(args: readonly string[], env: Record<string, string>): SpawnedProcess {
  return spawnCommand(process.execPath, args, env);
}

export function spawnCommand(file: string, args: readonly string[], env: Record<string, string>): SpawnedProcess {
  const child = spawn(file, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  return {
    child,
    output,
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(output.stdout);
          if (match) resolve(match);
        };
        child.stdout.on('data', look);
        look();
        void ended.then(() =>
          reject(new Error(`It ended without saying ${pattern}:\n${output.stdout}${output.stderr}`)),
        );
      }),
  };
}

/** A TypeScript file of this project, run as it stands. */
export function spawnScript(file: string, env: Record<string, string>): SpawnedProcess {
  return spawnNode(['--import', './tools/typescript.js', file], env);
}
