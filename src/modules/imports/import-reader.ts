import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { systemActor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Handles, type RunningJob } from '../../platform/jobs/index.js';
import { runAs } from '../../platform/observability/index.js';
import type { ImportEntity, ImportSettings, ImportSurvey } from './import.entity.js';
import { ImportFilesRepository } from './import-files.repository.js';
import { ImportRowsRepository, type Reading } from './import-rows.repository.js';
import { importChange } from './imports.changes.js';
import type { ImportJob } from './imports.jobs.js';
import { readImport } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';
import type { ColumnMapping, DraftOptions, TableSurvey } from './mapping/index.js';
import { draftGuest, guestRows, isCountry, surveyTable } from './mapping/index.js';
import type { RowSource } from './reading/index.js';
import { openSource, UnreadableFile } from './reading/index.js';
import { copyLine } from './staged-row.js';

/** Rows read between two chances for other work of this process. */
const rowsAtOnce = 100;

/** The job that reads an upload. Interrupted, it begins anew under the next generation; what it left is dropped then. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFilesRepository,
    private readonly rows: ImportRowsRepository,
  ) {}

  @Handles(readImport)
  async read(job: RunningJob<ImportJob>): Promise<object | undefined> {
    const actor = systemActor(job.organizationId!, 'imports');
    const file = await this.imports.mustFind(actor, job.data.importId);
    if (file.state !== 'reading' || file.jobId !== job.id) return undefined;
    const reading = {
      organizationId: actor.organizationId,
      importId: file.id,
      generation: file.generation + job.attempt,
      eventId: file.eventId,
    };
    try {
      const { survey, mapping } = await this.files.withFile(actor.organizationId, file.id, (path) =>
        this.stage(path, file, reading, job),
      );
      const counts = await this.rows.count(reading);
      await this.finish(actor, file, job, {
        state: 'ready',
        survey,
        mapping,
        counts,
        problem: null,
        generation: reading.generation,
      });
      return { ...counts };
    } catch (problem) {
      if (!(problem instanceof UnreadableFile)) throw problem;
      const { code, detail } = problem;
      await this.finish(actor, file, job, {
        state: 'failed',
        problem: { code, detail },
        counts: null,
        generation: reading.generation,
      });
      return { failed: code };
    } finally {
      // Also after a failed attempt: its rows may have been committed before it failed.
      const current = await this.imports.find(actor, file.id);
      if (current?.state !== 'reading') await this.rows.keepOnly({ ...reading, generation: current?.generation ?? 0 });
    }
  }

  private async stage(
    path: string,
    file: ImportEntity,
    reading: Reading,
    job: RunningJob<ImportJob>,
  ): Promise<{ survey: ImportSurvey; mapping: ColumnMapping[] }> {
    const source = await openSource(path, readingOptions(file.settings));
    try {
      const table = await this.survey(source, file, job);
      const mapping = file.mappingChosen ? file.mapping : table.mapping;
      const options = draftOptions(file.settings, table.width);
      await this.rows.stage(reading, lines(source, table, mapping, options, job), job.signal);
      const { kind, encoding, delimiter, sheets } = source;
      const { headerLine, width, rows } = table;
      return { survey: { kind, encoding, delimiter, sheets, headerLine, width, rows }, mapping };
    } finally {
      await source.close();
    }
  }

  /** Once the mapping is a person's, what the columns are like need not be looked at again. */
  private async survey(
    source: RowSource,
    file: ImportEntity,
    job: RunningJob<ImportJob>,
  ): Promise<Omit<TableSurvey, 'mapping'> & { mapping: ColumnMapping[] }> {
    if (file.mappingChosen && file.survey) return { ...file.survey, mapping: file.mapping };
    const { defaultCountry, locale, dateOrder, headerLine } = file.settings;
    return surveyTable(politely(source, job), {
      ...(defaultCountry !== undefined && isCountry(defaultCountry) && { country: defaultCountry }),
      ...(locale !== undefined && { locale }),
      ...(dateOrder !== undefined && { dateOrder }),
      ...(headerLine !== undefined && { headerLine }),
    });
  }

  /** The result stands only while the job is still ours. */
  private async finish(
    actor: Actor,
    file: ImportEntity,
    job: RunningJob<ImportJob>,
    fields: Partial<ImportEntity>,
  ): Promise<void> {
    const verb = fields.state === 'failed' ? importChange.failed : importChange.previewed;
    await runAs(actor, 'import', () =>
      this.uow.run(async () => {
        await job.checkpoint({});
        await this.imports.patch(actor, file.id, fields, verb);
      }),
    );
  }
}

/** The same source, giving way to other work every so many rows and ending when the job is to stop. */
function politely(source: RowSource, job: RunningJob<ImportJob>, done?: (count: number) => void): RowSource {
  return {
    ...source,
    async *rows() {
      let count = 0;
      for await (const row of source.rows()) {
        if (++count % rowsAtOnce === 0) {
          await setImmediate();
          job.signal.throwIfAborted();
          done?.(count);
        }
        yield row;
      }
    },
  };
}

async function* lines(
  source: RowSource,
  table: { headerLine: number | null; rows: number },
  mapping: ColumnMapping[],
  options: DraftOptions,
  job: RunningJob<ImportJob>,
): AsyncGenerator<string> {
  let pending = '';
  for await (const row of guestRows(
    politely(source, job, (done) => job.progress(done, table.rows)),
    table.headerLine,
  )) {
    const { draft, problems } = draftGuest(row, mapping, options);
    pending += copyLine(row.line, draft, problems);
    if (pending.length < 65_536) continue;
    yield pending;
    pending = '';
  }
  if (pending !== '') yield pending;
}

function readingOptions({ sheet, encoding, delimiter }: ImportSettings): object {
  return {
    ...(sheet !== undefined && { sheet }),
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
  };
}

function draftOptions({ defaultCountry, badValues }: ImportSettings, width: number): DraftOptions {
  return {
    width,
    ...(defaultCountry !== undefined && isCountry(defaultCountry) && { country: defaultCountry }),
    ...(badValues !== undefined && { badValues }),
  };
}
