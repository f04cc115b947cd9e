import { defineChanges } from '../../platform/changes/index.js';
import { GuestView } from './guests.dto.js';

/**
 * What can happen to a guest. `merged` is told of the one who goes and carries `{into}`, the guest who stands for them from
 * now on; `unmerged` of the one who is back and carries `{from}`. What the survivor gained or gave back is an `updated`.
 * `erased` carries the reason only; the contents of all earlier changes of that guest are gone.
 */
export const guestChange = defineChanges({
  entity: 'guest',
  stream: 'organization',
  view: GuestView,
  from: 'guest t',
  where: 't.merged_into is null and t.erased_at is null',
  kinds: {
    created: {},
    updated: {},
    deleted: { tombstone: true },
    merged: { tombstone: true },
    unmerged: {},
    erased: { tombstone: true },
  },
});
