/** Why we do not send what we meant to send. No other channel would change that, and there is nothing for a person to do. */
export const INVITATION_CLOSED = 'message.invitation_closed';
export const ANSWERED = 'message.answered';

/**
 * Where a secret link goes. Links open an invitation, so they are in no table: the mark is kept with the message and the link
 * put in when it is sent.
 */
export const LINK_MARK = '{{rsvp-link}}';

export const withLink = (text: string, link: string | undefined): string => text.replaceAll(LINK_MARK, link ?? '');
