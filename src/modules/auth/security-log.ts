export { SecurityLog, type SecurityEvent } from '../security/index.js';
