import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { Deliveries, type DeliveryFailure } from '../../platform/delivery/index.js';
import type { InboundEventOf, InboundOrigin } from '../channels/index.js';
import { MessageMoves } from './message-moves.js';
import type { Evidence } from './message-status.js';
import { MessagesRepository } from './messages.repository.js';
import { Suppressions } from './suppressions.service.js';

type Receipt =
  | InboundEventOf<'status'>
  | InboundEventOf<'read'>
  | InboundEventOf<'bounce'>
  | InboundEventOf<'complaint'>
  | InboundEventOf<'reaction'>;

interface Target {
  id: string;
  deliveryId: string;
}

/** A receipt may come before its message is known to be sent; then it is taken again a moment later. */
const PATIENCE_MS = 60_000;

export class EarlyReceiptError extends Error {
  constructor() {
    super('A receipt for what is not known to be sent (yet)');
    this.name = 'EarlyReceiptError';
  }
}

/** What providers say about messages we sent, in whatever order and however often. */
@Injectable()
export class Receipts {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly deliveries: Deliveries,
    private readonly suppressions: Suppressions,
    private readonly moves: MessageMoves,
  ) {}

  async status(event: InboundEventOf<'status'>, origin: InboundOrigin): Promise<void> {
    const targets = await this.targets(event, origin, event.status === 'delivered' ? 'delivered' : 'read');
    if (event.status === 'queued' || event.status === 'sending') return;
    const error = event.failure && failureOf(event.failure, event.providerCode);
    await this.apply(origin, targets, event, event.status, event.status, error);
    if (event.failure?.remedy === 'opt-out' && event.contact) {
      const scope = origin.channelKind === 'whatsapp' ? 'marketing' : 'all';
      await this.suppressions.optedOut(
        systemActor(origin.organizationId, 'messages'),
        null,
        origin.channelKind,
        event.contact.phone ?? event.contact.id,
        event.failure.code,
        scope,
      );
    }
  }

  async read(event: InboundEventOf<'read'>, origin: InboundOrigin): Promise<void> {
    await this.apply(origin, await this.targets(event, origin, 'read'), event, 'read', 'read');
  }

  async bounce(event: InboundEventOf<'bounce'>, origin: InboundOrigin): Promise<void> {
    const { recipient, severity, status, diagnostic } = event;
    const targets = await this.targets(event, origin, 'delivered');
    const words = `${status} ${diagnostic}`.trim();
    const said = { severity, code: event.failure.code, detail: words };
    if (severity === 'delayed') return this.note(origin, targets, event, 'waiting', said);
    await this.note(origin, targets, event, 'bounced', said);
    // Nobody may have an address suppressed by a bounce of something that was never sent there.
    if (targets.length === 0) return;
    await this.apply(origin, targets, event, 'failed', 'failed', failureOf(event.failure, status));
    if (severity === 'hard') await this.suppressions.bounced(origin.organizationId, 'email', recipient, words);
    if (severity === 'soft')
      await this.suppressions.bouncedSoftly(origin.organizationId, recipient, words, origin.receivedAt);
  }

  async complaint(event: InboundEventOf<'complaint'>, origin: InboundOrigin): Promise<void> {
    const targets = await this.targets(event, origin, 'delivered');
    await this.note(origin, targets, event, 'complained', { detail: event.kind });
    const actor = systemActor(origin.organizationId, 'messages');
    for (const { id } of targets) {
      const message = await this.messages.mustFind(actor, id);
      await this.suppressions.complained(actor, message.guestId, message.address, event.kind);
    }
  }

  async reaction(event: InboundEventOf<'reaction'>, origin: InboundOrigin): Promise<void> {
    const targets = await this.messages.referred(origin.organizationId, origin.channelId, event);
    await this.note(origin, targets, event, 'reaction', { detail: event.emoji ?? 'taken back' });
  }

  private async targets(
    event: Exclude<Receipt, InboundEventOf<'reaction'>>,
    { organizationId, channelId, channelKind, receivedAt }: InboundOrigin,
    until: 'delivered' | 'read',
  ): Promise<Target[]> {
    const { providerRef, reference, watermark, contact } = event;
    const named = await this.messages.referred(organizationId, channelId, { providerRef, reference });
    if (watermark && contact) {
      const ids = [contact.id, ...contact.otherIds];
      const before = await this.messages.sentUntil(organizationId, channelId, ids, watermark, until);
      return [...named, ...before.filter(({ id }) => !named.some((each) => each.id === id))];
    }
    // Where the provider gives our own reference back there is nothing to wait for.
    const mayBeEarly = reference === undefined && (channelKind === 'messenger' || channelKind === 'instagram');
    if (named.length === 0 && mayBeEarly && Date.now() - receivedAt.getTime() < PATIENCE_MS)
      throw new EarlyReceiptError();
    return named;
  }

  private async apply(
    origin: InboundOrigin,
    targets: readonly Target[],
    event: Receipt,
    kind: string,
    status: Evidence,
    error?: DeliveryFailure,
  ): Promise<void> {
    if (targets.length === 0) return;
    const { organizationId } = origin;
    const providerRef = 'providerRef' in event ? event.providerRef : undefined;
    await this.note(origin, targets, event, kind, error ? { code: error.code, detail: error.message } : {});
    // Nobody knew whether it was sent: now everybody does.
    for (const { deliveryId } of targets)
      await this.deliveries.confirm(organizationId, deliveryId, providerRef ? { providerRef } : {});
    const moved = await this.messages.advance(
      organizationId,
      targets.map(({ id, deliveryId }) => ({ id, deliveryId, status, at: event.at, error, providerRef })),
    );
    await this.moves.follow(systemActor(organizationId, 'messages'), moved);
  }

  private async note(
    origin: InboundOrigin,
    targets: readonly Target[],
    event: Receipt,
    kind: string,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const providerRef = 'providerRef' in event ? event.providerRef : undefined;
    await this.messages.note(
      origin.organizationId,
      targets.map(({ id, deliveryId }) => ({
        messageId: id,
        source: `${kind}:${providerRef ?? deliveryId}:${event.at.getTime()}`,
        kind,
        at: event.at,
        detail: { ...detail, ...(providerRef ? { providerRef } : {}) },
      })),
    );
  }
}

const failureOf = (
  { class: class_, code, meaning, suggestion }: NonNullable<InboundEventOf<'status'>['failure']>,
  providerCode?: string,
): DeliveryFailure => ({
  class: class_,
  code,
  message: providerCode ? `${meaning} (${providerCode})` : meaning,
  ...(suggestion ? { suggestion } : {}),
});
