import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { ChannelKind, ChannelSettings } from './channel-kinds.js';
import type { ChannelState } from './channel-state.js';

/** A way to reach guests: one number, page or mail address of the organization. Its credentials are in channel_secret. */
@Entity('channel')
export class ChannelEntity extends TenantEntity {
  @Column('text')
  kind!: ChannelKind;

  @Column('text')
  name!: string;

  /** What the provider calls it: number, id of page or phone number, mail address. */
  @Column('text')
  account!: string;

  @Column('text', { default: 'connecting' })
  state!: ChannelState;

  /** Why it is held or degraded: a stable code. */
  @Column('text', { nullable: true })
  reason!: string | null;

  /** The same for people, with what helps. */
  @Column('text', { nullable: true })
  advice!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  stateSince!: Date;

  @Column('jsonb', { default: {} })
  settings!: ChannelSettings;

  @Column('timestamptz', { nullable: true })
  tokenExpiresAt!: Date | null;
}
