import { Choice, CustomFields, Id, Instant, PageQuery, Text } from '../../platform/http/index.js';
import { securityEventKinds, type SecurityEventKind } from './security-event.entity.js';

/** Something that happened to somebody's access: what, when, to whom, by whom, from where. */
export class SecurityEventView {
  @Id()
  id!: string;

  @Instant()
  at!: string;

  @Choice(securityEventKinds, { example: 'signedIn' })
  kind!: SecurityEventKind;

  @Id({ nullable: true, description: 'The organization it happened in; null where none was entered yet' })
  organizationId!: string | null;

  @Id({ nullable: true, description: 'Whose account it is about; null when there is no such account' })
  userId!: string | null;

  @Text({ nullable: true, sql: 'u.name', example: 'Ada Lovelace', description: 'As the account is called today' })
  userName!: string | null;

  @Id({ nullable: true })
  sessionId!: string | null;

  @Text({
    nullable: true,
    example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60',
    description: 'Who did it, where somebody was signed in: kind and id',
  })
  actor!: string | null;

  @Text({
    nullable: true,
    example: 'member:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61',
    description: 'What it was done to: kind and id',
  })
  subject!: string | null;

  @Text({ example: '203.0.113.7' })
  address!: string;

  @Text({ example: 'Firefox on Windows', description: 'As far as the client says' })
  device!: string;

  @CustomFields({ example: { from: 'staff', to: 'manager' }, description: 'Facts that belong to the kind' })
  detail!: Record<string, string | number | boolean | null>;
}

export class OwnSecurityEventQuery extends PageQuery {
  @Choice(securityEventKinds, { optional: true, example: 'signedIn', description: 'Only this kind' })
  kind?: SecurityEventKind;

  @Instant({ optional: true, example: '2026-01-01T00:00:00.000Z', description: 'Only at this time or later' })
  from?: string;

  @Instant({ optional: true, example: '2028-01-01T00:00:00.000Z', description: 'Only before this time' })
  to?: string;
}

export class SecurityEventQuery extends OwnSecurityEventQuery {
  @Id({ optional: true, description: 'Only about the account of this person' })
  userId?: string;

  @Text({
    optional: true,
    max: 100,
    example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60',
    description: 'Only by this actor',
  })
  actor?: string;

  @Text({ optional: true, max: 60, example: '203.0.113.7', description: 'Only from this address' })
  address?: string;
}
