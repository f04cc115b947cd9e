import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { QuestionAnswer } from './answer.js';

export const invitationStates = [
  'draft',
  'queued',
  'sent',
  'delivered',
  'opened',
  'responded',
  'bounced',
  'expired',
  'revoked',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** How far a message to a household can get. */
export const deliveryStages = ['queued', 'sending', 'sent', 'delivered', 'read', 'failed', 'dead', 'held'] as const;
export type DeliveryStage = (typeof deliveryStages)[number];

/** One party (household) invited to one event. */
@Entity('invitation')
export class InvitationEntity extends TenantEntity {
  @Column('uuid')
  eventId!: string;

  /** The party as on the envelope. */
  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  contactGuestId!: string | null;

  @Column('text', { nullable: true })
  language!: string | null;

  /** How many people the party may bring who are not members by name. */
  @Column('int', { default: 0 })
  plusOnes!: number;

  /** Null: every function of the event. */
  @Column('uuid', { array: true, nullable: true })
  functionIds!: string[] | null;

  @Column('text', { default: 'draft' })
  state!: InvitationState;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  respondedAt!: Date | null;

  /** When an invitation to them was first taken by a provider. */
  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  remindedAt!: Date | null;

  /** How many of its versions only said how far a message got. */
  @Column('int', { default: 0 })
  deliveryMoves!: number;

  /** How far the last invitation or reminder to them got: the status of its message. */
  @Column('text', { nullable: true })
  deliveryState!: DeliveryStage | null;

  /** Ours about them. */
  @Column('text', { default: '' })
  note!: string;

  /** Theirs to us. */
  @Column('text', { default: '' })
  message!: string;

  @Column('jsonb', { default: [] })
  householdAnswers!: QuestionAnswer[];

  @Column('text', { nullable: true })
  externalId!: string | null;

  /** Transliterated, lower-case name: what lists search and sort by. */
  @Column('text')
  searchKey!: string;
}
