import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Socket } from 'socket.io-client';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { systemActor } from '../../src/platform/access/index.js';
import { messageChange } from '../../src/modules/messages/index.js';
import { ConversationsRepository } from '../../src/modules/messages/conversations.repository.js';
import { Inboxes } from '../../src/modules/messages/inboxes.js';
import { MessagesRepository } from '../../src/modules/messages/messages.repository.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { addMember, send, type Member } from '../support/members.js';
import { House } from '../support/messaging.js';
import { ask, connected, openSocket, Replica } from '../support/socket.js';

interface News {
  seq: number;
  message: { id: string; status: string; conversationId: string; body: string; direction: string };
}
interface Step {
  seq: number;
  conversationId: string;
  messageId: string;
  kind: string;
  status: string;
  error: { code: string } | null;
}
interface Typing {
  conversationId: string;
  userId: string;
  typing: boolean;
}

let house: House;
let first: TestApp;
/** A second process' worth of the application on the same database. */
let second: TestApp;
let colleague: Member;
const sockets: Socket[] = [];

beforeAll(async () => {
  house = await House.open();
  first = house.test;
  second = await startApp({ publicUrl: first.config.publicUrl, jwtKeys: first.config.jwtKeys }, first.database);
  await house.mail();
  colleague = await addMember(first, house.owner, 'staff');
}, 60_000);
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.disconnect();
});
afterAll(async () => {
  await second?.close();
  await house?.close();
});

const open = async (app: TestApp, by: Account): Promise<Socket> => {
  const socket = openSocket(app.url, by.accessToken);
  sockets.push(socket);
  return connected(socket);
};

/** A guest with a conversation in which one message was sent. */
async function conversation(): Promise<{ conversationId: string; guestId: string; email: string }> {
  const { id: guestId, email } = await house.guest();
  const { id, conversationId } = await house.call<{ id: string; conversationId: string }>('POST', '/messages', {
    guestId,
    body: 'Welcome',
  });
  await eventually(
    () => house.call<{ status: string }>('GET', `/messages/${id}`),
    ({ status }) => status === 'sent' || status === 'delivered',
    { withinMs: 15_000 },
  );
  return { conversationId, guestId, email };
}

/** Everything a socket hears, in order. */
class Ear {
  readonly all: { event: string; data: unknown }[] = [];
  constructor(socket: Socket) {
    socket.onAny((event: string, data: unknown) => this.all.push({ event, data }));
  }
  of<T>(event: string): T[] {
    return this.all.filter((each) => each.event === event).map(({ data }) => data as T);
  }
  get words(): string[] {
    return this.all
      .filter(({ event }) => event.startsWith('message:'))
      .map(({ event, data }) => (event === 'message:new' ? 'new' : (data as Step).kind));
  }
}

describe('a conversation', () => {
  it('is heard message by message, step by step, the same on every process', async () => {
    const { conversationId } = await conversation();
    const other = await conversation();
    const ears = await Promise.all(
      [first, second].map(async (app) => {
        const socket = await open(app, colleague);
        const ear = new Ear(socket);
        expect(await ask(socket, 'conversation:join', { conversationId })).toMatchObject({ ok: true, conversationId });
        return ear;
      }),
    );
    const made = await house.call('POST', '/messages', { conversationId, body: 'How was the journey?' });
    await house.call('POST', '/messages', { conversationId: other.conversationId, body: 'Not for these ears' });
    for (const ear of ears) {
      await eventually(() => ear.words.includes('sent'), Boolean, { withinMs: 15_000 });
      expect(ear.words.slice(0, 2)).toEqual(['new', 'sent']);
      expect(ear.of<News>('message:new')).toMatchObject([{ message: { id: made.id, body: 'How was the journey?' } }]);
      const steps = ear.of<Step>('message:status');
      expect(steps.every(({ messageId }) => messageId === made.id)).toBe(true);
      expect(steps.map(({ seq }) => seq)).toEqual(steps.map(({ seq }) => seq).sort((a, b) => a - b));
    }
    expect(ears[0]!.all).toEqual(ears[1]!.all.slice(0, ears[0]!.all.length));
  });

  it('tells of a message that is taken back, and of nothing that was rolled back', async () => {
    const { conversationId } = await conversation();
    const socket = await open(second, colleague);
    const ear = new Ear(socket);
    await ask(socket, 'conversation:join', { conversationId });
    const { organizationId } = house.owner;
    const uow = first.app.get(UnitOfWork);
    const messages = first.app.get(MessagesRepository, { strict: false });
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const made = await house.call('POST', '/messages', { conversationId, body: 'Later', scheduledAt });
    const undone = uow.run(async () => {
      await messages.remove(systemActor(organizationId), made.id, messageChange.deleted);
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    await house.call('PATCH', `/messages/${made.id}`, { body: 'Much later' });
    expect((await send(house.owner, 'DELETE', `/api/v1/messages/${made.id}`)).status).toBe(204);
    await eventually(() => ear.words.includes('deleted'), Boolean);
    expect(ear.words).toEqual(['new', 'updated', 'deleted']);
    expect(ear.of<Step>('message:status').at(-1)).toMatchObject({ messageId: made.id, status: 'deleted' });
  });

  it('is found whole in `changes` by whoever was not there', async () => {
    const { conversationId } = await conversation();
    const socket = await open(first, colleague);
    const joined = await ask(socket, 'conversation:join', { conversationId });
    socket.disconnect();
    const made = await house.call('POST', '/messages', { conversationId, body: 'Missed' });
    const late = await open(second, colleague);
    const replica = new Replica(joined.seq).follow(late);
    const streamId = (joined as unknown as { streamId: string }).streamId;
    await ask(late, 'stream:join', { streamId, since: joined.seq });
    expect(replica.entities.get(`message ${made.id}`)).toMatchObject({ body: 'Missed', conversationId });
    expect(replica.holes).toBe(0);
  });

  it('is marked as read', async () => {
    const { conversationId } = await conversation();
    const { organizationId } = house.owner;
    const inboxId = await first.app.get(Inboxes, { strict: false }).of(organizationId);
    const conversations = first.app.get(ConversationsRepository, { strict: false });
    await first.app.get(UnitOfWork).run(() => conversations.heard(organizationId, inboxId, conversationId, new Date()));
    expect(await house.call('GET', `/conversations/${conversationId}`)).toMatchObject({ unread: 1 });
    const socket = await open(first, colleague);
    expect(await ask(socket, 'message:read', { conversationId })).toEqual({ ok: true });
    expect(await house.call('GET', `/conversations/${conversationId}`)).toMatchObject({ unread: 0 });
    const rows = await first.db.query(
      `select actor, origin from change where entity = 'conversation' and kind = 'read' and entity_id = $1`,
      [conversationId],
    );
    expect(rows).toEqual([{ actor: `user:${colleague.userId}`, origin: 'socket' }]);
  });
});

describe('who may', () => {
  it('not a stranger: another organization’s conversation is not there', async () => {
    const { conversationId } = await conversation();
    const stranger = await first.signUp('Other House');
    const socket = await open(first, stranger);
    const unknown = await ask(socket, 'conversation:join', { conversationId: newId() });
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'conversation.not_found', status: 404 } });
    expect(await ask(socket, 'conversation:join', { conversationId })).toEqual(unknown);
    expect(await ask(socket, 'message:read', { conversationId })).toMatchObject({
      problem: { code: 'conversation.not_found' },
    });
    expect(await ask(socket, 'typing:start', { conversationId })).toMatchObject({
      problem: { code: 'conversation.not_joined' },
    });
  });

  it('not a member without the right, and one who may only read may not write', async () => {
    const { conversationId } = await conversation();
    const door = await open(first, await addMember(first, house.owner, 'door'));
    const refused = await ask(door, 'conversation:join', { conversationId });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'request.forbidden', status: 403 } });
    const viewer = await open(first, await addMember(first, house.owner, 'viewer'));
    expect((await ask(viewer, 'conversation:join', { conversationId })).ok).toBe(true);
    for (const event of ['typing:start', 'typing:stop', 'message:read'])
      expect(await ask(viewer, event, { conversationId })).toMatchObject({ problem: { code: 'request.forbidden' } });
  });

  it('not any more, once the right is taken away', async () => {
    const { conversationId } = await conversation();
    const member = await addMember(first, house.owner, 'staff');
    const socket = await open(second, member);
    const ear = new Ear(socket);
    await ask(socket, 'conversation:join', { conversationId });
    await house.call('PATCH', `/members/${member.memberId}`, { role: 'door' });
    await eventually(() => ear.of('conversation:left').length, Boolean);
    expect(ear.of('conversation:left')).toEqual([{ conversationId }]);
    const watching = await open(second, colleague);
    const other = new Ear(watching);
    await ask(watching, 'conversation:join', { conversationId });
    await house.call('POST', '/messages', { conversationId, body: 'A secret' });
    await eventually(() => other.words.includes('new'), Boolean);
    expect(ear.words).toEqual([]);
  });

  it.each(['conversation:join', 'conversation:leave', 'typing:start', 'typing:stop', 'message:read'])(
    '%s answers a problem to what makes no sense',
    async (event) => {
      const socket = await open(first, colleague);
      for (const wrong of [
        undefined,
        null,
        7,
        'x',
        [],
        {},
        { conversationId: 'x' },
        { conversationId: newId(), more: 1 },
      ])
        expect(await ask(socket, event, wrong)).toMatchObject({ ok: false, problem: { code: 'request.invalid' } });
      expect(await socket.timeout(5_000).emitWithAck(event)).toMatchObject({ problem: { code: 'request.invalid' } });
      socket.emit(event, { conversationId: 'nobody waits for the answer' });
      expect(socket.connected).toBe(true);
    },
  );
});

describe('typing', () => {
  const both = async (conversationId: string): Promise<{ here: Socket; own: Ear; there: Ear; logged: number }> => {
    const [here, second_] = [await open(first, colleague), await open(first, colleague)];
    const watching = await open(second, house.owner);
    const [own, there] = [new Ear(second_), new Ear(watching)];
    for (const socket of [here, second_, watching]) await ask(socket, 'conversation:join', { conversationId });
    const [row] = await first.db.query<{ count: number }>('select count(*)::int as count from change');
    return { here, own, there, logged: row!.count };
  };

  it('is shown to others, on every process, and not to oneself; it is told once, and is in no log', async () => {
    const { conversationId } = await conversation();
    const { here, own, there, logged } = await both(conversationId);
    for (let key = 0; key < 5; key += 1) await ask(here, 'typing:start', { conversationId });
    expect(await ask(here, 'typing:stop', { conversationId })).toEqual({ ok: true });
    await eventually(
      () => there.of('typing:indicator').length,
      (count) => count === 2,
    );
    expect(there.of<Typing>('typing:indicator')).toMatchObject([
      { conversationId, userId: colleague.userId, typing: true },
      { conversationId, userId: colleague.userId, typing: false },
    ]);
    expect(own.of('typing:indicator')).toEqual([]);
    const [row] = await first.db.query<{ count: number }>('select count(*)::int as count from change');
    expect(row!.count).toBe(logged);
  });

  it('ends with the connection', async () => {
    const { conversationId } = await conversation();
    const { here, there } = await both(conversationId);
    await ask(here, 'typing:start', { conversationId });
    here.disconnect();
    await eventually(() => there.of<Typing>('typing:indicator').at(-1)?.typing === false, Boolean, { withinMs: 3_000 });
  });

  it('ends by itself', async () => {
    const { conversationId } = await conversation();
    const { here, there } = await both(conversationId);
    await ask(here, 'typing:start', { conversationId });
    await eventually(() => there.of<Typing>('typing:indicator').at(-1)?.typing === false, Boolean, { withinMs: 9_000 });
    expect(here.connected).toBe(true);
  });

  it('is for those who are in the room', async () => {
    const { conversationId } = await conversation();
    const { here, there } = await both(conversationId);
    expect(await ask(here, 'conversation:leave', { conversationId })).toEqual({ ok: true });
    expect(await ask(here, 'typing:start', { conversationId })).toMatchObject({
      problem: { code: 'conversation.not_joined' },
    });
    expect(there.of('typing:indicator')).toEqual([]);
  });
});
