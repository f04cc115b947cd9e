import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { ChangeLog, loggedEntities } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { defineJob, Handles, Jobs, Schedules, type RunningJob } from '../../platform/jobs/index.js';
import { runAs } from '../../platform/observability/index.js';
import { tenantTables, type TenantTable } from './tenant-tables.js';

export interface EraseJob {
  organizationId: string;
  /** Rows erased so far. */
  erased: number;
}

export const eraseOrganization = defineJob<EraseJob>('organizations.erase', {
  queue: 'bulk',
  maxAttempts: 20,
  timeoutSeconds: 3_600,
});

const BATCH = 1_000;
/** Something that was under way may have written behind us. */
const MOST_PASSES = 10;

/**
 * Erases an organization whose grace period is over: every row of every table that is the organization's, in small
 * transactions. Each leaves the database right, so whatever kills the process, the next attempt goes on with what is left.
 */
@Injectable()
export class OrganizationErasure implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: ChangeLog,
    private readonly jobs: Jobs,
    private readonly schedules: Schedules,
  ) {}

  onModuleInit(): void {
    this.schedules.every('organizations.erase', 3_600, () => this.eraseDue());
  }

  /** Also those whose own row is gone while some of their streams are left. */
  async eraseDue(): Promise<void> {
    const due = await this.uow.db.query<{ id: string }>(
      `select id from organization where deletes_at <= now()
       union select distinct s.organization_id from stream s
        where not exists (select 1 from organization o where o.id = s.organization_id)`,
    );
    for (const { id: organizationId } of due) {
      // Of no organization itself: its row must outlive what it erases.
      await this.jobs.enqueue(eraseOrganization, {
        organizationId: null,
        data: { organizationId, erased: 0 },
        uniqueKey: organizationId,
      });
    }
  }

  @Handles(eraseOrganization)
  async erase(job: RunningJob<EraseJob>): Promise<{ erased: number }> {
    const { organizationId } = job.data;
    // A deletion may have been called off between the schedule and now.
    if (await this.isAlive(organizationId)) return { erased: 0 };
    const tables = await tenantTables(this.uow.db);
    let erased = job.data.erased;
    await runAs(systemActor(organizationId, 'erasure'), 'job', async () => {
      for (let pass = 1; pass <= MOST_PASSES; pass += 1) {
        const before = erased;
        for (const table of tables) {
          for (;;) {
            if (job.signal.aborted) throw job.signal.reason as Error;
            const rows = await this.eraseBatch(job, table, erased);
            erased += rows;
            job.progress(erased);
            if (rows < BATCH) break;
          }
        }
        if (erased === before) return;
      }
      throw new Error('Something goes on writing for the organization');
    });
    return { erased };
  }

  private async eraseBatch(job: RunningJob<EraseJob>, { name, where }: TenantTable, erased: number): Promise<number> {
    const { organizationId } = job.data;
    return this.uow.run(async () => {
      const rows = await this.uow.db.execute(
        `delete from "${name}" where ctid = any (array(select t.ctid from "${name}" t where ${where} limit ${BATCH}))`,
        [organizationId],
      );
      if (rows === 0) return 0;
      // Whoever still follows the organization is told that what they have is no longer right.
      if (isLogged(name)) await this.changes.reset(organizationId, { erased: rows, table: name });
      await job.checkpoint({ erased: erased + rows });
      return rows;
    });
  }

  private async isAlive(organizationId: string): Promise<boolean> {
    const [row] = await this.uow.db.query<{ alive: boolean }>(
      'select deletes_at is null or deletes_at > now() as alive from organization where id = $1',
      [organizationId],
    );
    return row?.alive ?? false;
  }
}

const isLogged = (table: string): boolean =>
  [...loggedEntities().values()].some(({ from }) => from.split(/\s+/, 1)[0] === table);
