import { Choices, Ids, Int, Nested, PageQuery, QueryInt } from '../../platform/http/index.js';
import { viewJson } from '../../platform/database/index.js';
import { GuestView } from './guests.dto.js';

export const duplicateReasons = [
  'same_email',
  'same_phone',
  'same_name',
  'similar_name',
  'same_company',
  'same_birthday',
  'different_birthday',
] as const;

/** The guest whose id is in `column` of the pair `t`. */
const guest = (column: string): string =>
  `(select ${viewJson(GuestView)} from (select g.* from guest g where g.organization_id = t.organization_id and g.id = t.${column}) t)`;

/** Two entries that may be one person. */
export class GuestDuplicateView {
  @Int({ min: 0, max: 100, example: 95, description: 'How sure it is, in per cent; 100 is the same name and contact' })
  score!: number;

  @Choices(duplicateReasons, {
    sql: 'to_json(t.reasons)',
    description: 'What speaks for it, and `different_birthday` against it',
  })
  reasons!: (typeof duplicateReasons)[number][];

  @Nested(() => GuestView, { sql: guest('first_id'), description: 'The older entry' })
  first!: GuestView;

  @Nested(() => GuestView, { sql: guest('second_id') })
  second!: GuestView;
}

export class GuestDuplicateQuery extends PageQuery {
  @QueryInt({
    optional: true,
    min: 40,
    max: 100,
    example: 60,
    description: 'Least score; 60 unless told. Below 60 also guests of whom only the name is the same',
  })
  minScore?: number;
}

export class NotDuplicates {
  @Ids({ min: 2, max: 20, description: 'Guests who are all different people' })
  guestIds!: string[];
}
