import { onConstraint } from '../../platform/database/index.js';
import { defineErrors } from '../../platform/http/index.js';

export const organizationErrors = defineErrors('organization', {
  notFound: [404, 'There is no such organization'],
  slugTaken: [409, 'Another organization has this short name'],
});

export const memberErrors = defineErrors('member', {
  notFound: [404, 'There is no such member'],
  alreadyMember: [409, 'This person is a member already'],
  unverified: [409, 'The account with this e-mail address has not shown that the address is its own'],
  lastOwner: [409, 'An organization needs at least one owner'],
  ownersOnly: [403, 'Only an owner can do this'],
  notYourself: [403, 'Nobody can widen their own rights'],
  beyondYours: [403, 'You can give no more than you have'],
  ownerReachesAll: [409, 'An owner always reaches every event'],
  eventUnknown: [400, 'There is no such event'],
});

onConstraint({
  organization_slug: organizationErrors.slugTaken,
  membership_user: memberErrors.alreadyMember,
  membership_owner_reaches_all: memberErrors.ownerReachesAll,
});
