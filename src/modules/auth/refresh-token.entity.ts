import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A single-use token. It stays after its use, so that a second use is noticed. */
@Entity('refresh_token')
export class RefreshTokenEntity {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea')
  hash!: Buffer;

  @Column('uuid')
  sessionId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;

  @Column('bytea', { nullable: true })
  successorHash!: Buffer | null;

  /** The successor, encrypted with a key that only the holder of this token can derive. */
  @Column('bytea', { nullable: true })
  successorSealed!: Buffer | null;
}
