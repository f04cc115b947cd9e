import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../../platform/access/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Handles, Jobs, Schedules, type RunningJob } from '../../../platform/jobs/index.js';
import { Metrics, runAs } from '../../../platform/observability/index.js';
import { InboundHandlers } from './inbound-handlers.js';
import { unknownEvent, type InboundEvent } from './inbound.events.js';
import { processInbound } from './inbound.jobs.js';
import { InboundRepository, type StoredEvent } from './inbound.repository.js';
import { objectIn } from './lenient.js';
import { parseMail } from './mail.events.js';
import { parseMeta } from './meta.events.js';
import { parseTwilio } from './twilio.events.js';

const SWEEP_SECONDS = 60;
/** Longer than any provider repeats itself (Meta: 7 days). */
const DAYS_KEPT = 30;

/** Hands stored events to whoever handles them: each once, and one that cannot be handled never stops the others. */
@Injectable()
export class InboundProcessor implements OnModuleInit {
  private readonly logger = new Logger('Inbound');

  constructor(
    private readonly events: InboundRepository,
    private readonly handlers: InboundHandlers,
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly schedules: Schedules,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    // For what waited until there was a handler, or whose job was given up with something left.
    this.schedules.every('channels.inbound', SWEEP_SECONDS, async () => {
      if (!this.handlers.current) return;
      for (const { organizationId, batchId } of await this.events.waiting(SWEEP_SECONDS)) {
        await this.jobs.enqueue(processInbound, { organizationId, data: { batchId }, uniqueKey: batchId });
      }
    });
    this.schedules.every('channels.prune', 3_600, () => this.events.prune(DAYS_KEPT));
  }

  @Handles(processInbound)
  async process(job: RunningJob<{ batchId: string }>): Promise<{ handled: number; failed: number }> {
    const organizationId = job.organizationId!;
    const counts = { handled: 0, failed: 0 };
    if (!this.handlers.current) return counts;
    let first: unknown;
    for (const { channelId, key } of await this.events.keysOf(organizationId, job.data.batchId)) {
      if (job.signal.aborted) throw job.signal.reason;
      try {
        if (await this.handle(organizationId, channelId, key)) counts.handled += 1;
      } catch (error) {
        const dead = await this.events.failed(
          organizationId,
          channelId,
          key,
          String(error),
          processInbound.maxAttempts,
        );
        this.metrics.increment('inbound_events', { kind: 'any', outcome: dead ? 'dead' : 'failed' });
        this.logger[dead ? 'error' : 'warn'](`An event of channel ${channelId} could not be handled`, error);
        if (dead) continue;
        counts.failed += 1;
        first ??= error;
      }
    }
    // Tried again with those that are left.
    if (counts.failed > 0) throw first;
    return counts;
  }

  private async handle(organizationId: string, channelId: string, key: string): Promise<boolean> {
    const actor = systemActor(organizationId, 'channels');
    return runAs(actor, 'job', () =>
      this.uow.run(async () => {
        const stored = await this.events.take(organizationId, channelId, key);
        if (!stored) return false;
        const origin = {
          organizationId,
          channelId,
          channelKind: stored.kind,
          eventId: stored.id,
          receivedAt: stored.receivedAt,
        };
        for (const event of await this.parsed(stored)) await this.handlers.current!.handle(event, origin);
        await this.events.done(stored);
        this.uow.afterCommit(() => this.metrics.increment('inbound_events', { kind: stored.kind, outcome: 'done' }));
        return true;
      }),
    );
  }

  /** What cannot be read is `unknown`: it will not read better tomorrow. */
  private async parsed({ kind, payload, raw, receivedAt }: StoredEvent): Promise<InboundEvent[]> {
    try {
      if (raw) return await parseMail(raw, receivedAt);
      return kind === 'twilio' ? parseTwilio(objectIn(payload), receivedAt) : parseMeta(objectIn(payload));
    } catch (error) {
      this.logger.warn(`An event of kind ${kind} could not be read`, error);
      return [unknownEvent(`${kind}.unreadable`, receivedAt)];
    }
  }
}
