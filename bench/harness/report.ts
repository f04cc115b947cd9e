export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export interface Round {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMicrosPerRequest: number;
}

export interface Outcome {
  name: string;
  goal: number;
  ours: Round[];
  peer: Round[];
}

const figure = (rounds: readonly Round[], key: keyof Round): string => median(rounds.map((round) => round[key])).toFixed(key === 'requestsPerSecond' ? 0 : 1);

/** Prints the ratio of medians with what it stands on. @returns whether the goal is met. */
export function report({ name, goal, ours, peer }: Outcome): boolean {
  const ratio = median(ours.map((round) => round.requestsPerSecond)) / median(peer.map((round) => round.requestsPerSecond));
  for (const [who, rounds] of [['ours', ours], ['peer', peer]] as const) {
    console.log(
      `${name} ${who}: ${figure(rounds, 'requestsPerSecond')}/s (${rounds.map((round) => round.requestsPerSecond.toFixed(0)).join(', ')}), ` +
        `p50 ${figure(rounds, 'p50Ms')} ms, p99 ${figure(rounds, 'p99Ms')} ms, ${figure(rounds, 'cpuMicrosPerRequest')} µs CPU per request`,
    );
  }
  console.log(`${name}: ${ratio.toFixed(2)} x the peer, goal ${goal} x: ${ratio >= goal ? 'met' : 'MISSED'}`);
  return ratio >= goal;
}
