import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { Households, type InvitedParty, type PlannedEvent } from '../support/households.js';
import { jsonApi } from '../support/json-api.js';

let test: TestApp;
let owner: Account;
let house: Households;
let event: PlannedEvent;

beforeAll(async () => {
  test = await startApp();
  owner = await test.signUp();
  house = new Households(test, owner);
  event = await house.event({
    functions: [{ name: 'Dinner', capacity: 3, mealChoices: [{ id: 'fish', label: 'Lake char' }] }],
    languages: ['en', 'de'],
  });
}, 60_000);
afterAll(() => test.close());

/** Pages are not part of the API document: plain fetch. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(test.url + path, { headers, redirect: 'manual' });
const post = (path: string, fields: Record<string, string>): Promise<Response> =>
  fetch(test.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
const versionOn = (page: string): string => /name="version" value="(\d+)"/.exec(page)![1]!;
const answerField = (party: InvitedParty): string => `g.${party.members[0]}.f.${event.functions[0]}`;

describe('the hosted page', () => {
  it('shows the household in its language, with a strict policy and nothing kept', async () => {
    const party = await house.invite(event, ['Anna Huber'], { language: 'de-AT' });
    const response = await get(`/r/${party.token}`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('<html lang="de"');
    expect(page).toContain('Anna Huber');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await (await get(`/r/${party.token}?lang=en`)).text()).toContain('<html lang="en"');
  });

  it('takes a posted form, redirects, and says what was understood', async () => {
    const party = await house.invite(event, ['Anna Huber'], { plusOnes: 1 });
    const page = await (await get(`/r/${party.token}`)).text();
    const fields = {
      version: versionOn(page),
      intent: 'answer',
      [answerField(party)]: 'yes',
      [`g.${party.members[0]}.meal.${event.functions[0]}`]: 'fish',
      [`g.${party.members[0]}.diet`]: 'pescatarian',
      'g.new1.first': 'Zoe',
      [`g.new1.f.${event.functions[0]}`]: 'yes',
      message: 'Looking forward',
    };
    const response = await post(`/r/${party.token}?lang=en`, fields);
    expect([response.status, response.headers.get('location')]).toEqual([303, `/r/${party.token}?saved&lang=en`]);
    expect(await (await get(response.headers.get('location')!)).text()).toContain('role="status"');
    const { body } = await jsonApi(owner)<{ items: object[] }>(
      'GET',
      `/events/${event.id}/attendees?invitationId=${party.id}`,
    );
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          firstName: 'Anna',
          answer: 'yes',
          diet: 'pescatarian',
          meals: { [event.functions[0]!]: 'fish' },
        }),
        expect.objectContaining({ firstName: 'Zoe', answer: 'yes', kind: 'plus_one' }),
      ]),
    );
  });

  it('shows a wrong form again as it was typed, and answers that changed meanwhile as they are now', async () => {
    const party = await house.invite(event, ['Anna Huber']);
    const version = versionOn(await (await get(`/r/${party.token}`)).text());
    const wrong = await post(`/r/${party.token}`, {
      version,
      intent: 'answer',
      [answerField(party)]: 'perhaps',
      message: 'Hello there',
    });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Hello there');
    await post(`/r/${party.token}`, { version, intent: 'answer', [answerField(party)]: 'no' });
    const late = await post(`/r/${party.token}`, { version, intent: 'answer', [answerField(party)]: 'yes' });
    expect(late.status).toBe(409);
    // A NO is never too late.
    expect((await post(`/r/${party.token}`, { version, intent: 'declineAll' })).status).toBe(303);
  });

  it.each([
    ['nothing', undefined, ''],
    ['JSON', 'application/json', '{"intent":"answer"}'],
    ['text', 'text/plain', 'intent=answer'],
  ])('takes no %s: only the form it shows', async (_, type, body) => {
    const party = await house.invite(event, ['Anna Huber']);
    const { status } = await fetch(`${test.url}/r/${party.token}`, {
      method: 'POST',
      headers: type === undefined ? {} : { 'content-type': type },
      ...(body ? { body } : {}),
      redirect: 'manual',
    });
    expect(status).toBe(415);
  });

  it('takes the yes to an offer that has gone for nothing else, and shows how it is now', async () => {
    const party = await house.invite(event, ['Olga Late']);
    const version = versionOn(await (await get(`/r/${party.token}`)).text());
    const fields = { version, intent: 'acceptOffer', [answerField(party)]: 'no' };
    const response = await post(`/r/${party.token}`, fields);
    expect(response.status).toBe(409);
    expect(versionOn(await response.text())).toBe(version);
  });

  it('gives the calendar of what they come to', async () => {
    const party = await house.invite(event, ['Anna Huber']);
    const response = await get(`/r/${party.token}/calendar.ics`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await response.text()).toContain('BEGIN:VEVENT');
  });

  it('looks the same, byte for byte, for every link that is not valid', async () => {
    const party = await house.invite(event, ['Anna Huber']);
    await jsonApi(owner)('POST', `/events/${event.id}/invitations/${party.id}/revoke`);
    const pages = await Promise.all(
      [`/r/${party.token}`, `/r/${'A'.repeat(22)}`, '/r/short', `/r/${'x'.repeat(90)}`].map(async (path) => {
        const response = await get(path);
        return `${response.status} ${await response.text()}`;
      }),
    );
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toMatch(/^404 /);
  });
});

it('who tries links is stopped, with a page or a problem', async () => {
  const strict = await startApp({ rateLimits: { ...test.config.rateLimits, rsvp: { points: 5, seconds: 60 } } });
  try {
    const tries = [];
    for (let n = 0; n < 8; n += 1)
      tries.push((await fetch(`${strict.url}/api/v1/rsvp/${String(n).repeat(22)}`)).status);
    expect(tries).toEqual([404, 404, 404, 404, 404, 429, 429, 429]);
    const page = await fetch(`${strict.url}/r/${'A'.repeat(22)}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([429, 'text/html; charset=utf-8']);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
  } finally {
    await strict.close();
  }
}, 40_000);
