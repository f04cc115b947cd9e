import { build } from '../../tools/build.js';

export default async function setup() {
  // Here, once: several files start what is built, each of which would build it at the same time.
  await build();
  // Imported late, because Jest requires this file past the loader that knows TypeScript.
  const { startServices } = await import('./start-services.ts');
  globalThis.stopTestServices = await startServices();
}
