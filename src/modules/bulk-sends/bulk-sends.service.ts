import { Injectable } from '@nestjs/common';
import { actorName, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { EventsService } from '../events/index.js';
import { SegmentsService } from '../invitations/index.js';
import { ComposeMemory, Inboxes, messageErrors, MessagesService, Wordings } from '../messages/index.js';
import { addTally, BulkBatches, noTally, totalOf, type BulkPlan } from './bulk-batches.js';
import { noneSkipped, type BulkAudience } from './bulk-send.entity.js';
import { bulkSendChange } from './bulk-sends.changes.js';
import type { BulkOptions, BulkSendQuery, BulkSendView, NewBulkSend } from './bulk-sends.dto.js';
import { bulkSendErrors } from './bulk-sends.errors.js';
import { runBulkSend } from './bulk-sends.jobs.js';
import { BulkSendsRepository } from './bulk-sends.repository.js';

/** More than that is no guest list. */
const MOST_RECIPIENTS = 50_000;
const UNDO_BATCH = 500;

/** A sending with everything but its figures. */
export type BulkOrder = Omit<BulkPlan, 'id'>;

@Injectable()
export class BulkSendsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly sends: BulkSendsRepository,
    private readonly batches: BulkBatches,
    private readonly inboxes: Inboxes,
    private readonly wordings: Wordings,
    private readonly messages: MessagesService,
    private readonly events: EventsService,
    private readonly segments: SegmentsService,
  ) {}

  list(actor: Actor, query: BulkSendQuery): Promise<JsonText<ListPage<BulkSendView>>> {
    return this.sends.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<BulkSendView>> {
    return this.sends.current(actor, id);
  }

  /** @throws bulk_send.audience, bulk_send.too_many, event.not_found, segment.not_found, message.empty, template.not_found */
  async create(actor: Actor, body: NewBulkSend): Promise<JsonText<BulkSendView> | BulkSendView> {
    const id = body.id ?? newId();
    const eventId = body.eventId === undefined ? null : (await this.events.mustFind(actor, body.eventId)).id;
    const audience = await this.audienceOf(actor, body, eventId);
    const byTemplate = body.templateId !== undefined || body.templateKey !== undefined;
    if (byTemplate === (body.body !== undefined)) throw messageErrors.empty();
    const { subject, channels, templateId, templateKey, variables, scheduledAt, usefulUntil, calendar = false } = body;
    const template = byTemplate
      ? await this.wordings.template(
          actor,
          { templateId, templateKey, variables, eventId },
          audience.guestIds === undefined,
        )
      : undefined;
    return this.start(
      actor,
      { id, dryRun: body.dryRun ?? false },
      {
        eventId,
        purpose: 'message',
        category: body.category ?? template?.category ?? 'campaign',
        audience,
        content: plain({
          subject,
          body: body.body,
          templateId: template?.id ?? templateId,
          variables,
          channels,
          scheduledAt,
          usefulUntil,
          calendar,
          // Each household has a link and an answer of its own.
          perInvitation: template?.about === 'invitation',
        }),
        occasion: body.occasion ?? `bulk:${id}`,
      },
    );
  }

  /** Begins a sending, or only says what would become of it. The same id again finds the first one. */
  async start(
    actor: Actor,
    { id = newId(), dryRun = false }: Pick<BulkOptions, 'id' | 'dryRun'>,
    order: BulkOrder,
  ): Promise<JsonText<BulkSendView> | BulkSendView> {
    const plan = { ...order, id };
    const total = await this.batches.count(actor, plan);
    if (total > MOST_RECIPIENTS) throw bulkSendErrors.tooMany(`They are ${total}`);
    if (dryRun) return this.foresee(actor, plan);
    const inboxId = await this.inboxes.of(actor.organizationId);
    await this.uow.run(async () => {
      if (await this.sends.find(actor, id)) return;
      const { id: jobId } = await this.jobs.enqueue(runBulkSend, {
        organizationId: actor.organizationId,
        data: { bulkSendId: id },
      });
      // A twin of this request was faster: its job sends, ours finds that it is not wanted.
      await this.sends.insert(
        actor,
        {
          ...plan,
          inboxId,
          state: 'running',
          total,
          skipped: { ...noneSkipped },
          jobId,
          createdBy: actorName(actor),
        },
        bulkSendChange.started,
      );
    });
    return this.sends.current(actor, id);
  }

  /** Nobody else is written to, and what waits is taken back; what is under way or sent stays. */
  async cancel(actor: Actor, id: string): Promise<JsonText<BulkSendView>> {
    const jobId = await this.uow.run(async () => {
      const send = await this.sends.lock(actor, id);
      if (send.state === 'failed') throw bulkSendErrors.over();
      if (send.state !== 'cancelled')
        await this.sends.patch(actor, id, { state: 'cancelled', finishedAt: new Date() }, bulkSendChange.cancelled);
      return send.jobId;
    });
    if (jobId) await this.jobs.cancel(actor.organizationId, jobId);
    for (let after: string | undefined; ;) {
      const taken = await this.messages.takeBackOf(actor, id, after, UNDO_BATCH);
      if (taken.length < UNDO_BATCH) break;
      after = taken.at(-1);
    }
    return this.sends.current(actor, id);
  }

  private async foresee(actor: Actor, plan: BulkPlan): Promise<BulkSendView> {
    const memory = new ComposeMemory();
    let tally = noTally();
    let after: string | undefined;
    do {
      const batch = await this.batches.next(actor, plan, after);
      tally = addTally(tally, await this.batches.write(actor, plan, batch, memory));
      ({ after } = batch);
    } while (after !== undefined);
    const now = new Date().toISOString();
    const { id, eventId, purpose, category, audience, content, occasion } = plan;
    return {
      id,
      version: 1,
      eventId,
      purpose,
      category,
      state: 'dry-run',
      segment: audience.segment ?? null,
      subject: content.subject ?? null,
      body: content.body ?? null,
      templateId: content.templateId ?? null,
      occasion,
      total: totalOf(tally),
      ...tally,
      problem: null,
      createdBy: actorName(actor),
      createdAt: now,
      updatedAt: now,
      finishedAt: null,
    };
  }

  private async audienceOf(
    actor: Actor,
    { segment, invitationIds, guestIds }: NewBulkSend,
    eventId: string | null,
  ): Promise<BulkAudience> {
    const given = [segment, invitationIds, guestIds].filter((each) => each !== undefined);
    if (given.length !== 1 || (guestIds === undefined && eventId === null)) throw bulkSendErrors.audience();
    if (segment !== undefined) return { segment, filter: await this.segments.filterOf(actor, eventId!, segment) };
    return guestIds ? { guestIds } : { invitationIds: invitationIds! };
  }
}

/** Without the members that are not given. */
export const plain = <T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  JSON.parse(JSON.stringify(value)) as { [K in keyof T]: Exclude<T[K], undefined> };
