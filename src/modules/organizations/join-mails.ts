import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { defineJob, Handles, type RunningJob } from '../../platform/jobs/index.js';
import { Mailer, MailNotConfiguredError } from '../../platform/mail/index.js';
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
  async send(job: RunningJob<JoinMailJob>): Promise<void> {
    const { organizationId, data } = job;
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
    await this.mailer.sendByJob(job, { to: facts.email, ...mail });
    await this.invitations.markSent(organizationId!, data.invitationId);
  }
}
