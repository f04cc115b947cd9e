import { Choice, Flag, Id, Instant, Int, NestedList, PageQuery, Text } from '../../platform/http/index.js';
import { LANES } from '../../platform/delivery/index.js';

const CODE = 'whatsapp.template_paused';

/** What the outside world was asked to do and what will not be tried again by itself. */
export class DeadLetterView {
  @Id()
  id!: string;

  @Text({ example: 'message.send' })
  kind!: string;

  @Id({ description: 'What it is about, e.g. the message' })
  subjectId!: string;

  @Id({ nullable: true, description: 'The account it was to be sent from' })
  channelId!: string | null;

  @Choice(LANES, { sql: `(array['${LANES.join(`', '`)}'])[t.lane + 1]`, description: 'How urgent it was' })
  lane!: string;

  @Int({ min: 0, example: 8, description: 'Calls of the provider that were made' })
  attempts!: number;

  @Text({
    sql: `t.last_error->>'class'`,
    example: 'permanent',
    description:
      '`transient`: it kept failing; `permanent`: it can never work; `fix`: something must be corrected first; ' +
      '`ambiguous`: nobody knows whether it was done',
  })
  errorClass!: string;

  @Text({ sql: `t.last_error->>'code'`, example: CODE, description: 'Stable code of the cause' })
  code!: string;

  @Text({ sql: `t.last_error->>'message'`, max: 500, example: 'The template is paused' })
  message!: string;

  @Text({ sql: `t.last_error->>'suggestion'`, nullable: true, max: 500, example: 'Choose another template' })
  suggestion!: string | null;

  @Instant({ description: 'When it was queued' })
  createdAt!: string;

  @Instant({ sql: 't.settled_at', description: 'When it was given up' })
  diedAt!: string;
}

export class DeadLetterAttemptView {
  @Int({ min: 1, description: '1 for the first' })
  n!: number;

  @Instant()
  startedAt!: string;

  @Instant({ nullable: true, description: 'Null when its process died; then nobody knows how it ended' })
  endedAt!: string | null;

  @Choice(['done', 'failed', 'lost'], { nullable: true })
  outcome!: string | null;

  @Text({ nullable: true, example: 'transient' })
  errorClass!: string | null;

  @Text({ nullable: true, example: 'smtp.timeout' })
  code!: string | null;

  @Text({ nullable: true, example: 'SM8a2c', description: "The provider's own id of it" })
  providerRef!: string | null;

  @Choice(['done', 'not-sent', 'unknown'], {
    nullable: true,
    description: 'What the provider said when it was asked afterwards',
  })
  reconciled!: string | null;
}

const ATTEMPTS = `(select coalesce(json_agg(json_build_object('n', a.n, 'startedAt', rfc3339(a.started_at),
  'endedAt', rfc3339(a.ended_at), 'outcome', a.outcome, 'errorClass', a.error_class, 'code', a.error_code,
  'providerRef', a.provider_ref, 'reconciled', a.reconciled) order by a.n), '[]')
  from delivery_attempt a where a.organization_id = t.organization_id and a.delivery_id = t.id)::text`;

export class DeadLetterDetailView extends DeadLetterView {
  @NestedList(() => DeadLetterAttemptView, { sql: ATTEMPTS, max: 1000, description: 'Every call, the first one first' })
  history!: DeadLetterAttemptView[];
}

export class DeadLetterQuery extends PageQuery {
  @Text({ optional: true, max: 100, example: 'message.send', description: 'Only this kind' })
  kind?: string;

  @Text({ optional: true, max: 100, example: CODE, description: 'Only with this cause' })
  code?: string;

  @Id({ optional: true, description: 'Only of this account' })
  channelId?: string;

  @Id({ optional: true, description: 'Only about this, e.g. a message' })
  subjectId?: string;

  @Instant({ optional: true, example: '2027-01-01T00:00:00.000Z', description: 'Only given up at this time or later' })
  from?: string;

  @Instant({ optional: true, example: '2028-01-01T00:00:00.000Z', description: 'Only given up before this time' })
  to?: string;
}

const SEND_AGAIN =
  'You have looked it up at the provider: it was not done. Without it, one of which nobody knows is asked about first, not repeated';

export class RedriveBody {
  @Flag({ optional: true, example: false, description: SEND_AGAIN })
  sendAgain?: boolean;
}

export class RedriveManyBody {
  @Flag({ optional: true, example: false, description: 'Every dead letter there is; needed when nothing narrows it' })
  all?: boolean;

  @Text({ optional: true, max: 100, example: 'message.send', description: 'Only this kind' })
  kind?: string;

  @Text({ optional: true, max: 100, example: CODE, description: 'Only with this cause' })
  code?: string;

  @Id({ optional: true, description: 'Only of this account' })
  channelId?: string;

  @Int({ optional: true, min: 1, max: 60_000, example: 600, description: 'How many begin per minute; 600 unless told' })
  perMinute?: number;

  @Flag({ optional: true, example: false, description: SEND_AGAIN })
  sendAgain?: boolean;
}

export class RedriveView {
  @Id()
  id!: string;

  @Choice(['queued', 'running', 'retrying', 'done', 'dead', 'cancelled'])
  state!: string;

  @Int({ min: 0, example: 120, description: 'Dead letters put back so far' })
  done!: number;

  @Int({ min: 0, nullable: true, example: 300, description: 'Dead letters there were when it began; null before' })
  total!: number | null;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  finishedAt!: string | null;
}
