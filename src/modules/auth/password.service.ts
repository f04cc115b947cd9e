import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authenticator, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors } from '../../platform/http/index.js';
import {
  canonicalEmail,
  PasswordHasher,
  PasswordRules,
  userErrors,
  UsersRepository,
  type TokenKind,
} from '../users/index.js';
import { AccountMails } from './account-mails.js';
import type { ForgottenPassword, PasswordChange, PasswordReset } from './auth.dto.js';
import { authErrors } from './auth.errors.js';
import { SecurityLog, type ClientInfo } from '../security/index.js';
import { Credentials } from './credentials.js';
import { EmailService } from './email.service.js';
import { SessionsRepository } from './sessions.repository.js';

/** Tokens that let their holder set a password. */
const SETS_PASSWORD: readonly TokenKind[] = ['setPassword', 'resetPassword'];

@Injectable()
export class PasswordService {
  private readonly secret = randomBytes(32);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly passwords: PasswordHasher,
    private readonly rules: PasswordRules,
    private readonly credentials: Credentials,
    private readonly sessions: SessionsRepository,
    private readonly security: SecurityLog,
    private readonly authenticator: Authenticator,
    private readonly mails: AccountMails,
    private readonly emails: EmailService,
  ) {}

  /** Whoever knew the old password is signed out everywhere else. */
  async change(actor: Actor, { currentPassword, newPassword }: PasswordChange, client: ClientInfo): Promise<void> {
    const user = await this.users.find(actor.id);
    if (!user) throw httpErrors.unauthenticated();
    await this.rules.check(newPassword, user, '/newPassword');
    // A stolen session must not be a way to guess the password without limit.
    if (!(await this.credentials.check(user.email, currentPassword, client))) {
      const detail = 'The current password is not right';
      throw authErrors.currentPasswordWrong({
        errors: [{ pointer: '/currentPassword', code: 'current_password_wrong', detail }],
      });
    }
    const passwordHash = await this.passwords.hash(newPassword);
    await this.uow.run(async () => {
      await this.users.setPassword(user.id, passwordHash);
      // Whoever could read the person's mail before may hold one.
      await this.users.endTokens(user.id, SETS_PASSWORD);
      await this.sessions.revokeOthers(user.id, actor.sessionId);
      await this.security.record({
        kind: 'passwordChanged',
        client,
        userId: user.id,
        organizationId: actor.organizationId,
      });
      this.uow.afterCommit(() => this.authenticator.announce({ userId: user.id }));
    });
  }

  /**
   * For an address without an account the same statements are sent, down to a job that will find nobody: neither answer nor
   * time tells whether there is one. @throws auth.too_many_mails (429), for both alike.
   */
  async forgot({ email, language }: ForgottenPassword, client: ClientInfo): Promise<void> {
    await this.emails.mustBeWithinBudget(email);
    const user = await this.users.findByEmail(email);
    await this.uow.run(async () => {
      await this.mails.passwordReset(user?.id ?? this.nobody(email), language);
      await this.security.record({
        kind: 'passwordResetRequested',
        client,
        userId: user?.id,
        organizationId: user?.lastOrganizationId ?? undefined,
      });
    });
  }

  /** Sets a password with a one-time token, and signs the person out everywhere. */
  async reset({ token, password }: PasswordReset, client: ClientInfo): Promise<void> {
    const user = await this.users.ownerOfToken(token, SETS_PASSWORD);
    if (!user) throw userErrors.tokenInvalid();
    await this.rules.check(password, user);
    const passwordHash = await this.passwords.hash(password);
    await this.uow.run(async () => {
      const spent = await this.users.spendToken(token, SETS_PASSWORD);
      if (!spent) throw userErrors.tokenInvalid();
      const { userId, kind } = spent;
      await this.users.setPassword(userId, passwordHash);
      // Only the mailbox has seen a mailed token; the other kind has passed through an administrator's hands.
      if (kind === 'resetPassword') {
        await this.users.markEmailVerified(userId);
        await this.users.unlinkEarlyIdentities(userId);
      }
      await this.sessions.revokeOthers(userId, undefined);
      await this.security.record({ kind: 'passwordReset', client, userId });
      this.uow.afterCommit(() => this.authenticator.announce({ userId }));
    });
  }

  /** The same for the same address, so that asking twice is one job here too; says nothing about the address. */
  private nobody(email: string): string {
    const digits = createHmac('sha256', this.secret).update(canonicalEmail(email)).digest('hex').slice(0, 32);
    return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
