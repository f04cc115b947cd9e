import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Load {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  /** Paths asked for in turn; several keep caches honest. */
  paths: readonly string[];
  /** One body per path, for writes. */
  bodies?: readonly string[];
  connections?: number;
  seconds: number;
}

export interface Measured {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Answers that were not 2xx or 3xx. */
  failures: number;
  requests: number;
}

/** Below 256 connections the cost of waking up dominates and the same binary gives figures a factor of three apart. */
const CONNECTIONS = 256;

/** Loads a server on loopback with wrk, which costs the machine far less than a load generator in Node would. */
export async function load({ url, method = 'GET', headers = {}, paths, bodies, connections = CONNECTIONS, seconds }: Load): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'placecard-bench-'));
  try {
    const script = join(folder, 'load.lua');
    await writeFile(join(folder, 'paths'), paths.join('\n'));
    if (bodies) await writeFile(join(folder, 'bodies'), bodies.join('\n'));
    await writeFile(script, lua(folder, method, headers, bodies !== undefined));
    const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url], { maxBuffer: 1e7 });
    const line = /^RESULT (.*)$/m.exec(stdout)?.[1];
    if (!line) throw new Error(`wrk said nothing usable: ${stdout}`);
    const [requests, micros, p50, p99, failures] = line.split(' ').map(Number) as [number, number, number, number, number];
    return { requestsPerSecond: requests / (micros / 1e6), p50Ms: p50 / 1000, p99Ms: p99 / 1000, failures, requests };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const lua = (folder: string, method: string, headers: Record<string, string>, withBodies: boolean): string => `
local paths, bodies = {}, {}
for line in io.lines(${JSON.stringify(join(folder, 'paths'))}) do paths[#paths + 1] = line end
${withBodies ? `for line in io.lines(${JSON.stringify(join(folder, 'bodies'))}) do bodies[#bodies + 1] = line end` : ''}
local n = 0
local headers = {}
${Object.entries(headers)
  .map(([name, value]) => `headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`)
  .join('\n')}
request = function()
  n = n + 1
  local i = (n - 1) % #paths + 1
  return wrk.format(${JSON.stringify(method)}, paths[i], headers, bodies[i])
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    e.status + e.connect + e.read + e.write + e.timeout))
end
`;

/** CPU seconds a process has used so far, with its threads. */
export async function cpuSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Resident memory in MiB, and the most there ever was. */
export async function memoryMiB(pid: number): Promise<{ now: number; peak: number }> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kib = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { now: kib('VmRSS') / 1024, peak: kib('VmHWM') / 1024 };
}
