import { Column, Entity } from 'typeorm';
import type { Permission } from '../../platform/access/index.js';
import { TenantEntity } from '../../platform/changes/index.js';

/** What a machine of the organization may do; what it shows to be let in is a MachineCredentialEntity. */
@Entity('api_key')
export class ApiKeyEntity extends TenantEntity {
  @Column('text')
  name!: string;

  @Column('text', { array: true })
  scopes!: Permission[];

  /** Null: all events, also those to come. */
  @Column('uuid', { array: true, nullable: true })
  grantedEvents!: string[] | null;

  @Column('boolean', { default: false })
  requireSignature!: boolean;

  /** The person; the key outlives their membership. */
  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz', { nullable: true })
  expiresAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  rotatedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
