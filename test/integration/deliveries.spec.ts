import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Config } from '../../src/config/index.js';
import { Database, UnitOfWork } from '../../src/platform/database/index.js';
import {
  defineDelivery,
  Delivers,
  Deliveries,
  DeliveryHistory,
  type DeliveryChange,
  type DeliveryState,
  type NewDelivery,
} from '../../src/platform/delivery/index.js';
import { DeliveryRows } from '../../src/platform/delivery/delivery.rows.js';
import { Alerts, Metrics, type Alert } from '../../src/platform/observability/index.js';
import { type TestDatabase, createTestDatabase, testRedisUrl } from '../support/database.js';
import {
  fragile,
  letter,
  LetterHandler,
  LoopbackProvider,
  order,
  queue,
  shout,
  startDeliveriesApp,
  type Reply,
  type Wiring,
} from '../support/deliveries-app.js';
import { eventually } from '../support/eventually.js';
import { testConfig } from '../support/config.js';
import { plansOf } from '../support/plans.js';

const organizationId = uuid();

let database: TestDatabase;
let provider: LoopbackProvider;
let apps: INestApplicationContext[];
let alerts: Alert[];

async function start(wiring: Partial<Wiring> = {}, changes: Partial<Config> = {}): Promise<INestApplicationContext> {
  const config = testConfig({ databaseUrl: database.url, redisUrl: testRedisUrl() }, changes);
  const app = await startDeliveriesApp(config, { url: provider.url, ...wiring });
  app.get(Alerts).onRaise((alert) => alerts.push(alert));
  apps.push(app);
  return app;
}

const make = (count: number, more: Partial<NewDelivery> = {}): NewDelivery[] =>
  Array.from({ length: count }, () => ({ organizationId, subjectId: uuid(), ...more }));

async function states(app: INestApplicationContext): Promise<Partial<Record<DeliveryState, number>>> {
  const rows = await app
    .get(Database)
    .query<{ state: DeliveryState; count: number }>('select state, count(*)::int count from delivery group by state');
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

const becomes = (app: INestApplicationContext, wanted: Partial<Record<DeliveryState, number>>, withinMs = 15_000) =>
  eventually(
    () => states(app),
    (now) => JSON.stringify(Object.entries(now).sort()) === JSON.stringify(Object.entries(wanted).sort()),
    { withinMs },
  );

const always = (reply: Reply) => () => reply;
const find = async (app: INestApplicationContext, id: string) =>
  (await app.get(DeliveryHistory).find(organizationId, id))!;

beforeEach(async () => {
  apps = [];
  alerts = [];
  [database, provider] = await Promise.all([createTestDatabase(), LoopbackProvider.start()]);
});

afterEach(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await provider.stop();
  await database.drop();
});

describe('a delivery', () => {
  it('is done once, with its attempt and the reference of the provider, and its feature is told', async () => {
    const told: DeliveryChange[] = [];
    const app = await start({ changes: async (changes) => void told.push(...changes) });
    const ids = await queue(app, letter, make(40));
    await becomes(app, { done: 40 });
    expect(provider.calls.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await find(app, ids[0]!)).toMatchObject({
      state: 'done',
      attempts: 1,
      providerRef: `ref-${ids[0]}`,
      error: null,
    });
    const attempts = await app.get(DeliveryHistory).attempts(organizationId, ids);
    expect(attempts).toHaveLength(40);
    expect(attempts[0]).toMatchObject({ n: 1, outcome: 'done', summary: 'accepted' });
    expect(told.map(({ state }) => state)).toEqual(Array.from({ length: 40 }, () => 'done'));
  });

  it('that is long over is forgotten with its attempts, and no other', async () => {
    const app = await start();
    const [old, young] = await queue(app, letter, make(2));
    await becomes(app, { done: 2 });
    const db = app.get(Database);
    await db.query(`update delivery set settled_at = now() - interval '91 days' where id = $1`, [old]);
    expect(await app.get(DeliveryRows).prune(90, 100)).toBe(1);
    expect(await db.query('select delivery_id as id from delivery_attempt')).toEqual([{ id: young }]);
    expect(await states(app)).toEqual({ done: 1 });
  });

  it('exists exactly when what caused it was committed', async () => {
    const app = await start();
    await expect(
      app.get(UnitOfWork).run(async () => {
        await app.get(Deliveries).queue(letter, make(3));
        throw new Error('something else went wrong');
      }),
    ).rejects.toThrow('something else');
    const [kept] = await queue(app, letter, make(1));
    await becomes(app, { done: 1 });
    expect(provider.calls.map(({ id }) => id)).toEqual([kept]);
  });

  it('is not made twice for one occasion', async () => {
    const app = await start();
    await queue(app, letter, make(1, { uniqueKey: 'rsvp reminder 1' }));
    const [again] = await app.get(Deliveries).queue(letter, make(1, { uniqueKey: 'rsvp reminder 1' }));
    expect(again).toMatchObject({ created: false });
    await becomes(app, { done: 1 });
    expect(provider.calls).toHaveLength(1);
  });

  it('can be taken back while it waits, and not any more once it was sent', async () => {
    const app = await start();
    const [waiting] = await queue(app, letter, make(1, { notBefore: new Date(Date.now() + 60_000) }));
    const [sent] = await queue(app, letter, make(1));
    await becomes(app, { queued: 1, done: 1 });
    expect(await app.get(Deliveries).discard(organizationId, [waiting!, sent!])).toEqual([waiting]);
    expect(await states(app)).toEqual({ discarded: 1, done: 1 });
    expect(provider.calls).toHaveLength(1);
  });

  it('waits until its time, and is discarded when it is not useful any more', async () => {
    const app = await start();
    const notBefore = new Date(Date.now() + 700);
    await queue(app, letter, make(1, { notBefore }));
    await queue(
      app,
      letter,
      make(1, { notBefore: new Date(Date.now() + 600), usefulUntil: new Date(Date.now() + 300) }),
    );
    await becomes(app, { done: 1, discarded: 1 });
    const [row] = await app
      .get(Database)
      .query<{ at: Date; code: string }>(
        `select started_at at, (select last_error->>'code' from delivery where state = 'discarded') code from delivery_attempt`,
      );
    expect(row!.at.getTime()).toBeGreaterThanOrEqual(notBefore.getTime());
    expect(row!.at.getTime()).toBeLessThan(notBefore.getTime() + 1000);
    expect(row!.code).toBe('delivery.expired');
  });

  it('is retried as its policy says, ends in the dead-letter queue and is told of once; a redrive after the repair does it', async () => {
    provider.reply = always({ status: 503 });
    const told: string[] = [];
    const app = await start({ changes: async (changes) => void told.push(...changes.map(({ state }) => state)) });
    const [id] = await queue(app, letter, make(1));
    await becomes(app, { dead: 1 });
    const at = provider.calls.map((call) => call.at);
    const waits = at.slice(1).map((time, index) => (time - at[index]!) / 1000);
    expect(waits).toHaveLength(3);
    // 0.2 s, doubled to at most 1 s, a fifth either way, and up to what rings together share.
    [0.2, 0.4, 0.8].forEach((exact, index) => {
      expect(waits[index]).toBeGreaterThanOrEqual(exact * 0.8);
      expect(waits[index]).toBeLessThan(exact * 1.2 + 0.35);
    });
    expect(told).toEqual(['retrying', 'retrying', 'retrying', 'dead']);
    await eventually(
      () => alerts,
      (list) => list.length === 1,
    );
    expect(alerts[0]).toMatchObject({ name: 'delivery.dead', organizationId });
    expect(alerts[0]!.text).toContain('after 4 attempts: loopback.unavailable');
    expect(await find(app, id!)).toMatchObject({
      attempts: 4,
      error: { class: 'transient', code: 'loopback.unavailable' },
    });

    provider.reply = always({ status: 200 });
    expect(await app.get(Deliveries).redrive(organizationId, [id!])).toEqual([id]);
    await becomes(app, { done: 1 });
    expect(await find(app, id!)).toMatchObject({ attempts: 5, error: null });
    expect(await app.get(Metrics).count('deliveries_dead', { kind: letter.kind })).toBe(1);
  });

  it('waits as long as the provider asks', async () => {
    provider.reply = ({ n }) => (n === 1 ? { status: 503, retryAfter: 1 } : { status: 200 });
    const app = await start();
    await queue(app, letter, make(1));
    await becomes(app, { done: 1 });
    const wait = provider.calls[1]!.at - provider.calls[0]!.at;
    expect(wait).toBeGreaterThanOrEqual(1000);
    expect(wait).toBeLessThan(1600);
  });

  it.each([
    [410, 'permanent', 'loopback.gone', undefined],
    [400, 'fix', 'loopback.bad_content', 'Write something else'],
  ])('is dead at once when the provider says %d', async (status, errorClass, code, suggestion) => {
    provider.reply = always({ status });
    const app = await start();
    const [id] = await queue(app, letter, make(1));
    await becomes(app, { dead: 1 });
    expect(provider.calls).toHaveLength(1);
    expect((await find(app, id!)).error).toEqual({
      class: errorClass,
      code,
      message: code,
      ...(suggestion ? { suggestion } : {}),
    });
  });

  it('whose answer was lost is asked about before it is repeated', async () => {
    provider.reply = ({ n }) => (n === 1 ? { status: 200, drop: true } : { status: 200 });
    const app = await start();
    const done = await queue(app, letter, make(5));
    await becomes(app, { done: 5 });
    expect(provider.calls).toHaveLength(5); // it had done them
    expect(provider.questions).toBe(5);
    expect(await find(app, done[0]!)).toMatchObject({ attempts: 1, providerRef: `ref-${done[0]}` });

    provider.reply = ({ n }) => (n === 1 ? { status: 500, drop: true } : { status: 200 });
    await queue(app, letter, make(5));
    await becomes(app, { done: 10 });
    expect(provider.calls).toHaveLength(15); // it had not: sent again
    expect(provider.doubled).toBe(0);
  });

  it('whose answer was lost is simply repeated where the provider does it once only', async () => {
    await provider.stop();
    provider = await LoopbackProvider.start({ idempotent: true });
    provider.reply = ({ n }) => (n === 1 ? { status: 200, drop: true } : { status: 200 });
    const app = await start();
    await queue(app, order, make(5));
    await becomes(app, { done: 5 });
    expect(provider.calls).toHaveLength(10);
    expect(provider.doubled).toBe(0);
  });

  it('that nobody can ask about waits for a receipt, then for a person, and is never repeated by itself', async () => {
    provider.reply = ({ n }) => ({ status: 200, drop: n === 1 });
    const app = await start();
    const [confirmed, doubtful] = await queue(app, shout, make(2));
    await becomes(app, { ambiguous: 2 });
    expect(await app.get(Deliveries).confirm(organizationId, confirmed!, { providerRef: 'from the receipt' })).toBe(
      true,
    );
    expect(await find(app, confirmed!)).toMatchObject({ state: 'done', providerRef: 'from the receipt' });
    await becomes(app, { done: 1, dead: 1 });
    expect((await find(app, doubtful!)).error).toMatchObject({ code: 'delivery.unresolved' });
    // A redrive asks again, it does not repeat.
    await app.get(Deliveries).redrive(organizationId, [doubtful!]);
    await becomes(app, { done: 1, dead: 1 });
    expect(provider.calls).toHaveLength(2);
    await app.get(Deliveries).redrive(organizationId, [doubtful!], { sendAgain: true });
    await becomes(app, { done: 2 });
    expect(provider.calls).toHaveLength(3);
  });

  it('is kept when its feature cannot take the outcome in, which is told again', async () => {
    let broken = true;
    const told: string[] = [];
    const app = await start({
      changes: async (changes) => {
        if (broken) throw new Error('a defect of the feature');
        told.push(...changes.map(({ delivery }) => delivery.id));
      },
    });
    const ids = await queue(app, letter, make(3));
    await becomes(app, { done: 3 });
    expect(told).toEqual([]);
    broken = false;
    await eventually(
      () => told,
      (list) => list.length === 3,
    );
    expect(told.sort()).toEqual([...ids].sort());
    expect(provider.calls).toHaveLength(3);
  });
});

describe('a channel', () => {
  it('that fails holds everything of it with one alert, nothing of others, and lets go after the repair', async () => {
    provider.reply = always({ status: 401 });
    const [broken, healthy] = [uuid(), uuid()];
    const app = await start();
    const first = await queue(app, letter, make(30, { channelId: broken }));
    await becomes(app, { held: 30 });
    const calls = provider.calls.length;
    expect(calls).toBeLessThanOrEqual(30);
    provider.reply = always({ status: 200 });
    await queue(app, letter, make(5, { channelId: healthy }));
    await queue(app, letter, make(5, { channelId: broken }));
    await becomes(app, { held: 35, done: 5 });
    expect(alerts.map(({ name }) => name)).toEqual(['delivery.channel_held']);
    expect(await app.get(Deliveries).holds(organizationId)).toMatchObject([
      { channelId: broken, reason: { class: 'channel', code: 'loopback.token_expired' } },
    ]);
    expect(provider.calls).toHaveLength(calls + 5);

    expect(await app.get(Deliveries).release(organizationId, broken)).toBe(35);
    await becomes(app, { done: 40 });
    expect(await app.get(Deliveries).holds(organizationId)).toEqual([]);
    // Being held is no failure.
    const { attempts } = await find(app, first[0]!);
    expect(attempts).toBeLessThanOrEqual(2);
    expect(provider.doubled).toBe(0);
  });

  it('can be held by its feature, also for what is queued meanwhile', async () => {
    const channelId = uuid();
    const app = await start();
    expect(await app.get(Deliveries).hold(organizationId, channelId, { code: 'test.expired', message: 'x' })).toBe(
      true,
    );
    expect(await app.get(Deliveries).hold(organizationId, channelId, { code: 'test.expired', message: 'x' })).toBe(
      false,
    );
    const [queued] = await app.get(Deliveries).queue(letter, make(1, { channelId }));
    expect(queued).toMatchObject({ created: true, held: true });
    await app.get(Deliveries).release(organizationId, channelId);
    await becomes(app, { done: 1 });
    expect(alerts).toHaveLength(1);
  });
});

describe('a bucket', () => {
  it('that was told "too fast" pauses, everything in it waits and none of it fails', async () => {
    let open = false;
    provider.reply = () => (open ? { status: 200 } : { status: 429, retryAfter: 2 });
    const app = await start();
    await queue(app, letter, make(1, { buckets: ['phone 1'] }));
    await becomes(app, { retrying: 1 });
    open = true;
    const before = provider.calls.length;
    await queue(app, letter, make(10, { buckets: ['phone 1'] }));
    await queue(app, letter, make(1, { buckets: ['phone 2'] }));
    await becomes(app, { retrying: 1, queued: 10, done: 1 });
    const paused = provider.calls.at(0)!.at;
    await becomes(app, { done: 12 });
    const after = provider.calls.slice(before).filter(({ id }) => id !== provider.calls[before]!.id);
    expect(Math.min(...after.map(({ at }) => at)) - paused).toBeGreaterThanOrEqual(1900);
    expect(provider.calls).toHaveLength(13);
  });

  it('is kept to its rate by two processes together', async () => {
    const rates = { 'rated phone': { points: 20, seconds: 1 } };
    const [one] = await Promise.all([start({ rates }), start({ rates })]);
    await queue(one, letter, make(60, { buckets: ['rated phone', 'pair'] }));
    await becomes(one, { done: 60 });
    const at = provider.calls.map((call) => call.at).sort((a, b) => a - b);
    const most = Math.max(...at.map((start) => at.filter((time) => time >= start && time < start + 1000).length));
    // A call is not made the very moment it was let through.
    expect(most).toBeLessThanOrEqual(22);
    // Nor is it held up: at the rate it takes three seconds.
    expect(at.at(-1)! - at[0]!).toBeLessThan(20_000);
    expect(provider.calls).toHaveLength(60);
  });
});

describe('lanes', () => {
  it('go in order when all are due, and the last one is not forgotten', async () => {
    const rates = { slow: { points: 100, seconds: 1 } };
    const app = await start({ rates }, { roles: new Set(['http'] as const) });
    const names = new Map<string, string>();
    for (const lane of ['campaign', 'reminder', 'transactional'] as const) {
      for (const id of await queue(app, letter, make(500, { lane }))) names.set(id, lane);
    }
    const worker = await start({ rates });
    await becomes(worker, { done: 1500 });
    const order = provider.calls.map(({ id }) => names.get(id));
    // Calls of the claims under way may overtake each other, so it is the middle of each lane that counts.
    const middle = (lane: string): number => {
      const places = order.flatMap((each, place) => (each === lane ? [place] : []));
      return places[places.length / 2]!;
    };
    expect(middle('transactional')).toBeLessThan(middle('reminder'));
    expect(middle('reminder')).toBeLessThan(middle('campaign'));
  });
});

describe('a long queue', () => {
  it('is not gone through to write down how a few of it go', async () => {
    const app = await start({}, { roles: new Set(['http'] as const) });
    const [db, rows] = [app.get(Database), app.get(DeliveryRows)];
    await queue(app, letter, make(3000));
    const claims = await rows.claim([letter.kind], 3, 30, { lanes: [0, 1, 2], avoid: [] });
    expect(claims).toHaveLength(3);
    await db.execute('analyze delivery, delivery_attempt');
    const work = async (): Promise<void> => {
      await rows.begin(claims);
      await rows.keep(claims, 30);
      await rows.release(claims.map((claim) => ({ claim, seconds: 1 })));
      await rows.record(
        claims.map((claim) => ({ claim, state: 'done', wait: 0, failed: 0, call: { n: 1, outcome: 'done' } })),
      );
    };
    const plans = await plansOf(db, work, { that: 'delivery d' });
    expect(plans).toHaveLength(4);
    for (const plan of plans) {
      expect(plan).toMatch(/Index Scan using delivery_pkey on delivery d/);
      expect(plan).not.toMatch(/delivery_(leased|due)|Seq Scan on delivery d/);
    }
  });
});

describe('a target', () => {
  it('that is slow leaves places for the others, also when it fills its own with more waiting', async () => {
    const slow = new Set<string>();
    // Not all at the same moment, or none would be replaced while others go on.
    const afterMs = (): number => 1000 + (provider.calls.length % 16) * 100;
    provider.reply = ({ id }) => ({ status: 200, ...(slow.has(id) ? { afterMs: afterMs() } : {}) });
    const app = await start({}, { roles: new Set(['http'] as const) });
    for (const id of await queue(app, letter, make(1200, { target: 'slow' }))) slow.add(id);
    const worker = await start();
    await eventually(
      () => provider.calls.length,
      (calls) => calls >= 320,
    );
    const [other] = await queue(app, letter, make(1, { target: 'quick', lane: 'campaign' }));
    await becomes(worker, { done: 1201 }, 40_000);
    // It did not wait until the slow one had done all of its own, though they came first and in a lane before it.
    expect(provider.calls.findIndex(({ id }) => id === other)).toBeLessThan(1100);
    expect(provider.doubled).toBe(0);
  }, 60_000);

  it('that fails is left alone and probed by one delivery at a time until it works', async () => {
    let up = false;
    provider.reply = () => (up ? { status: 200 } : { status: 503 });
    const app = await start();
    await queue(app, fragile, make(20, { target: 'one provider' }));
    await eventually(
      () => app.get(Metrics).count('delivery_breaker_opened'),
      (count) => count > 0,
    );
    await becomes(app, { retrying: 20 });
    const failed = provider.calls.length;
    const opened = performance.now();
    await eventually(
      () => provider.calls.length,
      (count) => count >= failed + 2,
      { withinMs: 10_000 },
    );
    // One probe per second, though twenty wait.
    expect(performance.now() - opened).toBeGreaterThan(900);
    expect(provider.calls.length - failed).toBeLessThan(5);
    up = true;
    await becomes(app, { done: 20 }, 60_000);
  }, 40_000);
});

describe('the boot', () => {
  const config = () => testConfig({ databaseUrl: database.url, redisUrl: testRedisUrl() });
  const lonely = defineDelivery('test.lonely');

  it('fails on a kind without a handler, with two, defined twice, or a handler nobody registered', async () => {
    const boot = (
      definitions: Parameters<typeof startDeliveriesApp>[2],
      handlers: Parameters<typeof startDeliveriesApp>[3],
    ) => startDeliveriesApp(config(), { url: provider.url }, definitions, handlers).then((app) => apps.push(app));
    await expect(boot([lonely], [])).rejects.toThrow('Delivery test.lonely has no handler');
    class Second extends LetterHandler {}
    Delivers(letter)(Second);
    await expect(boot([letter], [LetterHandler, Second])).rejects.toThrow('Delivery test.letter has 2 handlers');
    await expect(boot([lonely], [LetterHandler])).rejects.toThrow('has no handler');
    await expect(boot([], [LetterHandler])).rejects.toThrow('delivers test.letter, which no module registers');
  });
});
