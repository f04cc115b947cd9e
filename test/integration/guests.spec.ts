import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { guestBook, type GuestBook } from '../support/guest-book.js';

let app: TestApp;
let owner: Account;
let book: GuestBook;

beforeAll(async () => {
  app = await startApp();
  owner = await app.signUp();
  book = guestBook(owner);
});
afterAll(() => app.close());

describe('a guest', () => {
  it('is added with everything known about them, and reads the same by id and in the list', async () => {
    const guest = await book.add({
      title: 'Dr.',
      firstName: 'Ada',
      lastName: 'Lovelace',
      email: 'Ada@Example.org',
      birthday: '1985-12-10',
      vip: true,
      tags: [' speaker ', 'Speaker', 'vip'],
      customFields: { shoeSize: 38, allergicTo: null },
      diet: 'vegan',
      allergies: [{ allergen: 'nuts', severity: 'anaphylaxis' }],
      consents: [{ channel: 'email', purpose: 'marketing', granted: true, source: 'RSVP page', textVersion: 'v3' }],
    });
    expect(guest).toMatchObject({
      version: 1,
      birthday: '1985-12-10',
      vip: true,
      tags: ['speaker', 'vip'],
      phone: null,
      phoneValid: null,
    });
    expect(guest.consents).toEqual([
      {
        channel: 'email',
        purpose: 'marketing',
        granted: true,
        source: 'RSVP page',
        textVersion: 'v3',
        at: expect.any(String),
      },
    ]);
    const listed = await book.text('GET', `?email=${encodeURIComponent('ADA@example.org')}`);
    expect(listed).toBe(`{"items":[${await book.text('GET', `/${guest.id}`)}],"nextCursor":null}`);
  });

  it('made twice with one id is one guest', async () => {
    const id = newId();
    const [first, again] = [await book.add({ id, lastName: 'Once' }), await book.add({ id, lastName: 'Twice' })];
    expect(again).toEqual(first);
  });

  it('needs something to be called by, also after a change', async () => {
    expect(await book.refused('POST', '', { company: 'Nobody Ltd' })).toBe('guest.nameless');
    const { id } = await book.add({ email: 'only@example.org' });
    expect(await book.refused('PATCH', `/${id}`, { email: null })).toBe('guest.nameless');
  });

  it('is changed only by who has seen its latest version', async () => {
    const { id } = await book.add({ lastName: 'Contested' });
    const write = (notes: string, version: string) =>
      owner.fetch(`/api/v1/guests/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': version },
        body: JSON.stringify({ notes }),
      });
    expect((await write('first', '"1"')).status).toBe(200);
    expect((await write('second', '"1"')).status).toBe(412);
    expect(await book.get(id)).toMatchObject({ version: 2, notes: 'first' });
  });

  it('that is changed to what it is already stays at its version', async () => {
    const body = {
      lastName: 'Still',
      phone: '+43 1 58858',
      consents: [{ channel: 'sms', purpose: 'transactional', granted: false, source: 'card' }],
    };
    const guest = await book.add(body);
    expect(await book.change(guest.id, body)).toEqual(guest);
  });

  it('has an external id to themselves', async () => {
    await book.add({ lastName: 'First', externalId: 'CRM-1' });
    expect(await book.refused('POST', '', { lastName: 'Second', externalId: 'CRM-1' })).toBe('guest.external_id_taken');
    const { id } = await book.add({ lastName: 'Third' });
    expect(await book.refused('PATCH', `/${id}`, { externalId: 'CRM-1' })).toBe('guest.external_id_taken');
  });

  it('is deleted, and then is not there', async () => {
    const { id } = await book.add({ lastName: 'Mistake' });
    await book.call('DELETE', `/${id}`);
    expect(await book.refused('GET', `/${id}`)).toBe('guest.not_found');
  });

  it.each([
    ['+49 (0)30 / 901820', undefined, '+4930901820', true],
    ['0043 1 58858', undefined, '+43158858', true],
    ['030 901820', 'DE', '+4930901820', true],
    ['030 901820', undefined, '030 901820', false],
    ['12', 'DE', '12', false],
    ['+1 555 0', undefined, '+1 555 0', false],
  ])('given the phone number %s (%s) has %s', async (phone, country, kept, phoneValid) => {
    expect(await book.add({ lastName: 'Phone', phone, ...(country ? { country } : {}) })).toMatchObject({
      phone: kept,
      phoneValid,
    });
  });

  it('says yes and no per channel and purpose; what is not named stays', async () => {
    const yes = {
      channel: 'email',
      purpose: 'marketing',
      granted: true,
      at: '2026-01-02T03:04:05+01:00',
      source: 'card',
    };
    const { id } = await book.add({ lastName: 'Consent', consents: [yes] });
    await book.change(id, {
      consents: [{ channel: 'sms', purpose: 'marketing', granted: false, source: 'phone call' }],
    });
    const { consents } = await book.change(id, {
      consents: [{ ...yes, granted: false, at: '2026-02-02T00:00:00Z', source: 'link' }],
    });
    expect(consents).toMatchObject([
      { channel: 'email', granted: false, at: '2026-02-02T00:00:00.000Z', source: 'link' },
      { channel: 'sms', granted: false, source: 'phone call' },
    ]);
  });
});

describe('a batch', () => {
  it('answers for each item, and a bad one keeps nobody out', async () => {
    const id = newId();
    const items = [
      { id, firstName: 'Fine' },
      { company: 'Nobody' },
      { firstName: 'Bad', email: 'no address', extra: 1 },
      'not even an object',
      { firstName: 'Taken', externalId: 'B-1' },
      { firstName: 'Taken too', externalId: 'B-1' },
    ];
    const send = () =>
      owner.fetch('/api/v1/guests/batch', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'batch-1' },
        body: JSON.stringify({ items }),
      });
    const answer = (await (await send()).json()) as {
      items: {
        index: number;
        status: number;
        result?: { id: string };
        problem?: { code: string; errors?: { pointer: string }[] };
      }[];
    };
    expect(answer.items.map(({ index, status, problem }) => [index, status, problem?.code])).toEqual([
      [0, 201, undefined],
      [1, 400, 'guest.nameless'],
      [2, 400, 'request.invalid'],
      [3, 400, 'request.invalid'],
      [4, 201, undefined],
      [5, 409, 'guest.external_id_taken'],
    ]);
    expect(answer.items[0]!.result!.id).toBe(id);
    expect(answer.items[2]!.problem!.errors!.map(({ pointer }) => pointer).sort()).toEqual([
      '/items/2/email',
      '/items/2/extra',
    ]);
    const replay = await send();
    expect(replay.headers.get('idempotency-replayed')).toBe('true');
    expect(await replay.json()).toEqual(answer);
  });

  it('of more than 500 is refused', async () => {
    const items = Array.from({ length: 501 }, (_, index) => ({ firstName: `Guest ${index}` }));
    expect(await book.refused('POST', '/batch', { items })).toBe('request.invalid');
  });
});

describe('the list', () => {
  it('is narrowed by what guests are and need', async () => {
    const other = await app.signUp();
    const filters = guestBook(other);
    await filters.add({ lastName: 'A', tags: ['vip'], email: 'jo.doe@gmail.com', externalId: 'X-1', vip: true });
    await filters.add({ lastName: 'B', diet: 'vegan', allergies: [{ allergen: 'nuts', severity: 'preference' }] });
    await filters.add({
      lastName: 'C',
      allergies: [
        { allergen: 'nuts', severity: 'anaphylaxis' },
        { allergen: 'milk', severity: 'intolerance' },
      ],
    });
    const names = async (query: string) => (await filters.list(query)).map(({ lastName }) => lastName).join('');
    expect(await names('')).toBe('ABC');
    expect(await names('?sort=-name')).toBe('CBA');
    expect(await names('?sort=-updatedAt')).toBe('CBA');
    expect(await names('?tag=vip')).toBe('A');
    expect(await names('?hasEmail=true')).toBe('A');
    expect(await names('?hasEmail=false')).toBe('BC');
    expect(await names('?email=JoDoe@googlemail.com')).toBe('A');
    expect(await names('?externalId=X-1')).toBe('A');
    expect(await names('?vip=true')).toBe('A');
    expect(await names('?diet=vegan')).toBe('B');
    expect(await names('?allergen=nuts')).toBe('BC');
    expect(await names('?severity=anaphylaxis')).toBe('C');
    expect(await names('?allergen=milk&severity=anaphylaxis')).toBe('');
    const { createdAt } = (await filters.list('?externalId=X-1'))[0]!;
    expect(await names(`?createdAfter=${new Date(Date.parse(createdAt) + 1).toISOString()}`)).toBe('BC');
    expect(await names(`?updatedAfter=${new Date(Date.now() + 60_000).toISOString()}`)).toBe('');
    expect(await filters.refused('GET', '?createdAfter=yesterday')).toBe('request.invalid');
  });
});

describe('tags', () => {
  it('are counted, renamed, joined and dropped everywhere', async () => {
    const tags = guestBook(await app.signUp());
    const [one, two] = [
      await tags.add({ lastName: 'One', tags: ['a', 'b', 'c'] }),
      await tags.add({ lastName: 'Two', tags: ['b'] }),
    ];
    const count = async () =>
      ((await tags.call('GET', '/tags')) as { items: { tag: string; guests: number }[] }).items.map(
        ({ tag, guests }) => `${tag}${guests}`,
      );
    expect(await count()).toEqual(['a1', 'b2', 'c1']);
    expect(await tags.call('POST', '/tags/rename', { from: 'c', to: 'a' })).toEqual({ changed: 1 });
    expect((await tags.get(one.id)).tags).toEqual(['a', 'b']);
    expect(await tags.call('DELETE', '/tags?tag=b')).toEqual({ changed: 2 });
    expect(await count()).toEqual(['a1']);
    const body = { guestIds: [one.id, two.id, newId()], add: ['A', 'new'], remove: ['zzz'] };
    expect(await tags.call('POST', '/tags/assign', body)).toEqual({ changed: 2 });
    expect(await tags.call('POST', '/tags/assign', body)).toEqual({ changed: 0 });
    expect([(await tags.get(one.id)).tags, (await tags.get(two.id)).tags]).toEqual([
      ['a', 'new'],
      ['A', 'new'],
    ]);
  });
});

describe('another organization', () => {
  it('sees, finds, changes and merges nothing of it', async () => {
    const stranger = guestBook(await app.signUp());
    const mine = await book.add({ lastName: 'Unfindable', email: 'hidden@example.org', tags: ['secret'] });
    const theirs = await stranger.add({ lastName: 'Own' });
    expect(await stranger.list('?search=unfindable')).toEqual([]);
    expect(await stranger.list('?tag=secret')).toEqual([]);
    expect(await stranger.refused('GET', `/${mine.id}`)).toBe('guest.not_found');
    expect(await stranger.refused('PATCH', `/${mine.id}`, { lastName: 'Taken' })).toBe('guest.not_found');
    expect(await stranger.refused('DELETE', `/${mine.id}`)).toBe('guest.not_found');
    expect(await stranger.refused('GET', `/${mine.id}/merges`)).toBe('guest.not_found');
    expect(await stranger.refused('GET', `/${mine.id}/export-data`)).toBe('guest.not_found');
    expect(await stranger.refused('POST', `/${mine.id}/erase`, { reason: 'other' })).toBe('guest.not_found');
    expect(await stranger.refused('POST', `/${theirs.id}/merge`, { otherId: mine.id })).toBe('guest.not_found');
    expect(await stranger.refused('POST', `/${mine.id}/merge`, { otherId: theirs.id })).toBe('guest.not_found');
    expect(await stranger.refused('POST', '/duplicates/dismiss', { guestIds: [theirs.id, mine.id] })).toBe(
      'guest.not_found',
    );
    expect(await stranger.call('POST', '/tags/assign', { guestIds: [mine.id], add: ['seen'] })).toEqual({ changed: 0 });
    // The same id is free for them, and a guest of their own.
    expect(await stranger.add({ id: mine.id, lastName: 'Namesake' })).toMatchObject({
      lastName: 'Namesake',
      version: 1,
    });
    expect(await book.get(mine.id)).toEqual(mine);
  });
});
