import 'reflect-metadata';
import { createApp } from '../../src/app.js';
import { testConfig } from './config.js';

/** A process that does the jobs of the application, to be killed. */
const config = testConfig(
  { databaseUrl: process.env['DATABASE_URL']!, redisUrl: process.env['REDIS_URL']! },
  { roles: new Set(['jobs']) },
);
const app = await createApp(config);
await app.init();
console.log('ready');
