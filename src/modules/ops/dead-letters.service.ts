import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Deliveries } from '../../platform/delivery/index.js';
import { httpErrors } from '../../platform/http/index.js';
import { defineJob, Handles, Jobs, type JobView, type RunningJob } from '../../platform/jobs/index.js';
import type { RedriveManyBody, RedriveView } from './dead-letters.dto.js';
import { deadLetterErrors } from './dead-letters.errors.js';
import { DeadLettersRepository, type DeadLetterFilter } from './dead-letters.repository.js';

interface RedriveJob {
  filter: DeadLetterFilter;
  sendAgain: boolean;
  perSecond: number;
  /** Where it stands: what comes after this id and died before that time. */
  after?: string;
  before?: string;
  done?: number;
  total?: number;
}

export const redriveDeadLetters = defineJob<RedriveJob>('ops.redrive', { queue: 'bulk', timeoutSeconds: 3600 });

const BATCH = 200;
const PER_MINUTE = 600;

/** What people do with dead letters. */
@Injectable()
export class DeadLettersService {
  constructor(
    private readonly repository: DeadLettersRepository,
    private readonly deliveries: Deliveries,
    private readonly jobs: Jobs,
    private readonly uow: UnitOfWork,
  ) {}

  async redrive(actor: Actor, id: string, sendAgain: boolean): Promise<void> {
    const redriven = await this.deliveries.redrive(actor.organizationId, [id], { sendAgain });
    if (redriven.length === 0) throw deadLetterErrors.notFound();
  }

  async discard(actor: Actor, id: string): Promise<void> {
    const buried = await this.deliveries.bury(actor.organizationId, [id]);
    if (buried.length === 0) throw deadLetterErrors.notFound();
  }

  /** In the background; they begin one after the other at the given rate. */
  async redriveMany(actor: Actor, body: RedriveManyBody): Promise<RedriveView> {
    const { organizationId } = actor;
    const { all = false, kind, code, channelId, perMinute = PER_MINUTE, sendAgain = false } = body;
    const filter = { ...(kind ? { kind } : {}), ...(code ? { code } : {}), ...(channelId ? { channelId } : {}) };
    if (all === Object.keys(filter).length > 0) {
      const detail = all ? 'Either all of them or those named' : 'Say which: by kind, code or channelId; or all';
      throw httpErrors.invalid({ detail, errors: [{ pointer: '/all', code: 'which', detail }] });
    }
    const { id } = await this.jobs.enqueue(redriveDeadLetters, {
      organizationId,
      data: { filter, sendAgain, perSecond: perMinute / 60 },
    });
    return this.findRedrive(actor, id);
  }

  async findRedrive(actor: Actor, id: string): Promise<RedriveView> {
    const job = await this.jobs.find(actor.organizationId, id);
    if (job?.kind !== redriveDeadLetters.kind) throw deadLetterErrors.redriveNotFound();
    return redriveView(job);
  }

  @Handles(redriveDeadLetters)
  async run(job: RunningJob<RedriveJob>): Promise<{ redriven: number }> {
    const organizationId = job.organizationId!;
    const { filter, sendAgain, perSecond } = job.data;
    if (!job.data.before) {
      const { total, now } = await this.repository.count(organizationId, filter);
      await job.checkpoint({ before: now, total, done: 0 });
    }
    const started = performance.now();
    const before = job.data.before!;
    const skipped = job.data.done!;
    for (let done = skipped; ;) {
      job.progress(done, job.data.total);
      if (job.signal.aborted) throw job.signal.reason;
      const count = await this.uow.run(async () => {
        const { after } = job.data;
        const ids = await this.repository.ids(organizationId, filter, {
          before,
          limit: BATCH,
          ...(after ? { after } : {}),
        });
        if (ids.length === 0) return 0;
        const elapsed = (performance.now() - started) / 1000;
        const startInSeconds = Math.max(0, (done - skipped) / perSecond - elapsed);
        await this.deliveries.redrive(organizationId, ids, { sendAgain, perSecond, startInSeconds });
        await job.checkpoint({ after: ids.at(-1)!, done: done + ids.length });
        return ids.length;
      });
      if (count === 0) return { redriven: done };
      done += count;
    }
  }
}

const redriveView = ({ id, state, progress, createdAt, finishedAt }: JobView): RedriveView => ({
  id,
  state,
  done: progress.done,
  total: progress.total,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});
