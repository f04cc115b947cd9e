import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseMail } from '../../src/modules/channels/inbound/mail.events.js';
import { mailParts } from '../../src/modules/channels/inbound/mail.thread.js';
import { optWord } from '../../src/modules/channels/inbound/opt-out-words.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { send } from '../support/members.js';

let test: TestApp;
let owner: Account;

beforeAll(async () => {
  test = await startApp();
  owner = await test.signUp();
}, 60_000);
afterAll(() => test?.close());

/** Longest time during which nothing else could run, in milliseconds, while the work went on. */
async function standstill(work: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const note = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const ticking = setInterval(note, 5);
  await work();
  note();
  clearInterval(ticking);
  return longest;
}

/** Tried again when it was not so: others may have had the processor just then. */
async function mustStandStillLess(milliseconds: number, work: () => Promise<unknown>): Promise<void> {
  let stood = await standstill(work);
  for (let again = 0; stood >= milliseconds && again < 2; again += 1) stood = await standstill(work);
  expect(stood).toBeLessThan(milliseconds);
}

/** Each of these took three to twelve seconds of everybody's time; on a busy machine a harmless one may take a few hundred milliseconds. */
const TOLERABLE_MS = 1_500;

describe('a template made to keep the service busy', () => {
  const mail = (content: string): string =>
    `<mjml><mj-body><mj-section><mj-column>${content}</mj-column></mj-section></mj-body></mjml>`;

  it.each([
    ['a tag with an endless name', `<mj-${'a'.repeat(90_000)}`],
    ['tags without an end', '<mj-text '.repeat(11_000)],
    ['quotes without an end', '<mj-text "'.repeat(9_900)],
    ['comments without an end', '<!--'.repeat(24_000)],
    ['an address after a long way', mail(`<mj-text>href=${' '.repeat(90_000)}x</mj-text>`)],
    ['a fault at each step', '{{a}}'.repeat(8_000)],
    ['wrong attributes at each step', mail('<mj-text a="b">\n</mj-text>'.repeat(3_000))],
    [
      'conditions in conditions',
      mail(`<mj-text>${'{%if guest.title%}'.repeat(2_900)}${'{%endif%}'.repeat(2_900)}</mj-text>`),
    ],
    ['more of them', '{%if guest.title%}'.repeat(3_500) + '{%endif%}'.repeat(3_500)],
    ['unsafe things at each step', mail(`<mj-text>${'<p onclick="a">'.repeat(6_000)}</mj-text>`)],
  ])(
    'is judged at once: %s',
    async (_, mjml) => {
      let status = 0;
      await mustStandStillLess(TOLERABLE_MS, async () => {
        const answer = await send(owner, 'POST', '/api/v1/templates', {
          key: `t-${newId()}`,
          name: 'Busy',
          category: 'transactional',
          about: 'guest',
          variants: [{ channel: 'email', locale: 'en', subject: 'x', mjml }],
        });
        status = answer.status;
      });
      expect([201, 400]).toContain(status);
    },
    60_000,
  );
});

describe('a mail made to keep the service busy', () => {
  const report = (fields: string): string =>
    'From: a@example.org\r\nContent-Type: multipart/report; boundary=b\r\n\r\n' +
    `--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; a\r\n\r\n${fields}\r\n--b--\r\n`;

  const readOrGivenUp = (raw: string): Promise<unknown> =>
    parseMail(Buffer.from(raw), new Date()).catch(({ message }: Error) =>
      expect(message).toContain('cannot be taken apart'),
    );

  it.each([
    ['nothing but line breaks', `From: a@example.org\r\n\r\n${'\n'.repeat(300_000)}`],
    ['parts and parts', `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(40_000)}--b--`],
    ['HTML nested deep', `From: a@example.org\r\nContent-Type: text/html\r\n\r\n${'<ul><li>\r\n'.repeat(40_000)}`],
    ['a bounce of an endless address', report(`Final-Recipient: rfc822; ${'a'.repeat(150_000)}`)],
    [
      'a bounce that says so in an endless line',
      report(`Final-Recipient: rfc822; a@b.c\r\nStatus: ${'5'.repeat(150_000)}`),
    ],
  ])(
    'is read beside everything else: %s',
    async (_, raw) => {
      await mustStandStillLess(TOLERABLE_MS, () => readOrGivenUp(raw));
    },
    60_000,
  );

  it('is given up when that takes too long', async () => {
    const raw = Buffer.from(`From: a@example.org\r\n\r\n${'\n'.repeat(2_000_000)}`);
    await expect(mailParts(raw, 200)).rejects.toThrow('cannot be taken apart');
  });

  it('is the same, small or large', async () => {
    const head =
      'From: Ada <ada@example.org>\r\nTo: desk@example.org\r\nSubject: Hello\r\nContent-Type: text/html\r\n\r\n';
    const [small] = await parseMail(Buffer.from(`${head}<p>Room <b>12</b></p>`), new Date());
    const padding = '<!-- nothing -->'.repeat(2_000);
    const [large] = await parseMail(Buffer.from(`${head}<p>Room <b>12</b></p>${padding}`), new Date());
    expect(small).toMatchObject({ type: 'message', text: 'Room 12', contact: { id: 'ada@example.org', name: 'Ada' } });
    expect(large).toMatchObject({ type: 'message', text: 'Room 12', contact: { id: 'ada@example.org', name: 'Ada' } });
  });

  it('is no opt-out however long it says nothing', async () => {
    const text = `a${'.'.repeat(99_998)}a`;
    await mustStandStillLess(TOLERABLE_MS, () => Promise.resolve(optWord(text)));
    expect(optWord(' "STOP." ')).toMatchObject({ word: 'STOP', means: 'opt-out' });
  });
});

describe('a call of a provider made to keep the service busy', () => {
  it('costs nobody anything, whoever it is from: thousands of fields with different names', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
    const name = (n: number): string =>
      letters[n % 36]! + letters[Math.floor(n / 36) % 36]! + letters[Math.floor(n / 1296) % 36]!;
    const body = Array.from({ length: 16_000 }, (_, n) => name(n)).join('&');
    let status = 0;
    await mustStandStillLess(TOLERABLE_MS, async () => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': 'AAAA' };
      for (let call = 0; call < 3; call += 1)
        ({ status } = await fetch(`${test.url}/hooks/twilio/${newId()}`, { method: 'POST', headers, body }));
    });
    expect(status).toBe(401);
  });
});

describe('the credentials of a channel', () => {
  let collector: Server;
  const collected: string[] = [];
  let collectorUrl: string;

  beforeAll(async () => {
    collector = createServer((request, response) => {
      collected.push(`${request.url} ${JSON.stringify(request.headers)}`);
      response.setHeader('content-type', 'application/json').end('{"id":"1"}');
    });
    await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
    collectorUrl = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((closed) => collector.close(closed)));

  const patch = (id: string, body: object) => send<{ code?: string }>(owner, 'PATCH', `/api/v1/channels/${id}`, body);

  it('are never sent to an address they were not given for', async () => {
    const settings = { accountSid: 'AC1', sender: '+4312345678', baseUrl: 'http://127.0.0.1:9' };
    const { body: channel } = await send<{ id: string }>(owner, 'POST', '/api/v1/channels', {
      kind: 'twilio',
      name: 'SMS',
      settings,
      credentials: { authToken: 'the token of the hotel' },
    });
    const moved = { ...settings, baseUrl: collectorUrl };
    expect(await patch(channel.id, { settings: moved })).toMatchObject({
      status: 409,
      body: { code: 'channel.credentials_needed' },
    });
    await send(owner, 'POST', `/api/v1/channels/${channel.id}/test`);
    expect(collected).toEqual([]);

    expect(await patch(channel.id, { settings: moved, credentials: { authToken: 'another' } })).toMatchObject({
      status: 200,
    });
    await send(owner, 'POST', `/api/v1/channels/${channel.id}/test`);
    expect(collected.join()).toContain(Buffer.from('AC1:another').toString('base64'));
    expect(collected.join()).not.toContain(Buffer.from('AC1:the token of the hotel').toString('base64'));
    // What does not lead elsewhere needs nothing.
    expect(await patch(channel.id, { settings: { ...moved, sender: '+4387654321' } })).toMatchObject({ status: 200 });
  });

  it.each([{ host: 'mail.example.com' }, { port: 2525 }, { implicitTls: true }])(
    'of a mail server neither: %j',
    async (change) => {
      const settings = { fromAddress: `${newId()}@hotel.example`, host: 'smtp.hotel.example', port: 587 };
      const { body: channel } = await send<{ id: string }>(owner, 'POST', '/api/v1/channels', {
        kind: 'email',
        name: 'Mail',
        settings,
        credentials: { username: 'events', password: 'a long password' },
      });
      expect((await patch(channel.id, { settings: { ...settings, ...change } })).body.code).toBe(
        'channel.credentials_needed',
      );
      expect((await patch(channel.id, { settings: { ...settings, fromName: 'Hotel' } })).status).toBe(200);
    },
  );
});
