import { Injectable, Logger } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { defineJob, Handles, Jobs, type RunningJob } from '../../platform/jobs/index.js';
import { Mailer, MailNotConfiguredError } from '../../platform/mail/index.js';
import { UsersRepository, type TokenKind } from '../users/index.js';
import { writeAccountMail } from './account-mail.texts.js';

/** Ids only: the token is made when the mail is sent and is never written down but as its hash. */
export interface AccountMailJob {
  userId: string;
  /** Language asked for; the account's own goes before it. */
  language: string | null;
}

/** Somebody sits and waits: after an hour they have asked again or given up. */
export const mailPasswordReset = defineJob<AccountMailJob>('auth.mail-password-reset', {
  maxAttempts: 12,
  backoff: { seconds: 5, atMost: 600 },
  timeoutSeconds: 90,
});

/** Worth a day of trying. */
export const mailVerification = defineJob<AccountMailJob>('auth.mail-verification', {
  maxAttempts: 60,
  backoff: { seconds: 5, atMost: 1800 },
  timeoutSeconds: 90,
});

const pages = { resetPassword: 'reset-password', verifyEmail: 'verify-email' } as const;
/** How long a link can be used. */
const hours = { resetPassword: 1, verifyEmail: 72 } as const;
type MailedToken = keyof typeof pages & TokenKind;

/** Mails with one-time links. Each is a job in the transaction that causes it. */
@Injectable()
export class AccountMails {
  private readonly logger = new Logger('AccountMails');

  constructor(
    private readonly config: Config,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
    private readonly users: UsersRepository,
  ) {}

  /**
   * A person who asks twice before the mail is out gets one.
   * @param userId need not be anybody: then nothing is sent, after the same work in the request.
   */
  async passwordReset(userId: string, language?: string): Promise<void> {
    await this.enqueue(mailPasswordReset, userId, language);
  }

  async verification(userId: string, language?: string): Promise<void> {
    await this.enqueue(mailVerification, userId, language);
  }

  @Handles(mailPasswordReset)
  async sendPasswordReset(job: RunningJob<AccountMailJob>): Promise<void> {
    await this.send('resetPassword', job);
  }

  @Handles(mailVerification)
  async sendVerification(job: RunningJob<AccountMailJob>): Promise<void> {
    await this.send('verifyEmail', job);
  }

  private async enqueue(
    definition: typeof mailPasswordReset,
    userId: string,
    language: string | undefined,
  ): Promise<void> {
    const data = { userId, language: language ?? null };
    await this.jobs.enqueue(definition, { organizationId: null, data, uniqueKey: userId });
  }

  /**
   * Every attempt makes a token of its own and ends the one before, which nobody can know: so a mail that may have gone out
   * already is simply followed by one that works.
   */
  private async send(kind: MailedToken, job: RunningJob<AccountMailJob>): Promise<void> {
    const { id, data } = job;
    const user = await this.users.find(data.userId);
    if (!user || (kind === 'verifyEmail' && user.emailVerifiedAt)) return;
    if (!this.mailer.configured) throw new MailNotConfiguredError();
    const token = await this.users.issueToken(user.id, hours[kind], kind);
    const mail = writeAccountMail(kind, user.locale ?? data.language, {
      name: user.name,
      // From the settings, never from a header: whoever asks must not choose where the link leads.
      link: (language) => `${this.config.publicUrl}/account/${pages[kind]}?lang=${language}#${token}`,
      hours: hours[kind],
    });
    await this.mailer.sendByJob(job, { to: { name: user.name, address: user.email }, ...mail });
    this.logger.log(`Mail ${id} (${kind}) was handed over`);
  }
}
