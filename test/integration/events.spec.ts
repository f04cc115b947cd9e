import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { jsonApi } from '../support/json-api.js';

interface Item {
  id: string;
  version: number;
  [member: string]: unknown;
}
interface Problem {
  code: string;
  errors?: { pointer: string; code: string }[];
  [member: string]: unknown;
}

const gala = {
  name: 'Midsummer Gala',
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

const plan = async (members: object = {}): Promise<Item> => {
  const { status, body } = await call<Item>('POST', '/events', { ...gala, ...members });
  expect(status).toBe(201);
  return body;
};
const functionsOf = async (eventId: string): Promise<Item[]> =>
  (await call<{ items: Item[] }>('GET', `/events/${eventId}/functions`)).body.items;
const pointers = (problem: Problem): string[] => (problem.errors ?? []).map((error) => error.pointer);
const changesOf = (streamId: string): Promise<{ entity: string; kind: string }[]> =>
  test.db.query('select entity, kind from change where stream_id = $1 order by seq', [streamId]);

describe('planning an event', () => {
  it('makes a draft with a function called like it, a stream and places', async () => {
    const event = await plan({ capacity: 120, rsvpDeadline: '2027-05-15T22:00:00Z', languages: ['de'] });
    expect(event).toMatchObject({
      ...gala,
      startsAt: '2027-06-12T16:00:00.000Z',
      endsAt: '2027-06-12T23:00:00.000Z',
      state: 'draft',
      version: 1,
      capacity: 120,
      languages: ['en', 'de'],
    });
    expect(await functionsOf(event.id)).toMatchObject([
      { name: 'Midsummer Gala', startsAt: event['startsAt'], endsAt: event['endsAt'], position: 0 },
    ]);
    expect(await changesOf(event.id)).toEqual([
      { entity: 'event', kind: 'created' },
      { entity: 'eventFunction', kind: 'created' },
    ]);
    const pools = await test.db.query(
      'select capacity, taken, held from capacity_pool where event_id = $1 order by capacity',
      [event.id],
    );
    expect(pools).toEqual([
      { capacity: 120, taken: 0, held: 0 },
      { capacity: null, taken: 0, held: 0 },
    ]);
  });

  it('takes the functions given, in order, with meals whose ids come from their labels', async () => {
    const event = await plan({
      functions: [
        { name: 'Ceremony', endsAt: '2027-06-12T17:00:00Z' },
        {
          name: 'Dinner',
          startsAt: '2027-06-12T18:00:00Z',
          capacity: 80,
          mealChoices: [{ label: 'Gemüse' }, { label: 'Fisch' }, { id: 'beef', label: 'Rind' }],
        },
      ],
    });
    expect(await functionsOf(event.id)).toMatchObject([
      { name: 'Ceremony', position: 0, mealChoices: [] },
      {
        name: 'Dinner',
        position: 1,
        capacity: 80,
        mealChoices: [
          { id: 'gemuse', label: 'Gemüse' },
          { id: 'fisch', label: 'Fisch' },
          { id: 'beef', label: 'Rind' },
        ],
      },
    ]);
  });

  it('with a known id finds what the first try made', async () => {
    const id = newId();
    const first = await call('POST', '/events', { ...gala, id });
    const again = await call('POST', '/events', { ...gala, id, name: 'Something else' });
    expect(again.text).toBe(first.text);
    expect(await functionsOf(id)).toHaveLength(1);
  });

  it('never writes into a stream that is not its own', async () => {
    const theirs = await test.signUp();
    const event = await jsonApi(theirs)<Item>('POST', '/events', gala);
    const before = await changesOf(event.body.id);
    for (const id of [event.body.id, owner.organizationId, theirs.organizationId]) {
      const { status, body } = await call<Problem>('POST', '/events', { ...gala, id });
      expect([status, body.code]).toEqual([409, 'event.id_taken']);
    }
    expect(await changesOf(event.body.id)).toEqual(before);
  });

  it('names every wrong member', async () => {
    const { status, body } = await call<Problem>('POST', '/events', {
      ...gala,
      endsAt: '2027-06-12T15:00:00Z',
      locksAt: '2027-06-12T17:00:00Z',
      rsvpDeadline: '2027-06-12T18:00:00Z',
    });
    expect(status).toBe(400);
    expect(pointers(body).sort()).toEqual(['/endsAt', '/locksAt', '/rsvpDeadline', '/rsvpDeadline']);
    const zone = await call<Problem>('POST', '/events', {
      ...gala,
      timeZone: 'Europe/Atlantis',
      branding: { accentColor: 'red', logo: 'data:image/svg+xml;base64,PHN2Zy8+' },
    });
    expect(pointers(zone.body).sort()).toEqual(['/branding/accentColor', '/branding/logo', '/timeZone']);
    const part = await call<Problem>('POST', '/events', {
      ...gala,
      functions: [{ name: 'A' }, { name: 'B', startsAt: '2027-06-01T16:00:00Z' }],
    });
    expect(pointers(part.body)).toEqual(['/functions/1/startsAt']);
    expect(pointers((await call<Problem>('POST', '/events', { ...gala, languages: ['de', '<b>'] })).body)).toEqual([
      '/languages/1',
    ]);
    expect((await call<{ items: Item[] }>('GET', '/events')).body.items).toEqual([]);
  });
});

describe('listing events', () => {
  it('sorts, filters and pages', async () => {
    const ids = [];
    for (const [name, day] of [
      ['Brunch', '14'],
      ['Apéro', '11'],
      ['gala', '13'],
    ] as const) {
      ids.push((await plan({ name, startsAt: `2027-06-${day}T10:00:00Z`, endsAt: `2027-06-${day}T12:00:00Z` })).id);
    }
    await call('POST', `/events/${ids[0]}/publish`);
    const names = async (query: string): Promise<unknown[]> =>
      (await call<{ items: Item[] }>('GET', `/events?${query}`)).body.items.map((event) => event['name']);
    expect(await names('')).toEqual(['Apéro', 'gala', 'Brunch']);
    expect(await names('sort=-startsAt')).toEqual(['Brunch', 'gala', 'Apéro']);
    expect(await names('sort=-name')).toEqual(['gala', 'Brunch', 'Apéro']);
    expect(await names('state=published')).toEqual(['Brunch']);
    expect(await names('from=2027-06-13T00:00:00Z&to=2027-06-14T00:00:00Z')).toEqual(['gala']);
    expect(await names('search=GAL')).toEqual(['gala']);
    const first = await call<{ items: Item[]; nextCursor: string }>('GET', '/events?limit=2');
    const second = await call<{ items: Item[]; nextCursor: null }>(
      'GET',
      `/events?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect([...first.body.items, ...second.body.items].map((event) => event['name'])).toEqual([
      'Apéro',
      'gala',
      'Brunch',
    ]);
    expect(second.body.nextCursor).toBeNull();
  });
});

describe('changing an event', () => {
  it('raises the version, keeps If-Match, and says nothing when nothing changed', async () => {
    const event = await plan();
    const branding = { accentColor: '#123abc', headingFont: 'modern' };
    const changed = await call<Item>(
      'PATCH',
      `/events/${event.id}`,
      { name: 'Winter Gala', branding },
      { 'if-match': '"1"' },
    );
    expect(changed.body).toMatchObject({ name: 'Winter Gala', version: 2, branding });
    expect((await call('PATCH', `/events/${event.id}`, { name: 'X' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await call<Item>('PATCH', `/events/${event.id}`, { name: 'Winter Gala', branding })).body.version).toBe(2);
  });

  it('moves its functions along by the clock on the wall, over a daylight-saving change', async () => {
    const event = await plan({
      functions: [{ name: 'Dinner', startsAt: '2027-06-12T17:00:00Z', endsAt: '2027-06-12T20:00:00Z' }],
    });
    await call('PATCH', `/events/${event.id}`, { startsAt: '2027-12-11T17:00:00Z', endsAt: '2027-12-12T00:00:00Z' });
    // 19:00 in Vienna before and after: UTC+2 in June, UTC+1 in December.
    expect(await functionsOf(event.id)).toMatchObject([
      { startsAt: '2027-12-11T18:00:00.000Z', endsAt: '2027-12-11T21:00:00.000Z' },
    ]);
    const stay = await call<Problem>('PATCH', `/events/${event.id}`, {
      startsAt: '2028-12-11T17:00:00Z',
      endsAt: '2028-12-12T00:00:00Z',
      moveFunctions: false,
    });
    expect([stay.status, pointers(stay.body)]).toEqual([400, ['/startsAt']]);
    expect((await call<Item>('GET', `/events/${event.id}`)).body['startsAt']).toBe('2027-12-11T17:00:00.000Z');
  });

  it('checks times against those that stay, and blames the member that was sent', async () => {
    const event = await plan({ locksAt: '2027-06-01T00:00:00Z' });
    const late = await call<Problem>('PATCH', `/events/${event.id}`, { rsvpDeadline: '2027-06-02T00:00:00Z' });
    expect(pointers(late.body)).toEqual(['/rsvpDeadline']);
    const early = await call<Problem>('PATCH', `/events/${event.id}`, { startsAt: '2027-05-01T16:00:00Z' });
    expect(pointers(early.body)).toEqual(['/startsAt']);
    expect(
      (await call<Item>('PATCH', `/events/${event.id}`, { locksAt: null, rsvpDeadline: '2027-06-02T00:00:00Z' })).body,
    ).toMatchObject({ locksAt: null, rsvpDeadline: '2027-06-02T00:00:00.000Z' });
  });

  it('lowers a capacity below the places taken only by force', async () => {
    const event = await plan({ capacity: 10 });
    await test.db.query('update capacity_pool set taken = 6, held = 2 where id = $1', [event.id]);
    const refused = await call<Problem>('PATCH', `/events/${event.id}`, { capacity: 7, name: 'Not this either' });
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { code: 'event.capacity_below_taken', taken: 6, held: 2, capacity: 10, errors: [{ pointer: '/capacity' }] },
    ]);
    expect((await call<Item>('GET', `/events/${event.id}`)).body).toMatchObject({ version: 1, capacity: 10 });
    expect((await call('PATCH', `/events/${event.id}`, { capacity: 8 })).status).toBe(200);
    expect((await call('PATCH', `/events/${event.id}`, { capacity: 3, force: true })).status).toBe(200);
    // Going up again is never refused, also while it is still below.
    expect((await call('PATCH', `/events/${event.id}`, { capacity: 5 })).status).toBe(200);
    expect(await test.db.query('select capacity, taken, held from capacity_pool where id = $1', [event.id])).toEqual([
      { capacity: 5, taken: 6, held: 2 },
    ]);
  });
});

describe('the life of an event', () => {
  it('publishes once, cancels once with the first reason, and then stays as it is', async () => {
    const event = await plan();
    await call('POST', `/events/${event.id}/publish`);
    expect((await call<Item>('POST', `/events/${event.id}/publish`)).body).toMatchObject({
      state: 'published',
      version: 2,
    });
    await call('POST', `/events/${event.id}/cancel`, { reason: 'Flood' });
    expect((await call<Item>('POST', `/events/${event.id}/cancel`, { reason: 'Fire' })).body).toMatchObject({
      state: 'cancelled',
      cancelledReason: 'Flood',
      version: 3,
    });
    for (const [method, path, body] of [
      ['PATCH', '', { name: 'X' }],
      ['POST', '/publish', undefined],
      ['POST', '/functions', { name: 'X' }],
      ['POST', '/questions', { label: 'X', type: 'text' }],
    ] as const) {
      expect((await call<Problem>(method, `/events/${event.id}${path}`, body)).body.code).toBe('event.cancelled');
    }
    expect((await changesOf(event.id)).filter(({ entity }) => entity === 'event').map(({ kind }) => kind)).toEqual([
      'created',
      'published',
      'cancelled',
    ]);
  });

  it('deletes a draft with all its parts, and nothing else', async () => {
    const event = await plan();
    await call('POST', `/events/${event.id}/questions`, { label: 'Song?', type: 'text' });
    expect((await call('DELETE', `/events/${event.id}`, undefined, { 'if-match': '9' })).status).toBe(412);
    expect((await call('DELETE', `/events/${event.id}`)).status).toBe(204);
    expect((await call('GET', `/events/${event.id}`)).status).toBe(404);
    expect(
      await test.db.query('select 1 from event_question_version where organization_id = $1', [owner.organizationId]),
    ).toEqual([]);
    expect(
      await test.db.query('select 1 from capacity_pool where organization_id = $1', [owner.organizationId]),
    ).toEqual([]);
    const published = await plan();
    await call('POST', `/events/${published.id}/publish`);
    expect((await call<Problem>('DELETE', `/events/${published.id}`)).body.code).toBe('event.not_draft');
  });

  it('copies structure with new ids and moved dates, without answers', async () => {
    const event = await plan({
      capacity: 50,
      rsvpDeadline: '2027-05-12T16:00:00Z',
      branding: { accentColor: '#112233' },
      functions: [
        { name: 'Ceremony' },
        { name: 'Dinner', startsAt: '2027-06-12T18:00:00Z', capacity: 40, mealChoices: [{ label: 'Fish' }] },
      ],
    });
    const [, dinner] = await functionsOf(event.id);
    await call('POST', `/events/${event.id}/questions`, {
      label: 'Song?',
      type: 'text',
      functionId: dinner!.id,
      showWhen: { answer: 'yes', functionId: dinner!.id },
    });
    await call('POST', `/events/${event.id}/questions`, { label: 'Shuttle?', type: 'yes_no', per: 'household' });
    await call('POST', `/events/${event.id}/publish`);
    await test.db.query('update capacity_pool set taken = 7 where event_id = $1', [event.id]);

    const id = newId();
    const { body: copy } = await call<Item>('POST', `/events/${event.id}/copy`, {
      id,
      startsAt: '2027-11-13T17:00:00Z',
    });
    expect(copy).toMatchObject({
      id,
      name: 'Midsummer Gala',
      state: 'draft',
      copiedFrom: event.id,
      capacity: 50,
      branding: { accentColor: '#112233' },
      startsAt: '2027-11-13T17:00:00.000Z',
      endsAt: '2027-11-14T00:00:00.000Z',
    });
    // 18:00 in Vienna a month before: still summer time then (UTC+2).
    expect(copy['rsvpDeadline']).toBe('2027-10-13T16:00:00.000Z');
    const functions = await functionsOf(id);
    expect(functions).toMatchObject([
      { name: 'Ceremony' },
      { name: 'Dinner', startsAt: '2027-11-13T19:00:00.000Z', capacity: 40, mealChoices: [{ id: 'fish' }] },
    ]);
    expect(functions.map((part) => part.id)).not.toContain(dinner!.id);
    const { items } = (await call<{ items: Item[] }>('GET', `/events/${id}/questions`)).body;
    expect(items).toMatchObject([
      {
        label: 'Song?',
        functionId: functions[1]!.id,
        showWhen: { answer: 'yes', functionId: functions[1]!.id },
        versionNo: 1,
      },
      { label: 'Shuttle?', per: 'household', showWhen: { answer: 'any' } },
    ]);
    expect(await test.db.query('select sum(taken)::int as taken from capacity_pool where event_id = $1', [id])).toEqual(
      [{ taken: 0 }],
    );
    const again = await call<Item>('POST', `/events/${event.id}/copy`, { id, startsAt: '2027-11-13T17:00:00Z' });
    expect(again.body).toEqual(copy);
    const onto = await call<Problem>('POST', `/events/${event.id}/copy`, {
      id: event.id,
      startsAt: '2027-11-13T17:00:00Z',
    });
    expect(onto.body.code).toBe('event.id_taken');
    expect(await functionsOf(id)).toHaveLength(2);
  });
});

describe('functions', () => {
  it('can be added, changed, ordered and deleted, but one stays', async () => {
    const event = await plan();
    const [first] = await functionsOf(event.id);
    const brunch = (await call<Item>('POST', `/events/${event.id}/functions`, { name: 'Brunch', capacity: 5 })).body;
    expect(brunch).toMatchObject({ position: 1, startsAt: event['startsAt'], eventId: event.id });
    await call('PATCH', `/events/${event.id}/functions/${first!.id}`, { position: 2 });
    expect((await functionsOf(event.id)).map((part) => part.id)).toEqual([brunch.id, first!.id]);
    const wrong = await call<Problem>('PATCH', `/events/${event.id}/functions/${brunch.id}`, {
      endsAt: '2027-06-12T15:00:00Z',
    });
    expect(pointers(wrong.body)).toEqual(['/endsAt']);
    await test.db.query('update capacity_pool set taken = 5 where id = $1', [brunch.id]);
    expect(
      (await call<Problem>('PATCH', `/events/${event.id}/functions/${brunch.id}`, { capacity: 4 })).body,
    ).toMatchObject({ code: 'event.capacity_below_taken', taken: 5 });
    expect((await call('DELETE', `/events/${event.id}/functions/${first!.id}`)).status).toBe(204);
    expect((await call<Problem>('DELETE', `/events/${event.id}/functions/${brunch.id}`)).body.code).toBe(
      'event_function.last',
    );
  });

  it('belong to one event, and their ids to nothing else', async () => {
    const [one, other] = [await plan(), await plan()];
    const [part] = await functionsOf(one.id);
    for (const [method, body] of [
      ['GET', undefined],
      ['PATCH', { name: 'X' }],
      ['DELETE', undefined],
    ] as const) {
      expect((await call<Problem>(method, `/events/${other.id}/functions/${part!.id}`, body)).body.code).toBe(
        'event_function.not_found',
      );
    }
    for (const id of [part!.id, one.id, other.id]) {
      expect((await call<Problem>('POST', `/events/${other.id}/functions`, { id, name: 'X' })).body.code).toBe(
        'event_function.id_taken',
      );
    }
    expect(await functionsOf(other.id)).toHaveLength(1);
  });

  it('with two meals of one id are refused', async () => {
    const event = await plan();
    const { body } = await call<Problem>('POST', `/events/${event.id}/functions`, {
      name: 'X',
      mealChoices: [{ id: 'a', label: 'A' }, { label: 'B' }, { id: 'a', label: 'C' }],
    });
    expect(pointers(body)).toEqual(['/mealChoices/0/id', '/mealChoices/2/id']);
  });
});

describe('questions', () => {
  it('get a new version when what is asked changes, and the old one stays', async () => {
    const event = await plan();
    const path = `/events/${event.id}/questions`;
    const question = (
      await call<Item>('POST', path, {
        label: 'Menu?',
        type: 'choice',
        options: [{ label: 'Fish' }, { label: 'Meat' }],
      })
    ).body;
    expect(question).toMatchObject({
      key: 'menu',
      versionNo: 1,
      version: 1,
      position: 0,
      per: 'guest',
      required: false,
      options: [{ id: 'fish' }, { id: 'meat' }],
    });
    const moved = (
      await call<Item>('PATCH', `${path}/${question.id}`, {
        position: 7,
        options: [{ label: 'Fish' }, { label: 'Meat' }],
      })
    ).body;
    expect(moved).toMatchObject({ versionNo: 1, version: 2 });
    const reworded = (
      await call<Item>(
        'PATCH',
        `${path}/${question.id}`,
        { label: 'Which menu?', options: [{ label: 'Fish' }, { label: 'Vegan' }] },
        { 'if-match': '2' },
      )
    ).body;
    expect(reworded).toMatchObject({ versionNo: 2, version: 3, label: 'Which menu?', position: 7 });
    expect((await call('PATCH', `${path}/${question.id}`, { label: 'Stale' }, { 'if-match': '2' })).status).toBe(412);
    const versions = await call<{ items: Item[] }>('GET', `${path}/${question.id}/versions`);
    expect(versions.body.items).toMatchObject([
      { versionNo: 1, label: 'Menu?', options: [{ id: 'fish' }, { id: 'meat' }] },
      { versionNo: 2, label: 'Which menu?', options: [{ id: 'fish' }, { id: 'vegan' }] },
    ]);
    await call('PATCH', `${path}/${question.id}`, { archived: true });
    expect((await call<{ items: Item[] }>('GET', `${path}?archived=false`)).body.items).toEqual([]);
    await call('PATCH', `${path}/${question.id}`, { archived: false });
    expect(
      (await changesOf(event.id)).filter(({ entity }) => entity === 'eventQuestion').map(({ kind }) => kind),
    ).toEqual(['created', 'updated', 'reworded', 'archived', 'restored']);
  });

  it('are checked as a whole', async () => {
    const event = await plan();
    const path = `/events/${event.id}/questions`;
    const wrong = async (body: object): Promise<string[]> =>
      pointers((await call<Problem>('POST', path, { label: 'Q', type: 'text', ...body })).body);
    expect(await wrong({ type: 'choice' })).toEqual(['/options']);
    expect(await wrong({ options: [{ label: 'A' }] })).toEqual(['/options']);
    expect(await wrong({ minimum: 1, maximum: 2 })).toEqual(['/minimum', '/maximum']);
    expect(await wrong({ type: 'number', minimum: 3, maximum: 2 })).toEqual(['/maximum']);
    expect(await wrong({ functionId: newId(), showWhen: { answer: 'yes', functionId: newId() } })).toEqual([
      '/functionId',
      '/showWhen/functionId',
    ]);
    const number = (await call<Item>('POST', path, { label: 'Shoe size', type: 'number', minimum: 20, maximum: 50.5 }))
      .body;
    expect(number).toMatchObject({ minimum: 20, maximum: 50.5 });
    expect((await call<Item>('PATCH', `${path}/${number.id}`, { type: 'text' })).body).toMatchObject({
      minimum: null,
      maximum: null,
    });
    await call('POST', path, { label: 'A', type: 'text', key: 'same' });
    expect((await call<Problem>('POST', path, { label: 'B', type: 'text', key: 'same' })).body.code).toBe(
      'event_question.key_taken',
    );
    expect((await call<Item>('POST', path, { label: 'Same', type: 'text' })).body['key']).toBe('same-2');
  });

  it('keep the function they are about', async () => {
    const event = await plan({ functions: [{ name: 'A' }, { name: 'B' }] });
    const [a, b] = await functionsOf(event.id);
    await call('POST', `/events/${event.id}/questions`, { label: 'Q', type: 'text', functionId: a!.id });
    await call('POST', `/events/${event.id}/questions`, {
      label: 'R',
      type: 'text',
      showWhen: { answer: 'yes', functionId: b!.id },
    });
    for (const part of [a!, b!]) {
      expect((await call<Problem>('DELETE', `/events/${event.id}/functions/${part.id}`)).body.code).toBe(
        'event_function.has_questions',
      );
    }
  });
});

describe('the calendar file', () => {
  it('has an entry per function, with a sequence that rises and the state', async () => {
    const event = await plan({
      venue: 'Ballroom',
      address: 'Ring 1\n1010 Wien',
      functions: [{ name: 'Ceremony' }, { name: 'Dinner; late', venue: 'Terrace' }],
    });
    const functions = await functionsOf(event.id);
    const file = async (): Promise<string> => {
      const { status, text, headers } = await call('GET', `/events/${event.id}/calendar.ics`);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      return text.replaceAll('\r\n ', '');
    };
    const draft = await file();
    expect(draft).toContain(`UID:${functions[0]!.id}@placecard\r\n`);
    expect(draft).toContain('SUMMARY:Midsummer Gala: Dinner\\; late\r\n');
    expect(draft).toContain('LOCATION:Terrace\\, Ballroom\\, Ring 1\\, 1010 Wien\r\n');
    expect(draft).toContain('DTSTART:20270612T160000Z\r\n');
    expect(draft.match(/SEQUENCE:\d+/g)).toEqual(['SEQUENCE:0', 'SEQUENCE:0']);
    await call('POST', `/events/${event.id}/publish`);
    await call('PATCH', `/events/${event.id}/functions/${functions[1]!.id}`, { name: 'Supper' });
    const published = await file();
    expect(published.match(/SEQUENCE:\d+/g)).toEqual(['SEQUENCE:1', 'SEQUENCE:2']);
    await call('POST', `/events/${event.id}/cancel`, { reason: 'Flood' });
    expect((await file()).match(/STATUS:\w+/g)).toEqual(['STATUS:CANCELLED', 'STATUS:CANCELLED']);
  });
});

describe('two planners at once', () => {
  it('never leave an event without functions, and give every function its own place', async () => {
    const event = await plan({ functions: [{ name: 'A' }, { name: 'B' }] });
    const functions = await functionsOf(event.id);
    const deleted = await Promise.all(
      functions.map((part) => call('DELETE', `/events/${event.id}/functions/${part.id}`)),
    );
    expect(deleted.map(({ status }) => status).sort()).toEqual([204, 409]);
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => call('POST', `/events/${event.id}/functions`, { name: `F${n}` })),
    );
    const positions = (await functionsOf(event.id)).map((part) => part['position']);
    expect(new Set(positions).size).toBe(9);
  });
});

describe('an event people are invited to', () => {
  const invite = async (eventId: string, names: string[], allergies: object[] = []): Promise<Item[]> => {
    const guestIds = [];
    for (const firstName of names)
      guestIds.push((await call<Item>('POST', '/guests', { firstName, diet: 'vegan', allergies })).body.id);
    const { status, text } = await call('POST', `/events/${eventId}/invitations`, {
      name: names.join(' & '),
      guestIds,
    });
    if (status !== 201) throw new Error(text);
    return (await call<{ items: Item[] }>('GET', `/events/${eventId}/attendees`)).body.items;
  };

  it('counts who comes and what is free', async () => {
    const event = await plan({ capacity: 10, functions: [{ name: 'Ceremony' }, { name: 'Dinner', capacity: 3 }] });
    await call('POST', `/events/${event.id}/publish`);
    const [ceremony, dinner] = await functionsOf(event.id);
    const stats = async (): Promise<Record<string, unknown>> => (await call('GET', `/events/${event.id}/stats`)).body;
    expect(await stats()).toMatchObject({
      invited: 0,
      answered: 0,
      yes: 0,
      pending: 0,
      free: 10,
      households: 0,
      diets: [],
    });
    expect((await stats())['functions']).toMatchObject([
      { invited: 0, answered: 0, pending: 0 },
      { invited: 0, pending: 0, free: 3 },
    ]);
    const people = await invite(event.id, ['Ada', 'Ida', 'Eva'], [{ allergen: 'nuts', severity: 'anaphylaxis' }]);
    const answer = (person: Item, answers: object) =>
      call('PUT', `/attendees/${person.id}/answers`, { answers, reason: 'On the phone' });
    expect((await answer(people[0]!, { [ceremony!.id]: 'yes', [dinner!.id]: 'yes' })).status).toBe(200);
    expect((await answer(people[1]!, { [ceremony!.id]: 'yes', [dinner!.id]: 'no' })).status).toBe(200);
    expect(await stats()).toMatchObject({
      eventId: event.id,
      invited: 3,
      answered: 2,
      yes: 2,
      pending: 1,
      capacity: 10,
      taken: 2,
      free: 8,
      households: 1,
      householdsAnswered: 0,
      functions: [
        { functionId: ceremony!.id, yes: 2, no: 0, pending: 1, capacity: null, free: null },
        { functionId: dinner!.id, yes: 1, no: 1, pending: 1, capacity: 3, taken: 1, free: 2 },
      ],
      diets: [{ diet: 'vegan', people: 2 }],
      allergens: [{ allergen: 'nuts', severity: 'anaphylaxis', people: 2 }],
    });
    expect((await call<Problem>('DELETE', `/events/${event.id}/functions/${dinner!.id}`)).body.code).toBe(
      'event_function.in_use',
    );
    expect((await call<Problem>('PATCH', `/events/${event.id}`, { capacity: 1 })).body).toMatchObject({
      code: 'event.capacity_below_taken',
      taken: 2,
    });
  });

  it('cannot be deleted, also as a draft', async () => {
    const event = await plan();
    await invite(event.id, ['Ada']);
    expect((await call<Problem>('DELETE', `/events/${event.id}`)).body.code).toBe('event.has_invitations');
    expect((await call('GET', `/events/${event.id}`)).status).toBe(200);
    expect(await functionsOf(event.id)).toHaveLength(1);
  });
});
