import { Injectable } from '@nestjs/common';
import { actorName, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Deliveries, type Lane, type NewDelivery } from '../../platform/delivery/index.js';
import { newId } from '../../platform/http/index.js';
import type { ChannelKind, ProviderTemplateUse } from '../channels/index.js';
import { DEFAULT_PLAN, planFor, type Refusal } from './channel-plan.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Inboxes } from './inboxes.js';
import { sendMessage } from './message.delivery.js';
import type { MessageAttachment, MessageCategory, MessageEntity, MessagePurpose, PlanStep } from './message.entity.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagingSettingsRepository, type MessagingRules } from './messaging-settings.repository.js';
import { afterQuietHours } from './quiet-hours.js';
import { RecipientsRepository, type Recipient } from './recipients.repository.js';

/** The words of one message, and what goes with them. */
export interface Words {
  subject?: string | null;
  body: string;
  html?: string | null;
  templateId?: string | null;
  templateVersion?: number | null;
  /** How WhatsApp is told to say it outside of the 24 hours. */
  providerTemplate?: ProviderTemplateUse | undefined;
}

export interface Draft {
  id?: string | undefined;
  /** Exactly one of the two. */
  guestId?: string | undefined;
  conversationId?: string | undefined;
  /** Once it is known who it is for. */
  words: (recipient: Recipient) => Words | Promise<Words>;
  channels?: readonly ChannelKind[] | undefined;
  category?: MessageCategory | undefined;
  purpose?: MessagePurpose | undefined;
  eventId?: string | null | undefined;
  invitationId?: string | null | undefined;
  occasion?: string | null | undefined;
  scheduledAt?: Date | null | undefined;
  usefulUntil?: Date | null | undefined;
  attachments?: MessageAttachment[] | undefined;
  inReplyTo?: string | null | undefined;
}

/** Why nothing was queued for somebody. */
export type Skipped = 'unknown' | 'unreachable' | 'capped' | 'too-late' | 'repeated';

export type Composed =
  | { draft: Draft; messageId: string; created: true }
  | { draft: Draft; skipped: Skipped; refused?: { channel: ChannelKind; reason: Refusal }[] };

export interface ComposeOptions {
  /** Only says what would be queued. */
  dryRun?: boolean;
  /** Of the guests; the event's or the organization's unless told. */
  timeZone?: string;
}

/** A message is of use as long as its delivery tries, unless told: a code for the door is not sent a week later. */
const LANES: Record<MessageCategory, Lane> = {
  transactional: 'transactional',
  reminder: 'reminder',
  campaign: 'campaign',
};

/** Writes messages and their deliveries, for one or for hundreds at once, in the caller's unit of work. */
@Injectable()
export class Composing {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deliveries: Deliveries,
    private readonly inboxes: Inboxes,
    private readonly recipients: RecipientsRepository,
    private readonly conversations: ConversationsRepository,
    private readonly messages: MessagesRepository,
    private readonly settings: MessagingSettingsRepository,
  ) {}

  /** In the order given. A handful of statements, whatever the number. */
  async compose(actor: Actor, drafts: readonly Draft[], options: ComposeOptions = {}): Promise<Composed[]> {
    if (drafts.length === 0) return [];
    const { organizationId } = actor;
    return this.uow.run(async () => {
      const rules = await this.settings.rules(organizationId);
      const [recipients, channels, timeZone, inboxId] = [
        await this.find(organizationId, drafts, rules),
        await this.recipients.channels(organizationId),
        options.timeZone ?? (await this.recipients.timeZone(organizationId, drafts[0]!.eventId ?? null)),
        await this.inboxes.of(organizationId),
      ];
      const now = new Date();
      const outcomes: Composed[] = [];
      const ready: { draft: Draft; recipient: Recipient; row: Parameters<MessagesRepository['insertMany']>[2][number] }[] =
        [];
      for (const draft of drafts) {
        const recipient = recipients.get(draft.guestId ?? draft.conversationId ?? '');
        const { category = 'transactional' } = draft;
        if (!recipient) {
          outcomes.push({ draft, skipped: 'unknown' });
          continue;
        }
        if (category !== 'transactional' && recipient.recent >= rules.capMessages) {
          outcomes.push({ draft, skipped: 'capped' });
          continue;
        }
        const wanted = later(draft.scheduledAt ?? now, now);
        const at = category === 'transactional' ? wanted : afterQuietHours(wanted, timeZone, rules.quiet);
        if (draft.usefulUntil && draft.usefulUntil <= at) {
          outcomes.push({ draft, skipped: 'too-late' });
          continue;
        }
        const words = await draft.words(recipient);
        const plan = planFor(recipient, {
          order: draft.channels ?? DEFAULT_PLAN,
          channels,
          category,
          at,
          template: words.providerTemplate,
        });
        const [first, ...others] = plan.steps;
        if (!first) {
          outcomes.push({ draft, skipped: 'unreachable', refused: plan.refused });
          continue;
        }
        const id = draft.id ?? newId();
        outcomes.push({ draft, messageId: id, created: true });
        ready.push({
          draft,
          recipient,
          row: rowOf(actor, inboxId, { id, draft, recipient, words, first, others, at, now }),
        });
      }
      if (options.dryRun) return outcomes;
      await this.conversations.open(
        organizationId,
        inboxId,
        ready.flatMap(({ recipient, row }) =>
          recipient.conversationId ? [] : [{ id: row.conversationId, guestId: recipient.guestId }],
        ),
      );
      // Somebody else may have opened it at the same moment.
      const opened = await this.find(organizationId, drafts, rules, ready.filter((each) => !each.recipient.conversationId));
      for (const { draft, row } of ready) {
        const conversationId = opened.get(draft.guestId ?? '')?.conversationId;
        if (conversationId) row.conversationId = conversationId;
      }
      const made = await this.messages.insertMany(
        organizationId,
        inboxId,
        ready.map(({ row }) => row),
      );
      const fresh = ready.filter(({ row }) => made.has(row.id));
      await this.deliveries.queue(
        sendMessage,
        fresh.map(({ row }) => deliveryOf(organizationId, row)),
      );
      await this.conversations.wrote(
        organizationId,
        inboxId,
        fresh.map(({ row }) => row.conversationId),
      );
      return outcomes.map((outcome) =>
        'messageId' in outcome && !made.has(outcome.messageId) ? { draft: outcome.draft, skipped: 'repeated' } : outcome,
      );
    });
  }

  private async find(
    organizationId: string,
    drafts: readonly Draft[],
    rules: MessagingRules,
    only?: readonly { draft: Draft }[],
  ): Promise<Map<string, Recipient>> {
    const asked = only ? only.map(({ draft }) => draft) : drafts;
    if (asked.length === 0) return new Map();
    const guests = [...new Set(asked.flatMap(({ guestId }) => guestId ?? []))];
    const conversations = [...new Set(asked.flatMap(({ conversationId }) => conversationId ?? []))];
    const found = [
      ...(guests.length > 0 ? await this.recipients.byGuest(organizationId, guests, rules.capDays) : []),
      ...(conversations.length > 0
        ? await this.recipients.byConversation(organizationId, conversations, rules.capDays)
        : []),
    ];
    return new Map(found.map((recipient) => [recipient.key, recipient]));
  }
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

/** How a message is handed to the delivery mechanism. */
export function deliveryOf(
  organizationId: string,
  {
    id,
    deliveryId,
    category,
    channelKind,
    channelId,
    address,
    scheduledAt,
    usefulUntil,
  }: Pick<
    MessageEntity,
    'id' | 'deliveryId' | 'category' | 'channelKind' | 'channelId' | 'address' | 'scheduledAt' | 'usefulUntil'
  >,
): NewDelivery {
  return {
    id: deliveryId!,
    organizationId,
    subjectId: id,
    lane: LANES[category],
    channelId,
    target: `${channelKind}:${channelId}`,
    buckets: [`${channelKind}:${channelId}`, ...(channelKind === 'whatsapp' ? [`pair:${channelId}:${address}`] : [])],
    ...(scheduledAt ? { notBefore: scheduledAt } : {}),
    ...(usefulUntil ? { usefulUntil } : {}),
  };
}

function rowOf(
  actor: Actor,
  inboxId: string,
  {
    id,
    draft,
    recipient,
    words,
    first,
    others,
    at,
    now,
  }: {
    id: string;
    draft: Draft;
    recipient: Recipient;
    words: Words;
    first: PlanStep;
    others: PlanStep[];
    at: Date;
    now: Date;
  },
): Parameters<MessagesRepository['insertMany']>[2][number] {
  return {
    id,
    inboxId,
    conversationId: recipient.conversationId ?? newId(),
    guestId: recipient.guestId,
    direction: 'outbound',
    channelKind: first.channelKind,
    channelId: first.channelId,
    address: first.address,
    purpose: draft.purpose ?? 'message',
    category: draft.category ?? 'transactional',
    status: 'queued',
    subject: words.subject ?? null,
    body: words.body,
    html: words.html ?? null,
    templateId: words.templateId ?? null,
    templateVersion: words.templateVersion ?? null,
    providerTemplate: first.template ?? null,
    plan: others,
    eventId: draft.eventId ?? null,
    invitationId: draft.invitationId ?? null,
    occasion: draft.occasion ?? null,
    scheduledAt: at > now ? at : null,
    usefulUntil: draft.usefulUntil ?? null,
    deliveryId: newId(),
    inReplyTo: draft.inReplyTo ?? null,
    attachments: draft.attachments ?? [],
    createdBy: actorName(actor),
  };
}
