import { Choice, Id, Int, NestedList, Text } from '../../platform/http/index.js';

/** How many people, by where they stand. */
class AttendanceCounts {
  @Int({ min: 0, example: 300, description: 'People invited, plus-ones that were used included' })
  invited!: number;

  @Int({ min: 0, example: 250, description: 'People who have said yes or no, or who wait' })
  answered!: number;

  @Int({ min: 0, example: 200, description: 'People who come' })
  yes!: number;

  @Int({ min: 0, example: 40 })
  no!: number;

  @Int({ min: 0, example: 50, description: 'People who have not answered' })
  pending!: number;

  @Int({ min: 0, example: 10, description: 'People on the waiting list' })
  waiting!: number;

  @Int({ min: 0, nullable: true, example: 300, description: 'Places; null is unlimited' })
  capacity!: number | null;

  @Int({ min: 0, example: 200, description: 'Places taken' })
  taken!: number;

  @Int({ min: 0, example: 4, description: 'Places kept for open offers from the waiting list' })
  held!: number;

  @Int({ min: 0, nullable: true, example: 96, description: 'Places that a YES gets now; null is unlimited' })
  free!: number | null;
}

export class FunctionStatsView extends AttendanceCounts {
  @Id()
  functionId!: string;

  @Text({ example: 'Dinner' })
  name!: string;
}

/** People who come, by what they eat. */
export class DietCountView {
  @Text({ nullable: true, example: 'vegetarian', description: 'null: nothing known' })
  diet!: string | null;

  @Int({ min: 0, example: 25 })
  people!: number;
}

export class AllergenCountView {
  @Text({ example: 'peanuts' })
  allergen!: string;

  @Choice(['preference', 'intolerance', 'anaphylaxis'], { example: 'anaphylaxis' })
  severity!: string;

  @Int({ min: 0, example: 2 })
  people!: number;
}

/** The figures of an event at this moment. A person counts as coming to the event when they come to any of its functions. */
export class EventStatsView extends AttendanceCounts {
  @Id()
  eventId!: string;

  @Int({ min: 0, example: 120, description: 'Households invited' })
  households!: number;

  @Int({ min: 0, example: 95, description: 'Households of which everybody has answered' })
  householdsAnswered!: number;

  @Int({ min: 0, example: 60, description: 'Plus-ones that invitations allow' })
  plusOnesAllowed!: number;

  @Int({ min: 0, example: 31, description: 'Plus-ones that come' })
  plusOnesComing!: number;

  @NestedList(() => FunctionStatsView, { max: 50, description: 'In the order of the functions' })
  functions!: FunctionStatsView[];

  @NestedList(() => DietCountView, { max: 20, description: 'Of people who come' })
  diets!: DietCountView[];

  @NestedList(() => AllergenCountView, { max: 60, description: 'Of people who come' })
  allergens!: AllergenCountView[];
}
