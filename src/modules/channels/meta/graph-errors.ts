import { FailureTable, type Failure } from '../failures.js';

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Error codes of the WhatsApp Cloud API. Meta asks to go by the code, not by titles, subcodes or the HTTP status. */
const whatsapp = new FailureTable('whatsapp', [
  [[1, 2, 131000, 131016, 133004], 'transient', 'unavailable', 'retry', 'WhatsApp is away or overloaded'],
  [[4], 'throttled', 'app_rate', 'wait', 'The app sends too fast', { retryAfterSeconds: 60 }],
  [[80007], 'throttled', 'business_rate', 'wait', 'The business account sends too fast', { retryAfterSeconds: 60 }],
  [[130429, 132069], 'throttled', 'number_rate', 'wait', 'The number sends too fast', { retryAfterSeconds: 5 }],
  [[131056], 'throttled', 'pair_rate', 'wait', 'Too many messages to this guest', { retryAfterSeconds: 6 }],
  [
    [131048],
    'throttled',
    'spam_restricted',
    'pause-campaigns',
    'Guests blocked or reported this number too often',
    { retryAfterSeconds: 900, suggestion: 'Send no campaigns from this number until its quality has recovered' },
  ],
  [
    [0, 190],
    'channel',
    'token_expired',
    'reauthorize',
    'The access token is no longer valid',
    { suggestion: 'Give the channel a new access token' },
  ],
  [
    [3, 10, ...range(200, 299)],
    'channel',
    'no_permission',
    'configure',
    'The app lacks a permission',
    { suggestion: 'Grant the app whatsapp_business_messaging for this number' },
  ],
  [
    [368, 131031],
    'channel',
    'blocked',
    'configure',
    'Meta has blocked the account',
    { suggestion: "See the account's quality page at Meta" },
  ],
  [
    [131042],
    'channel',
    'billing',
    'settle-billing',
    'Meta cannot charge the account',
    { suggestion: 'Set a means of payment at Meta' },
  ],
  [
    [131037, 131045, 133010],
    'channel',
    'not_registered',
    'configure',
    'The number is not ready to send',
    { suggestion: 'Register the number and its display name at Meta' },
  ],
  [
    [131047],
    'fix',
    'outside_window',
    'use-template',
    'The guest wrote last more than 24 hours ago',
    { suggestion: 'Send an approved template or use another channel' },
  ],
  [
    [131026],
    'permanent',
    'unreachable',
    'next-channel',
    'The guest cannot be reached by WhatsApp',
    { suggestion: 'Use another channel' },
  ],
  [
    [131049],
    'permanent',
    'withheld',
    'next-channel',
    'WhatsApp withheld it to keep its users from too much marketing',
    { suggestion: 'Use another channel, or try once more after a day' },
  ],
  [[131050], 'permanent', 'opted_out', 'opt-out', 'The guest stopped marketing messages'],
  [
    [130472],
    'permanent',
    'experiment',
    'next-channel',
    "The guest is part of Meta's experiment and gets no marketing",
    { suggestion: 'Use another channel' },
  ],
  [[131021], 'fix', 'to_itself', 'correct', 'Sender and recipient are the same number'],
  [[33, 100, 131008, 131009, 131051], 'fix', 'bad_request', 'correct', 'WhatsApp did not understand the message'],
  [[131052, 131053], 'transient', 'media_failed', 'retry', 'An attachment could not be fetched'],
  [
    [132000, 132005, 132007, 132012],
    'fix',
    'template_wrong',
    'pause-template',
    'The message does not fit its template',
    { suggestion: 'Correct the template or its variables' },
  ],
  [
    [132001],
    'fix',
    'template_unknown',
    'pause-template',
    'WhatsApp does not know this template in this language',
    { suggestion: 'Wait for its approval or use another one' },
  ],
  [
    [132015],
    'fix',
    'template_paused',
    'pause-template',
    'WhatsApp has paused the template',
    { suggestion: 'Use another template until it is resumed' },
  ],
  [
    [132016],
    'permanent',
    'template_disabled',
    'pause-template',
    'WhatsApp has disabled the template',
    { suggestion: 'Use another template' },
  ],
  [[132068], 'channel', 'flow_blocked', 'configure', 'The flow is blocked'],
]);

const conversationRows = [
  [[2, 1200], 'transient', 'unavailable', 'retry', 'The provider is away'],
  [[1], 'transient', 'unknown', 'retry', 'The provider failed'],
  [[4, 32, 613], 'throttled', 'throttled', 'wait', 'The account sends too fast', { retryAfterSeconds: 60 }],
  [
    [190],
    'channel',
    'token_expired',
    'reauthorize',
    'The access token is no longer valid',
    { suggestion: 'Give the channel a new access token' },
  ],
  [
    [0, 3, 10, ...range(200, 299)],
    'channel',
    'no_permission',
    'configure',
    'The app lacks a permission',
    { suggestion: 'Grant the app pages_messaging or its like' },
  ],
  [[368], 'channel', 'blocked', 'configure', 'Meta has blocked the account'],
  [
    [551],
    'permanent',
    'unreachable',
    'next-channel',
    'The guest cannot be reached here',
    { suggestion: 'Use another channel' },
  ],
  [[100, 33], 'fix', 'bad_request', 'correct', 'The provider did not understand the message'],
] as const satisfies ConstructorParameters<typeof FailureTable>[1];

const tables = {
  whatsapp,
  messenger: new FailureTable('messenger', conversationRows),
  instagram: new FailureTable('instagram', conversationRows),
};

export type MetaKind = keyof typeof tables;

export const isMetaKind = (kind: string): kind is MetaKind => Object.hasOwn(tables, kind);

/** Subcodes that change what a code of Messenger or Instagram means. */
function special(kind: MetaKind, code: number, subcode: number | undefined): Failure | undefined {
  if (kind === 'whatsapp') return undefined;
  if (code === 10 && subcode === 2018278)
    return {
      class: 'fix',
      code: `${kind}.outside_window`,
      remedy: 'next-channel',
      meaning: 'The guest wrote last more than 24 hours ago',
      suggestion: 'Use another channel, or let a person answer within 7 days',
    };
  if (code === 100 && subcode === 2018001)
    return {
      class: 'permanent',
      code: `${kind}.unknown_guest`,
      remedy: 'next-channel',
      meaning: 'The guest is not known here',
    };
  // Seen although the messages were sent.
  if (code === 1 && subcode === 1357046)
    return {
      class: 'ambiguous',
      code: `${kind}.answer_lost`,
      remedy: 'reconcile',
      meaning: 'The provider failed without saying what it did',
    };
  if (code === 1 && subcode === 99)
    return {
      class: 'channel',
      code: `${kind}.no_permission`,
      remedy: 'configure',
      meaning: 'The app lacks a permission',
    };
  return undefined;
}

/** What a code of Meta means, in an answer or in a receipt. */
export const metaFailure = (kind: MetaKind, code: number, subcode?: number): Failure =>
  special(kind, code, subcode) ?? tables[kind].of(code);
