import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { Where } from '../../platform/database/index.js';
import { JsonText, type ListPage } from '../../platform/http/index.js';
import { BulkSendEntity } from './bulk-send.entity.js';
import { bulkSendChange } from './bulk-sends.changes.js';
import type { BulkSendQuery, BulkSendView } from './bulk-sends.dto.js';
import { bulkSendErrors } from './bulk-sends.errors.js';

@Injectable()
export class BulkSendsRepository extends TenantRepository<BulkSendEntity, BulkSendView> {
  constructor(context: RepositoryContext) {
    super(context, { entity: BulkSendEntity, logged: bulkSendChange.definition, notFound: bulkSendErrors.notFound });
  }

  protected streamOf(row: BulkSendEntity): string {
    return row.inboxId;
  }

  /** What is about an event is for those who reach it. */
  protected override scope(actor: Actor): Where {
    const where = super.scope(actor);
    return actor.events === 'all'
      ? where
      : where.and('t.event_id is null or t.event_id = any(?::uuid[])', actor.events);
  }

  /** Whether its job died is no change of its own, so nothing here is cached. */
  list(actor: Actor, query: BulkSendQuery): Promise<JsonText<ListPage<BulkSendView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.created_at', type: 'timestamptz', descending: query.sort !== 'createdAt' },
      where: (where) => {
        if (query.eventId) where.and('t.event_id = ?', query.eventId);
        if (query.purpose) where.and('t.purpose = ?', query.purpose);
      },
    });
  }

  /** As `view`, without the ETag: the same version may have failed since. */
  async current(actor: Actor, id: string): Promise<JsonText<BulkSendView>> {
    return new JsonText<BulkSendView>((await this.view(actor, id)).text);
  }
}
