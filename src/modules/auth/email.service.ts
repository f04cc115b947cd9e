import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors, RateLimiter } from '../../platform/http/index.js';
import { canonicalEmail, userErrors, UsersRepository } from '../users/index.js';
import { AccountMails } from './account-mails.js';
import type { EmailVerification } from './auth.dto.js';
import { authErrors } from './auth.errors.js';
import { SecurityLog, type ClientInfo } from '../security/index.js';

/** Showing that an address is one's own. */
@Injectable()
export class EmailService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly mails: AccountMails,
    private readonly limiter: RateLimiter,
    private readonly security: SecurityLog,
  ) {}

  /** Sends the link once more; does nothing for an address that is verified. @throws auth.too_many_mails (429) */
  async requestVerification(actor: Actor): Promise<void> {
    const user = await this.users.find(actor.id);
    if (!user) throw httpErrors.unauthenticated();
    if (user.emailVerifiedAt) return;
    await this.mustBeWithinBudget(user.email);
    await this.uow.run(() => this.mails.verification(user.id));
  }

  /** @throws account.token_invalid (400) */
  async verify({ token }: EmailVerification, client: ClientInfo): Promise<void> {
    await this.uow.run(async () => {
      const spent = await this.users.spendToken(token, ['verifyEmail']);
      if (!spent) throw userErrors.tokenInvalid();
      await this.users.markEmailVerified(spent.userId);
      await this.security.record({ kind: 'emailVerified', client, userId: spent.userId });
    });
  }

  /** Counted by the address as typed, so that known and unknown ones run out alike. */
  async mustBeWithinBudget(email: string): Promise<void> {
    const { allowed, resetSeconds } = await this.limiter.take('accountMail', canonicalEmail(email));
    if (!allowed) throw authErrors.tooManyMails({ retryAfter: resetSeconds });
  }
}
