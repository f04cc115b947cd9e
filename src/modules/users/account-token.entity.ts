import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Set a first password (given by an administrator), set a forgotten one anew, verify the address (both mailed). */
export type TokenKind = 'setPassword' | 'resetPassword' | 'verifyEmail';

/** A one-time token of a person. */
@Entity('account_token')
export class AccountTokenEntity {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea')
  hash!: Buffer;

  @Column('uuid')
  userId!: string;

  @Column('text')
  kind!: TokenKind;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  usedAt!: Date | null;
}
