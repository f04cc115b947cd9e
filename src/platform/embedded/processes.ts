import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessRef {
  readonly pid: number;
  readonly born: string;
}

/** When a process was born, comparable only for equality; undefined when there is no such process. */
function birthOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      // Field 22, counted after the command name, which may itself hold spaces and parentheses. Field 3 is the state.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      if (fields[0] === 'Z') return undefined;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined; // no such process
  }
}

export function refTo(pid: number): ProcessRef {
  return { pid, born: birthOf(pid) ?? 'ended' };
}

export function isAlive({ pid, born }: ProcessRef): boolean {
  return birthOf(pid) === born;
}

/** Signals a process and waits until it is gone; kills it when it takes longer than `patienceMs`. */
export async function end(ref: ProcessRef, signal: NodeJS.Signals, patienceMs = 10_000): Promise<void> {
  const deadline = Date.now() + patienceMs;
  let next: NodeJS.Signals | undefined = signal;
  while (isAlive(ref)) {
    if (Date.now() > deadline) next = 'SIGKILL';
    if (next) signalTo(ref.pid, next);
    next = undefined;
    await pause(10);
  }
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/**
 * Ends the given process as soon as this one is gone, however it went: the watchdog's input is a pipe that only this
 * process holds open. Runs in a session of its own, so that a Ctrl-C in the terminal does not reach it first.
 * @param thenRemove a folder to delete once it has ended
 */
export function endWithMe(pid: number, signal: NodeJS.Signals, thenRemove = ''): ChildProcess {
  const script = [
    'read -r _',
    'kill -"$2" "$1" 2>/dev/null',
    'test -n "$3" || exit 0',
    'while kill -0 "$1" 2>/dev/null; do sleep 0.05; done',
    // Again, should another server still have been writing there.
    'rm -rf "$3" || { sleep 1; rm -rf "$3"; }',
  ].join('\n');
  const watchdog = spawn('/bin/sh', ['-c', script, 'watchdog', String(pid), signal.replace('SIG', ''), thenRemove], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
  });
  watchdog.unref();
  return watchdog;
}
