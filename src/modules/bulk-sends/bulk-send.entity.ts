import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { ChannelKind } from '../channels/index.js';
import type { Audience, InvitationFilter } from '../invitations/index.js';
import type { MessageCategory, MessagePurpose } from '../messages/index.js';

export const bulkSendStates = ['running', 'done', 'failed', 'cancelled'] as const;
export type BulkSendState = (typeof bulkSendStates)[number];

/** Whom it goes to: guests by their ids, or invitations of the event. */
export interface BulkAudience {
  guestIds?: string[];
  invitationIds?: string[];
  /** As it was when the sending began. */
  filter?: InvitationFilter;
  only?: Audience['only'];
  /** The name or id it was asked for by. */
  segment?: string;
}

/** What is said. */
export interface BulkContent {
  subject?: string | null;
  body?: string;
  templateId?: string;
  templateKey?: string;
  variables?: { name: string; value: string }[];
  channels?: ChannelKind[];
  /** RFC 3339, as is `usefulUntil`. */
  scheduledAt?: string | null;
  usefulUntil?: string | null;
  /** The calendar file goes with mail. */
  calendar?: boolean;
  /** One of each household, even where several have the same contact. */
  perInvitation?: boolean;
}

export type ChannelCounts = Partial<Record<ChannelKind, number>>;

/** How many got nothing, by reason. */
export interface SkippedCounts {
  unknown: number;
  unreachable: number;
  capped: number;
  tooLate: number;
  repeated: number;
}

export const noneSkipped: Readonly<SkippedCounts> = {
  unknown: 0,
  unreachable: 0,
  capped: 0,
  tooLate: 0,
  repeated: 0,
};

/** One message to many. */
@Entity('bulk_send')
export class BulkSendEntity extends TenantEntity {
  @Column('uuid')
  inboxId!: string;

  @Column('uuid', { nullable: true })
  eventId!: string | null;

  @Column('text')
  purpose!: MessagePurpose;

  @Column('text')
  category!: MessageCategory;

  @Column('jsonb')
  audience!: BulkAudience;

  @Column('jsonb')
  content!: BulkContent;

  @Column('text')
  occasion!: string;

  @Column('text', { default: 'running' })
  state!: BulkSendState;

  @Column('int', { default: 0 })
  total!: number;

  @Column('int', { default: 0 })
  queued!: number;

  @Column('jsonb', { default: {} })
  channels!: ChannelCounts;

  @Column('jsonb', { default: {} })
  skipped!: SkippedCounts;

  @Column('jsonb', { nullable: true })
  problem!: { code: string; detail: string } | null;

  @Column('uuid', { nullable: true })
  jobId!: string | null;

  /** As in the change log. */
  @Column('text')
  createdBy!: string;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
