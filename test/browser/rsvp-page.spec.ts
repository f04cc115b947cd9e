import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
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
import { invite, newEvent, type Party } from '../support/parties.js';

let browser: Browser;
let demo: RunningDemo;
const open: WatchedPage[] = [];

beforeAll(async () => {
  [browser, demo] = await Promise.all([launchBrowser(), startDemo()]);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

afterEach(async () => {
  for (const { page, problems } of open.splice(0)) {
    expect(problems).toEqual([]);
    await page.context().close();
  }
});

async function visit(url: string, options: BrowserContextOptions = { viewport: PHONE }): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const page = await context.newPage();
  open.push(watch(page, demo.url));
  const response = await page.goto(url);
  expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  return page;
}

/** The radio of one guest and one function. Its label is what people touch. */
const touch = (page: Page, guest: string, fn: string, answer: 'yes' | 'no') =>
  page.locator(`label:has([name="g.${guest}.f.${fn}"][value="${answer}"])`).click();

const answersOf = async (party: Party): Promise<Record<string, Record<string, string>>> => {
  const { data } = await demo.client.GET('/api/v1/events/{eventId}/attendees', {
    params: { path: { eventId: party.eventId }, query: { invitationId: party.invitationId } },
  });
  return Object.fromEntries((data?.items ?? []).map((attendee) => [attendee.firstName, attendee.answers]));
};

describe('the RSVP page in five languages', () => {
  const languages = [
    ['en', 'ltr', 'Please reply by'],
    ['de', 'ltr', 'Bitte antworten Sie bis'],
    ['fr', 'ltr', 'Merci de répondre'],
    ['es', 'ltr', 'Por favor, responda'],
    ['ar', 'rtl', 'نرجو الرد قبل'],
  ] as const;

  it.each(languages)('is whole and accessible on a phone in %s', async (locale, direction, words) => {
    const page = await visit(`${demo.rsvpUrl}?lang=${locale}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    expect(await page.locator('main').innerText()).toContain(words);
    expect(await page.locator('script').count()).toBe(0);
    await expectAccessible(page);
    await keepScreenshot(page, `rsvp-phone-${locale}`);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect(overflow).toBe(0);
    await page.setViewportSize(DESK);
    await expectAccessible(page);
    await keepScreenshot(page, `rsvp-desk-${locale}`);
  });

  it('greets a browser in its language and changes it by a link', async () => {
    const page = await visit(demo.rsvpUrl, { locale: 'de-AT', viewport: PHONE });
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  it('offers targets that a thumb can hit', async () => {
    const page = await visit(demo.rsvpUrl);
    for (const control of await page
      .locator('label.option:visible, button:visible, select:visible, summary:visible, nav a')
      .all()) {
      const box = await control.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(40);
    }
  });
});

describe('answering without JavaScript', () => {
  it('takes the answers of a household, asks again for what is missing, and keeps what was given', async () => {
    const party = await invite(demo, await newEvent(demo), ['Ada', 'Ben'], { plusOnes: 1 });
    const page = await visit(party.url, { javaScriptEnabled: false, viewport: PHONE });
    const [ada = '', ben = ''] = party.attendeeIds;
    const { reception, dinner } = party.functions;
    await touch(page, ada, reception, 'yes');
    await touch(page, ada, dinner, 'yes');
    await touch(page, ben, reception, 'no');
    await touch(page, ben, dinner, 'no');
    await page.locator(`[id="g.${ada}.meal.${dinner}"]`).selectOption({ index: 2 });
    await page.getByLabel('A line to your hosts').fill('Looking forward <b>to it</b>!');
    await page.getByRole('button', { name: 'Send our answer' }).click();

    // The question about the shuttle was left out.
    const alert = page.getByRole('alert');
    expect(await alert.innerText()).toContain('One answer needs another look');
    await keepScreenshot(page, 'rsvp-error');
    await alert.getByRole('link', { name: 'Shuttle' }).click();
    expect(page.url()).toContain('#q.');
    expect(await page.locator(`[name="g.${ada}.f.${dinner}"][value="yes"]`).isChecked()).toBe(true);
    expect(await page.getByLabel('A line to your hosts').inputValue()).toBe('Looking forward <b>to it</b>!');
    expect(await answersOf(party)).toEqual({
      Ada: { [reception]: 'pending', [dinner]: 'pending' },
      Ben: { [reception]: 'pending', [dinner]: 'pending' },
    });

    await page.getByLabel('17:30').check();
    await page.getByRole('button', { name: 'Send our answer' }).click();
    expect(await page.getByRole('heading', { name: 'Thank you!' }).isVisible()).toBe(true);
    await keepScreenshot(page, 'rsvp-saved');
    expect(await answersOf(party)).toEqual({
      Ada: { [reception]: 'yes', [dinner]: 'yes' },
      Ben: { [reception]: 'no', [dinner]: 'no' },
    });
    // A reload repeats nothing, and the calendar is there.
    await page.reload();
    const calendar = await page.getByRole('link', { name: 'Add to my calendar' }).getAttribute('href');
    const ics = await (await fetch(demo.url + calendar)).text();
    expect(ics).toContain('BEGIN:VCALENDAR');

    await page.getByRole('link', { name: 'Change our answers' }).click();
    await page.getByRole('button', { name: 'None of us can come' }).click();
    expect(await page.locator('main').innerText()).toContain('What a pity');
    expect(await answersOf(party)).toEqual({
      Ada: { [reception]: 'no', [dinner]: 'no' },
      Ben: { [reception]: 'no', [dinner]: 'no' },
    });
  });

  it('tells of answers that were changed meanwhile instead of overwriting them', async () => {
    const party = await invite(demo, await newEvent(demo), ['Cleo']);
    const [cleo = ''] = party.attendeeIds;
    const { reception, dinner } = party.functions;
    const slow = await visit(party.url);
    const quick = await visit(party.url, { javaScriptEnabled: false, viewport: PHONE });
    await quick.getByRole('button', { name: 'None of us can come' }).click();
    await touch(slow, cleo, reception, 'yes');
    await slow.getByLabel('17:30').check();
    await slow.getByRole('button', { name: 'Send our answer' }).click();
    expect(await slow.getByRole('alert').innerText()).toContain('changed in the meantime');
    expect(await answersOf(party)).toEqual({ Cleo: { [reception]: 'no', [dinner]: 'no' } });
    await expectAccessible(slow);
  });
});

describe('answering by keyboard alone', () => {
  it('goes from the skip link to the thanks', async () => {
    const party = await invite(demo, await newEvent(demo), ['Dora']);
    const page = await visit(party.url, { viewport: DESK });
    const [dora = ''] = party.attendeeIds;
    const { reception, dinner } = party.functions;
    const focused = (): Promise<string> =>
      page.evaluate<string>('document.activeElement.name ?? document.activeElement.id');
    const tabTo = async (name: string): Promise<void> => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        if ((await focused()) === name) return;
      }
      throw new Error(`The keyboard never reaches ${name}`);
    };

    await page.keyboard.press('Tab');
    expect(await page.evaluate<string>('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('main');
    await tabTo(`g.${dora}.f.${reception}`);
    await page.keyboard.press('Space');
    // Where the focus is can be seen: the option around the radio has an outline.
    const outline = await page.evaluate<string>(
      'getComputedStyle(document.activeElement.closest("label")).outlineStyle',
    );
    expect(outline).toBe('solid');
    await tabTo(`g.${dora}.f.${dinner}`);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(`[name="g.${dora}.f.${dinner}"][value="no"]`).isChecked()).toBe(true);
    await tabTo(party.shuttleField);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/saved/);
    expect(await answersOf(party)).toEqual({ Dora: { [reception]: 'yes', [dinner]: 'no' } });
  });

  it('puts the focus on what went wrong', async () => {
    const party = await invite(demo, await newEvent(demo), ['Emil']);
    const page = await visit(party.url, { viewport: DESK });
    await touch(page, party.attendeeIds[0] ?? '', party.functions.reception, 'yes');
    await page.getByRole('button', { name: 'Send our answer' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('errors');
    expect(await page.title()).toMatch(/^Please check: /);
    await expectAccessible(page);
  });
});

describe('what else a link can lead to', () => {
  it('is the same page, byte for byte, for a wrong and a revoked link', async () => {
    const party = await invite(demo, await newEvent(demo), ['Finn']);
    const { response: revoked } = await demo.client.POST('/api/v1/events/{eventId}/invitations/{id}/revoke', {
      params: { path: { eventId: party.eventId, id: party.invitationId } },
    });
    expect(revoked.ok).toBe(true);
    const [wrong, gone] = await Promise.all(
      [`${demo.url}/r/AAAAAAAAAAAAAAAAAAAAAA`, party.url].map((url) => fetch(url)),
    );
    expect([wrong?.status, gone?.status]).toEqual([404, 404]);
    expect(await gone?.text()).toBe(await wrong?.text());
    const page = await visit(party.url);
    await expectAccessible(page);
    await keepScreenshot(page, 'rsvp-unavailable');
  });

  it('is the waiting list when all places are taken, and says so', async () => {
    const party = await invite(demo, await newEvent(demo, { capacity: 0 }), ['Gwen']);
    const [gwen = ''] = party.attendeeIds;
    const page = await visit(party.url);
    expect(await page.locator('main').innerText()).toContain('All places are taken at the moment');
    await touch(page, gwen, party.functions.reception, 'yes');
    await page.locator(`[id="${party.shuttleField}"]`).check();
    await page.getByRole('button', { name: 'Send our answer' }).click();
    expect(await page.locator('main').innerText()).toContain('You are on the waiting list');
    await page.getByRole('link', { name: 'Change our answers' }).click();
    await expectAccessible(page);
    await keepScreenshot(page, 'rsvp-waiting');
    expect((await answersOf(party))['Gwen']?.[party.functions.reception]).toBe('waiting');
  });

  it('is what was answered once it is locked, and a NO all the same', async () => {
    const event = await newEvent(demo);
    const party = await invite(demo, event, ['Hana']);
    const [hana = ''] = party.attendeeIds;
    const page = await visit(party.url);
    await touch(page, hana, party.functions.reception, 'yes');
    await page.locator(`[id="${party.shuttleField}"]`).check();
    await page.getByRole('button', { name: 'Send our answer' }).click();
    await event.lock();
    await page.goto(party.url);
    expect(await page.getByRole('heading', { name: 'The time to reply is over' }).isVisible()).toBe(true);
    await expectAccessible(page);
    await keepScreenshot(page, 'rsvp-locked');
    await page.getByLabel(/Hana .*cannot come: .*reception/).check();
    await page.getByRole('button', { name: 'Tell the hosts' }).click();
    expect((await answersOf(party))['Hana']?.[party.functions.reception]).toBe('no');
  });

  it('is an apology when the event is cancelled', async () => {
    const event = await newEvent(demo);
    const party = await invite(demo, event, ['Ida']);
    await event.cancel('The ballroom is under water');
    const page = await visit(party.url);
    expect(await page.locator('main').innerText()).toContain('The ballroom is under water');
    expect(await page.locator('form').count()).toBe(0);
    await expectAccessible(page);
    await keepScreenshot(page, 'rsvp-cancelled');
  });
});
