import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { ChannelKind } from '../channels/index.js';
import { InvitationsService, type Audience } from '../invitations/index.js';
import {
  Composing,
  Wordings,
  type ComposeMemory,
  type Composed,
  type Draft,
  type Skipped,
  type WordingSubject,
} from '../messages/index.js';
import {
  noneSkipped,
  type BulkAudience,
  type BulkSendEntity,
  type ChannelCounts,
  type SkippedCounts,
} from './bulk-send.entity.js';

/** One transaction's worth: well within a job's lease on a small machine. */
export const BATCH = 250;

/** What of a sending a batch needs. */
export type BulkPlan = Pick<
  BulkSendEntity,
  'id' | 'eventId' | 'purpose' | 'category' | 'audience' | 'content' | 'occasion'
>;

/** Some recipients, in the order of their ids. */
export interface BulkBatch {
  subjects: { guestId: string | null; invitationId?: string }[];
  /** Of the ids asked for, those that are not there or do not belong to the audience (any more). */
  missing: number;
  /** Where the next one begins; undefined: this was the last. */
  after: string | undefined;
}

export interface BulkTally {
  queued: number;
  channels: ChannelCounts;
  skipped: SkippedCounts;
}

export const noTally = (): BulkTally => ({ queued: 0, channels: {}, skipped: { ...noneSkipped } });

export function addTally(one: BulkTally, other: BulkTally): BulkTally {
  const channels: ChannelCounts = { ...one.channels };
  for (const [kind, count] of Object.entries(other.channels) as [ChannelKind, number][])
    channels[kind] = (channels[kind] ?? 0) + count;
  const skipped = { ...noneSkipped, ...one.skipped };
  for (const reason of Object.keys(noneSkipped) as (keyof SkippedCounts)[]) skipped[reason] += other.skipped[reason];
  return { queued: one.queued + other.queued, channels, skipped };
}

/** Recipients of a tally, whatever became of them. */
export const totalOf = ({ queued, skipped }: BulkTally): number =>
  queued + Object.values(skipped).reduce((sum, count) => sum + count, 0);

const REASONS: Record<Skipped, keyof SkippedCounts> = {
  unknown: 'unknown',
  unreachable: 'unreachable',
  capped: 'capped',
  'too-late': 'tooLate',
  repeated: 'repeated',
};

/** Reads the recipients of a sending and writes to them, a batch at a time: a number of statements per batch, not per message. */
@Injectable()
export class BulkBatches {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly composing: Composing,
    private readonly wordings: Wordings,
  ) {}

  /** How many it would go to now. */
  async count(actor: Actor, { eventId, audience }: BulkPlan): Promise<number> {
    const ids = audience.guestIds ?? audience.invitationIds;
    return ids ? ids.length : this.invitations.countAudience(actor, eventId!, audienceOf(audience));
  }

  async next(actor: Actor, { eventId, audience }: BulkPlan, after: string | undefined): Promise<BulkBatch> {
    const given = audience.guestIds ?? audience.invitationIds;
    const ids = given && [...given].sort().filter((id) => after === undefined || id > after);
    const chunk = ids?.slice(0, BATCH);
    const more = (last: string | undefined, count: number): string | undefined => (count < BATCH ? undefined : last);
    if (chunk && audience.guestIds)
      return { subjects: chunk.map((guestId) => ({ guestId })), missing: 0, after: more(chunk.at(-1), chunk.length) };
    const subjects = await this.invitations.audience(actor, eventId!, audienceOf(audience, chunk), {
      after,
      limit: BATCH,
    });
    return chunk
      ? { subjects, missing: chunk.length - subjects.length, after: more(chunk.at(-1), chunk.length) }
      : { subjects, missing: 0, after: more(subjects.at(-1)?.invitationId, subjects.length) };
  }

  /** In the caller's unit of work, unless it is a dry run: with a `memory` nothing is written. */
  async write(actor: Actor, plan: BulkPlan, batch: BulkBatch, memory?: ComposeMemory): Promise<BulkTally> {
    const wanted = batch.subjects.flatMap(({ guestId, invitationId }) =>
      guestId === null ? [] : [{ guestId, invitationId }],
    );
    const words = await this.wordsFor(actor, plan, wanted);
    const composed = await this.composing.compose(
      actor,
      wanted.map((subject) => draftOf(plan, subject, () => words(subject))),
      memory ? { dryRun: true, memory } : {},
    );
    if (!memory) await this.note(actor, plan, composed);
    const tally = noTally();
    tally.skipped.unknown += batch.missing;
    tally.skipped.unreachable += batch.subjects.length - wanted.length;
    for (const outcome of composed) {
      if ('skipped' in outcome) tally.skipped[REASONS[outcome.skipped]] += 1;
      else {
        tally.queued += 1;
        tally.channels[outcome.channelKind] = (tally.channels[outcome.channelKind] ?? 0) + 1;
      }
    }
    return tally;
  }

  private async wordsFor(
    actor: Actor,
    { content, eventId }: BulkPlan,
    subjects: readonly WordingSubject[],
  ): Promise<(subject: WordingSubject) => ReturnType<Draft['words']>> {
    const { templateId, templateKey, variables, subject, body } = content;
    if (templateId === undefined && templateKey === undefined) return () => ({ subject: subject ?? null, body: body! });
    const wanted = { templateId, templateKey, variables, eventId };
    const hasInvitation = subjects.some(({ invitationId }) => invitationId !== undefined);
    if (subjects.length === 0) return () => undefined;
    const template = await this.wordings.template(actor, wanted, hasInvitation);
    return this.wordings.forMany(actor, template, wanted, subjects);
  }

  /** The invitation shows at once that a message to it is under way. */
  private async note(actor: Actor, { purpose }: BulkPlan, composed: readonly Composed[]): Promise<void> {
    if (purpose !== 'invitation' && purpose !== 'reminder') return;
    const at = new Date();
    await this.invitations.noteDeliveries(
      actor,
      composed.flatMap((outcome) =>
        'messageId' in outcome && outcome.draft.invitationId
          ? [
              {
                invitationId: outcome.draft.invitationId,
                status: 'queued' as const,
                at,
                reminder: purpose === 'reminder',
              },
            ]
          : [],
      ),
    );
  }
}

const audienceOf = ({ filter, only }: BulkAudience, ids?: readonly string[]): Audience => ({ filter, only, ids });

function draftOf(
  { id, eventId, purpose, category, content, occasion }: BulkPlan,
  { guestId, invitationId }: { guestId: string; invitationId?: string | undefined },
  words: () => ReturnType<Draft['words']>,
): Draft {
  const { channels, scheduledAt, usefulUntil, calendar, perInvitation } = content;
  return {
    guestId,
    invitationId,
    eventId,
    purpose,
    category,
    channels,
    words,
    occasion: perInvitation && invitationId ? `${occasion}:${invitationId}` : occasion,
    scheduledAt: scheduledAt ? new Date(scheduledAt) : null,
    usefulUntil: usefulUntil ? new Date(usefulUntil) : null,
    attachments:
      calendar && eventId ? [{ filename: 'event.ics', contentType: 'text/calendar', source: 'calendar' }] : [],
    bulkSendId: id,
  };
}
