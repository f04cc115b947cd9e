import { ApiProperty } from '@nestjs/swagger';
import { Choice, Instant, Nested, NestedList, Text, Texts } from '../../platform/http/index.js';
import { GuestView } from './guests.dto.js';

export const erasureReasons = ['guest_request', 'retention_ended', 'collected_by_mistake', 'other'] as const;

export class GuestErasure {
  @Choice(erasureReasons, {
    description: 'Kept in the change log for good: a code, so that it can hold nothing about the person',
  })
  reason!: (typeof erasureReasons)[number];
}

export class PersonalChangeView {
  @Instant()
  at!: string;

  @Text({ example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', description: 'Who did it' })
  actor!: string;

  @Text({ example: 'http', description: 'Where it came from' })
  origin!: string;

  @Text({ example: 'updated' })
  kind!: string;

  @Texts({ max: 100, example: ['email'] })
  fields!: string[];

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, example: { email: null } })
  before!: Record<string, unknown> | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, example: { email: 'ada@example.org' } })
  after!: Record<string, unknown> | null;
}

/** Everything held about one person. */
export class PersonalDataView {
  @Instant({ description: 'When this document was made' })
  exportedAt!: string;

  @Nested(() => GuestView)
  guest!: GuestView;

  @NestedList(() => GuestView, { description: 'Other entries for the same person, merged into this one' })
  mergedGuests!: GuestView[];

  @NestedList(() => PersonalChangeView, {
    description: 'What happened to these entries, as far back as the change log goes',
  })
  history!: PersonalChangeView[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What other parts of Placecard hold, by part',
    example: { invitations: [] },
  })
  held!: Record<string, unknown>;
}
