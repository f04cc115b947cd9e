import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { newId } from '../../src/platform/http/index.js';
import { freePort } from '../../src/platform/embedded/index.js';
import { PASSWORD } from '../support/app.js';
import { createTestDatabase, testRedisUrl, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';

const ROUNDS = 4;
const CLIENTS = 12;
/** The same for every start, so that tokens outlive the process. */
const jwtKeys = `test:${randomBytes(32).toString('base64')}`;

let database: TestDatabase;
let redisUrl: string;
let pool: pg.Pool;

beforeAll(async () => {
  database = await createTestDatabase();
  redisUrl = testRedisUrl();
  pool = new pg.Pool({ connectionString: database.url, max: 2 });
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

/** The application as its own process, run from the sources. */
async function boot(): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort('127.0.0.1');
  const child = spawn(process.execPath, ['--import', './tools/typescript.js', 'src/main.ts'], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NODE_ENV: 'test',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATABASE_URL: database.url,
      REDIS_URL: redisUrl,
      LOG_LEVEL: 'error',
      RATE_LIMIT_DEFAULT: '1000000/60',
      JWT_KEYS: jwtKeys,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await eventually(
    () =>
      fetch(`${url}/health/ready`).then(
        (response) => response.status,
        () => 0,
      ),
    (status) => status === 200,
    { withinMs: 30_000 },
  );
  return { child, url };
}

const post = async (
  url: string,
  path: string,
  token: string | undefined,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; json: Record<string, unknown> }> => {
  const response = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
};

describe('kill -9 of the process under load', () => {
  it('loses no acknowledged write and leaves no half of one', async () => {
    const acknowledged = new Set<string>();
    let organizationId = '';
    let token: string | undefined;
    let unanswered = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const { child, url } = await boot();
      if (!token) {
        const { json } = await post(url, '/auth/sign-up', undefined, {
          organizationName: 'Stormy House',
          name: 'Olivia',
          email: 'stormy@example.org',
          password: PASSWORD,
        });
        token = String(json['accessToken']);
        organizationId = (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { org: string }).org;
      }
      const victim = once(child, 'exit');
      const target = acknowledged.size + 60 + round * 37;
      let killed = false;
      const client = async (): Promise<void> => {
        while (!killed) {
          const id = newId();
          try {
            // Half of them idempotent by key as well: claim, effect and stored answer must stand or fall together.
            const headers: Record<string, string> = acknowledged.size % 2 ? { 'idempotency-key': id } : {};
            const { status } = await post(url, '/guests', token, { id, firstName: 'Guest', lastName: id }, headers);
            expect(status).toBe(201);
            acknowledged.add(id);
          } catch (error) {
            if (!killed) throw error;
            unanswered += 1;
          }
          if (acknowledged.size >= target && !killed) {
            killed = true;
            child.kill('SIGKILL');
          }
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, client));
      await victim;
    }
    const { rows: guests } = await pool.query<{ id: string }>('select id from guest where organization_id = $1', [
      organizationId,
    ]);
    const { rows: changes } = await pool.query<{ seq: string; entity: string; entity_id: string }>(
      'select seq, entity, entity_id from change where stream_id = $1 order by seq',
      [organizationId],
    );
    const stored = new Set(guests.map(({ id }) => id));
    const logged = changes.filter(({ entity }) => entity === 'guest').map(({ entity_id }) => entity_id);
    expect(unanswered).toBeGreaterThan(0);
    expect([...acknowledged].filter((id) => !stored.has(id))).toEqual([]);
    expect([...logged].sort()).toEqual([...stored].sort());
    expect(changes.map(({ seq }) => Number(seq))).toEqual(
      Array.from({ length: changes.length }, (_, index) => index + 1),
    );
    const { rows: halves } = await pool.query(
      `select 1 from idempotency_key where state = 'done' and status = 201 and (body::jsonb->>'id')::uuid not in (select id from guest)`,
    );
    expect(halves).toEqual([]);
  }, 120_000);
});
