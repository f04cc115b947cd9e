import type { Failure } from '../failures.js';

/** Of nodemailer's errors. */
export interface SmtpError extends Error {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** X.Y.Z of RFC 3463 out of a server's reply. */
export const enhancedCode = (text: string): string | undefined => /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1];

/** "try again in 5 minutes", as servers put it; ten seconds more, so that we are not just too early. */
export function waitIn(text: string): number | undefined {
  const [, amount, unit] = /try again (?:in|after) (\d{1,6}) ?(second|minute|hour|s\b|m\b|h\b)/i.exec(text) ?? [];
  if (!amount || !unit) return undefined;
  const factor = { s: 1, m: 60, h: 3600 }[unit[0]!.toLowerCase() as 's' | 'm' | 'h'];
  return Number(amount) * factor + 10;
}

type Row = Omit<Failure, 'code'> & { reason: string };

const rows = {
  noAddress: {
    class: 'permanent',
    reason: 'no_such_address',
    remedy: 'suppress',
    meaning: 'There is no such mailbox',
    suggestion: 'Ask the guest for another address',
  },
  disabled: {
    class: 'permanent',
    reason: 'mailbox_disabled',
    remedy: 'suppress',
    meaning: 'The mailbox is closed',
    suggestion: 'Ask the guest for another address',
  },
  full: { class: 'permanent', reason: 'mailbox_full', remedy: 'soft-bounce', meaning: 'The mailbox is full' },
  tooLarge: {
    class: 'fix',
    reason: 'too_large',
    remedy: 'correct',
    meaning: 'The mail is too large',
    suggestion: 'Leave out attachments',
  },
  content: {
    class: 'fix',
    reason: 'content_refused',
    remedy: 'correct',
    meaning: 'The server does not take the content',
  },
  policy: {
    class: 'permanent',
    reason: 'policy',
    remedy: 'sender-reputation',
    meaning: 'The server refuses mail from us by its policy',
    suggestion: 'See to SPF, DKIM, DMARC and the reputation of the sender',
  },
  sender: {
    class: 'channel',
    reason: 'sender_refused',
    remedy: 'configure',
    meaning: 'Our mail server refuses the sender',
    suggestion: 'Let the server send for this address',
  },
  auth: {
    class: 'channel',
    reason: 'unauthorized',
    remedy: 'reauthorize',
    meaning: 'Our mail server refuses the sign-in',
    suggestion: 'Correct user and password of the channel',
  },
  refused: { class: 'permanent', reason: 'refused', remedy: 'soft-bounce', meaning: 'The server refuses the mail' },
  later: { class: 'transient', reason: 'later', remedy: 'retry', meaning: 'The server asks us to come back later' },
  rate: { class: 'throttled', reason: 'throttled', remedy: 'wait', meaning: 'The server takes no more for now' },
  unreachable: {
    class: 'transient',
    reason: 'unreachable',
    remedy: 'retry',
    meaning: 'The mail server could not be reached',
  },
  tls: { class: 'transient', reason: 'tls_failed', remedy: 'retry', meaning: 'No safe connection to the mail server' },
  unsafe: {
    class: 'fix',
    reason: 'unsafe',
    remedy: 'correct',
    meaning: 'Address, subject or a header cannot be written down',
  },
  lost: {
    class: 'ambiguous',
    reason: 'answer_lost',
    remedy: 'reconcile',
    meaning: 'The connection ended before the server said whether it took the mail',
  },
} as const satisfies Record<string, Row>;

export const emailFailure = (name: keyof typeof rows): Failure => {
  const { reason, ...row } = rows[name];
  return { ...row, code: `email.${reason}` };
};

/** What an enhanced status code means, in a reply or in a bounce. */
export function failureOfEnhanced(enhanced: string): Failure {
  const [kind, subject, detail] = enhanced.split('.').map(Number);
  if (kind === 4) return emailFailure(subject === 7 || (subject === 3 && detail === 2) ? 'rate' : 'later');
  if (subject === 1) return emailFailure(detail === 7 || detail === 8 ? 'sender' : 'noAddress');
  if (subject === 2)
    return emailFailure(detail === 1 ? 'disabled' : detail === 2 ? 'full' : detail === 3 ? 'tooLarge' : 'refused');
  if (subject === 3 && detail === 4) return emailFailure('tooLarge');
  if (subject === 6) return emailFailure('content');
  if (subject === 7) return emailFailure('policy');
  return emailFailure('refused');
}

/**
 * What a failed hand-over means.
 * @param handedOver every byte of the mail was written: without a reply it may have been taken
 */
export function smtpFailure(error: SmtpError, handedOver: boolean): Failure {
  const { responseCode, response = '', command = '' } = error;
  if (responseCode === undefined) {
    if (handedOver) return emailFailure('lost');
    if (error.code === 'EAUTH') return emailFailure('auth');
    if (error.code === 'EENVELOPE' || error.code === 'mail.unsafe') return emailFailure('unsafe');
    return emailFailure(error.code === 'ETLS' ? 'tls' : 'unreachable');
  }
  if (responseCode >= 400 && responseCode < 500) {
    const busy = /rate|too many|throttl|exceeded/i.test(response);
    return emailFailure(busy && command !== 'CONN' ? 'rate' : 'later');
  }
  if (error.code === 'EAUTH' || command.startsWith('AUTH') || responseCode === 530 || responseCode === 535)
    return emailFailure('auth');
  if (command === 'MAIL FROM') return emailFailure(responseCode === 552 ? 'tooLarge' : 'sender');
  const enhanced = enhancedCode(response);
  if (enhanced?.startsWith('5')) return failureOfEnhanced(enhanced);
  if (responseCode === 552) return emailFailure('tooLarge');
  // The classic reply to an unknown recipient, from servers that know no enhanced codes.
  if (command === 'RCPT TO' && (responseCode === 550 || responseCode === 551 || responseCode === 553))
    return emailFailure('noAddress');
  return emailFailure('refused');
}
