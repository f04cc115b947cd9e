import type { Database } from '../../src/platform/database/index.js';

/** What Postgres would do for the statements of some work, each with the values it was sent with. */
export async function plansOf(
  db: Database,
  work: () => Promise<unknown>,
  { that = '' }: { /** Only statements with these words. */ that?: string } = {},
): Promise<string[]> {
  const statements: { text: string; values: unknown[] }[] = [];
  const original = db.query.bind(db);
  db.query = async (text: string, values: readonly unknown[] = []) => {
    if (text.includes(that)) statements.push({ text, values: [...values] });
    return original(text, values);
  };
  try {
    await work();
  } finally {
    db.query = original;
  }
  const plans: string[] = [];
  for (const { text, values } of statements) {
    const rows = await db.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  return plans;
}
