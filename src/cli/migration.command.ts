import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder } from '../platform/database/migrate.js';

/** `npm run migration -- NAME` makes the next empty migration. */
const name = process.argv
  .slice(2)
  .join('-')
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '-')
  .replace(/^-|-$/g, '');
if (name === '') {
  process.stderr.write('Name what it does: npm run migration -- add-guest-nickname\n');
  process.exit(1);
}
const numbers = readdirSync(migrationsFolder).map((file) => Number.parseInt(file, 10) || 0);
const file = `${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}-${name}.sql`;
writeFileSync(
  join(migrationsFolder, file),
  `-- Forward only, in one transaction. Old and new code run side by side during a release: first expand, and contract in a
-- later migration, when nothing uses what goes.
`,
  { flag: 'wx' },
);
process.stdout.write(`Made migrations/${file}; the next start applies it.\n`);
