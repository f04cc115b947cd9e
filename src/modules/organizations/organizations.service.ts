import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { Authenticator, permissionsOf, type Actor } from '../../platform/access/index.js';
import { ChangeLog } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText } from '../../platform/http/index.js';
import { domainOf } from '../../platform/mail/index.js';
import { SecurityLog } from '../security/index.js';
import { UsersRepository } from '../users/index.js';
import { isPublicMail } from './allowed-domains.js';
import { MembersRepository } from './members.repository.js';
import { memberChange, organizationChange } from './organizations.changes.js';
import type { OrganizationUpdate, OrganizationView } from './organizations.dto.js';
import { memberErrors, organizationErrors } from './organizations.errors.js';
import { OrganizationsRepository } from './organizations.repository.js';

const DAY_MS = 86_400_000;

export interface NewOrganization {
  name: string;
  timeZone?: string | undefined;
  defaultLanguage?: string | undefined;
}

@Injectable()
export class OrganizationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: ChangeLog,
    private readonly organizations: OrganizationsRepository,
    private readonly members: MembersRepository,
    private readonly users: UsersRepository,
    private readonly security: SecurityLog,
    private readonly authenticator: Authenticator,
    private readonly config: Config,
  ) {}

  get(actor: Actor): Promise<JsonText<OrganizationView>> {
    return this.organizations.view(actor, actor.organizationId);
  }

  async update(actor: Actor, body: OrganizationUpdate, ifVersion?: number): Promise<JsonText<OrganizationView>> {
    // Whom domains let in reaches all events.
    if (body.domainRole && actor.events !== 'all') throw memberErrors.beyondYours();
    await this.uow.run(async () => {
      if (body.allowedDomains) await this.mustOwnDomains(actor, body.allowedDomains);
      await this.organizations.patch(actor, actor.organizationId, body, organizationChange.updated, { ifVersion });
    });
    return this.organizations.view(actor, actor.organizationId);
  }

  /**
   * From now on the organization can be read and exported but not changed, and when the grace period is over everything of
   * it is erased. Asking again changes nothing. @throws organization.name_differs (400)
   */
  async requestDeletion(actor: Actor, name: string): Promise<JsonText<OrganizationView>> {
    await this.uow.run(async () => {
      const organization = await this.organizations.lock(actor, actor.organizationId);
      if (organization.name !== name) {
        const detail = 'Type the name of the organization exactly as it is';
        throw organizationErrors.nameDiffers({ errors: [{ pointer: '/name', code: 'name_differs', detail }] });
      }
      if (organization.deletesAt) return;
      const deletesAt = new Date(Date.now() + this.config.organizationDeletionDays * DAY_MS);
      await this.organizations.patch(actor, actor.organizationId, { deletesAt }, organizationChange.deletionRequested);
      await this.noteEnding(actor, 'organizationDeletionRequested', { deletesAt: deletesAt.toISOString() });
    });
    return this.organizations.view(actor, actor.organizationId);
  }

  /** @throws organization.not_ending (409), organization.erasing (409) */
  async cancelDeletion(actor: Actor): Promise<JsonText<OrganizationView>> {
    await this.uow.run(async () => {
      const { deletesAt } = await this.organizations.lock(actor, actor.organizationId);
      if (!deletesAt) throw organizationErrors.notEnding();
      if (deletesAt.getTime() <= Date.now()) throw organizationErrors.erasing();
      await this.organizations.patch(
        actor,
        actor.organizationId,
        { deletesAt: null },
        organizationChange.deletionCancelled,
      );
      await this.noteEnding(actor, 'organizationDeletionCancelled', {});
    });
    return this.organizations.view(actor, actor.organizationId);
  }

  private async noteEnding(
    { id: userId, organizationId }: Actor,
    kind: 'organizationDeletionRequested' | 'organizationDeletionCancelled',
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.security.record({ kind, userId, organizationId, subject: `organization:${organizationId}`, detail });
    this.uow.afterCommit(() => this.authenticator.announce({ organizationId }));
  }

  /**
   * Whoever may name a domain decides who comes in, so it must be one of their own. Otherwise an organization could collect
   * the people of another.
   */
  private async mustOwnDomains(actor: Actor, domains: readonly string[]): Promise<void> {
    const { allowedDomains } = await this.organizations.lock(actor, actor.organizationId);
    const added = domains.filter((domain) => !allowedDomains.includes(domain));
    if (added.length === 0) return;
    // They would come in with all events.
    if (actor.events !== 'all') throw memberErrors.beyondYours();
    const user = actor.kind === 'user' ? await this.users.find(actor.id) : undefined;
    const own = user?.emailVerifiedAt ? domainOf(user.email) : undefined;
    for (const domain of added) {
      const errors = [{ pointer: '/allowedDomains', code: 'domain', detail: domain }];
      if (isPublicMail(domain)) throw organizationErrors.domainPublic({ errors });
      if (domain !== own) throw organizationErrors.domainNotYours({ errors });
    }
  }

  /** A new organization with its streams and its first owner: the actor, who is to come from `firstOwner`. */
  async found(owner: Actor, { name, timeZone, defaultLanguage }: NewOrganization): Promise<void> {
    const id = owner.organizationId;
    const inboxStreamId = newId();
    const given = { ...(timeZone ? { timeZone } : {}), ...(defaultLanguage ? { defaultLanguage } : {}) };
    await this.uow.run(async () => {
      await this.changes.openStream(id, id, 'organization');
      await this.changes.openStream(inboxStreamId, id, 'inbox');
      await this.organizations.insert(owner, { id, name, inboxStreamId, ...given }, organizationChange.created);
      await this.members.insert(
        owner,
        { id: newId(), userId: owner.id, role: 'owner', grantedEvents: null },
        memberChange.added,
      );
    });
  }
}

/** Somebody about to make an organization, as who they will be in it. */
export const firstOwner = (userId: string): Actor => ({
  kind: 'user',
  id: userId,
  organizationId: newId(),
  role: 'owner',
  permissions: permissionsOf('owner'),
  events: 'all',
});
