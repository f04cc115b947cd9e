import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ChangeLog, ChangeRetention, loggedEntities } from '../../src/platform/changes/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { Device } from '../support/device.js';
import { jsonApi } from '../support/json-api.js';
import { addMember } from '../support/members.js';

interface Item {
  id: string;
  [member: string]: unknown;
}

const gala = {
  name: 'Gala',
  startsAt: '2027-06-12T16:00:00Z',
  endsAt: '2027-06-12T23:00:00Z',
  timeZone: 'Europe/Vienna',
};

let test: TestApp;
let owner: Account;
let call: ReturnType<typeof jsonApi>;

beforeAll(async () => {
  test = await startApp();
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  owner = await test.signUp();
  call = jsonApi(owner);
});

const made = async (path: string, body: object): Promise<Item> => {
  const { status, body: item, text } = await call<Item>('POST', path, body);
  if (status !== 201) throw new Error(`${path}: ${status} ${text}`);
  return item;
};
const guest = (): Promise<Item> =>
  made('/guests', { firstName: 'Zoë', lastName: `O'Neil "${newId().slice(-4)}" \\ 漢字` });

/** Somebody invited to an event that is open. */
async function party(): Promise<{ eventId: string; invitationId: string; attendeeId: string; functionId: string }> {
  const event = await made('/events', gala);
  await call('POST', `/events/${event.id}/publish`);
  const [part] = (await call<{ items: Item[] }>('GET', `/events/${event.id}/functions`)).body.items;
  const invitation = await made(`/events/${event.id}/invitations`, { name: 'Party', guestIds: [(await guest()).id] });
  const [attendee] = (await call<{ items: Item[] }>('GET', `/events/${event.id}/attendees`)).body.items;
  return {
    eventId: event.id,
    invitationId: String(invitation['invitationId']),
    attendeeId: attendee!.id,
    functionId: part!.id,
  };
}

describe('a stream', () => {
  /** For each logged entity: makes one, and says where its own GET and PATCH are and what a change is. */
  const entities: Record<
    string,
    () => Promise<{ streamId: string; id: string; path: string; change: () => Promise<unknown> }>
  > = {
    guest: async () => {
      const { id } = await guest();
      const path = `/guests/${id}`;
      return {
        streamId: owner.organizationId,
        id,
        path,
        change: () => call('PATCH', path, { notes: 'Grüße\n"quoted" \u2028 🎉' }),
      };
    },
    organization: async () => ({
      streamId: owner.organizationId,
      id: owner.organizationId,
      path: '/organization',
      change: () => call('PATCH', '/organization', { name: 'Another House' }),
    }),
    member: async () => {
      const { memberId } = await addMember(test, owner, 'staff');
      const path = `/members/${memberId}`;
      return {
        streamId: owner.organizationId,
        id: memberId,
        path,
        change: () => call('PATCH', path, { role: 'viewer' }),
      };
    },
    event: async () => {
      const { id } = await made('/events', gala);
      const path = `/events/${id}`;
      return {
        streamId: id,
        id,
        path,
        change: () => call('PATCH', path, { venue: 'Schloß', branding: { accentColor: '#fff' } }),
      };
    },
    eventFunction: async () => {
      const event = await made('/events', gala);
      const { id } = await made(`/events/${event.id}/functions`, { name: 'Dinner', mealChoices: [{ label: 'Fisch' }] });
      const path = `/events/${event.id}/functions/${id}`;
      return { streamId: event.id, id, path, change: () => call('PATCH', path, { capacity: 5 }) };
    },
    eventQuestion: async () => {
      const event = await made('/events', gala);
      const { id } = await made(`/events/${event.id}/questions`, { label: 'Song?', type: 'text' });
      const path = `/events/${event.id}/questions/${id}`;
      return {
        streamId: event.id,
        id,
        path,
        change: () => call('PATCH', path, { label: 'Which song?', showWhen: { answer: 'yes' } }),
      };
    },
    invitation: async () => {
      const { eventId, invitationId } = await party();
      const path = `/events/${eventId}/invitations/${invitationId}`;
      return {
        streamId: eventId,
        id: invitationId,
        path,
        change: () => call('PATCH', path, { note: 'Near the stage' }),
      };
    },
    attendee: async () => {
      const { eventId, attendeeId, functionId } = await party();
      const path = `/attendees/${attendeeId}`;
      const change = () => call('PUT', `${path}/answers`, { answers: { [functionId]: 'yes' }, reason: 'By phone' });
      return { streamId: eventId, id: attendeeId, path, change };
    },
    segment: async () => {
      const event = await made('/events', gala);
      const { id } = await made(`/events/${event.id}/segments`, { name: 'Silent', filter: { answered: false } });
      const path = `/events/${event.id}/segments/${id}`;
      return { streamId: event.id, id, path, change: () => call('PATCH', path, { name: 'Silent ones' }) };
    },
    channel: async () => {
      const { id } = await made('/channels', mailChannel);
      const path = `/channels/${id}`;
      return {
        streamId: owner.organizationId,
        id,
        path,
        change: () => call('PATCH', path, { name: 'Grüße aus dem Haus' }),
      };
    },
    messageTemplate: async () => {
      const { id } = await made('/templates', {
        key: `welcome-${newId().slice(-6)}`,
        name: 'Welcome',
        category: 'transactional',
        about: 'guest',
        variants: [{ channel: 'email', locale: 'en', subject: 'Welcome', text: 'Dear {{ guest.name }}' }],
      });
      const path = `/templates/${id}`;
      return { streamId: owner.organizationId, id, path, change: () => call('PATCH', path, { name: 'Grüße' }) };
    },
    message: async () => {
      const { id } = await letter();
      const path = `/messages/${id}`;
      return { streamId: await inbox(), id, path, change: () => call('PATCH', path, { body: 'Grüße\n"quoted" 🎉' }) };
    },
    messagingSettings: async () => {
      const path = '/messaging-settings';
      await call('PATCH', path, { capDays: 8 });
      return {
        streamId: await inbox(),
        id: owner.organizationId,
        path,
        change: () => call('PATCH', path, { capMessages: 3 }),
      };
    },
    conversation: async () => {
      const id = String((await letter())['conversationId']);
      const path = `/conversations/${id}`;
      return { streamId: await inbox(), id, path, change: () => call('POST', `${path}/close`) };
    },
    bulkSend: async () => {
      const { id: guestId } = await guest();
      const scheduledAt = '2100-01-01T00:00:00.000Z';
      const { id } = await made('/bulk-sends', {
        guestIds: [guestId],
        body: 'Hello',
        category: 'transactional',
        scheduledAt,
      });
      const path = `/bulk-sends/${id}`;
      await eventually(
        async () => (await call<Item>('GET', path)).body['state'],
        (state) => state === 'done',
      );
      return { streamId: await inbox(), id, path, change: () => call('POST', `${path}/cancel`) };
    },
  };
  const mailChannel = {
    kind: 'email',
    name: 'Mail',
    settings: { host: '127.0.0.1', port: 9, fromAddress: 'house@example.org' },
    credentials: {},
  };
  /** One that waits: it stays as it is. */
  const letter = async () => {
    await made('/channels', mailChannel);
    const { id: guestId } = await guest();
    await call('PATCH', `/guests/${guestId}`, { email: `zoe-${guestId}@example.org` });
    return made('/messages', { guestId, body: 'See you there', scheduledAt: '2031-06-12T16:00:00.000Z' });
  };
  const inbox = async () => String((await call<Item>('GET', '/organization')).body['inboxStreamId']);

  /** Their modules' own tests go through the same steps. */
  const elsewhere = ['import', 'waitingEntry', 'apiKey', 'device', 'suppression'];

  it('is tested with every entity that is logged', () => {
    expect([...loggedEntities().keys()].filter((entity) => !entities[entity] && !elsewhere.includes(entity))).toEqual(
      [],
    );
  });

  it.each(Object.keys(entities))('tells of a changed %s exactly what its own GET says, once', async (entity) => {
    const { streamId, id, path, change } = await entities[entity]!();
    const device = new Device(owner, streamId);
    await device.snapshot();
    const first = await call('GET', path);
    expect(device.rows.get(`${entity}/${id}`)).toEqual(first.body);
    expect((await device.pull()).body.items).toEqual([]);

    await change();
    const now = await call('GET', path);
    expect(now.text).not.toBe(first.text);
    const pulled = await device.pull();
    const own = pulled.body.items.filter((item) => item.entity === entity && item.id === id);
    expect(own).toMatchObject([{ data: now.body }]);
    expect(pulled.text).toContain(now.text);
    const again = await device.pull();
    expect(again.body).toMatchObject({ items: [], more: false, from: pulled.body.to, to: pulled.body.to });
    // The pages of a snapshot carry the same bytes.
    expect((await device.page(500)).text).toContain(now.text);
  });

  it('says that something is gone with null, and each thing once per piece', async () => {
    const device = new Device(owner, owner.organizationId);
    const one = await guest();
    await device.snapshot();
    for (const notes of ['a', 'b', 'c']) await call('PATCH', `/guests/${one.id}`, { notes });
    const two = await guest();
    await call('DELETE', `/guests/${two.id}`);
    expect((await device.pull()).body.items).toMatchObject([
      { entity: 'guest', id: one.id, kind: 'updated', data: { notes: 'c' } },
      { entity: 'guest', id: two.id, kind: 'deleted', data: null },
    ]);
  });

  it('comes in pieces as small as asked for', async () => {
    const device = new Device(owner, owner.organizationId);
    await device.snapshot();
    const since = device.seq;
    for (let n = 0; n < 5; n += 1) await guest();
    const piece = (await device.pull(2)).body;
    expect(piece).toMatchObject({ from: since, to: since + 2, more: true });
    await device.catchUp(2);
    expect(device.seq).toBe(since + 5);
    expect(device.rows.size).toBe(7);
  });
});

describe('a snapshot', () => {
  it('with the changes since is the whole, whatever happens between its pages', async () => {
    const guests: Item[] = [];
    for (let n = 0; n < 12; n += 1) guests.push(await guest());
    const device = new Device(owner, owner.organizationId);
    let turn = 0;
    const pages = await device.snapshot(3, async () => {
      turn += 1;
      // Before and behind where the pages stand: ids are in order of making, so the first ones have been read already.
      await call('PATCH', `/guests/${guests[turn % guests.length]!.id}`, { notes: `turn ${turn}` });
      await call('PATCH', `/guests/${guests[11 - (turn % 6)]!.id}`, { company: `turn ${turn}` });
      if (turn === 2) await call('DELETE', `/guests/${guests[0]!.id}`);
      if (turn === 3) await call('DELETE', `/guests/${guests[10]!.id}`);
      guests.push(await guest());
    });
    expect(pages).toBeGreaterThan(4);
    await device.catchUp(3);
    const fresh = new Device(owner, owner.organizationId);
    await fresh.snapshot();
    expect(device.content()).toEqual(fresh.content());
    expect(device.seq).toBe(fresh.seq);
    expect(fresh.rows.size).toBe(guests.length - 2 + 2);
    expect((await device.pull()).body.items).toEqual([]);
  });

  it('while many write at once misses nothing and tells nothing twice', async () => {
    const guests = await Promise.all(Array.from({ length: 20 }, guest));
    let isWriting = true;
    const writers = Promise.all(
      Array.from({ length: 4 }, async (_, n) => {
        for (let turn = 0; isWriting; turn += 1) {
          const { id } = guests[(turn * 4 + n) % guests.length]!;
          await call('PATCH', `/guests/${id}`, { notes: `${n}.${turn}` });
          if (turn % 3 === 0) await guest();
        }
      }),
    );
    const device = new Device(owner, owner.organizationId);
    await device.snapshot(4);
    await device.catchUp(7);
    isWriting = false;
    await writers;
    await device.catchUp(7);
    const fresh = new Device(owner, owner.organizationId);
    await fresh.snapshot();
    expect(device.content()).toEqual(fresh.content());
    expect(fresh.rows.size).toBeGreaterThan(22);
  });

  it('of a stream that was reset meanwhile, or whose changes are gone, must begin again', async () => {
    for (let n = 0; n < 3; n += 1) await guest();
    const device = new Device(owner, owner.organizationId);
    const first = await device.page(2);
    await guest();
    await test.app.get(UnitOfWork).run(() => test.app.get(ChangeLog).reset(owner.organizationId, { what: 'test' }));
    expect((await device.page(2, first.body.nextCursor!)).body).toMatchObject({ code: 'cursor.gone' });
    device.seq = first.body.seq;
    expect((await device.pull()).status).toBe(410);
    await device.snapshot();
    expect(device.epoch).toBe(2);

    const second = await device.page(2);
    await guest();
    await test.drain();
    await test.app.get(ChangeRetention).prune(new Date(Date.now() + 60_000));
    expect((await device.page(2, second.body.nextCursor!)).status).toBe(410);
    expect((await device.pull()).status).toBe(410);
    await device.snapshot();
    expect((await device.pull()).body.items).toEqual([]);
    device.seq += 1;
    expect((await device.pull()).status).toBe(410);
  });

  it('takes no cursor but its own', async () => {
    for (let n = 0; n < 3; n += 1) await guest();
    const device = new Device(owner, owner.organizationId);
    const { nextCursor } = (await device.page(1)).body;
    const event = await made('/events', gala);
    expect((await new Device(owner, event.id).page(1, nextCursor!)).body).toMatchObject({ code: 'cursor.invalid' });
    for (const wrong of [
      'x',
      Buffer.from('[1,2,3,4,5]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
      'null',
    ]) {
      expect((await device.page(1, wrong)).body).toMatchObject({ code: 'cursor.invalid' });
    }
  });
});

describe('streams', () => {
  const listed = async (account: Pick<Account, 'fetch'>): Promise<string[]> =>
    (await jsonApi(account)<{ items: Item[] }>('GET', '/sync/streams')).body.items
      .filter(({ kind }) => kind !== 'inbox')
      .map(({ id }) => id)
      .sort();
  const answers = async (account: Pick<Account, 'fetch'>, id: string): Promise<number[]> => [
    (await new Device(account, id).page(5)).status,
    (await new Device(account, id).pull()).status,
  ];

  it('are there for those whose role and grants reach them, and for nobody else', async () => {
    const [one, other] = [await made('/events', gala), await made('/events', gala)];
    const all = [owner.organizationId, one.id, other.id].sort();
    expect(await listed(owner)).toEqual(all);
    expect((await call<{ items: Item[] }>('GET', `/sync/streams?kind=event&limit=1`)).body.items).toHaveLength(1);

    // The door may see attendees but not invitations, and both are in an event's stream.
    const door = await addMember(test, owner, 'door', [one.id]);
    expect(await listed(door)).toEqual([]);
    const viewer = await addMember(test, owner, 'viewer', [one.id]);
    expect(await listed(viewer)).toEqual([owner.organizationId, one.id].sort());
    const manager = await addMember(test, owner, 'manager', [other.id]);
    expect(await listed(manager)).toEqual([owner.organizationId, other.id].sort());
    const stranger = await test.signUp();
    for (const id of all) {
      expect(await answers(owner, id)).toEqual([200, 200]);
      expect(await answers(door, id)).toEqual([404, 404]);
      expect(await answers(viewer, id)).toEqual(id === other.id ? [404, 404] : [200, 200]);
      expect(await answers(manager, id)).toEqual(id === one.id ? [404, 404] : [200, 200]);
      expect(await answers(stranger, id)).toEqual([404, 404]);
    }
    const missing = await new Device(stranger, newId()).page(5);
    const theirs = await new Device(stranger, one.id).page(5);
    const bare = ({ requestId: _, ...problem }: Record<string, unknown>): unknown => problem;
    expect(bare(theirs.body as never)).toEqual(bare(missing.body as never));
  });

  it('show nothing of another organization, also where ids are the same', async () => {
    const stranger = await test.signUp();
    const id = newId();
    await call('POST', '/guests', { id, firstName: 'Ours' });
    await jsonApi(stranger)('POST', '/guests', { id, firstName: 'Theirs' });
    for (const [account, name] of [
      [owner, 'Ours'],
      [stranger, 'Theirs'],
    ] as const) {
      const device = new Device(account, account.organizationId);
      await device.snapshot();
      expect(device.rows.get(`guest/${id}`)).toMatchObject({ firstName: name });
      device.seq = 0;
      device.rows.clear();
      await device.catchUp();
      expect(device.rows.get(`guest/${id}`)).toMatchObject({ firstName: name });
    }
  });
});
