import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Stage } from './stage.js';

export interface Captured {
  text: string;
  /** As written into SQL: quoted, or NULL. */
  values: string[];
}

/** What the connections of the application sent to Postgres while `work` ran, read from the log of Postgres itself. */
export async function capture({ db, folder }: Stage, work: () => Promise<unknown>): Promise<Captured[]> {
  const file = join(folder, 'postgres.log');
  const log = async (setting: 'all' | 'none'): Promise<void> => {
    await db.query(`alter system set log_statement = '${setting}'`);
    await db.query(`select pg_reload_conf()`);
    await sleep(300);
  };
  await log('all');
  const before = (await readFile(file, 'utf8')).length;
  await work();
  await log('none');
  const { rows } = await db.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'placecard'`,
  );
  const pids = new Set(rows.map(({ pid }) => pid));
  const text = (await readFile(file, 'utf8')).slice(before);
  const statements: Captured[] = [];
  for (const entry of text.split(/\n(?=\d{4}-\d\d-\d\d )/)) {
    const [, pid, kind, content = ''] = /^\S+ \S+ \S+ \[(\d+)\] (LOG|DETAIL): {2}([^]*)$/.exec(entry.trimEnd()) ?? [];
    if (!pids.has(Number(pid))) continue;
    const last = statements.at(-1);
    const sent = /^(?:execute [^:]+|statement): ([^]*)$/.exec(content)?.[1];
    if (kind === 'LOG' && sent !== undefined) statements.push({ text: sent.trim(), values: [] });
    else if (kind === 'DETAIL' && last) last.values = parameters(content);
  }
  return statements;
}

const parameters = (detail: string): string[] =>
  [...detail.matchAll(/\$\d+ = ('(?:[^']|'')*'|NULL)/g)].map((match) => match[1] ?? 'NULL');

/** The plan of a captured statement, with its timing, as the application's named statement has it. */
export async function explain({ db }: Stage, { text, values }: Captured, { analyze = true } = {}): Promise<string> {
  await db.query(`prepare explained as ${text}`);
  try {
    const { rows } = await db.query<{ 'QUERY PLAN': string }>(
      `explain ${analyze ? '(analyze, buffers)' : ''} execute explained${values.length > 0 ? `(${values.join(', ')})` : ''}`,
    );
    return `${text}\n\n${values.join('\n')}\n\n${rows.map((row) => row['QUERY PLAN']).join('\n')}\n`;
  } finally {
    await db.query('deallocate explained');
  }
}
