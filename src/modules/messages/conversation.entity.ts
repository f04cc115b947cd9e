import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';

export const conversationStates = ['open', 'closed'] as const;
export type ConversationState = (typeof conversationStates)[number];

/** Everything said between the organization and one person, whatever the channel. */
@Entity('conversation')
export class ConversationEntity extends TenantEntity {
  /** The organization's inbox stream. */
  @Column('uuid')
  inboxId!: string;

  @Column('uuid', { nullable: true })
  guestId!: string | null;

  /** What their provider calls them, for those without a guest. */
  @Column('text', { default: '' })
  name!: string;

  @Column('text', { default: 'open' })
  state!: ConversationState;

  @Column('uuid', { nullable: true })
  assignedTo!: string | null;

  @Column('int', { default: 0 })
  unread!: number;

  @Column('timestamptz', { nullable: true })
  lastInboundAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastOutboundAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  lastActivityAt!: Date;

  /** The oldest message of theirs that nobody has answered. */
  @Column('timestamptz', { nullable: true })
  waitingSince!: Date | null;
}
