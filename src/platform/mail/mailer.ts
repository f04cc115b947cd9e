import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Config } from '../../config/index.js';
import { asMailbox, mustBeSafe, type Mail, type Mailbox } from './mail.js';

/** What the mail server said when it took the mail over. */
export interface SentMail {
  /** With the angle brackets. */
  messageId: string;
  /** Its answer, like `250 2.0.0 Ok: queued as 4Xy…`. */
  response: string;
}

/** No SMTP_URL: there is nobody to give a mail to. Whoever sends by a job is tried again later. */
export class MailNotConfiguredError extends Error {
  readonly code = 'mail.not_configured';

  constructor() {
    super('Mail cannot be sent: SMTP_URL is not set');
    this.name = 'MailNotConfiguredError';
  }
}

/** Gives mails to the SMTP server of SMTP_URL, over a few connections that are kept for a while. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Promise<Transporter> | undefined;

  constructor(private readonly config: Config) {}

  get configured(): boolean {
    return this.config.smtpUrl !== '';
  }

  /**
   * Resolves once the server has taken the mail over. Errors of the transport (nodemailer's, with `code`, `responseCode` and
   * `command`) are thrown as they are and nothing is tried a second time: whether a mail whose connection broke was taken is
   * for the caller to judge.
   * @param signal gives up; the connection is closed, so a mail that is just being handed over may have been taken
   * @throws MailNotConfiguredError, UnsafeMailError
   */
  async send(mail: Mail, signal?: AbortSignal): Promise<SentMail> {
    mustBeSafe(mail);
    const from = mail.from ?? this.config.mailFrom;
    const [sender, recipient] = [from.address, asMailbox(mail.to).address];
    const transport = await this.open();
    const sent = (await transport.sendMail({
      from: header(from),
      to: header(mail.to),
      ...(mail.replyTo ? { replyTo: header(mail.replyTo) } : {}),
      envelope: { from: mail.envelopeFrom ?? sender, to: [recipient] },
      subject: mail.subject,
      text: mail.text,
      ...(mail.html === undefined ? {} : { html: mail.html }),
      headers: { ...mail.headers },
      attachments: (mail.attachments ?? []).map((each) => ({ ...each })),
      // Of the sender's domain and not of this machine's name, which is nobody's business.
      messageId: mail.messageId ?? `<${crypto.randomUUID()}@${sender.split('@').at(-1)!}>`,
      ...(signal ? { signal } : {}),
    })) as SentMail;
    return { messageId: sent.messageId, response: sent.response };
  }

  async onApplicationShutdown(): Promise<void> {
    const transport = await this.transport?.catch(() => undefined);
    transport?.close();
  }

  private open(): Promise<Transporter> {
    if (!this.configured) return Promise.reject(new MailNotConfiguredError());
    this.transport ??= connect(this.config.smtpUrl);
    return this.transport;
  }
}

const header = (given: string | Mailbox): { name: string; address: string } => ({ name: '', ...asMailbox(given) });

async function connect(smtpUrl: string): Promise<Transporter> {
  // Half a second of start and 10 MB that a process which sends no mail does without.
  const { createTransport } = await import('nodemailer');
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'smtps:';
  return createTransport({
    pool: true,
    host,
    port: Number(port) || (secure ? 465 : username ? 587 : 25),
    secure,
    // A password is never sent in the clear to another machine.
    requireTLS: !secure && username !== '' && !isThisMachine(host),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    maxConnections: 5,
    maxMessages: 100,
    idleTimeout: 30_000,
    // Trying again is the business of jobs: a mail whose connection broke after the last byte may have been taken.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
}

const isThisMachine = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
