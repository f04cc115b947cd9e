import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const [from, to] = [join(root, 'src'), join(root, 'dist')];
/** What runs in browsers is not compiled file by file but bundled, with the packages it needs. */
const BROWSER = { folder: 'modules/live/browser/', entry: 'live' };

/**
 * Brings dist/ up to date with src/: what is newer is compiled with .swcrc (types are `npm run check`'s business) or, when
 * it is no TypeScript, copied; what has no source any more is removed. Nothing to do costs some 10 ms, everything 200 ms.
 * Two builds at once do no harm: each file is put in place whole.
 * @returns how many files were written
 */
export async function build() {
  const wanted = new Map();
  for (const source of await filesBelow(from)) {
    if (/\.(spec|d)\.ts$/.test(source) || /(^|\/)tsconfig\.json$/.test(source)) continue;
    const output = source.replace(/\.ts$/, '.js');
    const bundled = source.startsWith(BROWSER.folder) && source.endsWith('.ts');
    if (!bundled || output === `${BROWSER.folder}${BROWSER.entry}.js`) wanted.set(output, source);
  }
  // A change of the compiler or its options counts as a change of every source.
  const toolsChanged = Math.max(...(await Promise.all(['.swcrc', 'package-lock.json', 'tools/build.js'].map(changed))));
  for (const output of existsSync(to) ? await filesBelow(to) : []) {
    if (!wanted.has(output.replace(/\.map$/, ''))) await rm(join(to, output));
  }
  const browserChanged = await newest([join('src', BROWSER.folder), 'client']);
  const stale = [];
  for (const [output, source] of wanted) {
    const built = await changed(join('dist', output));
    const since = isBundle(source) ? browserChanged : await changed(join('src', source));
    if (built < toolsChanged || built < since) stale.push([output, source]);
  }
  if (stale.length > 0) {
    const { transformFile } = await import('@swc/core');
    await Promise.all(stale.map(([output, source]) => write(output, source, transformFile)));
  }
  return stale.length;
}

async function write(output, source, transformFile) {
  const target = join(to, output);
  const draft = `${target}.${process.pid}.tmp`;
  await mkdir(dirname(target), { recursive: true });
  if (isBundle(source)) {
    await bundle(join(from, source), draft);
  } else if (source.endsWith('.ts')) {
    const { code, map } = await transformFile(join(from, source), { root, cwd: root });
    if (map) await writeFile(`${target}.map`, map);
    await writeFile(draft, map ? `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n` : code);
  } else {
    await copyFile(join(from, source), draft);
  }
  await rename(draft, target);
}

const isBundle = (source) => source === `${BROWSER.folder}${BROWSER.entry}.ts`;

/** One file for browsers of the last few years, as they take modules. */
async function bundle(entry, outfile) {
  const { build: esbuild } = await import('esbuild');
  await esbuild({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
}

async function newest(folders) {
  const times = [];
  for (const folder of folders) {
    for (const file of await filesBelow(join(root, folder))) times.push(await changed(join(folder, file)));
  }
  return Math.max(...times);
}

async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

/** When a file below the root last changed, in milliseconds; 0 when it is not there. */
async function changed(path) {
  try {
    return (await stat(path.startsWith('/') ? path : join(root, path))).mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  const written = await build();
  console.log(`Built ${written} ${written === 1 ? 'file' : 'files'} in ${Math.round(performance.now() - start)} ms.`);
}
