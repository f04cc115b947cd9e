export { EventGrantsField, type EventGrants } from './event-grants.js';
export type { Belonging } from './members.repository.js';
export { MembersService } from './members.service.js';
export { memberChange, organizationChange } from './organizations.changes.js';
export { memberErrors, organizationErrors } from './organizations.errors.js';
export { OrganizationsModule } from './organizations.module.js';
export { firstOwner, OrganizationsService, type NewOrganization } from './organizations.service.js';
