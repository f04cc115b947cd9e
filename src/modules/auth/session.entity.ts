import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signed-in device in one organization. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  organizationId!: string;

  @Column('uuid')
  userId!: string;

  /** All sessions that go back to one sign-in; a stolen refresh token ends them together. */
  @Column('uuid')
  family!: string;

  /** "Firefox on Windows". */
  @Column('text')
  device!: string;

  @Column('text')
  address!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  lastUsedAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
