import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import type { ChannelKind, ChannelState } from '../channels/index.js';
import type { Consent } from '../guests/index.js';

export interface KnownContact {
  channelId: string;
  contact: string;
  lastInboundAt: string | null;
}

export interface Suppressed {
  channelKind: ChannelKind;
  address: string;
  scope: 'all' | 'marketing';
  reason: string;
}

/** Somebody we may write to, with all that decides how. */
export interface Recipient {
  /** What was asked for: a guest, perhaps merged into the one below since, or a conversation. */
  key: string;
  guestId: string | null;
  conversationId: string | null;
  email: string | null;
  phone: string | null;
  language: string | null;
  firstName: string;
  lastName: string;
  consents: Consent[];
  contacts: KnownContact[];
  suppressed: Suppressed[];
  /** Reminders and campaigns of late, for the frequency cap. */
  recent: number;
}

export interface UsableChannel {
  id: string;
  kind: ChannelKind;
  state: ChannelState;
}

const facts = `
  g.id as "guestId", g.email, g.phone, g.language, coalesce(g.first_name, '') as "firstName",
  coalesce(g.last_name, '') as "lastName", coalesce(g.consents, '[]') as consents,
  coalesce((select json_agg(json_build_object('channelId', k.channel_id, 'contact', k.contact, 'lastInboundAt', k.last_inbound_at))
              from conversation_contact k where k.organization_id = $1 and k.conversation_id = c.id), '[]') as contacts,
  coalesce((select json_agg(json_build_object('channelKind', s.channel_kind, 'address', s.address, 'scope', s.scope, 'reason', s.reason))
              from suppression s
             where s.organization_id = $1 and (s.until is null or s.until > now())
               and s.address = any(array[lower(g.email), g.phone] || array(select k.contact from conversation_contact k
                                    where k.organization_id = $1 and k.conversation_id = c.id))), '[]') as suppressed,
  (select count(*)::int from message m
    where m.organization_id = $1 and m.guest_id = g.id and m.category <> 'transactional'
      and m.created_at > now() - make_interval(days => $3)) as recent`;

/** What is known about those who are to be written to: two statements, whatever their number. */
@Injectable()
export class RecipientsRepository {
  constructor(private readonly db: Database) {}

  /** Merged guests are answered by the one who stands for them; erased ones are missing. */
  byGuest(organizationId: string, guestIds: readonly string[], capDays: number): Promise<Recipient[]> {
    return this.db.query<Recipient>(
      `select asked.id as key, c.id as "conversationId", ${facts}
         from guest asked
         join guest g on g.organization_id = $1 and g.id = coalesce(asked.merged_into, asked.id) and g.erased_at is null
         left join conversation c on c.organization_id = $1 and c.guest_id = g.id
        where asked.organization_id = $1 and asked.id = any($2::uuid[])`,
      [organizationId, guestIds, capDays],
    );
  }

  byConversation(organizationId: string, ids: readonly string[], capDays: number): Promise<Recipient[]> {
    return this.db.query<Recipient>(
      `select c.id as key, c.id as "conversationId", ${facts}
         from unnest($2::uuid[]) as a(id)
         join conversation c on c.organization_id = $1 and c.id = a.id
         left join guest g on g.organization_id = $1 and g.id = c.guest_id and g.erased_at is null`,
      [organizationId, ids, capDays],
    );
  }

  /** Until the unit of work ends nobody else counts what guests of the organization have had. */
  async holdCap(organizationId: string): Promise<void> {
    await this.db.query(`select pg_advisory_xact_lock(hashtextextended('messages cap ' || $1, 0))`, [organizationId]);
  }

  /** In the order in which they were connected. */
  channels(organizationId: string): Promise<UsableChannel[]> {
    return this.db.query<UsableChannel>(
      `select id, kind, state from channel where organization_id = $1 and state <> 'disabled' order by created_at, id`,
      [organizationId],
    );
  }

  async timeZone(organizationId: string, eventId: string | null): Promise<string> {
    const [row] = await this.db.query<{ zone: string }>(
      `select coalesce((select e.time_zone from event e where e.organization_id = $1 and e.id = $2), o.time_zone) as zone
         from organization o where o.organization_id = $1`,
      [organizationId, eventId],
    );
    return row?.zone ?? 'UTC';
  }
}
