import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.js';
import { startSimulators } from './simulators.js';

const root = join(import.meta.dirname, '..');
let app;
let again = Promise.resolve();
let planned;

/** Builds what changed and restarts the application; a source that does not compile leaves the running one alone. */
async function restart() {
  try {
    if (!(await build()) && app) return;
  } catch (error) {
    console.error(error.message);
    return;
  }
  await stop();
  app = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], { cwd: root, stdio: 'inherit' });
  const current = app;
  current.once('exit', (code) => {
    if (app === current && code) console.error('Stopped; waiting for a change.');
  });
}

async function stop() {
  if (!app || app.exitCode !== null || app.signalCode !== null) return;
  const ended = new Promise((resolve) => app.once('exit', resolve));
  app.kill('SIGTERM');
  await ended;
}

// Editors write a file in several steps: wait for the last of them.
watch(join(root, 'src'), { recursive: true }, () => {
  clearTimeout(planned);
  planned = setTimeout(() => (again = again.then(restart)), 50);
});
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await stop();
    process.exit(0);
  });
}
await startSimulators();
await restart();
