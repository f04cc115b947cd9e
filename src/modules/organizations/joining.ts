import { Injectable } from '@nestjs/common';
import { Authenticator, permissionsOf, type Actor, type Role } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId } from '../../platform/http/index.js';
import { currentContext, runAs } from '../../platform/observability/index.js';
import { SecurityLog } from '../security/index.js';
import { canonicalEmail, tokenHash } from '../users/index.js';
import { JoinInvitationsRepository, type PendingInvitation } from './join-invitations.repository.js';
import { MembersRepository } from './members.repository.js';
import { OrganizationsRepository } from './organizations.repository.js';
import { memberChange } from './organizations.changes.js';
import { joinErrors } from './organizations.errors.js';

/** One organization that would take somebody in for the sake of their e-mail address. */
export interface WayToJoin {
  organizationId: string;
  organizationName: string;
  /** An invitation to this very address, or one for all addresses of a domain. */
  by: 'invitation' | 'domain';
  role: Role;
  /** Null: all events, also those to come. */
  grantedEvents: string[] | null;
  invitationId?: string;
  domain?: string;
}

/** Who may become a member without being added by hand. Callers have made sure that the address is the person's. */
@Injectable()
export class Joining {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly invitations: JoinInvitationsRepository,
    private readonly organizations: OrganizationsRepository,
    private readonly members: MembersRepository,
    private readonly security: SecurityLog,
    private readonly authenticator: Authenticator,
  ) {}

  /**
   * The organizations that would have the owner of this address, those first that invited it.
   * @param domain the domain that vouches for the address as its own; null when nobody but the mailbox does
   */
  async waysFor(email: string, domain: string | null): Promise<WayToJoin[]> {
    const invited = (await this.invitations.pendingFor(canonicalEmail(email))).map(byInvitation);
    const allowing = domain ? await this.organizations.allowingDomain(domain.toLowerCase()) : [];
    const others = allowing.filter((each) => !invited.some((way) => way.organizationId === each.organizationId));
    return [
      ...invited,
      ...others.map((each): WayToJoin => ({
        ...each,
        by: 'domain',
        grantedEvents: null,
        domain: domain!.toLowerCase(),
      })),
    ];
  }

  /** The invitation whose token was mailed. @throws join_invitation.token_invalid (400) */
  async wayByToken(token: string): Promise<WayToJoin & { email: string }> {
    const found = await this.invitations.findByToken(tokenHash(token));
    if (!found) throw joinErrors.tokenInvalid();
    return { ...byInvitation(found), email: found.email };
  }

  /**
   * Makes the person a member, and what they came by is used up. Somebody who is a member already stays as they are.
   * @throws join_invitation.token_invalid (400) when the way was closed meanwhile.
   */
  async join(userId: string, { organizationId, invitationId, domain }: WayToJoin): Promise<void> {
    await this.uow.run(async () => {
      if (invitationId) {
        const invitation = await this.invitations.lockOpen(organizationId, invitationId);
        if (!invitation) throw joinErrors.tokenInvalid();
        await this.admit(userId, invitation, { invitation: invitationId });
        await this.invitations.markJoined(organizationId, invitationId);
        return;
      }
      const allowing = domain ? await this.organizations.allowingDomain(domain) : [];
      const way = allowing.find((each) => each.organizationId === organizationId);
      if (!way) throw joinErrors.tokenInvalid();
      await this.admit(userId, { ...way, grantedEvents: null }, { domain: domain! });
    });
  }

  private async admit(
    userId: string,
    { organizationId, role, grantedEvents }: Pick<PendingInvitation, 'organizationId' | 'role' | 'grantedEvents'>,
    why: Record<string, string>,
  ): Promise<void> {
    const member: Actor = {
      kind: 'user',
      id: userId,
      organizationId,
      role,
      permissions: permissionsOf(role),
      events: grantedEvents ?? 'all',
    };
    // Recorded as done by the person, who is nobody yet when the request arrives.
    await runAs(member, currentContext()?.origin ?? 'system', async () => {
      await this.members.serialize(member);
      if (await this.members.idOf(member, userId)) return;
      const id = newId();
      await this.members.insert(member, { id, userId, role, grantedEvents }, memberChange.added);
      await this.security.record({
        kind: 'memberJoined',
        userId,
        organizationId,
        subject: `member:${id}`,
        detail: { role, ...why },
      });
      this.uow.afterCommit(() => this.authenticator.announce({ userId }));
    });
  }
}

const byInvitation = ({ id, organizationId, organizationName, role, grantedEvents }: PendingInvitation): WayToJoin => ({
  organizationId,
  organizationName,
  by: 'invitation',
  role,
  grantedEvents,
  invitationId: id,
});
