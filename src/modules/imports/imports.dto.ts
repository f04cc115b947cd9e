import { ApiProperty } from '@nestjs/swagger';
import { Choice, Flag, Id, Instant, Int, Nested, NestedList, PageQuery, Text } from '../../platform/http/index.js';
import { ColumnMappingView, ReadingSettings } from './import-mapping.dto.js';
import type { ImportState } from './import.entity.js';
import { importStates } from './import.entity.js';

/** The fields of the upload beside the file. */
export class NewImport extends ReadingSettings {
  @Id({
    optional: true,
    description:
      'Invite the guests to this event too, one invitation per household; those who are invited already stay as they are. Needs `invitations:write`',
  })
  eventId?: string;

  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;
}

/** A multipart form: the file and, in fields beside it, how it is to be read. */
export class ImportUpload extends NewImport {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'CSV (any usual encoding and delimiter) or XLSX, at most 32 MiB and 250 000 rows',
  })
  file!: unknown;
}

export class SheetView {
  @Text({ max: 1000, example: 'Guests' })
  name!: string;

  @Flag({ example: false })
  hidden!: boolean;

  @Flag({ description: 'Whether this one was read' })
  chosen!: boolean;
}

export class SurveyView {
  @Choice(['csv', 'xlsx'])
  kind!: 'csv' | 'xlsx';

  @Text({ nullable: true, example: 'utf8' })
  encoding!: string | null;

  @Text({ nullable: true, example: ';' })
  delimiter!: string | null;

  @NestedList(() => SheetView, { max: 2000 })
  sheets!: SheetView[];

  @Int({ nullable: true, min: 1, description: 'Line of the headers; null when there are none' })
  headerLine!: number | null;

  @Int({ min: 1, description: 'Number of columns' })
  width!: number;

  @Int({ min: 1, description: 'Rows below the headers' })
  rows!: number;
}

export class OutcomeCountsView {
  @Int({ min: 0, description: 'New guests' })
  create!: number;

  @Int({ min: 0, description: 'Guests that are known and get new values' })
  update!: number;

  @Int({ min: 0, description: 'Rows that change nothing: known already, or twice in the file' })
  duplicate!: number;

  @Int({ min: 0, description: 'Rows that stay out' })
  error!: number;

  @Int({ min: 0, description: 'Rows with a warning' })
  warnings!: number;

  @Int({ min: 0, description: 'Households that are invited to `eventId`' })
  invitations!: number;
}

export class ImportProblemView {
  @Text({ example: 'file.encrypted' })
  code!: string;

  @Text({ max: 2000, example: 'The workbook is protected with a password. Remove it and upload the file again.' })
  detail!: string;
}

export class ImportProgressView {
  @Int({ min: 0 })
  done!: number;

  @Int({ min: 0, nullable: true, description: 'null while it is not known how much there is' })
  total!: number | null;
}

/** The job died too often: nothing of it is left, and it may be tried again. */
const jobDied = `t.state in ('reading', 'committing') and exists (select 1 from job j where j.id = t.job_id and j.state = 'dead')`;

/** An import as callers see it. */
export class ImportView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change' })
  version!: number;

  @Choice(importStates, {
    description:
      '`reading` the file, `ready` for a look and a commit, `committing`, `done`; `failed` with a `problem`; `cancelled`',
    sql: `case when ${jobDied} then 'failed' else t.state end`,
  })
  state!: ImportState;

  @Text({ example: 'guests.xlsx' })
  fileName!: string;

  @Int({ min: 0 })
  fileBytes!: number;

  @Id({ nullable: true, description: 'The event its guests are invited to' })
  eventId!: string | null;

  @Nested(() => ReadingSettings)
  settings!: ReadingSettings;

  @Nested(() => SurveyView, { nullable: true, description: 'What the file is; null until it was read' })
  survey!: SurveyView | null;

  @NestedList(() => ColumnMappingView, { max: 500 })
  mapping!: ColumnMappingView[];

  @Nested(() => OutcomeCountsView, {
    nullable: true,
    description: 'Rows per outcome: foreseen while `ready`, done when `done`',
  })
  counts!: OutcomeCountsView | null;

  @Nested(() => ImportProblemView, {
    nullable: true,
    description: 'Why it `failed`',
    sql: `case when ${jobDied} then json_build_object('code', 'import.interrupted', 'detail',
      'The work on this file was interrupted too often. Nothing was imported; try again.') else t.problem::json end`,
  })
  problem!: ImportProblemView | null;

  @Nested(() => ImportProgressView, {
    nullable: true,
    description: 'Rows done of the running job; null when none runs',
    sql: `(select json_build_object('done', j.progress_done, 'total', j.progress_total) from job j
            where j.id = t.job_id and t.state in ('reading', 'committing') and j.state <> 'dead')`,
  })
  progress!: ImportProgressView | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;

  @Instant({ nullable: true, description: 'When it was done or cancelled' })
  finishedAt!: string | null;
}

export class ImportQuery extends PageQuery {}
