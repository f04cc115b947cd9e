import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeadLetters } from './dead-letters.js';
import type { JobDefinition } from './job.definition.js';
import { JobPruning } from './job.pruning.js';
import { JobQueues, JobQueuesModule } from './job.queues.js';
import { JobRegistry, RegisteredJobs } from './job.registry.js';
import { JobRows } from './job.rows.js';
import { JobRunner } from './job.runner.js';
import { JobWorker } from './job.worker.js';
import { Jobs } from './jobs.service.js';
import { Schedules } from './schedules.js';

@Module({})
class JobDefinitionsModule {}

@Global()
@Module({
  imports: [JobQueuesModule, DiscoveryModule],
  providers: [Jobs, JobRegistry, JobRows, JobQueues, JobRunner, JobWorker, JobPruning, Schedules, DeadLetters],
  exports: [Jobs, Schedules, JobQueues, DeadLetters],
})
export class JobsModule {
  /** For the imports of a feature module: the jobs whose handlers it provides. */
  static register(...definitions: JobDefinition[]): DynamicModule {
    return {
      module: JobDefinitionsModule,
      providers: [{ provide: Symbol('jobs'), useValue: new RegisteredJobs(definitions) }],
    };
  }
}
