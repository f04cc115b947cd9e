export { runningEmbedded, startEmbedded } from './embedded.js';
export type { Embedded, EmbeddedOptions } from './embedded.js';
export { EmbeddedError } from './embedded.errors.js';
export { systemProgram } from './system-program.js';
export { freePort, portIsFree } from './service.js';
