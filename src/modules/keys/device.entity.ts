import { Column, Entity } from 'typeorm';
import type { Permission } from '../../platform/access/index.js';
import { TenantEntity } from '../../platform/changes/index.js';

/** A phone or tablet at the door of one event. */
@Entity('device')
export class DeviceEntity extends TenantEntity {
  @Column('uuid')
  eventId!: string;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  actions!: Permission[];

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  expiresAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
