import { Choices, Id, Instant, Nested, NestedList, Text } from '../../platform/http/index.js';
import { GuestView } from './guests.dto.js';
import { mergeFields, type MergeField } from './merge-rules.js';

export class GuestMerge {
  @Id({ description: 'The guest who goes into this one' })
  otherId!: string;

  @Choices(mergeFields, {
    optional: true,
    max: mergeFields.length,
    example: ['email'],
    description: 'Fields to take from the other guest; of the rest the best of both is kept, this guest first',
  })
  take?: MergeField[];
}

export class GuestUnmerge {
  @Id({ description: 'The guest to bring back' })
  otherId!: string;
}

export class UnmergedGuestsView {
  @Nested(() => GuestView)
  survivor!: GuestView;

  @Nested(() => GuestView)
  other!: GuestView;
}

/** A merge that can be undone. */
export class GuestMergeView {
  @Id({ description: 'The guest who went' })
  otherId!: string;

  @Text({ example: 'Ada' })
  firstName!: string;

  @Text({ example: 'Lovelace' })
  lastName!: string;

  @Instant({ description: 'When' })
  at!: string;

  @Text({ example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', description: 'Who did it' })
  actor!: string;
}

export class GuestMergesView {
  @NestedList(() => GuestMergeView, { max: 1000, description: 'In the order they were made' })
  items!: GuestMergeView[];
}
