import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { newId } from '../../src/platform/http/index.js';
import { eventually } from '../support/eventually.js';
import { addMember, send } from '../support/members.js';
import { House } from '../support/messaging.js';
import type { Simulators } from '../support/simulators/index.js';

interface BulkSend {
  id: string;
  state: string;
  total: number;
  queued: number;
  channels: Record<string, number>;
  skipped: Record<string, number>;
  problem: { code: string } | null;
}
interface Invitation {
  id: string;
  state: string;
  sentAt: string | null;
  remindedAt: string | null;
  deliveryState: string | null;
}
interface Page<T> {
  items: T[];
}

let simulators: Simulators;
let house: House;

beforeAll(async () => {
  house = await House.open();
  ({ simulators } = house);
  await house.mail();
  await house.sms();
  // Noon in Vienna and midnight at the quiet hours' other end must not decide what these tests see.
  await quiet('00:00', '00:00');
});
beforeEach(() => simulators.faults.clear());
afterAll(async () => {
  await house?.close();
});

const none = { unknown: 0, unreachable: 0, capped: 0, tooLate: 0, repeated: 0 };

async function quiet(from: string, to: string, capMessages = 5): Promise<void> {
  await house.call('PATCH', '/messaging-settings', { quietFrom: from, quietTo: to, capMessages });
}

/** Where it is neither early nor late now. */
const daytime = (): string =>
  ['Pacific/Honolulu', 'America/New_York', 'Europe/Vienna', 'Asia/Karachi', 'Asia/Tokyo', 'Pacific/Auckland'].find(
    (timeZone) => {
      const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit' }).format());
      return hour >= 8 && hour < 20;
    },
  )!;

async function eventWith(more: Record<string, unknown> = {}): Promise<string> {
  const event = await house.call('POST', '/events', {
    name: 'Gala',
    startsAt: '2097-06-12T16:00:00Z',
    endsAt: '2097-06-12T23:00:00Z',
    timeZone: 'Europe/Vienna',
    ...more,
  });
  await house.call('POST', `/events/${event.id}/publish`);
  return event.id;
}

async function invite(
  eventId: string,
  guest: Record<string, unknown> = {},
): Promise<{ id: string; email: string; guestId: string; token: string }> {
  const { id: guestId, email } = await house.guest(guest);
  const made = await house.call<{ invitationId: string; rsvpUrl: string }>('POST', `/events/${eventId}/invitations`, {
    name: 'Lovelace',
    guestIds: [guestId],
  });
  return { id: made.invitationId, email, guestId, token: made.rsvpUrl.split('/r/')[1]! };
}

const get = (id: string): Promise<BulkSend> => house.call('GET', `/bulk-sends/${id}`);
const over = (id: string): Promise<BulkSend> =>
  eventually(
    () => get(id),
    ({ state }) => state !== 'running',
    { withinMs: 120_000, everyMs: 100 },
  );
const invitation = (eventId: string, id: string): Promise<Invitation> =>
  house.call('GET', `/events/${eventId}/invitations/${id}`);
const sentTo = (to: string) => simulators.outbox.sent.filter((each) => each.to === to);
const messagesOf = async (
  query: string,
): Promise<{ id: string; status: string; scheduledAt: string | null; error: { code: string } | null }[]> =>
  (await house.call<Page<never>>('GET', `/messages?${query}`)).items;
/** What was to be sent later to a household is sent now. */
const now = async (invitationId: string): Promise<void> => {
  const [message] = await messagesOf(`invitationId=${invitationId}`);
  await house.call('PATCH', `/messages/${message!.id}`, { scheduledAt: null });
};
const answer = async (token: string, said: 'yes' | 'no'): Promise<void> => {
  const party = await house.call<{ version: number; guests: { id: string; functions: { functionId: string }[] }[] }>(
    'GET',
    `/rsvp/${token}`,
  );
  await house.call('PUT', `/rsvp/${token}`, {
    version: party.version,
    guests: party.guests.map(({ id, functions }) => ({
      id,
      answers: functions.map(({ functionId }) => ({ functionId, answer: said })),
    })),
  });
};

describe('invitations', () => {
  it('go out to each household once, with its own link and the calendar file, and show how far they got', async () => {
    const event = await eventWith();
    const parties = [await invite(event), await invite(event, { language: 'de' }), await invite(event)];
    const [ada, ida, gone] = parties as [(typeof parties)[0], (typeof parties)[0], (typeof parties)[0]];
    simulators.faults.add({ provider: 'email', to: gone.email, fault: { type: 'fail-later', code: '5.1.1' } });
    const foreseen = await house.call<BulkSend>('POST', `/events/${event}/invitations/send`, { dryRun: true });
    expect(foreseen).toMatchObject({ state: 'dry-run', total: 3, queued: 3, channels: { email: 3 }, skipped: none });
    expect(await messagesOf(`eventId=${event}`)).toEqual([]);
    expect((await invitation(event, ada.id)).deliveryState).toBeNull();

    const started = await house.call<BulkSend>('POST', `/events/${event}/invitations/send`, {});
    expect(await over(started.id)).toMatchObject({
      state: 'done',
      total: 3,
      queued: 3,
      channels: { email: 3 },
      skipped: none,
    });
    await eventually(
      () => invitation(event, ada.id),
      ({ sentAt }) => sentAt !== null,
      { withinMs: 15_000 },
    );
    const [first] = sentTo(ada.email);
    expect(first).toMatchObject({ subject: 'You are invited: Gala' });
    const link = /http\S+\/r\/[\w-]+/.exec(first!.text)![0];
    expect((await fetch(link)).status).toBe(200);
    expect(first!.details['attachments']).toEqual([{ filename: 'event.ics', mimeType: 'text/calendar' }]);
    const german = await eventually(
      () => sentTo(ida.email),
      (all) => all.length > 0,
      { withinMs: 15_000 },
    );
    expect(german).toMatchObject([{ subject: 'Einladung: Gala' }]);
    expect(/http\S+\/r\/[\w-]+/.exec(sentTo(ida.email)[0]!.text)![0]).not.toBe(link);

    const bounced = await eventually(
      () => invitation(event, gone.id),
      ({ deliveryState }) => deliveryState === 'failed',
      { withinMs: 15_000 },
    );
    expect(bounced.state).toBe('bounced');
    const undelivered = await house.call<Page<Invitation>>('GET', `/events/${event}/segments/undelivered/invitations`);
    expect(undelivered.items.map(({ id }) => id)).toEqual([gone.id]);
    const delivered = await house.call<Page<Invitation>>('GET', `/events/${event}/invitations?deliveryState=failed`);
    expect(delivered.items.map(({ id }) => id)).toEqual([gone.id]);

    // Once more: nobody is left; one who comes later is.
    const late = await invite(event);
    const again = await over((await house.call('POST', `/events/${event}/invitations/send`, {})).id);
    expect(again).toMatchObject({ total: 1, queued: 1 });
    await eventually(
      () => Promise.resolve(sentTo(late.email).length),
      (count) => count === 1,
      { withinMs: 15_000 },
    );
    expect(parties.map(({ email }) => sentTo(email).length)).toEqual([1, 1, 1]);
  });

  it('asked for by two at once are sent once, the same id twice is one sending', async () => {
    const event = await eventWith();
    const parties = await Promise.all(Array.from({ length: 12 }, () => invite(event)));
    const id = newId();
    const bodies = [{ id }, { id }, {}, {}];
    const started = await Promise.all(
      bodies.map((body) => house.call('POST', `/events/${event}/invitations/send`, body)),
    );
    expect(new Set(started.map((each) => each.id)).size).toBe(3);
    const done = await Promise.all([...new Set(started.map((each) => each.id))].map(over));
    expect(done.reduce((sum, { queued }) => sum + queued, 0)).toBe(12);
    expect(done.every((each) => each.state === 'done' && each.queued + each.skipped['repeated']! === each.total)).toBe(
      true,
    );
    const sent = await eventually(
      () => Promise.resolve(parties.map(({ email }) => sentTo(email).length)),
      (counts) => counts.every((count) => count > 0),
      { withinMs: 20_000 },
    );
    expect(sent).toEqual(parties.map(() => 1));
  });

  it('that are revoked before they are sent are not, and nobody has to look at them', async () => {
    const event = await eventWith();
    const party = await invite(event);
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    await over((await house.call('POST', `/events/${event}/invitations/send`, { scheduledAt })).id);
    expect(await invitation(event, party.id)).toMatchObject({ state: 'queued', deliveryState: 'queued' });
    await house.call('POST', `/events/${event}/invitations/${party.id}/revoke`);
    await now(party.id);
    const [message] = await eventually(
      () => messagesOf(`invitationId=${party.id}`),
      ([each]) => each?.status === 'failed',
      { withinMs: 15_000 },
    );
    expect(message!.error?.code).toBe('message.invitation_closed');
    expect(sentTo(party.email)).toEqual([]);
    const letters = await house.call<Page<{ error: { code: string } }>>('GET', '/dead-letters');
    expect(letters.items.filter(({ error }) => error?.code === 'message.invitation_closed')).toEqual([]);
    expect((await invitation(event, party.id)).state).toBe('revoked');
  });

  it('of a draft or a cancelled event are refused, and to those without a contact skipped', async () => {
    const draft = await house.call('POST', '/events', {
      name: 'Later',
      startsAt: '2097-06-12T16:00:00Z',
      endsAt: '2097-06-12T23:00:00Z',
      timeZone: 'UTC',
    });
    const refused = await send(house.owner, 'POST', `/api/v1/events/${draft.id}/invitations/send`, {});
    expect([refused.status, refused.body['code']]).toEqual([409, 'invitation.event_draft']);
    const event = await eventWith();
    const party = await invite(event);
    const silent = await invite(event, { email: null });
    const nobody = await invite(event);
    await house.call('PATCH', `/events/${event}/invitations/${nobody.id}`, { contactGuestId: null });
    const invitationIds = [party.id, silent.id, nobody.id, newId()];
    expect(
      await house.call('POST', `/events/${event}/invitations/send`, { dryRun: true, invitationIds }),
    ).toMatchObject({
      total: 4,
      queued: 1,
      skipped: { ...none, unreachable: 2, unknown: 1 },
    });
    await house.call('POST', `/events/${event}/cancel`, { reason: 'Storm' });
    const late = await send(house.owner, 'POST', `/api/v1/events/${event}/invitations/remind`, {});
    expect(late.body['code']).toBe('invitation.event_cancelled');
  });
});

describe('reminders', () => {
  it('go to those who have not answered, once a day, and not to who answers meanwhile', async () => {
    // In an hour it must be the same day there.
    const event = await eventWith({ timeZone: daytime() });
    const [answered, silent, quick] = [await invite(event), await invite(event), await invite(event)];
    await answer(answered.token, 'yes');
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const done = await over((await house.call('POST', `/events/${event}/invitations/remind`, { scheduledAt })).id);
    expect(done).toMatchObject({ total: 2, queued: 2, skipped: none });
    await answer(quick.token, 'no');
    await now(quick.id);
    await now(silent.id);
    const [given] = await eventually(
      () => messagesOf(`invitationId=${quick.id}`),
      ([each]) => each?.status === 'failed',
      { withinMs: 15_000 },
    );
    expect(given!.error?.code).toBe('message.answered');
    await eventually(
      () => invitation(event, silent.id),
      ({ remindedAt }) => remindedAt !== null,
      { withinMs: 15_000 },
    );
    expect([sentTo(answered.email).length, sentTo(quick.email).length, sentTo(silent.email).length]).toEqual([0, 0, 1]);
    expect(sentTo(silent.email)[0]!.subject).toBe('A reminder: Gala');
    expect((await invitation(event, quick.id)).deliveryState).toBeNull();
    const twice = await over((await house.call('POST', `/events/${event}/invitations/remind`, {})).id);
    expect(twice).toMatchObject({ total: 1, queued: 0, skipped: { ...none, repeated: 1 } });
  });

  it('wait for the end of quiet hours where the event is, and are not sent after the deadline', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const event = await eventWith({ timeZone: 'Pacific/Kiritimati', rsvpDeadline: soon });
    const open = await eventWith({ timeZone: 'Pacific/Kiritimati' });
    const [late, party] = [await invite(event), await invite(open)];
    // Two hours from now it ends there, whatever the time.
    const clock = (hours: number): string =>
      new Intl.DateTimeFormat('en-GB', { timeZone: 'Pacific/Kiritimati', hour: '2-digit', minute: '2-digit' }).format(
        Date.now() + hours * 3_600_000,
      );
    await quiet(clock(-2), clock(2));
    try {
      const none1 = await over((await house.call('POST', `/events/${event}/invitations/remind`, {})).id);
      expect(none1).toMatchObject({ total: 1, queued: 0, skipped: { ...none, tooLate: 1 } });
      expect(await messagesOf(`invitationId=${late.id}`)).toEqual([]);
      await over((await house.call('POST', `/events/${open}/invitations/remind`, {})).id);
      const [waiting] = await messagesOf(`invitationId=${party.id}`);
      const inMinutes = (Date.parse(waiting!.scheduledAt!) - Date.now()) / 60_000;
      expect(waiting!.status).toBe('queued');
      expect(inMinutes).toBeGreaterThan(115);
      expect(inMinutes).toBeLessThan(122);
    } finally {
      await quiet('00:00', '00:00');
    }
  });
});

describe('news of an event', () => {
  it('reach who did not decline, and the calendar entry moves and goes', async () => {
    const event = await eventWith();
    const [coming, declined, silent] = [await invite(event), await invite(event), await invite(event)];
    await over((await house.call('POST', `/events/${event}/invitations/send`, {})).id);
    // A calendar file tells of the event as it is when the mail leaves.
    await eventually(
      () => [coming, declined, silent].map(({ email }) => sentTo(email).length),
      (counts) => counts.every((count) => count === 1),
      { withinMs: 15_000 },
    );
    await answer(coming.token, 'yes');
    await answer(declined.token, 'no');
    const untold = await invite(event);
    const missing = await send(house.owner, 'POST', `/api/v1/events/${event}/updates/send`, {});
    expect(missing.body['code']).toBe('template.values_missing');
    await house.call('PATCH', `/events/${event}`, { startsAt: '2097-06-12T17:00:00Z' });
    const note = 'We begin at seven.';
    expect(await house.call('POST', `/events/${event}/updates/send`, { note, dryRun: true })).toMatchObject({
      queued: 2,
    });
    const both = await Promise.all([1, 2].map(() => house.call('POST', `/events/${event}/updates/send`, { note })));
    const done = await Promise.all(both.map(({ id }) => over(id)));
    expect(done.reduce((sum, { queued }) => sum + queued, 0)).toBe(2);
    const mails = await eventually(
      () => Promise.resolve(sentTo(coming.email)),
      (all) => all.length === 2,
      { withinMs: 15_000 },
    );
    expect(mails[1]!.text).toContain(note);
    await house.call('POST', `/events/${event}/cancel`, { reason: 'Storm' });
    await over((await house.call('POST', `/events/${event}/updates/send`, { note: 'It is cancelled.' })).id);
    const all = await eventually(
      () => Promise.resolve([...sentTo(coming.email), ...sentTo(silent.email)]),
      (list) => list.length === 6,
      { withinMs: 15_000 },
    );
    const calendars = all.slice(0, 3).map(({ details }) => String(details['calendar']));
    const part = (name: string) => calendars.map((text) => new RegExp(`^${name}:(.*)$`, 'm').exec(text)?.[1]?.trim());
    expect(part('METHOD')).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL']);
    expect(new Set(part('UID')).size).toBe(1);
    const sequences = part('SEQUENCE').map(Number);
    expect(sequences[0]! < sequences[1]! && sequences[1]! < sequences[2]!).toBe(true);
    expect(part('STATUS')[2]).toBe('CANCELLED');
    expect([sentTo(declined.email).length, sentTo(untold.email).length]).toEqual([1, 0]);
  });
});

describe('a place from the waiting list', () => {
  it('is told of by itself, with the link, as long as it is offered', async () => {
    const event = await eventWith({ capacity: 1 });
    const [first, second] = [await invite(event), await invite(event)];
    await answer(first.token, 'yes');
    await answer(second.token, 'yes');
    expect(await messagesOf(`invitationId=${second.id}`)).toEqual([]);
    await answer(first.token, 'no');
    // It is there as soon as the place is theirs.
    const [message] = await messagesOf(`invitationId=${second.id}`);
    const { items } = await house.call<Page<{ state: string; offerExpiresAt: string }>>(
      'GET',
      `/events/${event}/waiting-list`,
    );
    expect(items).toMatchObject([{ state: 'offered' }]);
    expect(message).toMatchObject({ purpose: 'offer', usefulUntil: items[0]!.offerExpiresAt });
    const [sent] = await eventually(
      () => sentTo(second.email),
      (all) => all.length > 0,
      { withinMs: 15_000 },
    );
    expect(sent).toMatchObject({ subject: 'A place for you: Gala' });
    const link = /http\S+\/r\/[\w-]+/.exec(sent!.text)![0];
    expect(await (await fetch(link)).text()).toContain('Lovelace');
    expect(sentTo(first.email)).toEqual([]);
  });
});

describe('one message to many', () => {
  it('foresees exactly what becomes of it: channels, consent, cap, occasion', async () => {
    const event = await eventWith();
    const consent = (channel: string) => ({
      consents: [{ channel, purpose: 'marketing', granted: true, at: new Date().toISOString(), source: 'form' }],
    });
    const byMail = await invite(event, consent('email'));
    const byPhone = await invite(event, { email: null, phone: '+436607654321', ...consent('sms') });
    const unwilling = await invite(event);
    const told = await invite(event, consent('email'));
    const body = {
      segment: 'everybody',
      eventId: event,
      subject: 'Parking',
      body: 'Behind the house.',
      occasion: `p-${event}`,
    };
    await house.call('POST', '/messages', { guestId: told.guestId, body: 'Earlier', occasion: body.occasion });
    await quiet('00:00', '00:00', 1);
    try {
      await house.call('POST', '/messages', { guestId: byPhone.guestId, body: 'Campaign', category: 'campaign' });
      const foreseen = await house.call<BulkSend>('POST', '/bulk-sends', { ...body, dryRun: true });
      const expected = {
        total: 4,
        queued: 1,
        channels: { email: 1 },
        skipped: { ...none, capped: 1, unreachable: 1, repeated: 1 },
      };
      expect(foreseen).toMatchObject({ ...expected, state: 'dry-run', category: 'campaign' });
      expect((await send(house.owner, 'GET', `/api/v1/bulk-sends/${foreseen.id}`)).status).toBe(404);
      const done = await over((await house.call('POST', '/bulk-sends', body)).id);
      expect(done).toMatchObject({ ...expected, state: 'done' });
      const list = await messagesOf(`bulkSendId=${done.id}`);
      expect(list).toHaveLength(1);
      await eventually(
        () => Promise.resolve(sentTo(byMail.email).length),
        (count) => count === 1,
        { withinMs: 15_000 },
      );
      expect(sentTo(unwilling.email)).toEqual([]);
      const page = await house.call<Page<BulkSend>>('GET', `/bulk-sends?eventId=${event}`);
      expect(page.items.map(({ id }) => id)).toEqual([done.id]);
    } finally {
      await quiet('00:00', '00:00');
    }
  });

  it('two at once keep to the frequency cap together', async () => {
    const guest = await house.guest({ phone: '+436607654322' });
    await quiet('00:00', '00:00', 2);
    try {
      const started = await Promise.all(
        [1, 2, 3, 4].map((n) =>
          house.call('POST', '/bulk-sends', { guestIds: [guest.id], category: 'reminder', body: `Reminder ${n}` }),
        ),
      );
      const done = await Promise.all(started.map(({ id }) => over(id)));
      expect(done.map(({ queued }) => queued).sort()).toEqual([0, 0, 1, 1]);
      expect(done.reduce((sum, { skipped }) => sum + skipped['capped']!, 0)).toBe(2);
    } finally {
      await quiet('00:00', '00:00');
    }
  });

  it('is taken back as far as it is not sent, and may then be sent again', async () => {
    const event = await eventWith();
    const parties = [await invite(event), await invite(event)];
    const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
    const { id } = await over((await house.call('POST', `/events/${event}/invitations/send`, { scheduledAt })).id);
    const cancelled = await house.call<BulkSend>('POST', `/bulk-sends/${id}/cancel`);
    expect(cancelled.state).toBe('cancelled');
    expect(await messagesOf(`bulkSendId=${id}`)).toEqual([]);
    expect(await invitation(event, parties[0]!.id)).toMatchObject({ state: 'draft', deliveryState: null });
    const again = await over((await house.call('POST', `/events/${event}/invitations/send`, {})).id);
    expect(again).toMatchObject({ queued: 2 });
  });

  it('needs one audience, known words, and somebody who may', async () => {
    const guest = await house.guest();
    const codes = await Promise.all(
      [
        { body: 'x' },
        { body: 'x', segment: 'everybody' },
        { body: 'x', guestIds: [guest.id], segment: 'everybody', eventId: newId() },
        { guestIds: [guest.id] },
        { guestIds: [guest.id], templateKey: 'invitation' },
      ].map(async (body) => (await send(house.owner, 'POST', '/api/v1/bulk-sends', body)).body['code']),
    );
    expect(codes).toEqual([
      'bulk_send.audience',
      'bulk_send.audience',
      'event.not_found',
      'message.empty',
      'message.template_about',
    ]);
    const staff = await addMember(house.test, house.owner, 'staff');
    expect((await send(staff, 'POST', '/api/v1/bulk-sends', { guestIds: [guest.id], body: 'x' })).status).toBe(403);
    const event = await eventWith();
    const elsewhere = await addMember(house.test, house.owner, 'manager', [await eventWith()]);
    expect((await send(elsewhere, 'POST', `/api/v1/events/${event}/invitations/send`, {})).status).toBe(404);
  });
});

describe('five thousand households', () => {
  it('are written to with statements per batch and not per message', async () => {
    const event = await eventWith();
    const rows = Array.from({ length: 5_000 }, (_, n) => `Guest${n};Crowd;crowd-${n}@guest.example`);
    const form = new FormData();
    form.set('eventId', event);
    form.set('file', new Blob([['First name;Last name;E-mail', ...rows].join('\n')]), 'crowd.csv');
    const uploaded = (await (await house.owner.fetch('/api/v1/imports', { method: 'POST', body: form })).json()) as {
      id: string;
    };
    const state = (wanted: string) =>
      eventually(
        () => house.call<{ state: string }>('GET', `/imports/${uploaded.id}`),
        (each) => each.state === wanted,
        { withinMs: 60_000 },
      );
    await state('ready');
    await house.call('POST', `/imports/${uploaded.id}/commit`);
    await state('done');
    const foreseen = await house.call<BulkSend>('POST', `/events/${event}/invitations/send`, { dryRun: true });
    expect(foreseen).toMatchObject({ total: 5_000, queued: 5_000 });
    const statements = await counting(async () => {
      // Not sent within this test: what is measured is the making of them.
      const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
      const { id } = await house.call('POST', `/events/${event}/invitations/send`, { scheduledAt });
      expect(await over(id)).toMatchObject({ state: 'done', queued: 5_000, total: 5_000 });
    });
    // Twenty batches, and whatever else the process does meanwhile.
    expect(statements).toBeLessThan(2_000);
    const [row] = await house.test.db.query<{ messages: number; guests: number; deliveries: number }>(
      `select count(*)::int as messages, count(distinct guest_id)::int as guests,
              (select count(*)::int from delivery d join message x on x.delivery_id = d.id where x.event_id = $1) as deliveries
         from message where event_id = $1`,
      [event],
    );
    expect(row).toEqual({ messages: 5_000, guests: 5_000, deliveries: 5_000 });
  }, 240_000);
});

/** Statements that all connections of this process sent meanwhile. */
async function counting(work: () => Promise<void>): Promise<number> {
  const prototype = Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  let count = 0;
  prototype.query = function counted(this: unknown, ...args: unknown[]) {
    count += 1;
    return query.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = query;
  }
  return count;
}
