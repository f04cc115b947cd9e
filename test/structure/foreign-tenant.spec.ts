import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { makeEverything, type Everything } from '../support/everything.js';
import { bodiesOf, operationsOf, pathOf, stringPlaces, withValue, type Operation } from '../support/operations.js';
import { addMember, send } from '../support/members.js';

let test: TestApp;
let operations: Operation[];
let theirs: Account;
let mine: Account;
let their: Everything;
let my: Everything;

beforeAll(async () => {
  test = await startApp();
  operations = operationsOf(test.document);
  [theirs, mine] = [await test.signUp('Theirs'), await test.signUp('Mine')];
  [their, my] = [await makeEverything(test, theirs), await makeEverything(test, mine)];
}, 240_000);
afterAll(() => test?.close());

/** Tables with an organization that need no row of it: its own queue of work, and failures without a tenant. */
const MAY_BE_EMPTY = ['job', 'security_event'];

const tenantTables = async (): Promise<string[]> => {
  const rows = await test.db.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`);
  return rows.map(({ name }) => name);
};

/** A hash over every row an organization has, by table, and the number of rows. */
async function rowsOf(organizationId: string): Promise<Record<string, { rows: number; hash: string }>> {
  const found: Record<string, { rows: number; hash: string }> = {};
  const hash = `count(*)::int as rows, md5(coalesce(string_agg(md5(t::text), '' order by md5(t::text)), '')) as hash`;
  for (const table of await tenantTables()) {
    const [row] = await test.db.query<{ rows: number; hash: string }>(
      `select ${hash} from "${table}" t where organization_id = $1`,
      [organizationId],
    );
    found[table] = row!;
  }
  const [changes] = await test.db.query<{ rows: number; hash: string }>(
    `select ${hash} from change t where stream_id in (select id from stream where organization_id = $1)`,
    [organizationId],
  );
  return { ...found, change: changes! };
}

/** An answer with everything taken out that may differ between two requests for different ids. */
async function answer(by: Account, operation: Operation, path: string, body?: unknown): Promise<string> {
  const response = await send<Record<string, unknown> | undefined>(by, operation.method, path, body);
  // Refused: the whole of it. Accepted: what is made has times and ids of its own.
  if (response.status < 400) return String(response.status);
  const { requestId: _id, instance: _path, ...rest } = response.body ?? {};
  return `${response.status} ${JSON.stringify(rest)}`.replaceAll(new RegExp(UUID.source.slice(1, -1), 'g'), '…');
}

/** Parameters that are ids, with the segment before them. */
const idsIn = (operation: Operation): { name: string; before: string }[] =>
  [...operation.path.matchAll(/([^/]*)\/\{([^}]+)\}/g)].map(([, before, name]) => ({ before: before!, name: name! }));

const authenticated = (): Operation[] => operations.filter(({ permission }) => permission !== 'public');

/** Members of bodies that take an id: which kind of thing it is of. A new member is added here by hand. */
const BODY_IDS: Record<
  string,
  Exclude<keyof Everything, 'rsvp'> | 'organization' | 'user' | 'otherInvitation' | 'new'
> = {
  id: 'new',
  guestId: 'guests',
  guestIds: 'guests',
  otherId: 'guests',
  contactGuestId: 'guests',
  functionId: 'functions',
  functionIds: 'functions',
  memberId: 'members',
  invitationId: 'invitations',
  invitationIds: 'invitations',
  fromId: 'otherInvitation',
  attendeeIds: 'attendees',
  beforeId: 'waiting-list',
  organizationId: 'organization',
  events: 'events',
  answers: 'functions',
  channelId: 'new',
  userId: 'user',
  eventId: 'events',
  templateId: 'templates',
  conversationId: 'conversations',
};

/** Bodies whose example shows no id where one may stand. */
const BODIES: Record<string, Record<string, unknown>> = {
  setMemberGrants: { events: [newId()] },
  addMember: { events: [newId()] },
};

/** Where the two answers are known to differ, and why. */
const MAY_DIFFER: Record<string, string> = {
  'createEvent /id events': 'the stream of an event has its id, whoever owns it; nobody guesses a UUID v7',
};

type Kind = Exclude<keyof Everything, 'rsvp'> | 'organization' | 'user';
const kindsOf = (everything: Everything): Kind[] => [
  ...(Object.keys(everything) as (keyof Everything)[]).filter((kind) => kind !== 'rsvp'),
  'organization',
  'user',
];
const idOf = (owner: Account, everything: Everything, kind: Kind): string =>
  kind === 'organization' ? owner.organizationId : kind === 'user' ? owner.userId : everything[kind];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where a body holds ids; a key that is one is written with a star: `['answers', '*']`. */
function idPlaces(value: unknown, at: string[] = []): string[][] {
  if (typeof value === 'string') return UUID.test(value) ? [at] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    UUID.test(key) ? [[...at, '*']] : idPlaces(item, [...at, key]),
  );
}

function withId(body: unknown, place: string[], id: string): unknown {
  if (place.at(-1) !== '*') return withValue(body, place, id);
  const parent = place.slice(0, -1);
  const [said] = Object.values(
    parent.reduce((value, key) => (value as Record<string, unknown>)[key], body) as object,
  ) as unknown[];
  return withValue(body, parent, { [id]: said });
}

async function myId(kind: (typeof BODY_IDS)[string]): Promise<string> {
  if (kind === 'new') return newId();
  if (kind === 'organization' || kind === 'user') return idOf(mine, my, kind);
  if (kind === 'guests') {
    // One who is invited nowhere yet.
    return (
      await send<{ id: string }>(mine, 'POST', '/api/v1/guests', { firstName: 'New', email: `${newId()}@example.org` })
    ).body.id;
  }
  if (kind !== 'otherInvitation') return my[kind];
  const page = await send<{ items: { id: string }[] }>(mine, 'GET', `/api/v1/events/${my.events}/invitations`);
  return page.body.items.find(({ id }) => id !== my.invitations)!.id;
}

/** The example with ids of mine, and everything else that must be unique made anew. */
async function myBody(example: unknown): Promise<unknown> {
  let body = example;
  for (const place of idPlaces(example)) {
    const member = place.filter((key) => !/^(\d+|\*)$/.test(key)).at(-1) ?? '';
    const kind = BODY_IDS[member];
    if (!kind) throw new Error(`Say in BODY_IDS what ${place.join('/')} is the id of`);
    body = withId(body, place, await myId(kind));
  }
  for (const place of stringPlaces(body)) {
    const unique = {
      externalId: newId(),
      name: `Name ${newId()}`,
      key: `k${newId().replaceAll('-', '')}`,
      email: `${newId()}@example.org`,
    };
    const value = unique[place.at(-1) as keyof typeof unique];
    if (value) body = withValue(body, place, value);
  }
  return body;
}

describe("somebody else's organization", () => {
  let before: Awaited<ReturnType<typeof rowsOf>>;
  beforeAll(async () => {
    before = await rowsOf(theirs.organizationId);
  });

  it('has one of everything there is', async () => {
    const empty = Object.entries(before)
      .filter(([table, { rows }]) => rows === 0 && !MAY_BE_EMPTY.includes(table))
      .map(([table]) => table);
    expect(empty).toEqual([]);
    const segments = new Set(operations.flatMap((operation) => idsIn(operation).map((id) => id.before)));
    expect([...segments].sort()).toEqual(Object.keys(their).sort());
  });

  it('is not there: its ids in the path answer 404, like those that never were', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const operation of authenticated()) {
      const parameters = idsIn(operation);
      // Each parameter theirs while the others are mine, then all of them theirs.
      const choices =
        parameters.length > 1
          ? [...parameters.map(({ name }) => [name]), parameters.map(({ name }) => name)]
          : [parameters.map(({ name }) => name)];
      for (const foreign of choices.filter(({ length }) => length > 0)) {
        const path = (id: (segment: keyof Everything) => string): string =>
          pathOf(operation, (name, segment) =>
            (foreign.includes(name) ? id : (own: keyof Everything) => my[own])(segment as keyof Everything),
          );
        const missing = newId();
        // All else in the request is mine, so that nothing but the path can be what is not found.
        const body = async (): Promise<unknown> =>
          operation.body && myBody({ ...operation.body, ...BODIES[operation.id] });
        const there = await answer(
          mine,
          operation,
          path((segment) => their[segment]),
          await body(),
        );
        const nowhere = await answer(
          mine,
          operation,
          path(() => missing),
          await body(),
        );
        tried++;
        if (!there.startsWith('404') || there !== nowhere)
          wrong.push(`${operation.id} ${foreign.join('+')}: ${there} | missing: ${nowhere}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  }, 240_000);

  it('is not there: its ids in a query answer like those that never were', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const operation of authenticated().filter(({ method }) => method === 'GET')) {
      for (const parameter of operation.parameters.filter(
        ({ in: where, schema }) => where === 'query' && schema?.format === 'uuid',
      )) {
        for (const [kind, id] of [
          ...Object.entries(their),
          ['organization', theirs.organizationId],
          ['user', theirs.userId],
        ] as [string, string][]) {
          if (kind === 'rsvp') continue;
          const missing = newId();
          const path = (value: string): string =>
            `${pathOf(operation, (_, segment) => my[segment as keyof Everything])}?${parameter.name}=${value}`;
          const [there, nowhere] = await Promise.all([
            mine
              .fetch(path(id))
              .then(
                async (response) =>
                  `${response.status} ${(await response.text()).replaceAll(id, '…').replace(/"requestId":"[^"]*"/, '')}`,
              ),
            mine
              .fetch(path(missing))
              .then(
                async (response) =>
                  `${response.status} ${(await response.text()).replaceAll(missing, '…').replace(/"requestId":"[^"]*"/, '')}`,
              ),
          ]);
          tried++;
          if (there !== nowhere)
            wrong.push(
              `${operation.id} ?${parameter.name}=${kind}: ${there.slice(0, 300)} | missing: ${nowhere.slice(0, 300)}`,
            );
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(50);
  }, 240_000);

  const tryBodies = async (
    places: (body: unknown) => string[][],
    kinds: (operation: Operation, place: string[]) => Kind[],
  ) => {
    const wrong: string[] = [];
    let tried = 0;
    const examples = authenticated().flatMap((operation) => {
      const shown = bodiesOf(test.document, operation);
      const added = BODIES[operation.id];
      const bodies = added ? [{ body: { ...operation.body, ...added } }, ...shown.slice(1)] : shown;
      return bodies.map((each) => ({ operation, onlyNew: undefined, ...each }));
    });
    for (const { operation, body: example, onlyNew } of examples) {
      for (const place of places(example).filter(([member]) => !onlyNew || member === onlyNew)) {
        const path = pathOf(operation, (_, segment) => my[segment as keyof Everything]);
        const nowhere = await answer(mine, operation, path, withId(await myBody(example), place, newId()));
        for (const kind of kinds(operation, place)) {
          const id = idOf(theirs, their, kind);
          const there = await answer(mine, operation, path, withId(await myBody(example), place, id));
          tried++;
          const where = `${operation.id} /${place.join('/')} ${kind}`;
          if (there !== nowhere && !Object.hasOwn(MAY_DIFFER, where))
            wrong.push(`${where}: ${there} | missing: ${nowhere}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    return tried;
  };

  it('is not there: its ids in a body answer like those that never were', async () => {
    const references = (body: unknown) => idPlaces(body).filter((place) => place.at(-1) !== 'id');
    expect(await tryBodies(references, () => kindsOf(their))).toBeGreaterThan(100);
  }, 480_000);

  it('does not stand in the way: its ids may be chosen for what is new', async () => {
    // After the references: from here on its ids may be ids of mine too.
    const chosen = (body: unknown) => idPlaces(body).filter((place) => place.at(-1) === 'id');
    const tried = new Set<string>();
    const once = (operation: Operation, place: string[]): Kind[] => {
      const kind = (place.at(-3) ??
        [...operation.path.matchAll(/\/([a-z-]+)(?=\/|$)/g)]
          .map(([, name]) => name!)
          .findLast((name) => name in their)) as Kind;
      return tried.size < tried.add(kind).size ? [kind] : [];
    };
    expect(await tryBodies(chosen, once)).toBeGreaterThan(4);
  }, 240_000);

  it('has not changed by any of that', async () => {
    await test.drain();
    expect(await rowsOf(theirs.organizationId)).toEqual(before);
  });
});

describe('events that a grant leaves out', () => {
  let manager: Account;
  let other: Everything;

  beforeAll(async () => {
    const owner = await test.signUp('Narrow');
    const granted = await makeEverything(test, owner);
    other = await makeEverything(test, owner);
    manager = await addMember(test, owner, 'manager', [granted.events]);
  }, 240_000);

  it('are not there, with all that is theirs', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const operation of authenticated().filter(({ path }) => /\/(events|attendees)\/\{/.test(path))) {
      const missing = newId();
      const there = await answer(
        manager,
        operation,
        pathOf(operation, (_, segment) => other[segment as keyof Everything]),
        operation.body,
      );
      const nowhere = await answer(
        manager,
        operation,
        pathOf(operation, () => missing),
        operation.body,
      );
      tried++;
      if (!there.startsWith('404') || there !== nowhere) wrong.push(`${operation.id}: ${there} | missing: ${nowhere}`);
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(35);
  }, 240_000);

  it('are in no list and no stream', async () => {
    const seen: string[] = [];
    const lists = authenticated().filter(({ method, path }) => method === 'GET' && !path.includes('{'));
    for (const operation of lists) {
      for (const query of operation.id === 'getSnapshot' || operation.id === 'getChanges'
        ? [`?stream=${other.events}&since=0`, `?stream=${manager.organizationId}&since=0`]
        : ['']) {
        const response = await manager.fetch(operation.path + query);
        const text = await response.text();
        for (const kind of [
          'events',
          'functions',
          'questions',
          'invitations',
          'attendees',
          'waiting-list',
          'segments',
        ] as const) {
          if (text.includes(other[kind])) seen.push(`${operation.id}${query}: ${kind}`);
        }
      }
    }
    expect(seen).toEqual([]);
    expect(lists.length).toBeGreaterThan(8);
  });
});
