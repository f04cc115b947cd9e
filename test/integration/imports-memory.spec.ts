import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { messyGuests } from '../support/import-files/messy-guests.js';
import { spawnScript, type SpawnedProcess } from '../support/process.js';

const list = messyGuests(50_000);
let app: TestApp;
let worker: SpawnedProcess;

beforeAll(async () => {
  app = await startApp({ roles: new Set(['http']) });
  worker = spawnScript('test/support/import-worker.ts', {
    DATABASE_URL: app.config.databaseUrl,
    REDIS_URL: app.config.redisUrl,
    NODE_ENV: 'test',
    // The application itself takes some 80 MiB: rows kept anywhere would end the process.
    NODE_OPTIONS: '--max-old-space-size=120',
  });
  await worker.says(/ready/);
}, 60_000);
afterAll(async () => {
  worker?.child.kill('SIGKILL');
  await worker?.ended;
  await app?.close();
});

it('50 000 rows are read, matched and committed in a heap that could not hold them', async () => {
  const house = await app.signUp();
  const form = new FormData();
  form.append('defaultCountry', 'DE');
  form.append('file', new Blob([list.text]), 'list.csv');
  const { id } = (await (await house.fetch('/api/v1/imports', { method: 'POST', body: form })).json()) as {
    id: string;
  };
  const state = async (): Promise<string> => {
    expect(worker.hasEnded()).toBe(false);
    const { data } = await house.client.GET('/api/v1/imports/{id}', { params: { path: { id } } });
    return data!.state;
  };
  await eventually(state, (now) => now === 'ready', { withinMs: 200_000, everyMs: 100 });
  await house.client.POST('/api/v1/imports/{id}/commit', { params: { path: { id } } });
  await eventually(state, (now) => now === 'done', { withinMs: 200_000, everyMs: 100 });
  const [found] = await app.db.query<{ guests: number; attempts: number }>(
    `select (select count(*)::int from guest where organization_id = $1) guests, (select max(attempts) from job where organization_id = $1) attempts`,
    [house.organizationId],
  );
  expect(found).toEqual({ guests: list.good, attempts: 1 });
}, 420_000);
