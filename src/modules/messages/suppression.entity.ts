import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { ChannelKind } from '../channels/index.js';

export const suppressionScopes = ['all', 'marketing'] as const;
export type SuppressionScope = (typeof suppressionScopes)[number];

export const suppressionReasons = ['opt-out', 'bounce', 'complaint', 'manual'] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

/** An address we do not write to any more. */
@Entity('suppression')
export class SuppressionEntity extends TenantEntity {
  @Column('uuid')
  inboxId!: string;

  @Column('text')
  channelKind!: ChannelKind;

  /** Mail address in lower case, number in E.164, or the id by which the channel knows them. */
  @Column('text')
  address!: string;

  @Column('text', { default: 'all' })
  scope!: SuppressionScope;

  @Column('text')
  reason!: SuppressionReason;

  @Column('text', { default: '' })
  detail!: string;

  @Column('timestamptz', { nullable: true })
  until!: Date | null;
}
