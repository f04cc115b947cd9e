import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Where } from '../../platform/database/index.js';
import { Lists, type JsonText, type ListPage } from '../../platform/http/index.js';
import { SecurityEventView, type OwnSecurityEventQuery, type SecurityEventQuery } from './security-events.dto.js';

@Injectable()
export class SecurityEventsRepository {
  constructor(private readonly lists: Lists) {}

  /** What happened in the caller's organization. */
  ofOrganization(actor: Actor, query: SecurityEventQuery): Promise<JsonText<ListPage<SecurityEventView>>> {
    const where = new Where().and('t.organization_id = ?', actor.organizationId);
    // Who is narrowed to some events hears nothing of the others.
    if (actor.events !== 'all')
      where.and(`(t.detail->>'eventId' is null or t.detail->>'eventId' = any(?::text[]))`, actor.events);
    if (query.userId) where.and('t.user_id = ?', query.userId);
    if (query.actor) where.and('t.actor = ?', query.actor);
    if (query.address) where.and('t.address = ?', query.address);
    return this.page(actor, query, where);
  }

  /** What happened to the caller's own account, in whichever of their organizations. */
  ofPerson(actor: Actor, query: OwnSecurityEventQuery): Promise<JsonText<ListPage<SecurityEventView>>> {
    return this.page(actor, query, new Where().and('t.user_id = ?', actor.id));
  }

  private page(
    actor: Actor,
    query: OwnSecurityEventQuery,
    where: Where,
  ): Promise<JsonText<ListPage<SecurityEventView>>> {
    if (query.kind) where.and('t.kind = ?', query.kind);
    if (query.from) where.and('t.at >= ?', query.from);
    if (query.to) where.and('t.at < ?', query.to);
    return this.lists.page(actor, {
      view: SecurityEventView,
      from: 'security_event t left join user_account u on u.id = t.user_id',
      where,
      sort: { sql: 't.at', type: 'timestamptz', descending: true },
      query,
    });
  }
}
