import { Column, Entity } from 'typeorm';
import type { Role } from '../../platform/access/index.js';
import { TenantEntity } from '../../platform/changes/index.js';

/** A user in an organization. */
@Entity('membership')
export class MembershipEntity extends TenantEntity {
  @Column('uuid')
  userId!: string;

  @Column('text')
  role!: Role;

  /** Null: all events, also those to come. */
  @Column('uuid', { array: true, nullable: true })
  grantedEvents!: string[] | null;
}
