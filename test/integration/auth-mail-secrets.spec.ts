import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { Database } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { createLogger } from '../../src/platform/observability/index.js';
import { testConfig } from '../support/config.js';
import { createTestDatabase, testRedisUrl, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { TestSmtp } from '../support/smtp.js';

let smtp: TestSmtp;
let database: TestDatabase;
let app: NestFastifyApplication;
let url: string;
const lines: string[] = [];

beforeAll(async () => {
  [smtp, database] = [await TestSmtp.start({ user: 'placecard', password: 'canary-smtp' }), await createTestDatabase()];
  const config = testConfig({ databaseUrl: database.url, redisUrl: testRedisUrl() }, { smtpUrl: smtp.url });
  const logger = createLogger({ logLevel: 'trace' }, { write: (line: string) => void lines.push(line) });
  app = await createApp(config, { logger });
  await app.listen(0, '127.0.0.1');
  url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
});
afterAll(async () => {
  await app?.close();
  await smtp?.down();
  await database?.drop();
});

const post = (path: string, body: object): Promise<Response> =>
  fetch(`${url}/api/v1/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

it('a mailed token and passwords are in no row of any table, no line of the log and no figure', async () => {
  const email = `ada-${newId()}@example.org`;
  const [first, second] = ['canary-first herons over the pond', 'canary-second herons over the pond'];
  await post('sign-up', { organizationName: 'House', name: 'Ada', email, password: first });
  await smtp.mailTo(email);
  // A failure on the way, which is where secrets get written down.
  smtp.fail('dropAfterAccept', 1);
  await post('password/forgot', { email });
  await smtp.mailTo(email, 2);
  const db = app.get(Database);
  await eventually(
    () => db.query(`select 1 from job where state = 'retrying'`),
    ({ length }) => length > 0,
  );
  await db.execute(`update job set next_at = clock_timestamp() where state = 'retrying'`);
  await smtp.mailTo(email, 3);
  const tokens = smtp.to(email).map(({ text }) => /#(\S+)/.exec(text)![1]!);
  expect(new Set(tokens).size).toBe(3);
  expect((await post('password/reset', { token: tokens[1]!, password: second })).status).toBe(400);
  expect((await post('email/verify', { token: tokens[0]! })).status).toBe(204);
  expect((await post('password/reset', { token: tokens[2]!, password: 'password123456' })).status).toBe(400);
  expect((await post('password/reset', { token: tokens[2]!, password: second })).status).toBe(204);

  const tables = await db.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  );
  let rows = '';
  for (const { name } of tables) {
    const found = await db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`);
    rows += found.map(({ row }) => `${name} ${row}\n`).join('');
  }
  const figures = await (await fetch(`${url}/metrics`)).text();
  const log = lines.join('');
  // The places are looked at at all.
  expect(rows).toContain(email);
  expect(log).toContain('auth.mail-password-reset');
  expect(figures).toContain('auth.mail-password-reset');
  for (const secret of [...tokens, ...tokens.map((token) => Buffer.from(token).toString('hex')), 'canary-']) {
    for (const place of [rows, log, figures]) expect(place).not.toContain(secret);
  }
  expect(log).not.toContain(email);
}, 60_000);
