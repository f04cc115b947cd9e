import { Column, Entity } from 'typeorm';
import type { Role } from '../../platform/access/index.js';
import { TenantEntity } from '../../platform/changes/index.js';

export const joinInvitationStates = ['pending', 'joined', 'revoked'] as const;
export type JoinInvitationState = (typeof joinInvitationStates)[number];

/** Somebody asked by e-mail to become a member. */
@Entity('join_invitation')
export class JoinInvitationEntity extends TenantEntity {
  /** Lower case, as accounts have it. */
  @Column('text')
  email!: string;

  @Column('text')
  role!: Role;

  /** Null: all events, also those to come. */
  @Column('uuid', { array: true, nullable: true })
  grantedEvents!: string[] | null;

  /** Who asked: `user:…` or `api-key:…`. */
  @Column('text')
  invitedBy!: string;

  @Column('text', { default: 'pending' })
  state!: JoinInvitationState;

  /** SHA-256 of the token in the last mail; null before the first one. */
  @Column('bytea', { nullable: true })
  tokenHash!: Buffer | null;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  joinedAt!: Date | null;
}
