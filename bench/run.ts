import { deliver } from './deliver.js';
import { fanout } from './fanout.js';
import { importGuests } from './import.js';
import { read, readings } from './reads.js';
import { rsvp } from './rsvp.js';
import { start } from './start.js';
import { keep, met, table, verdict, type Result } from './harness/report.js';
import { openStage } from './harness/stage.js';

const names = [...Object.keys(readings), 'rsvp', 'deliver', 'fanout', 'import', 'start'];
const [wanted] = process.argv.slice(2);
if (!wanted || ![...names, 'all'].includes(wanted)) {
  console.error(`npm run bench -- NAME, where NAME is all or one of ${names.join(', ')}`);
  process.exit(1);
}
const chosen = wanted === 'all' ? names : [wanted];

const results: Result[] = [];
if (chosen.some((name) => name !== 'start')) {
  const stage = await openStage();
  try {
    const reads = chosen.filter((name) => name in readings);
    if (reads.length > 0) results.push(...(await read(stage, reads)));
    if (chosen.includes('rsvp')) results.push(...(await rsvp(stage)));
    if (chosen.includes('deliver')) results.push(...(await deliver(stage)));
    if (chosen.includes('fanout')) results.push(...(await fanout(stage)));
    if (chosen.includes('import')) results.push(...(await importGuests(stage)));
  } finally {
    await stage.close();
  }
}
if (chosen.includes('start')) results.push(...(await start()));
for (const result of results) console.log(verdict(result));
await keep('table.md', `${table(results)}\n`);
process.exit(results.every(met) ? 0 : 2);
