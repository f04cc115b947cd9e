import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A secret address that opens an invitation, as its hash. */
@Entity('invitation_link')
export class InvitationLinkEntity {
  @PrimaryColumn('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  organizationId!: string;

  @Column('uuid')
  invitationId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;
}
