import { Injectable } from '@nestjs/common';
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
}
