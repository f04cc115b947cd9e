export { bulkSendErrors } from './bulk-sends.errors.js';
export { bulkSendChange } from './bulk-sends.changes.js';
export { BulkSendView } from './bulk-sends.dto.js';
export { BulkSendsModule } from './bulk-sends.module.js';
