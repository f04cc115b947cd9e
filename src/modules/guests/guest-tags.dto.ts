import { Ids, Int, NestedList, Text, Texts } from '../../platform/http/index.js';

export class GuestTagView {
  @Text({ max: 60, example: 'vip' })
  tag!: string;

  @Int({ min: 1, description: 'How many guests have it' })
  guests!: number;
}

export class GuestTagsView {
  @NestedList(() => GuestTagView, { description: 'In alphabetical order' })
  items!: GuestTagView[];
}

export class GuestTagRename {
  @Text({ min: 1, max: 60, example: 'vip' })
  from!: string;

  @Text({ min: 1, max: 60, example: 'guest of honour', description: 'May exist already: the two become one' })
  to!: string;
}

export class GuestTagQuery {
  @Text({ min: 1, max: 60, example: 'vip' })
  tag!: string;
}

export class GuestTagging {
  @Ids({ min: 1, max: 500 })
  guestIds!: string[];

  @Texts({ optional: true, max: 50, maxLength: 60, example: ['vip'] })
  add?: string[];

  @Texts({ optional: true, max: 50, maxLength: 60, example: ['press'] })
  remove?: string[];
}

export class TaggedGuestsView {
  @Int({ min: 0, description: 'Guests whose tags are different now' })
  changed!: number;
}
