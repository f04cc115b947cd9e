import { spawn } from 'node:child_process';
import { copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const [from, to] = [join(root, 'src'), join(root, 'dist')];
/** Written last: what is newer than this has not been built. */
const MARK = join(to, '.built');
/** What runs in browsers is bundled with the packages it needs, beside the static files it stands with. */
const PAGES = ['live', 'account'];
const SOURCES = ['src', 'client', '.swcrc', 'nest-cli.json', 'package-lock.json', 'tools/build.js'];

/**
 * Brings dist/ up to date with src/: `nest build` as nest-cli.json says (types are `npm run check`'s business), then the
 * pages. Nothing to do costs some 10 ms, everything about 2 s.
 * @returns whether anything was built
 */
export async function build() {
  const since = await changed(MARK);
  const newest = Math.max(...(await Promise.all(SOURCES.map((path) => newestBelow(join(root, path))))));
  if (newest < since) return false;
  const started = new Date();
  await rm(to, { recursive: true, force: true });
  await nestBuild();
  await buildPages();
  // Dated back to the start, so that what is saved while this runs counts as newer.
  await writeFile(MARK, started.toISOString());
  return true;
}

async function nestBuild() {
  const cli = join(root, 'node_modules/@nestjs/cli/bin/nest.js');
  const child = spawn(process.execPath, [cli, 'build'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`The build failed:\n${said}`);
}

async function buildPages() {
  const { build: bundle } = await import('esbuild');
  await Promise.all(PAGES.map((name) => buildPage(name, bundle)));
}

async function buildPage(name, bundle) {
  const folder = join('modules', name, 'browser');
  const target = join(to, folder);
  await mkdir(target, { recursive: true });
  for (const file of await readdir(join(from, folder))) {
    if (/\.(html|css)$/.test(file)) await copyFile(join(from, folder, file), join(target, file));
  }
  await bundle({
    entryPoints: [join(from, folder, `${name}.ts`)],
    outfile: join(target, `${name}.js`),
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
}

async function newestBelow(path) {
  const entry = await stat(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = await readdir(path);
  return Math.max(entry.mtimeMs, ...(await Promise.all(names.map((name) => newestBelow(join(path, name))))));
}

/** When a file last changed, in milliseconds; 0 when it is not there. */
async function changed(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return 0;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now();
  const built = await build();
  console.log(
    built ? `Built in ${Math.round(performance.now() - start)} ms.` : 'Nothing has changed since the last build.',
  );
}
