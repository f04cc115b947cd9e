import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createPlacecardClient, type PlacecardClient } from '../../client/index.js';
import { createApp } from '../../src/app.js';
import type { Config } from '../../src/config/index.js';
import { buildDocument } from '../../src/document.js';
import { ConsumerRunner } from '../../src/platform/changes/index.js';
import { Database } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { Contract } from './contract.js';
import { createTestDatabase, testRedisUrl, type TestDatabase } from './database.js';
import { testConfig } from './config.js';
import { refuseUnloggedWrites } from './unlogged-writes.js';

/** Somebody signed in, with a client of their own. */
export interface Account {
  organizationId: string;
  userId: string;
  email: string;
  password: string;
  accessToken: string;
  refreshToken: string;
  client: PlacecardClient;
  /** Plain fetch with the token, for what a typed client would not send. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
}

export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  url: string;
  document: OpenAPIObject;
  database: TestDatabase;
  db: Database;
  /** A client without a token. */
  anonymous: PlacecardClient;
  /** fetch of a path, checked against the contract. */
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** A new organization with its owner. */
  signUp: (name?: string) => Promise<Account>;
  /** Lets every consumer of the log catch up now. */
  drain: () => Promise<void>;
  close: () => Promise<void>;
}

/** Limits far above what a test sends; the tests of the limits set their own. */
const generous = { points: 1_000_000, seconds: 60 };
export const PASSWORD = 'correct horse battery staple';

/**
 * The whole application on a database of its own, spoken to over real HTTP. Every answer is checked against the OpenAPI
 * document, and a write that forgets the change log is refused by the database.
 */
export async function startApp(changes: Partial<Config> = {}, given?: TestDatabase): Promise<TestApp> {
  const database = given ?? (await createTestDatabase());
  const config = testConfig(
    { databaseUrl: database.url, redisUrl: testRedisUrl() },
    {
      rateLimits: {
        signIn: generous,
        accountMail: generous,
        rsvp: generous,
        messages: generous,
        testSends: generous,
        default: generous,
      },
      // The cheapest argon2id there is: tests sign up hundreds of people.
      passwordHash: { memoryKiB: 1024, iterations: 1, parallelism: 1 },
      ...changes,
    },
  );
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const document = buildDocument(app);
  const contract = new Contract(document);
  const db = app.get(Database);
  await refuseUnloggedWrites(db);

  const checked = async (request: Request): Promise<Response> => {
    const response = await fetch(request);
    const body = await response.clone().text();
    contract.check(request.method, new URL(request.url).pathname, response.status, response.headers, body);
    return response;
  };
  const fetchPath = (path: string, init?: RequestInit): Promise<Response> => checked(new Request(url + path, init));

  return {
    app,
    config,
    url,
    document,
    database,
    db,
    anonymous: createPlacecardClient({ baseUrl: url, fetch: checked }),
    fetch: fetchPath,
    signUp: (name) => signUp(url, checked, name),
    drain: () => app.get(ConsumerRunner).drain(),
    async close() {
      await app.close();
      if (!given) await database.drop();
    },
  };
}

async function signUp(
  url: string,
  checked: (request: Request) => Promise<Response>,
  name = 'Test House',
): Promise<Account> {
  const anonymous = createPlacecardClient({ baseUrl: url, fetch: checked });
  const email = `owner-${newId()}@example.org`;
  const { data, error } = await anonymous.POST('/api/v1/auth/sign-up', {
    body: { organizationName: name, name: 'Olivia Owner', email, password: PASSWORD },
  });
  if (!data) throw new Error(`Sign-up failed: ${JSON.stringify(error)}`);
  return account(url, checked, { ...data, email, password: PASSWORD });
}

/** An account from the answer of a sign-up or sign-in. */
export function account(
  url: string,
  checked: (request: Request) => Promise<Response>,
  session: { accessToken: string; refreshToken: string; email: string; password: string },
): Account {
  const claims = JSON.parse(Buffer.from(session.accessToken.split('.')[1]!, 'base64url').toString()) as {
    sub: string;
    org: string;
  };
  const { accessToken, refreshToken, email, password } = session;
  return {
    organizationId: claims.org,
    userId: claims.sub,
    email,
    password,
    accessToken,
    refreshToken,
    client: createPlacecardClient({ baseUrl: url, token: () => accessToken, fetch: checked }),
    fetch: (path, init = {}) =>
      checked(
        new Request(url + path, {
          ...init,
          headers: { authorization: `Bearer ${accessToken}`, ...(init.headers as Record<string, string>) },
        }),
      ),
  };
}
