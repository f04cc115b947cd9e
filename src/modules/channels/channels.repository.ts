import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { ChannelEntity } from './channel.entity.js';
import type { ChannelKind, ChannelSettings } from './channel-kinds.js';
import type { ChannelState } from './channel-state.js';
import { channelChange } from './channels.changes.js';
import type { ChannelQuery, ChannelView } from './channels.dto.js';
import { channelErrors } from './channels.errors.js';

/** A channel with its sealed credentials. */
export interface SealedChannel {
  id: string;
  organizationId: string;
  kind: ChannelKind;
  account: string;
  state: ChannelState;
  settings: ChannelSettings;
  sealed: string;
}

export interface ExpiringToken {
  organizationId: string;
  id: string;
  kind: ChannelKind;
  state: ChannelState;
  appId: string | null;
  expired: boolean;
}

const SEALED = `select t.id, t.organization_id as "organizationId", t.kind, t.account, t.state, t.settings, s.sealed
  from channel t join channel_secret s on s.organization_id = t.organization_id and s.channel_id = t.id`;

@Injectable()
export class ChannelsRepository extends TenantRepository<ChannelEntity, ChannelView> {
  constructor(context: RepositoryContext) {
    super(context, { entity: ChannelEntity, logged: channelChange.definition, notFound: channelErrors.notFound });
  }

  protected streamOf(row: ChannelEntity): string {
    return row.organizationId;
  }

  list(actor: Actor, query: ChannelQuery): Promise<JsonText<ListPage<ChannelView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.name', type: 'text' },
      streamId: actor.organizationId,
      where: (where) => {
        if (query.kind) where.and('t.kind = ?', query.kind);
        if (query.state) where.and('t.state = ?', query.state);
      },
    });
  }

  /** Of one organization; those that are not there are missing. */
  sealed(organizationId: string, ids: readonly string[]): Promise<SealedChannel[]> {
    return this.uow.db.query<SealedChannel>(`${SEALED} where t.organization_id = $1 and t.id = any($2::uuid[])`, [
      organizationId,
      ids,
    ]);
  }

  /** For hooks, which know an id and nothing else. Whoever uses it must prove to be the provider. */
  async sealedById(id: string): Promise<SealedChannel | undefined> {
    const [row] = await this.uow.db.query<SealedChannel>(`${SEALED} where t.id = $1`, [id]);
    return row;
  }

  async idOfAccount(organizationId: string, kind: ChannelKind, account: string): Promise<string | undefined> {
    const [row] = await this.uow.db.query<{ id: string }>(
      'select id from channel where organization_id = $1 and kind = $2 and account = $3',
      [organizationId, kind, account],
    );
    return row?.id;
  }

  async storeSecret(organizationId: string, channelId: string, sealed: string): Promise<void> {
    await this.uow.db.query(
      `insert into channel_secret (organization_id, channel_id, sealed) values ($1, $2, $3)
       on conflict (organization_id, channel_id) do update set sealed = excluded.sealed, updated_at = now(),
         renewal_fence = channel_secret.renewal_fence + 1, renewal_lease_until = null, renewal_next_at = now(), expiry_told_at = null`,
      [organizationId, channelId, sealed],
    );
  }

  /** Tokens that expire within so many days and were not tried a moment ago. */
  expiring(days: number): Promise<ExpiringToken[]> {
    return this.uow.db.query<ExpiringToken>(
      `select t.organization_id as "organizationId", t.id, t.kind, t.state, t.settings->>'appId' as "appId",
              t.token_expires_at <= clock_timestamp() as expired
         from channel t join channel_secret s on s.organization_id = t.organization_id and s.channel_id = t.id
        where t.token_expires_at < clock_timestamp() + make_interval(days => $1) and t.state <> 'disabled'
          and s.renewal_next_at <= clock_timestamp()
        order by t.token_expires_at limit 500`,
      [days],
    );
  }

  /** The right to renew the token for so many seconds; undefined while somebody else has it. */
  async claimRenewal(organizationId: string, channelId: string, seconds: number): Promise<number | undefined> {
    const [row] = await this.uow.db.query<{ fence: number }>(
      `update channel_secret set renewal_fence = renewal_fence + 1,
              renewal_lease_until = clock_timestamp() + make_interval(secs => $3)
        where organization_id = $1 and channel_id = $2 and renewal_next_at <= clock_timestamp()
          and (renewal_lease_until is null or renewal_lease_until < clock_timestamp())
        returning renewal_fence as fence`,
      [organizationId, channelId, seconds],
    );
    return row?.fence;
  }

  /** Ends a renewal. False when the right has passed to somebody else meanwhile: then nothing is changed. */
  async endRenewal(
    organizationId: string,
    channelId: string,
    fence: number,
    { sealed, againInSeconds }: { sealed?: string; againInSeconds: number },
  ): Promise<boolean> {
    const rows = await this.uow.db.query(
      `update channel_secret set sealed = coalesce($4, sealed), renewal_lease_until = null,
              updated_at = case when $4::text is null then updated_at else now() end,
              renewal_next_at = clock_timestamp() + make_interval(secs => $5)
        where organization_id = $1 and channel_id = $2 and renewal_fence = $3 returning channel_id`,
      [organizationId, channelId, fence, sealed ?? null, againInSeconds],
    );
    return rows.length > 0;
  }

  /** True for the one who is to tell of an expiry that we cannot prevent. */
  async takeExpiryTold(organizationId: string, channelId: string): Promise<boolean> {
    const rows = await this.uow.db.query(
      `update channel_secret set expiry_told_at = clock_timestamp()
        where organization_id = $1 and channel_id = $2 and expiry_told_at is null returning channel_id`,
      [organizationId, channelId],
    );
    return rows.length > 0;
  }
}
