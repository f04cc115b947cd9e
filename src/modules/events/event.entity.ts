import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';

export const eventStates = ['draft', 'published', 'cancelled'] as const;
export type EventState = (typeof eventStates)[number];

export const headingFonts = ['classic', 'elegant', 'modern', 'rounded'] as const;
export type HeadingFont = (typeof headingFonts)[number];

/** How the pages guests see are dressed. */
export interface Branding {
  /** `#rgb` or `#rrggbb`, as is `backgroundColor`. */
  accentColor?: string;
  backgroundColor?: string;
  headingFont?: HeadingFont;
  /** A `data:image/…;base64,` URI. */
  logo?: string;
}

/** Something people are invited to. Its id is also the id of its stream. */
@Entity('event')
export class EventEntity extends TenantEntity {
  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  description!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  /** IANA name. */
  @Column('text')
  timeZone!: string;

  @Column('text', { default: '' })
  venue!: string;

  @Column('text', { default: '' })
  address!: string;

  /** Places for people who come to anything; null is unlimited. The figures answers compete for are in `capacity_pool`. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  /** Soft: shown to guests, and when reminders stop. */
  @Column('timestamptz', { nullable: true })
  rsvpDeadline!: Date | null;

  /** Hard: after it a guest may only say no. */
  @Column('timestamptz', { nullable: true })
  locksAt!: Date | null;

  @Column('text', { default: 'draft' })
  state!: EventState;

  @Column('text', { nullable: true })
  cancelledReason!: string | null;

  @Column('text', { default: 'en' })
  defaultLanguage!: string;

  @Column('text', { array: true, default: '{en}' })
  languages!: string[];

  @Column('jsonb', { default: {} })
  branding!: Branding;

  @Column('text', { default: '' })
  rsvpMessage!: string;

  @Column('uuid', { nullable: true })
  copiedFrom!: string | null;
}
