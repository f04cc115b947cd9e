import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Config } from '../../src/config/index.js';
import { Database } from '../../src/platform/database/index.js';
import {
  DeliveryHistory,
  type DeliveryChange,
  type DeliveryState,
  type NewDelivery,
} from '../../src/platform/delivery/index.js';
import { Alerts, type Alert } from '../../src/platform/observability/index.js';
import { type TestDatabase, createTestDatabase, testRedisUrl } from '../support/database.js';
import { letter, LoopbackProvider, queue, startDeliveriesApp, type Wiring } from '../support/deliveries-app.js';
import { eventually } from '../support/eventually.js';
import { testConfig } from '../support/config.js';

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
});
