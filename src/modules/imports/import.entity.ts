import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { ColumnMapping, DateOrder } from './mapping/index.js';
import type { SheetInfo } from './reading/index.js';

export const importStates = ['reading', 'ready', 'committing', 'done', 'failed', 'cancelled'] as const;
export type ImportState = (typeof importStates)[number];

export const rowOutcomes = ['create', 'update', 'duplicate', 'error'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** How the importer wants the file read. */
export interface ImportSettings {
  /** ISO 3166-1 alpha-2: whose national phone numbers the file has. */
  defaultCountry?: string;
  /** Order of day and month where the values do not prove one; otherwise that of `locale`. */
  dateOrder?: DateOrder;
  /** BCP 47. */
  locale?: string;
  badValues?: 'reject' | 'leaveOut';
  sheet?: string;
  encoding?: string;
  delimiter?: string;
  /** 0: the file has no headers. */
  headerLine?: number;
}

/** What reading found out about the file. */
export interface ImportSurvey {
  kind: 'csv' | 'xlsx';
  encoding: string | null;
  delimiter: string | null;
  sheets: SheetInfo[];
  headerLine: number | null;
  width: number;
  rows: number;
}

export type OutcomeCounts = Record<RowOutcome, number> & { warnings: number; invitations: number };

/** One uploaded file on its way into the guest book. */
@Entity('import')
export class ImportEntity extends TenantEntity {
  @Column('text')
  state!: ImportState;

  @Column('text')
  fileName!: string;

  @Column('int')
  fileBytes!: number;

  /** The event its guests are invited to, household by household. */
  @Column('uuid', { nullable: true })
  eventId!: string | null;

  @Column('jsonb', { default: {} })
  settings!: ImportSettings;

  @Column('jsonb', { nullable: true })
  survey!: ImportSurvey | null;

  @Column('jsonb', { default: [] })
  mapping!: ColumnMapping[];

  /** Whether a person corrected the mapping, so that reading again must not propose another. */
  @Column('boolean', { default: false })
  mappingChosen!: boolean;

  /** Rows belong to one reading of the file; those of an older one are on their way out. */
  @Column('int', { default: 0 })
  generation!: number;

  /** Rows per outcome: of the preview, after the commit of what was done. */
  @Column('jsonb', { nullable: true })
  counts!: OutcomeCounts | null;

  /** Why the file could not be imported. */
  @Column('jsonb', { nullable: true })
  problem!: { code: string; detail: string } | null;

  /** The job that reads or commits. */
  @Column('uuid', { nullable: true })
  jobId!: string | null;

  /** `user:…`, as in the change log. */
  @Column('text')
  startedBy!: string;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
