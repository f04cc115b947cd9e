import { Choice, Id, Instant, PageQuery, QueryFlag } from '../../platform/http/index.js';
import { channelKinds, type ChannelKind } from '../channels/index.js';

export const breachKinds = ['first-answer', 'delivery'] as const;
export type BreachKind = (typeof breachKinds)[number];

/** A guest who waited, or a message that was under way, longer than the organization wants. */
export class ServiceLevelBreachView {
  @Id()
  id!: string;

  @Choice(breachKinds)
  kind!: BreachKind;

  @Id({
    nullable: true,
    description: 'Of `first-answer`',
    sql: `case when t.kind = 'first-answer' then t.subject_id end`,
  })
  conversationId!: string | null;

  @Id({ nullable: true, description: 'Of `delivery`', sql: `case when t.kind = 'delivery' then t.subject_id end` })
  messageId!: string | null;

  @Choice(channelKinds, { nullable: true })
  channelKind!: ChannelKind | null;

  @Instant({ description: 'When the waiting began' })
  since!: string;

  @Instant({ description: 'When it should have been over, by the target of that time' })
  dueAt!: string;

  @Instant()
  foundAt!: string;

  @Instant({
    nullable: true,
    description: 'When it was answered or arrived, or nobody waited any more; null: it goes on',
  })
  endedAt!: string | null;
}

export class ServiceLevelBreachQuery extends PageQuery {
  @Choice(breachKinds, { optional: true })
  kind?: BreachKind;

  @QueryFlag({ optional: true, description: 'Those that go on, or those that have ended' })
  open?: boolean;
}
