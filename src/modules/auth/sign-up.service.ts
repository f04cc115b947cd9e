import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId } from '../../platform/http/index.js';
import { currentContext, runAs } from '../../platform/observability/request-context.js';
import { firstOwner, OrganizationsService } from '../organizations/index.js';
import { checkPassword, PasswordHasher, PasswordRules, userErrors, UsersRepository } from '../users/index.js';
import { AccountMails } from './account-mails.js';
import type { SignedInView, SignUp } from './auth.dto.js';
import { localClient, type ClientInfo } from '../security/index.js';
import { Credentials } from './credentials.js';
import { SessionOpener } from './session-opener.js';

@Injectable()
export class SignUpService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly passwords: PasswordHasher,
    private readonly rules: PasswordRules,
    private readonly credentials: Credentials,
    private readonly organizations: OrganizationsService,
    private readonly opener: SessionOpener,
    private readonly mails: AccountMails,
  ) {}

  /** A new organization, its owner, and a session of theirs. A new address is mailed a link that verifies it. */
  async signUp(body: SignUp, client: ClientInfo = localClient): Promise<SignedInView> {
    await this.rules.check(body.password, body);
    return this.create(body, client, async ({ id: userId, organizationId }, isNew) => {
      if (isNew) await this.mails.verification(userId);
      return this.opener.open('signedUp', { userId, organizationId, client });
    });
  }

  /** The same without a session, for work inside the process. @returns the owner as an actor. */
  async found(body: SignUp, client: ClientInfo = localClient): Promise<Actor> {
    return this.create(body, client, (owner) => Promise.resolve(owner));
  }

  /**
   * Somebody with an account makes another organization by giving their password.
   * @throws account.email_taken (409) when it is not the account's: without a letter to the address this cannot be hidden,
   * so such tries are counted and delayed like sign-ins.
   */
  private async create<T>(
    body: SignUp,
    client: ClientInfo,
    finish: (owner: Actor, isNew: boolean) => Promise<T>,
  ): Promise<T> {
    checkPassword(body.password, body);
    const known = await this.users.findByEmail(body.email);
    const user = known ? await this.credentials.check(body.email, body.password, client) : undefined;
    if (known && !user) throw userErrors.emailTaken();
    // Hashing takes its time: not while a transaction holds a connection.
    const passwordHash = user ? null : await this.passwords.hash(body.password);
    const owner = firstOwner(user?.id ?? newId());
    // Recorded in the log as done by the owner, who is nobody yet when the request arrives.
    return runAs(owner, currentContext()?.origin ?? 'system', () =>
      this.uow.run(async () => {
        if (!user) {
          const { email, name, language: locale } = body;
          await this.users.create({ id: owner.id, email, name, passwordHash, locale });
        }
        await this.organizations.found(owner, {
          name: body.organizationName,
          timeZone: body.timeZone,
          defaultLanguage: body.language,
        });
        return finish(owner, !user);
      }),
    );
  }
}
