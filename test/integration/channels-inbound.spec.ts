import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHmac, randomUUID } from 'node:crypto';
import {
  InboundHandlers,
  type InboundEvent,
  type InboundEventOf,
  type InboundOrigin,
} from '../../src/modules/channels/index.js';
import { ChannelSending } from '../../src/modules/channels/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { send } from '../support/members.js';
import {
  bounceMail,
  complaintMail,
  signedMail,
  Simulators,
  twilioSignature,
  type HookCall,
  type MetaAccount,
} from '../support/simulators/index.js';

let test: TestApp;
let simulators: Simulators;
let owner: Account;

/** What arrived, by channel. */
const arrived: { event: InboundEvent; origin: InboundOrigin }[] = [];
/** Makes the handler fail, as often as it says, for events it says yes to. */
let failing: { when: (event: InboundEvent) => boolean; times: number } | undefined;

beforeAll(async () => {
  test = await startApp();
  simulators = await Simulators.start({ seed: 7 });
  // What conversations make of it is tested with them: here it counts what is handed to them.
  test.app.get(InboundHandlers).current!.handle = (event, origin) => {
    if (failing && failing.times > 0 && failing.when(event)) {
      failing.times -= 1;
      return Promise.reject(new Error('the handler is not in the mood'));
    }
    arrived.push({ event, origin });
    return Promise.resolve();
  };
  owner = await test.signUp();
});
beforeEach(() => {
  arrived.length = 0;
  failing = undefined;
  simulators.faults.clear();
  simulators.outbox.clear();
});
afterAll(async () => {
  await test?.close();
  await simulators?.close();
});

const SECRET = `whsec_${Buffer.from('a secret of 32 bytes, or so it is').toString('base64')}`;

async function connect(body: object): Promise<{ id: string; hookPath: string }> {
  const { status, body: made } = await send<{ id: string; hookPath: string }>(owner, 'POST', '/api/v1/channels', body);
  expect([status, status === 201 ? '' : made]).toEqual([201, '']);
  return made;
}

async function metaChannel(kind: MetaAccount['kind'] = 'whatsapp'): Promise<{ id: string; account: MetaAccount }> {
  const accountId = newId();
  const account: MetaAccount = {
    kind,
    id: accountId,
    accessToken: `t-${accountId}`,
    appSecret: 'app secret',
    verifyToken: 'a word for Meta',
  };
  const idMember = { whatsapp: 'phoneNumberId', messenger: 'pageId', instagram: 'instagramAccountId' }[kind];
  const { id, hookPath } = await connect({
    kind,
    name: kind,
    settings: {
      [idMember]: accountId,
      ...(kind === 'whatsapp' ? { businessAccountId: 'b' } : {}),
      baseUrl: simulators.metaUrl,
    },
    credentials: { accessToken: account.accessToken, appSecret: account.appSecret, verifyToken: account.verifyToken },
  });
  account.hookUrl = test.url + hookPath;
  simulators.meta.accounts.set(accountId, account);
  return { id, account };
}

async function twilioChannel(): Promise<{ id: string; sid: string; path: string }> {
  const sid = `AC${randomUUID().replaceAll('-', '')}`;
  const { id, hookPath } = await connect({
    kind: 'twilio',
    name: 'SMS',
    settings: {
      accountSid: sid,
      sender: `+4366${Math.floor(1e7 + Math.random() * 9e7)}`,
      baseUrl: simulators.twilioUrl,
    },
    credentials: { authToken: 'auth token' },
  });
  return { id, sid, path: hookPath };
}

async function mailChannel(): Promise<{ id: string; url: string }> {
  const { id, hookPath } = await connect({
    kind: 'email',
    name: 'Mail',
    settings: { fromAddress: `desk-${newId()}@hotel.example`, ...simulators.smtp },
    credentials: { inboundSecret: SECRET },
  });
  return { id, url: test.url + hookPath };
}

const post = (call: HookCall): Promise<Response> =>
  fetch(call.url, { method: 'POST', headers: call.headers, body: call.body });

const eventsOf = (channelId: string): InboundEvent[] =>
  arrived.filter(({ origin }) => origin.channelId === channelId).map(({ event }) => event);

const until = (channelId: string, count: number): Promise<InboundEvent[]> =>
  eventually(
    () => eventsOf(channelId),
    ({ length }) => length >= count,
  );

const rowsOf = (channelId: string) =>
  test.db.query<{ state: string; key: string; payload: unknown; raw: unknown; error: string | null }>(
    'select state, event_key as key, payload, raw, error from inbound_event where channel_id = $1 order by position',
    [channelId],
  );

const settled = (channelId: string) =>
  eventually(
    () => rowsOf(channelId),
    (rows) => rows.length > 0 && rows.every(({ state }) => state !== 'new'),
  );

async function text(channelId: string, to: string) {
  const sending = test.app.get(ChannelSending);
  const channel = (await sending.open(owner.organizationId, channelId))!;
  const idempotencyKey = newId();
  const options = { idempotencyKey, signal: AbortSignal.timeout(5_000) };
  const { providerRef } = await sending.send(channel, { to, text: 'Welcome', subject: 'Hello' }, options);
  return { providerRef, idempotencyKey };
}

const only = <Type extends InboundEvent['type']>(events: InboundEvent[], type: Type): InboundEventOf<Type>[] =>
  events.filter((event): event is InboundEventOf<Type> => event.type === type);

/** An answer without what differs with every request. */
async function bare(response: Response): Promise<string> {
  const { requestId: _id, instance: _path, ...rest } = (await response.json()) as Record<string, unknown>;
  return `${response.status} ${response.headers.get('content-type')} ${JSON.stringify(rest)}`;
}

describe('a call that proves nothing', () => {
  it('learns nothing: unknown channel, another kind, no signature, a wrong one, a tampered body', async () => {
    const { id, account } = await metaChannel();
    const twilio = await twilioChannel();
    const good = simulators.meta.batch(account, []);
    const at = (path: string): string => `${test.url}/hooks/${path}`;
    const signature = good.headers['x-hub-signature-256']!;
    const calls: [string, string, Record<string, string>, string][] = [
      ['unknown channel', at(`meta/${newId()}`), good.headers, good.body],
      ['not an id', at('meta/nonsense'), good.headers, good.body],
      ['channel of another kind', at(`meta/${twilio.id}`), good.headers, good.body],
      ['no signature', at(`meta/${id}`), {}, good.body],
      ['empty signature', at(`meta/${id}`), { 'x-hub-signature-256': '' }, good.body],
      ['sha1', at(`meta/${id}`), { 'x-hub-signature-256': signature.replace('sha256=', 'sha1=') }, good.body],
      ['short', at(`meta/${id}`), { 'x-hub-signature-256': signature.slice(0, 40) }, good.body],
      ['of another secret', at(`meta/${id}`), { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }, good.body],
      ['tampered body', at(`meta/${id}`), good.headers, `${good.body} `],
      ['the same JSON in other bytes', at(`meta/${id}`), good.headers, JSON.stringify(JSON.parse(good.body), null, 1)],
      ['not JSON', at(`meta/${id}`), good.headers, '{'],
      ['mail unsigned', at(`email/${id}`), {}, 'From: x'],
      ['twilio unsigned', at(`twilio/${twilio.id}`), {}, 'MessageSid=SM1'],
      ['twilio signed as Meta', at(`twilio/${twilio.id}`), good.headers, good.body],
    ];
    const answers = new Map<string, string>();
    for (const [what, url, headers, body] of calls) {
      answers.set(what, await bare(await fetch(url, { method: 'POST', headers, body })));
    }
    expect([...new Set(answers.values())]).toHaveLength(1);
    expect(answers.get('tampered body')).toMatch(/^401 application\/problem\+json.*hook\.refused/);
    expect(await rowsOf(id)).toEqual([]);
    expect((await post(good)).status).toBe(200);
    expect(await rowsOf(id)).toHaveLength(1);
  });

  it('of Meta gets its challenge back only with our word, and never a page', async () => {
    const { id, account } = await metaChannel();
    expect(await simulators.meta.challenge(account)).toBe(true);
    const ask = (query: Record<string, string>) =>
      fetch(`${test.url}/hooks/meta/${id}?${new URLSearchParams(query).toString()}`);
    const right = { 'hub.mode': 'subscribe', 'hub.verify_token': 'a word for Meta', 'hub.challenge': '123' };
    expect(await (await ask(right)).text()).toBe('123');
    const answers = await Promise.all(
      [
        { ...right, 'hub.verify_token': 'another' },
        { ...right, 'hub.verify_token': '' },
        { ...right, 'hub.mode': 'unsubscribe' },
        { ...right, 'hub.challenge': '<script>alert(1)</script>' },
        {},
      ].map(async (query) => bare(await ask(query as Record<string, string>))),
    );
    const elsewhere = await bare(await fetch(`${test.url}/hooks/meta/${newId()}?hub.mode=subscribe`));
    expect(new Set([...answers, elsewhere]).size).toBe(1);
    expect(elsewhere).toMatch(/^401 /);
  });

  it.each([
    ['meta', 4 * 1024 * 1024 + 1],
    ['twilio', 64 * 1024 + 1],
    ['email', 11 * 1024 * 1024],
  ])('and is too large ends with 413: %s', async (family, bytes) => {
    const response = await fetch(`${test.url}/hooks/${family}/${newId()}`, { method: 'POST', body: 'x'.repeat(bytes) });
    expect(response.status).toBe(413);
  });

  it('cannot hand raw bytes to a route that expects JSON', async () => {
    const response = await fetch(`${test.url}/api/v1/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-placecard-raw' },
      body: 'x'.repeat(100_000),
    });
    expect(response.status).toBe(415);
  });
});

describe('Twilio', () => {
  it('signs the public address, wherever the call seems to come from', async () => {
    const { id, sid, path } = await twilioChannel();
    const form = new URLSearchParams({
      MessageSid: 'SM1',
      AccountSid: sid,
      From: '+4366000001',
      To: '+1',
      Body: 'Hi',
      NumMedia: '0',
    });
    const publicUrl = test.config.publicUrl + path;
    const call = (signedUrl: string, query = '', token = 'auth token', headers: Record<string, string> = {}) =>
      fetch(test.url + path + query, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'x-twilio-signature': twilioSignature(token, signedUrl, form),
          ...headers,
        },
        body: form.toString(),
      });
    // The address it was called at is not the public one, and counts for nothing.
    expect((await call(test.url + path)).status).toBe(401);
    expect(
      (
        await call('https://evil.example' + path, '', 'auth token', {
          'x-forwarded-host': 'evil.example',
          'x-forwarded-proto': 'https',
        })
      ).status,
    ).toBe(401);
    expect((await call(publicUrl, '?ref=other')).status).toBe(401);
    expect((await call(publicUrl, '', 'another token')).status).toBe(401);
    expect((await call(publicUrl)).status).toBe(204);
    expect((await call(`${publicUrl}?ref=abc`, '?ref=abc')).status).toBe(204);
    const [message] = only(await until(id, 1), 'message');
    expect(message).toMatchObject({
      providerRef: 'SM1',
      text: 'Hi',
      contact: { id: '+4366000001', phone: '+4366000001' },
    });
  });

  it('may sign with or without the port', async () => {
    const { sid, path } = await twilioChannel();
    const { protocol, hostname, port } = new URL(test.config.publicUrl);
    for (const origin of [
      `${protocol}//${hostname}`,
      `${protocol}//${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`,
    ]) {
      const form = new URLSearchParams({ MessageSid: newId(), AccountSid: sid, From: '+4366000001', Body: 'Hi' });
      const signature = twilioSignature('auth token', origin + path, form);
      const response = await fetch(test.url + path, {
        method: 'POST',
        headers: { 'x-twilio-signature': signature },
        body: form.toString(),
      });
      expect(response.status).toBe(204);
    }
  });

  it('of another account is refused, though the token is right', async () => {
    const { path } = await twilioChannel();
    const form = new URLSearchParams({ MessageSid: 'SM1', AccountSid: 'AC-other', From: '+4366000001', Body: 'Hi' });
    const signature = twilioSignature('auth token', test.config.publicUrl + path, form);
    const response = await fetch(test.url + path, {
      method: 'POST',
      headers: { 'x-twilio-signature': signature },
      body: form.toString(),
    });
    expect(response.status).toBe(401);
  });

  it('tells receipts, with the attempt, in any order and more than once', async () => {
    const { id, sid, path } = await twilioChannel();
    // The simulator calls the public address, which in a test is not this server's: sign for one, call the other.
    const at = newId();
    for (const [status, code] of [
      ['delivered', ''],
      ['sent', ''],
      ['delivered', ''],
      ['undelivered', '30003'],
    ] as const) {
      const form = new URLSearchParams({
        MessageSid: 'SM9',
        MessageStatus: status,
        AccountSid: sid,
        To: '+4366000009',
        ...(code ? { ErrorCode: code } : {}),
      });
      const signature = twilioSignature('auth token', `${test.config.publicUrl}${path}?ref=${at}`, form);
      await fetch(`${test.url}${path}?ref=${at}`, {
        method: 'POST',
        headers: { 'x-twilio-signature': signature },
        body: form.toString(),
      });
    }
    const events = only(await until(id, 3), 'status');
    await settled(id);
    expect(events.map(({ status }) => status).sort()).toEqual(['delivered', 'failed', 'sent']);
    for (const event of events) expect(event).toMatchObject({ providerRef: 'SM9', reference: at });
    expect(events.find(({ status }) => status === 'failed')).toMatchObject({
      providerCode: '30003',
      failure: { class: 'permanent', code: 'twilio.unreachable', remedy: 'next-channel' },
    });
  });

  it.each([
    ['STOP', undefined, 'opt-out'],
    ['  arrêt. ', undefined, 'opt-out'],
    ['Abmelden', undefined, 'opt-out'],
    ['stop the music please', undefined, undefined],
    ['Genug', 'STOP', 'opt-out'],
    ['start', undefined, 'opt-in'],
  ])('%j (%s) is %s', async (body, optOutType, type) => {
    const { id, sid, path } = await twilioChannel();
    const form = new URLSearchParams({
      MessageSid: newId(),
      AccountSid: sid,
      From: '+4366000001',
      Body: body,
      ...(optOutType ? { OptOutType: optOutType } : {}),
    });
    await fetch(test.url + path, {
      method: 'POST',
      headers: { 'x-twilio-signature': twilioSignature('auth token', test.config.publicUrl + path, form) },
      body: form.toString(),
    });
    await settled(id);
    expect(eventsOf(id).map((event) => event.type)).toEqual(type ? ['message', type] : ['message']);
  });
});

describe('Meta', () => {
  it('tells receipts in any order and repetition, each once, with the attempt', async () => {
    const { id } = await metaChannel();
    simulators.faults.add({ provider: 'whatsapp', fault: { type: 'receipts', order: 'random', copies: 3 } });
    const sent = await Promise.all(Array.from({ length: 10 }, (_, n) => text(id, `+43660000${n}`)));
    await simulators.hooks.idle();
    await settled(id);
    const events = only(eventsOf(id), 'status');
    expect(events).toHaveLength(30);
    for (const { providerRef, idempotencyKey } of sent) {
      const own = events.filter((event) => event.providerRef === providerRef);
      expect(own.map(({ status }) => status).sort()).toEqual(['delivered', 'read', 'sent']);
      for (const event of own) expect(event.reference).toBe(idempotencyKey);
    }
    const rows = await rowsOf(id);
    expect(rows.every(({ state, payload }) => state === 'done' && payload === null)).toBe(true);
  });

  it('tells every entry, change, message and status of a batch, and what it does not know harms nothing', async () => {
    const { id, account } = await metaChannel();
    const message = (n: number) =>
      simulators.meta.inboundEvent(account, { from: `+4366000${n}`, text: `No ${n}`, id: `wamid.${id}.${n}` });
    const strange = [
      null,
      7,
      'text',
      [],
      {},
      { changes: 'no' },
      {
        changes: [
          null,
          { field: 'messages' },
          { field: 'messages', value: null },
          { field: 'account_update', value: { event: 'X' } },
        ],
      },
      {
        changes: [
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: account.id },
              messages: [
                {},
                { id: 'x' },
                null,
                { id: `odd.${id}`, from: '43', type: 'hologram', hologram: { id: {} }, timestamp: 'never' },
              ],
              statuses: [{}, { id: 's', status: 'teleported' }],
            },
          },
        ],
      },
      {
        changes: [
          {
            field: 'messages',
            value: {
              metadata: { phone_number_id: account.id },
              messages: [{ id: `nul.${id}`, from: '43', timestamp: '1', text: { body: 'a\u0000b\ud800c' } }],
            },
          },
        ],
      },
    ] as object[];
    const entries = [message(1), message(2), ...strange, message(3)];
    expect((await post(simulators.meta.batch(account, entries))).status).toBe(200);
    const rows = await settled(id);
    expect(rows.every(({ state }) => state === 'done')).toBe(true);
    const messages = only(eventsOf(id), 'message');
    expect(messages.map(({ text: words }) => words)).toEqual(['No 1', 'No 2', '', 'ab\ufffdc', 'No 3']);
    expect(only(eventsOf(id), 'unknown').length).toBeGreaterThan(5);
    // Again, the whole of it: nothing new.
    const before = arrived.length;
    expect((await post(simulators.meta.batch(account, entries))).status).toBe(200);
    await settled(id);
    expect(arrived).toHaveLength(before);
  });

  it('may be deep, or signed nonsense', async () => {
    const { id, account } = await metaChannel();
    const deep = `{"object":"page","entry":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    for (const body of [
      deep,
      'nonsense',
      '',
      'null',
      '[]',
      '{"__proto__":{"x":1},"object":"page","entry":[{"constructor":{}}]}',
    ]) {
      expect((await post(simulators.meta.signed(account, body))).status).toBe(200);
    }
    const rows = await settled(id);
    expect(rows.map(({ state }) => state)).toEqual(rows.map(() => 'done'));
    expect(new Set(eventsOf(id).map(({ type }) => type))).toEqual(new Set(['unknown']));
  });

  it('says who writes, also when the number is hidden', async () => {
    const { id, account } = await metaChannel();
    simulators.meta.inbound(account.id, { from: '+4366011111', text: 'Hello', name: 'Ada' });
    simulators.meta.inbound(account.id, { from: '', userId: 'US.134912086', text: 'Hidden' });
    simulators.meta.inbound(account.id, { from: '+4366022222', userId: 'AT.9', text: 'Both' });
    await simulators.hooks.idle();
    await until(id, 3);
    const contacts = only(eventsOf(id), 'message').map(({ contact }) => contact);
    expect(contacts).toEqual(
      expect.arrayContaining([
        { id: '4366011111', otherIds: [], phone: '+4366011111', name: 'Ada' },
        { id: 'US.134912086', otherIds: [], name: 'Guest' },
        { id: 'AT.9', otherIds: ['4366022222'], phone: '+4366022222', name: 'Guest' },
      ]),
    );
  });

  it('tells failures with what they mean, and templates', async () => {
    const { id, account } = await metaChannel();
    simulators.faults.add({ provider: 'whatsapp', fault: { type: 'fail-later', code: 131026 } });
    const { providerRef } = await text(id, '+4366033333');
    simulators.meta.templateStatus(account.id, 'welcome', 'de', 'PAUSED');
    await simulators.hooks.idle();
    await until(id, 2);
    expect(only(eventsOf(id), 'status')).toMatchObject([
      {
        providerRef,
        status: 'failed',
        providerCode: '131026',
        failure: { class: 'permanent', remedy: 'next-channel' },
      },
    ]);
    expect(only(eventsOf(id), 'template')).toMatchObject([{ name: 'welcome', language: 'de', status: 'PAUSED' }]);
  });

  it("tells what is about another channel of the house as that one's", async () => {
    const [one, other] = [await metaChannel(), await metaChannel()];
    const call = simulators.meta.batch(one.account, [
      simulators.meta.inboundEvent(other.account, { from: '+43660', text: 'For the other', id: `wamid.${newId()}` }),
    ]);
    expect((await post(call)).status).toBe(200);
    await until(other.id, 1);
    expect(only(eventsOf(other.id), 'message')).toMatchObject([{ text: 'For the other' }]);
    expect(eventsOf(one.id)).toEqual([]);
  });

  it.each(['messenger', 'instagram'] as const)('%s: words, echoes, receipts by id and by watermark', async (kind) => {
    const { id, account } = await metaChannel(kind);
    const { providerRef, idempotencyKey } = await text(id, '778899');
    if (kind === 'instagram') simulators.meta.inbound(account.id, { from: '778899', text: 'Thank you' });
    await simulators.hooks.idle();
    await settled(id);
    const events = eventsOf(id);
    if (kind === 'instagram') {
      expect(only(events, 'read')).toMatchObject([{ providerRef, contact: { id: '778899' } }]);
      expect(only(events, 'message')).toMatchObject([{ text: 'Thank you', contact: { id: '778899', otherIds: [] } }]);
      return;
    }
    const statuses = only(events, 'status');
    expect(statuses.find(({ status }) => status === 'sent')).toMatchObject({ providerRef, reference: idempotencyKey });
    expect(
      statuses
        .filter(({ status }) => status === 'delivered')
        .map(({ watermark }) => watermark !== undefined)
        .sort(),
    ).toEqual([false, true]);
    expect(only(events, 'read')[0]!.watermark).toBeInstanceOf(Date);
  });
});

describe('mail', () => {
  const attempt = newId();
  const returnPath = `bounce+${attempt}@hotel.example`;
  const bounce = (more: Partial<Parameters<typeof bounceMail>[0]>) =>
    bounceMail({ returnPath, to: 'ada@example.org', status: '5.1.1', ...more });

  it.each<[string, string, object[]]>([
    [
      'no such mailbox',
      bounce({}),
      [
        {
          type: 'bounce',
          severity: 'hard',
          status: '5.1.1',
          recipient: 'ada@example.org',
          reference: attempt,
          failure: { code: 'email.no_such_address' },
        },
      ],
    ],
    ['closed mailbox', bounce({ status: '5.2.1' }), [{ type: 'bounce', severity: 'hard' }]],
    ['full mailbox', bounce({ status: '5.2.2' }), [{ type: 'bounce', severity: 'soft' }]],
    [
      'refused by policy',
      bounce({ status: '5.7.1' }),
      [{ type: 'bounce', severity: 'policy', failure: { remedy: 'sender-reputation' } }],
    ],
    ['given up after days', bounce({ status: '4.4.7', action: 'failed' }), [{ type: 'bounce', severity: 'soft' }]],
    ['still trying', bounce({ status: '4.4.1' }), [{ type: 'bounce', severity: 'delayed' }]],
    [
      'delivered after all',
      bounce({ status: '2.0.0', action: 'delivered' }),
      [{ type: 'status', status: 'delivered', reference: attempt }],
    ],
    [
      'relayed to where nobody reports',
      bounce({ status: '2.0.0', action: 'relayed' }),
      [{ type: 'status', status: 'sent' }],
    ],
    [
      'status only in the diagnosis',
      bounce({ status: 'unknown', action: 'failed', diagnostic: '550 5.1.1 no such user' }),
      [{ type: 'bounce', severity: 'hard', status: '5.1.1' }],
    ],
    ['bare line ends', bounce({}).replaceAll('\r\n', '\n'), [{ type: 'bounce', severity: 'hard', reference: attempt }]],
    [
      'folded lines',
      bounce({}).replace('rfc822; ada', 'rfc822;\r\n ada'),
      [{ type: 'bounce', recipient: 'ada@example.org' }],
    ],
    [
      'to the sender instead of the return path',
      bounceMail({
        returnPath: 'desk@hotel.example',
        to: 'ada@example.org',
        status: '5.1.1',
        messageId: `<${attempt}@hotel.example>`,
      }),
      [{ type: 'bounce', reference: attempt }],
    ],
    [
      'of nobody we know',
      bounceMail({ returnPath: 'desk@hotel.example', to: 'ada@example.org', status: '5.1.1' }),
      [{ type: 'bounce', recipient: 'ada@example.org' }],
    ],
    [
      'a complaint',
      complaintMail({ returnPath, to: 'ada@example.org' }),
      [{ type: 'complaint', kind: 'abuse', recipient: 'ada@example.org', reference: attempt }],
    ],
    [
      'out of office',
      'From: Ada <Ada@Example.org>\r\nTo: desk@hotel.example\r\nMessage-ID: <ooo@x>\r\nAuto-Submitted: auto-replied\r\nSubject: Away\r\n\r\nSTOP\r\n',
      [{ type: 'message', automatic: true, contact: { id: 'ada@example.org', name: 'Ada', otherIds: [] } }],
    ],
    [
      'an answer',
      'From: ada@example.org\r\nTo: desk@hotel.example\r\nMessage-ID: <a@x>\r\nIn-Reply-To: <b@hotel.example>\r\nSubject: Re\r\nContent-Type: text/html\r\n\r\n<p>Thank <b>you</b></p><script>x</script>\r\n',
      [{ type: 'message', automatic: false, inReplyTo: '<b@hotel.example>', providerRef: '<a@x>', text: 'Thank you' }],
    ],
    [
      'unsubscribe',
      'From: ada@example.org\r\nTo: desk@hotel.example\r\n\r\nunsubscribe\r\n',
      [{ type: 'message' }, { type: 'opt-out', word: 'unsubscribe' }],
    ],
    ['nonsense', 'not a mail at all', [{ type: 'unknown' }]],
    [
      'without a report inside',
      'From: a@b.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n--x\r\n\r\nhm\r\n--x--\r\n',
      [{ type: 'message' }],
    ],
  ])('%s', async (_, raw, expected) => {
    const { id, url } = await mailChannel();
    const own = raw.replace(/^Message-ID: <([0-9a-f-]{36})@(mx|isp)/m, `Message-ID: <${newId()}@$2`);
    expect((await post(signedMail({ url, secret: SECRET }, own))).status).toBe(204);
    await settled(id);
    expect(eventsOf(id)).toMatchObject(expected);
    expect(eventsOf(id)).toHaveLength(expected.length);
    expect((await rowsOf(id))[0]).toMatchObject({ state: 'done', raw: null });
  });

  it('is refused when it is old, from the future, signed with another secret or for another message', async () => {
    const { id, url } = await mailChannel();
    const hook = { url, secret: SECRET };
    const raw = bounce({});
    const good = signedMail(hook, raw);
    const wrong = [
      signedMail(hook, raw, new Date(Date.now() - 301_000)),
      signedMail(hook, raw, new Date(Date.now() + 301_000)),
      signedMail({ url, secret: `whsec_${Buffer.from('another').toString('base64')}` }, raw),
      { ...good, headers: { ...good.headers, 'webhook-id': 'msg_other' } },
      { ...good, headers: { ...good.headers, 'webhook-timestamp': 'NaN' } },
      { ...good, body: raw.replace('5.1.1', '2.0.0') },
    ];
    for (const call of wrong) expect((await post(call)).status).toBe(401);
    expect(await rowsOf(id)).toEqual([]);
    // Two signatures while a secret is replaced, and the same call again.
    const rotated = {
      ...good,
      headers: { ...good.headers, 'webhook-signature': `v1,AAAA ${good.headers['webhook-signature']}` },
    };
    expect((await post(rotated)).status).toBe(204);
    expect((await post(good)).status).toBe(204);
    await settled(id);
    expect(eventsOf(id)).toHaveLength(1);
  });

  it('without a secret for the hook nobody gets in', async () => {
    const { hookPath } = await connect({
      kind: 'email',
      name: 'No hook',
      settings: { fromAddress: `x-${newId()}@hotel.example`, host: 'smtp.hotel.example' },
      credentials: {},
    });
    const call = signedMail({ url: test.url + hookPath, secret: 'whsec_' }, 'From: a@b.example\r\n\r\nHi');
    expect((await post(call)).status).toBe(401);
  });

  it('that bounces finds its attempt: sent by the adapter, answered by the simulated server', async () => {
    const { id, url } = await mailChannel();
    simulators.mail.hookList.splice(0, simulators.mail.hookList.length, { url, secret: SECRET });
    simulators.faults.add({ provider: 'email', to: 'gone@example.org', fault: { type: 'fail-later', code: '5.1.1' } });
    simulators.faults.add({ provider: 'email', to: 'cross@example.org', fault: { type: 'complain' } });
    const [gone, cross] = [await text(id, 'gone@example.org'), await text(id, 'cross@example.org')];
    await simulators.hooks.idle();
    await until(id, 2);
    expect(only(eventsOf(id), 'bounce')).toMatchObject([
      { reference: gone.idempotencyKey, recipient: 'gone@example.org' },
    ]);
    expect(only(eventsOf(id), 'complaint')).toMatchObject([{ reference: cross.idempotencyKey }]);
  });
});

describe('an event that cannot be handled', () => {
  it('is tried again, and stops none of the others', async () => {
    const { id, account } = await metaChannel();
    failing = { when: (event) => event.type === 'message' && event.text === 'No 2', times: 2 };
    const message = (n: number) =>
      simulators.meta.inboundEvent(account, { from: '+43660', text: `No ${n}`, id: `w.${id}.${n}` });
    await post(simulators.meta.batch(account, [message(1), message(2), message(3)]));
    await until(id, 3);
    await settled(id);
    expect(only(eventsOf(id), 'message').map(({ text: words }) => words)).toEqual(['No 1', 'No 3', 'No 2']);
  });

  it('has its effects undone: what the handler wrote goes with it', async () => {
    const { id, account } = await metaChannel();
    const call = simulators.meta.batch(account, [
      simulators.meta.inboundEvent(account, { from: '+43660', text: 'once', id: `w.${id}` }),
    ]);
    // Five calls at once, each telling the same.
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(call)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await settled(id);
    expect(only(eventsOf(id), 'message')).toHaveLength(1);
    expect(await rowsOf(id)).toHaveLength(1);
  });
});

it('a signature by hand is the one the simulator makes', async () => {
  const { account } = await metaChannel();
  const { body, headers } = simulators.meta.batch(account, []);
  const right = createHmac('sha256', 'app secret').update(body).digest('hex');
  expect(headers['x-hub-signature-256']).toBe(`sha256=${right}`);
});
