import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** Everything that can be checked without a running application, in parallel; prints only what failed. */
const CHECKS = {
  types: ['tsc', '-p', '.'],
  'types of the live page': ['tsc', '-p', 'src/modules/live/browser'],
  'types of the account page': ['tsc', '-p', 'src/modules/account/browser'],
  lint: ['eslint', '.', '--max-warnings', '0'],
  format: ['prettier', '--check', '.', '--log-level', 'warn'],
  boundaries: ['depcruise', 'src', '--output-type', 'err'],
  // Route table, permission matrix and drift. The longer structure tests are part of `npm test`.
  contract: ['jest', 'test/structure/(access-matrix|compose|document|redocly|schema)', '--silent'],
};

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules/.bin');

async function run([tool, ...args]) {
  const start = performance.now();
  const env = { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) };
  if (tool === 'jest') env.NODE_OPTIONS = '--enable-source-maps --import ./test/support/register.js';
  const child = spawn(join(bin, tool), args, { cwd: root, env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  return { ok: code === 0, output, seconds: ((performance.now() - start) / 1000).toFixed(1) };
}

const waiting = Object.entries(CHECKS);
let failed = 0;
async function worker() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [name, command] = next;
    const { ok, output, seconds } = await run(command);
    console.log(`${ok ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (ok) continue;
    failed++;
    console.log(output.replace(/^/gm, '    ').trimEnd());
  }
}
await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
console.log(failed === 0 ? 'All checks passed.' : `${failed} of ${Object.keys(CHECKS).length} checks failed.`);
process.exit(failed === 0 ? 0 : 1);
