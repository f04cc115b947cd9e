import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { MessagesRepository } from '../../src/modules/messages/messages.repository.js';
import { newId } from '../../src/platform/http/index.js';
import { eventually } from '../support/eventually.js';
import { send } from '../support/members.js';
import { House, type Connected } from '../support/messaging.js';
import type { Simulators } from '../support/simulators/index.js';

interface Message {
  id: string;
  version: number;
  status: string;
  channelKind: string;
  conversationId: string;
  body: string;
  error: { code: string; class: string } | null;
}
interface Timeline {
  status: string;
  items: { at: string; kind: string; attempt?: number; outcome?: string; code?: string; providerRef?: string }[];
}

let simulators: Simulators;
let house: House;
let mail: Connected;

beforeAll(async () => {
  house = await House.open();
  ({ simulators } = house);
  mail = await house.mail();
});
beforeEach(() => simulators.faults.clear());
afterAll(async () => {
  await house?.close();
});

const get = (id: string): Promise<Message> => house.call('GET', `/messages/${id}`);
const reached = (id: string, ...statuses: string[]): Promise<Message> =>
  eventually(
    () => get(id),
    ({ status }) => statuses.includes(status),
    { withinMs: 15_000 },
  );
const timeline = (id: string): Promise<Timeline> => house.call('GET', `/messages/${id}/timeline`);
const sentTo = (to: string) => simulators.outbox.sent.filter((each) => each.to === to);

describe('a message by e-mail', () => {
  it('is saved with the order to send it, sent once, and its timeline tells so', async () => {
    const guest = await house.guest();
    const made = await house.call<Message>('POST', '/messages', {
      guestId: guest.id,
      subject: 'Your evening',
      body: 'Dear Ada, see you at eight.',
    });
    expect(made).toMatchObject({ status: 'queued', channelKind: 'email', body: 'Dear Ada, see you at eight.' });
    await reached(made.id, 'sent', 'delivered');
    expect(sentTo(guest.email)).toMatchObject([{ subject: 'Your evening', account: mail.account }]);
    const { items } = await timeline(made.id);
    expect(items.map(({ kind }) => kind)).toEqual(['created', 'queued', 'attempt', 'accepted']);
    expect(items[2]).toMatchObject({ attempt: 1, outcome: 'done' });
    const conversation = await house.call('GET', `/conversations/${made.conversationId}`);
    expect(conversation).toMatchObject({ guestId: guest.id, unread: 0, state: 'open' });
  });

  it('is not sent twice by the same id, nor by a repeated occasion', async () => {
    const guest = await house.guest();
    const body = { id: newId(), guestId: guest.id, subject: 'Hello', body: 'Once', occasion: `o-${newId()}` };
    const [one, other] = await Promise.all([
      house.call<Message>('POST', '/messages', body),
      house.call<Message>('POST', '/messages', body),
    ]);
    expect(one.id).toBe(other.id);
    const again = await send(house.owner, 'POST', '/api/v1/messages', { ...body, id: newId() });
    expect([again.status, again.body['code']]).toEqual([409, 'message.occasion_taken']);
    await reached(body.id, 'sent', 'delivered');
    expect(sentTo(guest.email)).toHaveLength(1);
  });

  it('can be changed and taken back while it waits, and not any more afterwards', async () => {
    const guest = await house.guest();
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const made = await house.call<Message>('POST', '/messages', { guestId: guest.id, body: 'Later', scheduledAt });
    const changed = await house.call<Message>('PATCH', `/messages/${made.id}`, { body: 'Now', scheduledAt: null });
    expect(changed.body).toBe('Now');
    await reached(made.id, 'sent', 'delivered');
    expect(sentTo(guest.email).map(({ text }) => text.trim())).toEqual(['Now']);
    const late = await send(house.owner, 'DELETE', `/api/v1/messages/${made.id}`);
    expect([late.status, late.body['code']]).toEqual([409, 'message.sent_already']);
    const other = await house.call<Message>('POST', '/messages', { guestId: guest.id, body: 'Never', scheduledAt });
    expect((await send(house.owner, 'DELETE', `/api/v1/messages/${other.id}`)).status).toBe(204);
    expect((await send(house.owner, 'GET', `/api/v1/messages/${other.id}`)).status).toBe(404);
  });

  it('that has arrived is not sent again by a change, though its own delivery still waits', async () => {
    const guest = await house.guest();
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const { id } = await house.call<Message>('POST', '/messages', { guestId: guest.id, body: 'There', scheduledAt });
    const { app } = house.test;
    const news = { id, deliveryId: null, status: 'delivered' as const, at: new Date() };
    await app
      .get(UnitOfWork, { strict: false })
      .run(() => app.get(MessagesRepository, { strict: false }).advance(house.owner.organizationId, [news]));
    for (const [method, body] of [['PATCH', { body: 'Again' }], ['DELETE']] as const) {
      const answer = await send(house.owner, method, `/api/v1/messages/${id}`, body);
      expect([answer.status, answer.body['code']]).toEqual([409, 'message.sent_already']);
    }
    expect(await house.call('GET', `/messages/${id}`)).toMatchObject({ status: 'delivered', body: 'There' });
  });

  it('that was refused is dead, and a retry really calls the provider again', async () => {
    const guest = await house.guest();
    simulators.faults.add({
      provider: 'email',
      to: guest.email,
      times: 1,
      fault: { type: 'refuse', code: 550, enhanced: '5.1.1', message: 'No such user' },
    });
    const made = await house.call<Message>('POST', '/messages', { guestId: guest.id, body: 'Anybody there?' });
    const dead = await reached(made.id, 'dead', 'failed');
    expect(dead.error?.code).toBe('email.no_such_address');
    expect(sentTo(guest.email)).toHaveLength(0);
    await house.call('POST', `/messages/${made.id}/retry`, {});
    await reached(made.id, 'sent', 'delivered');
    expect(sentTo(guest.email)).toHaveLength(1);
    const attempts = (await timeline(made.id)).items.filter(({ kind }) => kind === 'attempt');
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'done']);
  });

  it('to somebody without an address says why', async () => {
    const guest = await house.guest({ email: null, phone: '+4366012345678' });
    const answer = await send(house.owner, 'POST', '/api/v1/messages', { guestId: guest.id, body: 'Hello' });
    expect([answer.status, answer.body['code']]).toEqual([409, 'message.unreachable']);
    expect(answer.body['reasons']).toEqual([
      { channel: 'whatsapp', reason: 'not-connected' },
      { channel: 'twilio', reason: 'not-connected' },
      { channel: 'email', reason: 'no-address' },
    ]);
  });
});

describe('what providers say afterwards', () => {
  it('a bounce fails the message and the address is left alone', async () => {
    const guest = await house.guest();
    simulators.faults.add({ provider: 'email', to: guest.email, fault: { type: 'fail-later', code: '5.1.1' } });
    const made = await house.call<Message>('POST', '/messages', { guestId: guest.id, body: 'Hello?' });
    const failed = await reached(made.id, 'failed');
    expect(failed.error?.code).toBe('email.no_such_address');
    expect((await timeline(made.id)).items.map(({ kind }) => kind)).toContain('bounced');
    const { items } = await house.call<{ items: { reason: string }[] }>('GET', `/suppressions?address=${guest.email}`);
    expect(items).toMatchObject([{ reason: 'bounce', scope: 'all' }]);
    const again = await send(house.owner, 'POST', '/api/v1/messages', { guestId: guest.id, body: 'Hello again' });
    expect(again.body['reasons']).toContainEqual({ channel: 'email', reason: 'suppressed' });
  });

  it('receipts of an SMS in any order and number leave the last truth', async () => {
    await house.sms();
    const guest = await house.guest({ phone: '+436601234567' });
    simulators.faults.add({ provider: 'twilio', fault: { type: 'receipts', order: 'reverse', copies: 3 } });
    const made = await house.call<Message>('POST', '/messages', {
      guestId: guest.id,
      body: 'See you at eight',
      channels: ['twilio'],
    });
    await reached(made.id, 'delivered', 'read');
    await simulators.hooks.idle();
    const { items, status } = await timeline(made.id);
    expect(status).toBe((await get(made.id)).status);
    const kinds = items.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'delivered')).toHaveLength(1);
    expect(sentTo('+436601234567')).toHaveLength(1);
  });

  it('an answer that was lost is asked about, and nothing is sent a second time', async () => {
    const phone = '+436601234568';
    const guest = await house.guest({ phone });
    simulators.faults.add({ provider: 'twilio', to: phone, times: 1, fault: { type: 'drop-after-accept' } });
    simulators.faults.add({ provider: 'twilio', to: phone, fault: { type: 'receipts', only: [] } });
    const made = await house.call<Message>('POST', '/messages', {
      guestId: guest.id,
      body: `Code ${newId()}`,
      channels: ['twilio'],
    });
    await eventually(
      () => get(made.id),
      ({ status }) => status === 'sent',
      { withinMs: 40_000 },
    );
    expect(sentTo(phone)).toHaveLength(1);
    const attempts = (await timeline(made.id)).items.filter(({ kind }) => kind === 'attempt');
    expect(attempts).toHaveLength(1);
  }, 60_000);
});

describe('what guests write', () => {
  it('an answer by mail is in the conversation of the guest, who waits until we write back', async () => {
    const guest = await house.guest();
    simulators.mail.inbound({ from: guest.email, to: mail.account, text: 'Is there parking?' });
    const { items } = await eventually(
      () =>
        house.call<{ items: (Message & { waitingSince: string | null })[] }>(
          'GET',
          `/conversations?guestId=${guest.id}`,
        ),
      (page) => page.items.length === 1,
    );
    expect(items).toMatchObject([{ unread: 1, state: 'open', waitingSince: expect.any(String) }]);
    const conversationId = items[0]!.id;
    const said = await house.call<{ items: Message[] }>('GET', `/messages?conversationId=${conversationId}`);
    expect(said.items).toMatchObject([{ direction: 'inbound', status: 'received', body: 'Is there parking?' }]);
    await house.call('POST', `/conversations/${conversationId}/mark-read`);
    await house.call('POST', '/messages', { conversationId, body: 'Yes, behind the house.' });
    const answered = await house.call('GET', `/conversations/${conversationId}`);
    expect(answered).toMatchObject({ unread: 0, waitingSince: null });
  });

  it('STOP by SMS ends messages by SMS, and the guest book knows', async () => {
    const sms = await house.sms();
    const phone = '+436601234569';
    const guest = await house.guest({ phone });
    simulators.twilio.inbound(sms.account, { from: phone, to: '+4366', text: 'Stopp!' });
    await eventually(
      () => house.call<{ consents: { channel: string; granted: boolean }[] }>('GET', `/guests/${guest.id}`),
      ({ consents }) => consents.some(({ channel, granted }) => channel === 'sms' && !granted),
    );
    const refused = await send(house.owner, 'POST', '/api/v1/messages', {
      guestId: guest.id,
      body: 'One more thing',
      channels: ['twilio'],
    });
    expect([refused.status, refused.body['code']]).toEqual([409, 'message.unreachable']);
  });

  it('somebody unknown gets a conversation of their own, one for all they write', async () => {
    const whatsapp = await house.meta('whatsapp');
    for (const text of ['Hello', 'Anybody there?'])
      simulators.meta.inbound(whatsapp.account, { from: '4915112345678', text, name: 'Grace' });
    const page = await eventually(
      () => house.call<{ items: Message[] }>('GET', '/messages?direction=inbound&sort=createdAt'),
      ({ items }) => items.filter(({ channelKind }) => channelKind === 'whatsapp').length === 2,
    );
    const theirs = page.items.filter(({ channelKind }) => channelKind === 'whatsapp');
    expect(new Set(theirs.map(({ conversationId }) => conversationId)).size).toBe(1);
    const { conversationId } = theirs[0]!;
    expect(await house.call('GET', `/conversations/${conversationId}`)).toMatchObject({
      guestId: null,
      name: 'Grace',
      unread: 2,
    });
    const answer = await house.call<Message>('POST', '/messages', { conversationId, body: 'Here we are' });
    expect(answer.channelKind).toBe('whatsapp');
    await reached(answer.id, 'sent', 'delivered', 'read');
  });
});
