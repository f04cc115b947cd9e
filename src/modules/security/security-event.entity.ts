import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Everything that can happen to somebody's access. A new kind is added here and recorded with `SecurityLog.record`. */
export const securityEventKinds = [
  'signedUp',
  'signedIn',
  'signInRefused',
  'lockedOut',
  'signedOut',
  'organizationSwitched',
  'sessionRevoked',
  'refreshTokenReused',
  'passwordChanged',
  'passwordResetRequested',
  'passwordReset',
  'emailVerified',
  'signedInWithGoogle',
  'googleRefused',
  'googleLinked',
  'googleUnlinked',
  'memberInvited',
  'memberInvitationRevoked',
  'memberAdded',
  'memberJoined',
  'memberRoleChanged',
  'memberGrantsChanged',
  'memberRemoved',
  'memberLeft',
  'ownershipTransferred',
  'organizationExported',
  'organizationDeletionRequested',
  'organizationDeletionCancelled',
  'apiKeyCreated',
  'apiKeyRotated',
  'apiKeyRevoked',
  'deviceCreated',
  'deviceRevoked',
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];

/**
 * What happened to accounts and rights. Not in the change log: a refused stranger belongs to no organization and so to no
 * stream, and a sign-in must not move the stream that every cached list of the organization hangs on.
 */
@Entity('security_event')
export class SecurityEventEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

  /** Whose account it is about. */
  @Column('uuid', { nullable: true })
  userId!: string | null;

  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @Column('text')
  kind!: SecurityEventKind;

  @Column('text')
  address!: string;

  @Column('text')
  device!: string;

  /** Who did it, when somebody was signed in: `user:…`, `api-key:…`. */
  @Column('text', { nullable: true })
  actor!: string | null;

  /** What it was done to: `member:…`, `api-key:…`. */
  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('jsonb', { default: {} })
  detail!: Record<string, unknown>;
}
