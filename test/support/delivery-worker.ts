import 'reflect-metadata';
import { testConfig } from './config.js';
import { startDeliveriesApp } from './deliveries-app.js';

/** A worker process to be killed. */
const { DATABASE_URL, REDIS_URL, PROVIDER_URL, RATES } = process.env as Record<string, string>;
await startDeliveriesApp(testConfig({ databaseUrl: DATABASE_URL!, redisUrl: REDIS_URL! }), {
  url: PROVIDER_URL!,
  rates: JSON.parse(RATES ?? '{}') as Record<string, never>,
});
console.log('ready');
