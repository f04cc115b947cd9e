import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { loadConfig } from '../../src/config/index.js';
import { freePort } from '../../src/platform/embedded/index.js';
import { newId } from '../../src/platform/http/index.js';
import { Vault } from '../../src/platform/vault/index.js';
import { createTestDatabase, testRedisUrl, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { root, spawnCommand, type SpawnedProcess } from '../support/process.js';
import { temporaryFolder } from '../support/services.js';

/** The commands of the README that are not tested elsewhere, as they are typed there. */
const folder = temporaryFolder('commands');
let database: TestDatabase;
let env: Record<string, string>;

beforeAll(async () => {
  database = await createTestDatabase();
  env = { DATABASE_URL: database.url, REDIS_URL: testRedisUrl(), DATA_DIR: join(folder, 'data') };
});
afterAll(() => database?.drop());

async function finished(command: SpawnedProcess): Promise<{ code: unknown; stdout: string; stderr: string }> {
  const code = await command.ended;
  return { code, ...command.output };
}

describe('npm run', () => {
  it('seed fills an empty database with the demo, once', async () => {
    const first = await finished(spawnCommand('npm', ['run', 'seed'], env));
    expect({ code: first.code, said: first.stdout }).toMatchObject({
      code: 0,
      said: expect.stringContaining('Seeded the demo.'),
    });
    expect(first.stdout).toMatch(/RSVP page .*\/r\/[\w-]{22}/);
    expect(first.stdout).toMatch(/Colleagues .*door@example\.com \(door\)/);
    const second = await finished(spawnCommand('npm', ['run', 'seed'], env));
    expect({ code: second.code, said: second.stdout }).toMatchObject({
      code: 0,
      said: expect.stringContaining('Not seeded'),
    });
  }, 90_000);

  it('dev serves what is built and ends with its signal', async () => {
    const port = await freePort();
    const dev = spawnCommand('node', ['tools/dev.js'], { ...env, PORT: String(port), LOG_LEVEL: 'error' });
    try {
      await eventually(
        () =>
          fetch(`http://127.0.0.1:${port}/health/ready`).then(
            (response) => response.status,
            () => 0,
          ),
        (status) => status === 200,
        { withinMs: 60_000 },
      );
    } finally {
      dev.child.kill('SIGTERM');
    }
    expect(await dev.ended).toBe(0);
  }, 90_000);

  it('rotate-secrets brings what is sealed under the first key, and says what no key opens', async () => {
    const key = (kid: string): string => `${kid}:${randomBytes(32).toString('base64')}`;
    const [old, fresh, other] = [key('old'), key('fresh'), key('other')];
    const vault = (keys: string): Vault => new Vault(loadConfig({ NODE_ENV: 'test', ENCRYPTION_KEYS: keys }));
    const [organizationId, id] = [newId(), newId()];
    const place = { organizationId, table: 'machine_credential', row: id, column: 'signing_secret_sealed' };
    // The demo has secrets of its own.
    const empty = await createTestDatabase();
    const client = new Client({ connectionString: empty.url });
    await client.connect();
    try {
      await client.query(
        `insert into organization (organization_id, id, name, inbox_stream_id) values ('${organizationId}', '${organizationId}', 'House', '${newId()}')`,
      );
      await client.query(
        `insert into api_key (organization_id, id, name, scopes, created_by) values ('${organizationId}', '${id}', 'Key', '{}', '${newId()}')`,
      );
      await client.query(
        `insert into machine_credential (hash, organization_id, id, api_key_id, hint, signing_secret_sealed) values ($1, $2, $3, $3, 'abcd', $4)`,
        [randomBytes(32), organizationId, id, vault(old).seal('a secret', place)],
      );
      const rotate = (keys: string) =>
        finished(
          spawnCommand('npm', ['run', 'rotate-secrets'], { ...env, DATABASE_URL: empty.url, ENCRYPTION_KEYS: keys }),
        );
      const lost = await rotate(`${other}`);
      expect({ code: lost.code, stderr: lost.stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('1 secrets are under no key of ENCRYPTION_KEYS'),
      });
      const done = await rotate(`${fresh},${old}`);
      expect({ code: done.code, stderr: done.stderr }).toMatchObject({ code: 0 });
      expect(done.stdout).toContain('machine_credential.signing_secret_sealed: 1 brought under fresh');
      expect(done.stdout).toContain('Every secret is under fresh.');
      const { rows } = await client.query<{ sealed: string }>(
        `select signing_secret_sealed as sealed from machine_credential where id = '${id}'`,
      );
      expect(vault(fresh).open(rows[0]!.sealed, place)).toBe('a secret');
    } finally {
      await client.end();
      await empty.drop();
    }
  }, 90_000);

  it('migration makes the next empty file, and asks for a name without one', async () => {
    await mkdir(join(folder, 'migrations'), { recursive: true });
    await writeFile(join(folder, 'migrations', '0041-before.sql'), '');
    const command = [join(root, 'dist/cli/migration.command.js')];
    const { stdout } = await promisify(execFile)(process.execPath, [...command, 'Add', 'a nickname'], { cwd: folder });
    expect(stdout).toContain('migrations/0042-add-a-nickname.sql');
    expect(await readdir(join(folder, 'migrations'))).toContain('0042-add-a-nickname.sql');
    expect(await readFile(join(folder, 'migrations', '0042-add-a-nickname.sql'), 'utf8')).toMatch(/^-- Forward only/);
    await expect(promisify(execFile)(process.execPath, command, { cwd: folder })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Name what it does'),
    });
  }, 60_000);

  it('bench lists what it can measure', async () => {
    const { code, stderr } = await finished(spawnCommand('npm', ['run', 'bench', '--', 'nonsense'], env));
    expect(code).toBe(1);
    expect(stderr).toContain('list-warm');
  }, 60_000);
});
