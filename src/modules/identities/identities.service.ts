import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors, type JsonText } from '../../platform/http/index.js';
import { Schedules } from '../../platform/jobs/index.js';
import { authErrors, Credentials } from '../auth/index.js';
import { SecurityLog, type ClientInfo } from '../security/index.js';
import { canonicalEmail, UsersRepository, type User } from '../users/index.js';
import { GoogleAttemptsRepository } from './google-attempts.repository.js';
import { GoogleSignInService } from './google-sign-in.service.js';
import type { GoogleLink, IdentityListView, IdentityView } from './identities.dto.js';
import { identityErrors } from './identities.errors.js';
import { IdentitiesRepository } from './identities.repository.js';

/** The ways into somebody's own account. */
@Injectable()
export class IdentitiesService implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identities: IdentitiesRepository,
    private readonly attempts: GoogleAttemptsRepository,
    private readonly users: UsersRepository,
    private readonly google: GoogleSignInService,
    private readonly credentials: Credentials,
    private readonly security: SecurityLog,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.every('identities.prune', 3600, async () => void (await this.attempts.prune()));
  }

  list(actor: Actor): Promise<JsonText<IdentityListView>> {
    return this.identities.list(actor.id);
  }

  /** Links the Google account the code stands for, whatever its address: the person holds both. */
  async link(
    actor: Actor,
    { currentPassword, ...grant }: GoogleLink,
    client: ClientInfo,
  ): Promise<JsonText<IdentityView>> {
    const user = await this.mustBePerson(actor);
    // Compared outside of the transaction: hashing takes its time.
    if (user.passwordHash !== null && !(await this.knowsPassword(user, currentPassword, client))) {
      const detail = 'The current password is not right';
      throw authErrors.currentPasswordWrong({
        errors: [{ pointer: '/currentPassword', code: 'current_password_wrong', detail }],
      });
    }
    const id = await this.google.redeem(grant, client, async (profile) => {
      const linked = await this.identities.link(user.id, profile);
      if (profile.emailVerified && canonicalEmail(profile.email!) === user.email) {
        await this.users.markEmailVerified(user.id);
      }
      await this.record('googleLinked', actor, client);
      return linked;
    });
    return this.identities.view(user.id, id);
  }

  /** @throws identity.not_found (404), identity.last_way_in (409) */
  async unlink(actor: Actor, id: string, client: ClientInfo): Promise<void> {
    await this.uow.run(async () => {
      // Two at once could otherwise each leave the other one's.
      const user = await this.users.lock(actor.id);
      if (!user || !(await this.identities.unlink(user.id, id))) throw identityErrors.notFound();
      if (user.passwordHash === null && (await this.identities.countOf(user.id)) === 0)
        throw identityErrors.lastWayIn();
      await this.record('googleUnlinked', actor, client);
    });
  }

  private async mustBePerson(actor: Actor): Promise<User> {
    const user = actor.kind === 'user' ? await this.users.find(actor.id) : undefined;
    if (!user) throw httpErrors.forbidden('Only a signed-in person can link accounts');
    return user;
  }

  private async knowsPassword(user: User, password: string | undefined, client: ClientInfo): Promise<boolean> {
    return password !== undefined && (await this.credentials.check(user.email, password, client)) !== undefined;
  }

  private record(kind: 'googleLinked' | 'googleUnlinked', actor: Actor, client: ClientInfo): Promise<void> {
    const { id: userId, organizationId, sessionId } = actor;
    return this.security.record({ kind, client, userId, organizationId, sessionId });
  }
}
