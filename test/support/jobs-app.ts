import {
  Inject,
  Injectable,
  Module,
  type DynamicModule,
  type INestApplicationContext,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConfigModule, type Config } from '../../src/config/index.js';
import { DatabaseModule } from '../../src/platform/database/index.js';
import {
  Handles,
  type JobDefinition,
  type JobResult,
  JobsModule,
  type RunningJob,
  defineJob,
} from '../../src/platform/jobs/index.js';
import { ObservabilityModule } from '../../src/platform/observability/index.js';
import { RedisModule } from '../../src/platform/redis/index.js';

export interface ProbeData {
  name: string;
  position?: number;
}

/** Retries quickly and is missed quickly. */
export const probe = defineJob<ProbeData>('test.probe', {
  maxAttempts: 3,
  backoff: { seconds: 0.5, atMost: 1 },
  leaseSeconds: 2,
});

/** Exactly as a feature would declare it. */
export const plain = defineJob<ProbeData>('test.plain');

/** May begin once and no more. */
export const once = defineJob<ProbeData>('test.once', { maxAttempts: 1, leaseSeconds: 1 });

/** Is given one second. */
export const brief = defineJob<ProbeData>('test.brief', { maxAttempts: 1, timeoutSeconds: 1 });

export type Behaviour = (job: RunningJob<ProbeData>, kind: string) => Promise<JobResult>;
const BEHAVIOUR = Symbol('behaviour');

@Injectable()
class ProbeHandler {
  constructor(@Inject(BEHAVIOUR) private readonly behaviour: Behaviour) {}

  @Handles(probe)
  probe(job: RunningJob<ProbeData>): Promise<JobResult> {
    return this.behaviour(job, probe.kind);
  }

  @Handles(plain)
  plain(job: RunningJob<ProbeData>): Promise<JobResult> {
    return this.behaviour(job, plain.kind);
  }

  @Handles(once)
  once(job: RunningJob<ProbeData>): Promise<JobResult> {
    return this.behaviour(job, once.kind);
  }

  @Handles(brief)
  brief(job: RunningJob<ProbeData>): Promise<JobResult> {
    return this.behaviour(job, brief.kind);
  }
}

@Module({})
class JobsTestModule {
  static of(config: Config, extra: Pick<DynamicModule, 'imports' | 'providers'>): DynamicModule {
    return {
      module: JobsTestModule,
      imports: [
        ConfigModule.of(config),
        ObservabilityModule,
        DatabaseModule,
        RedisModule,
        JobsModule,
        ...(extra.imports ?? []),
      ],
      providers: extra.providers ?? [],
    };
  }
}

/** One process' worth of the platform, with these jobs and handlers. */
export function startWith(
  config: Config,
  definitions: JobDefinition[],
  handlers: Type[],
): Promise<INestApplicationContext> {
  const extra = { imports: [JobsModule.register(...definitions)], providers: handlers };
  return NestFactory.createApplicationContext(JobsTestModule.of(config, extra), { logger: false, abortOnError: false });
}

/** The same with the probe jobs, all doing what `behaviour` says. */
export function startJobsApp(config: Config, behaviour: Behaviour): Promise<INestApplicationContext> {
  const extra = {
    imports: [JobsModule.register(probe, plain, once, brief)],
    providers: [ProbeHandler, { provide: BEHAVIOUR, useValue: behaviour }],
  };
  return NestFactory.createApplicationContext(JobsTestModule.of(config, extra), { logger: false, abortOnError: false });
}
