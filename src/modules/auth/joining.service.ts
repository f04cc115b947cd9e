import { Injectable } from '@nestjs/common';
import { Authenticator, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors } from '../../platform/http/index.js';
import { joinErrors, Joining, type WayToJoin } from '../organizations/index.js';
import { SecurityLog, type ClientInfo } from '../security/index.js';
import { PasswordHasher, PasswordRules, UsersRepository, type User } from '../users/index.js';
import type { SignedInView } from './auth.dto.js';
import type { Join, JoinOfferView } from './joining.dto.js';
import { SessionOpener } from './session-opener.js';
import { SessionsRepository } from './sessions.repository.js';

/** Accepting an invitation to join. Whoever holds its token has read the mail, so the address is theirs. */
@Injectable()
export class JoiningService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly passwords: PasswordHasher,
    private readonly rules: PasswordRules,
    private readonly joining: Joining,
    private readonly sessions: SessionsRepository,
    private readonly opener: SessionOpener,
    private readonly security: SecurityLog,
    private readonly authenticator: Authenticator,
  ) {}

  async preview(token: string): Promise<JoinOfferView> {
    const { organizationName, email, role } = await this.joining.wayByToken(token);
    return { organizationName, email, role, signInFirst: isTaken(await this.users.findByEmail(email)) };
  }

  async join({ token, name, password, language }: Join, client: ClientInfo): Promise<SignedInView> {
    const way = await this.joining.wayByToken(token);
    await this.rules.check(password, { email: way.email, name });
    // Hashing takes its time: not while a transaction holds a connection.
    const passwordHash = await this.passwords.hash(password);
    return this.uow.run(async () => {
      const known = await this.users.lockByEmail(way.email);
      if (isTaken(known)) throw joinErrors.signInFirst();
      const { id } =
        known ?? (await this.users.create({ email: way.email, name, passwordHash, locale: language ?? null }));
      if (known) await this.takeOver(known, passwordHash, client);
      return this.enter(id, way, client);
    });
  }

  async accept(actor: Actor, token: string, client: ClientInfo): Promise<SignedInView> {
    const way = await this.joining.wayByToken(token);
    const user = actor.kind === 'user' ? await this.users.find(actor.id) : undefined;
    const family = actor.sessionId ? await this.sessions.familyOf(actor.sessionId) : undefined;
    if (!user || !family) throw httpErrors.forbidden('Only a signed-in person can join');
    if (user.email !== way.email) throw joinErrors.otherAddress();
    return this.uow.run(() => this.enter(user.id, way, client, family));
  }

  private async enter(userId: string, way: WayToJoin, client: ClientInfo, family?: string): Promise<SignedInView> {
    await this.users.markEmailVerified(userId);
    await this.joining.join(userId, way);
    const { organizationId } = way;
    return this.opener.open('signedIn', { userId, organizationId, client, ...(family ? { family } : {}) });
  }

  /** Somebody else may have made this account in the hope that its owner would come: nothing of theirs may stay a way in. */
  private async takeOver({ id }: User, passwordHash: string, client: ClientInfo): Promise<void> {
    await this.users.setPassword(id, passwordHash);
    await this.users.unlinkIdentities(id);
    await this.users.endTokens(id, ['setPassword', 'resetPassword', 'verifyEmail']);
    await this.sessions.revokeOthers(id, undefined);
    await this.security.record({ kind: 'passwordReset', client, userId: id, detail: { by: 'join-invitation' } });
    this.uow.afterCommit(() => this.authenticator.announce({ userId: id }));
  }
}

/** An account that somebody has shown to be theirs: nothing but signing in to it opens it. */
const isTaken = (user: User | undefined): boolean => user !== undefined && user.emailVerifiedAt !== null;
