import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { DeliveryFailure } from './delivery.definition.js';
import { DELIVERY, type DeliveryRow } from './delivery.rows.js';

export interface ChannelHold {
  channelId: string;
  reason: DeliveryFailure;
  since: Date;
}

/** Channels whose deliveries wait until a person has repaired them. */
@Injectable()
export class DeliveryHolds {
  constructor(private readonly db: Database) {}

  /**
   * Holds the channel, unless it was released after `seenAt`: what failed before the repair says nothing about after it.
   * @returns `new` for the first to say so, `known` when it is on hold already, `repaired` when it was released since.
   */
  async hold(
    organizationId: string,
    channelId: string,
    reason: DeliveryFailure,
    seenAt: Date | null,
  ): Promise<'new' | 'known' | 'repaired'> {
    const [row] = await this.db.query<{ held: 'new' | 'known' | 'repaired' }>(
      `with given as (select $4::timestamptz seen_at),
       made as (
         insert into delivery_hold as h (organization_id, channel_id, reason) values ($1, $2, $3)
         on conflict (organization_id, channel_id) do update
           set reason = excluded.reason, since = clock_timestamp(), released_at = null
           where h.released_at is not null and h.released_at <= coalesce((select seen_at from given), h.released_at)
         returning 1)
       select case when exists (select from made) then 'new'
         when (select released_at is not null from delivery_hold where organization_id = $1 and channel_id = $2)
           then 'repaired' else 'known' end held`,
      [organizationId, channelId, JSON.stringify(reason), seenAt],
    );
    return row!.held;
  }

  /** Everything of the channel that waits is held. */
  async holdWaiting(organizationId: string, channelId: string, reason: DeliveryFailure): Promise<DeliveryRow[]> {
    return this.db.query(
      `update delivery d set state = 'held', last_error = $3
        where d.organization_id = $1 and d.channel_id = $2 and d.state in ('queued', 'retrying')
       returning ${DELIVERY}`,
      [organizationId, channelId, JSON.stringify(reason)],
    );
  }

  /** @returns false when it was not on hold. */
  async release(organizationId: string, channelId: string): Promise<boolean> {
    const rows = await this.db.query(
      `update delivery_hold set released_at = clock_timestamp()
        where organization_id = $1 and channel_id = $2 and released_at is null returning 1`,
      [organizationId, channelId],
    );
    return rows.length > 0;
  }

  /** Held deliveries of channels that are not on hold are due again. */
  async releaseWaiting(organizationId: string, channelId: string, limit: number): Promise<DeliveryRow[]> {
    return this.db.query(
      `update delivery d set state = case when d.attempts = 0 then 'queued' else 'retrying' end, next_at = clock_timestamp()
        where (d.organization_id, d.id) in (
          select organization_id, id from delivery
           where organization_id = $1 and channel_id = $2 and state = 'held'
           order by lane, created_at limit $3 for no key update)
       returning ${DELIVERY}`,
      [organizationId, channelId, limit],
    );
  }

  async list(organizationId: string): Promise<ChannelHold[]> {
    return this.db.query(
      `select channel_id "channelId", reason, since from delivery_hold
        where organization_id = $1 and released_at is null order by since`,
      [organizationId],
    );
  }
}
