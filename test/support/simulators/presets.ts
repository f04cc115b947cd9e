import type { Fault, Provider } from './faults.js';

/** What a person may cause with one press of a button, and how often it happens: for ever unless told. */
export const presets: readonly { name: string; provider: Provider; times?: number; fault: Fault }[] = [
  {
    name: 'E-mail: bounces',
    provider: 'email',
    fault: { type: 'fail-later', code: '5.1.1', diagnostic: '550 5.1.1 No such user here' },
  },
  {
    name: 'E-mail: refused by policy',
    provider: 'email',
    fault: { type: 'refuse', code: 550, enhanced: '5.7.26', message: 'This mail is not signed by its domain' },
  },
  {
    name: 'E-mail: the server is busy, twice',
    provider: 'email',
    times: 2,
    fault: { type: 'refuse', code: 451, enhanced: '4.3.2', message: 'Come back later' },
  },
  {
    name: 'E-mail: taken, but its answer is lost, once',
    provider: 'email',
    times: 1,
    fault: { type: 'drop-after-accept' },
  },
  { name: 'SMS: the number is a landline', provider: 'twilio', fault: { type: 'fail-later', code: 30006 } },
  { name: 'SMS: the guest has opted out', provider: 'twilio', fault: { type: 'refuse', code: 21610 } },
  {
    name: 'SMS: taken, but its answer is lost, once',
    provider: 'twilio',
    times: 1,
    fault: { type: 'drop-after-accept' },
  },
  {
    name: 'WhatsApp: too many to one guest, twice',
    provider: 'whatsapp',
    times: 2,
    fault: { type: 'refuse', code: 131056, message: 'Pair rate limit hit', retryAfter: 4 },
  },
  { name: 'WhatsApp: the guest cannot be reached', provider: 'whatsapp', fault: { type: 'refuse', code: 131026 } },
];
