import { isDeepStrictEqual } from 'node:util';
import { fillMillion } from './data/million.js';
import { ask, type Answer } from './harness/ask.js';
import { load, type Request } from './harness/load.js';
import { cpuSeconds, PROFILE, type Server } from './harness/processes.js';
import { compare, keep, type Result, type Round } from './harness/report.js';
import type { Account, Stage } from './harness/stage.js';

const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 5);
const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 6);

interface Side {
  server: Server;
  requests: Request[];
  sent: number;
}

interface Reading {
  name: string;
  goal: number;
  paths: (db: Stage['db'], account: Account) => Promise<string[]>;
  /** Ask with the ETag of the answer before. */
  conditional?: boolean;
  expected: number;
}

const column = async (db: Stage['db'], sql: string, account: Account): Promise<string[]> =>
  (await db.query<{ value: string }>(sql, [account.organizationId])).rows.map((row) => row.value);

const shuffled = 'order by md5(id::text)';
const pages = (db: Stage['db'], account: Account, limit = ''): Promise<string[]> =>
  column(
    db,
    `select '/api/v1/events/' || id || '/attendees' as value from event where organization_id = $1 ${shuffled} ${limit}`,
    account,
  );

export const readings: Record<string, Reading[]> = {
  // Every event in turn: some 2 000 pages of 70 kB in a cache of 32 MB that keeps the latest never meet one that is still there.
  list: [{ name: 'list', goal: 2, paths: (db, account) => pages(db, account), expected: 200 }],
  'list-warm': [
    {
      name: 'list-warm, body from the cache',
      goal: 5,
      paths: (db, account) => pages(db, account, 'limit 20'),
      expected: 200,
    },
    {
      name: 'list-warm, 304',
      goal: 5,
      paths: (db, account) => pages(db, account, 'limit 20'),
      conditional: true,
      expected: 304,
    },
  ],
  get: [
    {
      name: 'get',
      goal: 2,
      paths: (db, account) =>
        column(
          db,
          `select '/api/v1/guests/' || id as value from guest where organization_id = $1 ${shuffled} limit 100000`,
          account,
        ),
      expected: 200,
    },
  ],
};

/** Reads against the Express peer: the same data, the same answers, in turn. */
export async function read(stage: Stage, wanted: readonly string[]): Promise<Result[]> {
  const app = await stage.startApp({ nodeArgs: PROFILE });
  const peer = await stage.startPeer();
  try {
    const account = await stage.signIn(app);
    await fillMillion(stage.db, account.organizationId);
    const results: Result[] = [];
    for (const reading of wanted.flatMap((name) => readings[name] ?? [])) {
      console.log(`${reading.name}:`);
      const paths = await reading.paths(stage.db, account);
      await demandSameAnswers(paths, app, peer, account);
      const sides = {
        ours: { server: app, requests: await requestsFor(app, paths, account, reading), sent: 0 },
        peer: { server: peer, requests: await requestsFor(peer, paths, account, reading), sent: 0 },
      };
      results.push(await rounds(stage, reading, sides, account));
    }
    return results;
  } finally {
    await app.stop();
    await peer.stop();
  }
}

async function rounds(
  stage: Stage,
  { name, goal }: Reading,
  sides: Record<'ours' | 'peer', Side>,
  account: Account,
): Promise<Result> {
  const found: Record<'ours' | 'peer', Round[]> = { ours: [], peer: [] };
  for (const who of ['ours', 'peer'] as const) await round(stage, sides[who], account, SECONDS);
  for (let n = 0; n < ROUNDS; n += 1) {
    // A B B A: what drifts over time hits both alike.
    for (const who of n % 2 ? (['peer', 'ours'] as const) : (['ours', 'peer'] as const)) {
      found[who].push(await round(stage, sides[who], account, SECONDS));
    }
  }
  await keep(`${name.replaceAll(/\W+/g, '-')}.json`, JSON.stringify(found, null, 2));
  return compare(name, goal, found);
}

async function round(stage: Stage, side: Side, account: Account, seconds: number): Promise<Round> {
  const { server, requests } = side;
  const [node, postgres] = [await cpuSeconds(server.pid), await stage.postgresSeconds()];
  const headers = { authorization: `Bearer ${account.token}` };
  const measured = await load({ url: server.url, headers, requests, from: side.sent, seconds });
  if (measured.failures > 0) throw new Error(`${measured.failures} of ${measured.requests} requests failed`);
  side.sent += measured.requests;
  const micros = (before: number, after: number): number => ((after - before) * 1e6) / measured.requests;
  const { requestsPerSecond, p50Ms, p99Ms } = measured;
  const nodeMicros = micros(node, await cpuSeconds(server.pid));
  return {
    requestsPerSecond,
    p50Ms,
    p99Ms,
    nodeMicros,
    postgresMicros: micros(postgres, await stage.postgresSeconds()),
  };
}

const get = (server: Server, path: string, account: Account, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(server.url + path, { authorization: `Bearer ${account.token}`, ...headers });

/** Both sides must say the same before it means anything how fast they say it. */
async function demandSameAnswers(paths: readonly string[], app: Server, peer: Server, account: Account): Promise<void> {
  for (const path of paths.slice(0, 50)) {
    const [ours, theirs] = await Promise.all([get(app, path, account), get(peer, path, account)]);
    if (ours.status !== 200 || theirs.status !== 200) {
      throw new Error(`${path}: ${ours.status} ${ours.text}, ${theirs.status} ${theirs.text}`);
    }
    if (!isDeepStrictEqual(JSON.parse(ours.text), JSON.parse(theirs.text))) {
      throw new Error(`${path} differs:\n${ours.text}\n${theirs.text}`);
    }
  }
}

async function requestsFor(
  server: Server,
  paths: readonly string[],
  account: Account,
  reading: Reading,
): Promise<Request[]> {
  if (!reading.conditional) return paths.map((path) => ({ path }));
  const requests: Request[] = [];
  for (const path of paths) {
    const first = await get(server, path, account);
    const headers = { 'if-none-match': String(first.headers['etag']) };
    const { status } = await get(server, path, account, headers);
    if (status !== reading.expected) throw new Error(`${server.url}${path} answers ${status} to its own ETag`);
    requests.push({ path, headers });
  }
  return requests;
}
