import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from '../src/platform/embedded/index.js';
import { idFunction } from './data/million.js';
import { cpuSeconds, PROFILE } from './harness/processes.js';
import { compare, keep, type Result, type Round } from './harness/report.js';
import type { Account, Stage } from './harness/stage.js';
import { startWorker, type Worker } from './harness/worker.js';

const ROUNDS = Number(process.env['BENCH_ROUNDS'] ?? 6);
/** In a round; each to a guest of its own. */
const MESSAGES = 5_000;
/** Queued in one go, on both sides. */
const TOGETHER = 500;

/**
 * Messages saved, queued, sent to a provider on the loopback and recorded, each as the application does it for good: against
 * Bull jobs that make the same HTTP call, the same number queued together and under way at once, and nothing else.
 */
export async function deliver(stage: Stage): Promise<Result[]> {
  const port = String(await freePort());
  const workers: Worker[] = [];
  const start = async (...given: Parameters<typeof startWorker>): Promise<Worker> => {
    const worker = await startWorker(...given);
    workers.push(worker);
    return worker;
  };
  try {
    const provider = await start('bench/harness/provider.process.ts', { env: {} });
    const app = await start('bench/harness/messages.process.ts', {
      // Not production, which calls no address of this machine.
      env: { ...stage.environment(port), NODE_ENV: 'test', ROLES: 'http,jobs,relay', LOG_LEVEL: 'error' },
      nodeArgs: PROFILE,
    });
    const peer = await start('bench/peer/bull.process.ts', { env: { REDIS_URL: stage.redisUrl } });
    const { url } = await provider.ask<{ url: string }>({});
    const appUrl = `http://127.0.0.1:${port}`;
    const account = await stage.signIn({ pid: app.pid, url: appUrl, readyMs: 0, stop: () => app.stop() }, 'deliver');
    await reset(stage, account);
    await connect(appUrl, account, url);
    await redisAsDurable(stage);
    console.log('deliver:');
    const { rows } = await stage.db.query<{ id: string }>(
      'select id from guest where organization_id = $1 order by id',
      [account.organizationId],
    );
    const guestIds = rows.map(({ id }) => id);
    let called = 0;
    /** Postgres is asked only when it may be over: the question is dear on a table that changes this fast. */
    const reaches = async (count: number): Promise<void> => {
      while ((await provider.ask<{ taken: number }>({})).taken < count) await sleep(5);
    };
    const turns = {
      ours: () =>
        round(stage, app, async () => {
          const { written } = await app.ask<{ written: number }>({
            organizationId: account.organizationId,
            guestIds,
            together: TOGETHER,
          });
          if (written !== MESSAGES) throw new Error(`${written} of ${MESSAGES} messages were written`);
          await reaches((called += MESSAGES));
          while (await underWay(stage, account)) await sleep(5);
        }),
      peer: () => {
        called += MESSAGES;
        return round(stage, peer, () => peer.ask({ url, count: MESSAGES, together: TOGETHER }));
      },
    };
    await turns.ours();
    await turns.peer();
    await turns.ours();
    const earlier = await provider.ask<{ taken: number }>({});
    const found: Record<'ours' | 'peer', Round[]> = { ours: [], peer: [] };
    for (let n = 0; n < ROUNDS; n += 1) {
      for (const who of n % 2 ? (['peer', 'ours'] as const) : (['ours', 'peer'] as const)) {
        await stage.db.query('vacuum analyze message, delivery, delivery_attempt, message_ref, change, conversation');
        found[who].push(await turns[who]());
      }
    }
    const { taken } = await provider.ask<{ taken: number }>({});
    if (taken - earlier.taken !== ROUNDS * 2 * MESSAGES) throw new Error(`The provider got ${taken - earlier.taken}`);
    await demandRecorded(stage, account, (ROUNDS + 2) * MESSAGES);
    await keep('deliver.json', JSON.stringify(found, null, 2));
    return [compare('deliver', 0.4, found)];
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

async function round(stage: Stage, worker: Worker, work: () => Promise<unknown>): Promise<Round> {
  const [node, postgres, started] = [await cpuSeconds(worker.pid), await stage.postgresSeconds(), performance.now()];
  await work();
  const seconds = (performance.now() - started) / 1000;
  const micros = (before: number, after: number): number => ((after - before) * 1e6) / MESSAGES;
  return {
    requestsPerSecond: MESSAGES / seconds,
    p50Ms: Number.NaN,
    p99Ms: Number.NaN,
    nodeMicros: micros(node, await cpuSeconds(worker.pid)),
    postgresMicros: micros(postgres, await stage.postgresSeconds()),
  };
}

/** As Postgres: what is acknowledged is on the disk. The peer has nothing else to keep its jobs in. */
async function redisAsDurable({ redisUrl }: Stage): Promise<void> {
  const redis = new Redis(redisUrl);
  await redis.config('SET', 'appendfsync', 'always');
  await redis.quit();
}

async function underWay({ db }: Stage, { organizationId }: Account): Promise<boolean> {
  const { rows } = await db.query(
    `select 1 from delivery where organization_id = $1 and state in ('queued', 'retrying', 'sending', 'ambiguous') limit 1`,
    [organizationId],
  );
  return rows.length > 0;
}

/** The guests, and nothing of the run before. */
async function reset({ db }: Stage, { organizationId }: Account): Promise<void> {
  await db.query(idFunction);
  for (const table of ['message', 'conversation', 'delivery', 'channel_secret', 'channel'])
    await db.query(`delete from ${table} where organization_id = $1`, [organizationId]);
  await db.query('delete from change c using stream s where s.organization_id = $1 and c.stream_id = s.id', [
    organizationId,
  ]);
  await db.query(
    `insert into guest (organization_id, id, first_name, last_name, phone, search_key, sort_key, name_key, phone_key)
     select $1, pg_temp.bench_id('recipient', n), 'Ada', 'Guest ' || n, p, ' ada guest ' || n || ' ', 'guest ' || n || ' ada', 'ada guest ' || n, p
       from generate_series(1, $2::int) n, lateral (select '+4366' || (10000000 + n) as p) reach on conflict do nothing`,
    [organizationId, MESSAGES],
  );
  await db.query('vacuum analyze guest, message, conversation, delivery, delivery_attempt, change');
}

async function connect(appUrl: string, { token }: Account, provider: string): Promise<void> {
  const answer = await fetch(`${appUrl}/api/v1/channels`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      kind: 'twilio',
      name: 'Bench',
      settings: { accountSid: `AC${randomUUID().replaceAll('-', '')}`, sender: '+43660000000', baseUrl: provider },
      credentials: { authToken: 'token' },
    }),
  });
  if (answer.status !== 201) throw new Error(`The channel could not be connected: ${await answer.text()}`);
}

/** Every message was sent by one attempt, and all of it is written down. */
async function demandRecorded({ db }: Stage, { organizationId }: Account, count: number): Promise<void> {
  const { rows } = await db.query(
    `select (select count(*)::int from message where organization_id = $1 and status = 'sent' and provider_ref is not null) as messages,
            (select count(*)::int from delivery_attempt where organization_id = $1 and outcome = 'done') as attempts,
            (select count(*)::int from message_ref where organization_id = $1) as names`,
    [organizationId],
  );
  const { messages, attempts, names } = rows[0] as Record<string, number>;
  if ([messages, attempts, names].some((found) => found !== count))
    throw new Error(`${messages} messages, ${attempts} attempts and ${names} names were recorded of ${count}`);
}
