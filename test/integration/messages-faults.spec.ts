import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createApp } from '../../src/app.js';
import { systemActor } from '../../src/platform/access/index.js';
import { DeliveryMorgue } from '../../src/platform/delivery/delivery.morgue.js';
import { DeliveryRings } from '../../src/platform/delivery/delivery.rings.js';
import { newId } from '../../src/platform/http/index.js';
import { Alerts, Metrics, runAs, type Alert } from '../../src/platform/observability/index.js';
import { Composing, type Draft } from '../../src/modules/messages/composing.service.js';
import { eventually } from '../support/eventually.js';
import { House, type Connected } from '../support/messaging.js';
import { spawnScript, type SpawnedProcess } from '../support/process.js';
import { RedisServer } from '../support/redis-server.js';
import { TcpProxy } from '../support/tcp-proxy.js';

/** Real messages through simulated providers, while everything around them breaks. */

interface Person {
  id: string;
  phone: string;
  email: string;
}
type Kind = 'email' | 'twilio' | 'whatsapp';

/** How long Postgres is away; 30 s is promised, which is too long for every run. */
const AWAY_SECONDS = Number(process.env['POSTGRES_AWAY_SECONDS'] ?? 3);

let redis: RedisServer;
let house: House;
let sql: pg.Pool;
let line: TcpProxy;
let sms: Connected;
let whatsapp: Connected;
/** Sends; its line to Postgres can be cut. Started by the first who needs it. */
let worker: NestFastifyApplication | undefined;
const alerts: Alert[] = [];
const spawned: SpawnedProcess[] = [];

beforeAll(async () => {
  redis = await RedisServer.start();
  house = await House.open({ redisUrl: redis.url, roles: new Set(['http', 'relay'] as const) });
  sql = new pg.Pool({ connectionString: house.test.database.url, max: 4 });
  line = await TcpProxy.start(house.test.database.url);
  sms = await house.sms();
  await house.mail();
  whatsapp = await house.meta('whatsapp');
  // One that gave up half-way would leave a house behind that nobody closes.
}, 60_000);
beforeEach(() => {
  house.simulators.faults.clear();
  house.simulators.outbox.clear();
  alerts.length = 0;
});
afterAll(async () => {
  for (const { child } of spawned) child.kill('SIGKILL');
  await sql?.end();
  await worker?.close();
  await line?.stop();
  await house?.close();
  await redis?.remove();
}, 60_000);

async function working(): Promise<NestFastifyApplication> {
  if (worker) return worker;
  worker = await createApp(
    house.test.config.with({ databaseUrl: line.url, roles: new Set(['http', 'jobs'] as const) }),
  );
  worker.get(Alerts).onRaise((alert) => alerts.push(alert));
  await worker.listen(0, '127.0.0.1');
  return worker;
}

async function spawnWorker(): Promise<SpawnedProcess> {
  const started = spawnScript('test/support/message-worker.ts', {
    DATABASE_URL: house.test.database.url,
    REDIS_URL: redis.url,
    PUBLIC_URL: house.test.config.publicUrl,
    ENCRYPTION_KEYS: house.test.config.encryptionKeys
      .map(({ kid, secret }) => `${kid}:${secret.export().toString('base64')}`)
      .join(','),
  });
  spawned.push(started);
  await started.says(/ready/);
  return started;
}

let people = 0;
/** Straight into the table: thousands of them are not what is tested. */
async function guests(count: number): Promise<Person[]> {
  const from = people;
  people += count;
  const made = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    phone: `+4366${10_000_000 + from + n}`,
    email: `guest-${from + n}@guest.example`,
  }));
  await sql.query(
    `begin; set local session_replication_role = replica;
     insert into guest (organization_id, id, first_name, last_name, phone, email, search_key, sort_key, phone_key, email_key)
     select '${house.owner.organizationId}', id, 'Ada', 'Lovelace', phone, email, '', '', phone, email
       from json_to_recordset('${JSON.stringify(made)}') as g(id uuid, phone text, email text); commit`,
  );
  return made;
}

/** @returns the ids of the messages, in the order of the people */
async function write(to: readonly Person[], kind: Kind, more: Partial<Draft> = {}): Promise<string[]> {
  const actor = systemActor(house.owner.organizationId, 'test');
  const ids: string[] = [];
  for (let at = 0; at < to.length; at += 500) {
    const drafts = to.slice(at, at + 500).map((person) => ({
      guestId: person.id,
      channels: [kind],
      words: () => ({ body: `Hello ${person.phone}`, providerTemplate: { name: 'hello', language: 'en' } }),
      ...more,
    }));
    const composing = house.test.app.get(Composing, { strict: false });
    for (const outcome of await runAs(actor, 'system', () => composing.compose(actor, drafts))) {
      if (!('messageId' in outcome)) throw new Error(`Not written: ${JSON.stringify(outcome)}`);
      ids.push(outcome.messageId);
    }
  }
  return ids;
}

const query = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> =>
  (await sql.query(text, values)).rows as Row[];

async function counts(column: 'm.status' | 'd.state', ids: readonly string[]): Promise<Record<string, number>> {
  const rows = await query<{ name: string; count: number }>(
    `select ${column} as name, count(*)::int count from message m
       join delivery d on d.organization_id = m.organization_id and d.id = m.delivery_id
      where m.id = any($1::uuid[]) group by 1`,
    ids,
  );
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

const become = (ids: readonly string[], wanted: Record<string, number>, withinMs = 30_000) =>
  eventually(
    () => counts('d.state', ids),
    (now) => JSON.stringify(Object.entries(now).sort()) === JSON.stringify(Object.entries(wanted).sort()),
    { withinMs, everyMs: 50 },
  );

/** How often the provider got each of them: all the same, if that is what the keys say. */
function copies(to: readonly Person[], by: (person: Person) => string = ({ phone }) => phone): Record<number, number> {
  const got = new Map<string, number>();
  for (const sent of house.simulators.outbox.sent) {
    const key = sent.to.replace(/^\+/, '');
    got.set(key, (got.get(key) ?? 0) + 1);
  }
  const found: Record<number, number> = {};
  for (const person of to) {
    const count = got.get(by(person).replace(/^\+/, '')) ?? 0;
    found[count] = (found[count] ?? 0) + 1;
  }
  return found;
}

/** So that nobody has to wait for the next sweep. */
const ring = async () => (await working()).get(DeliveryRings, { strict: false }).now(newId(), 'message.send');

/** What waits for its time is due together, now. */
async function due(ids: readonly string[]): Promise<void> {
  await sql.query(`update delivery set next_at = now() where subject_id = any($1::uuid[])`, [ids]);
  await ring();
}

/** Waits of minutes are over now, and of the questions asked again and again only the last two are left. */
async function hurry(ids: readonly string[]): Promise<void> {
  const { rowCount } = await sql.query(
    `update delivery set next_at = now(), reconciliations = greatest(reconciliations, 6)
      where subject_id = any($1::uuid[]) and state in ('retrying', 'ambiguous') and next_at > now()`,
    [ids],
  );
  if (rowCount) await ring();
}

async function hurried(ids: readonly string[], wanted: Record<string, number>): Promise<void> {
  await eventually(
    async () => {
      await hurry(ids);
      return counts('d.state', ids);
    },
    (now) => JSON.stringify(Object.entries(now).sort()) === JSON.stringify(Object.entries(wanted).sort()),
    { withinMs: 40_000, everyMs: 300 },
  );
}

const attempts = (ids: readonly string[]) =>
  query<{ n: number; outcome: string; reconciled: string | null; count: number }>(
    `select a.n, a.outcome, a.reconciled, count(*)::int count from delivery d
       join delivery_attempt a on a.organization_id = d.organization_id and a.delivery_id = d.id
      where d.subject_id = any($1::uuid[]) group by 1, 2, 3 order by 1, 2, 3`,
    ids,
  );

const startedAt = (id: string) =>
  query<{ at: Date }>(
    `select a.started_at at from delivery d join delivery_attempt a on a.organization_id = d.organization_id and a.delivery_id = d.id
      where d.subject_id = $1 order by a.n`,
    id,
  ).then((rows) => rows.map(({ at }) => at.getTime()));

describe('a worker', () => {
  it('killed at the claim, during the call and before the record: every guest gets one message, and only one', async () => {
    const [claimed, called, recorded] = [await guests(4), await guests(4), await guests(4)];
    const state = (ids: readonly string[], name: string) =>
      eventually(
        () => counts('d.state', ids),
        (now) => now[name] === 4,
        { withinMs: 15_000 },
      );
    const killWhile = async (table: string, work: () => Promise<unknown>): Promise<void> => {
      const { child, ended } = await spawnWorker();
      const blocker = new pg.Client({ connectionString: house.test.database.url });
      await blocker.connect();
      try {
        await blocker.query(`begin; lock table ${table} in exclusive mode`);
        await work();
      } finally {
        child.kill('SIGKILL');
        await ended;
        // A statement that waits would still be done though its process is dead: a real death takes it along.
        await blocker.query(
          `select pg_terminate_backend(a.pid) from pg_stat_activity a where pg_backend_pid() = any(pg_blocking_pids(a.pid))`,
        );
        await blocker.end();
      }
    };

    // The claim is committed; that the call begins cannot be written.
    let one: string[] = [];
    await killWhile('delivery_attempt', async () => {
      one = await write(claimed, 'twilio');
      await state(one, 'sending');
    });
    expect(copies(claimed)).toEqual({ 0: 4 });
    expect(await attempts(one)).toEqual([]);

    let two: string[] = [];
    let three: string[] = [];
    await killWhile('message_ref', async () => {
      // The provider has taken them and said so; we cannot write it down.
      three = await write(recorded, 'twilio');
      await eventually(
        () => copies(recorded),
        (now) => now[1] === 4,
      );
      // And these it takes only after we are gone.
      for (const { phone } of called)
        house.simulators.faults.add({
          provider: 'twilio',
          to: phone,
          times: 1,
          fault: { type: 'slow', milliseconds: 2_000 },
        });
      two = await write(called, 'twilio');
      await eventually(
        () => house.simulators.faults.list().length,
        (waiting) => waiting === 0,
        { everyMs: 5 },
      );
    });
    expect(copies(called)).toEqual({ 0: 4 });
    expect((await counts('d.state', three))['sending']).toBe(4);

    await working();
    await become([...one, ...two, ...three], { done: 12 });
    for (const each of [claimed, called, recorded]) expect(copies(each)).toEqual({ 1: 4 });
    // Nobody knew: the provider was asked, and nothing was sent again.
    expect(await attempts(two)).toEqual([{ n: 1, outcome: 'lost', reconciled: 'done', count: 4 }]);
    expect(await attempts(three)).toEqual([{ n: 1, outcome: 'lost', reconciled: 'done', count: 4 }]);
  }, 90_000);
});

describe('Redis', () => {
  it('may be wiped and restarted in the middle of 5 000 messages: each is sent once, the bad ones are dead', async () => {
    await working();
    const everybody = await guests(5_000);
    const bad = everybody.filter((_, n) => n % 100 === 7);
    const good = everybody.filter((_, n) => n % 100 !== 7);
    for (const { phone } of bad)
      house.simulators.faults.add({ provider: 'twilio', to: phone, fault: { type: 'refuse', code: 21211 } });
    house.simulators.faults.add({ provider: 'twilio', fault: { type: 'receipts', only: [] } });
    const sent = (atLeast: number) =>
      eventually(
        () => house.simulators.outbox.sent.length,
        (count) => count >= atLeast,
        { withinMs: 30_000, everyMs: 5 },
      );
    // They are due together, once the last one is written.
    const ids = await write(everybody, 'twilio', { scheduledAt: new Date(Date.now() + 3_600_000) });
    expect(house.simulators.outbox.sent).toEqual([]);
    await due(ids);
    const client = new Redis(redis.url, { maxRetriesPerRequest: null });
    let lost = 0;
    for (const atLeast of [600, 1_500]) {
      await sent(atLeast);
      lost += await client.dbsize();
      await client.flushall();
    }
    client.disconnect();
    await sent(2_300);
    await redis.kill();
    const killedAt = house.simulators.outbox.sent.length;
    await sent(killedAt + 300);
    await redis.start();
    await become(ids, { done: 4_950, dead: 50 }, 60_000);
    expect(lost).toBeGreaterThan(0); // there was something to lose
    expect(killedAt).toBeLessThan(4_600); // it was the middle
    expect([copies(good), copies(bad)]).toEqual([{ 1: 4_950 }, { 0: 50 }]);
    expect(await counts('m.status', ids)).toEqual({ sent: 4_950, dead: 50 });
    expect(await attempts(ids)).toEqual([
      { n: 1, outcome: 'done', reconciled: null, count: 4_950 },
      { n: 1, outcome: 'failed', reconciled: null, count: 50 },
    ]);
    await eventually(
      () => alerts.filter(({ name }) => name === 'delivery.dead').length,
      (count) => count === 50,
      { withinMs: 15_000 },
    );
  }, 120_000);
});

describe('Postgres', () => {
  it(`may be away for ${AWAY_SECONDS} s in the middle: requests fail cleanly, every message is sent once`, async () => {
    const app = await working();
    const url = await app.getUrl();
    const everybody = await guests(800);
    house.simulators.faults.add({ provider: 'twilio', fault: { type: 'slow', milliseconds: 60 } });
    const ids = await write(everybody, 'twilio');
    await eventually(
      () => house.simulators.outbox.sent.length,
      (count) => count >= 60,
      { everyMs: 2 },
    );
    line.cut();
    const cutAt = performance.now();
    const atCut = house.simulators.outbox.sent.length;
    expect(atCut).toBeLessThan(500);
    const answers: number[] = [];
    while (performance.now() - cutAt < AWAY_SECONDS * 1000) {
      const { status } = await fetch(`${url}/api/v1/messages`, {
        headers: { authorization: `Bearer ${house.owner.accessToken}` },
      });
      answers.push(status);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const atMend = house.simulators.outbox.sent.length;
    // What had been begun was called, and nothing else: so many one target may have under way.
    expect(atMend - atCut).toBeLessThanOrEqual(256);
    expect(new Set(answers)).toEqual(new Set([503]));
    line.mend();
    await hurried(ids, { done: 800 });
    await house.simulators.hooks.idle();
    expect(copies(everybody)).toEqual({ 1: 800 });
    const again = await fetch(`${url}/api/v1/messages`, {
      headers: { authorization: `Bearer ${house.owner.accessToken}` },
    });
    expect(again.status).toBe(200);
  }, 120_000);
});

describe('an answer that was lost', () => {
  it('never leads to a second message, whatever the provider can tell', async () => {
    await working();
    const [mails, texts, receipted, silent] = [await guests(5), await guests(5), await guests(5), await guests(5)];
    const lose = (provider: Kind, to: string): unknown =>
      house.simulators.faults.add({ provider, to, fault: { type: 'drop-after-accept' } });
    for (const { email } of mails) lose('email', email);
    for (const { phone } of texts) lose('twilio', phone);
    for (const { phone } of [...receipted, ...silent]) lose('whatsapp', phone.slice(1));
    for (const { phone } of texts)
      house.simulators.faults.add({ provider: 'twilio', to: phone, fault: { type: 'receipts', only: [] } });
    for (const { phone } of silent)
      house.simulators.faults.add({ provider: 'whatsapp', to: phone.slice(1), fault: { type: 'receipts', only: [] } });
    for (const { phone } of receipted)
      house.simulators.faults.add({
        provider: 'whatsapp',
        to: phone.slice(1),
        fault: { type: 'receipts', order: 'random', copies: 2, delayMilliseconds: 500 },
      });
    const [byMail, byText, byReceipt, bySilence] = [
      await write(mails, 'email'),
      await write(texts, 'twilio'),
      await write(receipted, 'whatsapp'),
      await write(silent, 'whatsapp'),
    ];
    await Promise.all([
      hurried(byText, { done: 5 }), // Twilio can be asked
      hurried(byReceipt, { done: 5 }), // a receipt settles it
      hurried([...byMail, ...bySilence], { dead: 10 }), // nobody can tell: a person has to
    ]);
    // They were all taken, and not one answer was heard.
    expect(house.simulators.outbox.sent.map(({ answered }) => answered)).toEqual(
      Array.from({ length: 20 }, () => false),
    );
    expect(copies(mails, ({ email }) => email)).toEqual({ 1: 5 });
    for (const each of [texts, receipted, silent]) expect(copies(each)).toEqual({ 1: 5 });
    const codes = await query<{ code: string; count: number }>(
      `select error->>'code' code, count(*)::int count from message where id = any($1::uuid[]) group by 1`,
      [...byMail, ...bySilence],
    );
    expect(codes).toEqual([{ code: 'delivery.unresolved', count: 10 }]);

    // A redrive asks again; only somebody who has looked may have it sent again.
    house.simulators.faults.clear();
    const dead = await house.call<{ items: { id: string; subjectId: string }[] }>(
      'GET',
      '/dead-letters?code=delivery.unresolved&limit=50',
    );
    expect(dead.items.map(({ subjectId }) => subjectId).sort()).toEqual([...byMail, ...bySilence].sort());
    await house.call('POST', '/redrives', { code: 'delivery.unresolved' });
    await eventually(
      () => counts('d.state', byMail),
      (now) => now['ambiguous'] === 5,
    );
    await hurried([...byMail, ...bySilence], { dead: 10 });
    expect(copies(mails, ({ email }) => email)).toEqual({ 1: 5 });
    await house.call('POST', '/redrives', { code: 'delivery.unresolved', sendAgain: true });
    await hurried([...byMail, ...bySilence], { done: 10 });
    expect(copies(mails, ({ email }) => email)).toEqual({ 2: 5 });
  }, 120_000);
});

describe('a provider that is away', () => {
  it('is asked again when it said so, and not before', async () => {
    await working();
    const [one, two] = (await guests(2)) as [Person, Person];
    for (const { phone } of [one, two])
      house.simulators.faults.add({
        provider: 'twilio',
        to: phone,
        times: 1,
        fault: { type: 'http', status: phone === one.phone ? 503 : 429, retryAfter: phone === one.phone ? 20 : 2 },
      });
    // The one that is told "too fast" pauses its whole number: so it comes last.
    const [away] = (await write([one], 'twilio')) as [string];
    await become([away], { retrying: 1 });
    // Its own wait would be 8 to 12 s.
    const [{ wait } = { wait: 0 }] = await query<{ wait: number }>(
      `select extract(epoch from d.next_at - a.started_at)::float8 wait from delivery d
         join delivery_attempt a on a.organization_id = d.organization_id and a.delivery_id = d.id where d.subject_id = $1`,
      away,
    );
    expect(wait).toBeGreaterThanOrEqual(20);
    expect(wait).toBeLessThan(25);
    const [fast] = (await write([two], 'twilio')) as [string];
    await become([fast], { done: 1 });
    expect(await counts('d.state', [away])).toEqual({ retrying: 1 });
    const shorter = await startedAt(fast);
    expect(shorter).toHaveLength(2);
    expect(shorter[1]! - shorter[0]!).toBeGreaterThanOrEqual(2_000);
    expect(shorter[1]! - shorter[0]!).toBeLessThan(7_000);
    await hurried([away], { done: 1 });
    expect(copies([one, two])).toEqual({ 1: 2 });
    const [{ failures } = { failures: -1 }] = await query<{ failures: number }>(
      'select failures from delivery where subject_id = $1',
      fast,
    );
    expect(failures).toBe(0); // being told to slow down is no failure
  }, 60_000);
});

describe('dead letters', () => {
  it('hold what a person must look at; after the repair a redrive sends each of those meant once, at the rate', async () => {
    await working();
    const [meant, other] = [await guests(30), await guests(3)];
    for (const { phone } of meant)
      house.simulators.faults.add({ provider: 'twilio', to: phone, fault: { type: 'refuse', code: 21408 } });
    for (const { phone } of other)
      house.simulators.faults.add({ provider: 'twilio', to: phone, fault: { type: 'refuse', code: 21211 } });
    const [ids, others] = [await write(meant, 'twilio'), await write(other, 'twilio')];
    await become([...ids, ...others], { dead: 33 });
    const codes = await query<{ code: string; count: number }>(
      `select last_error->>'code' code, count(*)::int count from delivery where subject_id = any($1::uuid[]) group by 1 order by 2`,
      [...ids, ...others],
    );
    expect(codes.map(({ count }) => count)).toEqual([3, 30]);
    const code = codes[1]!.code;
    house.simulators.faults.clear();
    await house.call('POST', '/redrives', { code, perMinute: 600 });
    await become(ids, { done: 30 });
    expect([copies(meant), copies(other)]).toEqual([{ 1: 30 }, { 0: 3 }]);
    expect(await counts('d.state', others)).toEqual({ dead: 3 });
    // Ten a second: the last one nearly three seconds after the first.
    const at = house.simulators.outbox.sent.map((sent) => Date.parse(sent.at)).sort((a, b) => a - b);
    expect(at.at(-1)! - at[0]!).toBeGreaterThanOrEqual(2_500);
    expect(at.at(-1)! - at[0]!).toBeLessThan(9_000);
  }, 60_000);

  it('and deliveries that lie about too long are complained of, each once an hour', async () => {
    const morgue = (await working()).get(DeliveryMorgue, { strict: false });
    await morgue.complain();
    const before = alerts.length;
    await sql.query(
      `insert into delivery (id, organization_id, kind, lane, subject_id, target, max_attempts, state, next_at, settled_at)
       values ($2, $1, 'test.nobody', 0, $2, 'x', 1, 'queued', now() - interval '20 minutes', null),
              ($3, $1, 'test.nobody', 0, $3, 'x', 1, 'dead', now(), now() - interval '25 hours')`,
      [house.owner.organizationId, newId(), newId()],
    );
    await morgue.complain();
    await morgue.complain();
    const names = alerts.slice(before).map(({ name }) => name);
    expect(names.filter((name) => name !== 'delivery.dead').sort()).toEqual([
      'delivery.dead_letters_left',
      'delivery.queue_stuck',
    ]);
    const metrics = (await working()).get(Metrics);
    expect(await metrics.count('alerts', { name: 'delivery.queue_stuck' })).toBe(1);
    await sql.query(`delete from delivery where kind = 'test.nobody'`);
  });
});

describe('a secret that cannot be opened', () => {
  it('holds its own channel with one alert; the rest of the batch is sent at the first attempt', async () => {
    await working();
    const [texts, mails] = [await guests(5), await guests(5)];
    const later = { scheduledAt: new Date(Date.now() + 3_600_000) };
    const [byText, byMail] = [await write(texts, 'twilio', later), await write(mails, 'email', later)];
    await sql.query(
      `update channel_secret set sealed = regexp_replace(sealed, '^v1:[^:]+', 'v1:a-key-that-was-lost') where channel_id = $1`,
      [sms.id],
    );
    // And one message that cannot be put together, for a reason nobody thought of.
    const attach = (attachments: string) =>
      sql.query(
        `begin; set local session_replication_role = replica;
         update message set attachments = '${attachments}' where id = '${odd}'; commit`,
      );
    const odd = (await write(await guests(1), 'email', later))[0]!;
    await attach('[null]');
    const all = [...byText, ...byMail, odd];
    await due(all);
    await become(all, { done: 5, held: 5, retrying: 1 });
    await attach('[]');
    expect(await counts('d.state', byText)).toEqual({ held: 5 });
    expect(await attempts(byMail)).toEqual([{ n: 1, outcome: 'done', reconciled: null, count: 5 }]);
    expect(await house.call('GET', `/channels/${sms.id}`)).toMatchObject({
      state: 'held',
      reason: 'channel.secret_unreadable',
      advice: expect.stringContaining('ENCRYPTION_KEYS'),
    });
    expect(alerts.map(({ name }) => name)).toEqual(['delivery.channel_held']);
    // Asking whether it works says the same, and is no error of ours.
    expect(await house.call('POST', `/channels/${sms.id}/test`)).toMatchObject({
      works: false,
      code: 'channel.secret_unreadable',
      state: 'held',
    });

    await house.call('PUT', `/channels/${sms.id}/credentials`, { credentials: { authToken: 'auth token' } });
    await hurried([...byText, odd], { done: 6 });
    expect(copies(texts)).toEqual({ 1: 5 });
    expect(copies(mails, ({ email }) => email)).toEqual({ 1: 5 });
  }, 60_000);
});

describe('an access token', () => {
  it('that expires in the middle holds the channel once with one alert; with a new one everybody gets one message', async () => {
    await working();
    const everybody = await guests(120);
    const account = house.simulators.meta.accounts.get(whatsapp.account)!;
    const ids = await write(everybody, 'whatsapp');
    await eventually(
      () => house.simulators.outbox.sent.length,
      (count) => count >= 20,
      { everyMs: 1 },
    );
    account.tokenExpiresAt = new Date(0).toISOString();
    await eventually(
      () => counts('d.state', ids),
      (now) => Object.keys(now).every((state) => state === 'done' || state === 'held'),
    );
    const { done = 0, held = 0 } = await counts('d.state', ids);
    expect(done).toBeGreaterThanOrEqual(20);
    expect(held).toBeGreaterThan(0);
    expect(done + held).toBe(120);
    expect((await counts('m.status', ids))['held']).toBe(held);
    // What is written now waits with them.
    const late = await guests(5);
    const lateIds = await write(late, 'whatsapp');
    expect(await counts('d.state', lateIds)).toEqual({ held: 5 });
    expect(alerts.map(({ name }) => name)).toEqual(['delivery.channel_held']);
    const holds = await query(
      `select since from delivery_hold where channel_id = $1 and released_at is null`,
      whatsapp.id,
    );
    expect(holds).toHaveLength(1);
    expect(await house.call('GET', `/channels/${whatsapp.id}`)).toMatchObject({
      state: 'held',
      reason: 'whatsapp.token_expired',
    });

    delete account.tokenExpiresAt;
    account.accessToken = 'a new token';
    await house.call('PUT', `/channels/${whatsapp.id}/credentials`, {
      credentials: { accessToken: 'a new token', appSecret: 'app secret', verifyToken: 'a word for Meta' },
    });
    await become([...ids, ...lateIds], { done: 125 });
    expect(copies([...everybody, ...late])).toEqual({ 1: 125 });
    expect(alerts.filter(({ name }) => name === 'delivery.channel_held')).toHaveLength(1);
    const [{ calls } = { calls: 0 }] = await query<{ calls: number }>(
      `select count(*)::int calls from delivery_attempt a join delivery d on d.organization_id = a.organization_id and d.id = a.delivery_id
        where d.subject_id = any($1::uuid[]) and a.outcome = 'failed'`,
      ids,
    );
    // Those that were under way when it expired, and nobody else, ran into it.
    expect(calls).toBeGreaterThan(0);
    expect(calls).toBeLessThanOrEqual(64);
  }, 60_000);
});
