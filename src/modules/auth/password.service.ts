import { Injectable } from '@nestjs/common';
import { Authenticator, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors } from '../../platform/http/index.js';
import { checkPassword, PasswordHasher, userErrors, UsersRepository } from '../users/index.js';
import type { PasswordChange, PasswordReset } from './auth.dto.js';
import { authErrors } from './auth.errors.js';
import type { ClientInfo } from './client-info.js';
import { Credentials } from './credentials.js';
import { SecurityLog } from './security-log.js';
import { SessionsRepository } from './sessions.repository.js';

@Injectable()
export class PasswordService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly passwords: PasswordHasher,
    private readonly credentials: Credentials,
    private readonly sessions: SessionsRepository,
    private readonly security: SecurityLog,
    private readonly authenticator: Authenticator,
  ) {}

  /** Whoever knew the old password is signed out everywhere else. */
  async change(actor: Actor, { currentPassword, newPassword }: PasswordChange, client: ClientInfo): Promise<void> {
    const user = await this.users.find(actor.id);
    if (!user) throw httpErrors.unauthenticated();
    checkPassword(newPassword, user, '/newPassword');
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

  /** Sets a password with a one-time token, and signs the person out everywhere. */
  async reset({ token, password }: PasswordReset, client: ClientInfo): Promise<void> {
    const user = await this.users.ownerOfToken(token);
    if (!user) throw userErrors.tokenInvalid();
    checkPassword(password, user);
    const passwordHash = await this.passwords.hash(password);
    await this.uow.run(async () => {
      const userId = await this.users.spendToken(token);
      if (!userId) throw userErrors.tokenInvalid();
      await this.users.setPassword(userId, passwordHash);
      await this.sessions.revokeOthers(userId, undefined);
      await this.security.record({ kind: 'passwordReset', client, userId });
      this.uow.afterCommit(() => this.authenticator.announce({ userId }));
    });
  }
}
