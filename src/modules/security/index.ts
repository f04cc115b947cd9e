export { Client, localClient, type ClientInfo } from './client-info.js';
export type { SecurityEventKind } from './security-event.entity.js';
export { SecurityLog, type SecurityEvent } from './security-log.js';
export { SecurityModule } from './security.module.js';
