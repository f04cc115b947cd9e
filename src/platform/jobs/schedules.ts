import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { Database } from '../database/index.js';
import { Metrics, runInContext } from '../observability/index.js';
import { within } from '../within.js';
import { LeaseLostError } from './job.definition.js';

const LEASE_SECONDS = 9;
const LONGEST_POLL_SECONDS = 30;

export interface ScheduledRun {
  /** Rises with every run, whoever does it. */
  readonly token: string;
  /** Raised when the process stops or the lease was lost. */
  readonly signal: AbortSignal;
  /** Inside a unit of work: commits only if the lease is still ours. @throws LeaseLostError */
  fence(): Promise<void>;
}

interface Schedule {
  name: string;
  everySeconds: number;
  work: (run: ScheduledRun) => Promise<void>;
  timer?: NodeJS.Timeout;
  running?: { ended: Promise<void>; abort: AbortController };
}

/**
 * What must happen once, whatever the number of processes with role `relay`: a row in Postgres says whose turn it is.
 * A holder that dies is followed by another within its lease (9 s) and the poll.
 */
@Injectable()
export class Schedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Schedules');
  private readonly schedules = new Map<string, Schedule>();
  private readonly holder = `${hostname()}:${process.pid}`;
  private started = false;
  private stopping = false;

  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Runs `work` every so many seconds, counted from start to start, in one process at a time. Call it from `onModuleInit`.
   * Work that lasts until its signal is raised holds the lease all the while: the way to keep one connection per cluster.
   */
  every(name: string, everySeconds: number, work: Schedule['work']): void {
    if (this.schedules.has(name)) throw new Error(`Schedule ${name} is defined twice`);
    const schedule: Schedule = { name, everySeconds, work };
    this.schedules.set(name, schedule);
    if (this.started) this.poll(schedule, 0);
  }

  onApplicationBootstrap(): void {
    if (!this.config.roles.has('relay')) return;
    this.started = true;
    for (const schedule of this.schedules.values()) this.poll(schedule, 0);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    const running = [...this.schedules.values()].flatMap((schedule) => {
      clearTimeout(schedule.timer);
      schedule.running?.abort.abort(new Error('The process stops'));
      return schedule.running ? [schedule.running.ended] : [];
    });
    // A lease that cannot be given back runs out: no reason to stop less orderly.
    await within(this.config.shutdownSeconds * 800, Promise.allSettled(running));
  }

  private poll(schedule: Schedule, seconds: number): void {
    if (this.stopping) return;
    schedule.timer = setTimeout(() => {
      this.tryRun(schedule)
        .catch((error: unknown) =>
          this.logger.warn(`Schedule ${schedule.name} could not be claimed or given back`, error),
        )
        .finally(() => this.poll(schedule, Math.min(schedule.everySeconds, LONGEST_POLL_SECONDS)));
    }, seconds * 1000);
  }

  private async tryRun(schedule: Schedule): Promise<void> {
    const token = await this.claim(schedule);
    if (token === undefined) return;
    const abort = new AbortController();
    const ended = this.run(schedule, token, abort);
    schedule.running = { ended, abort };
    await ended.finally(() => delete schedule.running);
  }

  private async run(schedule: Schedule, token: string, abort: AbortController): Promise<void> {
    const { name } = schedule;
    const stopKeeping = this.keep(name, token, abort);
    let error: unknown;
    try {
      const context = { requestId: randomUUID(), origin: 'system' as const, signal: abort.signal };
      const fence = (): Promise<void> => this.fence(name, token);
      await runInContext(context, () => schedule.work({ token, signal: abort.signal, fence }));
    } catch (thrown) {
      error = thrown;
      if (!abort.signal.aborted) this.logger.error(`Schedule ${name} failed`, thrown);
    } finally {
      stopKeeping();
    }
    const outcome = abort.signal.aborted ? 'stopped' : error === undefined ? 'done' : 'failed';
    this.metrics.increment('schedule_runs', { name, outcome });
    await this.release(name, token, outcome, error);
  }

  private async claim({ name, everySeconds }: Schedule): Promise<string | undefined> {
    // Reading first keeps the row untouched by the many who ask too early.
    const [row] = await this.db.query<{ wait: boolean }>(
      `select next_at > clock_timestamp() or lease_until > clock_timestamp() wait from schedule_lease where name = $1`,
      [name],
    );
    if (row?.wait) return undefined;
    const [claimed] = await this.db.query<{ token: string }>(
      `insert into schedule_lease as own (name, token, holder, lease_until, next_at, started_at)
       values ($1, 1, $2, clock_timestamp() + make_interval(secs => $3),
         clock_timestamp() + make_interval(secs => $4), clock_timestamp())
       on conflict (name) do update set token = own.token + 1, holder = excluded.holder, started_at = clock_timestamp(),
         lease_until = clock_timestamp() + make_interval(secs => $3),
         next_at = clock_timestamp() + make_interval(secs => $4)
       where own.next_at <= clock_timestamp() and (own.lease_until is null or own.lease_until < clock_timestamp())
       returning token::text`,
      // A hair less than the period, so that polling at the same pace does not miss every other turn.
      [name, this.holder, LEASE_SECONDS, everySeconds * 0.95],
    );
    return claimed?.token;
  }

  private keep(name: string, token: string, abort: AbortController): () => void {
    let lastKept = performance.now();
    const timer = setInterval(
      () => {
        const asked = performance.now();
        if (asked - lastKept > LEASE_SECONDS * 1000) abort.abort(new LeaseLostError());
        this.db
          .query(
            `update schedule_lease set lease_until = clock_timestamp() + make_interval(secs => $3)
             where name = $1 and token = $2 and lease_until is not null returning name`,
            [name, token, LEASE_SECONDS],
          )
          .then(
            (rows) => (rows.length > 0 ? (lastKept = asked) : abort.abort(new LeaseLostError())),
            (error: unknown) => this.logger.warn(`Keeping the lease of schedule ${name} failed`, error),
          );
      },
      (LEASE_SECONDS * 1000) / 3,
    );
    return () => clearInterval(timer);
  }

  private async fence(name: string, token: string): Promise<void> {
    const rows = await this.db.query(`select 1 from schedule_lease where name = $1 and token = $2 for share`, [
      name,
      token,
    ]);
    if (rows.length === 0) throw new LeaseLostError();
  }

  /** A run that was cut short is due again at once, for another process. */
  private async release(name: string, token: string, outcome: string, error: unknown): Promise<void> {
    const reason = outcome === 'failed' ? String(error instanceof Error ? error.message : error).slice(0, 500) : null;
    await this.db.query(
      `update schedule_lease set lease_until = null, finished_at = clock_timestamp(), error = $3,
         next_at = case when $4 then clock_timestamp() else next_at end
       where name = $1 and token = $2`,
      [name, token, reason, outcome === 'stopped'],
    );
  }
}
