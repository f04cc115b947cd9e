import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../access/actor.js';
import { Metrics, runInContext } from '../observability/index.js';
import { within } from '../within.js';
import { waitAfter } from './backoff.js';
import { LeaseLostError, PermanentJobError, type RunningJob } from './job.definition.js';
import { JobQueues } from './job.queues.js';
import { JobRegistry, type KnownJob } from './job.registry.js';
import { type ClaimedJob, type Due, type JobError, JobRows } from './job.rows.js';

/** Leases are never shorter than this when claimed without knowing the kind, and are reported on accordingly. */
export const CLAIM_LEASE_SECONDS = 9;
const TICK_MS = 500;
/** How long a handler may take to notice its signal before its attempt is ended without it. */
const NOTICE_MS = 5000;

class JobTimeoutError extends Error {}
class JobReleasedError extends Error {}

/** One attempt at one job, from claim to result. */
interface Attempt {
  job: ClaimedJob;
  known: KnownJob;
  abort: AbortController;
  progress: { done: number; total: number | null; dirty: boolean };
  ended: Promise<void>;
}

/** Runs claimed jobs: keeps their leases, hands them to their handlers and writes down how it went. */
@Injectable()
export class JobRunner {
  private readonly logger = new Logger('Jobs');
  private readonly running = new Set<Attempt>();

  constructor(
    private readonly rows: JobRows,
    private readonly registry: JobRegistry,
    private readonly queues: JobQueues,
    private readonly metrics: Metrics,
  ) {}

  /** Jobs of a queue that run in this process now. */
  active(queue: string): number {
    return [...this.running].filter(({ job }) => job.queue === queue).length;
  }

  get idle(): boolean {
    return this.running.size === 0;
  }

  /** Claims the job and runs it to its end, unless it is not due or somebody else has it. */
  async runById(id: string, kind: string): Promise<void> {
    const known = this.registry.get(kind);
    if (!known) return; // from a newer version: a process that knows it will take it in its sweep
    const job = await this.rows.claim(id, known.definition.leaseSeconds);
    if (job) await this.run(job, known);
  }

  /** Claims the longest waiting job of a queue; the returned promise tells when it has ended. */
  async takeNext(queue: string): Promise<{ ended: Promise<void> } | undefined> {
    const job = await this.rows.claimNext(this.registry.kinds(queue), CLAIM_LEASE_SECONDS);
    const known = job && this.registry.get(job.kind);
    return known && { ended: this.run(job, known) };
  }

  /** Waits for running jobs; those still running at the limit are stopped and given back for others to take at once. */
  async stop(limitMs: number): Promise<void> {
    const graceful = Promise.all([...this.running].map(({ ended }) => ended));
    await within(Math.max(0, limitMs - 1000), graceful);
    const late = [...this.running];
    for (const { abort } of late) abort.abort(new JobReleasedError('The process stops'));
    await within(1000, Promise.all(late.map(({ ended }) => ended)));
  }

  private async run(job: ClaimedJob, known: KnownJob): Promise<void> {
    const attempt: Attempt = {
      job,
      known,
      abort: new AbortController(),
      progress: { done: job.progressDone, total: job.progressTotal, dirty: false },
      ended: Promise.resolve(),
    };
    this.running.add(attempt);
    attempt.ended = this.runToEnd(attempt).finally(() => this.running.delete(attempt));
    await attempt.ended;
  }

  private async runToEnd(attempt: Attempt): Promise<void> {
    const { job, known } = attempt;
    const started = performance.now();
    const stopReporting = this.report(attempt);
    const timeout = setTimeout(() => {
      attempt.abort.abort(new JobTimeoutError(`No result after ${known.definition.timeoutSeconds} s`));
    }, known.definition.timeoutSeconds * 1000);
    try {
      const outcome = await this.handle(attempt).then(
        (result) => this.succeed(attempt, result ?? null),
        (error: unknown) => this.fail(attempt, error),
      );
      this.metrics.increment('jobs_finished', { kind: job.kind, outcome });
      if (outcome === 'refused') this.metrics.increment('jobs_result_refused', { kind: job.kind });
    } catch (error) {
      // The database is away: the lease runs out and the job is taken again.
      this.logger.error(`The end of job ${job.kind} ${job.id} could not be written`, error);
    } finally {
      clearTimeout(timeout);
      stopReporting();
      this.metrics.observe('job_duration_seconds', (performance.now() - started) / 1000, { kind: job.kind });
    }
  }

  /** The handler's result; or the reason of the signal, when the handler does not heed it. */
  private async handle(attempt: Attempt): Promise<object | undefined | void> {
    const { job, known, abort } = attempt;
    const context = {
      requestId: job.requestId ?? randomUUID(),
      origin: 'job' as const,
      signal: abort.signal,
      ...(job.organizationId ? { actor: systemActor(job.organizationId, `job:${job.kind}`) } : {}),
    };
    const work = runInContext(context, async () => known.handle(this.face(attempt)));
    const ignored = new Promise<never>((_resolve, reject) => {
      abort.signal.addEventListener('abort', () => {
        const reason = abort.signal.reason as Error;
        // The stop of a process cannot wait; everything else gives the handler a moment to come to its senses.
        setTimeout(() => reject(reason), reason instanceof JobReleasedError ? 0 : NOTICE_MS).unref();
      });
    });
    return Promise.race([work, ignored]);
  }

  private face({ job, known, abort, progress }: Attempt): RunningJob<object> {
    let data = job.data;
    return {
      id: job.id,
      organizationId: job.organizationId,
      get data() {
        return data;
      },
      attempt: job.attempts,
      signal: abort.signal,
      progress: (done, total) => Object.assign(progress, { done, total: total ?? progress.total, dirty: true }),
      checkpoint: async (position) => {
        const kept = await this.rows.checkpoint(job, known.definition.leaseSeconds, position);
        if (!kept) throw new LeaseLostError();
        data = { ...data, ...position };
      },
    };
  }

  /** Keeps the lease and writes progress until called back. The timer stands outside every transaction of the handler. */
  private report({ job, known, abort, progress }: Attempt): () => void {
    const leaseMs = known.definition.leaseSeconds * 1000;
    const everyMs = Math.min(leaseMs, CLAIM_LEASE_SECONDS * 1000) / 3;
    let lastKept = performance.now();
    let lastTry = lastKept;
    let busy = false;
    const beat = async (): Promise<void> => {
      progress.dirty = false;
      const asked = performance.now();
      const kept = await this.rows.heartbeat(job, known.definition.leaseSeconds, progress.done, progress.total);
      if (kept) lastKept = asked;
      else abort.abort(new LeaseLostError());
    };
    const timer = setInterval(
      () => {
        const now = performance.now();
        if (now - lastKept > leaseMs) abort.abort(new LeaseLostError());
        if (busy || abort.signal.aborted || (!progress.dirty && now - lastTry < everyMs)) return;
        busy = true;
        lastTry = now;
        beat()
          .catch((error: unknown) => this.logger.warn(`Heartbeat of job ${job.kind} ${job.id} failed`, error))
          .finally(() => (busy = false));
      },
      Math.min(TICK_MS, everyMs),
    );
    return () => clearInterval(timer);
  }

  private async succeed({ job, progress }: Attempt, result: object | null): Promise<string> {
    const kept = await this.rows.done(job, result, progress.done, progress.total);
    if (!kept) this.logger.warn(`The result of job ${job.kind} ${job.id} was refused: it is no longer ours`);
    return kept ? 'done' : 'refused';
  }

  private async fail({ job, known, abort }: Attempt, thrown: unknown): Promise<string> {
    // What a handler throws once it was told to stop follows from that, whatever it is.
    const error: unknown = abort.signal.aborted ? abort.signal.reason : thrown;
    if (error instanceof JobReleasedError) return this.release(job);
    if (error instanceof LeaseLostError) return 'refused';
    const permanent = error instanceof PermanentJobError;
    this.logger.warn(`Attempt ${job.attempts} of job ${job.kind} ${job.id} failed`, error);
    if (permanent || job.attempts >= job.maxAttempts) {
      if (!(await this.rows.dead(job, describe(error)))) return 'refused';
      const { id, kind, queue } = job;
      await this.ringQuietly(this.queues.ringDead([{ id, kind, queue, turn: '', delay: 0 }]));
      return 'dead';
    }
    const due = await this.rows.retry(job, describe(error), waitAfter(job.attempts, known.definition.backoff));
    if (!due) return 'refused';
    await this.ringQuietly(this.queues.ring([due]));
    return 'retried';
  }

  private async release(job: ClaimedJob): Promise<string> {
    const due: Due | undefined = await this.rows.release(job);
    if (!due) return 'refused';
    await this.ringQuietly(this.queues.ring([due]));
    return 'released';
  }

  /** The row is written; without the ring the sweep of any process finds it. */
  private async ringQuietly(ringing: Promise<void>): Promise<void> {
    await ringing.catch(() => undefined);
  }
}

function describe(error: unknown): JobError {
  const { code, message } = (error instanceof Error ? error : new Error(String(error))) as Error & { code?: unknown };
  return {
    code: error instanceof JobTimeoutError ? 'job.timeout' : typeof code === 'string' ? code : 'job.failed',
    message: message.slice(0, 500),
  };
}
