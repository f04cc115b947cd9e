import { defineChanges } from '../../platform/changes/index.js';
import { MemberView } from './members.dto.js';
import { OrganizationView } from './organizations.dto.js';

/** What can happen to an organization. */
export const organizationChange = defineChanges({
  entity: 'organization',
  stream: 'organization',
  view: OrganizationView,
  from: 'organization t',
  kinds: { created: {}, updated: {}, deletionRequested: {}, deletionCancelled: {} },
});

/** What can happen to a member. */
export const memberChange = defineChanges({
  entity: 'member',
  stream: 'organization',
  view: MemberView,
  from: 'membership t join user_account u on u.id = t.user_id',
  kinds: { added: {}, roleChanged: {}, grantsChanged: {}, removed: { tombstone: true } },
});
