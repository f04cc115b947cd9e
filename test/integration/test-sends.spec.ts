import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WhatsAppTemplates } from '../../src/modules/templates/index.js';
import { systemActor } from '../../src/platform/access/index.js';
import type { Account, TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import type { ApiKeySecret } from '../support/machines.js';
import { addMember, send } from '../support/members.js';
import { House, type Connected } from '../support/messaging.js';

interface Test {
  id: string;
  to: string;
  state: string;
  locale: string;
  subject: string | null;
  attempts: number;
  error: { class: string; code: string } | null;
  code?: string;
}

const MOST = 6;

let house: House;
let mail: Connected;
let sms: Connected;
let whatsapp: Connected;
let template: { id: string };
let number = 80_000_000;
const phone = (): string => `+43660${(number += 1)}`;

/** Somebody new each time, with a budget of their own. */
const manager = (): Promise<Account> => addMember(house.test, house.owner, 'manager');
const verify = (by: Account): Promise<unknown> =>
  house.test.db.query('update user_account set email_verified_at = now() where id = $1', [by.userId]);
const ask = (by: Pick<TestApp, 'fetch'>, body: object, id = template.id) =>
  send<Test>(by, 'POST', `/api/v1/templates/${id}/test-send`, body);
const refused = async (by: Pick<TestApp, 'fetch'>, body: object, id?: string): Promise<unknown[]> => {
  const { status, body: problem } = await ask(by, body, id);
  return [status, problem.code];
};
const reached = (by: Account, id: string, state: string): Promise<Test> =>
  eventually(
    async () => (await send<Test>(by, 'GET', `/api/v1/templates/${template.id}/test-sends/${id}`)).body,
    (test) => test.state === state,
    { withinMs: 15_000 },
  );
const approval = (status: string): Promise<void> =>
  house.test.app
    .get(WhatsAppTemplates)
    .mirror(systemActor(house.owner.organizationId), whatsapp.id, [{ name: 'welcome', language: 'en', status }]);
const counted = async (): Promise<number[]> => {
  const [row] = await house.test.db.query<{ counts: number[] }>(
    `select array[(select count(*)::int from message), (select count(*)::int from conversation),
       (select count(*)::int from service_level_breach)] counts`,
  );
  return row!.counts;
};

beforeAll(async () => {
  const generous = { points: 1_000_000, seconds: 60 };
  house = await House.open({
    rateLimits: {
      signIn: generous,
      accountMail: generous,
      rsvp: generous,
      messages: generous,
      testSends: { points: MOST, seconds: 3600 },
      default: generous,
    },
  });
  mail = await house.mail();
  sms = await house.sms();
  whatsapp = await house.meta('whatsapp');
  template = await house.call('POST', '/templates', {
    key: 'welcome',
    name: 'Welcome',
    category: 'campaign',
    about: 'event',
    variables: [{ name: 'note', type: 'text', example: 'At six', default: null }],
    variants: [
      { channel: 'email', locale: 'en', subject: '{{ event.name }}: {{ guest.name }}', text: '{{ custom.note }}' },
      { channel: 'email', locale: 'de', subject: 'Willkommen', text: '{{ custom.note }}, {{ organization.name }}' },
      { channel: 'sms', locale: 'en', text: 'SMS: {{ custom.note }}' },
      {
        channel: 'whatsapp',
        locale: 'en',
        text: 'Chat: {{ custom.note }}',
        whatsappTemplate: {
          name: 'welcome',
          language: 'en',
          parameters: [{ part: 'body', button: null, value: '{{ custom.note }}' }],
        },
      },
    ],
  });
});
beforeEach(() => house.simulators.faults.clear());
afterAll(async () => {
  await house?.close();
});

describe('a template sent to oneself', () => {
  it('goes to the own verified mailbox only, as a guest would get it, and is no message to anybody', async () => {
    const by = await manager();
    expect(await refused(by, { channelId: mail.id, to: 'me' })).toEqual([403, 'test_send.unverified']);
    await verify(by);
    const before = await counted();
    const { status, body } = await ask(by, { channelId: mail.id, to: 'me' });
    expect(status).toBe(202);
    expect(body).toMatchObject({
      to: by.email,
      locale: 'en',
      subject: '[Test] Midsummer Gala: Ada Lovelace',
      error: null,
    });
    expect(await reached(by, body.id, 'done')).toMatchObject({ attempts: 1, error: null });
    expect(house.simulators.outbox.to(by.email)).toMatchObject([
      {
        subject: '[Test] Midsummer Gala: Ada Lovelace',
        text: expect.stringMatching(/^At six\s*$/),
        account: mail.account,
      },
    ]);
    const custom = [{ name: 'note', value: 'At nine' }];
    const german = await ask(by, { channelId: mail.id, to: 'me', locale: 'de-AT', custom });
    await reached(by, german.body.id, 'done');
    expect(house.simulators.outbox.to(by.email)[1]).toMatchObject({
      subject: '[Test] Willkommen',
      text: expect.stringMatching(/^At nine, Test House\s*$/),
    });
    expect(await counted()).toEqual(before);
    // Whose mailbox should it be?
    const { secret } = await house.call<{ secret: ApiKeySecret }>('POST', '/api-keys', {
      name: 'Press',
      scopes: ['templates:write'],
    });
    const authorization = `Bearer ${secret.key}`;
    const key: Pick<TestApp, 'fetch'> = {
      fetch: (path, init) =>
        house.test.fetch(path, { ...init, headers: { 'content-type': 'application/json', authorization } }),
    };
    expect(await refused(key, { channelId: mail.id, to: 'me' })).toEqual([403, 'test_send.nobody']);
  });

  it('goes nowhere else by mail, and never where nobody wants it', async () => {
    const by = await manager();
    await verify(by);
    const to = phone();
    expect(await refused(by, { channelId: mail.id, to })).toEqual([400, 'test_send.recipient']);
    expect(await refused(by, { channelId: sms.id, to: 'me' })).toEqual([400, 'test_send.recipient']);
    expect(await refused(by, { channelId: mail.id, to: 'x@example.org' })).toEqual([400, 'request.invalid']);
    const messenger = await house.meta('messenger');
    expect(await refused(by, { channelId: messenger.id, to })).toEqual([409, 'test_send.channel_unfit']);
    await house.call('POST', '/suppressions', { channelKind: 'twilio', address: to });
    expect(await refused(by, { channelId: sms.id, to })).toEqual([409, 'test_send.suppressed']);
    expect(house.simulators.outbox.to(to)).toEqual([]);
  });

  it("is nobody else's", async () => {
    const stranger = await house.test.signUp();
    const own = await send<{ id: string }>(stranger, 'POST', '/api/v1/templates', {
      key: 'own',
      name: 'Own',
      category: 'transactional',
      about: 'guest',
      variants: [{ channel: 'sms', locale: 'en', text: 'Hello' }],
    });
    const to = phone();
    expect(await refused(stranger, { channelId: sms.id, to })).toEqual([404, 'template.not_found']);
    expect(await refused(stranger, { channelId: sms.id, to }, own.body.id)).toEqual([404, 'channel.not_found']);
    const by = await manager();
    const { body } = await ask(by, { channelId: sms.id, to });
    await reached(by, body.id, 'done');
    expect(house.simulators.outbox.to(to)).toMatchObject([{ text: 'SMS: At six' }]);
    const looked = await send<Test>(stranger, 'GET', `/api/v1/templates/${template.id}/test-sends/${body.id}`);
    expect([looked.status, looked.body.code]).toEqual([404, 'test_send.not_found']);
    const staff = await addMember(house.test, house.owner, 'staff');
    expect(await refused(staff, { channelId: sms.id, to })).toEqual([403, 'request.forbidden']);
  });

  it('goes to a few numbers an hour', async () => {
    const by = await manager();
    const answers: number[] = [];
    for (let n = 0; n <= MOST; n += 1) answers.push((await ask(by, { channelId: sms.id, to: phone() })).status);
    expect(answers).toEqual([...Array<number>(MOST).fill(202), 429]);
  });
});

describe('a test by WhatsApp', () => {
  it('needs a template that Meta approves, as it begins a conversation', async () => {
    const by = await manager();
    const to = phone();
    expect(await refused(by, { channelId: whatsapp.id, to })).toEqual([409, 'template.whatsapp_blocked']);
    await approval('REJECTED');
    expect(await refused(by, { channelId: whatsapp.id, to })).toEqual([409, 'template.whatsapp_blocked']);
    const free = await house.call('POST', '/templates', {
      key: 'free',
      name: 'Free',
      category: 'transactional',
      about: 'guest',
      variants: [{ channel: 'whatsapp', locale: 'en', text: 'Hello' }],
    });
    expect(await refused(by, { channelId: whatsapp.id, to }, free.id)).toEqual([409, 'test_send.approval_needed']);
    expect(await refused(by, { channelId: sms.id, to }, free.id)).toEqual([409, 'template.no_variant']);
    expect(house.simulators.outbox.to(to)).toEqual([]);
  });

  it('is held with its channel, says why, and goes once when that is mended', async () => {
    await approval('APPROVED');
    const by = await manager();
    const to = phone();
    const account = house.simulators.meta.accounts.get(whatsapp.account)!;
    account.accessToken = 'another';
    const first = await ask(by, { channelId: whatsapp.id, to });
    expect(first.status).toBe(202);
    const held = await reached(by, first.body.id, 'held');
    expect(held.error).toMatchObject({ class: 'channel' });
    const second = await ask(by, { channelId: whatsapp.id, to: phone() });
    expect(second.body).toMatchObject({ state: 'held', attempts: 0, error: { code: held.error!.code } });
    const { appSecret, verifyToken } = account;
    await house.call('PUT', `/channels/${whatsapp.id}/credentials`, {
      credentials: { accessToken: 'another', appSecret, verifyToken },
    });
    await reached(by, first.body.id, 'done');
    await reached(by, second.body.id, 'done');
    expect(house.simulators.outbox.to(to)).toMatchObject([{ text: '[template welcome]' }]);
    expect(JSON.stringify(house.simulators.outbox.to(to)[0]!.details)).toContain('At six');
  });
});

describe('a test that is refused', () => {
  it('is a dead letter, and its redrive sends it', async () => {
    const by = await manager();
    await verify(by);
    house.simulators.faults.add({
      provider: 'email',
      to: by.email,
      fault: { type: 'refuse', code: 550, enhanced: '5.7.1' },
    });
    const { body } = await ask(by, { channelId: mail.id, to: 'me' });
    const dead = await reached(by, body.id, 'dead');
    expect(dead.error).not.toBeNull();
    house.simulators.faults.clear();
    await house.call('POST', `/dead-letters/${body.id}/redrive`, {});
    await reached(by, body.id, 'done');
    expect(house.simulators.outbox.to(by.email)).toHaveLength(1);
  });
});
