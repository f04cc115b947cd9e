import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';

export const waitingStates = ['waiting', 'offered', 'accepted', 'expired', 'withdrawn'] as const;
export type WaitingState = (typeof waitingStates)[number];

/** A party's place in the queue for one function. */
@Entity('waiting_entry')
export class WaitingEntryEntity extends TenantEntity {
  @Column('uuid')
  eventId!: string;

  @Column('uuid')
  invitationId!: string;

  @Column('uuid')
  functionId!: string;

  /** People who come all together or not at all. */
  @Column('int')
  size!: number;

  @Column('double precision')
  position!: number;

  @Column('text', { default: 'waiting' })
  state!: WaitingState;

  @Column('timestamptz', { nullable: true })
  offeredAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  offerExpiresAt!: Date | null;

  /** How often a smaller party behind it was offered a place because this one did not fit. */
  @Column('int', { default: 0 })
  passedOver!: number;
}
