import { newId } from '../../src/platform/http/index.js';
import type { RunningDemo } from './browser.js';

/** An event of two functions and one question, which tests have to themselves. */
export interface DemoEvent {
  readonly id: string;
  readonly functions: { readonly reception: string; readonly dinner: string };
  readonly questionId: string;
  /** From now on guests may only say no. */
  lock(): Promise<void>;
  cancel(reason: string): Promise<void>;
}

/** A household with its link. */
export interface Party {
  readonly eventId: string;
  readonly invitationId: string;
  readonly url: string;
  /** In the order of the names given. */
  readonly attendeeIds: readonly string[];
  readonly functions: DemoEvent['functions'];
  /** Id of the first choice of the question about the shuttle, which everybody who comes must answer. */
  readonly shuttleField: string;
}

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

function sure<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

export async function newEvent(
  { client }: Pick<RunningDemo, 'client'>,
  { capacity }: { capacity?: number } = {},
): Promise<DemoEvent> {
  const [id, reception, dinner, questionId] = [newId(), newId(), newId(), newId()];
  const at = { params: { path: { eventId: id } } };
  const limit = capacity === undefined ? {} : { capacity };
  sure(
    await client.POST('/api/v1/events', {
      body: {
        id,
        name: 'Summer Dinner',
        startsAt: inDays(60),
        endsAt: inDays(60.3),
        timeZone: 'Europe/Zurich',
        rsvpDeadline: inDays(30),
        venue: 'Lake terrace',
        languages: ['en', 'de', 'fr', 'es', 'ar'],
        ...limit,
        functions: [
          { id: reception, name: 'Champagne reception', ...limit },
          { id: dinner, name: 'Dinner', mealChoices: [{ label: 'Beef' }, { label: 'Char' }], ...limit },
        ],
      },
    }),
  );
  sure(
    await client.POST('/api/v1/events/{eventId}/questions', {
      ...at,
      body: {
        id: questionId,
        label: 'Shuttle from the station',
        type: 'choice',
        per: 'household',
        required: true,
        showWhen: { answer: 'yes' },
        options: [
          { id: 'none', label: 'Not needed' },
          { id: 'late', label: '17:30' },
        ],
      },
    }),
  );
  sure(await client.POST('/api/v1/events/{eventId}/publish', at));
  return {
    id,
    questionId,
    functions: { reception, dinner },
    lock: async () =>
      void sure(
        await client.PATCH('/api/v1/events/{eventId}', { ...at, body: { locksAt: inDays(-1), rsvpDeadline: null } }),
      ),
    cancel: async (reason) =>
      void sure(await client.POST('/api/v1/events/{eventId}/cancel', { ...at, body: { reason } })),
  };
}

/** Invites a household of people with these first names. */
export async function invite(
  { client }: RunningDemo,
  event: DemoEvent,
  firstNames: readonly string[],
  { plusOnes = 0, language }: { plusOnes?: number; language?: string } = {},
): Promise<Party> {
  const guestIds: string[] = [];
  for (const firstName of firstNames) {
    guestIds.push(sure(await client.POST('/api/v1/guests', { body: { firstName, lastName: 'Tester' } })).id);
  }
  const path = { eventId: event.id };
  const { invitationId, rsvpUrl } = sure(
    await client.POST('/api/v1/events/{eventId}/invitations', {
      params: { path },
      body: { name: `${firstNames.join(' and ')} Tester`, guestIds, plusOnes, ...(language ? { language } : {}) },
    }),
  );
  const { items } = sure(
    await client.GET('/api/v1/events/{eventId}/attendees', { params: { path, query: { invitationId } } }),
  );
  return {
    eventId: event.id,
    invitationId,
    url: rsvpUrl ?? '',
    attendeeIds: guestIds.map((guestId) => items.find((attendee) => attendee.guestId === guestId)?.id ?? ''),
    functions: event.functions,
    shuttleField: `q.${event.questionId}.1`,
  };
}
