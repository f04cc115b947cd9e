import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { differences, RepositoryContext, TenantRepository, type ChangeVerb } from '../../platform/changes/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { ConversationEntity } from './conversation.entity.js';
import type { ConversationQuery, ConversationView } from './conversations.dto.js';
import { Inboxes } from './inboxes.js';
import { conversationChange } from './messages.changes.js';
import { conversationErrors } from './messages.errors.js';

export interface NewConversation {
  id: string;
  guestId: string | null;
  name?: string;
}

@Injectable()
export class ConversationsRepository extends TenantRepository<ConversationEntity, ConversationView> {
  constructor(
    context: RepositoryContext,
    private readonly inboxes: Inboxes,
  ) {
    super(context, {
      entity: ConversationEntity,
      logged: conversationChange.definition,
      notFound: conversationErrors.notFound,
    });
  }

  protected streamOf(row: ConversationEntity): string {
    return row.inboxId;
  }

  async list(actor: Actor, query: ConversationQuery): Promise<JsonText<ListPage<ConversationView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.last_activity_at', type: 'timestamptz', descending: true },
      streamId: await this.inboxes.of(actor.organizationId),
      where: (where) => {
        if (query.state) where.and('t.state = ?', query.state);
        if (query.guestId) where.and('t.guest_id = ?', query.guestId);
        if (query.assignedTo) where.and('t.assigned_to = ?', query.assignedTo);
        if (query.unread !== undefined) where.and(query.unread ? 't.unread > 0' : 't.unread = 0');
        if (query.waiting !== undefined) where.and(`t.waiting_since is ${query.waiting ? 'not null' : 'null'}`);
      },
    });
  }

  /**
   * One for each that has none.
   * @returns by guest, also the conversations of those who have one already
   */
  async open(organizationId: string, inboxId: string, items: readonly NewConversation[]): Promise<Map<string, string>> {
    if (items.length === 0) return new Map();
    const made = await this.uow.db.query<{ id: string; guestId: string | null }>(
      `insert into conversation (organization_id, id, inbox_id, guest_id, name)
       select $1, g.id, $2, g."guestId", coalesce(g.name, '')
         from jsonb_to_recordset($3::jsonb) as g(id uuid, "guestId" uuid, name text)
       on conflict do nothing returning id, guest_id as "guestId"`,
      [organizationId, inboxId, JSON.stringify(items)],
    );
    for (const { id, guestId } of made)
      this.record({ id, inboxId }, conversationChange.opened, differences({}, { guestId }));
    const ids = new Map(made.flatMap(({ id, guestId }) => (guestId ? [[guestId, id] as const] : [])));
    const others = items.flatMap(({ guestId }) => (guestId && !ids.has(guestId) ? [guestId] : []));
    if (others.length === 0) return ids;
    const known = await this.uow.db.query<{ id: string; guestId: string }>(
      'select id, guest_id as "guestId" from conversation where organization_id = $1 and guest_id = any($2::uuid[])',
      [organizationId, others],
    );
    for (const { id, guestId } of known) ids.set(guestId, id);
    return ids;
  }

  /**
   * We have written. Whoever waited has been answered if `answers` says so: an invitation or a campaign is no answer.
   * @returns since when they had waited
   */
  async wrote(
    organizationId: string,
    inboxId: string,
    written: readonly { conversationId: string; answers: boolean }[],
  ): Promise<{ id: string; since: string; at: Date }[]> {
    const answers = new Set(written.flatMap(({ conversationId, answers: yes }) => (yes ? [conversationId] : [])));
    const ids = [...new Set(written.map(({ conversationId }) => conversationId))].sort();
    const rows = await this.uow.db.query<{ id: string; at: Date; since: string | null }>(
      `with known as materialized (
         select id, waiting_since from conversation where organization_id = $1 and id = any($2::uuid[]) order by id for no key update
       )
       update conversation c set version = version + 1, updated_at = clock_timestamp(), last_outbound_at = clock_timestamp(),
              last_activity_at = clock_timestamp(), waiting_since = case when c.id = any($3::uuid[]) then null else c.waiting_since end
         from known k where c.organization_id = $1 and c.id = k.id
       returning c.id, c.last_outbound_at as at, k.waiting_since::text as since`,
      [organizationId, ids, [...answers]],
    );
    for (const { id, at } of rows)
      this.record({ id, inboxId }, conversationChange.moved, { before: {}, after: { lastOutboundAt: at } });
    return rows.flatMap(({ id, at, since }) => (since && answers.has(id) ? [{ id, at, since }] : []));
  }

  /** They have written. */
  async heard(organizationId: string, inboxId: string, id: string, at: Date): Promise<void> {
    const [row] = await this.uow.db.query<{ unread: number }>(
      `update conversation set version = version + 1, updated_at = clock_timestamp(), unread = unread + 1, state = 'open',
              last_inbound_at = greatest(last_inbound_at, $3::timestamptz),
              last_activity_at = greatest(last_activity_at, clock_timestamp()),
              waiting_since = coalesce(waiting_since, $3::timestamptz)
        where organization_id = $1 and id = $2 returning unread`,
      [organizationId, id, at],
    );
    this.record({ id, inboxId }, conversationChange.moved, {
      before: {},
      after: { unread: row?.unread, lastInboundAt: at },
    });
  }

  change(
    actor: Actor,
    id: string,
    fields: Partial<Pick<ConversationEntity, 'state' | 'assignedTo' | 'unread' | 'waitingSince' | 'guestId' | 'name'>>,
    verb: ChangeVerb,
    ifVersion?: number,
  ): Promise<ConversationEntity> {
    return this.patch(actor, id, fields, verb, { ifVersion });
  }

  async isMember(organizationId: string, userId: string): Promise<boolean> {
    const rows = await this.uow.db.query('select 1 from membership where organization_id = $1 and user_id = $2', [
      organizationId,
      userId,
    ]);
    return rows.length > 0;
  }
}
