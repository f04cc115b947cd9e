import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { Sort } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { GuestEntity } from './guest.entity.js';
import { guestChange } from './guests.changes.js';
import type { GuestQuery, GuestView, guestSorts } from './guests.dto.js';
import { guestErrors } from './guests.errors.js';

const sorts: Record<(typeof guestSorts)[number], Sort> = {
  name: { sql: 't.sort_key', type: 'text' },
  '-name': { sql: 't.sort_key', type: 'text', descending: true },
  createdAt: { sql: 't.created_at', type: 'timestamptz' },
  '-createdAt': { sql: 't.created_at', type: 'timestamptz', descending: true },
};

@Injectable()
export class GuestsRepository extends TenantRepository<GuestEntity, GuestView> {
  constructor(context: RepositoryContext) {
    super(context, { entity: GuestEntity, logged: guestChange.definition, notFound: guestErrors.notFound });
  }

  protected streamOf(row: GuestEntity): string {
    return row.organizationId;
  }

  list(actor: Actor, query: GuestQuery): Promise<JsonText<ListPage<GuestView>>> {
    return this.page(actor, {
      query,
      sort: sorts[query.sort ?? 'name'],
      streamId: actor.organizationId,
      where: (where) => {
        if (query.tag) where.and('t.tags @> array[?::text]', query.tag);
      },
    });
  }
}
