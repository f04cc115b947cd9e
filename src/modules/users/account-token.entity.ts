import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A one-time token that lets a person set a password. */
@Entity('account_token')
export class AccountTokenEntity {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea')
  hash!: Buffer;

  @Column('uuid')
  userId!: string;

  @Column('text')
  kind!: 'setPassword';

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
