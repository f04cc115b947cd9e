import { defineErrors } from '../../platform/http/index.js';
import { onConstraint } from '../../platform/database/index.js';

export const guestErrors = defineErrors('guest', {
  notFound: [404, 'There is no such guest'],
  merged: [410, 'This guest was merged into another, named by `survivorId`'],
  erased: [410, 'This guest was erased'],
  nameless: [400, 'A guest needs a first name, a last name, an e-mail address or a phone number'],
  externalIdTaken: [409, 'Another guest has this external id'],
  inUse: [409, 'The guest is invited somewhere; merge or erase them, or take them off their invitations first'],
  mergedWithItself: [400, 'A guest cannot be merged with themselves'],
  notMerged: [409, 'The other guest is not directly merged into this one'],
});

onConstraint({ guest_external_id: guestErrors.externalIdTaken });
