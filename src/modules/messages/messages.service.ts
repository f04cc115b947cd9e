import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Deliveries } from '../../platform/delivery/index.js';
import { newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { Composing, deliveryOf, type Composed } from './composing.service.js';
import { sendMessage } from './message.delivery.js';
import { messageChange } from './messages.changes.js';
import type { MessageChanges, MessageQuery, MessageRetry, MessageView, NewMessage } from './messages.dto.js';
import { conversationErrors, messageErrors } from './messages.errors.js';
import { MessagesRepository } from './messages.repository.js';

const instant = (text: string | null | undefined): Date | null | undefined =>
  typeof text === 'string' ? new Date(text) : text;

@Injectable()
export class MessagesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly composing: Composing,
    private readonly deliveries: Deliveries,
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
    const { id = newId(), guestId, conversationId, channels, category, occasion, subject } = body;
    if ((guestId === undefined) === (conversationId === undefined)) throw messageErrors.recipient();
    await this.uow.run(async () => {
      if (body.id && (await this.messages.find(actor, body.id))) return;
      const [outcome] = await this.composing.compose(actor, [
        {
          id,
          guestId,
          conversationId,
          channels,
          category,
          occasion,
          scheduledAt: instant(body.scheduledAt),
          usefulUntil: instant(body.usefulUntil),
          words: () => ({ subject: subject ?? null, body: body.body }),
        },
      ]);
      // Made by the same call at the same moment: that is the one.
      if ('skipped' in outcome! && outcome.skipped === 'repeated' && (await this.messages.find(actor, id))) return;
      refuse(outcome!, body);
    });
    return this.messages.view(actor, id);
  }

  /** While it is unsent. The delivery that waits is taken back and another one made, so that no process sends the old words. */
  async update(actor: Actor, id: string, body: MessageChanges, ifVersion?: number): Promise<JsonText<MessageView>> {
    await this.uow.run(async () => {
      const message = await this.messages.lock(actor, id);
      await this.takeBack(actor, message.deliveryId);
      const { scheduledAt, usefulUntil, ...words } = body;
      const fields = {
        ...words,
        ...(scheduledAt === undefined ? {} : { scheduledAt: instant(scheduledAt)! }),
        ...(usefulUntil === undefined ? {} : { usefulUntil: instant(usefulUntil)! }),
        ...(words.body === undefined ? {} : { html: null }),
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
      await this.takeBack(actor, message.deliveryId);
      await this.messages.remove(actor, id, messageChange.deleted, { ifVersion });
    });
  }

  /** A new attempt that really calls the provider, whatever became of those before. */
  async retry(actor: Actor, id: string, { sendAgain = false }: MessageRetry): Promise<JsonText<MessageView>> {
    await this.uow.run(async () => {
      const message = await this.messages.lock(actor, id);
      if (message.status !== 'failed' && message.status !== 'dead') throw messageErrors.notFailed();
      if (message.error?.class === 'ambiguous' && !sendAgain) throw messageErrors.uncertain();
      const again = Object.assign(message, { deliveryId: newId(), scheduledAt: null });
      if (again.usefulUntil && again.usefulUntil <= new Date()) throw messageErrors.tooLate();
      await this.messages.redirect(actor.organizationId, message.inboxId, again, messageChange.retried);
      await this.deliveries.queue(sendMessage, [deliveryOf(actor.organizationId, again)]);
    });
    return this.messages.view(actor, id);
  }

  private async takeBack(actor: Actor, deliveryId: string | null): Promise<void> {
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
        detail: outcome.refused?.map(({ channel, reason }) => `${channel}: ${reason}`).join(', ') ?? '',
        more: { reasons: outcome.refused ?? [] },
      });
  }
}
