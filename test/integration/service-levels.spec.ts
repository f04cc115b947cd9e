import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { systemActor } from '../../src/platform/access/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { Alerts, Metrics, type Alert } from '../../src/platform/observability/index.js';
import { MessageMoves } from '../../src/modules/messages/message-moves.js';
import { MessagesRepository } from '../../src/modules/messages/messages.repository.js';
import { ServiceLevels } from '../../src/modules/messages/service-levels.js';
import { eventually } from '../support/eventually.js';
import { addMember, send } from '../support/members.js';
import { House, type Connected } from '../support/messaging.js';
import { plansOf } from '../support/plans.js';
import { ServiceLevelsRepository } from '../../src/modules/messages/service-levels.repository.js';

interface Breach {
  kind: string;
  conversationId: string | null;
  messageId: string | null;
  channelKind: string | null;
  since: string;
  dueAt: string;
  endedAt: string | null;
}

let house: House;
let mail: Connected;
let levels: ServiceLevels;
let alerts: Alert[] = [];

beforeAll(async () => {
  house = await House.open({ roles: new Set(['http', 'realtime', 'jobs'] as const) });
  mail = await house.mail();
  await house.sms();
  levels = house.test.app.get(ServiceLevels, { strict: false });
  house.test.app.get(Alerts).onRaise((alert) => alerts.push(alert));
}, 60_000);
beforeEach(() => void (alerts = []));
afterAll(() => house?.close());

/** Moves the past: nobody waits in a test. */
const rewrite = (sql: string): Promise<unknown> =>
  house.test.db.execute(`begin; set local session_replication_role = replica; ${sql}; commit`);

const breaches = async (query = ''): Promise<Breach[]> =>
  (await house.call<{ items: Breach[] }>('GET', `/service-level-breaches${query}`)).items;

async function waiting(): Promise<string> {
  const guest = await house.guest();
  house.simulators.mail.inbound({ from: guest.email, to: mail.account, text: 'Is there parking?' });
  const { items } = await eventually(
    () =>
      house.call<{ items: { id: string; waitingSince: string | null }[] }>('GET', `/conversations?guestId=${guest.id}`),
    (page) => Boolean(page.items[0]?.waitingSince),
  );
  return items[0]!.id;
}

/** An SMS whose delivery nobody reports. */
async function unconfirmed(): Promise<string> {
  const phone = `+43660${Math.floor(1e6 + Math.random() * 9e6)}`;
  house.simulators.faults.add({ provider: 'twilio', to: phone, fault: { type: 'receipts', only: [] } });
  const guest = await house.guest({ phone });
  const { id } = await house.call('POST', '/messages', { guestId: guest.id, body: 'Hello', channels: ['twilio'] });
  await eventually(
    () => house.call<{ status: string }>('GET', `/messages/${id}`),
    ({ status }) => status === 'sent',
    { withinMs: 15_000 },
  );
  return id;
}

async function deliver(id: string, at = new Date()): Promise<void> {
  const { organizationId } = house.owner;
  const [messages, moves] = [MessagesRepository, MessageMoves].map((each) =>
    house.test.app.get(each as never, { strict: false }),
  ) as [MessagesRepository, MessageMoves];
  await house.test.app.get(UnitOfWork).run(async () => {
    const moved = await messages.advance(organizationId, [{ id, deliveryId: null, status: 'delivered', at }]);
    await moves.follow(systemActor(organizationId), moved);
  });
}

describe('settings of messaging', () => {
  it('begin as everybody’s, change by version, and are for those who may change the organization', async () => {
    const first = await house.call('GET', '/messaging-settings');
    expect(first).toMatchObject({
      version: 1,
      quietFrom: '21:00',
      capMessages: 5,
      answerMinutes: 60,
      deliverySeconds: 300,
    });
    const patch = (body: object, version: number) =>
      send(house.owner, 'PATCH', '/api/v1/messaging-settings', body, { 'if-match': `"${version}"` });
    const changed = await patch({ answerMinutes: 30, quietTo: '09:15' }, 1);
    expect([changed.status, changed.body]).toMatchObject([
      200,
      { version: 2, answerMinutes: 30, quietTo: '09:15', capDays: 7 },
    ]);
    expect((await patch({ answerMinutes: 20 }, 1)).status).toBe(412);
    expect(await house.call('GET', '/messaging-settings')).toEqual(changed.body);
    for (const wrong of [{ quietFrom: '24:00' }, { quietFrom: '9' }, { answerMinutes: 0 }, { deliverySeconds: 86_401 }])
      expect((await send(house.owner, 'PATCH', '/api/v1/messaging-settings', wrong)).status).toBe(400);
    const manager = await addMember(house.test, house.owner, 'manager');
    expect((await send(manager, 'PATCH', '/api/v1/messaging-settings', { capDays: 1 })).status).toBe(403);
    await house.call('PATCH', '/messaging-settings', { answerMinutes: 60 });
  });
});

describe('a guest who waits for an answer', () => {
  it('is found once the target has passed, told of once, and over when somebody answers', async () => {
    const id = await waiting();
    await rewrite(`update conversation set waiting_since = now() - interval '59 minutes' where id = '${id}'`);
    await levels.look();
    expect(await breaches('?kind=first-answer')).toEqual([]);
    await rewrite(`update conversation set waiting_since = now() - interval '61 minutes' where id = '${id}'`);
    await levels.look();
    await levels.look();
    expect(await breaches('?open=true&kind=first-answer')).toMatchObject([
      { conversationId: id, messageId: null, channelKind: 'email', endedAt: null },
    ]);
    expect(alerts).toMatchObject([
      {
        name: 'messages.first_answer_late',
        organizationId: house.owner.organizationId,
        text: expect.stringContaining(id),
      },
    ]);
    const page = await house.call<{ items: { id: string }[] }>('GET', '/conversations?waiting=true');
    expect(page.items.map((each) => each.id)).toContain(id);
    await house.call('POST', '/messages', { conversationId: id, body: 'Yes, behind the house.' });
    expect(await breaches('?open=true&kind=first-answer')).toEqual([]);
    const [ended] = await breaches('?open=false&kind=first-answer');
    expect(ended).toMatchObject({ conversationId: id, endedAt: expect.any(String) });
    await levels.look();
    expect(alerts).toHaveLength(1);
    expect(await breaches('?kind=first-answer')).toEqual([ended]);
  });

  it('who was answered late is known of, though nobody had looked meanwhile', async () => {
    const id = await waiting();
    await rewrite(`update conversation set waiting_since = now() - interval '3 hours' where id = '${id}'`);
    await house.call('POST', '/messages', { conversationId: id, body: 'Sorry' });
    expect((await breaches('?open=false&kind=first-answer')).map(({ conversationId }) => conversationId)).toContain(id);
    expect(alerts.map(({ name }) => name)).toEqual(['messages.first_answer_late']);
    const text = await house.test.app.get(Metrics).render();
    expect(text).toMatch(/placecard_message_first_answer_seconds_bucket\{le="14400",channel="email"\} [1-9]/);
  });

  it('is not answered by a reminder', async () => {
    const id = await waiting();
    await house.call('PATCH', '/messaging-settings', { quietFrom: '00:00', quietTo: '00:00' });
    await house.call('POST', '/messages', { conversationId: id, body: 'Reply by Friday', category: 'reminder' });
    expect(await house.call('GET', `/conversations/${id}`)).toMatchObject({ waitingSince: expect.any(String) });
  });

  it('does not wait any more when the conversation is closed', async () => {
    const id = await waiting();
    await rewrite(`update conversation set waiting_since = now() - interval '2 hours' where id = '${id}'`);
    await levels.look();
    await house.call('POST', `/conversations/${id}/close`);
    await levels.look();
    const found = (await breaches('?kind=first-answer')).find((each) => each.conversationId === id);
    expect(found?.endedAt).toEqual(expect.any(String));
  });
});

describe('a message that is under way', () => {
  it('is found when it takes too long, told of once, and over when it arrives', async () => {
    const [id, intime] = [await unconfirmed(), await unconfirmed()];
    await rewrite(`update message set created_at = now() - interval '400 seconds' where id = '${id}'`);
    await levels.look();
    await levels.look();
    const open = await breaches('?open=true&kind=delivery');
    expect(open).toMatchObject([{ messageId: id, conversationId: null, channelKind: 'twilio' }]);
    expect(new Date(open[0]!.dueAt).getTime() - new Date(open[0]!.since).getTime()).toBe(300_000);
    expect(alerts.map(({ name }) => name)).toEqual(['messages.delivery_late']);
    await deliver(intime);
    await deliver(id);
    expect(await breaches('?open=true&kind=delivery')).toEqual([]);
    const ended = await breaches('?kind=delivery');
    expect(ended).toMatchObject([{ messageId: id, endedAt: expect.any(String) }]);
    expect(await house.test.app.get(Metrics).render()).toMatch(/message_delivery_seconds_count\{channel="twilio"\} 2/);
  });

  it('by mail has arrived, as far as anybody knows, once it is sent', async () => {
    const guest = await house.guest();
    const { id } = await house.call('POST', '/messages', { guestId: guest.id, body: 'Hello' });
    await eventually(
      () => house.call<{ status: string }>('GET', `/messages/${id}`),
      ({ status }) => status === 'sent' || status === 'delivered',
      { withinMs: 15_000 },
    );
    await rewrite(`update message set created_at = now() - interval '1 day' where id = '${id}'`);
    await levels.look();
    expect((await breaches('?kind=delivery')).map(({ messageId }) => messageId)).not.toContain(id);
  });

  it('that fails for good is waited for no more', async () => {
    const id = await unconfirmed();
    await rewrite(`update message set created_at = now() - interval '1 hour' where id = '${id}'`);
    await levels.look();
    await rewrite(`update message set status = 'failed', under_way = false, failed_at = now() where id = '${id}'`);
    await levels.look();
    const found = (await breaches('?kind=delivery')).find(({ messageId }) => messageId === id);
    expect(found?.endedAt).toEqual(expect.any(String));
  });
});

it('shows nobody the breaches of another organization', async () => {
  const stranger = await house.test.signUp('Other House');
  expect(await house.call('GET', '/service-level-breaches', undefined, stranger)).toEqual({
    items: [],
    nextCursor: null,
  });
  expect((await breaches()).length).toBeGreaterThan(3);
});

it('reads little to find what is late, however much is not', async () => {
  const { organizationId } = house.owner;
  const id = await unconfirmed();
  await rewrite(`
    insert into message (organization_id, id, inbox_id, conversation_id, direction, channel_kind, channel_id, address, status, body, created_by, created_at, delivered_at)
    select organization_id, gen_random_uuid(), inbox_id, conversation_id, direction, channel_kind, channel_id, address, 'delivered', body, created_by, now() - n * interval '1 minute', now()
      from message, generate_series(1, 20000) n where organization_id = '${organizationId}' and id = '${id}'`);
  await house.test.db.execute('analyze message');
  const levels = house.test.app.get(ServiceLevelsRepository, { strict: false });
  const [plan] = await plansOf(house.test.db, () => levels.findLateDeliveries(500), { that: "'delivery', m.id" });
  expect(plan).toContain('message_under_way');
});
