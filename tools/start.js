import module from 'node:module';
import { join } from 'node:path';
import { build } from './build.js';
import { startSimulators } from './simulators.js';

// One process from `npm start` to the application, so that a signal sent to npm reaches it.
if (await build()) console.log('Built.');
await startSimulators();
// Node 22 and later remember compiled code, which saves part of the start.
module.enableCompileCache?.(join(import.meta.dirname, '../node_modules/.cache/compiled'));
await import('../dist/main.js');
