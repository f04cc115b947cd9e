export { waitAfter } from './backoff.js';
export { DeadLetters } from './dead-letters.js';
export {
  Handles,
  LeaseLostError,
  PermanentJobError,
  defineJob,
  type JobDefinition,
  type JobOptions,
  type JobResult,
  type RunningJob,
} from './job.definition.js';
export { DEAD_LETTER, DELIVERIES, JobQueues, type Alarm, type Ring } from './job.queues.js';
export type { JobState } from './job.rows.js';
export { JobsModule } from './jobs.module.js';
export { Jobs, type EnqueuedJob, type JobView, type NewJobOptions } from './jobs.service.js';
export { Schedules, type ScheduledRun } from './schedules.js';
