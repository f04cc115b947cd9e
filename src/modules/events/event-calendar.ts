import { icsCalendar, type CalendarEntry, type CalendarMethod } from './calendar.js';
import type { RsvpEvent, RsvpFunction } from './event-for-rsvp.js';

export interface EventCalendarOptions {
  /** Only these functions, e.g. those a household said yes to; all unless told. */
  functions?: readonly string[];
  /** Where to read more, e.g. the household's own RSVP page. */
  url?: string;
  /** `CANCEL` only for a file that is sent to tell so. */
  method?: CalendarMethod;
}

/** The calendar file of an event: one entry per function, which keeps its id when the file is fetched again. */
export function eventCalendar(event: RsvpEvent, options: EventCalendarOptions = {}): string {
  const functions = event.functions.filter((part) => options.functions?.includes(part.id) ?? true);
  return icsCalendar(
    event.name,
    functions.map((part) => entry(event, part, options.url)),
    options.method,
  );
}

function entry(event: RsvpEvent, part: RsvpFunction, url: string | undefined): CalendarEntry {
  const description = [part.description, event.description].filter(Boolean).join('\n\n');
  const location = [...new Set([part.venue, event.venue, event.address.replace(/\s*[\r\n]+\s*/g, ', ')])]
    .filter(Boolean)
    .join(', ');
  return {
    uid: `${part.id}@placecard`,
    // What an entry says comes from both, and both versions only ever rise.
    sequence: event.version + part.version - 2,
    updatedAt: new Date(Math.max(Date.parse(event.updatedAt), Date.parse(part.updatedAt))),
    startsAt: new Date(part.startsAt),
    endsAt: new Date(part.endsAt),
    summary: part.name === event.name ? event.name : `${event.name}: ${part.name}`,
    ...(description ? { description } : {}),
    ...(location ? { location } : {}),
    ...(url ? { url } : {}),
    status: ({ draft: 'TENTATIVE', published: 'CONFIRMED', cancelled: 'CANCELLED' } as const)[event.state],
  };
}
