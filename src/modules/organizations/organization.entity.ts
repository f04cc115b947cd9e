import { Column, Entity, Index } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';

/** The tenant: a hotel or venue company. Its own root, so `organizationId` is its `id`. */
@Entity('organization')
export class OrganizationEntity extends TenantEntity {
  @Column('text')
  name!: string;

  @Index('organization_slug', { unique: true })
  @Column('text', { nullable: true })
  slug!: string | null;

  @Column('text', { default: 'UTC' })
  timeZone!: string;

  @Column('text', { default: 'en' })
  defaultLanguage!: string;

  /** Stream of conversations and messages. */
  @Column('uuid')
  inboxStreamId!: string;

  @Column('jsonb', { default: {} })
  settings!: Record<string, string | number | boolean | null>;
}
