import { defineJob } from '../../platform/jobs/index.js';

export interface ImportJob {
  importId: string;
}

/** A file of 250 000 rows takes a few minutes on a small machine. */
const options = { queue: 'bulk', timeoutSeconds: 1_800 } as const;

/** Reads the file, proposes a mapping and foresees what becomes of each row. */
export const readImport = defineJob<ImportJob>('imports.read', options);

/** Brings the foreseen rows into the guest book. */
export const commitImport = defineJob<ImportJob>('imports.commit', options);
