import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WhatsAppTemplates } from '../../src/modules/templates/index.js';
import { systemActor } from '../../src/platform/access/index.js';
import { eventually } from '../support/eventually.js';
import { Households } from '../support/households.js';
import { send } from '../support/members.js';
import { House, type Connected } from '../support/messaging.js';
import type { Simulators } from '../support/simulators/index.js';

interface Message {
  id: string;
  status: string;
  channelKind: string;
  subject: string | null;
  body: string;
  templateId: string | null;
  templateVersion: number | null;
  category: string;
}

let simulators: Simulators;
let house: House;
let whatsapp: Connected;
let template: { id: string };
let number = 70_000_000;
const phone = (): string => `+43660${(number += 1)}`;

beforeAll(async () => {
  house = await House.open();
  ({ simulators } = house);
  await house.mail();
  await house.sms();
  whatsapp = await house.meta('whatsapp');
  template = await house.call('POST', '/templates', {
    key: 'welcome',
    name: 'Welcome',
    category: 'transactional',
    about: 'guest',
    variables: [{ name: 'note', type: 'text', example: 'At six', default: null }],
    variants: [
      { channel: 'email', locale: 'en', subject: 'Welcome {{ guest.name }}', text: 'Mail: {{ custom.note }}' },
      { channel: 'email', locale: 'de', subject: 'Willkommen {{ guest.name }}', text: 'Post: {{ custom.note }}' },
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
beforeEach(() => simulators.faults.clear());
afterAll(async () => {
  await house?.close();
});

const variables = [{ name: 'note', value: 'at six' }];
const approval = (status: string, reason: string | null = null): Promise<void> =>
  house.test.app
    .get(WhatsAppTemplates)
    .mirror(systemActor(house.owner.organizationId), whatsapp.id, [
      { name: 'welcome', language: 'en', status, reason },
    ]);
const write = (body: object): Promise<Message> =>
  house.call('POST', '/messages', { templateId: template.id, variables, ...body });
const refused = (body: object) =>
  send(house.owner, 'POST', '/api/v1/messages', { templateId: template.id, variables, ...body });
const reached = (id: string, ...statuses: string[]): Promise<Message> =>
  eventually(
    () => house.call<Message>('GET', `/messages/${id}`),
    ({ status }) => statuses.includes(status),
    { withinMs: 15_000 },
  );
const sentTo = (to: string) => simulators.outbox.sent.filter((each) => each.to === to);

describe('words from a template', () => {
  it("are each channel's own, in the guest's language, and stay with the message with their version", async () => {
    const austrian = await house.guest({ language: 'de-AT' });
    const mailed = await write({ guestId: austrian.id, channels: ['email'] });
    expect(mailed).toMatchObject({
      subject: 'Willkommen Ada Lovelace',
      body: 'Post: at six',
      templateId: template.id,
      templateVersion: 1,
      category: 'transactional',
    });
    await reached(mailed.id, 'sent', 'delivered');
    expect(sentTo(austrian.email)).toMatchObject([
      { subject: 'Willkommen Ada Lovelace', text: expect.stringMatching(/^Post: at six\s*$/) },
    ]);
    const mobile = phone();
    const french = await house.guest({ language: 'fr', phone: mobile });
    const texted = await write({ guestId: french.id, channels: ['twilio'] });
    await reached(texted.id, 'sent', 'delivered');
    expect(sentTo(mobile)).toMatchObject([{ text: 'SMS: at six' }]);
  });

  it('built-in ones are found by key and tell of event and invitation, with the secret link only in what is sent', async () => {
    const parties = new Households(house.test, house.owner);
    const event = await parties.event({ name: 'Midsummer' });
    const guest = await house.guest();
    const { invitationId } = await house.call<{ invitationId: string }>('POST', `/events/${event.id}/invitations`, {
      name: 'Lovelace',
      guestIds: [guest.id],
    });
    const made = await house.call<Message>('POST', '/messages', {
      guestId: guest.id,
      invitationId,
      templateKey: 'invitation',
    });
    expect(made.subject).toBe('You are invited: Midsummer');
    await reached(made.id, 'sent', 'delivered');
    const [sent] = sentTo(guest.email);
    const link = /http\S+\/r\/[\w-]+/.exec(sent!.text)?.[0];
    expect(link).toBeDefined();
    expect(sent!.html).toContain(link);
    expect((await fetch(link!)).status).toBe(200);
    const [kept] = await house.test.db.query<{ words: string }>(
      'select body || html || plan::text as words from message where id = $1',
      [made.id],
    );
    expect(kept!.words).toContain('{{rsvp-link}}');
    expect(kept!.words).not.toContain(link!.split('/r/')[1]);
    expect(kept!.words).not.toContain('rsvp-link.invalid');
    const stranger = await house.guest();
    const answer = await send(house.owner, 'POST', '/api/v1/messages', {
      guestId: stranger.id,
      invitationId,
      templateKey: 'invitation',
    });
    expect([answer.status, answer.body['code']]).toEqual([404, 'invitation.not_found']);
  });

  it('need every value, know no other, and are not mixed with others', async () => {
    const guest = await house.guest();
    const codes = await Promise.all(
      [
        { variables: [] },
        { variables: [...variables, { name: 'other', value: 'x' }] },
        { body: 'As well' },
        { templateId: undefined },
        { templateId: undefined, templateKey: 'invitation', variables: [] },
        { templateId: undefined, templateKey: 'nothing' },
      ].map(async (more) => (await refused({ guestId: guest.id, ...more })).body['code']),
    );
    expect(codes).toEqual([
      'template.values_missing',
      'message.unknown_variable',
      'message.empty',
      'message.empty',
      'message.template_about',
      'template.not_found',
    ]);
  });

  it('of somebody else replace them on every channel', async () => {
    const guest = await house.guest({ phone: phone() });
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const made = await write({ guestId: guest.id, channels: ['email', 'twilio'], scheduledAt });
    await house.call('PATCH', `/messages/${made.id}`, { body: 'My own words' });
    const [row] = await house.test.db.query<{ html: null; template_id: null; plan: { words?: object }[] }>(
      'select html, template_id, plan from message where id = $1',
      [made.id],
    );
    expect(row).toMatchObject({ html: null, template_id: null, plan: [{ channelKind: 'twilio' }] });
    expect(row!.plan[0]!.words).toBeUndefined();
  });
});

describe('a template on WhatsApp', () => {
  it('is the approved one outside of the 24 hours, and our own words within', async () => {
    await approval('APPROVED');
    const mobile = phone();
    const guest = await house.guest({ phone: mobile });
    const first = await write({ guestId: guest.id, channels: ['whatsapp'] });
    await reached(first.id, 'sent', 'delivered', 'read');
    expect(sentTo(mobile.slice(1))).toMatchObject([
      { details: { template: { name: 'welcome', language: { code: 'en' } } } },
    ]);
    simulators.meta.inbound(whatsapp.account, { from: mobile.slice(1), text: 'Hello' });
    await eventually(
      () => house.call<{ items: object[] }>('GET', `/messages?guestId=${guest.id}&direction=inbound`),
      ({ items }) => items.length === 1,
    );
    const second = await write({ guestId: guest.id, channels: ['whatsapp'] });
    await reached(second.id, 'sent', 'delivered', 'read');
    expect(sentTo(mobile.slice(1))[1]).toMatchObject({ text: 'Chat: at six' });
  });

  it('that is paused is not used: the reason is told, or the next channel speaks for itself', async () => {
    await approval('PAUSED', 'Low quality');
    const mobile = phone();
    const guest = await house.guest({ phone: mobile });
    const answer = await refused({ guestId: guest.id, channels: ['whatsapp'] });
    expect([answer.status, answer.body['code'], answer.body['reasons']]).toEqual([
      409,
      'message.unreachable',
      [{ channel: 'whatsapp', reason: 'template-blocked', detail: 'welcome (en) is paused: Low quality' }],
    ]);
    const made = await write({ guestId: guest.id });
    expect(made).toMatchObject({ channelKind: 'twilio', body: 'SMS: at six' });
  });

  it('that WhatsApp refuses when it is sent gives way to the next channel with the words of that one', async () => {
    await approval('APPROVED');
    const mobile = phone();
    const guest = await house.guest({ phone: mobile });
    simulators.faults.add({
      provider: 'whatsapp',
      to: mobile.slice(1),
      fault: { type: 'refuse', code: 131026, message: 'Not on WhatsApp' },
    });
    const made = await write({ guestId: guest.id });
    expect(made.channelKind).toBe('whatsapp');
    const done = await eventually(
      () => house.call<Message>('GET', `/messages/${made.id}`),
      ({ channelKind, status }) => channelKind === 'twilio' && ['sent', 'delivered'].includes(status),
      { withinMs: 15_000 },
    );
    expect(done.body).toBe('SMS: at six');
    expect(sentTo(mobile)).toMatchObject([{ text: 'SMS: at six' }]);
  });
});
