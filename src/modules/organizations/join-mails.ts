import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { defineJob, Handles, PermanentJobError, type RunningJob } from '../../platform/jobs/index.js';
import { Mailer, MailNotConfiguredError, UnsafeMailError } from '../../platform/mail/index.js';
import { newToken, tokenHash } from '../users/index.js';
import { writeJoinMail } from './join-mail.texts.js';
import { JoinInvitationsRepository } from './join-invitations.repository.js';

/** Ids only: the token is made when the mail is sent and is never written down but as its hash. */
export interface JoinMailJob {
  invitationId: string;
}

/** Worth a day of trying. */
export const mailJoinInvitation = defineJob<JoinMailJob>('organizations.mail-join-invitation', {
  maxAttempts: 60,
  backoff: { seconds: 5, atMost: 1800 },
  timeoutSeconds: 90,
});

@Injectable()
export class JoinMails {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly invitations: JoinInvitationsRepository,
  ) {}

  /**
   * Every attempt makes a token of its own and ends the one before, which nobody can know: a mail that may have gone out
   * already is simply followed by one that works.
   */
  @Handles(mailJoinInvitation)
  async send({ id, organizationId, data, attempt, signal }: RunningJob<JoinMailJob>): Promise<void> {
    const facts = await this.invitations.forMail(organizationId!, data.invitationId);
    if (!facts) return;
    if (!this.mailer.configured) throw new MailNotConfiguredError();
    const token = newToken();
    if (!(await this.invitations.setToken(organizationId!, data.invitationId, tokenHash(token)))) return;
    const mail = writeJoinMail(facts.language, {
      ...facts,
      // From the settings, never from a header: whoever asks must not choose where the link leads.
      link: `${this.config.publicUrl}/account/join#join=${token}`,
    });
    const domain = this.config.mailFrom.address.split('@').at(-1)!;
    await this.mailer
      .send(
        {
          to: facts.email,
          // Not the same for two attempts: a mailbox that drops repeats would keep the one with the dead link.
          messageId: `<${id}.${attempt}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          ...mail,
        },
        signal,
      )
      .catch((error: unknown) => {
        throw withoutPeople(error);
      });
    await this.invitations.markSent(organizationId!, data.invitationId);
  }
}

/** What is kept of a failure: what mail servers say repeats the address, and often the mail. */
function withoutPeople(error: unknown): Error {
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
