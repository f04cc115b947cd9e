import { defineChanges } from '../../platform/changes/index.js';
import { BulkSendView } from './bulk-sends.dto.js';

/** What can happen to a message to many. The messages themselves are told of one by one. */
export const bulkSendChange = defineChanges({
  entity: 'bulkSend',
  stream: 'inbox',
  view: BulkSendView,
  from: 'bulk_send t',
  streamId: 't.inbox_id',
  kinds: { started: {}, progressed: {}, done: {}, failed: {}, cancelled: {} },
});
