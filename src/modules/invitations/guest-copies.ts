import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { ConsumerRegistry, type Change, type ChangeConsumer } from '../../platform/changes/index.js';
import { PersonalData, type PersonalDataHolder } from '../guests/index.js';
import { GuestCopiesRepository } from './guest-copies.repository.js';

/** Follows the guest book, so that an event's people carry the names and diets their guests have now. */
@Injectable()
export class GuestCopies implements ChangeConsumer, PersonalDataHolder {
  readonly consumerName = 'attendees-of-guests';
  readonly streams = ['organization'] as const;
  readonly from = 'now';
  readonly holderName = 'invitations';

  constructor(
    private readonly copies: GuestCopiesRepository,
    consumers: ConsumerRegistry,
    personalData: PersonalData,
  ) {
    consumers.register(this);
    personalData.register(this);
  }

  async apply(change: Change, organizationId: string): Promise<void> {
    // An import has changed many guests at once without saying which.
    if (change.entity === 'stream' && change.kind === 'reset') return this.copies.refresh(organizationId, null, 'all');
    if (change.entity !== 'guest') return;
    if (change.kind === 'updated') return this.copies.refresh(organizationId, [change.entityId], change.fields);
    if (change.kind === 'merged' || change.kind === 'unmerged')
      return this.copies.follow(organizationId, [change.entityId]);
  }

  async exportOf(actor: Actor, guestId: string): Promise<unknown> {
    const held = await this.copies.exportOf(actor.organizationId, guestId);
    return held.length > 0 ? held : undefined;
  }

  async eraseOf(actor: Actor, guestId: string): Promise<void> {
    await this.copies.erase(actor.organizationId, guestId);
  }
}
