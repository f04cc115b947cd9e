import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Mailer, UnsafeMailError, type Mail } from '../../src/platform/mail/index.js';
import { testConfig } from '../support/config.js';
import { eventually } from '../support/eventually.js';
import { TestSmtp } from '../support/smtp.js';

let smtp: TestSmtp;
let mailer: Mailer;
beforeEach(async () => {
  smtp = await TestSmtp.start();
  mailer = mailerFor(smtp.url);
});
afterEach(async () => {
  await mailer.onApplicationShutdown();
  await smtp.down();
});

const mailerFor = (smtpUrl: string): Mailer =>
  new Mailer(
    testConfig(
      { databaseUrl: 'postgres://nowhere/none', redisUrl: 'redis://nowhere' },
      { smtpUrl, mailFrom: { name: 'Hotel Seeblick', address: 'events@example.com' } },
    ),
  );

const letter: Mail = { to: 'ada@example.org', subject: 'Come', text: 'Dear Ada' };
/** Errors of the transport come from another realm than Jest's, so they are looked at, not compared by class. */
const failure = (sending: Promise<unknown>): Promise<{ code?: string; responseCode?: number; command?: string }> =>
  sending.then(
    () => Promise.reject(new Error('It was sent')),
    (error: unknown) => error as object,
  );

describe('a mail', () => {
  it('arrives as it was written, in any language', async () => {
    await mailer.send({
      to: { name: 'Žofie "Ada" 李', address: 'ada@example.org' },
      subject: 'Schön, daß du kommst – 来てね',
      text: 'Liebe Ada,\n\nwir freuen uns.\n',
      html: '<p>Liebe Ada, <b>wir freuen uns</b>.</p>',
      replyTo: { name: 'Desk', address: 'desk@example.com' },
      headers: { 'List-Unsubscribe': '<https://guests.example.com/u/1>' },
      attachments: [{ filename: 'Einladung ä.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
      messageId: '<0192-1@example.com>',
      envelopeFrom: 'bounces@example.com',
    });
    expect(smtp.mails).toHaveLength(1);
    const [mail] = smtp.mails;
    expect(mail).toMatchObject({
      from: 'bounces@example.com',
      recipients: ['ada@example.org'],
      sender: 'Hotel Seeblick <events@example.com>',
      to: 'Žofie "Ada" 李 <ada@example.org>',
      subject: 'Schön, daß du kommst – 来てね',
      messageId: '<0192-1@example.com>',
      attachments: [{ filename: 'Einladung ä.ics', mimeType: 'text/calendar' }],
    });
    expect(mail!.text).toContain('Liebe Ada,\n\nwir freuen uns.');
    expect(mail!.html).toContain('<b>wir freuen uns</b>');
    expect(mail!.headers.get('list-unsubscribe')).toBe('<https://guests.example.com/u/1>');
    expect(mail!.headers.get('reply-to')).toContain('desk@example.com');
  });

  it('says nothing about the machine that sent it', async () => {
    await mailer.send(letter);
    const [{ messageId, raw }] = smtp.mails as [(typeof smtp.mails)[number]];
    expect(messageId).toMatch(/^<[0-9a-f-]{36}@example\.com>$/);
    expect(raw).not.toMatch(/nodemailer|x-mailer/i);
  });

  it('tells what the server said', async () => {
    const sent = await mailer.send({ ...letter, messageId: '<1@example.com>' });
    expect(sent).toMatchObject({ messageId: '<1@example.com>', response: expect.stringMatching(/^250 /) });
  });

  it('signs in when the address of the server says how', async () => {
    const guarded = await TestSmtp.start({ user: 'place:card', password: 'p@ss/wörd' });
    const right = mailerFor(guarded.url);
    const wrong = mailerFor(guarded.url.replace(/:[^:@]*@/, ':wrong@'));
    await right.send(letter);
    expect(guarded.mails).toHaveLength(1);
    expect(await failure(wrong.send(letter))).toMatchObject({ code: 'EAUTH', responseCode: 535 });
    for (const each of [right, wrong]) await each.onApplicationShutdown();
    await guarded.down();
  });
});

describe('what would make another mail of it', () => {
  it.each<[string, Partial<Mail>]>([
    ['a line break in the subject', { subject: 'Hi\r\nBcc: eve@example.org' }],
    ['a bare line feed in the subject', { subject: 'Hi\nBcc: eve@example.org' }],
    ['a line separator in the subject', { subject: 'Hi\u2028Bcc: eve@example.org' }],
    ['two recipients', { to: 'ada@example.org, eve@example.org' }],
    ['a recipient with a line break', { to: 'ada@example.org\r\nRCPT TO:<eve@example.org>' }],
    ['a recipient in brackets', { to: 'Ada <ada@example.org>' }],
    ['a recipient with a route', { to: '@example.net:ada@example.org' }],
    ['a group as recipient', { to: 'all: ada@example.org;' }],
    ['a name with a line break', { to: { name: 'Ada\r\nBcc: eve@example.org', address: 'ada@example.org' } }],
    ['a sender with a line break', { from: { name: 'Desk\n', address: 'desk@example.com' } }],
    ['an envelope that is two', { envelopeFrom: 'a@example.com>\r\nRCPT TO:<eve@example.org' }],
    ['a header with a line break', { headers: { 'X-Event': '1\r\nBcc: eve@example.org' } }],
    ['a header whose name is two', { headers: { 'X-Event: 1\r\nBcc': 'eve@example.org' } }],
    ['a header that names more recipients', { headers: { bcc: 'eve@example.org' } }],
    ['a message id with a line break', { messageId: '<1@example.com>\r\nBcc: eve@example.org' }],
    ['an attachment with a path', { attachments: [{ filename: '../x', content: '', contentType: 'text/plain' }] }],
    ['an attachment with two types', { attachments: [{ filename: 'x', content: '', contentType: 'text/a\r\nX: y' }] }],
  ])('%s is refused before anything is sent', async (_, part) => {
    const error = await mailer.send({ ...letter, ...part }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnsafeMailError);
    expect((error as Error).message).not.toContain('eve@');
    expect([smtp.attempts, smtp.mails]).toEqual([0, []]);
  });

  it('may stand in the text', async () => {
    await mailer.send({ ...letter, text: 'Dear Ada\r\n.\r\nBcc: eve@example.org\r\n.\r\nQUIT\r\n' });
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]!.recipients).toEqual(['ada@example.org']);
    expect(smtp.mails[0]!.text).toContain('.\nBcc: eve@example.org\n.\nQUIT');
  });
});

describe('a failure', () => {
  it.each([
    ['a server that is busy', 'transient', { code: 'EMESSAGE', responseCode: 451 }],
    ['a server that does not want it', 'permanent', { code: 'EMESSAGE', responseCode: 550 }],
    ['an unknown recipient', 'noRecipient', { code: 'EENVELOPE', responseCode: 550 }],
  ] as const)('of %s is told as the server told it', async (_, fault, expected) => {
    smtp.fail(fault);
    expect(await failure(mailer.send(letter))).toMatchObject(expected);
    expect(smtp.mails).toEqual([]);
    smtp.heal();
    await mailer.send(letter);
    expect(smtp.mails).toHaveLength(1);
  });

  it.each(['refuse', 'dropBeforeAccept', 'dropAfterAccept'] as const)(
    'of the connection (%s) is told, and nothing is tried twice behind our back',
    async (fault) => {
      smtp.fail(fault);
      expect(['ECONNECTION', 'ESOCKET', 'ECONNRESET', 'ETIMEDOUT']).toContain(
        (await failure(mailer.send(letter))).code,
      );
      expect(smtp.attempts).toBe(fault === 'refuse' ? 0 : 1);
      expect(smtp.mails).toHaveLength(fault === 'dropAfterAccept' ? 1 : 0);
    },
  );

  it('of a server that is away is over when it is back', async () => {
    await mailer.send(letter);
    await smtp.down();
    expect((await failure(mailer.send(letter))).code).toMatch(/^(ESOCKET|ECONNECTION|ECONNREFUSED)$/);
    await smtp.up();
    await mailer.send(letter);
    expect(smtp.mails).toHaveLength(2);
  });

  it('to be quick enough can be given up', async () => {
    smtp.fail(60_000);
    const giveUp = new AbortController();
    const sending = failure(mailer.send(letter, giveUp.signal));
    await eventually(
      () => smtp.attempts,
      (attempts) => attempts === 1,
    );
    const before = performance.now();
    giveUp.abort(new Error('Enough'));
    await sending;
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('to be set up is a reason of its own', async () => {
    const none = mailerFor('');
    expect(none.configured).toBe(false);
    expect(await failure(none.send(letter))).toMatchObject({ code: 'mail.not_configured' });
  });
});
