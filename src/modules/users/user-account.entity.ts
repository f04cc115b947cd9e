import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person who can sign in. Belongs to no organization: memberships tie one to any number of them. */
@Entity('user_account')
export class UserAccountEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt!: Date;

  /** Lower case. */
  @Index('user_account_email', { unique: true })
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  /** Argon2id in PHC form, or bcrypt of an older system until the next sign-in; null until a password was set. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('timestamptz', { nullable: true })
  passwordChangedAt!: Date | null;

  /** When the person showed that the address is theirs. */
  @Column('timestamptz', { nullable: true })
  emailVerifiedAt!: Date | null;

  @Column('text', { nullable: true })
  locale!: string | null;

  /** Where a sign-in that names no organization goes. */
  @Column('uuid', { nullable: true })
  lastOrganizationId!: string | null;
}
