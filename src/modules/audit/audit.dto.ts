import { ApiProperty } from '@nestjs/swagger';
import { Id, Instant, Int, PageQuery, Text, Texts } from '../../platform/http/index.js';

const Values = (when: string): PropertyDecorator =>
  ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: `The changed members ${when}; null when there is nothing to tell or the person was erased since`,
    example: { name: 'Midsummer Gala' },
  });

/** One change: who did what to what, when, on which way. */
export class AuditEntryView {
  @Id({ description: 'The stream it is in' })
  streamId!: string;

  @Int({ min: 1, max: Number.MAX_SAFE_INTEGER, example: 43, description: 'Its number in the stream' })
  seq!: number;

  @Instant()
  at!: string;

  @Text({
    example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60',
    description: 'Kind and id: `user`, `api-key`, `device`, `guest` (an invitation) or `system`',
  })
  actor!: string;

  @Text({ example: 'http', description: 'The way it came in' })
  origin!: string;

  @Text({ example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61', description: 'The request, as in our log' })
  requestId!: string;

  @Id({ nullable: true, example: null, description: 'The command of a device that caused it' })
  commandId!: string | null;

  @Text({ example: 'event' })
  entity!: string;

  @Id()
  entityId!: string;

  @Text({ example: 'updated' })
  kind!: string;

  @Texts({ max: 100, example: ['name'], description: 'The changed members' })
  fields!: string[];

  @Values('before')
  before!: Record<string, unknown> | null;

  @Values('after')
  after!: Record<string, unknown> | null;
}

export class AuditQuery extends PageQuery {
  @Id({ optional: true, description: 'Only this stream: an organization or an event' })
  stream?: string;

  @Text({ optional: true, max: 60, example: 'event', description: 'Only this kind of thing' })
  entity?: string;

  @Id({ optional: true, description: 'Only this one' })
  entityId?: string;

  @Text({ optional: true, max: 60, example: 'updated', description: 'Only this kind of change' })
  kind?: string;

  @Text({
    optional: true,
    max: 100,
    example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60',
    description: 'Only by this actor',
  })
  actor?: string;

  @Instant({ optional: true, example: '2027-01-01T00:00:00.000Z', description: 'Only at this time or later' })
  from?: string;

  @Instant({ optional: true, example: '2028-01-01T00:00:00.000Z', description: 'Only before this time' })
  to?: string;
}
