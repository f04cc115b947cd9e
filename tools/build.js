import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const [from, to] = [join(root, 'src'), join(root, 'dist')];

/**
 * Brings dist/ up to date with src/: what is newer is compiled with .swcrc (types are `npm run check`'s business) or, when
 * it is no TypeScript, copied; what has no source any more is removed. Nothing to do costs some 10 ms, everything 200 ms.
 * Two builds at once do no harm: each file is put in place whole.
 * @returns how many files were written
 */
export async function build() {
  const wanted = new Map();
  for (const source of await filesBelow(from)) {
    if (/\.(spec|d)\.ts$/.test(source)) continue;
    wanted.set(source.replace(/\.ts$/, '.js'), source);
  }
  // A change of the compiler or its options counts as a change of every source.
  const toolsChanged = Math.max(...(await Promise.all(['.swcrc', 'package-lock.json', 'tools/build.js'].map(changed))));
  for (const output of existsSync(to) ? await filesBelow(to) : []) {
    if (!wanted.has(output.replace(/\.map$/, ''))) await rm(join(to, output));
  }
  const stale = [];
  for (const [output, source] of wanted) {
    const built = await changed(join('dist', output));
    if (built < toolsChanged || built < (await changed(join('src', source)))) stale.push([output, source]);
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
  if (source.endsWith('.ts')) {
    const { code, map } = await transformFile(join(from, source), { root, cwd: root });
    if (map) await writeFile(`${target}.map`, map);
    await writeFile(draft, map ? `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n` : code);
  } else {
    await copyFile(join(from, source), draft);
  }
  await rename(draft, target);
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
