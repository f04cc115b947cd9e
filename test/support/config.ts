import { loadConfig, type Config } from '../../src/config/index.js';

export interface Urls {
  databaseUrl: string;
  redisUrl: string;
}

/** The settings of a process under test. TEST_LOG=debug shows its lines. */
export function testConfig({ databaseUrl, redisUrl }: Urls, changes: Partial<Config> = {}): Config {
  const config = loadConfig({ ...process.env, NODE_ENV: 'test', DATABASE_URL: databaseUrl, REDIS_URL: redisUrl });
  return config.with({
    logLevel: (process.env['TEST_LOG'] ?? 'silent') as Config['logLevel'],
    shutdownSeconds: 5,
    ...changes,
  });
}
