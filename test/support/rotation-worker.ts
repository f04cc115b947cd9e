import 'reflect-metadata';
import { testConfig } from './config.js';
import { rotating } from './sealed-table.js';

/** A process that rotates one value per transaction, to be killed. */
const { rotation } = await rotating(
  testConfig({ databaseUrl: process.env['DATABASE_URL']!, redisUrl: 'redis://unused' }),
);
await rotation.run(1);
console.log('done');
