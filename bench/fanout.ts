import { fillMillion } from './data/million.js';
import { ask } from './harness/ask.js';
import { cpuSeconds, PROFILE, type Server } from './harness/processes.js';
import { compare, keep, median, type Result, type Round } from './harness/report.js';
import { openSockets, type Sockets } from './harness/sockets.js';
import type { Stage } from './harness/stage.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 6);
const SOCKETS = 1_000;
/** In a round, one after the other: each starts when the one before has reached everybody. */
const FRAMES = 100;

interface Side {
  server: Server;
  sockets: Sockets;
  /** Causes one frame. */
  cause: (n: number) => Promise<unknown>;
}

/** One change for a thousand sockets: against socket.io that is handed the same frame and only emits it. */
export async function fanout(stage: Stage): Promise<Result[]> {
  const app = await stage.startApp({ env: { ROLES: 'http,realtime' }, nodeArgs: PROFILE });
  const peer = await stage.startPeer('bench/peer/sockets.ts');
  const opened: Sockets[] = [];
  try {
    const account = await stage.signIn(app);
    await fillMillion(stage.db, account.organizationId);
    console.log('fanout:');
    const { rows } = await stage.db.query<{ id: string }>('select id from guest where organization_id = $1 limit 1', [
      account.organizationId,
    ]);
    const path = `${app.url}/api/v1/guests/${rows[0]!.id}`;
    const headers = { authorization: `Bearer ${account.token}`, 'content-type': 'application/json' };
    const post = async (url: string, method: string, body: string): Promise<void> => {
      const { status, text } = await ask(url, headers, method, body);
      if (status !== 200) throw new Error(`${method} ${url} got ${status}: ${text}`);
    };
    const stream = { token: account.token, streamId: account.organizationId, sockets: SOCKETS };
    for (const { url } of [app, peer]) opened.push(await openSockets({ ...stream, url }));
    const [ourSockets, peerSockets] = opened as [Sockets, Sockets];

    // The peer gets the very frame that ours has sent.
    await post(path, 'PATCH', JSON.stringify({ notes: `before ${Date.now()}` }));
    const { frame } = await ourSockets.next();
    const ours: Side = {
      server: app,
      sockets: ourSockets,
      cause: (n) => post(path, 'PATCH', JSON.stringify({ notes: `change ${n} of ${Date.now()}` })),
    };
    const theirs: Side = {
      server: peer,
      sockets: peerSockets,
      cause: (n) => post(peer.url, 'POST', JSON.stringify({ ...(frame as object), to: n })),
    };
    const found: Record<'ours' | 'peer', Round[]> = { ours: [], peer: [] };
    await round(stage, ours);
    await round(stage, theirs);
    for (let n = 0; n < ROUNDS; n += 1) {
      for (const who of n % 2 ? (['peer', 'ours'] as const) : (['ours', 'peer'] as const)) {
        found[who].push(await round(stage, who === 'ours' ? ours : theirs));
      }
    }
    await keep('fanout.json', JSON.stringify(found, null, 2));
    const p99 = median(found.ours.map(({ p99Ms }) => p99Ms));
    return [
      compare('fanout', 0.7, found),
      {
        name: 'fanout, from the request to the last socket, p99',
        ours: `${p99.toFixed(0)} ms`,
        peer: '–',
        ratio: p99,
        goal: 250,
        atMost: true,
        unit: 'ms',
      },
    ];
  } finally {
    for (const sockets of opened) await sockets.close();
    await app.stop();
    await peer.stop();
  }
}

async function round(stage: Stage, { server, sockets, cause }: Side): Promise<Round> {
  const [node, postgres, started] = [
    await cpuSeconds(server.pid),
    await stage.postgresSeconds(),
    process.hrtime.bigint(),
  ];
  const took: number[] = [];
  for (let n = 1; n <= FRAMES; n += 1) {
    const from = process.hrtime.bigint();
    const [reached] = await Promise.all([sockets.next(), cause(n)]);
    took.push(Number(BigInt(reached.at) - from) / 1e6);
  }
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const micros = (before: number, after: number): number => ((after - before) * 1e6) / FRAMES;
  took.sort((a, b) => a - b);
  return {
    requestsPerSecond: FRAMES / seconds,
    p50Ms: took[FRAMES / 2]!,
    p99Ms: took[FRAMES - 1]!,
    nodeMicros: micros(node, await cpuSeconds(server.pid)),
    postgresMicros: micros(postgres, await stage.postgresSeconds()),
  };
}
