import { onConstraint } from '../../platform/database/index.js';
import { defineErrors } from '../../platform/http/index.js';

export const organizationErrors = defineErrors('organization', {
  notFound: [404, 'There is no such organization'],
  slugTaken: [409, 'Another organization has this short name'],
  nameDiffers: [400, 'This is not the name of the organization'],
  erasing: [409, 'The time to change your mind is over: the organization is being erased'],
  notEnding: [409, 'Nobody asked for the deletion of the organization'],
  domainNotYours: [409, 'You have no verified address in this domain'],
  domainPublic: [400, 'Anybody can have an address in this domain'],
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
  notYetIn: [409, 'This member has not signed in yet'],
  eventUnknown: [400, 'There is no such event'],
});

export const joinErrors = defineErrors('join_invitation', {
  notFound: [404, 'There is no such invitation to join'],
  alreadyInvited: [409, 'This address is invited already: send it again, or revoke it first'],
  notPending: [409, 'This invitation was used or revoked'],
  tokenInvalid: [400, 'This invitation was used, revoked or is too old: ask for a new one'],
  otherAddress: [409, 'You are signed in with another address than the one that was invited'],
  signInFirst: [409, 'There is an account with this address: sign in to it, then accept'],
});

onConstraint({
  join_invitation_pending: joinErrors.alreadyInvited,
  join_invitation_owner_reaches_all: memberErrors.ownerReachesAll,
  organization_slug: organizationErrors.slugTaken,
  membership_user: memberErrors.alreadyMember,
  membership_owner_reaches_all: memberErrors.ownerReachesAll,
});
