import { deviceActions, type Permission } from '../../platform/access/index.js';
import { Choices, Id, Instant, Int, PageQuery, Text } from '../../platform/http/index.js';

const credentials = `from machine_credential c where c.organization_id = t.organization_id and c.device_id = t.id`;
const LATER = '2031-06-13T06:00:00.000Z';

/** A phone or tablet at the door of one event. */
export class DeviceView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id()
  eventId!: string;

  @Text({ example: 'Main entrance, tablet 2' })
  name!: string;

  @Choices(deviceActions, { description: 'What it may do, at this event only' })
  actions!: Permission[];

  @Text({
    max: 4,
    nullable: true,
    example: 'x9Tq',
    sql: `(select c.hint ${credentials} limit 1)`,
    description: 'The last four characters of its token',
  })
  hint!: string | null;

  @Id({ description: 'The person who made it' })
  createdBy!: string;

  @Instant({ example: LATER })
  expiresAt!: string;

  @Instant({ nullable: true })
  revokedAt!: string | null;

  @Instant({ nullable: true, sql: `(select max(c.last_used_at) ${credentials})`, description: 'To about a minute' })
  lastSeenAt!: string | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class DeviceWithTokenView extends DeviceView {
  @Text({
    max: 60,
    nullable: true,
    sql: 'null',
    example: 'pc_dev_0123456789ABCDEFGHIJKLMNOPQRSTUV1GiIwD',
    description: 'Shown this once; null in the answer to a repeat with the same `Idempotency-Key`',
  })
  token!: string | null;
}

export class NewDevice {
  @Text({ min: 1, max: 100, example: 'Main entrance, tablet 2' })
  name!: string;

  @Choices(deviceActions, {
    optional: true,
    min: 1,
    example: ['events:read', 'attendees:read'],
    description: 'At most what you may do yourself; all of them unless told',
  })
  actions?: Permission[];

  @Instant({
    example: LATER,
    description: 'At most 30 days after the event ends; the morning after it is a good choice',
  })
  expiresAt!: string;
}

export class DeviceQuery extends PageQuery {}
