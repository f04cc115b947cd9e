import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { eventually } from '../support/eventually.js';
import { House } from '../support/messaging.js';
import { spawnScript, type SpawnedProcess } from '../support/process.js';

const HOUSEHOLDS = 700;

let house: House;
let gate: Client;
const workers: SpawnedProcess[] = [];

beforeAll(async () => {
  house = await House.open({ roles: new Set(['http']) });
  await house.mail();
}, 60_000);
afterAll(async () => {
  for (const worker of workers) worker.child.kill('SIGKILL');
  await Promise.all(workers.map(({ ended }) => ended));
  await gate?.end();
  await house?.close();
});

async function startWorker(): Promise<SpawnedProcess> {
  const worker = spawnScript('test/support/import-worker.ts', {
    DATABASE_URL: house.test.config.databaseUrl,
    REDIS_URL: house.test.config.redisUrl,
    NODE_ENV: 'test',
  });
  workers.push(worker);
  await worker.says(/ready/);
  return worker;
}

interface Standing {
  state: string;
  queued: number;
  attempts: number;
  messages: number;
  households: number;
  deliveries: number;
}

async function standing(id: string): Promise<Standing> {
  const [row] = await house.test.db.query<Standing>(
    `select b.state, b.queued, j.attempts,
            (select count(*)::int from message m where m.bulk_send_id = b.id) as messages,
            (select count(distinct m.invitation_id)::int from message m where m.bulk_send_id = b.id) as households,
            (select count(*)::int from delivery d join message m on m.delivery_id = d.id where m.bulk_send_id = b.id) as deliveries
       from bulk_send b join job j on j.id = b.job_id where b.id = $1`,
    [id],
  );
  return row!;
}

/** An event with as many households, by way of a file. */
async function crowd(): Promise<string> {
  const event = await house.call('POST', '/events', {
    name: 'Gala',
    startsAt: '2097-06-12T16:00:00Z',
    endsAt: '2097-06-12T23:00:00Z',
    timeZone: 'Europe/Vienna',
  });
  await house.call('POST', `/events/${event.id}/publish`);
  const rows = Array.from({ length: HOUSEHOLDS }, (_, n) => `Guest${n};Crowd;crowd-${n}@guest.example`);
  const form = new FormData();
  form.set('eventId', event.id);
  form.set('file', new Blob([['First name;Last name;E-mail', ...rows].join('\n')]), 'crowd.csv');
  const answer = await house.owner.fetch('/api/v1/imports', { method: 'POST', body: form });
  const { id } = (await answer.json()) as { id: string };
  const reached = (wanted: string) =>
    eventually(
      () => house.call<{ state: string }>('GET', `/imports/${id}`),
      ({ state }) => state === wanted,
      { withinMs: 60_000 },
    );
  await reached('ready');
  await house.call('POST', `/imports/${id}/commit`);
  await reached('done');
  return event.id;
}

it('a sending whose process is killed in the middle of a batch goes on with that batch, and nobody gets two', async () => {
  const first = await startWorker();
  const event = await crowd();
  const { db, database } = house.test;
  // The message to one household of the third batch waits until the test lets it go on.
  const [marked] = await db.query<{ email: string }>(
    `select g.email from invitation i join guest g on g.id = i.contact_guest_id where i.event_id = $1 order by i.id offset 610 limit 1`,
    [event],
  );
  await db.execute(`create function wait_at_gate() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(4712); return new; end $$`);
  await db.execute(
    `create trigger gate before insert on message for each row when (new.address = '${marked!.email}') execute function wait_at_gate()`,
  );
  gate = new Client({ connectionString: database.url });
  await gate.connect();
  await gate.query('select pg_advisory_lock(4712)');
  // What is looked at is what is made, so nothing is sent meanwhile.
  const scheduledAt = new Date(Date.now() + 86_400_000).toISOString();
  const { id } = await house.call('POST', `/events/${event}/invitations/send`, { scheduledAt });
  await eventually(
    async () =>
      (await gate.query(`select 1 from pg_locks where locktype = 'advisory' and objid = 4712 and not granted`))
        .rowCount,
    (waiting) => waiting === 1,
    { withinMs: 60_000 },
  );
  const twoBatches = { queued: 500, messages: 500, households: 500, deliveries: 500 };
  expect(await standing(id)).toMatchObject({ ...twoBatches, state: 'running', attempts: 1 });
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');
  await gate.query('select pg_advisory_unlock(4712)');
  expect(await standing(id)).toMatchObject({ ...twoBatches, state: 'running' });

  // Somebody has lost patience and asks once more.
  const { id: again } = await house.call('POST', `/events/${event}/invitations/send`, { scheduledAt });
  await startWorker();
  const over = (each: string): Promise<Standing> =>
    eventually(
      () => standing(each),
      ({ state }) => state !== 'running',
      { withinMs: 90_000, everyMs: 100 },
    );
  const [one, other] = await Promise.all([over(id), over(again)]);
  expect([one.state, one.attempts, other.state]).toEqual(['done', 2, 'done']);
  const [whole] = await db.query<{ messages: number; households: number; deliveries: number }>(
    `select count(*)::int as messages, count(distinct m.invitation_id)::int as households, count(d.id)::int as deliveries
       from message m left join delivery d on d.subject_id = m.id where m.event_id = $1`,
    [event],
  );
  expect(whole).toEqual({ messages: HOUSEHOLDS, households: HOUSEHOLDS, deliveries: HOUSEHOLDS });
  expect(one.queued + other.queued).toBe(HOUSEHOLDS);
  for (const each of [id, again]) {
    const { total, queued, skipped } = await house.call<{
      total: number;
      queued: number;
      skipped: Record<string, number>;
    }>('GET', `/bulk-sends/${each}`);
    expect(queued + skipped['repeated']!).toBe(total);
  }
}, 240_000);
