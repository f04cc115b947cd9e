import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig, type Config } from '../../src/config/index.js';
import { newId } from '../../src/platform/http/index.js';
import { Vault } from '../../src/platform/vault/index.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { spawnScript } from '../support/process.js';
import { rotating, SEALED_TABLE, tokenOf, type Rotating } from '../support/sealed-table.js';

const key = (kid: string): string => `${kid}:${randomBytes(32).toString('base64')}`;
const [OLD, FRESH] = [key('old'), key('fresh')];

let database: TestDatabase;
let before: Rotating;
let during: Rotating;
let after: Rotating;
const organizationId = newId();

const withKeys = (...keys: string[]): Config =>
  loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    REDIS_URL: 'redis://unused',
    ENCRYPTION_KEYS: keys.join(),
  });

beforeAll(async () => {
  database = await createTestDatabase();
  [before, during, after] = [
    await rotating(withKeys(OLD)),
    await rotating(withKeys(FRESH, OLD)),
    await rotating(withKeys(FRESH)),
  ];
  await during.db.execute(SEALED_TABLE);
});
beforeEach(() => during.db.execute('truncate sealed_thing'));
afterAll(async () => {
  for (const each of [before, during, after]) await each?.close();
  await database?.drop();
});

/** Rows with a secret each, under the old key. */
async function fill(count: number): Promise<Map<string, string>> {
  const secrets = new Map(Array.from({ length: count }, (_, index) => [newId(), `secret ${index}`]));
  await during.db.query('insert into sealed_thing select $1, * from unnest($2::uuid[], $3::text[])', [
    organizationId,
    [...secrets.keys()],
    [...secrets].map(([id, secret]) => before.vault.seal(secret, tokenOf({ organizationId, id }))),
  ]);
  return secrets;
}

const rows = (): Promise<{ id: string; sealed: string }[]> =>
  during.db.query('select id, token_sealed as sealed from sealed_thing where token_sealed is not null');

async function opened(by: Rotating): Promise<Map<string, string>> {
  const all = await rows();
  return new Map(all.map(({ id, sealed }) => [id, by.vault.open(sealed, tokenOf({ organizationId, id }))]));
}

/** Of this table: others are declared wherever the modules they belong to have been loaded. */
async function rotate(batchSize?: number): Promise<object[]> {
  return (await during.rotation.run(batchSize)).filter(({ table }) => table === 'sealed_thing');
}

describe('rotating the master key', () => {
  it('brings every value under the first key, over many batches, and then finds nothing to do', async () => {
    const secrets = await fill(25);
    await during.db.execute(`insert into sealed_thing values ('${organizationId}', '${newId()}', null)`);
    expect(await rotate(10)).toEqual([{ table: 'sealed_thing', column: 'token_sealed', rewrapped: 25, unreadable: 0 }]);
    expect(await opened(after)).toEqual(secrets);
    const stored = await rows();
    expect(await rotate(10)).toMatchObject([{ rewrapped: 0, unreadable: 0 }]);
    expect(await rows()).toEqual(stored);
  });

  it('leaves what no key opens as it is, says how much that is, and goes on', async () => {
    const secrets = await fill(6);
    const [lost, moved] = [...secrets.keys()] as [string, string];
    // One under a key nobody has any more, one copied from another row.
    const gone = new Vault(withKeys(key('gone'))).seal('gone', tokenOf({ organizationId, id: lost }));
    const copied = before.vault.seal('copied', tokenOf({ organizationId, id: lost }));
    await during.db.query('update sealed_thing set token_sealed = $2 where id = $1', [lost, gone]);
    await during.db.query('update sealed_thing set token_sealed = $2 where id = $1', [moved, copied]);
    expect(await rotate(2)).toMatchObject([{ rewrapped: 4, unreadable: 2 }]);
    const stored = new Map((await rows()).map(({ id, sealed }) => [id, sealed]));
    expect(stored.get(lost)).toBe(gone);
    expect(stored.get(moved)).toBe(copied);
  });

  it('killed midway loses nothing, and the next run finishes it', async () => {
    const secrets = await fill(2_000);
    const worker = spawnScript('test/support/rotation-worker.ts', {
      DATABASE_URL: database.url,
      ENCRYPTION_KEYS: `${FRESH},${OLD}`,
    });
    const done = async (): Promise<number> =>
      (
        await during.db.query<{ n: number }>(
          `select count(*) as n from sealed_thing where token_sealed like 'v1:fresh:%'`,
        )
      )[0]!.n;
    await eventually(done, (count) => count > 3, { withinMs: 30_000, everyMs: 5 });
    worker.child.kill('SIGKILL');
    expect(await worker.ended).toBe('SIGKILL');
    const before = await done();
    expect(before).toBeLessThan(2_000);
    // Half and half: all of it opens while both keys are there.
    expect(await opened(during)).toEqual(secrets);
    expect(await rotate()).toMatchObject([{ rewrapped: 2_000 - before, unreadable: 0 }]);
    expect(await opened(after)).toEqual(secrets);
  }, 60_000);
});
