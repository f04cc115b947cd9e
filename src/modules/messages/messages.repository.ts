import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import {
  differences,
  RepositoryContext,
  TenantRepository,
  type ChangeVerb,
  type PatchOptions,
} from '../../platform/changes/index.js';
import { viewText } from '../../platform/database/index.js';
import type { DeliveryFailure } from '../../platform/delivery/index.js';
import { UUID_PATTERN, type JsonText, type ListPage } from '../../platform/http/index.js';
import type { ChannelKind } from '../channels/index.js';
import { Inboxes } from './inboxes.js';
import { MessageEntity, type MessagePurpose, type PlanStep } from './message.entity.js';
import { messageChange } from './messages.changes.js';
import { MessageView, type MessageQuery } from './messages.dto.js';
import { messageErrors } from './messages.errors.js';
import { rankSql, type MessageStatus } from './message-status.js';

/** One more thing known of a message. */
export interface StatusNews {
  id: string;
  /** The delivery it is about; one that is not the message's any more can no longer spoil it. Null: whichever. */
  deliveryId: string | null;
  status: MessageStatus;
  at: Date;
  providerRef?: string | undefined;
  error?: DeliveryFailure | undefined;
}

/** What sending takes of a message. */
export type OutgoingMessage = Pick<
  MessageEntity,
  | 'id'
  | 'deliveryId'
  | 'address'
  | 'subject'
  | 'body'
  | 'html'
  | 'templateId'
  | 'providerTemplate'
  | 'inReplyTo'
  | 'createdBy'
  | 'purpose'
  | 'channelKind'
  | 'invitationId'
  | 'eventId'
  | 'attachments'
>;

/** A message whose status is another than before. */
export interface StatusMove {
  id: string;
  status: MessageStatus;
  was: MessageStatus;
  invitationId: string | null;
  eventId: string | null;
  purpose: MessagePurpose;
  channelKind: ChannelKind;
  plan: PlanStep[];
  error: DeliveryFailure | null;
  deliveryId: string | null;
  inboxId: string;
  address: string;
  guestId: string | null;
  createdAt: Date;
  scheduledAt: Date | null;
  at: Date;
}

type NewMessageRow = Omit<
  MessageEntity,
  | 'organizationId'
  | 'version'
  | 'createdAt'
  | 'updatedAt'
  | 'underWay'
  | 'providerRef'
  | 'error'
  | 'sentAt'
  | 'deliveredAt'
  | 'readAt'
  | 'failedAt'
  | 'bulkSendId'
> & { bulkSendId?: string | null };

/** One message for those who look at its conversation. */
export interface MessageInRoom {
  id: string;
  conversationId: string;
  status: MessageStatus;
  error: DeliveryFailure | null;
  /** JSON text of its view. */
  view: string;
}

export interface MessageEventRow {
  messageId: string;
  source: string;
  kind: string;
  at: Date;
  detail?: Record<string, unknown>;
}

const UUID = new RegExp(UUID_PATTERN);

const stamp = (column: string, status: MessageStatus): string =>
  `${column} = case when g.status = '${status}' then least(m.${column}, g.at) else m.${column} end`;

@Injectable()
export class MessagesRepository extends TenantRepository<MessageEntity, MessageView> {
  constructor(
    context: RepositoryContext,
    private readonly inboxes: Inboxes,
  ) {
    super(context, { entity: MessageEntity, logged: messageChange.definition, notFound: messageErrors.notFound });
  }

  protected streamOf(row: MessageEntity): string {
    return row.inboxId;
  }

  async list(actor: Actor, query: MessageQuery): Promise<JsonText<ListPage<MessageView>>> {
    return this.page(actor, {
      query,
      sort: { sql: 't.created_at', type: 'timestamptz', descending: query.sort !== 'createdAt' },
      streamId: await this.inboxes.of(actor.organizationId),
      where: (where) => {
        if (query.conversationId) where.and('t.conversation_id = ?', query.conversationId);
        if (query.guestId) where.and('t.guest_id = ?', query.guestId);
        if (query.eventId) where.and('t.event_id = ?', query.eventId);
        if (query.bulkSendId) where.and('t.bulk_send_id = ?', query.bulkSendId);
        if (query.invitationId) where.and('t.invitation_id = ?', query.invitationId);
        if (query.status) where.and('t.status = ?', query.status);
        if (query.direction) where.and('t.direction = ?', query.direction);
        if (query.purpose) where.and('t.purpose = ?', query.purpose);
      },
    });
  }

  /** Those of these messages that are in one of these conversations. */
  async inConversations(
    organizationId: string,
    ids: readonly string[],
    conversationIds: readonly string[],
  ): Promise<Map<string, MessageInRoom>> {
    const rows = await this.uow.db.query<MessageInRoom>(
      `select t.id, t.conversation_id as "conversationId", t.status, t.error, ${viewText(MessageView)} as view from message t
        where t.organization_id = $1 and t.id = any($2::uuid[]) and t.conversation_id = any($3::uuid[])`,
      [organizationId, [...new Set(ids)], conversationIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The log says where it was: nobody can look that up any more. */
  override async remove(actor: Actor, id: string, verb: ChangeVerb, options: PatchOptions = {}): Promise<void> {
    await this.uow.run(async () => {
      const row = await this.lock(actor, id);
      this.checkVersion(row, options);
      await this.uow.db.query('delete from message where organization_id = $1 and id = $2', [actor.organizationId, id]);
      this.record(row, verb, { before: { conversationId: row.conversationId }, after: {} });
    });
  }

  /** In one statement. @returns the ids of those that are new: a known id or occasion is left out. */
  async insertMany(organizationId: string, inboxId: string, rows: readonly NewMessageRow[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    const made = await this.uow.db.query<{ id: string }>(
      `insert into message (organization_id, id, inbox_id, conversation_id, guest_id, direction, channel_kind, channel_id, address,
           purpose, category, status, subject, body, html, template_id, template_version, provider_template, plan, event_id,
           invitation_id, occasion, scheduled_at, useful_until, delivery_id, in_reply_to, attachments, created_by, bulk_send_id,
           created_at)
       select $1, id, "inboxId", "conversationId", "guestId", direction, "channelKind", "channelId", address,
           purpose, category, status, subject, body, html, "templateId", "templateVersion", nullif("providerTemplate", 'null'), plan,
           "eventId", "invitationId", occasion, "scheduledAt", "usefulUntil", "deliveryId", "inReplyTo", attachments, "createdBy",
           "bulkSendId", clock_timestamp()
         from jsonb_to_recordset($2::jsonb) as g(id uuid, "inboxId" uuid, "conversationId" uuid, "guestId" uuid, direction text,
           "channelKind" text, "channelId" uuid, address text, purpose text, category text, status text, subject text, body text,
           html text, "templateId" uuid, "templateVersion" int, "providerTemplate" jsonb, plan jsonb, "eventId" uuid,
           "invitationId" uuid, occasion text, "scheduledAt" timestamptz, "usefulUntil" timestamptz, "deliveryId" uuid,
           "inReplyTo" text, attachments jsonb, "createdBy" text, "bulkSendId" uuid)
       on conflict do nothing returning id`,
      [organizationId, JSON.stringify(rows)],
    );
    const ids = new Set(made.map(({ id }) => id));
    for (const row of rows) {
      if (!ids.has(row.id)) continue;
      const { id, conversationId, guestId, direction, channelKind, purpose, category, status, eventId, invitationId } =
        row;
      const known = {
        conversationId,
        guestId,
        direction,
        channelKind,
        purpose,
        category,
        status,
        eventId,
        invitationId,
      };
      this.record(
        { id, inboxId },
        direction === 'inbound' ? messageChange.received : messageChange.created,
        differences({}, known),
      );
    }
    return ids;
  }

  /**
   * Adds what is known, in one statement per message that is named more than once. See `message-status.ts` for the rule; the
   * condition here is the same one. @returns the messages whose status moved.
   */
  async advance(organizationId: string, news: readonly StatusNews[]): Promise<StatusMove[]> {
    const moves: StatusMove[] = [];
    for (let rest = [...news]; rest.length > 0;) {
      const wave = rest.filter((one, index) => rest.findIndex(({ id }) => id === one.id) === index);
      rest = rest.filter((one) => !wave.includes(one));
      moves.push(...(await this.advanceOnce(organizationId, wave)));
    }
    return moves;
  }

  private async advanceOnce(organizationId: string, news: readonly StatusNews[]): Promise<StatusMove[]> {
    const [said, known] = [rankSql('g.status'), rankSql('m.status')];
    // The ids once more as an array: of a recordset the planner expects a hundred rows, and would read the whole table.
    const rows = await this.uow.db.query<StatusMove>(
      `with given as (
         select * from jsonb_to_recordset($2::jsonb) as g(id uuid, "deliveryId" uuid, status text, at timestamptz, "providerRef" text, error jsonb)
       ), known as materialized (
         select m.id, m.status from message m where m.organization_id = $1 and m.id = any($3::uuid[]) order by m.id for no key update
       )
       update message m
          set status = case when ${said} > ${known} or ${said} = 0 then g.status else m.status end,
              error = case when ${said} > ${known} or ${said} = 0 then g.error else m.error end,
              provider_ref = coalesce(g."providerRef", m.provider_ref),
              ${stamp('sent_at', 'sent')}, ${stamp('delivered_at', 'delivered')}, ${stamp('read_at', 'read')}, ${stamp('failed_at', 'failed')},
              version = m.version + 1, updated_at = clock_timestamp()
         from given g join known k on k.id = g.id
        where m.organization_id = $1 and m.id = g.id and m.id = any($3::uuid[]) and m.direction = 'outbound'
          and (g."deliveryId" is null or g."deliveryId" = m.delivery_id or g.status in ('sent', 'delivered', 'read'))
          and (${said} > ${known} or (${said} = 0 and ${known} = 0 and (m.status, m.error) is distinct from (g.status, g.error))
               or (g.status = 'sent' and (m.sent_at is null or m.sent_at > g.at))
               or (g.status = 'delivered' and (m.delivered_at is null or m.delivered_at > g.at))
               or (g.status = 'read' and (m.read_at is null or m.read_at > g.at)))
       returning m.id, m.inbox_id as "inboxId", m.status, k.status as was, m.error, m.invitation_id as "invitationId",
                 m.event_id as "eventId", m.purpose, m.channel_kind as "channelKind",
                 m.created_at as "createdAt", m.scheduled_at as "scheduledAt", g.at, m.plan, m.delivery_id as "deliveryId", m.address, m.guest_id as "guestId"`,
      [organizationId, JSON.stringify(news), news.map(({ id }) => id)],
    );
    const moved = rows.map((row) => ({ ...row, at: new Date(row.at) }));
    for (const { id, inboxId, status, was, error } of moved) {
      const verb = messageChange[status === 'received' ? 'updated' : status];
      const diff = { before: { status: was }, after: { status, ...(error ? { error } : {}) } };
      this.record({ id, inboxId }, verb, diff);
    }
    return moved.filter(({ status, was }) => status !== was);
  }

  /** A message goes a new way: another delivery, perhaps by another channel. */
  async redirect(
    organizationId: string,
    inboxId: string,
    {
      id,
      ...fields
    }: Pick<MessageEntity, 'id' | 'deliveryId'> &
      Partial<Pick<MessageEntity, 'channelKind' | 'channelId' | 'address' | 'plan' | 'providerTemplate'>> &
      Pick<PlanStep, 'words'>,
    verb: (typeof messageChange)['retried' | 'rerouted'],
  ): Promise<void> {
    const before = await this.uow.db.query<{ status: MessageStatus }>(
      `update message set delivery_id = $3, status = 'queued', error = null, failed_at = null, provider_ref = null,
              channel_kind = coalesce($4, channel_kind), channel_id = coalesce($5, channel_id), address = coalesce($6, address),
              plan = coalesce($7::jsonb, plan), provider_template = case when $8 then $9::jsonb else provider_template end,
              subject = case when $10 then $11 else subject end, body = case when $10 then $12 else body end,
              html = case when $10 then $13 else html end,
              version = version + 1, updated_at = clock_timestamp()
        where organization_id = $1 and id = $2 returning status`,
      [
        organizationId,
        id,
        fields.deliveryId,
        fields.channelKind ?? null,
        fields.channelId ?? null,
        fields.address ?? null,
        fields.plan ? JSON.stringify(fields.plan) : null,
        fields.providerTemplate !== undefined,
        fields.providerTemplate ? JSON.stringify(fields.providerTemplate) : null,
        fields.words !== undefined,
        fields.words?.subject ?? null,
        fields.words?.body ?? null,
        fields.words?.html ?? null,
      ],
    );
    if (before.length === 0) return;
    const { deliveryId, channelKind } = fields;
    this.record({ id, inboxId }, verb, {
      before: {},
      after: { status: 'queued', deliveryId, ...(channelKind ? { channelKind } : {}) },
    });
  }

  /** The names providers gave to what we sent. */
  async name(
    organizationId: string,
    refs: readonly { channelId: string; providerRef: string; messageId: string; deliveryId: string }[],
  ): Promise<void> {
    if (refs.length === 0) return;
    await this.uow.db.query(
      `insert into message_ref (organization_id, channel_id, provider_ref, message_id, delivery_id)
       select $1, g."channelId", g."providerRef", g."messageId", g."deliveryId"
         from jsonb_to_recordset($2::jsonb) as g("channelId" uuid, "providerRef" text, "messageId" uuid, "deliveryId" uuid)
         join message m on m.organization_id = $1 and m.id = g."messageId" and m.id = any($3::uuid[])
       on conflict do nothing`,
      [organizationId, JSON.stringify(refs), refs.map(({ messageId }) => messageId)],
    );
  }

  /** The messages a receipt is about, by the provider's name or by ours. */
  async referred(
    organizationId: string,
    channelId: string,
    { providerRef, reference }: { providerRef?: string | undefined; reference?: string | undefined },
  ): Promise<{ id: string; deliveryId: string }[]> {
    return this.uow.db.query(
      `select m.id, d.id as "deliveryId" from delivery d join message m on m.organization_id = $1 and m.id = d.subject_id
        where d.organization_id = $1 and d.id = $4::uuid
       union
       select message_id, delivery_id from message_ref where organization_id = $1 and channel_id = $2 and provider_ref = $3`,
      // What comes back to us as our reference is anybody's text.
      [organizationId, channelId, providerRef ?? null, reference && UUID.test(reference) ? reference : null],
    );
  }

  /**
   * What was sent to somebody until then and has not been acknowledged that far; for channels that say "all until then". Looks
   * at the latest thousand: what is older was acknowledged long ago, or never will be.
   */
  async sentUntil(
    organizationId: string,
    channelId: string,
    addresses: readonly string[],
    until: Date,
    status: 'delivered' | 'read',
  ): Promise<{ id: string; deliveryId: string }[]> {
    return this.uow.db.query(
      `select id, delivery_id as "deliveryId" from (
         select id, delivery_id, status, sent_at from message
          where organization_id = $1 and channel_id = $2 and address = any($3::text[])
            and direction = 'outbound' and channel_kind in ('messenger', 'instagram')
          order by created_at desc limit 1000) latest
        where status = any($5::text[]) and sent_at <= $4 order by id limit 500`,
      [organizationId, channelId, addresses, until, status === 'delivered' ? ['sent'] : ['sent', 'delivered']],
    );
  }

  /** What providers said, each thing once. @returns whether anything of it is new. */
  async note(organizationId: string, events: readonly MessageEventRow[]): Promise<boolean> {
    if (events.length === 0) return false;
    const made = await this.uow.db.query(
      `insert into message_event (organization_id, message_id, source, kind, at, detail)
       select $1, g."messageId", g.source, g.kind, g.at, coalesce(g.detail, '{}')
         from jsonb_to_recordset($2::jsonb) as g("messageId" uuid, source text, kind text, at timestamptz, detail jsonb)
       on conflict do nothing returning 1`,
      [organizationId, JSON.stringify(events)],
    );
    return made.length > 0;
  }

  events(
    organizationId: string,
    messageId: string,
  ): Promise<{ kind: string; at: Date; receivedAt: Date; detail: Record<string, unknown> }[]> {
    return this.uow.db.query(
      `select kind, at, received_at as "receivedAt", detail from message_event where organization_id = $1 and message_id = $2 order by at, received_at limit 500`,
      [organizationId, messageId],
    );
  }

  /** Those of the pairs that there is a message of. */
  occasions(
    organizationId: string,
    asked: readonly { guestId: string; occasion: string }[],
  ): Promise<{ guestId: string; occasion: string }[]> {
    return this.uow.db.query(
      `select m.guest_id as "guestId", m.occasion from unnest($2::uuid[], $3::text[]) as a(guest_id, occasion)
         join message m on m.organization_id = $1 and m.guest_id = a.guest_id and m.occasion = a.occasion`,
      [organizationId, asked.map(({ guestId }) => guestId), asked.map(({ occasion }) => occasion)],
    );
  }

  /** Those of a message to many that are not on their way, in the order of their ids. */
  waitingOf(
    organizationId: string,
    bulkSendId: string,
    after: string | undefined,
    limit: number,
  ): Promise<{ id: string; inboxId: string; deliveryId: string | null; invitationId: string | null }[]> {
    return this.uow.db.query(
      `select id, inbox_id as "inboxId", delivery_id as "deliveryId", invitation_id as "invitationId" from message
        where organization_id = $1 and bulk_send_id = $2 and status in ('queued', 'held') and ($3::uuid is null or id > $3)
        order by id limit $4`,
      [organizationId, bulkSendId, after ?? null, limit],
    );
  }

  async deleteMany(organizationId: string, rows: readonly { id: string; inboxId: string }[]): Promise<void> {
    if (rows.length === 0) return;
    await this.uow.db.query('delete from message where organization_id = $1 and id = any($2::uuid[])', [
      organizationId,
      rows.map(({ id }) => id),
    ]);
    for (const row of rows) this.record(row, messageChange.deleted);
  }

  async idOfOccasion(organizationId: string, guestId: string, occasion: string): Promise<string | undefined> {
    const [row] = await this.uow.db.query<{ id: string }>(
      'select id from message where organization_id = $1 and guest_id = $2 and occasion = $3',
      [organizationId, guestId, occasion],
    );
    return row?.id;
  }

  /** Of several organizations at once, for deliveries that are due. */
  outgoing(keys: readonly { organizationId: string; id: string }[]): Promise<OutgoingMessage[]> {
    return this.uow.db.query(
      `select m.id, m.delivery_id as "deliveryId", m.address, m.subject, m.body, m.html, m.template_id as "templateId",
              m.provider_template as "providerTemplate", m.in_reply_to as "inReplyTo", m.created_by as "createdBy", m.purpose, m.channel_kind as "channelKind",
              m.invitation_id as "invitationId", m.event_id as "eventId", m.attachments
         from unnest($1::uuid[], $2::uuid[]) as g(organization_id, id)
         join message m on m.organization_id = g.organization_id and m.id = g.id`,
      [keys.map(({ organizationId }) => organizationId), keys.map(({ id }) => id)],
    );
  }
}
