export { domainOf } from './allowed-domains.js';
export { coversGrants, EventGrantsField, storedGrants, type EventGrants } from './event-grants.js';
export { Joining, type WayToJoin } from './joining.js';
export type { Belonging } from './members.repository.js';
export { MembersService } from './members.service.js';
export { memberChange, organizationChange } from './organizations.changes.js';
export { joinErrors, memberErrors, organizationErrors } from './organizations.errors.js';
export { OrganizationsModule } from './organizations.module.js';
export { firstOwner, OrganizationsService, type NewOrganization } from './organizations.service.js';
