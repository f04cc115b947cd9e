import { Injectable } from '@nestjs/common';
import { permissionsOf, type Actor } from '../../platform/access/index.js';
import { ChangeLog } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText } from '../../platform/http/index.js';
import { runAs } from '../../platform/observability/request-context.js';
import { MembersRepository } from './members.repository.js';
import { memberChange, organizationChange } from './organizations.changes.js';
import type { OrganizationUpdate, OrganizationView } from './organizations.dto.js';
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
  ) {}

  get(actor: Actor): Promise<JsonText<OrganizationView>> {
    return this.organizations.view(actor, actor.organizationId);
  }

  async update(actor: Actor, body: OrganizationUpdate, ifVersion?: number): Promise<JsonText<OrganizationView>> {
    await this.organizations.patch(actor, actor.organizationId, body, organizationChange.updated, { ifVersion });
    return this.organizations.view(actor, actor.organizationId);
  }

  /** A new organization with its streams and its first owner. @returns the owner, who can act in it from now on. */
  async found(userId: string, { name, timeZone, defaultLanguage }: NewOrganization): Promise<Actor> {
    const id = newId();
    const owner: Actor = {
      kind: 'user',
      id: userId,
      organizationId: id,
      role: 'owner',
      permissions: permissionsOf('owner'),
      events: 'all',
    };
    const inboxStreamId = newId();
    await runAs(owner, 'http', () =>
      this.uow.run(async () => {
        await this.changes.openStream(id, id, 'organization');
        await this.changes.openStream(inboxStreamId, id, 'inbox');
        await this.organizations.insert(
          owner,
          {
            id,
            name,
            inboxStreamId,
            ...(timeZone ? { timeZone } : {}),
            ...(defaultLanguage ? { defaultLanguage } : {}),
          },
          organizationChange.created,
        );
        await this.members.insert(
          owner,
          { id: newId(), userId, role: 'owner', grantedEvents: null },
          memberChange.added,
        );
      }),
    );
    return owner;
  }
}
