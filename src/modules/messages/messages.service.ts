import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Deliveries } from '../../platform/delivery/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { EventsService } from '../events/index.js';
import { invitationErrors, InvitationsService } from '../invitations/index.js';
import { Attachments } from './attachments.service.js';
import { guestErrors } from '../guests/index.js';
import { Composing, deliveryOf, type Composed, type Draft } from './composing.service.js';
import { sendMessage } from './message.delivery.js';
import type { MessageEntity } from './message.entity.js';
import { isEvidence } from './message-status.js';
import { messageChange } from './messages.changes.js';
import type { MessageChanges, MessageQuery, MessageRetry, MessageView, NewMessage } from './messages.dto.js';
import { attachmentErrors, conversationErrors, messageErrors } from './messages.errors.js';
import { MessagesRepository } from './messages.repository.js';
import { Wordings } from './wordings.js';

const instant = (text: string | null | undefined): Date | null | undefined =>
  typeof text === 'string' ? new Date(text) : text;

@Injectable()
export class MessagesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly composing: Composing,
    private readonly deliveries: Deliveries,
    private readonly wordings: Wordings,
    private readonly events: EventsService,
    private readonly invitations: InvitationsService,
    private readonly attachments: Attachments,
  ) {}

  list(actor: Actor, query: MessageQuery): Promise<JsonText<ListPage<MessageView>>> {
    return this.messages.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<MessageView>> {
    return this.messages.view(actor, id);
  }

  /**
   * Saves a message together with the order to send it. The same id again finds the one made before.
   * @throws message.unreachable, message.recipient, message.too_late, message.occasion_taken, message.id_taken
   */
  async create(actor: Actor, body: NewMessage): Promise<JsonText<MessageView>> {
    const { id = newId(), guestId, conversationId, channels, occasion, invitationId, attachmentIds = [] } = body;
    if ((guestId === undefined) === (conversationId === undefined)) throw messageErrors.recipient();
    await this.uow.run(async () => {
      if (body.id && (await this.messages.find(actor, body.id))) return;
      const eventId = await this.eventOf(actor, body);
      const { category, words } = await this.wordsOf(actor, body, eventId);
      const attachments = await this.attachments.take(actor.organizationId, attachmentIds);
      if (!attachments) {
        // The same call at the same moment has taken them.
        if (body.id && (await this.messages.find(actor, body.id))) return;
        throw attachmentErrors.notFound('Each is uploaded for one message');
      }
      const [outcome] = await this.composing.compose(actor, [
        {
          id,
          guestId,
          conversationId,
          channels,
          category,
          occasion,
          eventId,
          invitationId,
          scheduledAt: instant(body.scheduledAt),
          usefulUntil: instant(body.usefulUntil),
          words,
          attachments,
        },
      ]);
      // Made by the same call at the same moment: that is the one.
      if ('skipped' in outcome! && outcome.skipped === 'repeated' && (await this.messages.find(actor, id))) return;
      refuse(outcome!, body);
      if (attachments.length > 0) await this.attachments.use(actor.organizationId, attachmentIds, id);
    });
    return this.messages.view(actor, id);
  }

  /** The event a message is about. @throws event.not_found, invitation.not_found */
  private async eventOf(actor: Actor, { eventId, invitationId }: NewMessage): Promise<string | undefined> {
    if (invitationId === undefined)
      return eventId === undefined ? undefined : (await this.events.mustFind(actor, eventId)).id;
    const invitation = await this.invitations.mustFindAnywhere(actor, invitationId);
    if (eventId !== undefined && invitation.eventId !== eventId) throw invitationErrors.notFound();
    return invitation.eventId;
  }

  private async wordsOf(
    actor: Actor,
    { subject, body, invitationId, category, ...wanted }: NewMessage,
    eventId: string | undefined,
  ): Promise<Pick<Draft, 'category' | 'words'>> {
    const byTemplate = wanted.templateId !== undefined || wanted.templateKey !== undefined;
    if (byTemplate === (body !== undefined)) throw messageErrors.empty();
    const template = byTemplate
      ? await this.wordings.template(actor, { ...wanted, eventId }, invitationId !== undefined)
      : undefined;
    const words: Draft['words'] = async ({ guestId }) => {
      if (!template && invitationId === undefined) return { subject: subject ?? null, body: body! };
      if (guestId === null) throw conversationErrors.stranger();
      const subjects = [{ guestId, invitationId }];
      if (!template) {
        if (!(await this.wordings.knows(actor, eventId, subjects[0]!))) throw invitationErrors.notFound();
        return { subject: subject ?? null, body: body! };
      }
      const wording = (await this.wordings.forMany(actor, template, { ...wanted, eventId }, subjects))(subjects[0]!);
      if (!wording) throw invitationId === undefined ? messageErrors.noGuest() : invitationErrors.notFound();
      return wording;
    };
    return { category: category ?? template?.category, words };
  }

  /** While it is unsent. The delivery that waits is taken back and another one made, so that no process sends the old words. */
  async update(actor: Actor, id: string, body: MessageChanges, ifVersion?: number): Promise<JsonText<MessageView>> {
    await this.uow.run(async () => {
      const message = await this.messages.lock(actor, id);
      await this.takeBack(actor, message);
      const { scheduledAt, usefulUntil, ...words } = body;
      if (words.body !== undefined && message.providerTemplate) throw messageErrors.templated();
      const fields = {
        ...words,
        ...(scheduledAt === undefined ? {} : { scheduledAt: instant(scheduledAt)! }),
        ...(usefulUntil === undefined ? {} : { usefulUntil: instant(usefulUntil)! }),
        // Somebody's own words take the place of the template's, on every channel.
        ...(words.body === undefined
          ? {}
          : {
              html: null,
              templateId: null,
              templateVersion: null,
              plan: message.plan.map(({ words: _, ...step }) => step),
            }),
        status: 'queued' as const,
        error: null,
        deliveryId: newId(),
      };
      const after = Object.assign(message, fields);
      if (after.usefulUntil && after.usefulUntil <= (after.scheduledAt ?? new Date())) throw messageErrors.tooLate();
      await this.messages.patch(actor, id, fields, messageChange.updated, { ifVersion });
      await this.deliveries.queue(sendMessage, [deliveryOf(actor.organizationId, after)]);
    });
    return this.messages.view(actor, id);
  }

  /** While it is unsent. */
  async remove(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    await this.uow.run(async () => {
      const message = await this.messages.lock(actor, id);
      await this.takeBack(actor, message);
      await this.messages.remove(actor, id, messageChange.deleted, { ifVersion });
    });
  }

  /** A new attempt that really calls the provider, whatever became of those before. */
  async retry(actor: Actor, id: string, { sendAgain = false }: MessageRetry): Promise<JsonText<MessageView>> {
    await this.uow.run(async () => {
      const message = await this.messages.lock(actor, id);
      if (message.address === '') throw guestErrors.erased();
      if (message.status !== 'failed' && message.status !== 'dead') throw messageErrors.notFailed();
      if (message.error?.class === 'ambiguous' && !sendAgain) throw messageErrors.uncertain();
      const again = Object.assign(message, { deliveryId: newId(), scheduledAt: null });
      if (again.usefulUntil && again.usefulUntil <= new Date()) throw messageErrors.tooLate();
      await this.messages.redirect(actor.organizationId, message.inboxId, again, messageChange.retried);
      await this.deliveries.queue(sendMessage, [deliveryOf(actor.organizationId, again)]);
    });
    return this.messages.view(actor, id);
  }

  /**
   * Takes back what was not sent of a message to many, in the order of their ids. Their occasions are free again.
   * @returns the ids looked at: fewer than `limit` were the last
   */
  async takeBackOf(actor: Actor, bulkSendId: string, after: string | undefined, limit: number): Promise<string[]> {
    const { organizationId } = actor;
    return this.uow.run(async () => {
      const waiting = await this.messages.waitingOf(organizationId, bulkSendId, after, limit);
      const taken = new Set(
        await this.deliveries.discard(
          organizationId,
          waiting.flatMap(({ deliveryId }) => deliveryId ?? []),
        ),
      );
      const mine = waiting.filter(({ deliveryId }) => deliveryId !== null && taken.has(deliveryId));
      await this.messages.deleteMany(organizationId, mine);
      await this.invitations.unqueue(
        organizationId,
        mine.flatMap(({ invitationId }) => invitationId ?? []),
      );
      return waiting.map(({ id }) => id);
    });
  }

  private async takeBack(actor: Actor, { status, deliveryId }: MessageEntity): Promise<void> {
    // A receipt may say so before our own delivery knows.
    if (isEvidence(status)) throw messageErrors.sentAlready();
    const taken = deliveryId ? await this.deliveries.discard(actor.organizationId, [deliveryId]) : [];
    if (taken.length === 0) throw messageErrors.sentAlready();
  }
}

function refuse(outcome: Composed, body: NewMessage): void {
  if ('messageId' in outcome) return;
  switch (outcome.skipped) {
    case 'unknown':
      throw body.guestId ? messageErrors.noGuest() : conversationErrors.notFound();
    case 'too-late':
      throw messageErrors.tooLate();
    case 'capped':
      throw messageErrors.capped();
    case 'repeated':
      throw body.occasion ? messageErrors.occasionTaken() : messageErrors.idTaken();
    default:
      throw messageErrors.unreachable({
        detail:
          outcome.refused
            ?.map(({ channel, reason, detail }) => `${channel}: ${reason}${detail ? ` (${detail})` : ''}`)
            .join(', ') ?? '',
        more: { reasons: outcome.refused ?? [] },
      });
  }
}
