import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork, Where } from '../../platform/database/index.js';
import { Lists, type JsonText, type ListPage } from '../../platform/http/index.js';
import { ServiceLevelBreachView, type BreachKind, type ServiceLevelBreachQuery } from './service-levels.dto.js';

export interface FoundBreach {
  organizationId: string;
  kind: BreachKind;
  subjectId: string;
}

/** Something waited for that has come. */
export interface Arrival {
  subjectId: string;
  at: Date;
}

const setOut = 'greatest(m.created_at, m.scheduled_at)';
const answerDue = `make_interval(mins => coalesce(s.answer_minutes, 60))`;
const deliveryDue = `make_interval(secs => coalesce(s.delivery_seconds, 300))`;

/** What waited longer than that is found no more, so that each search reads little: it was found weeks ago. */
const OLDEST = `interval '30 days'`;

@Injectable()
export class ServiceLevelsRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: Lists,
  ) {}

  list(
    actor: Actor,
    { kind, open, ...query }: ServiceLevelBreachQuery,
  ): Promise<JsonText<ListPage<ServiceLevelBreachView>>> {
    const where = new Where().and('t.organization_id = ?', actor.organizationId);
    if (kind) where.and('t.kind = ?', kind);
    if (open !== undefined) where.and(`t.ended_at is ${open ? '' : 'not '}null`);
    return this.lists.page(actor, {
      view: ServiceLevelBreachView,
      from: 'service_level_breach t',
      where,
      sort: { sql: 't.due_at', type: 'timestamptz', descending: true },
      query,
    });
  }

  /** Guests who wait too long and are not known to. */
  findLateAnswers(limit: number): Promise<FoundBreach[]> {
    return this.uow.db.query<FoundBreach>(
      `insert into service_level_breach (organization_id, kind, subject_id, since, id, channel_kind, due_at)
       select c.organization_id, 'first-answer', c.id, c.waiting_since, gen_random_uuid(),
              (select m.channel_kind from message m
                where m.organization_id = c.organization_id and m.conversation_id = c.id and m.direction = 'inbound'
                order by m.created_at desc limit 1),
              c.waiting_since + ${answerDue}
         from conversation c left join messaging_settings s on s.organization_id = c.organization_id
        where c.waiting_since is not null and c.waiting_since > now() - ${OLDEST} and c.waiting_since < now() - ${answerDue}
          and not exists (select 1 from service_level_breach b
                           where b.organization_id = c.organization_id and b.kind = 'first-answer' and b.subject_id = c.id
                             and b.since = c.waiting_since)
        order by c.waiting_since limit $1
       on conflict do nothing returning organization_id as "organizationId", kind, subject_id as "subjectId"`,
      [limit],
    );
  }

  /** Messages that are under way for too long and are not known to be. */
  findLateDeliveries(limit: number): Promise<FoundBreach[]> {
    return this.uow.db.query<FoundBreach>(
      `insert into service_level_breach (organization_id, kind, subject_id, since, id, channel_kind, due_at)
       select m.organization_id, 'delivery', m.id, ${setOut}, gen_random_uuid(), m.channel_kind, ${setOut} + ${deliveryDue}
         from message m left join messaging_settings s on s.organization_id = m.organization_id
        where m.under_way and ${setOut} > now() - ${OLDEST} and ${setOut} < now() - ${deliveryDue}
          and not exists (select 1 from service_level_breach b
                           where b.organization_id = m.organization_id and b.kind = 'delivery' and b.subject_id = m.id
                             and b.since = ${setOut})
        order by ${setOut} limit $1
       on conflict do nothing returning organization_id as "organizationId", kind, subject_id as "subjectId"`,
      [limit],
    );
  }

  /**
   * Ends what nobody waits for any more without having got it: closed, deleted, failed for good. @returns how many were ended
   */
  async endGivenUp(limit: number): Promise<number> {
    const rows = await this.uow.db.query(
      `with over as (
         select b.organization_id, b.kind, b.subject_id, b.since,
                case b.kind when 'delivery' then coalesce(m.delivered_at, m.read_at, m.sent_at, m.failed_at)
                            else coalesce(case when c.last_outbound_at > b.since then c.last_outbound_at end, c.updated_at) end as at
           from service_level_breach b
           left join message m on b.kind = 'delivery' and m.organization_id = b.organization_id and m.id = b.subject_id
           left join conversation c on b.kind = 'first-answer' and c.organization_id = b.organization_id and c.id = b.subject_id
          where b.ended_at is null and b.since > now() - ${OLDEST}
            and (case b.kind when 'delivery' then m.id is null or not m.under_way
                             else c.waiting_since is distinct from b.since end)
          order by b.since limit $1
       )
       update service_level_breach b set ended_at = greatest(b.since, coalesce(o.at, now()))
         from over o
        where b.organization_id = o.organization_id and b.kind = o.kind and b.subject_id = o.subject_id and b.since = o.since
          and b.ended_at is null returning 1`,
      [limit],
    );
    return rows.length;
  }

  /** Messages that have arrived: ends their breaches, or keeps that they were late though no search had found it. */
  delivered(organizationId: string, arrivals: readonly Arrival[]): Promise<FoundBreach[]> {
    return this.ended(
      `insert into service_level_breach as b (organization_id, kind, subject_id, since, id, channel_kind, due_at, ended_at)
       select m.organization_id, 'delivery', m.id, ${setOut}, gen_random_uuid(), m.channel_kind, ${setOut} + ${deliveryDue}, g.at
         from jsonb_to_recordset($2::jsonb) as g("subjectId" uuid, at timestamptz)
         join message m on m.organization_id = $1 and m.id = g."subjectId"
         left join messaging_settings s on s.organization_id = $1
        where g.at > ${setOut} + ${deliveryDue}`,
      organizationId,
      arrivals,
    );
  }

  /** Guests who were answered, with when they had begun to wait (as Postgres wrote it). */
  answered(
    organizationId: string,
    answers: readonly (Arrival & { since: string; channelKind: string })[],
  ): Promise<FoundBreach[]> {
    return this.ended(
      `insert into service_level_breach as b (organization_id, kind, subject_id, since, id, channel_kind, due_at, ended_at)
       select $1, 'first-answer', g."subjectId", g.since, gen_random_uuid(), g."channelKind", g.since + ${answerDue}, g.at
         from jsonb_to_recordset($2::jsonb) as g("subjectId" uuid, at timestamptz, since timestamptz, "channelKind" text)
         left join messaging_settings s on s.organization_id = $1
        where g.at > g.since + ${answerDue}`,
      organizationId,
      answers,
    );
  }

  /** @returns those that nobody had been told of */
  private async ended(insert: string, organizationId: string, rows: readonly object[]): Promise<FoundBreach[]> {
    const ended = await this.uow.db.query<FoundBreach & { fresh: boolean }>(
      `${insert}
       on conflict (organization_id, kind, subject_id, since) do update set ended_at = excluded.ended_at where b.ended_at is null
       returning organization_id as "organizationId", kind, subject_id as "subjectId", xmax = 0 as fresh`,
      [organizationId, JSON.stringify(rows)],
    );
    return ended.filter(({ fresh }) => fresh);
  }

  /** For the figures; of the whole installation. */
  async backlog(): Promise<{ waiting: number; oldestSeconds: number; open: Partial<Record<BreachKind, number>> }> {
    const [row] = await this.uow.db.query<{ waiting: number; oldestSeconds: number; open: Record<string, number> }>(
      `select w.waiting, w.oldest as "oldestSeconds",
              coalesce((select json_object_agg(kind, n) from (select kind, count(*) as n from service_level_breach
                         where ended_at is null and since > now() - ${OLDEST} group by kind) o), '{}') as open
         from (select count(*)::int as waiting, coalesce(extract(epoch from now() - min(waiting_since)), 0)::float8 as oldest
                 from conversation where waiting_since is not null) w`,
    );
    return row ?? { waiting: 0, oldestSeconds: 0, open: {} };
  }
}
