import { build } from './build.js';

// One process from `npm start` to the application, so that a signal sent to npm reaches it.
const written = await build();
if (written > 0) console.log(`Built ${written} ${written === 1 ? 'file' : 'files'}.`);
await import('../dist/main.js');
