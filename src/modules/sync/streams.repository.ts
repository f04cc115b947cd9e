import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { kindsToFollow } from '../../platform/changes/index.js';
import { Where } from '../../platform/database/index.js';
import { Lists, type JsonText, type ListPage } from '../../platform/http/index.js';
import { StreamView, type StreamQuery } from './sync.dto.js';

@Injectable()
export class StreamsRepository {
  constructor(private readonly lists: Lists) {}

  /** The same rule as `mayFollow`, for all streams at once. */
  list(actor: Actor, query: StreamQuery): Promise<JsonText<ListPage<StreamView>>> {
    const where = new Where()
      .and('t.organization_id = ?', actor.organizationId)
      .and('t.kind = any(?::text[])', kindsToFollow(actor));
    if (actor.events !== 'all') where.and(`(t.kind <> 'event' or t.id = any(?::uuid[]))`, actor.events);
    if (query.kind) where.and('t.kind = ?', query.kind);
    return this.lists.page<StreamView>(actor, {
      view: StreamView,
      from: 'stream t',
      where,
      sort: { sql: 't.id', type: 'uuid' },
      query,
    });
  }
}
