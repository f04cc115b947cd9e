import { Injectable } from '@nestjs/common';
import type { Role } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import { OrganizationEntity } from './organization.entity.js';
import { organizationChange } from './organizations.changes.js';
import type { OrganizationView } from './organizations.dto.js';
import { organizationErrors } from './organizations.errors.js';

@Injectable()
export class OrganizationsRepository extends TenantRepository<OrganizationEntity, OrganizationView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: OrganizationEntity,
      logged: organizationChange.definition,
      notFound: organizationErrors.notFound,
    });
  }

  protected streamOf(row: OrganizationEntity): string {
    return row.id;
  }

  /** Across tenants on purpose: how somebody with an address in the domain finds who lets them in. */
  async allowingDomain(domain: string): Promise<{ organizationId: string; organizationName: string; role: Role }[]> {
    return this.uow.db.query(
      `select id as "organizationId", name as "organizationName", domain_role as role from organization
        where allowed_domains @> array[$1] and deletes_at is null order by created_at, id limit 50`,
      [domain],
    );
  }
}
