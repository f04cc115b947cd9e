import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { EmailAdapter } from '../../src/modules/channels/email/email.adapter.js';
import { ChannelFailure } from '../../src/modules/channels/failures.js';
import { InstagramAdapter } from '../../src/modules/channels/instagram/instagram.adapter.js';
import type { ChannelAdapter, RenderedMessage } from '../../src/modules/channels/channel.adapter.js';
import type { ConnectedChannel } from '../../src/modules/channels/channel-kinds.js';
import { MessengerAdapter } from '../../src/modules/channels/messenger/messenger.adapter.js';
import { Graph } from '../../src/modules/channels/meta/graph.js';
import { TwilioAdapter } from '../../src/modules/channels/twilio/twilio.adapter.js';
import { WhatsAppAdapter } from '../../src/modules/channels/whatsapp/whatsapp.adapter.js';
import { newId } from '../../src/platform/http/index.js';
import { Outbound } from '../../src/platform/outbound/index.js';
import { testConfig } from '../support/config.js';
import { eventually } from '../support/eventually.js';
import { Simulators, type Fault, type MetaAccount, type Provider } from '../support/simulators/index.js';

const config = testConfig({ databaseUrl: 'postgres://localhost/unused', redisUrl: 'redis://localhost' });
const outbound = new Outbound(config);
const email = new EmailAdapter(outbound);
const adapters: Record<string, ChannelAdapter> = {
  email,
  twilio: new TwilioAdapter(outbound, config),
  whatsapp: new WhatsAppAdapter(new Graph(outbound)),
  messenger: new MessengerAdapter(new Graph(outbound)),
  instagram: new InstagramAdapter(new Graph(outbound)),
};

let simulators: Simulators;
let channels: Record<string, ConnectedChannel>;

beforeAll(async () => {
  simulators = await Simulators.start();
  const channel = (kind: ConnectedChannel['kind'], rest: Pick<ConnectedChannel, 'settings' | 'credentials'>) => ({
    id: newId(),
    organizationId: newId(),
    kind,
    ...rest,
  });
  const meta = (kind: MetaAccount['kind']): MetaAccount => ({
    kind,
    id: `${kind}-account`,
    businessId: 'business',
    accessToken: `token of ${kind}`,
    appSecret: 'secret',
    templates: [
      { name: 'welcome', language: 'de', status: 'APPROVED', quality: 'GREEN' },
      { name: 'tired', language: 'de', status: 'PAUSED' },
    ],
  });
  for (const kind of ['whatsapp', 'messenger', 'instagram'] as const)
    simulators.meta.accounts.set(`${kind}-account`, meta(kind));
  const graph = (kind: MetaAccount['kind']) => ({
    settings: {
      baseUrl: simulators.metaUrl,
      phoneNumberId: `${kind}-account`,
      businessAccountId: 'business',
      appId: 'app',
    },
    credentials: { accessToken: `token of ${kind}`, appSecret: 'secret', verifyToken: 'verify' },
  });
  channels = {
    email: channel('email', {
      settings: { fromAddress: 'host@hotel.example', fromName: 'Hotel', ...simulators.smtp },
      credentials: {},
    }),
    twilio: channel('twilio', {
      settings: { baseUrl: simulators.twilioUrl, accountSid: 'AC1', sender: '+43600000' },
      credentials: { authToken: 'token' },
    }),
    whatsapp: channel('whatsapp', graph('whatsapp')),
    messenger: channel('messenger', graph('messenger')),
    instagram: channel('instagram', graph('instagram')),
  };
});
afterEach(() => {
  simulators.faults.clear();
  simulators.outbox.clear();
});
afterAll(async () => {
  email.onApplicationShutdown();
  outbound.onApplicationShutdown();
  await simulators?.close();
});

const guests: Record<string, string> = {
  email: 'ada@example.org',
  twilio: '+4366012345',
  whatsapp: '+4366012345',
  messenger: '9988',
  instagram: '7766',
};

async function send(kind: string, message: Partial<RenderedMessage> = {}, signal = AbortSignal.timeout(5_000)) {
  const idempotencyKey = newId();
  const receipt = await adapters[kind]!.send(
    channels[kind]!,
    { to: guests[kind]!, text: 'Welcome', subject: 'Hello', ...message },
    { idempotencyKey, signal },
  );
  return { ...receipt, idempotencyKey };
}

/** How the attempt failed. */
async function failure(kind: string, fault?: Fault, message: Partial<RenderedMessage> = {}, signal?: AbortSignal) {
  if (fault) simulators.faults.add({ provider: kind as 'email', fault });
  try {
    await send(kind, message, signal);
  } catch (error) {
    expect(error).toBeInstanceOf(ChannelFailure);
    const { class: class_, code, remedy, retryAfterSeconds } = error as ChannelFailure;
    return { class: class_, code, remedy, retryAfterSeconds };
  }
  throw new Error('It was sent');
}

const kinds = ['email', 'twilio', 'whatsapp', 'messenger', 'instagram'];

describe.each(kinds)('every adapter: %s', (kind) => {
  it('sends once, gives back the id of the provider, and the attempt travels along', async () => {
    const { providerRef, idempotencyKey } = await send(kind);
    const sent = simulators.outbox.to(guests[kind]!, kind as Provider);
    expect(sent).toHaveLength(1);
    expect(sent[0]!.text.trim()).toBe('Welcome');
    expect(kind === 'email' ? sent[0]!.reference : sent[0]!.id).toBe(providerRef);
    expect(sent[0]!.reference).toContain(idempotencyKey);
  });

  it('calls it ambiguous when the message was taken and the answer lost', async () => {
    expect(await failure(kind, { type: 'drop-after-accept' })).toMatchObject({
      class: 'ambiguous',
      code: `${kind}.answer_lost`,
    });
    expect(simulators.outbox.to(guests[kind]!, kind as Provider)).toHaveLength(1);
  });

  it('calls it ambiguous when the time is up while the provider thinks', async () => {
    const fault: Fault = { type: 'slow', milliseconds: 600 };
    const error = await failure(kind, fault, {}, AbortSignal.timeout(300));
    expect(error).toMatchObject({ class: 'ambiguous', code: `${kind}.answer_lost` });
    // It was right to: the provider takes it in the end.
    await eventually(
      () => simulators.outbox.to(guests[kind]!, kind as Provider).length,
      (taken) => taken === 1,
    );
  });

  it('checks the account without sending anything', async () => {
    const { account } = await adapters[kind]!.check(channels[kind]!, AbortSignal.timeout(5_000));
    expect(account).not.toBe('');
    expect(simulators.outbox.sent).toHaveLength(0);
  });

  it('calls it transient when nobody listens', async () => {
    const free = createTcpServer();
    await new Promise<void>((done) => free.listen(0, '127.0.0.1', done));
    const { port } = free.address() as AddressInfo;
    await new Promise((done) => free.close(done));
    const channel = channels[kind]!;
    const elsewhere = { ...channel, settings: { ...channel.settings, baseUrl: `http://127.0.0.1:${port}`, port } };
    const attempt = adapters[kind]!.send(
      elsewhere,
      { to: guests[kind]!, text: 'x', subject: 'x' },
      { idempotencyKey: newId(), signal: AbortSignal.timeout(5_000) },
    );
    await expect(attempt).rejects.toMatchObject({ class: 'transient', code: `${kind}.unreachable` });
  });
});

describe('WhatsApp', () => {
  it.each([
    [2, 'transient', 'retry'],
    [131000, 'transient', 'retry'],
    [131016, 'transient', 'retry'],
    [133004, 'transient', 'retry'],
    [4, 'throttled', 'wait'],
    [80007, 'throttled', 'wait'],
    [130429, 'throttled', 'wait'],
    [131056, 'throttled', 'wait'],
    [131048, 'throttled', 'pause-campaigns'],
    [0, 'channel', 'reauthorize'],
    [190, 'channel', 'reauthorize'],
    [3, 'channel', 'configure'],
    [10, 'channel', 'configure'],
    [200, 'channel', 'configure'],
    [299, 'channel', 'configure'],
    [368, 'channel', 'configure'],
    [131031, 'channel', 'configure'],
    [131042, 'channel', 'settle-billing'],
    [131037, 'channel', 'configure'],
    [131045, 'channel', 'configure'],
    [133010, 'channel', 'configure'],
    [131047, 'fix', 'use-template'],
    [131026, 'permanent', 'next-channel'],
    [131049, 'permanent', 'next-channel'],
    [131050, 'permanent', 'opt-out'],
    [130472, 'permanent', 'next-channel'],
    [131021, 'fix', 'correct'],
    [33, 'fix', 'correct'],
    [100, 'fix', 'correct'],
    [131008, 'fix', 'correct'],
    [131009, 'fix', 'correct'],
    [131051, 'fix', 'correct'],
    [131052, 'transient', 'retry'],
    [131053, 'transient', 'retry'],
    [132000, 'fix', 'pause-template'],
    [132001, 'fix', 'pause-template'],
    [132005, 'fix', 'pause-template'],
    [132007, 'fix', 'pause-template'],
    [132012, 'fix', 'pause-template'],
    [132015, 'fix', 'pause-template'],
    [132016, 'permanent', 'pause-template'],
    [132068, 'channel', 'configure'],
    [132069, 'throttled', 'wait'],
    [987654, 'transient', 'retry'],
  ])('error %i is %s, remedy %s', async (code, class_, remedy) => {
    expect(await failure('whatsapp', { type: 'refuse', code })).toMatchObject({ class: class_, remedy });
    expect(simulators.outbox.to(guests['whatsapp']!, 'whatsapp')).toHaveLength(0);
  });

  it('waits as long as the answer says, else as its own table says', async () => {
    expect(await failure('whatsapp', { type: 'refuse', code: 131056 })).toMatchObject({ retryAfterSeconds: 6 });
    simulators.faults.clear();
    expect(await failure('whatsapp', { type: 'refuse', code: 131056, retryAfter: 40 })).toMatchObject({
      retryAfterSeconds: 40,
    });
  });

  it('sends templates, and says when one is unknown or paused', async () => {
    await send('whatsapp', { template: { name: 'welcome', language: 'de' } });
    expect(simulators.outbox.sent[0]!.details).toMatchObject({
      type: 'template',
      template: { name: 'welcome', language: { policy: 'deterministic', code: 'de' } },
    });
    const use = (name: string) => ({ template: { name, language: 'de' } });
    expect(await failure('whatsapp', undefined, use('tired'))).toMatchObject({ code: 'whatsapp.template_paused' });
    expect(await failure('whatsapp', undefined, use('nobody'))).toMatchObject({ code: 'whatsapp.template_unknown' });
  });

  it('reads all pages of templates', async () => {
    const account = simulators.meta.accounts.get('whatsapp-account')!;
    const templates = account.templates!;
    account.templates = Array.from({ length: 230 }, (_, n) => ({ name: `t${n}`, language: 'en', status: 'APPROVED' }));
    const found = await adapters['whatsapp']!.templates!(channels['whatsapp']!, AbortSignal.timeout(5_000));
    account.templates = templates;
    expect(new Set(found.map(({ name }) => name)).size).toBe(230);
    expect(found[0]).toMatchObject({ name: 't0', language: 'en', status: 'APPROVED', quality: null });
  });

  it('writes to guests who hide their number by their scoped id', async () => {
    await send('whatsapp', { to: 'US.13491208655302741918' });
    expect(simulators.outbox.sent[0]!.details).toMatchObject({ recipient: 'US.13491208655302741918' });
    expect(simulators.outbox.sent[0]!.details).not.toHaveProperty('to');
  });

  it('refuses what the provider would refuse before it calls', async () => {
    expect(await failure('whatsapp', undefined, { text: 'x'.repeat(4_097) })).toMatchObject({
      class: 'fix',
      code: 'whatsapp.too_long',
    });
    const attachment = { filename: 'a.pdf', contentType: 'application/pdf' };
    expect(await failure('whatsapp', undefined, { attachments: [attachment] })).toMatchObject({ class: 'fix' });
    await send('whatsapp', { attachments: [{ ...attachment, url: 'https://files.example/a.pdf' }] });
    expect(simulators.outbox.sent[0]!.details).toMatchObject({
      type: 'document',
      document: { link: 'https://files.example/a.pdf', filename: 'a.pdf', caption: 'Welcome' },
    });
  });
});

describe.each(['messenger', 'instagram'])('%s', (kind) => {
  it.each([
    [{ code: 2 }, 'transient', 'unavailable'],
    [{ code: 1200 }, 'transient', 'unavailable'],
    [{ code: 4 }, 'throttled', 'throttled'],
    [{ code: 613 }, 'throttled', 'throttled'],
    [{ code: 190 }, 'channel', 'token_expired'],
    [{ code: 230 }, 'channel', 'no_permission'],
    [{ code: 10 }, 'channel', 'no_permission'],
    [{ code: 1, subcode: 99 }, 'channel', 'no_permission'],
    [{ code: 10, subcode: 2018278 }, 'fix', 'outside_window'],
    [{ code: 551 }, 'permanent', 'unreachable'],
    [{ code: 100, subcode: 2018001 }, 'permanent', 'unknown_guest'],
    [{ code: 100 }, 'fix', 'bad_request'],
    [{ code: 1, subcode: 1357046 }, 'ambiguous', 'answer_lost'],
    [{ code: 1 }, 'transient', 'unknown'],
  ])('error %j is %s', async (error, class_, reason) => {
    expect(await failure(kind, { type: 'refuse', ...error })).toMatchObject({
      class: class_,
      code: `${kind}.${reason}`,
    });
  });

  it('marks what a person wrote', async () => {
    await send(kind, { byHuman: true });
    expect(simulators.outbox.sent[0]!.details).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
  });
});

describe('Twilio', () => {
  it.each([
    [20429, 'throttled', 'wait'],
    [30001, 'throttled', 'wait'],
    [30008, 'transient', 'retry'],
    [20003, 'channel', 'reauthorize'],
    [21606, 'channel', 'configure'],
    [21211, 'permanent', 'next-channel'],
    [21614, 'permanent', 'next-channel'],
    [30003, 'permanent', 'next-channel'],
    [30006, 'permanent', 'next-channel'],
    [21610, 'permanent', 'opt-out'],
    [30007, 'fix', 'sender-reputation'],
    [63016, 'fix', 'use-template'],
    [63018, 'throttled', 'wait'],
    [99999, 'transient', 'retry'],
  ])('error %i is %s, remedy %s', async (code, class_, remedy) => {
    expect(await failure('twilio', { type: 'refuse', code })).toMatchObject({ class: class_, remedy });
  });

  it('asks for receipts at the public address, with the attempt in it', async () => {
    const { idempotencyKey } = await send('twilio');
    expect(simulators.outbox.sent[0]!.reference).toBe(idempotencyKey);
  });

  it('finds an attempt whose answer was lost, and only that', async () => {
    const since = new Date();
    await failure('twilio', { type: 'drop-after-accept' });
    const find = (text: string) =>
      adapters['twilio']!.find!(
        channels['twilio']!,
        { to: guests['twilio']!, text, idempotencyKey: newId(), since },
        AbortSignal.timeout(5_000),
      );
    expect(await find('Welcome')).toEqual({ providerRef: simulators.outbox.sent[0]!.id });
    expect(await find('Something else')).toBeUndefined();
  });

  it('says that the token is wrong', async () => {
    await send('twilio');
    const channel = { ...channels['twilio']!, credentials: { authToken: 'another' } };
    await expect(adapters['twilio']!.check(channel, AbortSignal.timeout(5_000))).rejects.toMatchObject({
      class: 'channel',
      code: 'twilio.unauthorized',
    });
  });
});

describe.each(['twilio', 'whatsapp', 'messenger', 'instagram'])('an answer without an error of %s', (kind) => {
  it.each([
    [429, 'throttled'],
    [503, 'transient'],
    [500, 'ambiguous'],
    [502, 'ambiguous'],
    [504, 'ambiguous'],
    [401, 'channel'],
    [404, 'fix'],
    [302, 'channel'],
  ])('%i is %s', async (status, class_) => {
    const error = await failure(kind, { type: 'http', status, retryAfter: 7 });
    expect(error).toMatchObject({ class: class_, retryAfterSeconds: 7 });
  });

  it('of a rate storm lets through what fits and throttles the rest', async () => {
    simulators.faults.add({ provider: kind as 'twilio', fault: { type: 'storm', perSecond: 2 } });
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => send(kind)));
    const refused = results.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused.length).toBeGreaterThan(5);
    for (const { reason } of refused) expect(reason).toMatchObject({ class: 'throttled', retryAfterSeconds: 1 });
    expect(simulators.outbox.sent.length + refused.length).toBe(12);
  });
});

describe('e-mail', () => {
  it.each([
    [{ code: 450, enhanced: '4.2.0', message: 'Greylisted' }, 'transient', 'later'],
    [{ code: 452, enhanced: '4.2.2', message: 'Mailbox full' }, 'transient', 'later'],
    [{ code: 450, enhanced: '4.7.1', message: 'Rate limit exceeded' }, 'throttled', 'throttled'],
    [{ code: 550, enhanced: '5.1.1', message: 'Unknown' }, 'permanent', 'no_such_address'],
    [{ code: 550, message: 'Nobody here' }, 'permanent', 'no_such_address'],
    [{ code: 550, enhanced: '5.2.1', message: 'Disabled' }, 'permanent', 'mailbox_disabled'],
    [{ code: 552, enhanced: '5.2.2', message: 'Full' }, 'permanent', 'mailbox_full'],
    [{ code: 552, enhanced: '5.3.4', message: 'Too big' }, 'fix', 'too_large'],
    [{ code: 554, enhanced: '5.6.0', message: 'Content' }, 'fix', 'content_refused'],
    [{ code: 550, enhanced: '5.7.1', message: 'Blocked' }, 'permanent', 'policy'],
    [{ code: 554, enhanced: '5.4.4', message: 'No route' }, 'permanent', 'refused'],
  ])('%j is %s: %s', async (reply, class_, reason) => {
    expect(await failure('email', { type: 'refuse', ...reply })).toMatchObject({
      class: class_,
      code: `email.${reason}`,
    });
  });

  it('comes back when the server says so, and a little later', async () => {
    const message = 'Greylisted, try again in 5 minutes';
    const fault: Fault = { type: 'refuse', code: 451, enhanced: '4.7.0', message };
    expect(await failure('email', fault)).toMatchObject({ retryAfterSeconds: 310 });
  });

  it('knows that a connection that broke before the mail was written took nothing', async () => {
    expect(await failure('email', { type: 'drop-before-accept' })).toMatchObject({ class: 'transient' });
    expect(simulators.outbox.sent).toHaveLength(0);
  });

  it('says that the sign-in is wrong', async () => {
    simulators.mail.password = 'right';
    const channel = { ...channels['email']!, id: newId(), credentials: { username: 'u', password: 'wrong' } };
    const attempt = email.send(
      channel,
      { to: 'ada@example.org', text: 'x', subject: 'x' },
      { idempotencyKey: newId(), signal: AbortSignal.timeout(5_000) },
    );
    await expect(attempt).rejects.toMatchObject({ class: 'channel', code: 'email.unauthorized' });
    simulators.mail.password = undefined;
  });

  it('loses none of many at once through a new channel, nor when its credentials change meanwhile', async () => {
    const channel = { ...channels['email']!, id: newId() };
    const burst = (credentials: { username?: string; password?: string }) =>
      Array.from({ length: 20 }, (_, n) =>
        email.send(
          { ...channel, credentials },
          { to: `guest-${n}@example.org`, text: 'Welcome', subject: 'Hello' },
          { idempotencyKey: newId(), signal: AbortSignal.timeout(10_000) },
        ),
      );
    await Promise.all([...burst({}), ...burst({ username: 'u', password: 'p' })]);
    expect(simulators.outbox.sent).toHaveLength(40);
  });

  it('carries the attempt in the return path and one-click unsubscribing in the headers', async () => {
    const { idempotencyKey } = await send('email', { unsubscribeUrl: 'https://hotel.example/u/1' });
    const [sent] = simulators.outbox.sent;
    expect(sent!.details['returnPath']).toBe(`bounce+${idempotencyKey}@hotel.example`);
    expect(sent!.details['headers']).toMatchObject({
      'list-unsubscribe': '<https://hotel.example/u/1>',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
  });

  it.each([
    { subject: 'Hello\r\nBcc: everybody@example.org' },
    { to: 'a@example.org, b@example.org' },
    { inReplyTo: '<x@y>\r\nBcc: b@example.org' },
    { unsubscribeUrl: 'https://x.example/\r\nBcc: b@example.org' },
  ])('does not write a header that somebody slipped in: %j', async (message) => {
    expect(await failure('email', undefined, message)).toMatchObject({ class: 'fix', code: 'email.unsafe' });
    expect(simulators.outbox.sent).toHaveLength(0);
  });
});

describe('addresses a user of Placecard chose', () => {
  const strict = new Outbound(config.with({ env: 'production' }));
  afterAll(() => strict.onApplicationShutdown());

  it.each([
    'http://api.twilio.com',
    'https://127.0.0.1',
    'https://127.1',
    'https://0x7f000001',
    'https://2130706433',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:7f00:1]',
    'https://[fe80::1]',
    'https://[fd00::1]',
    'https://[64:ff9b::7f00:1]',
    'https://10.0.0.1',
    'https://172.16.0.1',
    'https://192.168.1.1',
    'https://100.64.0.1',
    'https://169.254.169.254/latest/meta-data',
    'https://0.0.0.0',
    'https://224.0.0.1',
    'https://localhost',
    'https://redis',
    'https://metadata.google.internal',
    'https://user:pass@api.twilio.com',
    'file:///etc/passwd',
    'gopher://x.example',
    'nonsense',
  ])('%s is refused in production', (address) => {
    expect(() => strict.mustBeAllowed(address)).toThrow(
      expect.objectContaining({ code: 'outbound.forbidden_address' }),
    );
  });

  it('what a name resolves to counts, too', async () => {
    // The one name that resolves to this machine everywhere, spelled so that the name alone does not give it away.
    await expect(strict.addressesOf('localhost.')).rejects.toMatchObject({ code: 'outbound.forbidden_address' });
    const adapter = new TwilioAdapter(strict, config);
    const channel = {
      ...channels['twilio']!,
      settings: { ...channels['twilio']!.settings, baseUrl: 'https://10.1.2.3' },
    };
    await expect(adapter.check(channel, AbortSignal.timeout(1_000))).rejects.toMatchObject({
      class: 'channel',
      code: 'twilio.forbidden_address',
    });
  });

  it('a redirect is not followed', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      response.writeHead(302, { location: '/again' }).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect((await outbound.call({ method: 'GET', url })).status).toBe(302);
    expect(asked).toBe(1);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('an endless answer is cut off', async () => {
    const server = createServer((_request, response) => {
      const more = (): void => {
        if (response.write('x'.repeat(65_536))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
      response.on('error', () => undefined);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    await expect(outbound.call({ method: 'GET', url, maxAnswerBytes: 100_000 })).rejects.toMatchObject({
      code: 'outbound.answer_too_large',
      mayHaveArrived: true,
    });
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  it('connections are kept for the next call', async () => {
    const peers = new Set<number>();
    const server = createServer((request, response) => {
      peers.add(request.socket.remotePort ?? 0);
      response.end('{}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    for (let n = 0; n < 5; n += 1)
      await outbound.call({ method: 'POST', url: `http://127.0.0.1:${port}/`, body: '{}' });
    expect(peers.size).toBe(1);
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
});

it('the simulated mail server answers like one', async () => {
  const { host, port } = simulators.smtp;
  const greeting = await new Promise<string>((done, fail) => {
    const socket = connect(port, host);
    socket.once('data', (data) => {
      done(data.toString());
      socket.destroy();
    });
    socket.once('error', fail);
  });
  expect(greeting).toMatch(/^220 /);
});
