import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { Sort } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { EventEntity } from './event.entity.js';
import { eventChange } from './events.changes.js';
import type { EventQuery, EventView, eventSorts } from './events.dto.js';
import { eventErrors } from './events.errors.js';

const sorts: Record<(typeof eventSorts)[number], Sort> = {
  startsAt: { sql: 't.starts_at', type: 'timestamptz' },
  '-startsAt': { sql: 't.starts_at', type: 'timestamptz', descending: true },
  name: { sql: 'lower(t.name)', type: 'text' },
  '-name': { sql: 'lower(t.name)', type: 'text', descending: true },
  createdAt: { sql: 't.created_at', type: 'timestamptz' },
  '-createdAt': { sql: 't.created_at', type: 'timestamptz', descending: true },
};

@Injectable()
export class EventsRepository extends TenantRepository<EventEntity, EventView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: EventEntity,
      logged: eventChange.definition,
      notFound: eventErrors.notFound,
      event: 'id',
    });
  }

  protected streamOf(row: EventEntity): string {
    return row.id;
  }

  /** Spans streams, and a grant decides which: nothing here has one head to be cached by. */
  list(actor: Actor, query: EventQuery): Promise<JsonText<ListPage<EventView>>> {
    return this.page(actor, {
      query,
      sort: sorts[query.sort ?? 'startsAt'],
      where: (where) => {
        if (query.state) where.and('t.state = ?', query.state);
        if (query.from) where.and('t.ends_at >= ?', query.from);
        if (query.to) where.and('t.starts_at < ?', query.to);
        if (query.search) where.and('strpos(lower(t.name), lower(?)) > 0', query.search);
      },
    });
  }

  /**
   * Opens the event's stream. Ids of streams are unique among all tenants, and the caller may choose the id.
   * @returns false when the id belongs to another stream than an event's of this organization.
   */
  async openStream(actor: Actor, id: string): Promise<boolean> {
    await this.changes.openStream(id, actor.organizationId, 'event');
    const own = await this.uow.db.query(
      `select 1 from stream where id = $1 and organization_id = $2 and kind = 'event'`,
      [id, actor.organizationId],
    );
    return own.length > 0;
  }

  /**
   * Times moved by as much as `from` is moved to `to`, on the clock that hangs at the event: dinner at seven stays at seven
   * when the new date is on the other side of a daylight-saving change.
   */
  async shift(times: readonly (Date | null)[], from: Date, to: Date, zone: string): Promise<(Date | null)[]> {
    const [row] = await this.uow.db.query<{ shifted: (Date | null)[] }>(
      `select array_agg((x at time zone $4 + ($3::timestamptz at time zone $4 - $2::timestamptz at time zone $4)) at time zone $4 order by n) as shifted
         from unnest($1::timestamptz[]) with ordinality as given(x, n)`,
      [times, from, to, zone],
    );
    return row?.shifted ?? [];
  }

  /** The same for spans. One that the clocks would turn around, on the night they change, keeps its length instead. */
  async shiftSpans(
    spans: readonly { startsAt: Date; endsAt: Date }[],
    from: Date,
    to: Date,
    zone: string,
  ): Promise<{ startsAt: Date; endsAt: Date }[]> {
    const shifted = await this.shift(
      spans.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
      from,
      to,
      zone,
    );
    return spans.map((span, index) => {
      const [startsAt, endsAt] = [shifted[index * 2]!, shifted[index * 2 + 1]!];
      const length = span.endsAt.getTime() - span.startsAt.getTime();
      return { startsAt, endsAt: endsAt > startsAt ? endsAt : new Date(startsAt.getTime() + length) };
    });
  }
}
