import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors, newId, RateLimiter, type JsonText, type ListPage } from '../../platform/http/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { SecurityLog } from '../security/index.js';
import { canonicalEmail, UsersRepository } from '../users/index.js';
import type { JoinInvitationQuery, JoinInvitationView, NewJoinInvitation } from './join-invitations.dto.js';
import { JoinInvitationsRepository } from './join-invitations.repository.js';
import { mailJoinInvitation } from './join-mails.js';
import { grantsFor, MembersService } from './members.service.js';
import { MembersRepository } from './members.repository.js';
import { joinErrors, memberErrors } from './organizations.errors.js';

/** Asking people to become members. The same four rules hold as for members themselves. */
@Injectable()
export class JoinInvitationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly invitations: JoinInvitationsRepository,
    private readonly members: MembersRepository,
    private readonly rules: MembersService,
    private readonly users: UsersRepository,
    private readonly jobs: Jobs,
    private readonly security: SecurityLog,
    private readonly limiter: RateLimiter,
  ) {}

  list(actor: Actor, query: JoinInvitationQuery): Promise<JsonText<ListPage<JoinInvitationView>>> {
    return this.invitations.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<JoinInvitationView>> {
    return this.invitations.view(actor, id);
  }

  async invite(actor: Actor, { email: typed, role, events }: NewJoinInvitation): Promise<JsonText<JoinInvitationView>> {
    const email = canonicalEmail(typed);
    const grantedEvents = grantsFor(actor, role, events);
    const id = newId();
    await this.uow.run(async () => {
      await this.rules.mustBeAllowed(actor, role, grantedEvents);
      const known = await this.users.findByEmail(email);
      if (known && (await this.members.idOf(actor, known.id))) throw memberErrors.alreadyMember();
      await this.mustBeWithinBudget(email);
      await this.invitations.insert(actor, { id, email, role, grantedEvents });
      await this.note(actor, 'memberInvited', id, { role, events: grantedEvents?.length ?? 'all' });
      await this.mail(actor, id);
    });
    return this.invitations.view(actor, id);
  }

  /** A new link and a new time; the old link ends. */
  async resend(actor: Actor, id: string): Promise<JsonText<JoinInvitationView>> {
    await this.uow.run(async () => {
      const { email, role, grantedEvents } = await this.mustBePending(actor, id);
      await this.rules.mustBeAllowed(actor, role, grantedEvents);
      await this.mustBeWithinBudget(email);
      await this.invitations.renew(actor.organizationId, id);
      await this.note(actor, 'memberInvited', id, { role, events: grantedEvents?.length ?? 'all', again: true });
      await this.mail(actor, id);
    });
    return this.invitations.view(actor, id);
  }

  async revoke(actor: Actor, id: string): Promise<void> {
    await this.uow.run(async () => {
      const { role } = await this.mustBePending(actor, id);
      if (role === 'owner' && actor.role !== 'owner') throw memberErrors.ownersOnly();
      await this.invitations.revoke(actor.organizationId, id);
      await this.note(actor, 'memberInvitationRevoked', id, { role });
    });
  }

  /** Of the address, whichever organization asks: a mailbox must not be filled in our name. */
  private async mustBeWithinBudget(email: string): Promise<void> {
    const { allowed, resetSeconds } = await this.limiter.take('accountMail', `join ${email}`);
    if (allowed) return;
    throw httpErrors.rateLimited({
      detail: 'This address was sent invitations too often: wait, or ask them to look for the last one',
      retryAfter: resetSeconds,
    });
  }

  private async mustBePending(actor: Actor, id: string) {
    const invitation = await this.invitations.lock(actor, id);
    if (invitation.state !== 'pending') throw joinErrors.notPending();
    return invitation;
  }

  /** Not one job at a time per invitation: one that is just sending may have read what is changed here. */
  private async mail({ organizationId }: Actor, invitationId: string): Promise<void> {
    await this.jobs.enqueue(mailJoinInvitation, { organizationId, data: { invitationId } });
  }

  private note(
    { organizationId }: Actor,
    kind: 'memberInvited' | 'memberInvitationRevoked',
    id: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    return this.security.record({ kind, organizationId, subject: `join-invitation:${id}`, detail });
  }
}
