import { keyScopes, type Permission } from '../../platform/access/index.js';
import { Choices, Flag, Id, Instant, Int, Nested, PageQuery, Text } from '../../platform/http/index.js';
import { EventGrantsField, type EventGrants } from '../organizations/index.js';

const credentials = `from machine_credential c where c.organization_id = t.organization_id and c.api_key_id = t.id`;
const LATER = '2031-12-31T00:00:00.000Z';

/** What a machine of the organization may do. Its secret is shown when it is made or rotated, and never again. */
export class ApiKeyView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Text({ example: 'Front desk sync' })
  name!: string;

  @Choices(keyScopes, { description: 'What it may do' })
  scopes!: Permission[];

  @EventGrantsField({ description: 'The events the key reaches: `all`, also those to come, or the listed ones' })
  events!: EventGrants;

  @Flag({ example: false, description: 'Whether every request must be signed' })
  requireSignature!: boolean;

  @Text({
    max: 4,
    nullable: true,
    example: 'x9Tq',
    sql: `(select c.hint ${credentials} order by c.created_at desc, c.id desc limit 1)`,
    description: 'The last four characters of the present secret',
  })
  hint!: string | null;

  @Id({ description: 'The person who made it. The key belongs to the organization and stays when they leave' })
  createdBy!: string;

  @Instant({ nullable: true, example: LATER, description: 'Null: it does not expire' })
  expiresAt!: string | null;

  @Instant({ nullable: true, description: 'When it last got a new secret' })
  rotatedAt!: string | null;

  @Instant({
    nullable: true,
    sql: `(select max(c.expires_at) ${credentials} and t.revoked_at is null and c.expires_at > now())`,
    description: 'Until when the secret before the present one is taken too; null when it no longer is',
  })
  overlapUntil!: string | null;

  @Instant({ nullable: true })
  revokedAt!: string | null;

  @Instant({
    nullable: true,
    sql: `(select max(c.last_used_at) ${credentials})`,
    description: 'To about a minute',
  })
  lastUsedAt!: string | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class ApiKeySecret {
  @Text({
    max: 60,
    example: 'pc_live_0123456789ABCDEFGHIJKLMNOPQRSTUV2SdvW7',
    description: 'Send it as `Authorization: Bearer …`',
  })
  key!: string;

  @Text({
    max: 60,
    nullable: true,
    example: 'whsec_bm90IGEgc2VjcmV0LCBqdXN0IGFuIGV4YW1wbGUuLi4=',
    description: 'What requests are signed with; null unless the key demands signatures',
  })
  signingSecret!: string | null;
}

export class ApiKeyWithSecretView extends ApiKeyView {
  @Nested(() => ApiKeySecret, {
    nullable: true,
    sql: 'null',
    description: 'Shown this once; null in the answer to a repeat with the same `Idempotency-Key`',
  })
  secret!: ApiKeySecret | null;
}

export class NewApiKey {
  @Text({ min: 1, max: 100, example: 'Front desk sync', description: 'For people to tell keys apart' })
  name!: string;

  @Choices(keyScopes, {
    min: 1,
    example: ['guests:read', 'guests:write'],
    description: 'At most what you may do yourself. Keys, members and settings are for people only',
  })
  scopes!: Permission[];

  @EventGrantsField({
    optional: true,
    description:
      'The events the key reaches: `all`, also those to come, or the listed ones; as many as you do unless told',
  })
  events?: EventGrants;

  @Flag({ optional: true, example: false, description: 'Demand a signature with every request; false unless told' })
  requireSignature?: boolean;

  @Instant({ optional: true, example: LATER, description: 'Never unless told' })
  expiresAt?: string;
}

export class ApiKeyRotation {
  @Int({
    optional: true,
    min: 0,
    max: 720,
    example: 24,
    description: 'Hours during which the present secret is taken too; 24 unless told, 0 ends it at once',
  })
  overlapHours?: number;
}

export class ApiKeyQuery extends PageQuery {}
