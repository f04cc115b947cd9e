import { Client } from 'pg';
import { claimNumber, testServices } from './services.js';

export interface TestDatabase {
  readonly url: string;
  /** Removes it, ending connections that are still open. Not calling it costs only space until the run ends. */
  drop(): Promise<void>;
}

/** A migrated database of its own, cloned from the template (about 40 ms). */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { adminUrl, template } = testServices();
  const name = `${template}_${claimNumber('databases')}`;
  await administer(adminUrl, `create database "${name}" template "${template}" strategy file_copy`);
  return {
    url: databaseUrl(adminUrl, name),
    drop: () => administer(adminUrl, `drop database if exists "${name}" with (force)`),
  };
}

/** The URL of an empty Redis database of its own. Publish and subscribe are shared by all, as Redis has it. */
export function testRedisUrl(): string {
  const { redisUrl, redisDatabases } = testServices();
  const url = new URL(redisUrl);
  url.pathname = `/${claimNumber('redis') % redisDatabases}`;
  return url.href;
}

export async function administer(adminUrl: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

export function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function dropDatabasesLike(adminUrl: string, prefix: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    );
    for (const { datname } of rows) await client.query(`drop database "${datname}" with (force)`);
  } finally {
    await client.end();
  }
}
