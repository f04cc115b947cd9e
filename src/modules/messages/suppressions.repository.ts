import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { differences, RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { Inboxes } from './inboxes.js';
import { suppressionChange } from './messages.changes.js';
import { suppressionErrors } from './messages.errors.js';
import { SuppressionEntity } from './suppression.entity.js';
import type { SuppressionQuery, SuppressionView } from './suppressions.dto.js';

export type NewSuppressionRow = Pick<
  SuppressionEntity,
  'channelKind' | 'address' | 'scope' | 'reason' | 'detail' | 'until'
>;

/** Soft bounces of an address in a week until it is left alone for two. */
const SOFT_BOUNCES = 3;

@Injectable()
export class SuppressionsRepository extends TenantRepository<SuppressionEntity, SuppressionView> {
  constructor(
    context: RepositoryContext,
    private readonly inboxes: Inboxes,
  ) {
    super(context, {
      entity: SuppressionEntity,
      logged: suppressionChange.definition,
      notFound: suppressionErrors.notFound,
    });
  }

  protected streamOf(row: SuppressionEntity): string {
    return row.inboxId;
  }

  async list(actor: Actor, query: SuppressionQuery): Promise<JsonText<ListPage<SuppressionView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.created_at', type: 'timestamptz', descending: true },
      streamId: await this.inboxes.of(actor.organizationId),
      where: (where) => {
        if (query.channelKind) where.and('t.channel_kind = ?', query.channelKind);
        if (query.address) where.and('t.address = ?', query.address.toLowerCase());
        if (query.reason) where.and('t.reason = ?', query.reason);
      },
    });
  }

  /** The wider of what was and what is: a complaint does not make a stop for everything smaller. @returns its id */
  async add(organizationId: string, row: NewSuppressionRow): Promise<string> {
    const inboxId = await this.inboxes.of(organizationId);
    const [made] = await this.uow.db.query<{ id: string }>(
      `insert into suppression as s (organization_id, id, inbox_id, channel_kind, address, scope, reason, detail, until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (organization_id, channel_kind, address) do update
         set version = s.version + 1, updated_at = clock_timestamp(), reason = excluded.reason, detail = excluded.detail,
             scope = case when 'all' in (s.scope, excluded.scope) then 'all' else 'marketing' end,
             until = case when s.until is null or excluded.until is null then null else greatest(s.until, excluded.until) end
       returning id`,
      [
        organizationId,
        newId(),
        inboxId,
        row.channelKind,
        row.address.toLowerCase(),
        row.scope,
        row.reason,
        row.detail.slice(0, 1_000),
        row.until,
      ],
    );
    const { channelKind, scope, reason } = row;
    this.record({ id: made!.id, inboxId }, suppressionChange.added, differences({}, { channelKind, scope, reason }));
    return made!.id;
  }

  /** They may be written to again. */
  async lift(organizationId: string, channelKind: string, addresses: readonly string[]): Promise<void> {
    const rows = await this.uow.db.query<{ id: string; inboxId: string }>(
      `delete from suppression where organization_id = $1 and channel_kind = $2 and address = any($3::text[]) and reason = 'opt-out'
       returning id, inbox_id as "inboxId"`,
      [organizationId, channelKind, addresses.map((address) => address.toLowerCase())],
    );
    for (const row of rows) this.record(row, suppressionChange.lifted);
  }

  async covers(organizationId: string, channelKind: string, address: string): Promise<boolean> {
    const rows = await this.uow.db.query(
      `select 1 from suppression where organization_id = $1 and channel_kind = $2 and address = $3 and scope = 'all'
          and (until is null or until > now())`,
      [organizationId, channelKind, address.toLowerCase()],
    );
    return rows.length > 0;
  }

  /** Whether an address has bounced softly so often of late that it is better left alone. */
  async bouncesTooOften(organizationId: string, address: string): Promise<boolean> {
    const [row] = await this.uow.db.query<{ often: boolean }>(
      `select count(*) >= $3 as often from message_event e
         join message m on m.organization_id = $1 and m.id = e.message_id
        where e.organization_id = $1 and m.address = $2 and m.created_at > now() - interval '30 days'
          and e.kind = 'bounced' and e.detail->>'severity' = 'soft' and e.received_at > now() - interval '7 days'`,
      [organizationId, address, SOFT_BOUNCES],
    );
    return row?.often ?? false;
  }
}
