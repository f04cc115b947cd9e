import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { Allergy } from '../guests/index.js';
import type { Answer, Answers, QuestionAnswer } from './answer.js';

export const attendeeKinds = ['guest', 'plus_one'] as const;
export type AttendeeKind = (typeof attendeeKinds)[number];

/** One person at one event. */
@Entity('attendee')
export class AttendeeEntity extends TenantEntity {
  @Column('uuid')
  eventId!: string;

  @Column('uuid')
  invitationId!: string;

  /** Null: a plus-one, or somebody who was erased. While a guest is merged into another: the one who stands for them. */
  @Column('uuid', { nullable: true })
  guestId!: string | null;

  /** The guest it was made for, merged or not. */
  @Column('uuid', { nullable: true })
  originalGuestId!: string | null;

  @Column('text', { default: 'guest' })
  kind!: AttendeeKind;

  @Column('text', { default: '' })
  firstName!: string;

  @Column('text', { default: '' })
  lastName!: string;

  /** By function; the sums of these are in `capacity_pool`. */
  @Column('jsonb', { default: {} })
  answers!: Answers;

  /** Of all functions together; kept beside `answers` by whoever writes them. */
  @Column('text', { default: 'pending' })
  answer!: Answer;

  /** Meal ids by function. */
  @Column('jsonb', { default: {} })
  meals!: Record<string, string>;

  @Column('text', { nullable: true })
  diet!: string | null;

  @Column('jsonb', { default: [] })
  allergies!: Allergy[];

  @Column('text', { default: '' })
  dietaryNotes!: string;

  @Column('jsonb', { default: [] })
  questionAnswers!: QuestionAnswer[];

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  /** As in the change log: `guest:<invitation>` or `user:<id>`. */
  @Column('text', { nullable: true })
  answeredBy!: string | null;

  /** Declined when the event was locked already. */
  @Column('boolean', { default: false })
  declinedLate!: boolean;

  @Column('text', { default: '' })
  searchKey!: string;

  @Column('text', { default: '' })
  sortKey!: string;
}
