import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GoogleProfile } from './google-profile.js';

/** An attempt that came back from Google, from then until its code is exchanged. */
@Entity('google_attempt')
export class GoogleAttemptEntity {
  /** SHA-256 of the state. That the row is there says that the state was used. */
  @PrimaryColumn('bytea')
  stateHash!: Buffer;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** SHA-256 of the one-time code. */
  @Column('bytea', { nullable: true })
  codeHash!: Buffer | null;

  @Column('timestamptz', { nullable: true })
  codeExpiresAt!: Date | null;

  /** SHA-256 of the secret that the front end keeps. */
  @Column('bytea', { nullable: true })
  challenge!: Buffer | null;

  /** Null once the code is spent. */
  @Column('jsonb', { nullable: true })
  profile!: GoogleProfile | null;
}
