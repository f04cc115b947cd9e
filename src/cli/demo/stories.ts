import { people } from './people.js';
import type { DemoGuest } from './types.js';

/** The number of the demo that guests find on the key card of their room. Its token has run out. */
export const CONCIERGE = 'demo-concierge';
export const RECEPTION = 'demo-number';

/** What happens to the messages of a few guests, so that a newcomer need not wait for it to happen. */
export interface DemoStory {
  guest: DemoGuest;
  /** For the simulators. */
  faults: { provider: string; to: string; times?: number; fault: Record<string, unknown> }[];
  /** They have written already, so that they may be written to by WhatsApp. */
  wrote?: { provider: string; account: string; from: string; text: string };
}

/** None of them has answered the invitation of the demo. */
export function demoStories(): DemoStory[] {
  const { guests } = people();
  const known = (email: string): DemoGuest & { email: string } => {
    const guest = guests.find((each) => each.email === email);
    if (!guest) throw new Error(`The demo has no ${email}`);
    return { ...guest, email };
  };
  const phoneOf = ({ phone, email }: DemoGuest): string => {
    if (phone === null) throw new Error(`${email} of the demo has no phone`);
    return phone;
  };
  const [bounced, refused] = [known('remi.lefevre@example.com'), known('jorgen.sorensen@example.com')];
  const [limited, held] = [known('nila.ramanathan@example.com'), known('anna.muller@example.org')];
  const [texts, mails] = [known('kamau.owusu-ansah@example.com'), known('pavlos.oikonomou@example.org')];
  return [
    {
      guest: bounced,
      faults: [
        {
          provider: 'email',
          to: bounced.email,
          fault: { type: 'fail-later', code: '5.1.1', diagnostic: '550 5.1.1 No such user here' },
        },
      ],
    },
    {
      guest: refused,
      faults: [
        {
          provider: 'email',
          to: refused.email,
          fault: { type: 'refuse', code: 550, enhanced: '5.7.26', message: 'This mail is not signed by its domain' },
        },
      ],
    },
    {
      guest: limited,
      faults: [
        {
          provider: 'whatsapp',
          to: phoneOf(limited),
          times: 2,
          fault: { type: 'refuse', code: 131056, message: 'Pair rate limit hit', retryAfter: 4 },
        },
      ],
      wrote: {
        provider: 'whatsapp',
        account: RECEPTION,
        from: phoneOf(limited),
        text: 'Hello! Is there a car park at the house?',
      },
    },
    {
      guest: held,
      faults: [],
      wrote: {
        provider: 'whatsapp',
        account: CONCIERGE,
        from: phoneOf(held),
        text: 'Guten Tag, wann beginnt der Abend genau?',
      },
    },
    {
      guest: texts,
      faults: [
        {
          provider: 'twilio',
          to: phoneOf(texts),
          times: 1,
          fault: { type: 'reply', text: 'Thank you! We would love to come.', afterMilliseconds: 1_500 },
        },
      ],
    },
    {
      guest: mails,
      faults: [
        {
          provider: 'email',
          to: mails.email,
          times: 1,
          fault: { type: 'reply', text: 'How kind of you. May I bring my sister?', afterMilliseconds: 1_500 },
        },
      ],
    },
  ];
}
