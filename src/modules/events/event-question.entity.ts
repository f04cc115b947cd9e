import { Column, Entity } from 'typeorm';
import { TenantEntity } from '../../platform/changes/index.js';
import type { Option } from './event-function.entity.js';

export const questionTypes = ['text', 'long_text', 'choice', 'multi_choice', 'number', 'date', 'yes_no'] as const;
export type QuestionType = (typeof questionTypes)[number];

export const questionScopes = ['guest', 'household'] as const;
export type QuestionScope = (typeof questionScopes)[number];

/** The condition under which a question is asked: somebody comes, to anything or to the function named. */
export interface ShowWhen {
  answer: 'yes';
  functionId?: string;
}

/** What is asked, as one version of it (`event_question_version`): never changed, so that an answer always has the wording it was given to. */
export interface QuestionWording {
  label: string;
  help: string;
  type: QuestionType;
  options: Option[];
  required: boolean;
  showWhen: ShowWhen | null;
  /** Bounds of a `number`, both included. */
  minimum: number | null;
  maximum: number | null;
}

/** A question to the guests of an event. */
@Entity('event_question')
export class EventQuestionEntity extends TenantEntity {
  @Column('uuid')
  eventId!: string;

  /** Null: about the event as a whole. */
  @Column('uuid', { nullable: true })
  functionId!: string | null;

  /** Unique within the event; heads the column in exports. */
  @Column('text')
  key!: string;

  @Column('int')
  position!: number;

  /** Asked of every guest, or once for the household. */
  @Column('text')
  per!: QuestionScope;

  /** Not asked any more; its answers stay. */
  @Column('boolean', { default: false })
  archived!: boolean;

  /** The version that is asked now. */
  @Column('int', { default: 1 })
  currentVersion!: number;
}
