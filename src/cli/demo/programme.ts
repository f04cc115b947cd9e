import { DAY, demoId, HOUR, iso } from './chance.js';
import type { DemoFunction, DemoQuestion } from './types.js';

/** Midnight in Zurich as an instant; the two offsets there are tried, the one that reads back as midnight is it. */
function zurichMidnight(year: number, month: number, day: number): number {
  const hourThere = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Zurich', hour: '2-digit', hourCycle: 'h23' });
  const utc = Date.UTC(year, month, day);
  return [utc - HOUR, utc - 2 * HOUR].find((instant) => hourThere.format(instant) === '00') ?? utc - HOUR;
}

/** The first Saturday at least ten weeks ahead. */
export function saturdayAfter(now: Date): { saturday: number; sunday: number; deadline: number } {
  const earliest = new Date(now.getTime() + 70 * DAY);
  const [year, month] = [earliest.getUTCFullYear(), earliest.getUTCMonth()];
  const day = earliest.getUTCDate() + ((6 - earliest.getUTCDay() + 7) % 7);
  const midnight = (shift: number): number => zurichMidnight(year, month, day + shift);
  return { saturday: midnight(0), sunday: midnight(1), deadline: midnight(-20) - 60_000 };
}

export function functionsOf(saturday: number, sunday: number): DemoFunction[] {
  return [
    {
      id: demoId('function', 1),
      name: 'Champagne reception',
      description: 'With the Aurelia string quartet.',
      startsAt: iso(saturday + 18 * HOUR),
      endsAt: iso(saturday + 19.5 * HOUR),
      venue: 'Winter garden',
      capacity: 320,
      meals: [],
    },
    {
      id: demoId('function', 2),
      name: 'Gala dinner',
      description: 'Five courses, black tie.',
      startsAt: iso(saturday + 19.5 * HOUR),
      endsAt: iso(saturday + 23 * HOUR),
      venue: 'Hall of mirrors',
      capacity: 300,
      meals: [
        { id: 'beef', label: 'Braised beef, truffle, celeriac' },
        { id: 'char', label: 'Lake char, saffron, fennel' },
        { id: 'squash', label: 'Butternut squash, chestnut, sage' },
      ],
    },
    {
      id: demoId('function', 3),
      name: 'After-party',
      description: '',
      startsAt: iso(saturday + 23 * HOUR),
      endsAt: iso(sunday + 3 * HOUR),
      venue: 'Boathouse',
      capacity: 180,
      meals: [],
    },
    {
      id: demoId('function', 4),
      name: 'Sunday brunch',
      description: '',
      startsAt: iso(sunday + 10 * HOUR),
      endsAt: iso(sunday + 13 * HOUR),
      venue: 'Lake terrace',
      capacity: 160,
      meals: [],
    },
  ];
}

export function questionsOf(): DemoQuestion[] {
  return [
    {
      id: demoId('question', 1),
      type: 'text',
      label: 'Which song gets you on the dance floor?',
      scope: 'guest',
      required: false,
      onlyIfYes: true,
      options: [],
    },
    {
      id: demoId('question', 2),
      type: 'choice',
      label: 'Shuttle from the station',
      help: 'Ten minutes by the lake.',
      scope: 'household',
      required: true,
      onlyIfYes: true,
      options: [
        { id: 'none', label: 'Not needed' },
        { id: '1700', label: '17:00' },
        { id: '1730', label: '17:30' },
      ],
    },
    {
      id: demoId('question', 3),
      type: 'yes_no',
      label: 'Do you need a parking space?',
      scope: 'household',
      required: false,
      onlyIfYes: true,
      options: [],
    },
  ];
}
