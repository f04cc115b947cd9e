import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { systemActor } from '../../src/platform/access/index.js';
import { Database, isUnavailable } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { runInContext } from '../../src/platform/observability/index.js';
import { EventPlaces, InvitationsService, RsvpService, type Answers } from '../../src/modules/invitations/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { Households, type InvitedParty, type Item, type PlannedEvent, type Rsvp } from '../support/households.js';
import { jsonApi } from '../support/json-api.js';

let test: TestApp;
let owner: Account;
let call: ReturnType<typeof jsonApi>;
let anybody: ReturnType<typeof jsonApi>;
let house: Households;
let rsvp: RsvpService;
let places: EventPlaces;

beforeAll(async () => {
  // Without role relay no schedule runs beside the tests: they say what time it is.
  test = await startApp({ roles: new Set(['http']) });
  anybody = jsonApi(test);
  rsvp = test.app.get(RsvpService);
  places = test.app.get(EventPlaces);
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  owner = await test.signUp();
  call = jsonApi(owner);
  house = new Households(test, owner);
});

const HOUR = 3_600_000;
const now = new Date();
const later = (hours: number): Date => new Date(now.getTime() + hours * HOUR);
const inContext = <T>(work: () => Promise<T>): Promise<T> => runInContext({ requestId: newId(), origin: 'http' }, work);

/** Answers as the page would, at a time of the test's choosing. */
const answers = (
  party: InvitedParty,
  answer: 'yes' | 'no' | 'pending',
  at = now,
  functions?: string[],
): Promise<Rsvp> =>
  inContext(
    async () => (await rsvp.answer(party.token, house.says(party, answer, functions) as never, at)) as unknown as Rsvp,
  );

const said = (view: Rsvp): string[] => view.guests.flatMap(({ functions }) => functions.map(({ answer }) => answer));
const stateOf = async (party: InvitedParty): Promise<string[]> => said((await anybody<Rsvp>('GET', party.path)).body);

interface Entry {
  id: string;
  invitationId: string;
  state: string;
  size: number;
  passedOver: number;
}
const queueOf = async (event: PlannedEvent, state = ''): Promise<Entry[]> =>
  (await call<{ items: Entry[] }>('GET', `/events/${event.id}/waiting-list?limit=200${state && `&state=${state}`}`))
    .body.items;

/** What the pools should hold by the answers themselves, summed up by the database and not by the code under test. */
async function expectReconciled(event: PlannedEvent): Promise<void> {
  const rows = await test.db.query(
    `select p.id, p.taken, p.held from capacity_pool p where p.event_id = $1
     except
     select p.id, count(*) filter (where case when p.id = p.event_id then a.answers::text like '%"yes"%' else a.answers ->> p.id::text = 'yes' end)::int,
            count(*) filter (where case when p.id = p.event_id then a.answers::text like '%"offered"%' and a.answers::text not like '%"yes"%'
                                        else a.answers ->> p.id::text = 'offered' end)::int
       from capacity_pool p left join attendee a on a.event_id = p.event_id where p.event_id = $1 group by p.id, p.event_id`,
    [event.id],
  );
  expect(rows).toEqual([]);
  const entries = await test.db.query(
    `select w.id, w.state, w.size, count(a.id)::int as people from waiting_entry w
       left join attendee a on a.invitation_id = w.invitation_id and a.answers ->> w.function_id::text = w.state
      where w.event_id = $1 and w.state in ('waiting', 'offered') group by w.id, w.state, w.size having w.size <> count(a.id)`,
    [event.id],
  );
  expect(entries).toEqual([]);
}

/** Many parties of one plus-one each, without a guest book behind them: made in one go. */
async function crowd(event: PlannedEvent, size: number): Promise<{ token: string; id: string }[]> {
  const actor = systemActor(owner.organizationId);
  const items = Array.from({ length: size }, (_, index) => ({ id: newId(), name: `Party ${index}`, plusOnes: 1 }));
  const made = await inContext(() => test.app.get(InvitationsService).createMany(actor, event.id, items, 'reset'));
  return made.map((each) => {
    if (each instanceof Error || each.rsvpUrl === null) throw new Error('not invited');
    return { token: each.rsvpUrl.split('/r/')[1]!, id: each.invitationId };
  });
}

/** A thousand at one database: whoever is told to come back (503) does. */
async function untilServed<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}

describe('1 000 at once for 100 places', () => {
  it('gives exactly 100 of them a place, and the others a place in the queue in the order they came', async () => {
    const event = await house.event({ capacity: 100 });
    const parties = await crowd(event, 1000);
    const functionId = event.functions[0]!;
    const guest = { answers: [{ functionId, answer: 'yes' as const }] };
    const outcomes = await Promise.all(
      parties.map(({ token }) =>
        untilServed(() =>
          inContext(() => rsvp.answer(token, { guests: [{ id: newId(), firstName: 'P', ...guest }] }, now)),
        ),
      ),
    );
    const given = outcomes.map(({ guests }) => guests[0]?.functions[0]?.answer);
    expect(given.filter((answer) => answer === 'yes')).toHaveLength(100);
    expect(given.filter((answer) => answer === 'waiting')).toHaveLength(900);
    expect(await house.pools(event)).toEqual({ [event.id]: [100, 0], [functionId]: [100, 0] });
    await expectReconciled(event);
    // The order of the queue is the order of the commits, and the log is gapless.
    const order = await test.db.query<{ same: boolean; entries: number }>(
      `select count(*)::int as entries, bool_and(w.n = c.n) as same
         from (select id, row_number() over (order by position) as n from waiting_entry where event_id = $1) w
         join (select entity_id, row_number() over (order by seq) as n from change where stream_id = $1 and kind = 'joined') c on c.entity_id = w.id`,
      [event.id],
    );
    expect(order).toEqual([{ same: true, entries: 900 }]);
  }, 120_000);

  it('would oversell without the guard: the same race, read first and written after', async () => {
    const event = await house.event({ capacity: 10 });
    const db = test.app.get(Database);
    const unguarded = async (): Promise<boolean> => {
      const [pool] = await db.query<{ free: number }>(
        'select capacity - taken as free from capacity_pool where id = $1',
        [event.id],
      );
      if (pool!.free < 1) return false;
      await db.query('update capacity_pool set taken = taken + 1 where id = $1', [event.id]);
      return true;
    };
    const accepted = (await Promise.all(Array.from({ length: 60 }, unguarded))).filter(Boolean);
    expect(accepted.length).toBeGreaterThan(10);
  });
});

describe('a place', () => {
  it('is given back once, however often and at once it is declined', async () => {
    const event = await house.event({ capacity: 2 });
    const [first, second] = [
      await house.invite(event, ['Anna Huber', 'Ben Huber']),
      await house.invite(event, ['Carla Cotta']),
    ];
    await answers(first, 'yes');
    expect(said(await answers(second, 'yes'))).toEqual(['waiting']);
    await Promise.all(Array.from({ length: 8 }, () => answers(first, 'no')));
    await Promise.all(Array.from({ length: 8 }, () => answers(second, 'no')));
    expect(await house.pools(event)).toMatchObject({ [event.id]: [0, 0] });
    await expectReconciled(event);
  });

  it('counts once for the event, whatever somebody comes to, and once for each function', async () => {
    const event = await house.event({ capacity: 2, functions: [{ name: 'Dinner', capacity: 1 }, { name: 'Brunch' }] });
    const [dinner, brunch] = event.functions as [string, string];
    const party = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    const [anna, ben] = party.members;
    const both = [dinner, brunch].map((functionId) => ({ functionId, answer: 'yes' }));
    await anybody('PUT', party.path, {
      guests: [
        { id: anna, answers: both },
        { id: ben, answers: both.slice(1) },
      ],
    });
    expect(await house.pools(event)).toEqual({ [event.id]: [2, 0], [dinner]: [1, 0], [brunch]: [2, 0] });
  });

  it('can change hands within a household when everything is full', async () => {
    const event = await house.event({ capacity: 1 });
    const party = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    const [functionId] = event.functions;
    const only = (yes: string, no: string) => ({
      guests: [
        { id: yes, answers: [{ functionId, answer: 'yes' }] },
        { id: no, answers: [{ functionId, answer: 'no' }] },
      ],
    });
    const [anna, ben] = party.members as [string, string];
    await anybody('PUT', party.path, only(anna, ben));
    expect(said((await anybody<Rsvp>('PUT', party.path, only(ben, anna))).body)).toEqual(['no', 'yes']);
  });

  it('for a part of the household only is a place for none of that part', async () => {
    const event = await house.event({
      functions: [
        { name: 'Dinner', capacity: 1 },
        { name: 'Brunch', capacity: 2 },
      ],
    });
    const party = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    expect(said(await answers(party, 'yes'))).toEqual(['waiting', 'yes', 'waiting', 'yes']);
    await expectReconciled(event);
  });
});

describe('the waiting list', () => {
  it('holds freed places for the first household that fits whole, and tells who was passed over and why', async () => {
    const event = await house.event({ capacity: 2 });
    const one = await house.invite(event, ['Ada Adler']);
    const two = await house.invite(event, ['Bea Boll']);
    const family = await house.invite(event, ['Cara Cotta', 'Carl Cotta']);
    const single = await house.invite(event, ['Dora Dahl']);
    for (const party of [one, two, family, single]) await answers(party, 'yes');
    await answers(one, 'no');
    expect(await stateOf(family)).toEqual(['waiting', 'waiting']);
    expect(await stateOf(single)).toEqual(['offered']);
    expect(await house.pools(event)).toMatchObject({ [event.id]: [1, 1] });
    expect(await queueOf(event)).toMatchObject([
      { invitationId: family.id, state: 'waiting', passedOver: 1 },
      { invitationId: single.id, state: 'offered' },
    ]);
    const [passed] = await test.db.query<{ diff: { after: object } }>(
      `select diff from change where stream_id = $1 and kind = 'passedOver'`,
      [event.id],
    );
    expect(passed!.diff.after).toMatchObject({ bySize: 1, needed: 2, free: 1 });
    // Nobody takes a held place.
    const newcomer = await house.invite(event, ['Eva Ewald']);
    expect(said(await answers(newcomer, 'yes'))).toEqual(['waiting']);
    expect(said(await answers(single, 'yes'))).toEqual(['yes']);
    expect(await house.pools(event)).toMatchObject({ [event.id]: [2, 0] });
    await expectReconciled(event);
  });

  it('lets nobody who comes later go before a household that fits', async () => {
    const event = await house.event({ capacity: 1 });
    const [first, second, third] = [
      await house.invite(event, ['Ada Adler']),
      await house.invite(event, ['Bea Boll']),
      await house.invite(event, ['Cara Cotta']),
    ];
    await answers(first, 'yes');
    await answers(second, 'yes');
    await Promise.all([answers(first, 'no'), answers(third, 'yes')]);
    expect(await stateOf(second)).toEqual(['offered']);
    expect(await stateOf(third)).toEqual(['waiting']);
  });

  it('takes an offer back exactly when its time is up, and offers on', async () => {
    const event = await house.event({ capacity: 1 });
    const parties = [
      await house.invite(event, ['Ada Adler']),
      await house.invite(event, ['Bea Boll']),
      await house.invite(event, ['Cara Cotta']),
    ];
    const [first, second, third] = parties as [InvitedParty, InvitedParty, InvitedParty];
    for (const party of parties) await answers(party, 'yes');
    await answers(first, 'no');
    const [offer] = (await anybody<Rsvp>('GET', second.path)).body.offers;
    const until = new Date(offer!.expiresAt);
    expect(until).toEqual(later(24));
    // One millisecond before nothing happens.
    expect(await places.expireOffers(new Date(until.getTime() - 1))).toBe(0);
    expect(await stateOf(second)).toEqual(['offered']);
    // At the moment itself it is over, also before anything has swept up.
    const late = inContext(() => rsvp.answerOffer(second.token, { accept: true }, until));
    await expect(late).rejects.toMatchObject({ definition: { code: 'rsvp.no_offer' } });
    await places.expireOffers(until);
    expect(await stateOf(second)).toEqual(['pending']);
    expect(await stateOf(third)).toEqual(['offered']);
    expect(await queueOf(event, 'expired')).toMatchObject([{ invitationId: second.id }]);
    await expectReconciled(event);
  });

  it('puts who says yes with an expired offer at the end of the queue', async () => {
    const event = await house.event({ capacity: 1 });
    const parties = [
      await house.invite(event, ['Ada Adler']),
      await house.invite(event, ['Bea Boll']),
      await house.invite(event, ['Cara Cotta']),
    ];
    const [first, second, third] = parties as [InvitedParty, InvitedParty, InvitedParty];
    for (const party of parties) await answers(party, 'yes');
    await answers(first, 'no');
    expect(said(await answers(second, 'yes', later(24)))).toEqual(['waiting']);
    expect(await stateOf(third)).toEqual(['offered']);
    await expectReconciled(event);
  });

  it('decides a race of accepting and expiring one way or the other, never both', async () => {
    const outcomes = new Set<string>();
    for (let round = 0; round < 12; round += 1) {
      const event = await house.event({ capacity: 1 });
      const [first, second] = [
        await house.invite(event, [`Ada A${round}`]),
        await house.invite(event, [`Bea B${round}`]),
      ];
      await answers(first, 'yes');
      await answers(second, 'yes');
      await answers(first, 'no');
      const accept = (): Promise<unknown> =>
        inContext(() => rsvp.answerOffer(second.token, { accept: true }, later(23))).catch(() => undefined);
      const expire = (): Promise<unknown> => places.expireOffers(later(24));
      await Promise.all(round % 2 ? [accept(), expire()] : [expire(), accept()]);
      const [answer] = await stateOf(second);
      outcomes.add(answer!);
      expect(await house.pools(event)).toMatchObject({ [event.id]: [answer === 'yes' ? 1 : 0, 0] });
      await expectReconciled(event);
    }
    expect([...outcomes].every((answer) => answer === 'yes' || answer === 'pending')).toBe(true);
  }, 60_000);

  it('offers nothing beyond the lock, and nothing after it', async () => {
    const event = await house.event({ capacity: 1, locksAt: later(5).toISOString() });
    const parties = [
      await house.invite(event, ['Ada Adler']),
      await house.invite(event, ['Bea Boll']),
      await house.invite(event, ['Cara Cotta']),
    ];
    const [first, second, third] = parties as [InvitedParty, InvitedParty, InvitedParty];
    for (const party of parties) await answers(party, 'yes');
    await answers(first, 'no');
    expect((await anybody<Rsvp>('GET', second.path)).body.offers).toEqual([
      { functionId: event.functions[0], expiresAt: later(5).toISOString() },
    ]);
    await places.expireOffers(later(5));
    expect(await stateOf(third)).toEqual(['waiting']);
    expect(await house.pools(event)).toMatchObject({ [event.id]: [0, 0] });
  });

  it('gives up the held places when the offer is declined, and when the event is cancelled', async () => {
    const event = await house.event({ capacity: 1 });
    const parties = [
      await house.invite(event, ['Ada Adler']),
      await house.invite(event, ['Bea Boll']),
      await house.invite(event, ['Cara Cotta']),
    ];
    const [first, second, third] = parties as [InvitedParty, InvitedParty, InvitedParty];
    for (const party of parties) await answers(party, 'yes');
    await answers(first, 'no');
    const declined = await anybody<Rsvp>('PUT', `${second.path}/offer`, { accept: false });
    expect(said(declined.body)).toEqual(['no']);
    expect(await stateOf(third)).toEqual(['offered']);
    await call('POST', `/events/${event.id}/cancel`, { reason: 'Storm' });
    await test.drain();
    expect(await house.pools(event)).toMatchObject({ [event.id]: [0, 0] });
    expect(await queueOf(event)).toEqual([]);
    expect((await anybody<{ code: string }>('PUT', third.path, house.says(third, 'yes'))).body.code).toBe(
      'rsvp.cancelled',
    );
    await expectReconciled(event);
  });

  it('is served when the event gets bigger', async () => {
    const event = await house.event({ capacity: 1 });
    const [first, second] = [
      await house.invite(event, ['Ada Adler']),
      await house.invite(event, ['Bea Boll', 'Bob Boll']),
    ];
    await answers(first, 'yes');
    await answers(second, 'yes');
    await call('PATCH', `/events/${event.id}`, { capacity: 3 });
    await test.drain();
    expect(await stateOf(second)).toEqual(['offered', 'offered']);
    await expectReconciled(event);
  });

  it('is in the hands of the organiser: order, offers out of turn, withdrawal', async () => {
    const event = await house.event({ capacity: 1 });
    const parties = [
      await house.invite(event, ['Ada Adler']),
      await house.invite(event, ['Bea Boll']),
      await house.invite(event, ['Cara Cotta']),
      await house.invite(event, ['Dora Dahl']),
    ];
    for (const party of parties) await answers(party, 'yes');
    const [bea, cara, dora] = await queueOf(event);
    const path = `/events/${event.id}/waiting-list`;
    await call('POST', `${path}/${dora!.id}/move`, { beforeId: bea!.id });
    expect((await queueOf(event)).map(({ id }) => id)).toEqual([dora!.id, bea!.id, cara!.id]);
    await call('POST', `${path}/${dora!.id}/move`, {});
    expect((await queueOf(event)).map(({ id }) => id)).toEqual([bea!.id, cara!.id, dora!.id]);
    expect((await call<{ code: string }>('POST', `${path}/${cara!.id}/offer`, {})).body.code).toBe(
      'waiting_entry.full',
    );
    expect((await call<Item>('POST', `${path}/${cara!.id}/offer`, { overbook: true })).body).toMatchObject({
      state: 'offered',
    });
    expect(
      (await call<Item>('POST', `${path}/${bea!.id}/withdraw`, { reason: 'Found another table' })).body,
    ).toMatchObject({ state: 'withdrawn' });
    expect(await stateOf(parties[1]!)).toEqual(['no']);
    await expectReconciled(event);
  });

  it('finds room between two neighbours however often it is halved', async () => {
    const event = await house.event({ capacity: 0 });
    const parties = [
      await house.invite(event, ['Ada Adler']),
      await house.invite(event, ['Bea Boll']),
      await house.invite(event, ['Cara Cotta']),
    ];
    for (const party of parties) await answers(party, 'yes');
    const [a, b, c] = await queueOf(event);
    let order = [a!.id, b!.id, c!.id];
    for (let turn = 0; turn < 60; turn += 1) {
      const [first, second, third] = order as [string, string, string];
      await call('POST', `/events/${event.id}/waiting-list/${third}/move`, { beforeId: second });
      order = [first, third, second];
    }
    expect((await queueOf(event)).map(({ id }) => id)).toEqual(order);
  }, 60_000);
});

it('whatever happens in whatever order, the pools hold what the answers say and never more than there is', async () => {
  const act = fc.record({
    party: fc.nat(5),
    member: fc.nat(2),
    fn: fc.nat(1),
    what: fc.constantFrom(
      'yes',
      'no',
      'pending',
      'allYes',
      'allNo',
      'accept',
      'decline',
      'override',
      'expire',
      'remove',
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30 }), fc.nat(3), async (acts, spare) => {
      const capacity = 3 + spare;
      const event = await house.event({
        capacity,
        functions: [
          { name: 'Dinner', capacity: 2 + spare },
          { name: 'Brunch', capacity: 4 },
        ],
      });
      const parties: InvitedParty[] = [];
      for (const size of [1, 2, 3, 1, 2, 3]) {
        parties.push(
          await house.invite(
            event,
            Array.from({ length: size }, (_, index) => `P${index} Q`),
          ),
        );
      }
      let at = now;
      let overbooked = 0;
      for (const { party: index, member, fn, what } of acts) {
        at = new Date(at.getTime() + HOUR);
        const party = parties[index]!;
        const id = party.members[member % party.members.length]!;
        const functionId = event.functions[fn]!;
        const quietly = (work: () => Promise<unknown>): Promise<unknown> =>
          inContext(work).catch((error: { definition?: unknown }) => {
            if (!error.definition) throw error;
          });
        if (what === 'yes' || what === 'no' || what === 'pending') {
          await quietly(() =>
            rsvp.answer(party.token, { guests: [{ id, answers: [{ functionId, answer: what }] }] }, at),
          );
        } else if (what === 'allYes') await answers(party, 'yes', at);
        else if (what === 'allNo') await answers(party, 'no', at);
        else if (what === 'accept' || what === 'decline')
          await quietly(() => rsvp.answerOffer(party.token, { accept: what === 'accept' }, at));
        else if (what === 'override') {
          const { status } = await call('PUT', `/attendees/${id}/answers`, {
            answers: { [functionId]: 'yes' },
            reason: 'model',
            overbook: member === 0,
          });
          if (status === 200 && member === 0) overbooked += 1;
        } else if (what === 'expire') await places.expireOffers((at = new Date(at.getTime() + 30 * HOUR)));
        else if (party.members.length > 1) {
          await call('DELETE', `/events/${event.id}/attendees/${id}`);
          party.members.splice(party.members.indexOf(id), 1);
        }
        await expectReconciled(event);
        if (overbooked === 0) {
          const over = await test.db.query(
            'select id from capacity_pool where event_id = $1 and taken + held > capacity',
            [event.id],
          );
          expect(over).toEqual([]);
        }
      }
      // Nobody waits for places that are there.
      const free = await test.db.query<{ id: string; free: number }>(
        'select id, capacity - taken - held as free from capacity_pool where event_id = $1',
        [event.id],
      );
      const left = Object.fromEntries(free.map((row) => [row.id, row.free]));
      const waiting = await test.db.query<{ functionId: string; people: Answers[] }>(
        `select w.function_id as "functionId", (select json_agg(a.answers) from attendee a where a.invitation_id = w.invitation_id
                  and a.answers ->> w.function_id::text = 'waiting') as people from waiting_entry w where w.event_id = $1 and w.state = 'waiting'`,
        [event.id],
      );
      for (const { functionId, people } of waiting) {
        const newcomers = people.filter(
          (person) => !Object.values(person).some((answer) => answer === 'yes' || answer === 'offered'),
        ).length;
        const fits = people.length <= left[functionId]! && newcomers <= left[event.id]!;
        expect(fits).toBe(false);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 180_000);
