import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A way to sign in that somebody else vouches for. Belongs to a person, like the account, and to no organization. */
@Entity('user_identity')
export class UserIdentityEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('uuid')
  userId!: string;

  @Column('text')
  provider!: 'google';

  /** The provider's own name for the person: the address can move to somebody else, this cannot. */
  @Column('text')
  subject!: string;

  /** As the provider said it last; shown to the person and never looked up. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
