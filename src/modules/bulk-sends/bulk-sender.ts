import { Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Problem } from '../../platform/http/index.js';
import { Handles, type RunningJob } from '../../platform/jobs/index.js';
import { runAs } from '../../platform/observability/index.js';
import { addTally, BulkBatches, totalOf } from './bulk-batches.js';
import type { BulkSendEntity } from './bulk-send.entity.js';
import { bulkSendChange } from './bulk-sends.changes.js';
import { runBulkSend, type BulkSendJob } from './bulk-sends.jobs.js';
import { BulkSendsRepository } from './bulk-sends.repository.js';

/**
 * The job behind a message to many. A batch is one transaction: its messages, their deliveries, the figures and the place
 * where the next one begins. A process that dies leaves whole batches behind, and another one goes on after the last.
 */
@Injectable()
export class BulkSender {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sends: BulkSendsRepository,
    private readonly batches: BulkBatches,
  ) {}

  @Handles(runBulkSend)
  async send(job: RunningJob<BulkSendJob>): Promise<object | undefined> {
    const system = systemActor(job.organizationId!, 'bulk-sends');
    const send = await this.sends.find(system, job.data.bulkSendId);
    if (!send || send.jobId !== job.id) return undefined;
    return runAs(senderOf(send), 'job', async () => {
      try {
        let after = job.data.after;
        do {
          job.signal.throwIfAborted();
          after = await this.uow.run(() => this.step(job, after));
        } while (after !== undefined);
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.status >= 500) throw problem;
        await this.refuse(job, problem);
      }
      const { state, total, queued } = await this.sends.mustFind(system, send.id);
      return { state, total, queued };
    });
  }

  /** @returns where the next one begins; undefined when there is none */
  private async step(job: RunningJob<BulkSendJob>, after: string | undefined): Promise<string | undefined> {
    const send = await this.sends.lock(systemActor(job.organizationId!, 'bulk-sends'), job.data.bulkSendId);
    if (send.state !== 'running' || send.jobId !== job.id) return undefined;
    const actor = senderOf(send);
    const batch = await this.batches.next(actor, send, after);
    const tally = addTally(send, await this.batches.write(actor, send, batch));
    const done = totalOf(tally);
    if (batch.after === undefined) {
      const end = { ...tally, total: done, state: 'done' as const, finishedAt: new Date() };
      await this.sends.patch(actor, send.id, end, bulkSendChange.done);
    } else {
      await this.sends.patch(
        actor,
        send.id,
        { ...tally, total: Math.max(send.total, done) },
        bulkSendChange.progressed,
      );
    }
    job.progress(done, Math.max(send.total, done));
    await job.checkpoint(batch.after === undefined ? {} : { after: batch.after });
    return batch.after;
  }

  /** Its template or event is gone: trying again cannot help. */
  private async refuse(job: RunningJob<BulkSendJob>, { code, message }: Problem): Promise<void> {
    const system = systemActor(job.organizationId!, 'bulk-sends');
    await this.uow.run(async () => {
      await this.sends.patch(
        system,
        job.data.bulkSendId,
        { state: 'failed', problem: { code, detail: message }, finishedAt: new Date() },
        bulkSendChange.failed,
      );
      await job.checkpoint({});
    });
  }
}

/** Whoever asked for it, for the change log and the messages. */
function senderOf({ createdBy, organizationId }: BulkSendEntity): Actor {
  const [kind = 'system', id = 'bulk-sends'] = createdBy.split(/:(.*)/s);
  return { kind: kind as Actor['kind'], id, organizationId, permissions: new Set(), events: 'all' };
}
