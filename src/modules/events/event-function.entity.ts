import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';

/** Something to pick from: a meal, an option of a question. Answers keep the id. */
export interface Option {
  id: string;
  label: string;
}

/** A part of an event people are invited to separately: ceremony, dinner, brunch. Every event has at least one. */
@Entity('event_function')
export class EventFunctionEntity extends TenantEntity {
  @Column('uuid')
  eventId!: string;

  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  description!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('text', { default: '' })
  venue!: string;

  /** Null is unlimited; the figures are in `capacity_pool`. */
  @Column('int', { nullable: true })
  capacity!: number | null;

  @Column('int')
  position!: number;

  @Column('jsonb', { default: [] })
  mealChoices!: Option[];
}
