export { sealedColumn, sealedColumns, type SealedPlace } from './sealed-column.js';
export { SecretRotation, type RotatedColumn } from './secret-rotation.js';
export { CannotOpen, Vault } from './vault.js';
export { VaultModule } from './vault.module.js';
