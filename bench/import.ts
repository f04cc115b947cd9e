import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAsBlob } from 'node:fs';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { fillMillion } from './data/million.js';
import { memoryMiB, type Server } from './harness/processes.js';
import { keep, median, type Result } from './harness/report.js';
import type { Account, Stage } from './harness/stage.js';

const ROWS = 100_000;
const ROUNDS = Math.min(3, Number(process.env['BENCH_ROUNDS'] ?? 3));
const MOST_MINUTES = 10;

const first = [
  'Ada',
  'Zoë',
  'Björn',
  'María',
  'Łukasz',
  'Ngọc',
  'Søren',
  'Chloé',
  'Jürgen',
  'Aïcha',
  'Tom',
  'Grace',
  'Ivan',
];
const last = [
  'Lovelace',
  'Müller',
  'García',
  'Nguyễn',
  'Kowalska',
  'O’Neill',
  'van den Berg',
  'Ångström',
  'Dupont',
  'Hopper',
  'Şahin',
];

/** A list as an office makes one: accents, national phone numbers, tags, notes with commas and quotes. */
async function writeList(path: string): Promise<void> {
  const file = createWriteStream(path);
  file.write('First name,Last name,E-mail,Phone,Company,Tags,Notes\r\n');
  for (let n = 0; n < ROWS; n += 1) {
    const name = `${last[n % last.length]} ${(n / 143).toFixed(0)}`;
    const notes = n % 10 === 0 ? `"Prefers the garden side, ""as always"""` : '';
    const phone = `0664 ${String(1_000_000 + n)}`;
    const line = `${first[n % first.length]},${name},guest${n}@example.org,${phone},Company ${n % 500},"friends, table ${n % 40}",${notes}\r\n`;
    if (!file.write(line)) await new Promise<void>((resolve) => file.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => file.end(() => resolve()));
}

interface ImportState {
  id: string;
  state: string;
  counts: Record<string, number> | null;
}

async function call(app: Server, account: Account, path: string, init: RequestInit = {}): Promise<ImportState> {
  const response = await fetch(`${app.url}/api/v1/imports${path}`, {
    ...init,
    headers: { authorization: `Bearer ${account.token}` },
  });
  const body = (await response.json()) as ImportState;
  if (!response.ok) throw new Error(`The import answers ${response.status}: ${JSON.stringify(body)}`);
  return body;
}

async function until(app: Server, account: Account, id: string, state: string): Promise<ImportState> {
  const end = Date.now() + MOST_MINUTES * 60_000;
  for (;;) {
    const now = await call(app, account, `/${id}`);
    if (now.state === state) return now;
    if (now.state === 'failed' || Date.now() > end)
      throw new Error(`The import is ${now.state}: ${JSON.stringify(now)}`);
    await sleep(50);
  }
}

interface Taken {
  seconds: number;
  uploaded: number;
  read: number;
  committed: number;
}

/** Upload, preview, commit, as a person does it who looks at the preview for no time at all. */
async function bringIn(app: Server, account: Account, path: string): Promise<Taken> {
  const form = new FormData();
  form.set('defaultCountry', 'AT');
  form.set('file', await openAsBlob(path), 'guests.csv');
  const start = performance.now();
  const { id } = await call(app, account, '', { method: 'POST', body: form });
  const uploaded = performance.now();
  const { counts } = await until(app, account, id, 'ready');
  if (counts?.['create'] !== ROWS) throw new Error(`The preview is not as it should be: ${JSON.stringify(counts)}`);
  const read = performance.now();
  await call(app, account, `/${id}/commit`, { method: 'POST' });
  await until(app, account, id, 'done');
  const end = performance.now();
  const seconds = (from: number, to: number): number => (to - from) / 1000;
  return {
    seconds: seconds(start, end),
    uploaded: seconds(start, uploaded),
    read: seconds(uploaded, read),
    committed: seconds(read, end),
  };
}

async function removeGuests({ db }: Stage, account: Account): Promise<void> {
  await db.query('delete from import where organization_id = $1', [account.organizationId]);
  await db.query('delete from import_row where organization_id = $1', [account.organizationId]);
  const { rowCount } = await db.query('delete from guest where organization_id = $1', [account.organizationId]);
  if (rowCount !== ROWS) throw new Error(`${rowCount} guests were there instead of ${ROWS}`);
  await db.query('vacuum analyze guest, import, import_row, import_file');
  await db.query('checkpoint');
}

/** 100 000 guests from a CSV file against COPY of the very rows that come of it, into the same table beside a million others. */
export async function importGuests(stage: Stage): Promise<Result[]> {
  const app = await stage.startApp({ env: { ROLES: 'http,jobs' } });
  const folder = await mkdtemp(join(tmpdir(), 'placecard-bench-'));
  const client = new pg.Client({ connectionString: stage.databaseUrl });
  await client.connect();
  try {
    await fillMillion(stage.db, (await stage.signIn(app)).organizationId);
    console.log('import:');
    const account = await stage.signIn(app, 'import');
    const [list, rows] = [join(folder, 'guests.csv'), join(folder, 'rows')];
    await writeList(list);
    const before = await memoryMiB(app.pid);
    const ours: Taken[] = [];
    const peer: number[] = [];
    const copyOut = (): Promise<void> =>
      pipeline(
        client.query(
          copyTo(
            `copy (select * from guest where organization_id = '${account.organizationId}' order by id) to stdout`,
          ),
        ),
        createWriteStream(rows),
      );
    const copyIn = async (): Promise<void> => {
      const start = performance.now();
      await pipeline(
        createReadStream(rows, { highWaterMark: 1 << 20 }),
        client.query(copyFrom('copy guest from stdin')),
      );
      peer.push((performance.now() - start) / 1000);
      await removeGuests(stage, account);
    };
    for (let n = 0; n < ROUNDS; n += 1) {
      if (n % 2) await copyIn();
      ours.push(await bringIn(app, account, list));
      if (n === 0) await copyOut();
      await removeGuests(stage, account);
      if (n % 2 === 0) await copyIn();
    }
    const after = await memoryMiB(app.pid);
    await keep('import.json', JSON.stringify({ ours, peer, before, after }, null, 2));
    const middle = (of: (each: Taken) => number): string => median(ours.map(of)).toFixed(1);
    const [mine, theirs] = [median(ours.map(({ seconds }) => seconds)), median(peer)];
    const result = {
      name: 'import',
      ours: `${(ROWS / mine).toFixed(0)} rows/s (upload ${middle((each) => each.uploaded)} s, preview ${middle((each) => each.read)} s, commit ${middle((each) => each.committed)} s), memory ${before.now.toFixed(0)} MiB before, at most ${after.peak.toFixed(0)} MiB`,
      peer: `${(ROWS / theirs).toFixed(0)} rows/s (COPY ${theirs.toFixed(1)} s)`,
      ratio: theirs / mine,
      goal: 0.15,
    };
    console.log(
      `  ours: ${result.ours} (rounds: ${ours.map(({ seconds }) => seconds.toFixed(1)).join(' ')} s), file ${((await stat(list)).size / 2 ** 20).toFixed(1)} MiB`,
    );
    console.log(`  peer: ${result.peer} (rounds: ${peer.map((seconds) => seconds.toFixed(1)).join(' ')} s)`);
    return [result];
  } finally {
    await client.end();
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
