import { Column, Entity, Index } from 'typeorm';
import type { Role } from '../../platform/access/index.js';
import { TenantEntity } from '../../platform/changes/index.js';

/** What somebody may become by the domain of their address alone. */
export const domainRoles = ['manager', 'staff', 'door', 'viewer'] as const satisfies readonly Role[];
export type DomainRole = (typeof domainRoles)[number];

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

  /** Lower case. Whoever shows a verified address of one of these may join as `domainRole`. */
  @Column('text', { array: true, default: [] })
  allowedDomains!: string[];

  @Column('text', { default: 'viewer' })
  domainRole!: DomainRole;

  /** The end of the grace period; from then on everything of it is erased. */
  @Column('timestamptz', { nullable: true })
  deletesAt!: Date | null;
}
