import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { messyGuests } from '../support/import-files/messy-guests.js';
import { spawnScript, type SpawnedProcess } from '../support/process.js';

const list = messyGuests(8_000);
const marker = 'gast.7001@example.org';
let app: TestApp;
let owner: Account;
let gate: Client;
const workers: SpawnedProcess[] = [];

beforeAll(async () => {
  app = await startApp({ roles: new Set(['http']) });
  owner = await app.signUp();
  // The insert of one guest in the middle of the file waits until the test lets it go on.
  await app.db.execute(`create function wait_at_gate() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(4711); return new; end $$`);
  await app.db.execute(
    `create trigger gate before insert on guest for each row when (new.email = '${marker}') execute function wait_at_gate()`,
  );
  gate = new Client({ connectionString: app.database.url });
  await gate.connect();
}, 60_000);
afterAll(async () => {
  for (const worker of workers) worker.child.kill('SIGKILL');
  await Promise.all(workers.map(({ ended }) => ended));
  await gate?.end();
  await app?.close();
});

async function startWorker(): Promise<SpawnedProcess> {
  const worker = spawnScript('test/support/import-worker.ts', {
    DATABASE_URL: app.config.databaseUrl,
    REDIS_URL: app.config.redisUrl,
    NODE_ENV: 'test',
  });
  workers.push(worker);
  await worker.says(/ready/);
  return worker;
}

async function kill(worker: SpawnedProcess): Promise<void> {
  worker.child.kill('SIGKILL');
  expect(await worker.ended).toBe('SIGKILL');
}

interface Standing {
  state: string;
  done: number;
  attempts: number;
  guests: number;
  epoch: number;
}

async function standing(id: string): Promise<Standing> {
  const [row] = await app.db.query<Standing>(
    `select t.state, j.progress_done::int done, j.attempts,
            (select count(*)::int from guest where organization_id = t.organization_id) guests,
            (select epoch from stream where id = t.organization_id) epoch
       from import t join job j on j.id = t.job_id where t.id = $1`,
    [id],
  );
  return row!;
}

it('an import whose process is killed while reading and again while committing is done once, by others', async () => {
  const form = new FormData();
  form.append('defaultCountry', 'DE');
  form.append('file', new Blob([list.text]), 'list.csv');
  const uploaded = await owner.fetch('/api/v1/imports', { method: 'POST', body: form });
  const { id } = (await uploaded.json()) as { id: string };

  const first = await startWorker();
  await eventually(
    () => standing(id),
    ({ done }) => done > 0,
    { withinMs: 30_000 },
  );
  await kill(first);
  const interrupted = await standing(id);
  expect(interrupted).toMatchObject({ state: 'reading', attempts: 1, guests: 0 });

  const second = await startWorker();
  await eventually(
    () => standing(id),
    ({ state }) => state === 'ready',
    { withinMs: 40_000 },
  );
  expect((await standing(id)).attempts).toBe(2);
  const staged = await app.db.query<{ rows: number }>(
    'select count(*)::int rows from import_row where import_id = $1',
    [id],
  );
  expect(staged).toEqual([{ rows: 8_000 }]);

  await gate.query('select pg_advisory_lock(4711)');
  await owner.client.POST('/api/v1/imports/{id}/commit', { params: { path: { id } } });
  // The second process is in the middle of the guests.
  await eventually(
    async () =>
      (await gate.query(`select 1 from pg_locks where locktype = 'advisory' and objid = 4711 and not granted`))
        .rowCount,
    (waiting) => waiting === 1,
    { withinMs: 30_000 },
  );
  await eventually(
    () => standing(id),
    ({ done }) => done > 0,
  );
  const before = await standing(id);
  expect(before).toMatchObject({ state: 'committing', attempts: 1, guests: 0 });
  await kill(second);
  await gate.query('select pg_advisory_unlock(4711)');
  expect(await standing(id)).toMatchObject({ state: 'committing', guests: 0, epoch: before.epoch });

  await startWorker();
  await eventually(
    () => standing(id),
    // The job writes its own end just after what it did was committed.
    ({ state, done }) => state === 'done' && done === list.good,
    { withinMs: 40_000 },
  );
  expect(await standing(id)).toEqual({
    state: 'done',
    attempts: 2,
    guests: list.good,
    done: list.good,
    epoch: before.epoch + 1,
  });
  const { data } = await owner.client.GET('/api/v1/imports/{id}', { params: { path: { id } } });
  expect(data?.counts).toMatchObject({ create: list.good, duplicate: list.repeated.length, error: list.errors.length });
}, 150_000);
