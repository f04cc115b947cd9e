import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { loadConfig } from '../../src/config/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { startEmbedded } from '../../src/platform/embedded/index.js';
import { administer, databaseUrl, dropDatabasesLike } from './database.js';
import { publishServices } from './services.js';

/**
 * Starts Postgres and Redis once for all test files (or uses DATABASE_URL and REDIS_URL), and migrates the database that
 * each file clones. Whatever way the run ends, Ctrl-C included, the servers and their folder go with it.
 * @returns undoes all of it
 */
export async function startServices(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'placecard-test-'));
  chmodSync(folder, 0o711);
  process.env['DATA_DIR'] = folder;
  const config = loadConfig({ ...process.env, NODE_ENV: 'test' });
  const services = await startEmbedded(config, { disposable: true, say: console.log });
  const template = `placecard_test_${process.pid}`;
  let redisIsOurs = false;
  const stop = async () => {
    if (config.databaseUrl) await dropDatabasesLike(services.databaseUrl, template);
    if (config.redisUrl && redisIsOurs) await withRedis(services.redisUrl, (redis) => redis.flushall());
    await services.stop();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    const redisDatabases = await withRedis(services.redisUrl, async (redis) => {
      // Tests fill it and leave it empty, so it must not be one that somebody uses.
      if (/^db\d/m.test(await redis.info('keyspace'))) throw new Error('REDIS_URL for tests must name an empty Redis');
      redisIsOurs = true;
      const [, databases] = (await redis.config('GET', 'databases')) as [string, string];
      return Number(databases);
    });
    await administer(services.databaseUrl, `create database "${template}"`);
    await migrate(databaseUrl(services.databaseUrl, template));
    publishServices({
      adminUrl: services.databaseUrl,
      template,
      redisUrl: services.redisUrl,
      redisDatabases,
      folder,
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

async function withRedis<T>(url: string, use: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1 });
  try {
    return await use(redis);
  } finally {
    redis.disconnect();
  }
}
