import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { systemActor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Problem } from '../../platform/http/index.js';
import { Handles, type RunningJob } from '../../platform/jobs/index.js';
import { runAs } from '../../platform/observability/index.js';
import type { ImportEntity } from './import.entity.js';
import { ImportFilesRepository } from './import-files.repository.js';
import { ImportInviter } from './import-inviter.js';
import { ImportRowsRepository } from './import-rows.repository.js';
import { importChange } from './imports.changes.js';
import type { ImportJob } from './imports.jobs.js';
import { commitImport } from './imports.jobs.js';
import { ImportsRepository } from './imports.repository.js';

/**
 * The job that brings a previewed file into the guest book: one transaction, so that a process that dies leaves nothing
 * half done and the next one begins at the beginning. Outcomes are decided once more inside it, since guests may have come
 * and gone since the preview; imports of one organization wait for each other, so that the same file uploaded twice at once
 * makes its guests once.
 */
@Injectable()
export class ImportCommitter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly imports: ImportsRepository,
    private readonly files: ImportFilesRepository,
    private readonly rows: ImportRowsRepository,
    private readonly inviter: ImportInviter,
  ) {}

  @Handles(commitImport)
  async commit(job: RunningJob<ImportJob>): Promise<object | undefined> {
    const system = systemActor(job.organizationId!, 'imports');
    const file = await this.imports.mustFind(system, job.data.importId);
    if (file.state !== 'committing' || file.jobId !== job.id) return undefined;
    return runAs(importerOf(file), 'import', async () => {
      try {
        return await this.uow.run(() => this.apply(system, file, job));
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.status >= 500) throw problem;
        return this.refuse(system, file, job, problem);
      }
    });
  }

  /** The event was cancelled or is gone: trying again cannot help. */
  private async refuse(
    actor: Actor,
    file: ImportEntity,
    job: RunningJob<ImportJob>,
    { code, message }: Problem,
  ): Promise<object> {
    await this.uow.run(async () => {
      await this.imports.patch(
        actor,
        file.id,
        { state: 'failed', problem: { code, detail: message } },
        importChange.failed,
      );
      await job.checkpoint({});
    });
    return { failed: code };
  }

  private async apply(actor: Actor, file: ImportEntity, job: RunningJob<ImportJob>): Promise<object> {
    const { organizationId } = actor;
    const reading = { organizationId, importId: file.id, generation: file.generation, eventId: file.eventId };
    await this.uow.db.query(`select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [organizationId]);
    const counts = await this.rows.judgeAgain(reading);
    const total = counts.create + counts.update;
    job.progress(0, total);
    await this.rows.apply(reading, (done) => {
      job.signal.throwIfAborted();
      job.progress(done, total);
    });
    const invitations = await this.inviter.invite(importerOf(file), reading);
    if (total > 0) {
      await this.imports.resetGuestBook(organizationId, {
        importId: file.id,
        created: counts.create,
        updated: counts.update,
      });
    }
    // The list is personal data that nothing needs any more.
    await this.files.remove(organizationId, file.id);
    await this.imports.patch(
      actor,
      file.id,
      { state: 'done', counts: { ...counts, invitations }, finishedAt: new Date() },
      importChange.committed,
    );
    await job.checkpoint({});
    return { ...counts, invitations };
  }
}

/** The person who asked for it, for the change log. */
function importerOf(file: ImportEntity): Actor {
  const [kind = 'system', id = 'imports'] = file.startedBy.split(/:(.*)/s);
  return {
    kind: kind as Actor['kind'],
    id,
    organizationId: file.organizationId,
    permissions: new Set(),
    events: 'all',
  };
}
