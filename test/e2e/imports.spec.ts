import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { components } from '../../client/schema.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { messyGuests } from '../support/import-files/messy-guests.js';
import { workbook } from '../support/import-files/workbook.js';
import { zip } from '../support/import-files/zip.js';

type Import = components['schemas']['ImportView'];
type Row = components['schemas']['ImportRowView'];

let app: TestApp;
let owner: Account;
beforeAll(async () => {
  app = await startApp();
  owner = await app.signUp();
});
afterAll(() => app?.close());

async function send(
  account: Account,
  content: Buffer | string,
  fields: Record<string, string> = {},
  name = 'guests.csv',
): Promise<Response> {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  form.append('file', new Blob([new Uint8Array(Buffer.from(content))]), name);
  return account.fetch('/api/v1/imports', { method: 'POST', body: form });
}

async function settled(account: Account, id: string): Promise<Import> {
  return eventually(
    async () => (await account.client.GET('/api/v1/imports/{id}', { params: { path: { id } } })).data!,
    ({ state }) => state !== 'reading' && state !== 'committing',
    { withinMs: 60_000, everyMs: 50 },
  );
}

async function preview(
  account: Account,
  content: Buffer | string,
  fields: Record<string, string> = {},
): Promise<Import> {
  const response = await send(account, content, fields);
  const made = (await response.json()) as Import;
  expect([response.status, made.state]).toEqual([201, 'reading']);
  return settled(account, made.id);
}

async function commit(account: Account, id: string): Promise<Import> {
  const { data } = await account.client.POST('/api/v1/imports/{id}/commit', { params: { path: { id } } });
  expect(data?.state).toBe('committing');
  return settled(account, id);
}

async function rowsOf(account: Account, id: string, outcome?: Row['outcome']): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await account.client.GET('/api/v1/imports/{id}/rows', {
      params: { path: { id }, query: { limit: 200, ...(outcome && { outcome }), ...(cursor && { cursor }) } },
    });
    rows.push(...(data?.items ?? []));
    cursor = data?.nextCursor ?? undefined;
  } while (cursor);
  return rows;
}

async function guestsOf(account: Account): Promise<components['schemas']['GuestView'][]> {
  const guests: components['schemas']['GuestView'][] = [];
  let cursor: string | undefined;
  do {
    const { data } = await account.client.GET('/api/v1/guests', {
      params: { query: { limit: 200, ...(cursor && { cursor }) } },
    });
    guests.push(...(data?.items ?? []));
    cursor = data?.nextCursor ?? undefined;
  } while (cursor);
  return guests;
}

const german = { defaultCountry: 'DE', locale: 'de-DE' };

describe('a messy list of 5 000 guests', () => {
  const list = messyGuests(5_000);
  const content = iconv.encode(list.text, 'windows1252');
  let house: Account;
  let file: Import;
  beforeAll(async () => {
    house = await app.signUp();
  });

  it('is previewed: what is new, what repeats, every bad row with its line', async () => {
    file = await preview(house, content, german);
    expect(file).toMatchObject({
      state: 'ready',
      survey: { kind: 'csv', encoding: 'windows1252', delimiter: ';', headerLine: 4, rows: 5_000 },
      counts: { create: list.good, update: 0, duplicate: list.repeated.length, error: list.errors.length },
      problem: null,
    });
    const errors = await rowsOf(house, file.id, 'error');
    expect(
      errors.map(({ line, problems }) => ({ line, code: problems.find(({ level }) => level === 'error')?.code })),
    ).toEqual(list.errors);
    const repeated = await rowsOf(house, file.id, 'duplicate');
    expect(repeated.map(({ line }) => line)).toEqual(list.repeated);
    expect(repeated.every(({ line, duplicateOf }) => duplicateOf !== null && duplicateOf < line)).toBe(true);
    expect(await guestsOf(house)).toEqual([]);
  });

  it('is committed: the good rows are guests, as the preview showed them', async () => {
    const before = await app.db.query<{ epoch: number }>('select epoch from stream where id = $1', [
      house.organizationId,
    ]);
    const done = await commit(house, file.id);
    expect(done).toMatchObject({ state: 'done', counts: file.counts, progress: null });
    const guests = await guestsOf(house);
    expect(guests).toHaveLength(list.good);
    const rows = await rowsOf(house, file.id, 'create');
    expect(new Set(rows.map(({ guestId }) => guestId))).toEqual(new Set(guests.map(({ id }) => id)));
    expect(guests.find(({ email }) => email === 'gast.1@example.org')).toMatchObject({
      firstName: 'Jürgen',
      lastName: 'Müller',
      phone: '+4915120000001',
      diet: 'vegan',
      allergies: [{ allergen: 'nuts', severity: 'anaphylaxis' }],
      customFields: { household: 'Haushalt 0', plusOnes: 1, t_shirt_grosse: 'M' },
    });
    expect(guests.find(({ email }) => email === 'gast.17@example.org')?.notes).toBe('=SUM(A1:A9)');
    const after = await app.db.query<{ epoch: number }>('select epoch from stream where id = $1', [
      house.organizationId,
    ]);
    expect(after[0]!.epoch).toBe(before[0]!.epoch + 1);
  });

  it('found by the search of the guest book', async () => {
    const { data } = await house.client.GET('/api/v1/guests', {
      params: { query: { search: 'gast.4321@example.org' } },
    });
    expect(data?.items[0]?.email).toBe('gast.4321@example.org');
  });

  it('imported a second time changes nothing', async () => {
    const before = await guestsOf(house);
    const again = await preview(house, content, german);
    expect(again.counts).toMatchObject({
      create: 0,
      update: 0,
      duplicate: 5_000 - list.errors.length,
      error: list.errors.length,
    });
    const [{ epoch } = { epoch: 0 }] = await app.db.query<{ epoch: number }>('select epoch from stream where id = $1', [
      house.organizationId,
    ]);
    await commit(house, again.id);
    expect(await guestsOf(house)).toEqual(before);
    const [after] = await app.db.query<{ epoch: number }>('select epoch from stream where id = $1', [
      house.organizationId,
    ]);
    expect(after?.epoch).toBe(epoch);
  });

  it('uploaded twice and committed at once makes its guests once', async () => {
    const twins = await app.signUp();
    const small = messyGuests(300);
    const [first, second] = await Promise.all([preview(twins, small.text, german), preview(twins, small.text, german)]);
    expect([first.counts?.create, second.counts?.create]).toEqual([small.good, small.good]);
    const done = await Promise.all([commit(twins, first.id), commit(twins, second.id)]);
    expect(done.map(({ counts }) => counts?.create).sort((a, b) => a! - b!)).toEqual([0, small.good]);
    expect(await guestsOf(twins)).toHaveLength(small.good);
  });
});

describe('a workbook of LibreOffice', () => {
  it('goes through preview and commit, and changes nothing the second time', async () => {
    const house = await app.signUp();
    const content = await readFile('test/support/import-files/libreoffice-guests.xlsx');
    const file = await preview(house, content, { defaultCountry: 'DE' });
    expect(file).toMatchObject({
      state: 'ready',
      survey: { kind: 'xlsx', headerLine: 4, rows: 300 },
      counts: { create: 300, error: 0 },
    });
    expect(file.survey?.sheets.map(({ name, hidden, chosen }) => [name, hidden, chosen])).toEqual([
      ['Deckblatt', false, false],
      ['Listen', true, false],
      ['Gäste', false, true],
    ]);
    await commit(house, file.id);
    const guests = await guestsOf(house);
    expect(guests).toHaveLength(300);
    expect(guests.find(({ email }) => email === 'zoe.mueller@example.org')).toMatchObject({
      firstName: 'Zoë',
      birthday: '1990-05-14',
      allergies: [{ allergen: 'peanuts', severity: 'anaphylaxis' }],
      customFields: { household: 'Müller', plusOnes: 1, vip: 'true' },
    });
    const again = await preview(house, content, { defaultCountry: 'DE' });
    expect(again.counts).toMatchObject({ create: 0, update: 0, duplicate: 300 });
    await commit(house, again.id);
    expect(await guestsOf(house)).toEqual(guests);
  });
});

describe('who a row is', () => {
  const list = (...rows: string[]): string =>
    ['Id,First name,Last name,E-mail,Phone,Household,Allergies,Tags,Shoe', ...rows].join('\n');
  const outcomes = async (account: Account, content: string): Promise<(string | number | null)[][]> => {
    const file = await preview(account, content, { defaultCountry: 'DE' });
    const rows = await rowsOf(account, file.id);
    await commit(account, file.id);
    return rows.map(({ outcome, duplicateOf, changes }) => [outcome, duplicateOf, changes.join()]);
  };

  it('external id before address before number before name and household', async () => {
    const house = await app.signUp();
    await outcomes(
      house,
      list(
        'E1,Ada,Lovelace,ada@x.de,,,,,',
        ',Grace,Hopper,grace@x.de,+49 30 1234567,,,,',
        ',Alan,Turing,,,Bletchley,,,',
        ',Alan,Turing,,,Cambridge,,,',
      ),
    );
    expect(
      await outcomes(
        house,
        list(
          'E1,Augusta Ada,King,countess@x.de,,,,,',
          'E2,Ada,Lovelace,ada@x.de,,,,,',
          ',GRACE,Hopper,Grace@X.de,,,nuts,vip,42',
          ',Grace B.,Hopper,,030 1234567,,,,',
          ',Alan,Turing,,,Bletchley,,,41',
          ',Alan,Turing,,,Oxford,,,',
        ),
      ),
    ).toEqual([
      ['update', null, 'firstName,lastName,email'],
      ['create', null, ''],
      ['update', null, 'firstName,tags,allergies,customFields'],
      ['duplicate', 4, ''],
      ['update', null, 'customFields'],
      ['create', null, ''],
    ]);
    const grace = (await guestsOf(house)).find(({ lastName }) => lastName === 'Hopper');
    expect(grace).toMatchObject({
      version: 2,
      firstName: 'GRACE',
      email: 'grace@x.de',
      tags: ['vip'],
      customFields: { shoe: '42' },
    });
  });

  it('a family that shares an address stays a family', async () => {
    const house = await app.signUp();
    const family = list(
      ',Anna,Wolf,wolf@x.de,030 7654321,,,,',
      ',Otto,Wolf,wolf@x.de,030 7654321,,,,',
      ',Anna,Wolf,wolf@x.de,,,,,',
    );
    expect(await outcomes(house, family)).toEqual([
      ['create', null, ''],
      ['create', null, ''],
      ['duplicate', 2, ''],
    ]);
    expect((await outcomes(house, family)).map(([outcome]) => outcome)).toEqual([
      'duplicate',
      'duplicate',
      'duplicate',
    ]);
    expect((await outcomes(house, list(',Ina,Wolf,wolf@x.de,,,,,'))).map(([outcome]) => outcome)).toEqual(['create']);
  });

  it('an address alone is enough for one guest whose name is written differently', async () => {
    const house = await app.signUp();
    await outcomes(house, list(',Ann,Meier,ann@x.de,,,,,'));
    expect(await outcomes(house, list(',Anne,Meier-Berg,ann@x.de,,,,,'))).toEqual([
      ['update', null, 'firstName,lastName'],
    ]);
    expect(await guestsOf(house)).toMatchObject([{ firstName: 'Anne', lastName: 'Meier-Berg' }]);
    const { data } = await house.client.GET('/api/v1/guests', { params: { query: { search: 'meier-berg' } } });
    expect(data?.items).toHaveLength(1);
  });

  it('a guest changed between preview and commit is judged as it is then', async () => {
    const house = await app.signUp();
    const file = await preview(house, list(',Eve,Berg,eve@x.de,,,,,'));
    expect(file.counts?.create).toBe(1);
    await house.client.POST('/api/v1/guests', { body: { firstName: 'Eve', lastName: 'Berg', email: 'eve@x.de' } });
    expect((await commit(house, file.id)).counts).toMatchObject({ create: 0, duplicate: 1 });
    expect(await guestsOf(house)).toHaveLength(1);
  });

  it('another organization is never looked at', async () => {
    const [one, two] = [await app.signUp(), await app.signUp()];
    const rows = list('E1,Ada,Lovelace,ada@x.de,,,,,');
    await outcomes(one, rows);
    expect((await outcomes(two, rows)).map(([outcome]) => outcome)).toEqual(['create']);
    const file = await preview(one, rows);
    const path = { params: { path: { id: file.id } } };
    expect((await two.client.GET('/api/v1/imports/{id}', path)).response.status).toBe(404);
    expect((await two.client.GET('/api/v1/imports/{id}/rows', path)).response.status).toBe(404);
    expect((await two.client.POST('/api/v1/imports/{id}/commit', path)).response.status).toBe(404);
    expect((await two.client.DELETE('/api/v1/imports/{id}', path)).response.status).toBe(404);
  });
});

describe('with an event', () => {
  const list = (...rows: string[]): string => ['First name,Last name,E-mail,Household,Plus ones', ...rows].join('\n');
  const rows = [
    'Anna,Wolf,anna@x.de,Wolf,1',
    'Otto,Wolf,otto@x.de,wolf,',
    'Ina,Berg,ina@x.de,,2',
    'Bad,Row,no-address,,',
    'Otto,Wolf,OTTO@x.de,Wolf,',
  ];

  it('guests are invited household by household, once', async () => {
    const house = await app.signUp();
    const event = await house.client.POST('/api/v1/events', {
      body: {
        name: 'Gala',
        startsAt: '2027-06-12T16:00:00Z',
        endsAt: '2027-06-12T23:00:00Z',
        timeZone: 'Europe/Vienna',
      },
    });
    const eventId = event.data!.id;
    await house.client.POST('/api/v1/guests', { body: { firstName: 'Ina', lastName: 'Berg', email: 'ina@x.de' } });
    const invitations = async (): Promise<{ name: string; plusOnes: number }[]> => {
      const { data } = await house.client.GET('/api/v1/events/{eventId}/invitations', {
        params: { path: { eventId }, query: {} },
      });
      return data!.items.map(({ name, plusOnes }) => ({ name, plusOnes }));
    };
    const members = async (): Promise<Record<string, string[]>> => {
      const found = await app.db.query<{ name: string; members: string[] }>(
        `select i.name, array_agg(a.first_name order by a.first_name) members from invitation i join attendee a on a.invitation_id = i.id
          where i.event_id = $1 group by i.name`,
        [eventId],
      );
      return Object.fromEntries(found.map((party) => [party.name, party.members]));
    };

    const file = await preview(house, list(...rows), { eventId });
    expect(file).toMatchObject({ eventId, counts: { create: 2, update: 1, duplicate: 1, error: 1, invitations: 2 } });
    expect(await invitations()).toEqual([]);
    expect((await commit(house, file.id)).counts).toMatchObject({ create: 2, invitations: 2 });
    expect(await invitations()).toEqual([
      { name: 'Ina Berg', plusOnes: 2 },
      { name: 'Wolf', plusOnes: 1 },
    ]);
    expect(await members()).toEqual({ 'Ina Berg': ['Ina'], Wolf: ['Anna', 'Otto'] });

    const again = await preview(house, list(...rows), { eventId });
    expect(again.counts).toMatchObject({ create: 0, update: 0, invitations: 0 });
    expect((await commit(house, again.id)).counts?.invitations).toBe(0);

    const more = await preview(house, list(...rows, 'Eva,Wolf,eva@x.de,Wolf,'), { eventId });
    expect(more.counts).toMatchObject({ create: 1, invitations: 1 });
    await commit(house, more.id);
    expect(await members()).toEqual({ 'Ina Berg': ['Ina'], Wolf: ['Anna', 'Eva', 'Otto'] });
  });

  it('that is not there or is cancelled meanwhile nothing is imported', async () => {
    const house = await app.signUp();
    expect((await send(house, list(...rows), { eventId: newId() })).status).toBe(404);
    const event = await house.client.POST('/api/v1/events', {
      body: {
        name: 'Gala',
        startsAt: '2027-06-12T16:00:00Z',
        endsAt: '2027-06-12T23:00:00Z',
        timeZone: 'Europe/Vienna',
      },
    });
    const eventId = event.data!.id;
    const file = await preview(house, list(...rows), { eventId });
    const cancelled = await house.client.POST('/api/v1/events/{eventId}/cancel', {
      params: { path: { eventId } },
      body: { reason: 'Storm' },
    });
    expect(cancelled.response.ok).toBe(true);
    expect(await commit(house, file.id)).toMatchObject({
      state: 'failed',
      problem: { code: 'invitation.event_cancelled' },
    });
    expect(await guestsOf(house)).toEqual([]);
  });
});

describe('one person', () => {
  it('erased from the guest book is gone from previews too, and told in an export before', async () => {
    const house = await app.signUp();
    const file = await preview(house, 'Name,E-mail\nAda Lovelace,ada@x.de\nGrace Hopper,grace@x.de');
    await commit(house, file.id);
    const ada = (await guestsOf(house)).find(({ firstName }) => firstName === 'Ada')!;
    const params = { path: { id: ada.id } };
    const told = await house.client.GET('/api/v1/guests/{id}/export-data', { params });
    expect(JSON.stringify(told.data)).toContain(file.id);
    const erased = await house.client.POST('/api/v1/guests/{id}/erase', { params, body: { reason: 'guest_request' } });
    expect(erased.response.ok).toBe(true);
    expect((await rowsOf(house, file.id)).map(({ values }) => values.firstName)).toEqual(['Grace']);
    const again = await preview(house, 'Name,E-mail\nAda Lovelace,ada@x.de');
    expect(again.counts?.create).toBe(1);
  });
});

describe('the mapping', () => {
  it('is corrected and the rows are foreseen anew', async () => {
    const house = await app.signUp();
    const file = await preview(house, 'Kunde,Ort,Kontakt\nZoe Miller,Bonn,z@x.de\nOtto Wolf,Ulm,o@x.de');
    expect(file.mapping.map(({ target }) => target)).toEqual(['custom', 'custom', 'email']);
    const params = { path: { id: file.id } };
    const wrong = await house.client.PATCH('/api/v1/imports/{id}/mapping', {
      params,
      body: {
        columns: [
          { column: 1, target: 'fullName' },
          { column: 2, target: 'fullName' },
          { column: 9, target: 'ignore' },
        ],
      },
    });
    expect(wrong.response.status).toBe(400);
    expect((wrong.error as { errors: { pointer: string; code: string }[] }).errors).toMatchObject([
      { pointer: '/columns/2/column', code: 'unknown_column' },
      { pointer: '/columns/1/target', code: 'target_taken' },
    ]);
    await house.client.PATCH('/api/v1/imports/{id}/mapping', {
      params,
      body: {
        columns: [
          { column: 1, target: 'fullName' },
          { column: 2, target: 'custom', customKey: 'city' },
        ],
      },
    });
    const again = await settled(house, file.id);
    expect(again.mapping.map(({ target, reason }) => [target, reason])).toEqual([
      ['fullName', 'chosen'],
      ['custom', 'chosen'],
      ['email', 'content'],
    ]);
    expect(
      (await rowsOf(house, file.id)).map(({ values }) => [values.firstName, values.lastName, values.customFields]),
    ).toEqual([
      ['Zoe', 'Miller', { city: 'Bonn' }],
      ['Otto', 'Wolf', { city: 'Ulm' }],
    ]);
    await commit(house, file.id);
    const late = await house.client.PATCH('/api/v1/imports/{id}/mapping', { params, body: { columns: [] } });
    expect(late.response.status).toBe(409);
  });

  it('another sheet and another header line are other tables', async () => {
    const house = await app.signUp();
    const content = workbook({
      sheets: [
        { name: 'A', rows: [['Name'], ['Ada']] },
        { name: 'B', rows: [['x'], ['E-mail'], ['b@x.de']] },
      ],
    });
    const file = await preview(house, content);
    await house.client.PATCH('/api/v1/imports/{id}/mapping', {
      params: { path: { id: file.id } },
      body: { sheet: 'B' },
    });
    const other = await settled(house, file.id);
    expect(other.mapping).toMatchObject([{ header: 'E-mail', target: 'email' }]);
    await house.client.PATCH('/api/v1/imports/{id}/mapping', {
      params: { path: { id: file.id } },
      body: { sheet: 'C' },
    });
    expect(await settled(house, file.id)).toMatchObject({ state: 'failed', problem: { code: 'file.sheet_not_found' } });
    await house.client.PATCH('/api/v1/imports/{id}/mapping', {
      params: { path: { id: file.id } },
      body: { sheet: 'A', badValues: 'leaveOut' },
    });
    expect(await settled(house, file.id)).toMatchObject({
      state: 'ready',
      problem: null,
      settings: { sheet: 'A', badValues: 'leaveOut' },
    });
  });
});

describe('uploads that are refused', () => {
  it.each<[string, Buffer, number, string]>([
    ['nothing', Buffer.alloc(0), 400, 'file.empty'],
    ['a PDF', Buffer.from('%PDF-1.7'), 400, 'file.kind'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 400, 'file.old_excel'],
  ])('%s at once', async (_, content, status, code) => {
    const response = await send(owner, content);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: 'import.unreadable', errors: [{ pointer: '/file', code }] });
  });

  it.each<[string, () => Buffer, string]>([
    [
      'a zip bomb',
      () => zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(60_000_000, 0x20) }]),
      'file.inflates_too_far',
    ],
    [
      'XML entities',
      () =>
        workbook({
          prolog: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
          sheets: [{ name: 'a', rows: [['x']] }],
        }),
      'file.xml_entities',
    ],
    [
      'a workbook cut off',
      () => workbook({ sheets: [{ name: 'a', rows: [['Name'], ['Ada']] }] }).subarray(0, 400),
      'file.damaged',
    ],
    ['20 MB without a line end', () => Buffer.alloc(20_000_000, 0x61), 'file.record_too_long'],
    [
      'binary data',
      () => Buffer.concat([Buffer.from('Name,E-mail\nAda,a@x.de\n'.repeat(5_000)), Buffer.alloc(10)]),
      'file.binary',
    ],
    ['only headers', () => Buffer.from('Name,E-mail\n'), 'file.no_rows'],
  ])('%s when it is read, with a sentence', async (_, content, code) => {
    const file = await preview(owner, content());
    expect(file).toMatchObject({ state: 'failed', problem: { code }, counts: null });
    expect(file.problem?.detail.length).toBeGreaterThan(20);
    expect(await rowsOf(owner, file.id)).toEqual([]);
    const commit = await owner.client.POST('/api/v1/imports/{id}/commit', { params: { path: { id: file.id } } });
    expect(commit.response.status).toBe(409);
  });

  it('too large, not a form, without a file, with wrong fields', async () => {
    const large = await send(owner, Buffer.alloc(33 * 1024 * 1024, 0x61));
    expect([large.status, ((await large.json()) as { code: string }).code]).toEqual([413, 'import.too_large']);
    const json = await owner.fetch('/api/v1/imports', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([json.status, ((await json.json()) as { code: string }).code]).toEqual([415, 'import.not_multipart']);
    const empty = new FormData();
    empty.append('locale', 'de');
    const none = await owner.fetch('/api/v1/imports', { method: 'POST', body: empty });
    expect([none.status, ((await none.json()) as { code: string }).code]).toEqual([400, 'import.no_file']);
    const cut = await owner.fetch('/api/v1/imports', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\nName\nAd',
    });
    expect([cut.status, ((await cut.json()) as { code: string }).code]).toEqual([400, 'import.upload_broken']);
    expect((await send(owner, 'Name\nAda', { defaultCountry: 'XX' })).status).toBe(400);
    expect((await send(owner, 'Name\nAda', { dateOrder: 'later' })).status).toBe(400);
    expect((await send(owner, 'Name\nAda', { colour: 'red' })).status).toBe(400);
  });

  it('nothing of them is in the guest book', async () => {
    expect(await guestsOf(owner)).toEqual([]);
  });
});

describe('an import', () => {
  it('uploaded again with the same id is the same one', async () => {
    const id = newId();
    const first = await send(owner, 'Name\nAda Lovelace', { id });
    await settled(owner, id);
    const second = await send(owner, 'Name\nGrace Hopper', { id });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect((await rowsOf(owner, id)).map(({ values }) => values.firstName)).toEqual(['Ada']);
  });

  it('cancelled is forgotten, done stays', async () => {
    const house = await app.signUp();
    const file = await preview(house, 'Name\nAda Lovelace');
    const path = { params: { path: { id: file.id } } };
    expect((await house.client.DELETE('/api/v1/imports/{id}', path)).response.status).toBe(204);
    expect((await house.client.GET('/api/v1/imports/{id}', path)).data?.state).toBe('cancelled');
    expect(await rowsOf(house, file.id)).toEqual([]);
    expect(await app.db.query('select 1 from import_file where import_id = $1', [file.id])).toEqual([]);
    expect((await house.client.POST('/api/v1/imports/{id}/commit', path)).response.status).toBe(409);
    const kept = await preview(house, 'Name\nAda Lovelace');
    await commit(house, kept.id);
    expect(
      (await house.client.DELETE('/api/v1/imports/{id}', { params: { path: { id: kept.id } } })).response.status,
    ).toBe(409);
    const { data } = await house.client.GET('/api/v1/imports', { params: { query: {} } });
    expect(data?.items.map(({ id, state }) => [id, state])).toEqual([
      [kept.id, 'done'],
      [file.id, 'cancelled'],
    ]);
  });
});
