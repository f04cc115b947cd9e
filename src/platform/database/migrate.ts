import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';

/** Any number nobody else uses: one process migrates, the others wait for it. */
const MIGRATION_LOCK = 7_252_209_463;

export const migrationsFolder = join(process.cwd(), 'migrations');

export class MigrationFailed extends Error {
  constructor(
    readonly file: string,
    override readonly cause: unknown,
  ) {
    super(`Migration ${file} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/**
 * Applies the SQL files of `migrations/` that this database has not seen, in name order, each in its own transaction.
 * Forward only. `lock_timeout` keeps a migration from queueing behind a long query and everybody else behind it.
 * @returns the names applied now.
 */
export async function migrate(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'placecard migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    );
    const known = new Set(
      (await client.query<{ name: string }>('select name from migration')).rows.map((row) => row.name),
    );
    const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
    const applied: string[] = [];
    for (const file of files.filter((name) => !known.has(name))) {
      const sql = await readFile(join(folder, file), 'utf8');
      try {
        await client.query(
          `begin; set local lock_timeout = '5s';\n${sql}\n; insert into migration (name) values ('${file}'); commit;`,
        );
      } catch (error) {
        await client.query('rollback');
        throw new MigrationFailed(file, error);
      }
      applied.push(file);
    }
    return applied;
  } finally {
    await client.end();
  }
}
