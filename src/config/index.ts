export { Config, ConfigError, loadConfig } from './config.js';
export { ConfigModule } from './config.module.js';
export { allSettings, ROLES } from './schema.js';
export type { Role, Settings } from './schema.js';
export type { SecretKey } from './secret-keys.js';
export type { SigningKey } from './signing-keys.js';
export type { RateLimit } from './setting.js';
export { settingsTable, withSettingsTable } from './settings-table.js';
