import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Deliveries, DeliveryHistory, type DeliveryFailure } from '../../platform/delivery/index.js';
import { newId } from '../../platform/http/index.js';
import { InvitationsService } from '../invitations/index.js';
import { deliveryOf } from './composing.service.js';
import { sendMessage } from './message.delivery.js';
import { messageChange } from './messages.changes.js';
import { ANSWERED, INVITATION_CLOSED } from './message-texts.js';
import { MessagesRepository, type MessageEventRow, type StatusMove } from './messages.repository.js';
import { ServiceLevels } from './service-levels.js';
import { Suppressions } from './suppressions.service.js';

/** Refusals that say the address itself is no good. */
const NO_SUCH_ADDRESS = new Set(['email.no_such_address', 'email.mailbox_disabled']);
const OPTED_OUT = new Set(['twilio.opted_out', 'whatsapp.opted_out']);

export const rerouted: DeliveryFailure = {
  class: 'expired',
  code: 'message.rerouted',
  message: 'The message goes another way',
};

/** Where the delivery stands is forgotten when it goes on; the timeline is not to forget. */
const noteOf = ({ id, deliveryId, at, error }: StatusMove, kind: 'held' | 'resumed' | 'dead'): MessageEventRow => ({
  messageId: id,
  source: `${kind}:${deliveryId}:${at.getTime()}`,
  kind,
  at,
  detail: error
    ? {
        code: error.code,
        detail: [error.message, error.suggestion].filter(Boolean).join('. '),
        errorClass: error.class,
      }
    : {},
});

/** What follows when messages move on, in the same unit of work. */
@Injectable()
export class MessageMoves {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly messages: MessagesRepository,
    private readonly deliveries: Deliveries,
    private readonly history: DeliveryHistory,
    private readonly suppressions: Suppressions,
    private readonly levels: ServiceLevels,
  ) {}

  async follow(actor: Actor, moves: readonly StatusMove[]): Promise<void> {
    await this.levels.delivered(actor.organizationId, moves);
    const goesOn = new Set<StatusMove>();
    const notes: MessageEventRow[] = [];
    for (const move of moves) {
      if (move.status === 'held') notes.push(noteOf(move, 'held'));
      else if (move.was === 'held' || move.was === 'dead') notes.push(noteOf(move, 'resumed'));
      if (move.status !== 'dead' && move.status !== 'failed') continue;
      if (move.error && (move.error.code === INVITATION_CLOSED || move.error.code === ANSWERED)) {
        await this.giveUp(actor, move);
        goesOn.add(move);
        continue;
      }
      await this.learn(actor, move);
      if (await this.tryNext(actor, move)) goesOn.add(move);
      else if (move.status === 'dead') notes.push(noteOf(move, 'dead'));
    }
    await this.messages.note(actor.organizationId, notes);
    await this.invitations.noteDeliveries(
      actor,
      moves
        .filter((move) => !goesOn.has(move))
        .flatMap(({ invitationId, status, purpose, at }) =>
          invitationId && status !== 'received' && (purpose === 'invitation' || purpose === 'reminder')
            ? [{ invitationId, status, at, reminder: purpose === 'reminder' }]
            : [],
        ),
    );
  }

  /** We thought better of it: failed, but no dead letter that somebody must look at. */
  private async giveUp(
    { organizationId }: Actor,
    { id, deliveryId, invitationId, error, at }: StatusMove,
  ): Promise<void> {
    if (deliveryId) await this.history.discard(organizationId, [deliveryId], ['dead'], rerouted);
    await this.messages.advance(organizationId, [{ id, deliveryId, status: 'failed', at, error: error! }]);
    await this.invitations.unqueue(organizationId, invitationId ? [invitationId] : []);
  }

  private async learn(actor: Actor, { error, channelKind, address, guestId }: StatusMove): Promise<void> {
    if (!error) return;
    if (NO_SUCH_ADDRESS.has(error.code))
      await this.suppressions.bounced(actor.organizationId, channelKind, address, error.message);
    if (OPTED_OUT.has(error.code)) {
      const scope = channelKind === 'whatsapp' ? 'marketing' : 'all';
      await this.suppressions.optedOut(actor, guestId, channelKind, address, error.code, scope);
    }
  }

  /** The next channel of its plan, only when it certainly has not arrived by this one: there is never a second copy. */
  private async tryNext(actor: Actor, move: StatusMove): Promise<boolean> {
    const { organizationId } = actor;
    const [next, ...plan] = move.plan;
    if (!next || (move.error?.class !== 'permanent' && move.error?.class !== 'fix')) return false;
    const { channelKind, channelId, address, template, words } = next;
    const deliveryId = newId();
    if (move.deliveryId) await this.history.discard(organizationId, [move.deliveryId], ['dead'], rerouted);
    await this.messages.redirect(
      organizationId,
      move.inboxId,
      {
        id: move.id,
        deliveryId,
        channelKind,
        channelId,
        address,
        plan,
        providerTemplate: template ?? null,
        ...(words ? { words } : {}),
      },
      messageChange.rerouted,
    );
    await this.messages.note(organizationId, [
      {
        messageId: move.id,
        source: `rerouted:${deliveryId}`,
        kind: 'rerouted',
        at: new Date(),
        detail: { code: move.error.code, detail: `${move.channelKind} refused; next is ${channelKind}` },
      },
    ]);
    const message = await this.messages.mustFind(actor, move.id);
    await this.deliveries.queue(sendMessage, [deliveryOf(organizationId, message)]);
    return true;
  }
}
