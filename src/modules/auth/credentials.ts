import { Injectable } from '@nestjs/common';
import { PasswordHasher, UsersRepository, type User } from '../users/index.js';
import { SecurityLog, type ClientInfo } from '../security/index.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInDelays } from './sign-in-delays.js';

/** Looked up when there is no account, so that both ways send the same queries. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The one place where a password is compared: every try is counted, delayed and recorded alike. */
@Injectable()
export class Credentials {
  constructor(
    private readonly users: UsersRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: PasswordHasher,
    private readonly delays: SignInDelays,
    private readonly security: SecurityLog,
  ) {}

  /**
   * The account if the password is right. An unknown account takes the same queries and the same hash as a known one.
   * @throws auth.too_many_attempts (429) while failures have to be waited out.
   */
  async check(email: string, password: string, client: ClientInfo): Promise<User | undefined> {
    const user = await this.users.findByEmail(email);
    const familiar = await this.sessions.knowsAddress(user?.id ?? NOBODY, client.address);
    const attempt = { email, address: client.address, familiar };
    const { locks } = await this.delays.begin(attempt);
    const right = await this.passwords.verify(password, user?.passwordHash).catch(async (error: unknown) => {
      await this.delays.withdraw(attempt);
      throw error;
    });
    if (!user || !right) {
      const whose = { client, userId: user?.id, organizationId: user?.lastOrganizationId ?? undefined };
      await this.security.record({ kind: 'signInRefused', ...whose });
      if (locks) await this.security.record({ kind: 'lockedOut', ...whose });
      return undefined;
    }
    await this.delays.succeed(attempt);
    return user;
  }

  /** Brings a stored hash up to today's parameters: only now is the password at hand. */
  async refreshHash(user: User, password: string): Promise<void> {
    if (user.passwordHash === null || !this.passwords.isOutdated(user.passwordHash)) return;
    await this.users.rehashPassword(user.id, user.passwordHash, await this.passwords.hash(password));
  }
}
