import { Flag, Id, Instant, Int, NestedList, PageQuery, Text } from '../../platform/http/index.js';

export class OptionView {
  @Text({ max: 60, example: 'vegetarian', description: 'Answers keep it' })
  id!: string;

  @Text({ example: 'Vegetarian' })
  label!: string;
}

export class OptionDto {
  @Text({
    optional: true,
    min: 1,
    max: 60,
    pattern: /^[a-z0-9][a-z0-9_-]*$/,
    example: 'vegetarian',
    description: 'Answers keep it; made from the label unless told',
  })
  id?: string;

  @Text({ min: 1, example: 'Vegetarian' })
  label!: string;
}

/** A function of an event as callers see it. */
export class FunctionView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id()
  eventId!: string;

  @Text({ example: 'Dinner' })
  name!: string;

  @Text({ max: 5000, multiline: true, example: 'Five courses' })
  description!: string;

  @Instant()
  startsAt!: string;

  @Instant({ example: '2027-06-12T20:00:00.000Z' })
  endsAt!: string;

  @Text({ example: 'Ballroom', description: 'Empty: at the venue of the event' })
  venue!: string;

  @Int({ nullable: true, min: 0, example: 300, description: 'Places; null is unlimited' })
  capacity!: number | null;

  @Int({ min: 0, example: 1, description: 'Place in the list' })
  position!: number;

  @NestedList(() => OptionView, {
    max: 30,
    description: 'Each guest who comes picks one; empty when there is nothing to pick',
  })
  mealChoices!: OptionView[];

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

class FunctionDetails {
  @Text({ optional: true, max: 5000, multiline: true, example: 'Five courses' })
  description?: string;

  @Instant({
    optional: true,
    description: 'At most seven days before the event; a new function starts with the event unless told',
  })
  startsAt?: string;

  @Instant({
    optional: true,
    example: '2027-06-12T20:00:00.000Z',
    description: 'After `startsAt`, at most seven days after the event; a new function ends with the event unless told',
  })
  endsAt?: string;

  @Text({ optional: true, example: 'Ballroom', description: 'Empty: at the venue of the event' })
  venue?: string;

  @Int({
    optional: true,
    nullable: true,
    min: 0,
    max: 1_000_000,
    example: 300,
    description: 'Places; null is unlimited',
  })
  capacity?: number | null;

  @Int({
    optional: true,
    min: 0,
    max: 10_000,
    example: 1,
    description: 'Place in the list; a new function comes last unless told',
  })
  position?: number;

  @NestedList(() => OptionDto, { optional: true, max: 30, description: 'Each guest who comes picks one' })
  mealChoices?: OptionDto[];
}

export class NewFunction extends FunctionDetails {
  @Id({
    optional: true,
    example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f70',
    description: 'Chosen by you, so that a repeat finds what the first try made',
  })
  id?: string;

  @Text({ min: 1, example: 'Dinner' })
  name!: string;
}

export class FunctionChanges extends FunctionDetails {
  @Text({ optional: true, min: 1, example: 'Dinner' })
  name?: string;

  @Flag({ optional: true, example: false, description: 'Lower the capacity even below the places that are taken' })
  force?: boolean;
}

export class FunctionQuery extends PageQuery {}
