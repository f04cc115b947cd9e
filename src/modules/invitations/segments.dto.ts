import { Id, Instant, Int, Nested, PageQuery, Text } from '../../platform/http/index.js';
import { InvitationFilter } from './invitations.dto.js';

/** A saved question about an event's invitations; who it means is looked up each time. */
export class SegmentView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id()
  eventId!: string;

  @Text({ example: 'Silent, German-speaking' })
  name!: string;

  @Nested(() => InvitationFilter)
  filter!: InvitationFilter;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class SegmentChanges {
  @Text({
    optional: true,
    min: 1,
    max: 100,
    example: 'Silent, German-speaking',
    description: 'Unique within the event',
  })
  name?: string;

  @Nested(() => InvitationFilter, { optional: true })
  filter?: InvitationFilter;
}

export class NewSegment {
  @Id({ optional: true, description: 'Chosen by you, so that a repeat finds what the first try made' })
  id?: string;

  @Text({ min: 1, max: 100, example: 'Silent, German-speaking', description: 'Unique within the event' })
  name!: string;

  @Nested(() => InvitationFilter)
  filter!: InvitationFilter;
}

export class SegmentQuery extends PageQuery {}

/** What a message to the segment would reach now. Nothing is sent by asking. */
export class SegmentCount {
  @Int({ min: 0, example: 42, description: 'Parties it means' })
  invitations!: number;

  @Int({ min: 0, example: 97, description: 'People in these parties' })
  people!: number;

  @Int({
    min: 0,
    example: 3,
    description: 'Of the parties: without a contact who has an e-mail address or a phone number',
  })
  unreachable!: number;

  @Int({ min: 0, example: 1, description: 'Of the parties: whose messages came back' })
  bounced!: number;
}
