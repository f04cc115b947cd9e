import { describe, expect, it } from '@jest/globals';
import { icsCalendar, type CalendarEntry } from './calendar.js';

const entry: CalendarEntry = {
  uid: 'one@placecard',
  sequence: 3,
  updatedAt: new Date('2027-01-02T03:04:05.678Z'),
  startsAt: new Date('2027-06-12T16:00:00Z'),
  endsAt: new Date('2027-06-12T23:00:00Z'),
  summary: 'Gala',
  status: 'CONFIRMED',
};

describe('a calendar file', () => {
  it('is what RFC 5545 says, the same bytes for the same state', () => {
    const file = icsCalendar('Gala', [
      { ...entry, location: 'Ballroom', description: 'Black tie', url: 'https://example.org/r/abc' },
    ]);
    expect(file).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Placecard//Placecard//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'NAME:Gala',
        'X-WR-CALNAME:Gala',
        'BEGIN:VEVENT',
        'UID:one@placecard',
        'DTSTAMP:20270102T030405Z',
        'LAST-MODIFIED:20270102T030405Z',
        'SEQUENCE:3',
        'DTSTART:20270612T160000Z',
        'DTEND:20270612T230000Z',
        'SUMMARY:Gala',
        'DESCRIPTION:Black tie',
        'LOCATION:Ballroom',
        'URL:https://example.org/r/abc',
        'STATUS:CONFIRMED',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('escapes text, and lets no text make a line of its own', () => {
    const file = icsCalendar('x', [{ ...entry, summary: 'a;b,c\\d\r\nATTENDEE:evil\nx\ry\u0000\u0007\tz' }]);
    expect(file).toContain('SUMMARY:a\\;b\\,c\\\\d\\nATTENDEE:evil\\nx\\ny\tz\r\n');
    expect(file).not.toMatch(/^ATTENDEE/m);
  });

  it('folds at 75 octets without cutting a character, and unfolds to the same', () => {
    const summary = 'Geburtstagsfeier 🎉 für Zoë und die ganze Familie — كل عام وأنتم بخير — 誕生日おめでとう🎂'.repeat(
      3,
    );
    const file = icsCalendar('x', [{ ...entry, summary }]);
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${summary}\r\n`);
  });
});
