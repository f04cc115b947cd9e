import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './processes.js';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
};

export interface Round {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** CPU time of the Node process; absent where there is none. */
  nodeMicros?: number;
  /** CPU time of all connections of Postgres. */
  postgresMicros: number;
}

/** What a benchmark found. `ours` and `peer` are sentences for the table; `ratio` is compared with `goal`. */
export interface Result {
  name: string;
  ours: string;
  peer: string;
  ratio: number;
  goal: number;
  /** The goal is an upper bound (seconds, memory) instead of a lower one. */
  atMost?: boolean;
  unit?: string;
}

export const met = ({ ratio, goal, atMost }: Result): boolean => (atMost ? ratio <= goal : ratio >= goal);

const text = (rounds: readonly Round[]): string => {
  const of = (key: keyof Round, digits: number): string =>
    median(rounds.map((round) => round[key] ?? Number.NaN)).toFixed(digits);
  const node = rounds[0]?.nodeMicros === undefined ? '' : `node ${of('nodeMicros', 0)} + `;
  // A round of a queue is measured as a whole.
  const waits = Number.isNaN(rounds[0]?.p50Ms) ? '' : `p50 ${of('p50Ms', 1)} ms, p99 ${of('p99Ms', 1)} ms, `;
  return `${of('requestsPerSecond', 0)}/s, ${waits}CPU ${node}postgres ${of('postgresMicros', 0)} µs`;
};

/** The ratio of medians, with what it stands on. */
export function compare(name: string, goal: number, rounds: { ours: Round[]; peer: Round[] }): Result {
  const rate = (of: readonly Round[]): number => median(of.map((round) => round.requestsPerSecond));
  const result = {
    name,
    ours: text(rounds.ours),
    peer: text(rounds.peer),
    ratio: rate(rounds.ours) / rate(rounds.peer),
    goal,
  };
  for (const who of ['ours', 'peer'] as const) {
    const each = rounds[who].map((round) => round.requestsPerSecond.toFixed(0)).join(' ');
    console.log(`  ${who}: ${result[who]} (rounds: ${each})`);
  }
  return result;
}

export function verdict(result: Result): string {
  const { name, ratio, goal, atMost, unit } = result;
  const word = atMost ? 'at most' : 'at least';
  return `${name}: ${ratio.toFixed(2)} ${unit ?? 'x'}, goal ${word} ${goal}: ${met(result) ? 'met' : 'MISSED'}`;
}

export const results = join(root, 'bench/results');

/** Keeps something beside the figures: a plan, a script, raw rounds. */
export async function keep(file: string, content: string): Promise<void> {
  await mkdir(results, { recursive: true });
  await writeFile(join(results, file), content);
}

export const table = (all: readonly Result[]): string =>
  [
    '| name | ours | peer | ratio | goal | |',
    '|---|---|---|---|---|---|',
    ...all.map((each) => {
      const { name, ours, peer, ratio, goal, atMost, unit } = each;
      const goalText = `${atMost ? '≤' : '≥'} ${goal}${unit ? ` ${unit}` : ''}`;
      return `| \`${name}\` | ${ours} | ${peer} | ${ratio.toFixed(2)}${unit ? ` ${unit}` : ''} | ${goalText} | ${met(each) ? 'met' : 'missed'} |`;
    }),
  ].join('\n');
