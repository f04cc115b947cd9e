export { apiKeyChange, deviceChange } from './keys.changes.js';
export { apiKeyErrors, deviceErrors } from './keys.errors.js';
export { KeysModule } from './keys.module.js';
