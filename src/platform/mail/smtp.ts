import type { Transporter } from 'nodemailer';
import { asMailbox, type Mail, type Mailbox } from './mail.js';

/** A mail server and how to sign in to it. */
export interface SmtpServer {
  /** Name or address to connect to. */
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server has it. */
  secure: boolean;
  /** The name on its certificate; `host` unless told. */
  servername?: string;
  /** Empty: without a sign-in. */
  user: string;
  password: string;
}

/** A few connections to the server, kept for a while. `close()` it. */
export async function connectSmtp(server: SmtpServer): Promise<Transporter> {
  // Half a second of start and 10 MB that a process which sends no mail does without.
  const { createTransport } = await import('nodemailer');
  const { host, port, secure, servername, user, password } = server;
  return createTransport({
    pool: true,
    host,
    port,
    secure,
    ...(servername ? { tls: { servername } } : {}),
    // A password is never sent in the clear to another machine.
    requireTLS: !secure && user !== '' && !isThisMachine(host),
    ...(user ? { auth: { user, pass: password } } : {}),
    maxConnections: 5,
    maxMessages: 100,
    idleTimeout: 30_000,
    // Trying again is the caller's business: a mail whose connection broke after the last byte may have been taken.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
}

/** The mail as nodemailer takes it. Check it with `mustBeSafe` before. */
export const writtenMail = (mail: Mail & { from: Mailbox; messageId: string }) => ({
  from: header(mail.from),
  to: header(mail.to),
  ...(mail.replyTo ? { replyTo: header(mail.replyTo) } : {}),
  envelope: { from: mail.envelopeFrom ?? mail.from.address, to: [asMailbox(mail.to).address] },
  subject: mail.subject,
  text: mail.text,
  ...(mail.html === undefined ? {} : { html: mail.html }),
  headers: { ...mail.headers },
  attachments: (mail.attachments ?? []).map((each) => ({ ...each })),
  messageId: mail.messageId,
});

const header = (given: string | Mailbox): { name: string; address: string } => ({ name: '', ...asMailbox(given) });

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
