import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { EventFunctionEntity } from './event-function.entity.js';
import type { FunctionQuery, FunctionView } from './event-functions.dto.js';
import { functionChange } from './events.changes.js';
import { functionErrors } from './events.errors.js';

@Injectable()
export class EventFunctionsRepository extends TenantRepository<EventFunctionEntity, FunctionView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: EventFunctionEntity,
      logged: functionChange.definition,
      notFound: functionErrors.notFound,
      event: 'eventId',
    });
  }

  protected streamOf(row: EventFunctionEntity): string {
    return row.eventId;
  }

  list(actor: Actor, eventId: string, query: FunctionQuery): Promise<JsonText<ListPage<FunctionView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.position', type: 'int' },
      streamId: eventId,
      where: (where) => where.and('t.event_id = ?', eventId),
    });
  }

  /** In order. */
  ofEvent(actor: Actor, eventId: string): Promise<EventFunctionEntity[]> {
    return this.uow.db.manager.find(EventFunctionEntity, {
      where: { organizationId: actor.organizationId, eventId },
      order: { position: 'ASC', id: 'ASC' },
    });
  }
}
