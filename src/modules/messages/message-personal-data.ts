import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { ChangeLog, differences } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Deliveries, type DeliveryFailure } from '../../platform/delivery/index.js';
import { Idempotency } from '../../platform/http/index.js';
import { ChannelsService } from '../channels/index.js';
import { PersonalData, type PersonalDataHolder } from '../guests/index.js';
import { conversationChange, messageChange } from './messages.changes.js';

interface Held {
  conversations: { id: string; inboxId: string }[];
  messages: { id: string; inboxId: string; deliveryId: string | null; address: string }[];
}

/** Also what was said in their conversation before anybody knew who they were. */
const OF_GUEST = `(m.guest_id = $2 or m.conversation_id in
  (select c.id from conversation c where c.organization_id = $1 and c.guest_id = $2))`;

const EMPTIED = [
  `update message set version = version + 1, updated_at = clock_timestamp(), address = '', subject = null, body = '', html = null,
          provider_template = null, plan = '[]', provider_ref = null, in_reply_to = null, error = null, attachments = '[]', guest_id = null
    where organization_id = $1 and id = any($2::uuid[])`,
  // Names that providers give to messages tell numbers and addresses.
  'delete from message_ref where organization_id = $1 and message_id = any($2::uuid[])',
  'delete from message_event where organization_id = $1 and message_id = any($2::uuid[])',
  'delete from attachment where organization_id = $1 and message_id = any($2::uuid[])',
];

const erased: DeliveryFailure = {
  class: 'expired',
  code: 'message.guest_erased',
  message: 'The guest was erased before it was sent',
};

/**
 * What was said with a guest, told and forgotten with them. The rows stay without words, address and files, so that counts
 * of the past stay right; an address on the list of those we leave alone stays there: it is what keeps us from writing to it.
 */
@Injectable()
export class MessagePersonalData implements PersonalDataHolder {
  readonly holderName = 'messages';

  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: ChangeLog,
    private readonly deliveries: Deliveries,
    private readonly channels: ChannelsService,
    private readonly idempotency: Idempotency,
    personalData: PersonalData,
  ) {
    personalData.register(this);
  }

  async exportOf({ organizationId }: Actor, guestId: string): Promise<unknown> {
    const [row] = await this.uow.db.query<{ held: unknown[] | null }>(
      `select json_agg(json_build_object('at', rfc3339(m.created_at), 'direction', m.direction, 'channel', m.channel_kind,
                'address', m.address, 'subject', m.subject, 'body', replace(m.body, '{{rsvp-link}}', '[link]'), 'status', m.status,
                'sentAt', rfc3339(m.sent_at), 'deliveredAt', rfc3339(m.delivered_at), 'readAt', rfc3339(m.read_at),
                'attachments', m.attachments) order by m.created_at, m.id) as held
         from message m where m.organization_id = $1 and ${OF_GUEST}`,
      [organizationId, guestId],
    );
    return row?.held ?? undefined;
  }

  async eraseOf({ organizationId }: Actor, guestId: string): Promise<void> {
    const { conversations, messages } = await this.lock(organizationId, guestId);
    const ids = messages.map(({ id }) => id);
    const addresses = [...new Set(messages.map(({ address }) => address).filter((address) => address !== ''))];
    // Nothing more is sent to somebody who asked to be forgotten.
    const unsent = await this.deliveries.discard(
      organizationId,
      messages.flatMap(({ deliveryId }) => deliveryId ?? []),
      erased,
    );
    await this.uow.db.query(
      `update message set status = 'failed', failed_at = clock_timestamp()
        where organization_id = $1 and id = any($2::uuid[]) and delivery_id = any($3::uuid[])`,
      [organizationId, ids, unsent],
    );
    await this.deliveries.forget(organizationId, ids);
    await this.channels.forgetReceived(organizationId, addresses);
    for (const sql of EMPTIED) await this.uow.db.query(sql, [organizationId, ids]);
    await this.uow.db.query(
      `update conversation set version = version + 1, updated_at = clock_timestamp(), guest_id = null, name = '',
              state = 'closed', unread = 0, waiting_since = null
        where organization_id = $1 and id = any($2::uuid[])`,
      [organizationId, conversations.map(({ id }) => id)],
    );
    await this.uow.db.query(
      'delete from conversation_contact where organization_id = $1 and conversation_id = any($2::uuid[])',
      [organizationId, conversations.map(({ id }) => id)],
    );
    const entities = [...ids, ...conversations.map(({ id }) => id)];
    await this.changes.forget(organizationId, entities);
    await this.idempotency.forget(organizationId, entities);
    const diff = differences({}, {});
    for (const { id, inboxId } of conversations)
      this.changes.record({ streamId: inboxId, entityId: id, verb: conversationChange.erased, diff });
    for (const { id, inboxId } of messages)
      this.changes.record({ streamId: inboxId, entityId: id, verb: messageChange.erased, diff });
  }

  private async lock(organizationId: string, guestId: string): Promise<Held> {
    const conversations = await this.uow.db.query<Held['conversations'][number]>(
      `select id, inbox_id as "inboxId" from conversation where organization_id = $1 and guest_id = $2 for update`,
      [organizationId, guestId],
    );
    const messages = await this.uow.db.query<Held['messages'][number]>(
      `select m.id, m.inbox_id as "inboxId", m.delivery_id as "deliveryId", m.address from message m
        where m.organization_id = $1 and ${OF_GUEST} order by m.id for update`,
      [organizationId, guestId],
    );
    return { conversations, messages };
  }
}
