import { FailureTable, type Failure } from '../failures.js';

/** Twilio's error codes, of answers and of status callbacks. */
const table = new FailureTable('twilio', [
  [
    [20429, 14107, 30001, 21611],
    'throttled',
    'throttled',
    'wait',
    'The account sends too fast',
    { retryAfterSeconds: 5 },
  ],
  [[20500, 20503, 30008], 'transient', 'unavailable', 'retry', 'Twilio or the network failed'],
  [
    [20003, 20404, 20403],
    'channel',
    'unauthorized',
    'reauthorize',
    'Twilio refuses the credentials',
    { suggestion: 'Give the channel the current auth token' },
  ],
  [[20005, 30002], 'channel', 'suspended', 'configure', 'The Twilio account is suspended'],
  [
    [21212, 21603, 21606, 21659, 21660, 21703],
    'channel',
    'sender_refused',
    'configure',
    'Twilio refuses the sender',
    { suggestion: 'Correct the sender of the channel' },
  ],
  [
    [30034],
    'channel',
    'unregistered',
    'configure',
    'The number is not registered for this kind of traffic',
    { suggestion: 'Register the campaign at Twilio' },
  ],
  [
    [21211, 21214, 21217, 21614, 21421],
    'permanent',
    'not_a_mobile',
    'next-channel',
    'It is not a number that takes messages',
    { suggestion: 'Ask the guest for another number' },
  ],
  [
    [21408, 21612],
    'permanent',
    'country_closed',
    'next-channel',
    'The account may not send to this country',
    { suggestion: 'Enable the country at Twilio or use another channel' },
  ],
  [[21610], 'permanent', 'opted_out', 'opt-out', 'The guest has stopped messages from this number'],
  [
    [30003, 30004, 30005, 30006],
    'permanent',
    'unreachable',
    'next-channel',
    'The phone cannot be reached',
    { suggestion: 'Use another channel' },
  ],
  [
    [30007],
    'fix',
    'filtered',
    'sender-reputation',
    'The carrier took it for spam',
    { suggestion: 'Change the words, or register the sender' },
  ],
  [[21602, 21617, 21619, 21620, 12300, 30019], 'fix', 'bad_content', 'correct', 'Twilio did not take the content'],
  [
    [63016],
    'fix',
    'outside_window',
    'use-template',
    'The guest wrote last more than 24 hours ago',
    { suggestion: 'Send an approved template or use another channel' },
  ],
  [[63018], 'throttled', 'number_rate', 'wait', 'The number sends too fast', { retryAfterSeconds: 5 }],
]);

export const twilioFailure = (code: number): Failure => table.of(code);
