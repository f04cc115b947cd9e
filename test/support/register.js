import { register } from 'node:module';
import '../../tools/typescript.js';

/** Lets Node itself load the tests: TypeScript as it stands, and `@jest/globals`, which only Jest's own loader fills. */
register('./jest-globals-hook.js', import.meta.url);
