import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvitationsService } from '../../src/modules/invitations/index.js';
import { systemActor } from '../../src/platform/access/index.js';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { jsonApi } from '../support/json-api.js';
import { Households, type Item, type Rsvp } from '../support/households.js';

interface Problem {
  code: string;
  errors?: { pointer: string; code: string }[];
}

let test: TestApp;
let owner: Account;
let call: ReturnType<typeof jsonApi>;
let anybody: ReturnType<typeof jsonApi>;
let house: Households;

beforeAll(async () => {
  test = await startApp();
  anybody = jsonApi(test);
}, 60_000);
afterAll(() => test.close());
beforeEach(async () => {
  owner = await test.signUp();
  call = jsonApi(owner);
  house = new Households(test, owner);
});

describe('the link', () => {
  it('shows the household and the event, and nobody else', async () => {
    const event = await house.event();
    const huber = await house.invite(event, ['Anna Huber', 'Ben Huber'], { plusOnes: 1 });
    await house.invite(event, ['Carla Cotta']);
    const { body, text } = await anybody<Rsvp>('GET', huber.path);
    expect(body.guests.map(({ firstName }) => firstName)).toEqual(['Anna', 'Ben']);
    expect(body).toMatchObject({
      phase: 'open',
      plusOnesLeft: 1,
      event: { id: event.id },
      guests: [{ functions: [{ answer: 'pending' }] }, {}],
    });
    expect(text).not.toMatch(/Carla|Cotta|capacity|taken/);
  });

  it('remembers the first look, once', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber']);
    await Promise.all([1, 2, 3].map(() => anybody('GET', party.path)));
    const { body } = await call<Item>('GET', `/events/${event.id}/invitations/${party.id}`);
    expect(body).toMatchObject({ state: 'opened', openedAt: expect.any(String) });
    expect(await house.changesOf(event, 'invitation')).toEqual(['created', 'opened']);
  });

  it('answers alike when it is wrong, malformed, revoked, replaced, or of a draft', async () => {
    const event = await house.event();
    const [revoked, rotated] = [await house.invite(event, ['Anna Huber']), await house.invite(event, ['Ben Boll'])];
    await call('POST', `/events/${event.id}/invitations/${revoked.id}/revoke`);
    const { body: fresh } = await call<{ rsvpUrl: string }>(
      'POST',
      `/events/${event.id}/invitations/${rotated.id}/rotate-link`,
    );
    const draft = await house.event({ state: 'draft' });
    const hidden = await house.invite(draft, ['Dora Dahl']);
    const paths = [revoked.path, rotated.path, hidden.path, `/rsvp/${'A'.repeat(22)}`, '/rsvp/x', '/rsvp/%00'];
    const answers = await Promise.all(paths.map((path) => anybody<Record<string, unknown>>('GET', path)));
    const shapes = answers.map(({ status, body: { requestId: _id, instance: _path, ...body } }) =>
      JSON.stringify({ status, body }),
    );
    expect(new Set(shapes)).toEqual(new Set([expect.stringContaining('"status":404')]));
    expect((await anybody('PUT', revoked.path, { guests: [] })).status).toBe(404);
    expect((await anybody('GET', `/rsvp/${fresh.rsvpUrl.split('/r/')[1]}`)).status).toBe(200);
  });

  it('is kept as a hash only: no table holds it', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber']);
    const tables = await test.db.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const rows = await test.db.query(`select 1 from "${name}" t where t::text like $1 limit 1`, [`%${party.token}%`]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });
});

describe('an answer', () => {
  it('is taken for each guest and function, with everything that belongs to it', async () => {
    const event = await house.event({
      functions: [{ name: 'Ceremony' }, { name: 'Dinner', mealChoices: [{ id: 'fish', label: 'Fish' }] }],
    });
    const [ceremony, dinner] = event.functions;
    const party = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    const [anna, ben] = party.members;
    const { status, body } = await anybody<Rsvp>('PUT', party.path, {
      guests: [
        {
          id: anna,
          answers: [
            { functionId: ceremony, answer: 'yes' },
            { functionId: dinner, answer: 'yes', mealId: 'fish' },
          ],
          diet: 'pescatarian',
          allergies: [{ allergen: 'nuts', severity: 'anaphylaxis' }],
          dietaryNotes: 'carries a pen',
        },
        {
          id: ben,
          answers: [
            { functionId: ceremony, answer: 'yes' },
            { functionId: dinner, answer: 'no' },
          ],
        },
      ],
      message: 'So glad!',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      message: 'So glad!',
      guests: [
        {
          functions: [{ answer: 'yes' }, { answer: 'yes', mealId: 'fish' }],
          diet: 'pescatarian',
          dietaryNotes: 'carries a pen',
        },
        { functions: [{ answer: 'yes' }, { answer: 'no', mealId: null }] },
      ],
    });
    expect((await anybody<Rsvp>('GET', party.path)).body).toEqual(body);
    const { body: attendee } = await call<Item>('GET', `/attendees/${anna}`);
    expect(attendee).toMatchObject({
      answer: 'yes',
      diet: 'pescatarian',
      meals: { [dinner!]: 'fish' },
      answeredBy: `guest:${party.id}`,
    });
    expect(await house.pools(event)).toEqual({ [event.id]: [2, 0], [ceremony!]: [2, 0], [dinner!]: [1, 0] });
    expect((await house.changesOf(event, 'attendee')).slice(-2)).toEqual(['answered', 'answered']);
    const [change] = await test.db.query<{ actor: string; origin: string }>(
      `select actor, origin from change where stream_id = $1 and kind = 'responded'`,
      [event.id],
    );
    expect(change).toEqual({ actor: `guest:${party.id}`, origin: 'rsvp' });
  });

  it('given twice changes nothing the second time', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber']);
    const input = house.says(party, 'yes');
    await anybody('PUT', party.path, input);
    const before = await house.changesOf(event);
    await anybody('PUT', party.path, input);
    expect(await house.changesOf(event)).toEqual(before);
    expect(await house.pools(event)).toMatchObject({ [event.id]: [1, 0] });
  });

  it('can be changed until the lock; afterwards only to a NO, which is marked as late', async () => {
    const event = await house.event();
    const [anna, ben] = [await house.invite(event, ['Anna Huber']), await house.invite(event, ['Ben Boll'])];
    await anybody('PUT', anna.path, house.says(anna, 'yes'));
    await house.lock(event);
    expect((await anybody<Rsvp>('GET', anna.path)).body.phase).toBe('locked');
    expect((await anybody<Problem>('PUT', ben.path, house.says(ben, 'yes'))).body.code).toBe('rsvp.locked');
    const { status } = await anybody('PUT', anna.path, house.says(anna, 'no'));
    expect(status).toBe(200);
    expect((await call<Item>('GET', `/attendees/${anna.members[0]}`)).body).toMatchObject({
      answer: 'no',
      declinedLate: true,
    });
    expect(await house.pools(event)).toMatchObject({ [event.id]: [0, 0] });
  });

  it('is taken though a receipt of the invitation came in while the page was filled in', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber']);
    const { version } = (await anybody<Rsvp>('GET', party.path)).body;
    const news = { invitationId: party.id, status: 'delivered' as const, at: new Date(), reminder: false };
    const { organizationId } = owner;
    await test.app
      .get(UnitOfWork)
      .run(() => test.app.get(InvitationsService).noteDeliveries(systemActor(organizationId), [news]));
    const { status, body } = await anybody<Rsvp>('PUT', party.path, { version, ...house.says(party, 'yes') });
    expect([status, body.version]).toEqual([200, version + 1]);
  });

  it('based on what was read earlier is refused when it has changed meanwhile', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    const { version } = (await anybody<Rsvp>('GET', party.path)).body;
    const [first, second] = await Promise.all([
      anybody<Problem>('PUT', party.path, { version, ...house.says(party, 'yes') }),
      anybody<Problem>('PUT', party.path, { version, ...house.says(party, 'no') }),
    ]);
    expect([first.status, second.status].sort()).toEqual([200, 409]);
    expect([first, second].find(({ status }) => status === 409)?.body.code).toBe('rsvp.changed');
  });

  it('of two who answer at once for different members keeps both', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    const one = (id: string) => ({
      guests: [{ id, answers: event.functions.map((functionId) => ({ functionId, answer: 'yes' })) }],
    });
    const answers = await Promise.all(party.members.map((id) => anybody('PUT', party.path, one(id))));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await house.pools(event)).toMatchObject({ [event.id]: [2, 0] });
  });

  it('names plus-ones within the allowance, and a repeat finds them', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber'], { plusOnes: 1 });
    const id = newId();
    const guest = {
      id,
      firstName: 'Zoe',
      lastName: 'Zander',
      answers: [{ functionId: event.functions[0], answer: 'yes' }],
    };
    for (let time = 0; time < 2; time += 1) {
      const { body } = await anybody<Rsvp>('PUT', party.path, { guests: [guest] });
      expect(body.guests[1]).toMatchObject({ id, kind: 'plus_one', firstName: 'Zoe' });
      expect(body.plusOnesLeft).toBe(0);
    }
    const another = await anybody<Problem>('PUT', party.path, { guests: [{ firstName: 'Yan' }] });
    expect(another.body.errors).toEqual([expect.objectContaining({ pointer: '/guests/0', code: 'no_plus_one_left' })]);
    const renamed = await anybody<Rsvp>('PUT', party.path, { guests: [{ id, firstName: 'Zoé' }] });
    expect(renamed.body.guests[1]).toMatchObject({ firstName: 'Zoé', lastName: 'Zander' });
    const member = await anybody<Problem>('PUT', party.path, { guests: [{ id: party.members[0], firstName: 'Eve' }] });
    expect(member.body.errors).toEqual([expect.objectContaining({ pointer: '/guests/0/firstName' })]);
  });

  it('cannot take somebody of another household', async () => {
    const event = await house.event();
    const [anna, carla] = [
      await house.invite(event, ['Anna Huber'], { plusOnes: 3 }),
      await house.invite(event, ['Carla Cotta']),
    ];
    const answer = await anybody('PUT', anna.path, {
      guests: [{ id: carla.members[0], answers: [{ functionId: event.functions[0], answer: 'no' }] }],
    });
    expect(answer.status).toBe(409);
    expect(answer.text).not.toMatch(/Carla|Cotta/);
    expect((await call<Item>('GET', `/attendees/${carla.members[0]}`)).body).toMatchObject({
      answer: 'pending',
      invitationId: carla.id,
    });
  });

  it('to questions is checked by type, options, bounds and condition, and never stands in the way of a NO', async () => {
    const event = await house.event({ functions: [{ name: 'Dinner' }, { name: 'Brunch' }] });
    const [dinner, brunch] = event.functions;
    const shoe = await house.question(event, {
      key: 'shoe',
      label: 'Shoe size',
      type: 'number',
      per: 'guest',
      required: true,
      minimum: 20,
      maximum: 52,
      showWhen: { answer: 'yes', functionId: brunch },
    });
    const bus = await house.question(event, {
      key: 'bus',
      label: 'Bus',
      type: 'choice',
      per: 'household',
      options: [{ id: 'early', label: 'Early' }],
    });
    const party = await house.invite(event, ['Anna Huber']);
    const [anna] = party.members;
    const send = (answers: object[], questionAnswers: object[], household: object[] = []) =>
      anybody<Problem & Rsvp>('PUT', party.path, {
        guests: [{ id: anna, answers, questionAnswers }],
        questionAnswers: household,
      });
    const toBrunch = [{ functionId: brunch, answer: 'yes' }];
    const pointersOf = async (answer: ReturnType<typeof send>) =>
      (await answer).body.errors?.map(({ pointer, code }) => [pointer, code]);

    expect(await pointersOf(send(toBrunch, []))).toEqual([['/guests/0/questionAnswers', 'question_required']]);
    expect(await pointersOf(send(toBrunch, [{ questionId: shoe, version: 1, value: 99 }]))).toEqual([
      ['/guests/0/questionAnswers/0/value', 'question_number'],
      ['/guests/0/questionAnswers/0/value', 'question_required'],
    ]);
    expect(
      await pointersOf(
        send([], [{ questionId: newId(), version: 1, value: 1 }], [{ questionId: bus, version: 1, value: 'never' }]),
      ),
    ).toEqual([
      ['/guests/0/questionAnswers/0/questionId', 'unknown_question'],
      ['/questionAnswers/0/value', 'question_choice'],
    ]);
    expect(await pointersOf(send(toBrunch, [{ questionId: shoe, version: 7, value: 38 }]))).toContainEqual([
      '/guests/0/questionAnswers/0/version',
      'question_changed',
    ]);

    const no = await send(
      [
        { functionId: brunch, answer: 'no' },
        { functionId: dinner, answer: 'no' },
      ],
      [{ questionId: shoe, version: 1, value: 'nonsense' }],
    );
    expect(no.status).toBe(200);
    const yes = await send(
      toBrunch,
      [{ questionId: shoe, version: 1, value: 38 }],
      [{ questionId: bus, version: 1, value: 'early' }],
    );
    expect(yes.body.guests[0]!.questionAnswers).toEqual([{ questionId: shoe, version: 1, value: 38 }]);
    expect(yes.body.questionAnswers).toEqual([{ questionId: bus, version: 1, value: 'early' }]);
    // What was answered stays answered when it is not sent again.
    expect((await send(toBrunch, [])).status).toBe(200);
  });
});

describe('the organiser', () => {
  it('answers for a guest with a reason, after the lock too, and beyond the capacity only when told to', async () => {
    const event = await house.event({ capacity: 1 });
    const [anna, ben] = [await house.invite(event, ['Anna Huber']), await house.invite(event, ['Ben Boll'])];
    await anybody('PUT', anna.path, house.says(anna, 'yes'));
    await house.lock(event);
    const path = `/attendees/${ben.members[0]}/answers`;
    const answers = { [event.functions[0]!]: 'yes' };
    expect((await call<Problem>('PUT', path, { answers })).status).toBe(400);
    expect((await call<Problem>('PUT', path, { answers, reason: 'Told us on the phone' })).body.code).toBe(
      'attendee.full',
    );
    const { body } = await call<Item>('PUT', path, { answers, reason: 'Told us on the phone', overbook: true });
    expect(body).toMatchObject({ answer: 'yes', answeredBy: `user:${owner.userId}` });
    expect(await house.pools(event)).toMatchObject({ [event.id]: [2, 0] });
    const [change] = await test.db.query<{ diff: object }>(
      `select diff from change where stream_id = $1 and kind = 'overridden'`,
      [event.id],
    );
    expect(change!.diff).toMatchObject({ after: { reason: 'Told us on the phone' } });
  });

  it('gives the places of a revoked invitation, and of a removed member, back', async () => {
    const event = await house.event({ capacity: 3 });
    const [huber, boll] = [
      await house.invite(event, ['Anna Huber', 'Ben Huber']),
      await house.invite(event, ['Bea Boll']),
    ];
    await anybody('PUT', huber.path, house.says(huber, 'yes'));
    await anybody('PUT', boll.path, house.says(boll, 'yes'));
    expect(await house.pools(event)).toMatchObject({ [event.id]: [3, 0] });
    expect((await call('DELETE', `/events/${event.id}/attendees/${huber.members[0]}`)).text).toBe('');
    expect(await house.pools(event)).toMatchObject({ [event.id]: [2, 0] });
    await call('POST', `/events/${event.id}/invitations/${boll.id}/revoke`);
    expect(await house.pools(event)).toMatchObject({ [event.id]: [1, 0] });
  });

  it('splits and merges households, and everybody keeps their answers', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber', 'Ben Huber']);
    await anybody('PUT', party.path, house.says(party, 'yes'));
    const { body: split } = await call<{ invitationId: string; rsvpUrl: string }>(
      'POST',
      `/events/${event.id}/invitations/${party.id}/split`,
      {
        name: 'Ben',
        attendeeIds: [party.members[1]],
      },
    );
    const own = (await anybody<Rsvp>('GET', `/rsvp/${split.rsvpUrl.split('/r/')[1]}`)).body;
    expect(own.guests).toMatchObject([{ firstName: 'Ben', functions: [{ answer: 'yes' }] }]);
    expect((await anybody<Rsvp>('GET', party.path)).body.guests.map(({ firstName }) => firstName)).toEqual(['Anna']);
    const merged = await call<Item>('POST', `/events/${event.id}/invitations/${party.id}/merge`, {
      fromId: split.invitationId,
    });
    expect(merged.status).toBe(200);
    expect((await anybody<Rsvp>('GET', party.path)).body.guests).toMatchObject([
      { firstName: 'Anna' },
      { firstName: 'Ben', functions: [{ answer: 'yes' }] },
    ]);
    expect(await house.pools(event)).toMatchObject({ [event.id]: [2, 0] });
  });

  it('invites many at once; a bad household is told in its place', async () => {
    const event = await house.event();
    const guests = await Promise.all(['Anna Huber', 'Ben Boll'].map((name) => house.guest(name)));
    const items = [
      { name: 'Huber', guestIds: [guests[0]] },
      { name: 'Again', guestIds: [guests[0]] },
      { name: 'Stranger', guestIds: [newId()] },
      { name: 'Nobody' },
      { name: 'Boll', guestIds: [guests[1]], externalId: 'R-2' },
      { name: 'Boll 2', plusOnes: 1, externalId: 'R-2' },
    ];
    const { body } = await call<{
      items: { status: number; problem?: { code: string }; result?: { rsvpUrl: string } }[];
    }>('POST', `/events/${event.id}/invitations/batch`, { items });
    expect(body.items.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      201,
      'attendee.already_invited',
      'guest.not_found',
      'invitation.nobody',
      201,
      'invitation.external_id_taken',
    ]);
    const { body: list } = await call<{ items: Item[] }>('GET', `/events/${event.id}/attendees`);
    expect(list.items.map(({ lastName }) => lastName)).toEqual(['Boll', 'Huber']);
  });

  it('finds people by answer, function, name and diet', async () => {
    const event = await house.event({ functions: [{ name: 'Dinner' }, { name: 'Brunch' }] });
    const [dinner, brunch] = event.functions;
    const party = await house.invite(event, ['Anna Müller', 'Ben Boll']);
    await anybody('PUT', party.path, {
      guests: [{ id: party.members[0], answers: [{ functionId: dinner, answer: 'yes' }], diet: 'vegan' }],
    });
    const names = async (query: string) =>
      (await call<{ items: Item[] }>('GET', `/events/${event.id}/attendees?${query}`)).body.items.map(
        ({ firstName }) => firstName,
      );
    expect(await names('')).toEqual(['Ben', 'Anna']);
    expect(await names('sort=-name')).toEqual(['Anna', 'Ben']);
    expect(await names('answer=yes')).toEqual(['Anna']);
    expect(await names(`answer=pending&functionId=${brunch}`)).toEqual(['Ben', 'Anna']);
    expect(await names(`answer=yes&functionId=${dinner}`)).toEqual(['Anna']);
    expect(await names('search=mull')).toEqual(['Anna']);
    expect(await names('diet=vegan')).toEqual(['Anna']);
    expect(await names('diet=none')).toEqual(['Ben']);
  });

  it('counts and lists who has not answered, without sending anything', async () => {
    const event = await house.event();
    const [anna, ben] = [await house.invite(event, ['Anna Huber']), await house.invite(event, ['Ben Boll', 'Bo Boll'])];
    await anybody('PUT', anna.path, house.says(anna, 'no'));
    const count = await call('GET', `/events/${event.id}/segments/non-responders/count`);
    expect(count.body).toEqual({ invitations: 1, people: 2, unreachable: 1, bounced: 0 });
    const { body: saved } = await call<Item>('POST', `/events/${event.id}/segments`, {
      name: 'Silent',
      filter: { answered: false },
    });
    for (const segment of [saved.id, 'non-responders']) {
      const { body } = await call<{ items: Item[] }>('GET', `/events/${event.id}/segments/${segment}/invitations`);
      expect(body.items.map(({ id }) => id)).toEqual([ben.id]);
    }
    expect((await call('GET', `/events/${event.id}/segments/nonsense/count`)).status).toBe(404);
  });
});

describe('the guest book', () => {
  it('is followed: names, diets, merges and their undoing', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber']);
    const attendee = `/attendees/${party.members[0]}`;
    await call('PATCH', `/guests/${party.guests[0]}`, { lastName: 'Maier', diet: 'vegan' });
    await test.drain();
    expect((await call<Item>('GET', attendee)).body).toMatchObject({ lastName: 'Maier', diet: 'vegan' });
    const other = await house.guest('Anna Meyer');
    await call('POST', `/guests/${other}/merge`, { otherId: party.guests[0] });
    await test.drain();
    expect((await call<Item>('GET', attendee)).body).toMatchObject({ guestId: other });
    await call('POST', `/guests/${other}/unmerge`, { otherId: party.guests[0] });
    await test.drain();
    expect((await call<Item>('GET', attendee)).body).toMatchObject({ guestId: party.guests[0] });
  });

  it('forgets an erased person here too, and keeps the totals', async () => {
    const event = await house.event();
    const party = await house.invite(event, ['Anna Huber']);
    await anybody('PUT', party.path, { ...house.says(party, 'yes'), message: 'Anna is glad' });
    const erased = await call('POST', `/guests/${party.guests[0]}/erase`, { reason: 'guest_request' });
    expect(erased.status).toBeLessThan(300);
    await test.drain();
    expect((await call<Item>('GET', `/attendees/${party.members[0]}`)).body).toMatchObject({
      firstName: '',
      lastName: '',
      guestId: null,
      answer: 'yes',
    });
    const rest = await test.db.query(
      `select 1 from change where stream_id = $1 and diff::text ~ 'Anna|Huber'
        union all select 1 from attendee where event_id = $1 and attendee::text ~* 'anna|huber'
        union all select 1 from invitation where event_id = $1 and invitation::text ~* 'anna|huber'`,
      [event.id],
    );
    expect(rest).toEqual([]);
    expect(await house.pools(event)).toMatchObject({ [event.id]: [1, 0] });
  });
});

it("an event that is not there, or another organization's, has no lists", async () => {
  const event = await house.event();
  await house.invite(event, ['Anna Huber']);
  const stranger = jsonApi(await test.signUp());
  for (const list of ['attendees', 'invitations', 'waiting-list', 'segments', 'segments/non-responders/invitations']) {
    expect([list, (await stranger('GET', `/events/${event.id}/${list}`)).status]).toEqual([list, 404]);
    expect([list, (await call('GET', `/events/${newId()}/${list}`)).status]).toEqual([list, 404]);
  }
});
