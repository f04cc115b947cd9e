import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Schedules } from '../../platform/jobs/index.js';
import { Alerts, Metrics } from '../../platform/observability/index.js';
import type { ChannelKind } from '../channels/index.js';
import { isEvidence, type MessageStatus } from './message-status.js';
import type { StatusMove } from './messages.repository.js';
import { breachKinds, type BreachKind } from './service-levels.dto.js';
import { ServiceLevelsRepository, type FoundBreach } from './service-levels.repository.js';

const EVERY_SECONDS = 30;
const AT_ONCE = 500;
const MOST_NAMED = 5;

/** A conversation that waited for what was written into it now. */
export interface Answered {
  conversationId: string;
  channelKind: ChannelKind;
  /** When the waiting began, as Postgres wrote it: a Date has no microseconds, and this names the breach. */
  since: string;
  at: Date;
}

const ALERTS: Record<BreachKind, { name: string; what: string }> = {
  'first-answer': { name: 'messages.first_answer_late', what: 'wait longer for an answer than they should' },
  delivery: { name: 'messages.delivery_late', what: 'took or take longer to arrive than they should' },
};

/** E-mail and Instagram tell no delivery: there it has arrived, as far as anybody knows, when it is sent. */
const arrived = (kind: ChannelKind, status: MessageStatus): boolean =>
  status === 'delivered' ||
  status === 'read' ||
  (isEvidence(status) && status === 'sent' && (kind === 'email' || kind === 'instagram'));

/**
 * How long guests wait for an answer and messages for their arrival: measured when it ends, looked for while it goes on. A
 * breach is told of once, in one alert with the others of its organization that were found with it.
 */
@Injectable()
export class ServiceLevels implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly breaches: ServiceLevelsRepository,
    private readonly schedules: Schedules,
    private readonly metrics: Metrics,
    private readonly alerts: Alerts,
  ) {}

  onModuleInit(): void {
    this.schedules.every('messages.service-levels', EVERY_SECONDS, ({ signal }) => this.look(signal));
    this.metrics.onScrape('service-levels', () => this.measureBacklog());
  }

  /** Finds what is late by now and ends what nobody waits for any more; in pieces, so that none holds many locks. */
  async look(signal?: AbortSignal): Promise<void> {
    const pieces = [
      async () => (await this.breaches.endGivenUp(AT_ONCE)) === AT_ONCE,
      async () => this.tell(await this.breaches.findLateAnswers(AT_ONCE)) === AT_ONCE,
      async () => this.tell(await this.breaches.findLateDeliveries(AT_ONCE)) === AT_ONCE,
    ];
    for (const piece of pieces) while (!signal?.aborted && (await piece()));
  }

  /** In the unit of work in which the messages moved. */
  async delivered(organizationId: string, moves: readonly StatusMove[]): Promise<void> {
    const news = moves.filter(
      ({ channelKind, status, was }) => arrived(channelKind, status) && !arrived(channelKind, was),
    );
    if (news.length === 0) return;
    const timed = news.map(({ id, channelKind, createdAt, scheduledAt, at }) => {
      const begun = Math.max(createdAt.getTime(), scheduledAt?.getTime() ?? 0);
      return { subjectId: id, at, channelKind, seconds: Math.max(0, at.getTime() - begun) / 1_000 };
    });
    // No target is below a second.
    const slow = timed.filter(({ seconds }) => seconds >= 1);
    const late = slow.length > 0 ? await this.breaches.delivered(organizationId, slow) : [];
    this.uow.afterCommit(() => {
      for (const { channelKind, seconds } of timed)
        this.metrics.observe('message_delivery_seconds', seconds, { channel: channelKind });
      this.tell(late);
    });
  }

  /** In the unit of work in which they were answered. */
  async answered(organizationId: string, answers: readonly Answered[]): Promise<void> {
    if (answers.length === 0) return;
    const late = await this.breaches.answered(
      organizationId,
      answers.map(({ conversationId, ...rest }) => ({ subjectId: conversationId, ...rest })),
    );
    this.uow.afterCommit(() => {
      for (const { channelKind, since, at } of answers)
        this.metrics.observe(
          'message_first_answer_seconds',
          Math.max(0, at.getTime() - new Date(since).getTime()) / 1_000,
          { channel: channelKind },
        );
      this.tell(late);
    });
  }

  private tell(found: readonly FoundBreach[]): number {
    const groups = new Map<string, FoundBreach[]>();
    for (const breach of found) {
      const key = `${breach.organizationId} ${breach.kind}`;
      groups.set(key, [...(groups.get(key) ?? []), breach]);
    }
    for (const group of groups.values()) {
      const { organizationId, kind } = group[0]!;
      const { name, what } = ALERTS[kind];
      const named = group.slice(0, MOST_NAMED).map(({ subjectId }) => subjectId);
      const more = group.length > named.length ? ` and ${group.length - named.length} more` : '';
      const who = kind === 'delivery' ? 'messages' : 'conversations';
      this.alerts.raise({ name, organizationId, text: `${group.length} ${who} ${what}: ${named.join(', ')}${more}` });
    }
    return found.length;
  }

  private async measureBacklog(): Promise<void> {
    const { waiting, oldestSeconds, open } = await this.breaches.backlog();
    this.metrics.set('conversations_waiting', waiting);
    this.metrics.set('conversation_oldest_waiting_seconds', oldestSeconds);
    for (const kind of breachKinds) this.metrics.set('service_level_breaches_open', open[kind] ?? 0, { kind });
  }
}
