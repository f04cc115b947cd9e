import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { InvitationFilter } from './invitations.dto.js';

/** A saved question about an event's invitations. */
@Entity('segment')
export class SegmentEntity extends TenantEntity {
  @Column('uuid')
  eventId!: string;

  @Column('text')
  name!: string;

  @Column('jsonb')
  filter!: InvitationFilter;
}
