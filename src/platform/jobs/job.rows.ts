import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { JobDefinition } from './job.definition.js';

export type JobState = 'queued' | 'running' | 'retrying' | 'done' | 'dead' | 'cancelled';

export interface JobError {
  code: string;
  message: string;
}

export interface JobRow {
  id: string;
  organizationId: string | null;
  kind: string;
  queue: string;
  state: JobState;
  data: object;
  requestId: string | null;
  attempts: number;
  maxAttempts: number;
  progressDone: number;
  progressTotal: number | null;
  result: object | null;
  error: JobError | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  nextAt: Date;
}

/** A hand-out of a job: valid as long as the row still carries this token. */
export interface Lease {
  id: string;
  token: string;
}

export interface ClaimedJob extends JobRow {
  token: string;
}

/** What the queue needs to know to ring for a row. */
export interface Due {
  id: string;
  kind: string;
  queue: string;
  /** Number of the next hand-out. */
  turn: string;
  /** Milliseconds until it may start. */
  delay: number;
}

export interface NewJob {
  id: string;
  organizationId: string | null;
  definition: JobDefinition;
  data: object;
  uniqueKey: string | null;
  requestId: string | null;
  runAt: Date | null;
}

// All times are the database's: the clocks of the processes may be off by an hour and nothing changes.
const VIEW = `id, organization_id "organizationId", kind, queue, state, data, request_id "requestId", attempts,
  max_attempts "maxAttempts", progress_done::float8 "progressDone", progress_total::float8 "progressTotal", result, error,
  created_at "createdAt", started_at "startedAt", finished_at "finishedAt", next_at "nextAt"`;
const DUE = `id, kind, queue, (lease_token + 1)::text turn,
  greatest(0, ceil(extract(epoch from next_at - clock_timestamp()) * 1000))::float8 delay`;
const UNFINISHED = `state in ('queued', 'running', 'retrying')`;
/** A row that somebody may take. Its last attempt is never given out twice. */
const CLAIMABLE = `((state in ('queued', 'retrying') and next_at <= clock_timestamp())
  or (state = 'running' and lease_until < clock_timestamp())) and attempts < max_attempts`;
const CLAIM = `state = 'running', attempts = attempts + 1, lease_token = lease_token + 1,
  lease_until = clock_timestamp() + make_interval(secs => $2), started_at = coalesce(started_at, clock_timestamp())`;
const MINE = `id = $1 and lease_token = $2 and state = 'running'`;

/** The job table: claims, leases and results, each one conditional statement. */
@Injectable()
export class JobRows {
  constructor(private readonly db: Database) {}

  /** Nothing when an unfinished job of the same kind and key exists. */
  async insert(job: NewJob): Promise<Due | undefined> {
    const [due] = await this.db.query<Due>(
      `insert into job (id, organization_id, kind, queue, data, unique_key, request_id, max_attempts, next_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9, clock_timestamp()))
       on conflict (organization_id, kind, unique_key) where unique_key is not null and ${UNFINISHED} do nothing
       returning ${DUE}`,
      [
        job.id,
        job.organizationId,
        job.definition.kind,
        job.definition.queue,
        JSON.stringify(job.data),
        job.uniqueKey,
        job.requestId,
        job.definition.maxAttempts,
        job.runAt,
      ],
    );
    return due;
  }

  async unfinished(organizationId: string | null, kind: string, uniqueKey: string): Promise<string | undefined> {
    const [row] = await this.db.query<{ id: string }>(
      `select id from job where organization_id is not distinct from $1 and kind = $2 and unique_key = $3 and ${UNFINISHED}`,
      [organizationId, kind, uniqueKey],
    );
    return row?.id;
  }

  async find(organizationId: string, id: string): Promise<JobRow | undefined> {
    const [row] = await this.db.query<JobRow>(`select ${VIEW} from job where organization_id = $1 and id = $2`, [
      organizationId,
      id,
    ]);
    return row;
  }

  async list(organizationId: string, kind: string | null, state: string | null, limit: number): Promise<JobRow[]> {
    return this.db.query<JobRow>(
      `select ${VIEW} from job
       where organization_id = $1 and ($2::text is null or kind = $2) and ($3::text is null or state = $3)
       order by created_at desc, id desc limit $4`,
      [organizationId, kind, state, limit],
    );
  }

  /** Takes the row when it is due or its holder has fallen silent. */
  async claim(id: string, leaseSeconds: number): Promise<ClaimedJob | undefined> {
    const [row] = await this.db.query<ClaimedJob>(
      `update job set ${CLAIM} where id = (select id from job where id = $1 and ${CLAIMABLE} for update skip locked)
       and ${CLAIMABLE} returning ${VIEW}, lease_token::text token`,
      [id, leaseSeconds],
    );
    return row;
  }

  /** Takes the longest waiting row of these kinds, without Redis. */
  async claimNext(kinds: readonly string[], leaseSeconds: number): Promise<ClaimedJob | undefined> {
    const [row] = await this.db.query<ClaimedJob>(
      `update job set ${CLAIM} where id = (
         select id from job where kind = any($1) and ${UNFINISHED} and ${CLAIMABLE}
         order by next_at limit 1 for update skip locked)
       and ${CLAIMABLE} returning ${VIEW}, lease_token::text token`,
      [kinds, leaseSeconds],
    );
    return row;
  }

  /** Keeps the lease and writes the progress; false when it has passed to somebody else. */
  async heartbeat(lease: Lease, leaseSeconds: number, done: number, total: number | null): Promise<boolean> {
    const rows = await this.db.query(
      `update job set lease_until = clock_timestamp() + make_interval(secs => $3), progress_done = $4, progress_total = $5
       where ${MINE} returning id`,
      [lease.id, lease.token, leaseSeconds, Math.round(done), total === null ? null : Math.round(total)],
    );
    return rows.length > 0;
  }

  /** Joins the caller's transaction. Renews the lease as well: heartbeats wait for the row until that commits. */
  async checkpoint(lease: Lease, leaseSeconds: number, position: object): Promise<boolean> {
    const rows = await this.db.query(
      `update job set data = data || $4, lease_until = clock_timestamp() + make_interval(secs => $3)
       where ${MINE} returning id`,
      [lease.id, lease.token, leaseSeconds, JSON.stringify(position)],
    );
    return rows.length > 0;
  }

  async done(
    lease: Lease,
    result: object | null,
    progressDone: number,
    progressTotal: number | null,
  ): Promise<boolean> {
    const rows = await this.db.query(
      `update job set state = 'done', result = $3, error = null, lease_until = null, finished_at = clock_timestamp(),
         progress_done = $4, progress_total = $5
       where ${MINE} returning id`,
      [
        lease.id,
        lease.token,
        result === null ? null : JSON.stringify(result),
        Math.round(progressDone),
        progressTotal === null ? null : Math.round(progressTotal),
      ],
    );
    return rows.length > 0;
  }

  async retry(lease: Lease, error: JobError, seconds: number): Promise<Due | undefined> {
    const [due] = await this.db.query<Due>(
      `update job set state = 'retrying', error = $3, lease_until = null,
         next_at = clock_timestamp() + make_interval(secs => $4)
       where ${MINE} returning ${DUE}`,
      [lease.id, lease.token, JSON.stringify(error), seconds],
    );
    return due;
  }

  async dead(lease: Lease, error: JobError): Promise<boolean> {
    const rows = await this.db.query(
      `update job set state = 'dead', error = $3, lease_until = null, finished_at = clock_timestamp()
       where ${MINE} returning id`,
      [lease.id, lease.token, JSON.stringify(error)],
    );
    return rows.length > 0;
  }

  /** Gives a job back unfinished; the attempt does not count. */
  async release(lease: Lease): Promise<Due | undefined> {
    const [due] = await this.db.query<Due>(
      `update job set state = 'queued', attempts = attempts - 1, lease_until = null, next_at = clock_timestamp()
       where ${MINE} returning ${DUE}`,
      [lease.id, lease.token],
    );
    return due;
  }

  /** The state before: a running job's process notices at its next heartbeat. Nothing when it had ended already. */
  async cancel(organizationId: string, id: string): Promise<boolean> {
    const rows = await this.db.query(
      `update job set state = 'cancelled', lease_until = null, finished_at = clock_timestamp()
       where organization_id = $1 and id = $2 and ${UNFINISHED} returning id`,
      [organizationId, id],
    );
    return rows.length > 0;
  }

  /** Due rows that nobody has taken for two seconds, and rows whose holder has fallen silent; oldest first. */
  async overdue(queue: string, limit: number): Promise<Due[]> {
    return this.db.query<Due>(
      `(select ${DUE} from job where queue = $1 and state in ('queued', 'retrying')
          and next_at < clock_timestamp() - interval '2 seconds' order by next_at limit $2)
       union all
       (select ${DUE} from job where queue = $1 and state = 'running' and lease_until < clock_timestamp()
          and attempts < max_attempts order by lease_until limit $2)`,
      [queue, limit],
    );
  }

  /** Gives up rows whose process died in their last attempt. */
  async buryLost(): Promise<Due[]> {
    return this.db.query<Due>(
      `update job set state = 'dead', lease_until = null, finished_at = clock_timestamp(),
         error = '{"code": "job.worker_lost", "message": "The process died or fell silent in the last attempt"}'
       where state = 'running' and lease_until < clock_timestamp() and attempts >= max_attempts
       returning ${DUE}`,
    );
  }

  async unalerted(limit: number): Promise<Due[]> {
    return this.db.query<Due>(
      `select ${DUE} from job where state = 'dead' and alerted_at is null
         and finished_at < clock_timestamp() - interval '2 seconds' order by finished_at limit $1`,
      [limit],
    );
  }

  /** The dead job, once: the first to ask tells the world. */
  async takeAlert(id: string): Promise<JobRow | undefined> {
    const [row] = await this.db.query<JobRow>(
      `update job set alerted_at = clock_timestamp() where id = $1 and state = 'dead' and alerted_at is null
       returning ${VIEW}`,
      [id],
    );
    return row;
  }

  async prune(days: number, limit: number): Promise<number> {
    return this.db.execute(
      `delete from job where id in (
         select id from job where state in ('done', 'cancelled') and finished_at < now() - make_interval(days => $1)
         order by finished_at limit $2)`,
      [days, limit],
    );
  }

  async depths(): Promise<{ queue: string; state: string; count: number; oldestDue: number }[]> {
    return this.db.query(
      `select queue, state, count(*)::int count,
         coalesce(extract(epoch from clock_timestamp() - min(next_at) filter (where state <> 'running')), 0)::float8 "oldestDue"
       from job where ${UNFINISHED} group by queue, state`,
    );
  }
}
