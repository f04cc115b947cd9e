/** iCalendar files (RFC 5545). Section numbers are of that document. */

export interface CalendarEntry {
  /** The same for ever, so that a new file replaces the entry of an old one. */
  uid: string;
  /** Raised by every change: readers keep the entry with the higher one (3.8.7.4). */
  sequence: number;
  updatedAt: Date;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description?: string;
  location?: string;
  url?: string;
  status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
}

/** RFC 5546: `CANCEL` takes the entries with these ids out of the reader's calendar. */
export type CalendarMethod = 'PUBLISH' | 'CANCEL';

const LINE_OCTETS = 75;

/** A calendar of single entries. Times are UTC, so that no reader needs our time zone tables. */
export function icsCalendar(
  name: string,
  entries: readonly CalendarEntry[],
  method: CalendarMethod = 'PUBLISH',
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Placecard//Placecard//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    ...entries.flatMap(component),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function component(entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(entry.uid)}`,
    // 3.8.7.2: with METHOD the time the entry was made, which makes the same state the same bytes.
    `DTSTAMP:${utc(entry.updatedAt)}`,
    `LAST-MODIFIED:${utc(entry.updatedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART:${utc(entry.startsAt)}`,
    `DTEND:${utc(entry.endsAt)}`,
    `SUMMARY:${text(entry.summary)}`,
    ...(entry.description ? [`DESCRIPTION:${text(entry.description)}`] : []),
    ...(entry.location ? [`LOCATION:${text(entry.location)}`] : []),
    ...(entry.url ? [`URL:${entry.url}`] : []),
    `STATUS:${entry.status}`,
    'END:VEVENT',
  ];
}

const utc = (time: Date): string => time.toISOString().replace(/[-:]|\.\d+/g, '');

/** 3.3.11: backslash, semicolon, comma and line breaks are escaped; other control characters are not allowed at all. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** 3.1: at most 75 octets a line; a longer one goes on after a line break and a space. Characters are kept whole. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
