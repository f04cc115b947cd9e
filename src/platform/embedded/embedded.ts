import { rmSync } from 'node:fs';
import type { Config } from '../../config/index.js';
import { EmbeddedError } from './embedded.errors.js';
import { InstanceLock } from './instance-lock.js';
import { startPostgres } from './postgres.js';
import type { ProcessRef } from './processes.js';
import { startRedis } from './redis.js';

export interface Embedded {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Stops what was started, cleanly. Safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** For tests: everything as fast as it goes, and the data folder is deleted when it stops. */
  readonly disposable?: boolean;
  /** Told what a person should know, such as that a package is being installed. */
  readonly say?: (line: string) => void;
}

/**
 * Starts a Postgres and a Redis for a laptop, each only when its URL is not set. Both keep their data below
 * `config.dataDir`, listen on this machine only, and end with this process, however it ends.
 * @throws EmbeddedError one line for a person; nothing is left running then
 */
export async function startEmbedded(config: Config, options: EmbeddedOptions = {}): Promise<Embedded> {
  if (config.databaseUrl && config.redisUrl) {
    return { databaseUrl: config.databaseUrl, redisUrl: config.redisUrl, stop: () => Promise.resolve() };
  }
  if (config.env === 'production') {
    throw new EmbeddedError('production needs DATABASE_URL and REDIS_URL: it never starts its own Postgres or Redis');
  }

  const lock = await InstanceLock.take(config.dataDir);
  const { disposable = false, say = () => {} } = options;
  const common = { dataDir: config.dataDir, disposable, say, onSpawn: (ref: ProcessRef) => lock.add(ref) };
  const [postgres, redis] = await Promise.allSettled([
    config.databaseUrl ? undefined : startPostgres({ ...common, port: config.embeddedPostgresPort }),
    config.redisUrl ? undefined : startRedis({ ...common, port: config.embeddedRedisPort }),
  ]);
  const stop = async () => {
    await Promise.all(
      [postgres, redis].flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value.stop()] : [])),
    );
    lock.release();
    if (disposable) rmSync(config.dataDir, { recursive: true, force: true });
  };
  if (postgres.status === 'rejected' || redis.status === 'rejected') {
    await stop();
    throw [postgres, redis].find((each) => each.status === 'rejected')?.reason;
  }

  const urls = {
    databaseUrl: postgres.value?.url ?? config.databaseUrl,
    redisUrl: redis.value?.url ?? config.redisUrl,
  };
  lock.publish(urls);
  let stopped: Promise<void> | undefined;
  return { ...urls, stop: () => (stopped ??= stop()) };
}

/** The services that another process of this data folder has started, for a command run beside it. */
export function runningEmbedded(config: Config): Pick<Embedded, 'databaseUrl' | 'redisUrl'> | undefined {
  return InstanceLock.urlsOf(config.dataDir);
}
