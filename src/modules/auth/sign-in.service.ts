import { Injectable } from '@nestjs/common';
import { Authenticator, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors } from '../../platform/http/index.js';
import { MembersService, type Belonging } from '../organizations/index.js';
import { UsersRepository } from '../users/index.js';
import type { MeView, SessionTokensView, SignedInView, SignIn } from './auth.dto.js';
import { authErrors } from './auth.errors.js';
import { SecurityLog, type ClientInfo } from '../security/index.js';
import { Credentials } from './credentials.js';
import { SessionOpener } from './session-opener.js';
import { SessionsRepository, type OpenSession } from './sessions.repository.js';

/** Two tabs of one client may refresh at once: within this time the second gets what the first got. */
const GRACE_SECONDS = 10;

type Refreshed = { session: Omit<OpenSession, 'family'> } | { refused: 'refreshInvalid' | 'refreshReused' };

@Injectable()
export class SignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly credentials: Credentials,
    private readonly members: MembersService,
    private readonly sessions: SessionsRepository,
    private readonly opener: SessionOpener,
    private readonly security: SecurityLog,
    private readonly authenticator: Authenticator,
  ) {}

  async signIn({ email, password, organizationId }: SignIn, client: ClientInfo): Promise<SignedInView> {
    const user = await this.credentials.check(email, password, client);
    if (!user) throw authErrors.wrongCredentials();
    const belongings = await this.members.organizationsOf(user.id);
    const organization = chooseOrganization(belongings, organizationId, user.lastOrganizationId);
    await this.credentials.refreshHash(user, password);
    return this.opener.open('signedIn', { userId: user.id, organizationId: organization.id, client });
  }

  /**
   * Spends the token for the next pair. A token that was spent before, and not just now by the same client, is taken for
   * stolen: every session that goes back to its sign-in ends, the thief's and the victim's.
   */
  async refresh(token: string, client: ClientInfo): Promise<SessionTokensView> {
    const outcome = await this.uow.run(() => this.exchange(token, client));
    if ('refused' in outcome) throw authErrors[outcome.refused]();
    return this.opener.tokens(outcome.session);
  }

  /** Opens a session in another organization of the caller's; the present one goes on. */
  async switch(actor: Actor, organizationId: string, client: ClientInfo): Promise<SignedInView> {
    const family = actor.sessionId ? await this.sessions.familyOf(actor.sessionId) : undefined;
    if (!family) throw httpErrors.forbidden('Only a signed-in person can switch');
    const belongings = await this.members.organizationsOf(actor.id);
    const organization = chooseOrganization(belongings, organizationId, null);
    return this.opener.open('organizationSwitched', {
      userId: actor.id,
      organizationId: organization.id,
      client,
      family,
    });
  }

  async me(actor: Actor): Promise<MeView> {
    const [user, organizations] = [await this.users.find(actor.id), await this.members.organizationsOf(actor.id)];
    const organization = organizations.find(({ id }) => id === actor.organizationId);
    if (!user || !organization || !actor.role || !actor.sessionId) throw httpErrors.unauthenticated();
    return {
      user: {
        id: user.id,
        email: user.email,
        name: user.name,
        emailVerified: user.emailVerifiedAt !== null,
        locale: user.locale,
      },
      organization,
      organizations,
      role: actor.role,
      permissions: [...actor.permissions],
      events: actor.events === 'all' ? 'all' : [...actor.events],
      sessionId: actor.sessionId,
    };
  }

  /** Refusals are returned, not thrown: what they did to the family must be committed. */
  private async exchange(token: string, client: ClientInfo): Promise<Refreshed> {
    const presented = await this.sessions.present(token);
    if (!presented?.stands) return { refused: 'refreshInvalid' };
    const { sessionId, organizationId, userId, family, expiresAt, usedAgo } = presented;
    if (usedAgo === null) {
      const next = await this.sessions.rotate(token, sessionId, client);
      return next ? { session: { sessionId, organizationId, userId, ...next } } : { refused: 'refreshInvalid' };
    }
    const successor =
      usedAgo < GRACE_SECONDS && !presented.successorUsed ? this.sessions.successor(presented, token) : undefined;
    if (successor) return { session: { sessionId, organizationId, userId, refreshToken: successor, expiresAt } };
    await this.sessions.revokeFamily(family);
    await this.security.record({ kind: 'refreshTokenReused', client, userId, organizationId, sessionId });
    this.uow.afterCommit(() => this.authenticator.announce({ userId }));
    return { refused: 'refreshReused' };
  }
}

/** @throws auth.not_in_organization (404), auth.no_organization (403) */
export function chooseOrganization(
  belongings: Belonging[],
  wanted: string | undefined,
  last: string | null,
): Belonging {
  if (wanted !== undefined) {
    const found = belongings.find(({ id }) => id === wanted);
    if (!found) throw authErrors.notInOrganization();
    return found;
  }
  const usual = belongings.find(({ id }) => id === last) ?? belongings[0];
  if (!usual) throw authErrors.noOrganization();
  return usual;
}
