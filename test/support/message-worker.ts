import 'reflect-metadata';
import { createApp } from '../../src/app.js';
import { testConfig } from './config.js';

/** A process that sends messages, to be killed. */
const { DATABASE_URL, REDIS_URL, PUBLIC_URL } = process.env as Record<string, string>;
const app = await createApp(
  testConfig(
    { databaseUrl: DATABASE_URL!, redisUrl: REDIS_URL! },
    { publicUrl: PUBLIC_URL!, roles: new Set(['jobs'] as const) },
  ),
);
await app.init();
console.log('ready');
