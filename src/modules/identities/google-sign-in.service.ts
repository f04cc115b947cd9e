import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, toProblem } from '../../platform/http/index.js';
import { domainOf } from '../../platform/mail/index.js';
import { continueAs } from '../../platform/observability/index.js';
import { chooseOrganization, SessionOpener, type SignedInView } from '../auth/index.js';
import { firstOwner, Joining, MembersService, OrganizationsService, type WayToJoin } from '../organizations/index.js';
import { SecurityLog, type ClientInfo } from '../security/index.js';
import { UsersRepository, type User } from '../users/index.js';
import { Google } from './google.js';
import { GoogleAttemptsRepository } from './google-attempts.repository.js';
import type { GoogleProfile } from './google-profile.js';
import type { GoogleSignIn, GoogleSignUp } from './identities.dto.js';
import { googleErrors } from './identities.errors.js';
import { IdentitiesRepository } from './identities.repository.js';

/** The code a browser brought back, with the proof that it is the browser that began. */
export interface Grant {
  code: string;
  verifier: string;
}

/**
 * Who somebody is here whom Google vouches for. By Google's `sub`, once linked. By e-mail address only when Google has
 * verified it and an organization would have that address, and never into an account that has a password but has not
 * shown that the address is its own: whoever opened it may be somebody else.
 */
@Injectable()
export class GoogleSignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly google: Google,
    private readonly attempts: GoogleAttemptsRepository,
    private readonly identities: IdentitiesRepository,
    private readonly users: UsersRepository,
    private readonly members: MembersService,
    private readonly organizations: OrganizationsService,
    private readonly joining: Joining,
    private readonly opener: SessionOpener,
    private readonly security: SecurityLog,
  ) {}

  signIn({ organizationId: wanted, ...grant }: GoogleSignIn, client: ClientInfo): Promise<SignedInView> {
    return this.redeem(grant, client, async (profile) => {
      const ways = await this.waysFor(profile);
      const user = (await this.linked(profile)) ?? (await this.linkByEmail(profile, ways, ways.length > 0));
      if (!user) throw googleErrors.noAccount();
      const organizationId = await this.enter(user, ways, wanted);
      return this.opener.open('signedInWithGoogle', { userId: user.id, organizationId, client });
    });
  }

  /** A new organization for somebody who asked for one: nobody gets one by merely signing in. */
  signUp({ code, verifier, organizationName, timeZone, language }: GoogleSignUp, client: ClientInfo) {
    return this.redeem({ code, verifier }, client, async (profile): Promise<SignedInView> => {
      const user = (await this.linked(profile)) ?? (await this.linkByEmail(profile, [], true))!;
      const owner = firstOwner(user.id);
      continueAs(owner, 'http');
      await this.organizations.found(owner, { name: organizationName, timeZone, defaultLanguage: language });
      return this.opener.open('signedUp', { userId: user.id, organizationId: owner.organizationId, client });
    });
  }

  /**
   * Does the work with whom the code stands for, and spends it with that. A refusal leaves the code: who has no account may
   * go on to sign up with it. A wrong verifier spends it: somebody has a code that is not theirs.
   * @throws google.not_set_up (404), google.attempt_invalid (400)
   */
  async redeem<T>(grant: Grant, client: ClientInfo, work: (profile: GoogleProfile) => Promise<T>): Promise<T> {
    this.google.mustBeSetUp();
    try {
      const done = await this.uow.run(async () => {
        const attempt = await this.attempts.present(grant.code);
        const own = attempt && provesChallenge(grant.verifier, attempt.challenge);
        if (attempt) await this.attempts.spend(grant.code);
        return own ? { result: await work(attempt.profile) } : undefined;
      });
      if (!done) throw googleErrors.attemptInvalid();
      return done.result;
    } catch (error) {
      const { status, code } = toProblem(error);
      if (status < 500) await this.security.record({ kind: 'googleRefused', client, detail: { code } });
      throw error;
    }
  }

  /** A domain counts only where it manages the account: with a private one Google knows no more than that a mail arrived once. */
  private async waysFor({ email, emailVerified, domain }: GoogleProfile): Promise<WayToJoin[]> {
    if (!emailVerified || email === null) return [];
    return this.joining.waysFor(email, domain === domainOf(email) ? domain : null);
  }

  private async linked(profile: GoogleProfile): Promise<User | undefined> {
    const userId = await this.identities.use(profile);
    return userId ? this.users.find(userId) : undefined;
  }

  /**
   * @param welcome whether somebody without an account gets one
   * @throws google.email_unverified (403), google.link_first (409)
   */
  private async linkByEmail(profile: GoogleProfile, ways: WayToJoin[], welcome: boolean): Promise<User | undefined> {
    const { email, emailVerified, name } = profile;
    if (!emailVerified || email === null) throw googleErrors.emailUnverified();
    const known = await this.users.lockByEmail(email);
    if (known && !(await this.mayLink(known, ways))) throw googleErrors.linkFirst();
    if (!known && !welcome) return undefined;
    const user = known ?? (await this.users.create({ id: newId(), email, name }));
    await this.users.markEmailVerified(user.id);
    // What an organization was given to open the account with must not open it any more.
    await this.users.endTokens(user.id, ['setPassword']);
    await this.identities.link(user.id, profile);
    return user;
  }

  private async mayLink(user: User, ways: WayToJoin[]): Promise<boolean> {
    // Another Google account with the same address: the address has moved, so it proves nothing any more.
    if ((await this.identities.countOf(user.id)) > 0) return false;
    if (user.emailVerifiedAt) return ways.length > 0;
    // Added by an organization for exactly this address, and never opened by anybody.
    return user.passwordHash === null && (await this.members.organizationsOf(user.id)).length > 0;
  }

  /**
   * The organization to open the session in; who has none, or names one they could join, joins it.
   * @throws google.choose_organization (409), auth.no_organization (403), auth.not_in_organization (404)
   */
  private async enter(user: User, ways: WayToJoin[], wanted: string | undefined): Promise<string> {
    const belongings = await this.members.organizationsOf(user.id);
    const foreign = ways.filter(({ organizationId }) => !belongings.some(({ id }) => id === organizationId));
    const open = foreign.filter(({ organizationId }) => wanted === undefined || organizationId === wanted);
    const isMember = belongings.some(({ id }) => wanted === undefined || id === wanted);
    if (isMember || open.length === 0) return chooseOrganization(belongings, wanted, user.lastOrganizationId).id;
    const invited = open.filter(({ by }) => by === 'invitation');
    const [way, another] = invited.length > 0 ? invited : open;
    if (!way || another) {
      const organizations = open.map(({ organizationId: id, organizationName: name }) => ({ id, name }));
      throw googleErrors.chooseOrganization({ more: { organizations } });
    }
    await this.joining.join(user.id, way);
    return way.organizationId;
  }
}

function provesChallenge(verifier: string, challenge: Buffer): boolean {
  const digest = createHash('sha256').update(verifier).digest();
  return digest.length === challenge.length && timingSafeEqual(digest, challenge);
}
