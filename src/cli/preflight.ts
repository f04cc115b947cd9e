import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { Config } from '../config/index.js';
import { portIsFree } from '../platform/embedded/index.js';
import { CannotStart } from './start-failure.js';

const PATIENCE_MS = 5_000;

/**
 * Finds out before anything is started what would make the start fail half-way: a taken port, a service that does not
 * answer at the URL given.
 * @throws CannotStart naming the setting, never a URL, which holds a password
 */
export async function preflight(config: Config): Promise<void> {
  await Promise.all([
    portIsFree(config.port, config.host).then((free) => {
      if (!free) throw new CannotStart(`PORT: ${config.port} on ${config.host} is in use by another program`);
    }),
    config.databaseUrl && answers('DATABASE_URL', () => askPostgres(config.databaseUrl)),
    config.redisUrl && answers('REDIS_URL', () => askRedis(config.redisUrl)),
  ]);
}

async function answers(setting: string, ask: () => Promise<void>): Promise<void> {
  try {
    await ask();
  } catch (error) {
    throw new CannotStart(`the server that ${setting} names does not answer as expected: ${reasonOf(error)}`);
  }
}

/** A host with several addresses fails with one error for each. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error && error.message ? error.message : String(error);
}

async function askPostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS });
  try {
    await client.connect();
  } finally {
    await client.end();
  }
}

async function askRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // The connection's own error says more than the "Connection is closed" that connect() rejects with.
  let cause: Error | undefined;
  redis.on('error', (error: Error) => (cause = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw cause ?? error;
  } finally {
    redis.disconnect();
  }
}
