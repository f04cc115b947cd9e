import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Jest loads its global setup without transforming ES modules, so the TypeScript behind it is bundled here (20 ms). */
export default async function setup() {
  const outfile = join(import.meta.dirname, `../../node_modules/.cache/placecard/test-services-${process.pid}.mjs`);
  await build({
    entryPoints: [join(import.meta.dirname, 'start-services.ts')],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  try {
    const { startServices } = await import(outfile);
    globalThis.stopTestServices = await startServices();
  } finally {
    rmSync(outfile, { force: true });
  }
}
