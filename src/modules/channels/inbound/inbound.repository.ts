import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/index.js';
import { newId } from '../../../platform/http/index.js';
import type { ChannelKind } from '../channel-kinds.js';
import type { Received } from './received.js';

export interface StoredEvent {
  id: string;
  organizationId: string;
  channelId: string;
  kind: ChannelKind;
  key: string;
  receivedAt: Date;
  attempts: number;
  payload: Record<string, unknown>;
  raw: Buffer | null;
}

export interface WaitingBatch {
  organizationId: string;
  batchId: string;
}

@Injectable()
export class InboundRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Keeps what is new. @returns how many were */
  async store(
    organizationId: string,
    batchId: string,
    events: readonly (Received & { channelId: string })[],
  ): Promise<number> {
    const rows = await this.uow.db.query(
      `insert into inbound_event (organization_id, channel_id, event_key, id, batch_id, position, payload, raw)
       select $1, e.channel_id, e.event_key, e.id, $2, e.position, e.payload, e.raw
         from unnest($3::uuid[], $4::text[], $5::uuid[], $6::int[], $7::jsonb[], $8::bytea[])
           as e (channel_id, event_key, id, position, payload, raw)
       on conflict (organization_id, channel_id, event_key) do nothing returning id`,
      [
        organizationId,
        batchId,
        events.map(({ channelId }) => channelId),
        events.map(({ key }) => key),
        events.map(() => newId()),
        events.map((_, position) => position),
        events.map(({ payload }) => JSON.stringify(payload)),
        events.map(({ raw }) => raw ?? null),
      ],
    );
    return rows.length;
  }

  /** What is left of a call, in its order. */
  async keysOf(organizationId: string, batchId: string): Promise<{ channelId: string; key: string }[]> {
    return this.uow.db.query<{ channelId: string; key: string }>(
      `select channel_id as "channelId", event_key as key from inbound_event
        where organization_id = $1 and batch_id = $2 and state = 'new' order by position`,
      [organizationId, batchId],
    );
  }

  /** The event for this unit of work alone; undefined when it is done, or somebody is at it. */
  async take(organizationId: string, channelId: string, key: string): Promise<StoredEvent | undefined> {
    const [row] = await this.uow.db.query<StoredEvent>(
      `select e.id, e.organization_id as "organizationId", e.channel_id as "channelId", c.kind, e.event_key as key,
              e.received_at as "receivedAt", e.attempts, e.payload, e.raw
         from inbound_event e join channel c on c.organization_id = e.organization_id and c.id = e.channel_id
        where e.organization_id = $1 and e.channel_id = $2 and e.event_key = $3 and e.state = 'new'
          for update of e skip locked`,
      [organizationId, channelId, key],
    );
    return row;
  }

  async done({ organizationId, channelId, key }: StoredEvent): Promise<void> {
    await this.uow.db.query(
      `update inbound_event set state = 'done', processed_at = now(), payload = null, raw = null, error = null
        where organization_id = $1 and channel_id = $2 and event_key = $3`,
      [organizationId, channelId, key],
    );
  }

  /** @returns whether it is given up now */
  async failed(
    organizationId: string,
    channelId: string,
    key: string,
    error: string,
    mostAttempts: number,
  ): Promise<boolean> {
    const [row] = await this.uow.db.query<{ state: string }>(
      `update inbound_event set attempts = attempts + 1, error = $4,
              state = case when attempts + 1 >= $5 then 'dead' else state end
        where organization_id = $1 and channel_id = $2 and event_key = $3 and state = 'new' returning state`,
      [organizationId, channelId, key, error.slice(0, 500), mostAttempts],
    );
    return row?.state === 'dead';
  }

  /** Calls with something left that nobody has looked at for so long. */
  waiting(seconds: number): Promise<WaitingBatch[]> {
    return this.uow.db.query<WaitingBatch>(
      `select distinct organization_id as "organizationId", batch_id as "batchId" from inbound_event
        where state = 'new' and received_at < clock_timestamp() - make_interval(secs => $1) limit 500`,
      [seconds],
    );
  }

  /** Providers repeat themselves for days: until then the keys are needed. What failed is kept for people to look at. */
  async prune(days: number): Promise<void> {
    await this.uow.db.query(
      `delete from inbound_event where state = 'done' and received_at < clock_timestamp() - make_interval(days => $1)`,
      [days],
    );
  }

  /** Empties what is still kept of calls that name one of these addresses, for an erased person. */
  async forget(organizationId: string, addresses: readonly string[]): Promise<void> {
    if (addresses.length === 0) return;
    await this.uow.db.query(
      `update inbound_event set payload = null, raw = null, error = null,
              state = 'done', processed_at = coalesce(processed_at, clock_timestamp())
        where organization_id = $1 and payload is not null and exists (
          select 1 from unnest($2::text[]) as gone (address)
           where strpos(payload::text, gone.address) > 0 or position(convert_to(gone.address, 'UTF8') in raw) > 0)`,
      [organizationId, addresses],
    );
  }
}
