import { DAY, demoId, HOUR, iso, pick, share } from './chance.js';
import { people } from './people.js';
import { functionsOf, questionsOf, saturdayAfter } from './programme.js';
import type { DemoAttendance, DemoData, DemoHousehold } from './types.js';

/** How an answered household decided: mostly to come, mostly together. */
function decide(household: number, guest: string, functionName: string): 'yes' | 'no' {
  if (share('declines', household) < 0.16) return 'no';
  const likes: Record<string, number> = { 'After-party': 0.6, 'Sunday brunch': 0.55 };
  return share('comes', guest, functionName) < (likes[functionName] ?? 0.94) ? 'yes' : 'no';
}

/**
 * The demo: a gala of 300 guests in 120 households. Made of `now` and nothing else: the dates lie ahead of it, everything else
 * is always the same.
 */
export function demoData(now: Date): DemoData {
  const { saturday, sunday, deadline } = saturdayAfter(now);
  const functions = functionsOf(saturday, sunday);
  const questions = questionsOf();
  const { guests, households } = people();
  const byId = new Map(guests.map((guest) => [guest.id, guest]));

  const attendances: DemoAttendance[] = [];
  const answered = households.map((household, number): DemoHousehold => {
    // The showcase has not answered: whoever tries the demo does it.
    const answers = number > 0 && share('answers', number) < 0.62;
    // Not everybody stays until Sunday.
    const invited = number === 0 || share('brunch', number) < 0.6 ? functions : functions.slice(0, 3);
    for (const guestId of household.guestIds) {
      const child = byId.get(guestId)?.tags.includes('child') === true;
      for (const fn of invited) {
        const bedtime = child && fn.name === 'After-party';
        const answer = !answers ? 'pending' : bedtime ? 'no' : decide(number, guestId, fn.name);
        const diet = byId.get(guestId)?.diet;
        const meal =
          diet === 'vegetarian' || diet === 'vegan' ? fn.meals[2] : fn.meals[Math.floor(share('meal', guestId) * 2.3)];
        attendances.push({ guestId, functionId: fn.id, answer, mealId: answer === 'yes' ? (meal?.id ?? null) : null });
      }
    }
    const comes =
      answers && household.guestIds.some((id) => attendances.some((one) => one.guestId === id && one.answer === 'yes'));
    const [, shuttle, parking] = questions;
    return {
      ...household,
      functionIds: invited === functions ? null : invited.map(({ id }) => id),
      answeredAt: answers ? iso(now.getTime() - Math.floor(share('answered', number) * 14 * DAY) - HOUR) : null,
      answers:
        comes && shuttle && parking
          ? {
              [shuttle.id]: pick(['none', '1700', '1730'], 'shuttle', number),
              [parking.id]: share('parking', number) < 0.3,
            }
          : {},
    };
  });

  return {
    organization: { id: demoId('organization', 1), name: 'Grand Hotel Aurelia', timeZone: 'Europe/Zurich' },
    users: [
      { id: demoId('user', 1), email: 'demo@example.com', name: 'Helena Aurel', role: 'owner' },
      { id: demoId('user', 2), email: 'planner@example.com', name: 'Marek Lindner', role: 'manager' },
      { id: demoId('user', 3), email: 'desk@example.com', name: 'Priya Raman', role: 'staff' },
      { id: demoId('user', 4), email: 'door@example.com', name: 'João Pires', role: 'door' },
      { id: demoId('user', 5), email: 'viewer@example.com', name: 'Yuki Tanaka', role: 'viewer' },
    ],
    event: {
      id: demoId('event', 1),
      name: 'Winter Gala by the Lake',
      description:
        'An evening of music, candlelight and good company, in aid of the Alpine Rescue Service.\nBlack tie, warm coats for the terrace.',
      startsAt: iso(saturday + 18 * HOUR),
      endsAt: iso(sunday + 13 * HOUR),
      timeZone: 'Europe/Zurich',
      venue: 'Grand Hotel Aurelia',
      address: 'Seestrasse 1, Luzern',
      capacity: 330,
      deadline: iso(deadline),
      branding: { accent: '#7a5c2e', background: '#efe9e0', headingFont: 'classic' },
    },
    functions,
    questions,
    guests,
    households: answered,
    attendances,
    showcaseHouseholdId: answered[0]?.id ?? '',
  };
}
