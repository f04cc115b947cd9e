import { Column, Entity, PrimaryColumn } from 'typeorm';

export const securityEventKinds = [
  'signedUp',
  'signedIn',
  'signInRefused',
  'signedOut',
  'organizationSwitched',
  'sessionRevoked',
  'refreshTokenReused',
  'passwordChanged',
  'passwordResetRequested',
  'passwordReset',
  'emailVerified',
] as const;
export type SecurityEventKind = (typeof securityEventKinds)[number];

/**
 * What happened to an account. Not in the change log: a refused stranger belongs to no organization and so to no stream,
 * and a sign-in must not move the stream that every cached list of the organization hangs on.
 */
@Entity('security_event')
export class SecurityEventEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;

  @Column('uuid', { nullable: true })
  organizationId!: string | null;

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
}
