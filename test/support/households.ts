import { newId } from '../../src/platform/http/index.js';
import type { Account, TestApp } from './app.js';
import { jsonApi } from './json-api.js';

export interface Item {
  id: string;
  version: number;
  [member: string]: unknown;
}

/** What a household sees. */
export interface Rsvp {
  version: number;
  phase: string;
  guests: {
    id: string;
    firstName: string;
    functions: { functionId: string; answer: string; mealId: string | null }[];
    questionAnswers: unknown[];
    [member: string]: unknown;
  }[];
  plusOnesLeft: number;
  questionAnswers: unknown[];
  waitingFor: string[];
  offers: { functionId: string; expiresAt: string }[];
  [member: string]: unknown;
}

export interface PlannedEvent {
  id: string;
  /** Ids, in order. */
  functions: string[];
}

export interface InvitedParty {
  id: string;
  token: string;
  /** Below `/api/v1`. */
  path: string;
  /** Ids of attendees, in the order of the names. */
  members: string[];
  guests: string[];
}

/** Makes events and parties the way a planner does, over HTTP. */
export class Households {
  private readonly call: ReturnType<typeof jsonApi>;

  constructor(
    private readonly test: TestApp,
    owner: Account,
  ) {
    this.call = jsonApi(owner);
  }

  /** Published unless told otherwise. */
  async event({ state = 'published', ...members }: Record<string, unknown> = {}): Promise<PlannedEvent> {
    const event = await this.made('/events', {
      name: 'Gala',
      startsAt: '2097-06-12T16:00:00Z',
      endsAt: '2097-06-12T23:00:00Z',
      timeZone: 'Europe/Vienna',
      ...members,
    });
    if (state === 'published') await this.call('POST', `/events/${event.id}/publish`);
    const { body } = await this.call<{ items: Item[] }>('GET', `/events/${event.id}/functions`);
    return { id: event.id, functions: body.items.map(({ id }) => id) };
  }

  async guest(name: string): Promise<string> {
    const [firstName = '', lastName = ''] = name.split(' ');
    return (await this.made('/guests', { firstName, lastName })).id;
  }

  async question(event: PlannedEvent, members: object): Promise<string> {
    return (await this.made(`/events/${event.id}/questions`, members)).id;
  }

  async invite(event: PlannedEvent, names: readonly string[], members: object = {}): Promise<InvitedParty> {
    const guests: string[] = [];
    for (const name of names) guests.push(await this.guest(name));
    const body = { id: newId(), name: names.join(' & ') || 'Party', guestIds: guests, ...members };
    const link = (await this.made(`/events/${event.id}/invitations`, body)) as unknown as {
      invitationId: string;
      rsvpUrl: string;
    };
    const token = link.rsvpUrl.split('/r/')[1]!;
    const rows = await this.test.db.query<{ id: string; guestId: string }>(
      'select id, guest_id as "guestId" from attendee where invitation_id = $1',
      [link.invitationId],
    );
    this.functionsOf.set(link.invitationId, event.functions);
    const attendees = guests.map((guestId) => rows.find((row) => row.guestId === guestId)!.id);
    return { id: link.invitationId, token, path: `/rsvp/${token}`, members: attendees, guests };
  }

  /** The same answer of all members to these functions; to all of the event that the party was made for unless told. */
  says(party: InvitedParty, answer: 'yes' | 'no' | 'pending', functionIds?: readonly string[]): { guests: object[] } {
    const functions = functionIds ?? this.functionsOf.get(party.id) ?? [];
    return {
      guests: party.members.map((id) => ({ id, answers: functions.map((functionId) => ({ functionId, answer })) })),
    };
  }

  /** From now on only a NO is taken. */
  async lock(event: PlannedEvent): Promise<void> {
    const { status, text } = await this.call('PATCH', `/events/${event.id}`, {
      locksAt: '2001-01-01T00:00:00Z',
      rsvpDeadline: null,
    });
    if (status !== 200) throw new Error(text);
  }

  /** [taken, held] by pool. */
  async pools(event: PlannedEvent): Promise<Record<string, [number, number]>> {
    const rows = await this.test.db.query<{ id: string; taken: number; held: number }>(
      'select id, taken, held from capacity_pool where event_id = $1',
      [event.id],
    );
    return Object.fromEntries(rows.map(({ id, taken, held }) => [id, [taken, held]]));
  }

  async changesOf(event: PlannedEvent, entity?: string): Promise<string[]> {
    const rows = await this.test.db.query<{ kind: string }>(
      'select kind from change where stream_id = $1 and ($2::text is null or entity = $2) order by seq',
      [event.id, entity ?? null],
    );
    return rows.map(({ kind }) => kind);
  }

  private readonly functionsOf = new Map<string, string[]>();

  private async made(path: string, body: object): Promise<Item> {
    const answer = await this.call<Item>('POST', path, body);
    if (answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }
}
