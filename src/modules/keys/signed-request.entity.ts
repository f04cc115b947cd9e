import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The id of a signed request that was let in: it opens nothing a second time. */
@Entity('signed_request')
export class SignedRequestEntity {
  @PrimaryColumn('uuid')
  organizationId!: string;

  @PrimaryColumn('uuid')
  apiKeyId!: string;

  @PrimaryColumn('text')
  requestId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
