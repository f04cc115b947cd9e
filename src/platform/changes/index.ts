export { ChangeLog, CHANGES_SIGNAL, type ChangeDiff, type NewChange, type StreamMoved } from './change-log.js';
export { ChangeReader, type Change, type Delta, type StreamHead } from './change-reader.js';
export { ChangesModule } from './changes.module.js';
export { ConsumerRegistry, type ChangeConsumer } from './consumer-registry.js';
export { ConsumerRunner } from './consumer-runner.js';
export {
  defineChanges,
  loggedEntities,
  streamSql,
  type ChangeVerb,
  type EntityChanges,
  type StreamKind,
} from './define-changes.js';
export { differences } from './diff.js';
export { ChangeRetention } from './retention.js';
export { kindsToFollow, mayFollow, mustFollow, streamErrors } from './stream-access.js';
export {
  TenantRepository,
  RepositoryContext,
  type PageOptions,
  type PatchOptions,
  type TenantRow,
} from './tenant.repository.js';
export { TenantEntity } from './tenant.entity.js';
