import { Choice, Flag, Id, Instant, Int, PageQuery, Text } from '../../platform/http/index.js';
import { waitingStates, type WaitingState } from './waiting-entry.entity.js';

/** A party's place in the queue for one function, as callers see it. */
export class WaitingEntryView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id()
  eventId!: string;

  @Id()
  invitationId!: string;

  @Id()
  functionId!: string;

  @Int({ min: 0, description: 'People who come all together or not at all' })
  size!: number;

  @Choice(waitingStates)
  state!: WaitingState;

  @Instant({ sql: 't.created_at', description: 'Since when they wait' })
  waitsSince!: string;

  @Instant({ nullable: true })
  offeredAt!: string | null;

  @Instant({ nullable: true, description: 'Until then the places are held for them' })
  offerExpiresAt!: string | null;

  @Int({ min: 0, description: 'How often a smaller party behind it was offered places because this one did not fit' })
  passedOver!: number;

  @Instant()
  updatedAt!: string;
}

export class WaitingEntryQuery extends PageQuery {
  @Id({ optional: true })
  functionId?: string;

  @Id({ optional: true })
  invitationId?: string;

  @Choice(waitingStates, { optional: true, description: 'Waiting and offered ones unless told' })
  state?: WaitingState;
}

export class WaitingMove {
  @Id({
    optional: true,
    nullable: true,
    description: 'The entry it is put in front of; the end of the queue when left out or null',
  })
  beforeId?: string | null;
}

export class WaitingOffer {
  @Instant({ optional: true, description: 'Until when they may accept; 24 hours unless told, never past the lock' })
  expiresAt?: string;

  @Flag({ optional: true, description: 'Also when there is no place left' })
  overbook?: boolean;
}

export class WaitingWithdrawal {
  @Text({ min: 3, max: 500, example: 'They found another table', description: 'Stays in the change log' })
  reason!: string;
}
