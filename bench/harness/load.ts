import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemProgram } from '../../src/platform/embedded/index.js';

const run = promisify(execFile);

export interface Request {
  path: string;
  body?: string;
  /** Beyond those of the load, e.g. an `If-None-Match` that goes with the path. */
  headers?: Record<string, string>;
}

export interface Load {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  /** Sent in turn, round and round. */
  requests: readonly Request[];
  /** Which of them comes first: where the round before has ended, so that a short round does not favour the first ones. */
  from?: number;
  connections?: number;
  seconds: number;
}

export interface Measured {
  requestsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Answers that were not 2xx or 3xx, and connections that broke. */
  failures: number;
  requests: number;
}

/** Below 256 connections the cost of waking up dominates and the same binary gives figures a factor of three apart. */
export const CONNECTIONS = 256;

const program = (): Promise<string> =>
  systemProgram(
    {
      title: 'wrk',
      names: ['wrk'],
      packages: { 'apt-get': ['wrk'], apk: ['wrk'], dnf: ['wrk'], brew: ['wrk'] },
      otherwise: 'install wrk (https://github.com/wg/wrk)',
    },
    console.log,
  );

/** Loads a server on loopback with wrk, which costs the machine far less than a load generator in Node would. */
export async function load({
  url,
  method = 'GET',
  headers = {},
  requests,
  from = 0,
  connections = CONNECTIONS,
  seconds,
}: Load): Promise<Measured> {
  const wrk = await program();
  const folder = await mkdtemp(join(tmpdir(), 'placecard-bench-'));
  try {
    const script = join(folder, 'load.lua');
    // Written out as they go over the wire: building them in Lua costs a core that the server needs.
    const wire = requests.map((request) => onTheWire(method, url, { ...headers, ...request.headers }, request));
    await writeFile(join(folder, 'requests'), wire.join('\0'));
    await writeFile(script, lua(join(folder, 'requests'), from % requests.length));
    const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url];
    const { stdout } = await run(wrk, args, { maxBuffer: 1e7 });
    const line = /^RESULT (.*)$/m.exec(stdout)?.[1];
    if (!line) throw new Error(`wrk said nothing usable: ${stdout}`);
    const [count = 0, micros = 0, p50 = 0, p99 = 0, failures = 0] = line.split(' ').map(Number);
    return {
      requestsPerSecond: count / (micros / 1e6),
      p50Ms: p50 / 1000,
      p99Ms: p99 / 1000,
      failures,
      requests: count,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function onTheWire(method: string, url: string, headers: Record<string, string>, { path, body }: Request): string {
  const all = {
    host: new URL(url).host,
    ...headers,
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`;
}

const lua = (file: string, from: number): string => `
local file = io.open(${JSON.stringify(file)}, "rb")
local requests = {}
for each in (file:read("*a") .. "\\0"):gmatch("(.-)%z") do requests[#requests + 1] = each end
file:close()
local n = ${from}
request = function()
  n = n + 1
  if n > #requests then n = 1 end
  return requests[n]
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %d %d %d\\n", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
    e.status + e.connect + e.read + e.write + e.timeout))
end
`;
