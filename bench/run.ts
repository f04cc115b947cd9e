import { read, readings } from './reads.js';
import { rsvp } from './rsvp.js';
import { keep, met, table, verdict, type Result } from './harness/report.js';
import { openStage } from './harness/stage.js';

const names = [...Object.keys(readings), 'rsvp'];
const [wanted] = process.argv.slice(2);
if (!wanted || ![...names, 'all'].includes(wanted)) {
  console.error(`npm run bench -- NAME, where NAME is all or one of ${names.join(', ')}`);
  process.exit(1);
}
const chosen = wanted === 'all' ? names : [wanted];

const stage = await openStage();
const results: Result[] = [];
try {
  const reads = chosen.filter((name) => name in readings);
  if (reads.length > 0) results.push(...(await read(stage, reads)));
  if (chosen.includes('rsvp')) results.push(...(await rsvp(stage)));
} finally {
  await stage.close();
}
for (const result of results) console.log(verdict(result));
await keep('table.md', `${table(results)}\n`);
process.exit(results.every(met) ? 0 : 2);
