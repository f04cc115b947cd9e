import { defineChanges } from '../../platform/changes/index.js';
import { ImportView } from './imports.dto.js';

/** What can happen to an import. The guests it makes are not logged one by one: the stream is reset instead. */
export const importChange = defineChanges({
  entity: 'import',
  stream: 'organization',
  view: ImportView,
  from: 'import t',
  kinds: { uploaded: {}, remapped: {}, previewed: {}, failed: {}, started: {}, committed: {}, cancelled: {} },
});
