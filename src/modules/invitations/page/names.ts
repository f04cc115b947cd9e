import type { Speaker } from './locales.js';
import type { GuestView, RsvpPageView } from './view.js';

function fullName(guest: GuestView): string {
  return [guest.firstName, guest.lastName].filter((part) => part?.trim()).join(' ');
}

/** What to call a guest on the page: the name, or for a plus-one without one whose guest they are. */
export function guestName(guest: GuestView, view: RsvpPageView, speaker: Speaker): string {
  const name = fullName(guest);
  if (name !== '') return name;
  if (guest.id.startsWith('new')) return `${speaker.say('plusOneNew')} (${speaker.number(Number(guest.id.slice(3)))})`;
  const host = view.household.guests.find((candidate) => !candidate.isPlusOne);
  return speaker.say('plusOneOf', { name: (host && fullName(host)) || view.household.name });
}
