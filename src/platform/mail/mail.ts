/** Somebody's mailbox. The name is shown beside the address. */
export interface Mailbox {
  address: string;
  name?: string;
}

export interface Attachment {
  filename: string;
  content: Buffer | string;
  /** Like `image/png`. */
  contentType: string;
  /** The name by which the HTML part shows it: `<img src="cid:…">`. */
  cid?: string;
}

/** One letter to one person. */
export interface Mail {
  to: string | Mailbox;
  subject: string;
  /** Every mail can be read as plain text. */
  text: string;
  html?: string;
  /** MAIL_FROM unless told. */
  from?: Mailbox;
  replyTo?: string | Mailbox;
  /** Further headers, as `List-Unsubscribe`. Those that say who, to whom and what have members of their own here. */
  headers?: Readonly<Record<string, string>>;
  attachments?: readonly Attachment[];
  /** With the angle brackets. A repeat of a mail that carries the id it had before can be recognised as one. */
  messageId?: string;
  /** Where refusals that come later are sent (`Return-Path`); the address of `from` unless told. */
  envelopeFrom?: string;
}

/** A mail that would say something else than it is meant to: an address that is two, a line break in a subject. */
export class UnsafeMailError extends Error {
  readonly code = 'mail.unsafe';

  constructor(part: string) {
    super(`The ${part} of a mail cannot be as given`);
    this.name = 'UnsafeMailError';
  }
}

// Control characters and what ends a line in Unicode; lone surrogates cannot be written down at all.
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\p{Surrogate}]/u;
// One address and nothing that could be read as a second one, a route or a comment. Whether there is such a mailbox is the server's to say.
const ADDRESS = /^[^\s<>()[\]\\,;:"@\p{Cc}\p{Surrogate}]{1,64}@[^\s<>()\\,;:"@\p{Cc}\p{Surrogate}]{1,255}$/u;
const MESSAGE_ID = /^<[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+>$/;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,75}$/;
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w-]+)*$/;
/** Given as members, so that nobody sets them twice. */
const OWN_HEADERS = new Set(
  'from to cc bcc sender reply-to return-path subject date message-id mime-version content-type content-transfer-encoding'.split(
    ' ',
  ),
);

/** @throws UnsafeMailError naming the part, never repeating it. */
export function mustBeSafe(mail: Mail): void {
  const demand = (right: boolean, part: string): void => {
    if (!right) throw new UnsafeMailError(part);
  };
  const mailbox = (given: string | Mailbox, part: string): void => {
    const { address, name } = asMailbox(given);
    demand(ADDRESS.test(address), part);
    demand(!UNPRINTABLE.test(name ?? ''), part);
  };
  mailbox(mail.to, 'recipient');
  if (mail.from) mailbox(mail.from, 'sender');
  if (mail.replyTo) mailbox(mail.replyTo, 'reply address');
  if (mail.envelopeFrom !== undefined) mailbox(mail.envelopeFrom, 'envelope sender');
  demand(!UNPRINTABLE.test(mail.subject), 'subject');
  demand(mail.messageId === undefined || MESSAGE_ID.test(mail.messageId), 'message id');
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    demand(HEADER_NAME.test(name) && !OWN_HEADERS.has(name.toLowerCase()), 'name of a header');
    demand(!UNPRINTABLE.test(value), `header ${name}`);
  }
  for (const { filename, contentType, cid } of mail.attachments ?? []) {
    demand(!UNPRINTABLE.test(filename) && !/[/\\]/.test(filename), 'name of an attachment');
    demand(MEDIA_TYPE.test(contentType), 'type of an attachment');
    demand(cid === undefined || /^[\w.@-]+$/.test(cid), 'id of an attachment');
  }
}

export const asMailbox = (given: string | Mailbox): Mailbox => (typeof given === 'string' ? { address: given } : given);

/** What stands behind the last `@`, in lower case; empty when there is none. */
export const domainOf = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
};
