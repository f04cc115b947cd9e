/** Imported late, because Jest requires this file past the loader that knows TypeScript. */
export default async function setup() {
  const { startServices } = await import('./start-services.ts');
  globalThis.stopTestServices = await startServices();
}
