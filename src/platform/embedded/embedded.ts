import { rmSync } from 'node:fs';
import type { Config } from '../../config/index.js';
import { EmbeddedError } from './embedded.errors.js';
import { InstanceLock } from './instance-lock.js';
import { startPostgres } from './postgres.js';
import { endWithMe } from './processes.js';
import { startRedis } from './redis.js';
import type { RunningService } from './service.js';

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
  const common = { dataDir: config.dataDir, disposable, say };
  const startOne = async (name: string, start: () => Promise<RunningService>): Promise<RunningService> => {
    const service = await start();
    lock.add(name, service.ref);
    return service;
  };
  const [postgres, redis] = await Promise.allSettled([
    config.databaseUrl
      ? undefined
      : startOne('postgres', () => startPostgres({ ...common, port: config.embeddedPostgresPort })),
    config.redisUrl ? undefined : startOne('redis', () => startRedis({ ...common, port: config.embeddedRedisPort })),
  ]);
  const services = [postgres, redis].flatMap((each) => (each.status === 'fulfilled' && each.value ? [each.value] : []));
  const stopServices = async () => {
    await Promise.all(services.map((service) => service.stop()));
    lock.release();
    if (disposable) rmSync(config.dataDir, { recursive: true, force: true });
  };
  const failure = [postgres, redis].find((each) => each.status === 'rejected');
  if (failure) {
    await stopServices();
    throw failure.reason;
  }

  const watchdog = endWithMe(
    services.map(({ ref }) => ref.pid),
    'SIGINT',
    disposable ? config.dataDir : undefined,
  );
  let stopped: Promise<void> | undefined;
  return {
    databaseUrl: config.databaseUrl || (postgres as PromiseFulfilledResult<RunningService>).value.url,
    redisUrl: config.redisUrl || (redis as PromiseFulfilledResult<RunningService>).value.url,
    stop: () => (stopped ??= stopServices().finally(() => watchdog.kill('SIGKILL'))),
  };
}
