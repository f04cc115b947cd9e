import { Injectable } from '@nestjs/common';
import { permissionsOf, type Actor } from '../../platform/access/index.js';
import { ChangeLog } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText } from '../../platform/http/index.js';
import { UsersRepository } from '../users/index.js';
import { domainOf, isPublicMail } from './allowed-domains.js';
import { MembersRepository } from './members.repository.js';
import { memberChange, organizationChange } from './organizations.changes.js';
import type { OrganizationUpdate, OrganizationView } from './organizations.dto.js';
import { memberErrors, organizationErrors } from './organizations.errors.js';
import { OrganizationsRepository } from './organizations.repository.js';

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
  ) {}

  get(actor: Actor): Promise<JsonText<OrganizationView>> {
    return this.organizations.view(actor, actor.organizationId);
  }

  async update(actor: Actor, body: OrganizationUpdate, ifVersion?: number): Promise<JsonText<OrganizationView>> {
    await this.uow.run(async () => {
      if (body.allowedDomains) await this.mustOwnDomains(actor, body.allowedDomains);
      await this.organizations.patch(actor, actor.organizationId, body, organizationChange.updated, { ifVersion });
    });
    return this.organizations.view(actor, actor.organizationId);
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
