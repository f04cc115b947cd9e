import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What an API key or a device shows to be let in, as its hash. A key has two while it is rotated. */
@Entity('machine_credential')
@Unique('machine_credential_id', ['organizationId', 'id'])
export class MachineCredentialEntity {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea')
  hash!: Buffer;

  @Column('uuid')
  organizationId!: string;

  @Column('uuid')
  id!: string;

  @Column('uuid', { nullable: true })
  apiKeyId!: string | null;

  @Column('uuid', { nullable: true })
  deviceId!: string | null;

  /** The last characters of the token. */
  @Column('text')
  hint!: string;

  @Column('text', { nullable: true })
  signingSecretSealed!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt!: Date;

  /** The end of an overlap; null: as long as its key or device. */
  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  lastUsedAt!: Date | null;
}
