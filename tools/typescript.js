import { register } from 'node:module';

/**
 * `node --import ./tools/typescript.js some/script.ts` runs TypeScript as it stands, decorator metadata included, which
 * Node's own type stripping cannot. For scripts outside src/ and for tests; the application itself is built.
 */
register('./typescript-hooks.js', import.meta.url);
