import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import { Config } from '../../config/index.js';
import { PermanentJobError, type RunningJob } from '../jobs/index.js';
import { domainOf, mustBeSafe, UnsafeMailError, type Mail } from './mail.js';
import { connectSmtp, writtenMail, type SmtpServer } from './smtp.js';

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
    // Of the sender's domain and not of this machine's name, which is nobody's business.
    const messageId = mail.messageId ?? `<${crypto.randomUUID()}@${domainOf(from.address)}>`;
    const transport = await this.open();
    const sent = (await transport.sendMail({
      ...writtenMail({ ...mail, from, messageId }),
      ...(signal ? { signal } : {}),
    })) as SentMail;
    return { messageId: sent.messageId, response: sent.response };
  }

  /**
   * Sends a mail of our own by a job. What is kept of a failure names nobody: mail servers repeat the address, and often the
   * mail.
   * @throws PermanentJobError for what the server will not have today or tomorrow; otherwise what makes the job try again
   */
  async sendByJob(
    { id, attempt, signal }: Pick<RunningJob<object>, 'id' | 'attempt' | 'signal'>,
    mail: Pick<Mail, 'to' | 'subject' | 'text' | 'html'>,
  ): Promise<void> {
    try {
      await this.send(
        {
          ...mail,
          // Not the same for two attempts: a mailbox that drops repeats would keep the one with the dead link.
          messageId: `<${id}.${attempt}@${domainOf(this.config.mailFrom.address)}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        },
        signal,
      );
    } catch (error) {
      throw withoutPeople(error);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    const transport = await this.transport?.catch(() => undefined);
    transport?.close();
  }

  private open(): Promise<Transporter> {
    if (!this.configured) return Promise.reject(new MailNotConfiguredError());
    this.transport ??= connectSmtp(serverOf(this.config.smtpUrl));
    return this.transport;
  }
}

function serverOf(smtpUrl: string): SmtpServer {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : username ? 587 : 25),
    secure,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

function withoutPeople(error: unknown): Error {
  if (error instanceof MailNotConfiguredError) return error;
  if (error instanceof UnsafeMailError) return new PermanentJobError(error.code, error.message);
  const { code, responseCode, command } = error as { code?: unknown; responseCode?: unknown; command?: unknown };
  const told = [code, responseCode, command].filter((part) => typeof part === 'string' || typeof part === 'number');
  const message = `The mail could not be handed over: ${told.join(' ') || 'no reason given'}`;
  // The server will not have this mail or this recipient, today or tomorrow.
  if (typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')) {
    return new PermanentJobError('mail.refused', message);
  }
  return Object.assign(new Error(message), { code: 'mail.failed' });
}
