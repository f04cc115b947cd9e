import 'reflect-metadata';
import { Database } from '../../src/platform/database/index.js';
import { testConfig } from './config.js';
import { startJobsApp } from './jobs-app.js';

/** A worker process to be killed: it notes every attempt in the table `seen` and never ends one. */
const app = await startJobsApp(
  testConfig({ databaseUrl: process.env['DATABASE_URL']!, redisUrl: process.env['REDIS_URL']! }),
  async (job) => {
    await app
      .get(Database)
      .query('insert into seen (job_id, attempt, pid) values ($1, $2, $3)', [job.id, job.attempt, process.pid]);
    await new Promise(() => undefined);
  },
);
console.log('ready');
