import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PersonalData } from '../../src/modules/guests/index.js';
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

/** Every table that has a row with this text anywhere, in whatever column. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await app.db.query<{ name: string }>(
    `select format('%I', relname) as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by relname`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.db.query(`select 1 from ${name} t where strpos(lower(t::text), lower($1)) > 0 limit 1`, [
      text,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

const planted = {
  title: 'Planttitle',
  firstName: 'Plantfirst',
  lastName: 'Plantlast',
  email: 'plantmail@example.org',
  phone: '+4930901820',
  company: 'Plantcompany',
  birthday: '1971-02-03',
  tags: ['planttag'],
  customFields: { plantkey: 'plantvalue' },
  allergies: [{ allergen: 'other', severity: 'anaphylaxis', note: 'plantallergy' }],
  dietaryNotes: 'plantdiet',
  notes: 'plantnotes',
  externalId: 'plantexternal',
  consents: [
    { channel: 'email', purpose: 'marketing', granted: true, source: 'plantsource', textVersion: 'planttext' },
  ],
};
const traces = [
  'planttitle',
  'plantfirst',
  'plantlast',
  'plantmail',
  '4930901820',
  'plantcompany',
  '1971-02-03',
  'planttag',
  'plantkey',
  'plantvalue',
  'plantallergy',
  'plantdiet',
  'plantnotes',
  'plantexternal',
  'plantsource',
  'planttext',
  'plntfrst',
];

async function remaining(): Promise<string[]> {
  const found: string[] = [];
  for (const trace of traces) for (const table of await tablesWith(trace)) found.push(`${trace} in ${table}`);
  return found;
}

const write = (method: string, path: string, body: object): Promise<Response> =>
  owner.fetch(`/api/v1/guests${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': newId() },
    body: JSON.stringify(body),
  });

describe('erasing a person', () => {
  it('leaves no trace of them in any table, and a bare id', async () => {
    const [id, otherId] = [newId(), newId()];
    const bystander = await book.add({ firstName: 'Bystander', lastName: 'Kept' });
    expect((await write('POST', '', { id, ...planted })).status).toBe(201);
    expect((await write('PATCH', `/${id}`, { notes: 'plantnotes again', lastName: 'Plantlast-Married' })).status).toBe(
      200,
    );
    expect(
      (await write('POST', '/batch', { items: [{ id: otherId, ...planted, externalId: 'plantexternal2' }] })).status,
    ).toBe(200);
    expect((await write('POST', `/${id}/merge`, { otherId })).status).toBe(200);
    expect(await tablesWith('plantlast')).toEqual(
      expect.arrayContaining(['change', 'guest', 'guest_merge', 'idempotency_key']),
    );

    await book.call('POST', `/${id}/erase`, { reason: 'guest_request' });
    expect(await remaining()).toEqual([]);
    expect(await app.db.query('select id from guest where id = any($1::uuid[])', [[id, otherId]])).toHaveLength(2);
    expect(await book.refused('GET', `/${id}`)).toBe('guest.erased');
    expect(await book.refused('PATCH', `/${id}`, { notes: 'back' })).toBe('guest.erased');
    expect(await book.refused('POST', '', { id, lastName: 'Back' })).toBe('guest.erased');
    expect(await book.refused('POST', `/${id}/unmerge`, { otherId })).toBe('guest.erased');
    expect((await book.list('')).map((guest) => guest.id)).toEqual([bystander.id]);
    const log = await app.db.query<{ kind: string; diff: unknown }>(
      'select kind, diff from change where entity_id = $1 order by seq',
      [id],
    );
    expect(log.map(({ kind }) => kind)).toEqual(['created', 'updated', 'updated', 'erased']);
    expect(log.map(({ diff }) => diff)).toEqual([null, null, null, { before: {}, after: { reason: 'guest_request' } }]);
    // A second time is as good as once.
    await book.call('POST', `/${id}/erase`, { reason: 'guest_request' });
  });

  it('reaches what the log still knows of a guest who was deleted', async () => {
    const { id } = await book.add(planted);
    await book.call('DELETE', `/${id}`);
    expect(await tablesWith('plantlast')).toEqual(['change']);
    await book.call('POST', `/${id}/erase`, { reason: 'retention_ended' });
    expect(await remaining()).toEqual([]);
  });

  it('of one who was merged is done on the survivor', async () => {
    const [stays, goes] = [await book.add({ lastName: 'Stays' }), await book.add({ lastName: 'Goes' })];
    await book.call('POST', `/${stays.id}/merge`, { otherId: goes.id });
    expect(await book.problem('POST', `/${goes.id}/erase`, { reason: 'other' })).toMatchObject({
      code: 'guest.merged',
      survivorId: stays.id,
    });
  });

  it('takes a reason from the list only, as free text could name the person', async () => {
    const { id } = await book.add({ lastName: 'Reason' });
    expect(await book.refused('POST', `/${id}/erase`, { reason: 'Plantlast asked' })).toBe('request.invalid');
  });

  it('and exporting them reach every part that holds something', async () => {
    const held = new Map<string, string>();
    app.app.get(PersonalData).register({
      holderName: 'probe',
      exportOf: (_actor, guestId) => Promise.resolve(held.get(guestId)),
      eraseOf: (_actor, guestId) => Promise.resolve(void held.delete(guestId)),
    });
    const [stays, goes] = [
      await book.add({ lastName: 'Held', notes: 'first' }),
      await book.add({ lastName: 'Held too' }),
    ];
    await book.change(stays.id, { notes: 'second' });
    await book.call('POST', `/${stays.id}/merge`, { otherId: goes.id });
    held.set(stays.id, 'kept by the probe').set(goes.id, 'of the other');
    const document = (await book.call('GET', `/${stays.id}/export-data`)) as {
      guest: unknown;
      mergedGuests: { id: string }[];
      history: { kind: string; before: object | null; after: object | null }[];
      held: Record<string, unknown>;
    };
    expect(document.guest).toEqual(await book.get(stays.id));
    expect(document.mergedGuests).toMatchObject([{ id: goes.id, lastName: 'Held too' }]);
    expect(document.history).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'updated', before: { notes: 'first' }, after: { notes: 'second' } }),
      ]),
    );
    expect(document.held).toMatchObject({ probe: ['kept by the probe', 'of the other'] });
    await book.call('POST', `/${stays.id}/erase`, { reason: 'other' });
    expect(held.size).toBe(0);
  });
});
