import { defineChanges } from '../../platform/changes/index.js';
import { GuestView } from './guests.dto.js';

/** What can happen to a guest. */
export const guestChange = defineChanges({
  entity: 'guest',
  stream: 'organization',
  view: GuestView,
  from: 'guest t',
  kinds: { created: {}, updated: {}, deleted: { tombstone: true } },
});
