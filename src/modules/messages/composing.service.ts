import { Injectable } from '@nestjs/common';
import { actorName, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Deliveries, type Lane, type NewDelivery } from '../../platform/delivery/index.js';
import { newId } from '../../platform/http/index.js';
import type { ChannelKind, ProviderTemplateUse } from '../channels/index.js';
import { DEFAULT_PLAN, planFor, type Refused } from './channel-plan.js';
import { ConversationsRepository } from './conversations.repository.js';
import { Inboxes } from './inboxes.js';
import { lineOf, sendMessage } from './message.delivery.js';
import type { MessageAttachment, MessageCategory, MessageEntity, MessagePurpose, PlanStep } from './message.entity.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagingSettingsRepository, type MessagingRules } from './messaging-settings.repository.js';
import { afterQuietHours } from './quiet-hours.js';
import { RecipientsRepository, type Recipient, type UsableChannel } from './recipients.repository.js';
import { ServiceLevels } from './service-levels.js';
import type { ChannelWords, Wording } from './wordings.js';

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
  /** Once it is known who it is for; undefined when there is nothing to say to them. */
  words: (recipient: Recipient) => Words | Wording | undefined | Promise<Words | Wording | undefined>;
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
  bulkSendId?: string | null | undefined;
}

/** Why nothing was queued for somebody. */
export type Skipped = 'unknown' | 'unreachable' | 'capped' | 'too-late' | 'repeated';

export type Composed =
  | { draft: Draft; messageId: string; created: true; channelKind: ChannelKind }
  | { draft: Draft; skipped: Skipped; refused?: Refused[] };

export interface ComposeOptions {
  /** Only says what would be queued. */
  dryRun?: boolean;
  /** Of the guests; the event's or the organization's unless told. */
  timeZone?: string;
  /** Of several dry runs that together foresee one sending. */
  memory?: ComposeMemory;
}

type NewRow = Parameters<MessagesRepository['insertMany']>[2][number];

/** What is about to be written, and so cannot be read yet. */
export class ComposeMemory {
  private readonly occasions = new Set<string>();
  private readonly counted = new Map<string, number>();

  said({ guestId, occasion }: { guestId: string; occasion: string }): void {
    this.occasions.add(`${guestId} ${occasion}`);
  }

  hasSaid(guestId: string | null, occasion: string | null | undefined): boolean {
    return guestId !== null && Boolean(occasion) && this.occasions.has(`${guestId} ${occasion}`);
  }

  /** Towards the frequency cap. */
  count(guestId: string): void {
    this.counted.set(guestId, this.countOf(guestId) + 1);
  }

  countOf(guestId: string | null): number {
    return guestId === null ? 0 : (this.counted.get(guestId) ?? 0);
  }
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
    private readonly levels: ServiceLevels,
  ) {}

  /** In the order given. A handful of statements, whatever the number. */
  async compose(actor: Actor, drafts: readonly Draft[], options: ComposeOptions = {}): Promise<Composed[]> {
    if (drafts.length === 0) return [];
    const { organizationId } = actor;
    return this.uow.run(async () => {
      const [rules, channels, timeZone, inboxId] = await Promise.all([
        this.settings.rules(organizationId),
        this.recipients.channels(organizationId),
        options.timeZone ?? this.recipients.timeZone(organizationId, drafts[0]!.eventId ?? null),
        this.inboxes.of(organizationId),
      ]);
      const counts = drafts.some(({ category = 'transactional' }) => category !== 'transactional');
      // Two at once would each count without the other.
      if (counts && !options.dryRun) await this.recipients.holdCap(organizationId);
      // Nobody counts what is not capped.
      const recipients = await this.find(organizationId, drafts, counts ? rules.capDays : 0);
      const memory = options.memory ?? new ComposeMemory();
      await this.remember(organizationId, drafts, recipients, memory);
      const question = { rules, channels, timeZone, now: new Date(), memory };
      const outcomes: Composed[] = [];
      const ready: { draft: Draft; recipient: Recipient; row: NewRow }[] = [];
      for (const draft of drafts) {
        const recipient = recipients.get(draft.guestId ?? draft.conversationId ?? '');
        const judged = recipient ? await judge(draft, recipient, question) : ({ skipped: 'unknown' } as const);
        if ('skipped' in judged) {
          outcomes.push({ draft, ...judged });
          continue;
        }
        const id = draft.id ?? newId();
        outcomes.push({ draft, messageId: id, created: true, channelKind: judged.first.channelKind });
        if (!options.dryRun)
          ready.push({
            draft,
            recipient: recipient!,
            row: rowOf(actor, inboxId, { id, draft, recipient: recipient!, ...judged }),
          });
      }
      if (options.dryRun) return outcomes;
      // Somebody else may have opened it at the same moment.
      const opened = await this.conversations.open(
        organizationId,
        inboxId,
        ready.flatMap(({ recipient, row }) =>
          recipient.conversationId ? [] : [{ id: row.conversationId, guestId: recipient.guestId }],
        ),
      );
      for (const { recipient, row } of ready)
        row.conversationId = opened.get(recipient.guestId ?? '') ?? row.conversationId;
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
      const answered = await this.conversations.wrote(
        organizationId,
        inboxId,
        fresh.map(({ row: { conversationId, purpose, category, occasion } }) => ({
          conversationId,
          // What many get, each once, answers nobody.
          answers: purpose === 'message' && category === 'transactional' && occasion === null,
        })),
      );
      await this.levels.answered(
        organizationId,
        answered.map(({ id: conversationId, since, at }) => ({
          conversationId,
          since,
          at,
          channelKind: fresh.find(({ row }) => row.conversationId === conversationId)!.row.channelKind,
        })),
      );
      return outcomes.map((outcome) =>
        'messageId' in outcome && !made.has(outcome.messageId)
          ? { draft: outcome.draft, skipped: 'repeated' }
          : outcome,
      );
    });
  }

  /** What was said on these occasions already. */
  private async remember(
    organizationId: string,
    drafts: readonly Draft[],
    recipients: ReadonlyMap<string, Recipient>,
    memory: ComposeMemory,
  ): Promise<void> {
    const asked = drafts.flatMap(({ guestId, conversationId, occasion }) => {
      const recipient = recipients.get(guestId ?? conversationId ?? '');
      return occasion && recipient?.guestId ? [{ guestId: recipient.guestId, occasion }] : [];
    });
    if (asked.length === 0) return;
    for (const known of await this.messages.occasions(organizationId, asked)) memory.said(known);
  }

  private async find(
    organizationId: string,
    drafts: readonly Draft[],
    capDays: number,
  ): Promise<Map<string, Recipient>> {
    const guests = [...new Set(drafts.flatMap(({ guestId }) => guestId ?? []))];
    const conversations = [...new Set(drafts.flatMap(({ conversationId }) => conversationId ?? []))];
    const found = [
      ...(guests.length > 0 ? await this.recipients.byGuest(organizationId, guests, capDays) : []),
      ...(conversations.length > 0 ? await this.recipients.byConversation(organizationId, conversations, capDays) : []),
    ];
    return new Map(found.map((recipient) => [recipient.key, recipient]));
  }
}

const later = (one: Date, other: Date): Date => (one > other ? one : other);

interface Question {
  rules: MessagingRules;
  channels: readonly UsableChannel[];
  timeZone: string;
  now: Date;
  memory: ComposeMemory;
}

interface Judged {
  wording: Wording;
  first: PlanStep;
  others: PlanStep[];
  at: Date;
  now: Date;
}

/** Whether, how and when somebody is written to. */
async function judge(
  draft: Draft,
  recipient: Recipient,
  { rules, channels, timeZone, now, memory }: Question,
): Promise<Judged | { skipped: Skipped; refused?: Refused[] }> {
  const { category = 'transactional', occasion } = draft;
  const { guestId } = recipient;
  if (memory.hasSaid(guestId, occasion)) return { skipped: 'repeated' };
  if (category !== 'transactional' && recipient.recent + memory.countOf(guestId) >= rules.capMessages)
    return { skipped: 'capped' };
  const wanted = later(draft.scheduledAt ?? now, now);
  const at = category === 'transactional' ? wanted : afterQuietHours(wanted, timeZone, rules.quiet);
  if (draft.usefulUntil && draft.usefulUntil <= at) return { skipped: 'too-late' };
  const said = await draft.words(recipient);
  if (!said) return { skipped: 'unknown' };
  const wording = 'sayable' in said ? said : ofAllChannels(said);
  const { sayable } = wording;
  // A template of WhatsApp's would leave the file behind.
  const template = draft.attachments?.some(({ source }) => source === 'upload') ? () => undefined : wording.template;
  const order = draft.channels ?? DEFAULT_PLAN;
  const plan = planFor(recipient, { order, channels, category, at, sayable, template });
  const [first, ...others] = plan.steps;
  if (!first) return { skipped: 'unreachable', refused: plan.refused };
  if (guestId && occasion) memory.said({ guestId, occasion });
  if (guestId && category !== 'transactional') memory.count(guestId);
  return { wording, first, others, at, now };
}

/** The same words wherever they go. */
function ofAllChannels({ subject, body, html, templateId, templateVersion, providerTemplate }: Words): Wording {
  return {
    same: true,
    templateId: templateId ?? null,
    templateVersion: templateVersion ?? null,
    sayable: () => ({ free: true, hasTemplate: providerTemplate !== undefined }),
    template: () => providerTemplate,
    words: () => ({ subject: subject ?? null, body, html: html ?? null }),
  };
}

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
    ...lineOf({ channelKind, channelId, address }),
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
    wording,
    first,
    others,
    at,
    now,
  }: Judged & { id: string; draft: Draft; recipient: Recipient },
): NewRow {
  const wordsOf = ({ channelKind, channelId, template }: PlanStep): ChannelWords =>
    wording.words(channelKind, channelId, template);
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
    ...wordsOf(first),
    templateId: wording.templateId,
    templateVersion: wording.templateVersion,
    providerTemplate: first.template ?? null,
    plan: wording.same ? others : others.map((step) => ({ ...step, words: wordsOf(step) })),
    eventId: draft.eventId ?? null,
    invitationId: draft.invitationId ?? null,
    occasion: draft.occasion ?? null,
    scheduledAt: at > now ? at : null,
    usefulUntil: draft.usefulUntil ?? null,
    deliveryId: newId(),
    inReplyTo: draft.inReplyTo ?? null,
    attachments: draft.attachments ?? [],
    createdBy: actorName(actor),
    bulkSendId: draft.bulkSendId ?? null,
  };
}
