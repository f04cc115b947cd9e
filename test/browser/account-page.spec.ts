import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { newId } from '../../src/platform/http/index.js';
import {
  DESK,
  expectAccessible,
  keepScreenshot,
  launchBrowser,
  PHONE,
  startDemo,
  watch,
  type RunningDemo,
  type WatchedPage,
} from '../support/browser.js';
import { TestSmtp } from '../support/smtp.js';

const PASSWORD = 'correct horse battery staple';
const NEW_PASSWORD = 'seven grey herons over the pond';

let browser: Browser;
let demo: RunningDemo;
let smtp: TestSmtp;
const open: WatchedPage[] = [];

beforeAll(async () => {
  smtp = await TestSmtp.start();
  [browser, demo] = await Promise.all([
    launchBrowser(),
    startDemo(() => Promise.resolve({ SMTP_URL: smtp.url, RATE_LIMIT_ACCOUNT_MAIL: '1000/60' })),
  ]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
  await smtp?.down();
});

afterEach(async () => {
  for (const { page, problems } of open.splice(0)) {
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: DESK, ...options });
  const page = await context.newPage();
  open.push(watch(page, demo.url));
  return page;
}

async function signUp(extra = {}): Promise<string> {
  const email = `ada-${newId()}@example.org`;
  const { response } = await demo.client.POST('/api/v1/auth/sign-up', {
    body: { organizationName: 'House', name: 'Ada', email, password: PASSWORD, ...extra },
  });
  expect(response.status).toBe(201);
  return email;
}
const signsIn = async (email: string, password: string): Promise<number> =>
  (await demo.client.POST('/api/v1/auth/sign-in', { body: { email, password } })).response.status;
const linkIn = (text: string): string => /https?:\/\/\S+/.exec(text)![0];
const title = (page: Page, text: string) => page.getByRole('heading', { level: 1, name: text }).waitFor();

describe('a forgotten password', () => {
  it.each([
    ['light', DESK],
    ['dark', PHONE],
  ] as const)('is set anew from the page it was forgotten on (%s, %j)', async (colorScheme, viewport) => {
    const email = await signUp();
    await smtp.mailTo(email);
    const page = await newPage({ colorScheme, viewport });
    await page.goto(`${demo.url}/account/forgot-password`);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByLabel('E-mail').fill(email);
    await page.keyboard.press('Enter');
    await title(page, 'Look into your mailbox');

    const link = linkIn((await smtp.mailTo(email, 2)).text);
    await page.goto(link);
    await title(page, 'Set a new password');
    // Neither in the history nor in what is copied from the address bar.
    expect(page.url()).not.toContain('#');
    const password = page.getByLabel('New password');
    await password.fill('short');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: '10 characters' }).waitFor();
    await password.fill('P4$$w0rd2031');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'commonly used' }).waitFor();
    await page.getByLabel('Show the password').check();
    expect(await password.getAttribute('type')).toBe('text');
    await expectAccessible(page);
    await keepScreenshot(page, `account-${colorScheme}-${viewport.width}`);
    await password.fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Save the password' }).click();
    await title(page, 'Your new password is set');
    await expectAccessible(page);
    expect([await signsIn(email, PASSWORD), await signsIn(email, NEW_PASSWORD)]).toEqual([401, 200]);

    const again = await newPage({ viewport });
    await again.goto(link);
    await again.getByLabel('New password').fill(NEW_PASSWORD);
    await again.keyboard.press('Enter');
    await again.getByRole('alert').filter({ hasText: 'used already' }).waitFor();
    await again.getByRole('link', { name: 'Have a new link mailed' }).click();
    await title(again, 'Forgotten your password?');
  });
});

describe('other links', () => {
  it('verify an address when its owner says so, in their language', async () => {
    const email = await signUp({ language: 'de' });
    const page = await newPage();
    await page.goto(linkIn((await smtp.mailTo(email)).text));
    await title(page, 'E-Mail-Adresse bestätigen');
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Ja, das ist meine' }).click();
    await title(page, 'Vielen Dank');
  });

  it('let a new member set a first password', async () => {
    const email = `member-${newId()}@example.org`;
    const { data } = await demo.client.POST('/api/v1/members', { body: { email, name: 'Grace', role: 'staff' } });
    const page = await newPage({ viewport: PHONE });
    await page.goto(`${demo.url}/account/set-password#${data!.setPasswordToken!}`);
    await title(page, 'Choose your password');
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.keyboard.press('Enter');
    await title(page, 'Your password is set');
    expect(await signsIn(email, NEW_PASSWORD)).toBe(200);
  });

  it('that are cut short say so', async () => {
    const page = await newPage();
    await page.goto(`${demo.url}/account/reset-password`);
    await title(page, 'This link is not complete');
    await expectAccessible(page);
  });
});

describe('an invitation to join', () => {
  const invite = async (email: string): Promise<string> => {
    const before = smtp.to(email).length;
    const { response } = await demo.client.POST('/api/v1/join-invitations', {
      body: { email, role: 'staff' },
    });
    expect(response.status).toBe(201);
    return linkIn((await smtp.mailTo(email, before + 1)).text);
  };

  it('is accepted by somebody new', async () => {
    const email = `new-${newId()}@example.org`;
    const page = await newPage({ viewport: PHONE });
    await page.goto(await invite(email));
    await title(page, 'You are invited');
    await page.getByText(/Join .+ as staff/).waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(email);
    await page.getByLabel('Your name').fill('Grace Hopper');
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await expectAccessible(page);
    await keepScreenshot(page, 'account-join');
    await page.getByRole('button', { name: 'Join' }).click();
    await title(page, 'Welcome');
    expect(await signsIn(email, NEW_PASSWORD)).toBe(200);
  });

  it('is accepted by somebody with an account, who signs in for it', async () => {
    const email = await signUp();
    const page = await newPage();
    await page.goto(linkIn((await smtp.mailTo(email)).text));
    await page.getByRole('button', { name: 'Yes, it is mine' }).click();
    await title(page, 'Thank you');
    await page.goto(await invite(email));
    await page.getByText('You have an account already').waitFor();
    await page.getByLabel('Your password').fill('not this one at all');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'The password is not right' }).waitFor();
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await title(page, 'Welcome');
    const { data } = await demo.client.POST('/api/v1/auth/sign-in', { body: { email, password: PASSWORD } });
    expect(data!.organizations).toHaveLength(2);
  });
});
