import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';

export interface ContactConversation {
  conversationId: string;
  guestId: string | null;
}

/** Who is meant by the ids of a channel. */
@Injectable()
export class ContactsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One conversation per contact, also when two of their messages come at once. Held until the unit of work ends. */
  async enter(organizationId: string, channelId: string, contact: string): Promise<void> {
    await this.uow.db.query(`select pg_advisory_xact_lock(hashtextextended($1, 17))`, [
      `${organizationId}:${channelId}:${contact}`,
    ]);
  }

  async byContact(
    organizationId: string,
    channelId: string,
    ids: readonly string[],
  ): Promise<ContactConversation | undefined> {
    const [row] = await this.uow.db.query<ContactConversation>(
      `select c.id as "conversationId", c.guest_id as "guestId" from conversation_contact k
         join conversation c on c.organization_id = k.organization_id and c.id = k.conversation_id
        where k.organization_id = $1 and k.channel_id = $2 and k.contact = any($3::text[])
        order by array_position($3::text[], k.contact) limit 1`,
      [organizationId, channelId, ids],
    );
    return row;
  }

  async byMessage(organizationId: string, messageIds: readonly string[]): Promise<ContactConversation | undefined> {
    const [row] = await this.uow.db.query<ContactConversation>(
      `select c.id as "conversationId", c.guest_id as "guestId" from message m
         join conversation c on c.organization_id = m.organization_id and c.id = m.conversation_id
        where m.organization_id = $1 and m.id = any($2::uuid[]) limit 1`,
      [organizationId, messageIds],
    );
    return row;
  }

  /** The one guest with that number or mail address; nobody when there are two. */
  async guestOf(
    organizationId: string,
    { phone, emailKey }: { phone?: string | undefined; emailKey?: string | null | undefined },
  ): Promise<{ guestId: string; conversationId: string | null } | undefined> {
    const rows = await this.uow.db.query<{ guestId: string; conversationId: string | null }>(
      `select g.id as "guestId", c.id as "conversationId" from guest g
         left join conversation c on c.organization_id = g.organization_id and c.guest_id = g.id
        where g.organization_id = $1 and g.merged_into is null and g.erased_at is null
          and (g.phone = $2 or g.email_key = $3) limit 2`,
      [organizationId, phone ?? null, emailKey ?? null],
    );
    return rows.length === 1 ? rows[0] : undefined;
  }

  async remember(
    organizationId: string,
    channelId: string,
    ids: readonly string[],
    conversationId: string,
    at: Date,
  ): Promise<void> {
    await this.uow.db.query(
      `insert into conversation_contact as k (organization_id, channel_id, contact, conversation_id, last_inbound_at)
       select $1, $2, contact, $4, $5 from unnest($3::text[]) contact
       on conflict (organization_id, channel_id, contact) do update
         set last_inbound_at = greatest(k.last_inbound_at, excluded.last_inbound_at)`,
      [organizationId, channelId, [...new Set(ids)].sort(), conversationId, at],
    );
  }
}
