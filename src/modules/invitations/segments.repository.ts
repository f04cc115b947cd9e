import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { segmentChange } from './invitations.changes.js';
import { segmentErrors } from './invitations.errors.js';
import { SegmentEntity } from './segment.entity.js';
import type { SegmentQuery, SegmentView } from './segments.dto.js';

@Injectable()
export class SegmentsRepository extends TenantRepository<SegmentEntity, SegmentView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: SegmentEntity,
      logged: segmentChange.definition,
      notFound: segmentErrors.notFound,
      event: 'eventId',
    });
  }

  protected streamOf(row: SegmentEntity): string {
    return row.eventId;
  }

  list(actor: Actor, eventId: string, query: SegmentQuery): Promise<JsonText<ListPage<SegmentView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.name', type: 'text' },
      streamId: eventId,
      where: (where) => where.and('t.event_id = ?', eventId),
    });
  }
}
