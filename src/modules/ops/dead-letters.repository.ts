import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, viewText, Where } from '../../platform/database/index.js';
import { JsonText, Lists, type ListPage } from '../../platform/http/index.js';
import { DeadLetterDetailView, DeadLetterView, type DeadLetterQuery } from './dead-letters.dto.js';
import { deadLetterErrors } from './dead-letters.errors.js';

export interface DeadLetterFilter {
  kind?: string;
  code?: string;
  channelId?: string;
}

/** Deliveries that are dead, as people see them. */
@Injectable()
export class DeadLettersRepository {
  constructor(
    private readonly db: Database,
    private readonly lists: Lists,
  ) {}

  /** Newest first. */
  page(actor: Actor, query: DeadLetterQuery): Promise<JsonText<ListPage<DeadLetterView>>> {
    const where = dead(actor.organizationId, query);
    if (query.subjectId) where.and('t.subject_id = ?', query.subjectId);
    if (query.from) where.and('t.settled_at >= ?', query.from);
    if (query.to) where.and('t.settled_at < ?', query.to);
    const sort = { sql: 't.settled_at', type: 'timestamptz' as const, descending: true };
    return this.lists.page(actor, { view: DeadLetterView, from: 'delivery t', where, sort, query });
  }

  async view(actor: Actor, id: string): Promise<JsonText<DeadLetterDetailView>> {
    const where = dead(actor.organizationId).and('t.id = ?', id);
    const [row] = await this.db.query<{ json: string }>(
      `select ${viewText(DeadLetterDetailView)} json from delivery t where ${where.toString()}`,
      where.values,
    );
    if (!row) throw deadLetterErrors.notFound();
    return new JsonText(row.json);
  }

  /** How many there are, and Postgres' time: what dies later is not meant. */
  async count(organizationId: string, filter: DeadLetterFilter): Promise<{ total: number; now: string }> {
    const where = dead(organizationId, filter);
    const [row] = await this.db.query<{ total: number; now: string }>(
      `select count(*)::int total, clock_timestamp()::text now from delivery t where ${where.toString()}`,
      where.values,
    );
    return row!;
  }

  /** In order of their ids, those after `after` that died before `before`. */
  async ids(
    organizationId: string,
    filter: DeadLetterFilter,
    { after, before, limit }: { after?: string; before: string; limit: number },
  ): Promise<string[]> {
    const where = dead(organizationId, filter).and('t.settled_at < ?', before);
    if (after) where.and('t.id > ?', after);
    const rows = await this.db.query<{ id: string }>(
      `select t.id from delivery t where ${where.toString()} order by t.id limit ${where.value(limit)}`,
      where.values,
    );
    return rows.map(({ id }) => id);
  }
}

function dead(organizationId: string, { kind, code, channelId }: DeadLetterFilter = {}): Where {
  const where = new Where().and('t.organization_id = ?', organizationId).and(`t.state = 'dead'`);
  if (kind) where.and('t.kind = ?', kind);
  if (code) where.and(`t.last_error->>'code' = ?`, code);
  if (channelId) where.and('t.channel_id = ?', channelId);
  return where;
}
