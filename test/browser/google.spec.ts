import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createPlacecardClient, type PlacecardClient } from '../../client/index.js';
import { newId } from '../../src/platform/http/index.js';
import {
  DESK,
  expectAccessible,
  keepScreenshot,
  launchBrowser,
  startDemo,
  watch,
  type RunningDemo,
  type WatchedPage,
} from '../support/browser.js';
import { newChallenge, startGoogle, type GoogleAccount, type GoogleSimulator } from '../support/google.js';
import { newEvent } from '../support/parties.js';

let browser: Browser;
let google: GoogleSimulator;
let demo: RunningDemo;
const open: WatchedPage[] = [];

beforeAll(async () => {
  [browser, demo] = await Promise.all([
    launchBrowser(),
    startDemo(async (url) => {
      google = await startGoogle(url);
      return google.env;
    }),
  ]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  await google?.stop();
});

afterEach(async () => {
  for (const { page, problems } of open.splice(0)) {
    expect(problems.filter((problem) => !problem.startsWith(`request: ${google.url}/`))).toEqual([]);
    await page.context().close();
  }
});

/** A browser of somebody else's: no cookies, no storage. */
async function newPage(): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB', viewport: DESK })).newPage();
  open.push(watch(page, demo.url));
  return page;
}

function person(given: Partial<GoogleAccount> = {}): GoogleAccount & { email: string } {
  const id = newId();
  return { sub: `1${id}`, email: `person-${id}@example.net`, email_verified: true, name: 'Grace Hopper', ...given };
}

/** On the provider's own page. */
async function choose(page: Page, account: GoogleAccount): Promise<void> {
  await page.waitForURL(`${google.url}/signin/**`);
  await page.getByRole('button', { name: account.email! }).click();
}

/** With the button of the live page, up to the provider and back. */
async function signInOnLivePage(page: Page, eventId: string, account: GoogleAccount): Promise<void> {
  await google.set({ accounts: [account] });
  await page.goto(`${demo.url}/live/${eventId}`);
  await page.getByRole('button', { name: 'Sign in with Google' }).click();
  await choose(page, account);
  await page.waitForURL(`${demo.url}/live/**`);
}

const seesEvent = async (page: Page): Promise<void> => {
  await page.locator('#connection[data-state=live]').waitFor();
  await page.locator('#functions > li').first().waitFor();
};

/** Somebody new makes an organization the way a front end of its own would. */
async function foundOrganization(account: GoogleAccount): Promise<PlacecardClient> {
  const page = await newPage();
  await google.set({ accounts: [account] });
  const { verifier, challenge } = newChallenge();
  const query = new URLSearchParams({ challenge, returnTo: '/health/live' }).toString();
  await page.goto(`${demo.url}/api/v1/auth/google?${query}`);
  await choose(page, account);
  await page.waitForURL(/#google=/);
  const code = new URL(page.url()).hash.slice('#google='.length);
  const { data } = await createPlacecardClient({ baseUrl: demo.url }).POST('/api/v1/auth/google/sign-up', {
    body: { code, verifier, organizationName: 'Corp House' },
  });
  return createPlacecardClient({ baseUrl: demo.url, token: () => data!.accessToken });
}

describe('signing in with Google, in a browser', () => {
  it('lets an invited person in, who finds the page they came from, and stays in after a reload', async () => {
    const account = person();
    const { response } = await demo.client.POST('/api/v1/join-invitations', {
      body: { email: account.email, role: 'viewer' },
    });
    expect(response.status).toBe(201);
    const page = await newPage();
    await page.goto(demo.liveUrl);
    await page.getByRole('button', { name: 'Sign in with Google' }).waitFor();
    await expectAccessible(page);
    await keepScreenshot(page, 'live-sign-in-google');
    await signInOnLivePage(page, demo.eventId, account);
    await seesEvent(page);
    // Nothing of it stays in the address, the history or the cookies.
    expect(new URL(page.url()).hash).toBe('');
    expect((await page.context().cookies()).filter(({ name }) => /placecard/.test(name))).toEqual([]);
    await page.reload();
    await seesEvent(page);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('#sign-in:not([hidden])').waitFor();
  });

  it('lets a new person make an organization, and then a new colleague of their domain in', async () => {
    const domain = `corp-${newId()}.example`;
    const client = await foundOrganization(person({ email: `boss@${domain}`, hd: domain }));
    const { response } = await client.PATCH('/api/v1/organization', { body: { allowedDomains: [domain] } });
    expect(response.status).toBe(200);
    const event = await newEvent({ client });
    const page = await newPage();
    await signInOnLivePage(page, event.id, person({ email: `new@${domain}`, hd: domain }));
    await seesEvent(page);
  });

  it('says to a stranger that nobody knows them', async () => {
    const page = await newPage();
    await signInOnLivePage(page, demo.eventId, person());
    await page.getByRole('alert').getByText('no organization has invited its address').waitFor();
    expect(await page.locator('#event').isVisible()).toBe(false);
    await expectAccessible(page);
  });

  it('says so when the person cancels, or Google is away', async () => {
    const page = await newPage();
    await google.set({ accounts: [person()] });
    await page.goto(demo.liveUrl);
    await page.getByRole('button', { name: 'Sign in with Google' }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('alert').getByText('You did not let Google say who you are').waitFor();
    await google.set({ faults: { token: '500' } });
    try {
      await signInOnLivePage(page, demo.eventId, person());
      await page.getByRole('alert').getByText('Google cannot be reached').waitFor();
    } finally {
      await google.set({ faults: {} });
    }
  });

  it('signs nobody in as somebody else: a link with a code of the sender’s does nothing', async () => {
    const account = person();
    await foundOrganization(account);
    const [attacker, victim] = [await newPage(), await newPage()];
    await google.set({ accounts: [account] });
    const query = new URLSearchParams({ challenge: newChallenge().challenge, returnTo: '/health/live' }).toString();
    await attacker.goto(`${demo.url}/api/v1/auth/google?${query}`);
    await choose(attacker, account);
    await attacker.waitForURL(/#google=/);
    await victim.goto(`${demo.liveUrl}${new URL(attacker.url()).hash}`);
    await victim.getByRole('alert').getByText('this sign-in was not begun here').waitFor();
    // The same with an attempt of the victim's own under way: the code is not of that.
    await victim.evaluate(`sessionStorage.setItem('placecard.google', 'v'.repeat(43))`);
    await victim.goto('about:blank');
    await victim.goto(`${demo.liveUrl}${new URL(attacker.url()).hash}`);
    await victim.getByRole('alert').getByText('was not begun in this browser').waitFor();
    expect(await victim.evaluate(`sessionStorage.getItem('placecard.refresh')`)).toBe(null);
  });
});
