export const QUEUES = ['default', 'bulk'] as const;

/** `default` for what somebody waits for; `bulk` for long work (imports, exports), which must not hold that up. */
export type QueueName = (typeof QUEUES)[number];

export interface Backoff {
  /** Wait before the second attempt, in seconds; doubles with each further one. */
  seconds: number;
  /** Longest wait, in seconds. */
  atMost: number;
}

export interface JobOptions {
  queue?: QueueName;
  /** How often it is tried, a killed process included; 5. With 1 it runs at most once. */
  maxAttempts?: number;
  backoff?: Backoff;
  /** How long a silent process keeps the job, in seconds; it reports three times in that while. 9. */
  leaseSeconds?: number;
  /** Longest attempt, in seconds; then `signal` is raised and the attempt has failed. 300. */
  timeoutSeconds?: number;
}

/** One kind of work. `Data` holds ids and positions only; the handler reads everything else afresh. */
export interface JobDefinition<Data extends object = object> extends Required<JobOptions> {
  readonly kind: string;
  /** Only carries the type. */
  readonly data?: Data;
}

const defaults: Required<JobOptions> = {
  queue: 'default',
  maxAttempts: 5,
  backoff: { seconds: 2, atMost: 600 },
  leaseSeconds: 9,
  timeoutSeconds: 300,
};

/**
 * Declares a kind of job, e.g. `defineJob<{ importId: string }>('imports.commit', { queue: 'bulk' })`.
 * Register it with `JobsModule.register(...)` and give it exactly one method decorated with `@Handles`.
 */
export function defineJob<Data extends object>(kind: string, options: JobOptions = {}): JobDefinition<Data> {
  return Object.freeze({ kind, ...defaults, ...options });
}

/** What a handler is given. */
export interface RunningJob<Data extends object> {
  readonly id: string;
  readonly organizationId: string | null;
  readonly data: Readonly<Data>;
  /** 1 for the first. */
  readonly attempt: number;
  /** Raised when the time is up, the job was cancelled, the process stops or another process took over: stop soon. */
  readonly signal: AbortSignal;
  /** Cheap, call it as often as you like; it is written a few times per second at most. */
  progress(done: number, total?: number): void;
  /**
   * Merges `position` into the job's data, so that the next attempt goes on from there.
   * Inside a unit of work it commits with it and refuses (LeaseLostError, everything rolls back) when another process
   * has taken over meanwhile: work done in steps that each end in a checkpoint takes effect exactly once.
   * Keep such a transaction shorter than the lease.
   */
  checkpoint(position: Partial<Data>): Promise<void>;
}

/** What a handler returns is stored with the job: counts and ids, no personal data. */
export type JobResult = object | undefined | void;

export type JobHandler<Data extends object> = (job: RunningJob<Data>) => Promise<JobResult>;

/** Thrown by a handler when trying again cannot help: the job is dead at once. `code` is stable, e.g. `import.file_gone`. */
export class PermanentJobError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'PermanentJobError';
  }
}

/** This process no longer holds the job: it was cancelled, or another process has taken over. */
export class LeaseLostError extends Error {
  constructor() {
    super('The job is no longer held by this process');
    this.name = 'LeaseLostError';
  }
}

const HANDLES = Symbol('handles');

/** Marks the provider method that does the work of one definition. */
export function Handles<Data extends object>(definition: JobDefinition<Data>) {
  return <Result extends JobResult>(
    _target: object,
    _name: string | symbol,
    descriptor: TypedPropertyDescriptor<(job: RunningJob<Data>) => Promise<Result>>,
  ): void => {
    Reflect.defineMetadata(HANDLES, definition, descriptor.value as object);
  };
}

export function handledBy(method: unknown): JobDefinition | undefined {
  return typeof method === 'function' ? (Reflect.getMetadata(HANDLES, method) as JobDefinition | undefined) : undefined;
}
