import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createPlacecardClient, type PlacecardClient } from '../../client/index.js';
import { freePort, systemProgram } from '../../src/platform/embedded/index.js';
import { createTestDatabase, testRedisUrl } from './database.js';
import { root, spawnNode } from './process.js';
import { temporaryFolder } from './services.js';

/** As a phone shows pages, and as a desk does. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** Chromium or Chrome as this machine has it; installed when it has none. A machine that cannot have one fails the tests. */
async function chromiumBinary(): Promise<string> {
  const own = process.env['CHROMIUM'];
  return await systemProgram(
    {
      title: 'Chromium',
      names: [
        ...(own ? [own] : []),
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
      packages: {
        'apt-get': ['chromium', 'fonts-noto-core'],
        apk: ['chromium', 'font-noto', 'font-noto-arabic'],
        dnf: ['chromium', 'google-noto-sans-fonts', 'google-noto-sans-arabic-fonts'],
        brew: ['chromium'],
      },
      otherwise: 'install Chromium or Google Chrome, or set CHROMIUM to where it is',
    },
    (line) => process.stderr.write(`${line}\n`),
  );
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumBinary(),
    args: ['--disable-gpu', '--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
}

/** What the demo prints, for signing in and looking around. */
export interface RunningDemo {
  readonly url: string;
  readonly rsvpUrl: string;
  readonly liveUrl: string;
  readonly eventId: string;
  readonly email: string;
  readonly password: string;
  /** Signed in as the owner. */
  readonly client: PlacecardClient;
  stop(): Promise<void>;
}

/**
 * The application as it is shipped: built, in a process of its own, with the demo, on a database of its own.
 * @param settings further variables, by the address it will have
 */
export async function startDemo(
  settings: (url: string) => Promise<Record<string, string>> = () => Promise.resolve({}),
): Promise<RunningDemo> {
  const built = spawnNode(['tools/build.js'], {});
  if ((await built.ended) !== 0) throw new Error(built.output.stderr);
  const database = await createTestDatabase();
  const dataDir = temporaryFolder('browser');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const app = spawnNode(['--enable-source-maps', 'dist/main.js'], {
    DATABASE_URL: database.url,
    REDIS_URL: testRedisUrl(),
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: 'warn',
    // One machine answers for many guests here.
    RATE_LIMIT_RSVP: '10000/60',
    RATE_LIMIT_SIGN_IN: '10000/60',
    ...(await settings(url)),
  });
  await app.says(/Ctrl-C stops everything/);
  const demo = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as {
    signIn: { email: string; password: string };
    rsvpPath: string;
    livePath: string;
  };
  const { data } = await createPlacecardClient({ baseUrl: url }).POST('/api/v1/auth/sign-in', { body: demo.signIn });
  if (!data) throw new Error('The demo cannot be signed in to');
  return {
    url,
    rsvpUrl: url + demo.rsvpPath,
    liveUrl: url + demo.livePath,
    eventId: demo.livePath.split('/').at(-1) ?? '',
    ...demo.signIn,
    client: createPlacecardClient({ baseUrl: url, token: () => data.accessToken }),
    async stop() {
      app.child.kill('SIGTERM');
      await app.ended;
      await database.drop();
    },
  };
}

const artifacts = join(root, 'test/artifacts');

/** Keeps what the page looks like, for people to look at. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(artifacts, { recursive: true });
  await page.screenshot({ path: join(artifacts, `${name}.png`), fullPage: true, animations: 'disabled' });
}

/** Every rule of axe, best practices included. Needs a page that may run scripts, as axe is one. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`),
  }));
  expect(found).toEqual([]);
}

/** A page that collects what must not happen: errors, refusals of its policy, requests to elsewhere. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: string[];
}

export function watch(page: Page, origin: string): WatchedPage {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted Type|refused to/i.test(message.text())) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      problems.push(`request: ${request.url()}`);
  });
  return { page, problems };
}
