import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { UnitOfWork } from '../database/index.js';
import { currentContext } from '../observability/index.js';
import type { JobDefinition } from './job.definition.js';
import { JobQueues } from './job.queues.js';
import { JobRegistry } from './job.registry.js';
import { type JobRow, JobRows, type JobState } from './job.rows.js';
import { JobWorker } from './job.worker.js';

const DATA_LIMIT = 4096;
const MOST_TRIES = 5;

export interface NewJobOptions<Data extends object> {
  organizationId: string | null;
  /** Ids and positions, at most 4 kB as JSON. */
  data: Data;
  /**
   * While an unfinished job of this kind has the same key (per organization), that one is returned and none is made.
   * It may already have read what this call is about: use it for "at most one at a time", not for "once more, please".
   */
  uniqueKey?: string;
  /** Not before. Default: as soon as the transaction has committed. */
  runAt?: Date;
}

export interface EnqueuedJob {
  id: string;
  /** False when a job with the same `uniqueKey` was there. */
  created: boolean;
}

export interface JobView {
  id: string;
  kind: string;
  state: JobState;
  /** Attempts begun so far. */
  attempts: number;
  maxAttempts: number;
  progress: { done: number; total: number | null };
  /** What the handler returned; only when `done`. */
  result: object | null;
  /** Why the last attempt failed; the message is for people who run the service. */
  error: { code: string; message: string } | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  /** When the next attempt is due. */
  nextAt: Date;
}

/** Work outside the request. A job is a row of the caller's transaction: it exists exactly when the rest was committed. */
@Injectable()
export class Jobs {
  constructor(
    private readonly rows: JobRows,
    private readonly registry: JobRegistry,
    private readonly queues: JobQueues,
    private readonly worker: JobWorker,
    private readonly uow: UnitOfWork,
  ) {}

  async enqueue<Data extends object>(
    definition: JobDefinition<Data>,
    { organizationId, data, uniqueKey, runAt }: NewJobOptions<Data>,
  ): Promise<EnqueuedJob> {
    if (!this.registry.get(definition.kind)) throw new Error(`Job ${definition.kind} is not registered`);
    if (JSON.stringify(data).length > DATA_LIMIT) {
      throw new Error(`Job ${definition.kind} carries more than ${DATA_LIMIT} bytes: give it ids`);
    }
    for (let attempt = 1; attempt <= MOST_TRIES; attempt += 1) {
      const due = await this.rows.insert({
        id: uuid(),
        organizationId,
        definition,
        data,
        uniqueKey: uniqueKey ?? null,
        requestId: currentContext()?.requestId ?? null,
        runAt: runAt ?? null,
      });
      if (due) {
        this.uow.afterCommit(() => this.queues.ring([due]).catch(() => this.worker.wake()));
        return { id: due.id, created: true };
      }
      const existing = await this.rows.unfinished(organizationId, definition.kind, uniqueKey!);
      if (existing) return { id: existing, created: false };
      // It ended between the two statements: its key is free now.
    }
    throw new Error(`Job ${definition.kind} with key ${uniqueKey} kept ending while another was made`);
  }

  /** Nothing for another organization's job. */
  async find(organizationId: string, id: string): Promise<JobView | undefined> {
    const row = await this.rows.find(organizationId, id);
    return row && view(row);
  }

  /** Newest first. @param limit 1 to 200 */
  async list(
    organizationId: string,
    { kind, state, limit = 50 }: { kind?: string; state?: JobState; limit?: number } = {},
  ): Promise<JobView[]> {
    const rows = await this.rows.list(organizationId, kind ?? null, state ?? null, limit);
    return rows.map((row) => view(row));
  }

  /**
   * No further attempt is made. A running one has its signal raised within three seconds and its result refused.
   * False when there is no such job or it had ended already.
   */
  async cancel(organizationId: string, id: string): Promise<boolean> {
    return this.rows.cancel(organizationId, id);
  }
}

function view(row: JobRow): JobView {
  const { id, kind, state, attempts, maxAttempts, result, error, createdAt, startedAt, finishedAt, nextAt } = row;
  const progress = { done: row.progressDone, total: row.progressTotal };
  return { id, kind, state, attempts, maxAttempts, progress, result, error, createdAt, startedAt, finishedAt, nextAt };
}
