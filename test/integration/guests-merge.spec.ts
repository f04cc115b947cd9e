import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { GuestView } from '../../src/modules/guests/index.js';
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

/** A guest without what every write changes. */
const content = ({ version: _version, updatedAt: _updatedAt, ...rest }: GuestView): object => rest;
const merge = (survivor: GuestView, other: GuestView, take?: string[]): Promise<unknown> =>
  book.call('POST', `/${survivor.id}/merge`, { otherId: other.id, ...(take ? { take } : {}) });
const unmerge = (survivor: GuestView, other: GuestView): Promise<unknown> =>
  book.call('POST', `/${survivor.id}/unmerge`, { otherId: other.id });

const changesOf = (id: string): Promise<{ kind: string; diff: { after: Record<string, unknown> } | null }[]> =>
  app.db.query('select kind, diff from change where entity_id = $1 order by seq', [id]);

describe('a merge', () => {
  it('keeps the best of both and leads from the one who went to the one who stays', async () => {
    const stays = await book.add({
      firstName: 'Ada',
      lastName: 'Lovelace',
      tags: ['vip'],
      customFields: { shoe: 38 },
      allergies: [{ allergen: 'nuts', severity: 'preference' }],
      notes: 'Window seat',
      consents: [{ channel: 'email', purpose: 'marketing', granted: true, at: '2026-01-01T00:00:00Z', source: 'card' }],
    });
    const goes = await book.add({
      firstName: 'A.',
      lastName: 'King',
      email: 'ada@example.org',
      tags: ['VIP', 'speaker'],
      customFields: { shoe: 40, hat: 7 },
      allergies: [{ allergen: 'nuts', severity: 'anaphylaxis' }],
      notes: 'Knows Babbage',
      consents: [
        { channel: 'email', purpose: 'marketing', granted: false, at: '2026-02-01T00:00:00Z', source: 'link' },
      ],
      externalId: 'M-1',
    });
    await merge(stays, goes, ['lastName']);
    expect(await book.get(stays.id)).toMatchObject({
      firstName: 'Ada',
      lastName: 'King',
      email: 'ada@example.org',
      tags: ['vip', 'speaker'],
      customFields: { shoe: 38, hat: 7 },
      allergies: [{ allergen: 'nuts', severity: 'anaphylaxis' }],
      notes: 'Window seat\nKnows Babbage',
      consents: [{ channel: 'email', granted: false, source: 'link' }],
      externalId: 'M-1',
    });
    expect(await book.problem('GET', `/${goes.id}`)).toMatchObject({
      status: 410,
      code: 'guest.merged',
      survivorId: stays.id,
    });
    expect(await book.problem('PATCH', `/${goes.id}`, { notes: 'x' })).toMatchObject({
      status: 410,
      survivorId: stays.id,
    });
    expect((await book.list('?search=king')).map(({ id }) => id)).toEqual([stays.id]);
    expect((await changesOf(goes.id)).at(-1)).toMatchObject({ kind: 'merged', diff: { after: { into: stays.id } } });
    expect((await changesOf(stays.id)).at(-1)).toMatchObject({
      kind: 'updated',
      diff: { after: { lastName: 'King' } },
    });
    expect(await book.call('GET', `/${stays.id}/merges`)).toMatchObject({
      items: [{ otherId: goes.id, lastName: 'King', actor: `user:${owner.userId}` }],
    });
    await unmerge(stays, goes);
    expect((await changesOf(goes.id)).at(-1)).toMatchObject({ kind: 'unmerged', diff: { after: { from: stays.id } } });
    expect([content(await book.get(stays.id)), content(await book.get(goes.id))]).toEqual([
      content(stays),
      content(goes),
    ]);
  });

  it('is followed through chains, and every link can be undone', async () => {
    const [a, b, c] = [
      await book.add({ lastName: 'A' }),
      await book.add({ lastName: 'B', tags: ['b'] }),
      await book.add({ lastName: 'C', tags: ['c'] }),
    ];
    await merge(b, c);
    await merge(a, b);
    expect((await book.get(a.id)).tags).toEqual(['b', 'c']);
    expect(await book.problem('GET', `/${c.id}`)).toMatchObject({ survivorId: a.id });
    expect(await book.refused('POST', `/${a.id}/unmerge`, { otherId: c.id })).toBe('guest.not_merged');
    await unmerge(a, b);
    expect(await book.problem('GET', `/${c.id}`)).toMatchObject({ survivorId: b.id });
    await unmerge(b, c);
    expect([content(await book.get(a.id)), content(await book.get(b.id)), content(await book.get(c.id))]).toEqual(
      [a, b, c].map(content),
    );
  });

  it('can be undone before a later one into the same guest, and what was edited since stays', async () => {
    const [a, b, c] = [
      await book.add({ lastName: 'A2' }),
      await book.add({ lastName: 'B2', tags: ['b'], company: 'B Ltd' }),
      await book.add({ lastName: 'C2', tags: ['c'] }),
    ];
    await merge(a, b);
    await book.change(a.id, { notes: 'edited' });
    await merge(a, c);
    await unmerge(a, b);
    expect(await book.get(a.id)).toMatchObject({ tags: ['c'], notes: 'edited', company: '' });
    await unmerge(a, c);
    expect(await book.get(a.id)).toMatchObject({ tags: [], notes: 'edited', company: '' });
  });

  it('of a guest with themselves, of one who is gone and of one who was never merged is refused', async () => {
    const [a, b] = [await book.add({ lastName: 'Self' }), await book.add({ lastName: 'Other' })];
    expect(await book.refused('POST', `/${a.id}/merge`, { otherId: a.id })).toBe('guest.merged_with_itself');
    expect(await book.refused('POST', `/${a.id}/unmerge`, { otherId: b.id })).toBe('guest.not_merged');
    await merge(a, b);
    expect(await book.problem('POST', `/${a.id}/merge`, { otherId: b.id })).toMatchObject({
      code: 'guest.merged',
      survivorId: a.id,
    });
    expect(await book.problem('POST', `/${b.id}/merge`, { otherId: a.id })).toMatchObject({
      code: 'guest.merged',
      survivorId: a.id,
    });
  });

  it('of two guests into each other at once happens once', async () => {
    const [a, b] = [await book.add({ lastName: 'Left' }), await book.add({ lastName: 'Right' })];
    const results = await Promise.allSettled([merge(a, b), merge(b, a)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await book.list('?search=left')).length + (await book.list('?search=right')).length).toBe(1);
  });

  it('of any guests in any order leaves, once all is undone in any order, exactly what was there', async () => {
    const word = fc.constantFrom('', 'x', 'Ärger', '王');
    const person = fc.record({
      firstName: fc.constantFrom('Ann', 'Ben', 'Çem'),
      lastName: word,
      company: word,
      email: fc.constantFrom(null, 'a@example.org', 'b@example.org'),
      birthday: fc.constantFrom(null, '1990-01-01'),
      vip: fc.boolean(),
      tags: fc.uniqueArray(fc.constantFrom('a', 'A', 'b', 'c'), { maxLength: 3, selector: (tag) => tag.toLowerCase() }),
      customFields: fc.dictionary(fc.constantFrom('k', 'l'), fc.constantFrom(1, 'v', null, true)),
      diet: fc.constantFrom(null, 'vegan', 'halal'),
      allergies: fc.constantFrom(
        [],
        [{ allergen: 'nuts', severity: 'preference' }],
        [{ allergen: 'nuts', severity: 'anaphylaxis', note: 'traces' }],
      ),
      notes: word,
    });
    const take = fc.uniqueArray(fc.constantFrom('firstName', 'email', 'tags', 'notes', 'diet'), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(
        person,
        fc.array(fc.tuple(person, take), { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        async (first, others, dice) => {
          const survivor = await book.add(first);
          const merged: GuestView[] = [];
          for (const [person, fields] of others) {
            const other = await book.add(person);
            await merge(survivor, other, fields);
            merged.push(other);
          }
          const left = [...merged];
          while (left.length > 0) {
            const [other] = left.splice(dice.next().value! % left.length, 1);
            await unmerge(survivor, other!);
          }
          for (const guest of [survivor, ...merged]) expect(content(await book.get(guest.id))).toEqual(content(guest));
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe('duplicates', () => {
  interface Pair {
    score: number;
    reasons: string[];
    first: GuestView;
    second: GuestView;
  }

  it('are found by contact, name and company with their reasons, the surest first, until told otherwise', async () => {
    const pairs = guestBook(await app.signUp());
    const find = async (query = ''): Promise<Pair[]> =>
      ((await pairs.call('GET', `/duplicates${query}`)) as { items: Pair[] }).items;
    const names = async (query = ''): Promise<string[]> =>
      (await find(query)).map(
        ({ first, second }) => `${first.firstName} ${first.lastName}/${second.firstName} ${second.lastName}`,
      );
    await pairs.add({ firstName: 'Ana', lastName: 'Muller', email: 'anna.mueller@gmail.com' });
    await pairs.add({
      firstName: 'Anna',
      lastName: 'Müller',
      email: 'AnnaMueller@googlemail.com',
      phone: '+4930901820',
    });
    await pairs.add({ firstName: 'Otto', lastName: 'Klein', company: 'Acme' });
    await pairs.add({ firstName: 'Klein', lastName: 'Otto', company: 'ACME' });
    await pairs.add({ firstName: 'Eva', lastName: 'Kurz', email: 'family@example.org' });
    await pairs.add({ firstName: 'Bruno', lastName: 'Kurz', email: 'family@example.org' });
    await pairs.add({ firstName: 'Jan', lastName: 'Novak', birthday: '1990-01-01' });
    await pairs.add({ firstName: 'Jan', lastName: 'Novák', birthday: '1960-01-01' });
    await pairs.add({ firstName: 'John', lastName: 'Smith' });
    await pairs.add({ firstName: 'John', lastName: 'Smith' });
    const [surest] = await find();
    expect(surest).toMatchObject({
      score: expect.any(Number),
      reasons: ['same_email', 'similar_name'],
      first: { firstName: 'Ana' },
    });
    expect((await names()).slice(0, 2)).toEqual(['Ana Muller/Anna Müller', 'Otto Klein/Klein Otto']);
    expect(await names('?minScore=45')).toContain('John Smith/John Smith');
    expect((await names('?minScore=40')).filter((pair) => pair.includes('Jan'))).toEqual([]);
    const one = (await pairs.call('GET', '/duplicates?limit=1')) as { items: Pair[]; nextCursor: string };
    const two = (await pairs.call('GET', `/duplicates?limit=1&cursor=${one.nextCursor}`)) as { items: Pair[] };
    expect([...one.items, ...two.items]).toEqual((await find()).slice(0, 2));
    await pairs.call('POST', '/duplicates/dismiss', { guestIds: [surest!.second.id, surest!.first.id] });
    expect(await names()).not.toContain('Ana Muller/Anna Müller');
    const [next] = await find();
    await pairs.call('POST', `/${next!.first.id}/merge`, { otherId: next!.second.id });
    expect(await names()).not.toContain('Otto Klein/Klein Otto');
  });

  it('among many who share one address stay few', async () => {
    const agency = guestBook(await app.signUp());
    const items = Array.from({ length: 200 }, () => ({ lastName: 'Tour Guest', email: 'agency@example.org' }));
    await agency.call('POST', '/batch', { items });
    let [pairs, cursor]: [number, string | null] = [0, ''];
    while (cursor !== null) {
      const page = (await agency.call('GET', `/duplicates?limit=200${cursor ? `&cursor=${cursor}` : ''}`)) as {
        items: Pair[];
        nextCursor: string | null;
      };
      pairs += page.items.length;
      cursor = page.nextCursor;
    }
    expect(pairs).toBe(3 * 200 - 6);
  });
});
