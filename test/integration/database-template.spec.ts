import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { createTestDatabase, testRedisUrl } from '../support/database.js';

describe('databases of tests', () => {
  it('are migrated, separate, and gone when dropped', async () => {
    const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
    const client = new Client({ connectionString: one.url });
    await client.connect();
    await client.query('create table only_here (id int)');
    expect((await client.query('select 1 from migration')).rowCount).toBeGreaterThan(0);
    await client.end();

    const other = new Client({ connectionString: two.url });
    await other.connect();
    await expect(other.query('select 1 from only_here')).rejects.toMatchObject({ code: '42P01' });
    await other.end();

    await one.drop();
    await two.drop();
    const gone = new Client({ connectionString: one.url });
    await expect(gone.connect()).rejects.toMatchObject({ code: '3D000' });
  });

  it('have a Redis database of their own', async () => {
    const [one, two] = [new Redis(testRedisUrl()), new Redis(testRedisUrl())];
    await one.set('here', '1');
    expect(await two.get('here')).toBeNull();
    await Promise.all([one.quit(), two.quit()]);
  });
});
