export { onConstraint } from './constraint-errors.js';
export { decodeCursor, encodeCursor, part } from './cursor.js';
export { Database } from './database.js';
export { DatabaseModule } from './database.module.js';
export { migrate } from './migrate.js';
export { cursorKey, Where, type Sort } from './page.js';
export { isUnavailable, postgresError, sqlState } from './postgres-errors.js';
export { UnitOfWork } from './unit-of-work.js';
export { viewJson, viewText, type ViewClass, type ViewForm } from './view.js';
