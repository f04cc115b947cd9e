import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import type { DeliveryFailure, DeliveryState } from './delivery.definition.js';
import { DELIVERY, type DeliveryRow } from './delivery.rows.js';

/** One call as a timeline shows it. */
export interface DeliveryAttemptView {
  deliveryId: string;
  n: number;
  startedAt: Date;
  endedAt: Date | null;
  outcome: 'done' | 'failed' | 'lost' | null;
  errorClass: string | null;
  errorCode: string | null;
  providerRef: string | null;
  summary: string | null;
  reconciled: 'done' | 'not-sent' | 'unknown' | null;
}

export interface DeliveryView {
  id: string;
  kind: string;
  subjectId: string;
  channelId: string | null;
  state: DeliveryState;
  attempts: number;
  nextAt: Date;
  providerRef: string | null;
  error: DeliveryFailure | null;
  createdAt: Date;
  settledAt: Date | null;
}

const VIEW = `id, kind, subject_id "subjectId", channel_id "channelId", state, attempts, next_at "nextAt",
  provider_ref "providerRef", last_error error, created_at "createdAt", settled_at "settledAt"`;

/** Reading deliveries, and what people do to them. */
@Injectable()
export class DeliveryHistory {
  constructor(private readonly db: Database) {}

  /** Of these subjects, oldest first. */
  async ofSubjects(organizationId: string, subjectIds: readonly string[]): Promise<DeliveryView[]> {
    return this.db.query(
      `select ${VIEW} from delivery where organization_id = $1 and subject_id = any($2) order by created_at, id`,
      [organizationId, subjectIds],
    );
  }

  async find(organizationId: string, id: string): Promise<DeliveryView | undefined> {
    const [row] = await this.db.query<DeliveryView>(
      `select ${VIEW} from delivery where organization_id = $1 and id = $2`,
      [organizationId, id],
    );
    return row;
  }

  /** Every call made for these deliveries, in order. */
  async attempts(organizationId: string, ids: readonly string[]): Promise<DeliveryAttemptView[]> {
    return this.db.query(
      `select delivery_id "deliveryId", n, started_at "startedAt", ended_at "endedAt", outcome, error_class "errorClass",
           error_code "errorCode", provider_ref "providerRef", summary, reconciled
         from delivery_attempt where organization_id = $1 and delivery_id = any($2) order by delivery_id, n`,
      [organizationId, ids],
    );
  }

  async discard(
    organizationId: string,
    ids: readonly string[],
    states: readonly DeliveryState[],
    reason: DeliveryFailure,
  ): Promise<DeliveryRow[]> {
    return this.db.query(
      `update delivery d set state = 'discarded', settled_at = clock_timestamp(), lease_until = null,
           last_error = case when d.state = 'dead' then d.last_error else $4 end
        where d.organization_id = $1 and d.id = any($2) and d.state = any($3)
       returning ${DELIVERY}`,
      [organizationId, ids, states, JSON.stringify(reason)],
    );
  }

  async forget(organizationId: string, subjectIds: readonly string[]): Promise<void> {
    await this.db.query(
      `with forgotten as (
         update delivery set buckets = '{}', provider_ref = null, last_error = last_error - 'message' - 'suggestion'
          where organization_id = $1 and subject_id = any($2) returning id)
       update delivery_attempt set provider_ref = null, summary = null
        where organization_id = $1 and delivery_id in (select id from forgotten)`,
      [organizationId, subjectIds],
    );
  }

  /** What was in doubt is done; also what was given up on because nobody could tell. */
  async confirm(organizationId: string, id: string, providerRef: string | null): Promise<DeliveryRow | undefined> {
    const [row] = await this.db.query<DeliveryRow>(
      `with settled as (
         update delivery d set state = 'done', settled_at = clock_timestamp(), lease_until = null,
             lease_token = d.lease_token + 1, last_error = null, provider_ref = coalesce($3, d.provider_ref)
          where d.organization_id = $1 and d.id = $2
            and (d.state = 'ambiguous' or (d.state = 'dead' and d.last_error->>'code' = 'delivery.unresolved'))
         returning d.*),
       noted as (
         update delivery_attempt a set reconciled = 'done', provider_ref = coalesce($3, a.provider_ref)
           from settled s where a.organization_id = s.organization_id and a.delivery_id = s.id and a.n = s.attempts)
       select ${DELIVERY} from settled d`,
      [organizationId, id, providerRef],
    );
    return row;
  }

  /**
   * Dead ones are tried again with a full budget. Those nobody could tell about are asked about again first, unless
   * `sendAgain` says that a person has looked. They begin one after the other, `perSecond` of them.
   */
  async redrive(
    organizationId: string,
    ids: readonly string[],
    { sendAgain, startInSeconds, perSecond }: { sendAgain: boolean; startInSeconds: number; perSecond: number },
  ): Promise<(DeliveryRow & { delay: number; turn: string })[]> {
    return this.db.query(
      `update delivery d set settled_at = null, alerted_at = null, failures = 0, reconciliations = 0,
           state = case when d.last_error->>'class' = 'ambiguous' and not $3 then 'ambiguous' else 'queued' end,
           next_at = clock_timestamp() + make_interval(secs => $4 + (g.place - 1) / $5::float8)
         from unnest($2::uuid[]) with ordinality as g (id, place)
        where d.organization_id = $1 and d.id = g.id and d.state = 'dead'
       returning ${DELIVERY}, ($4 + (g.place - 1) / $5::float8) * 1000 delay, d.lease_token::text turn`,
      [organizationId, ids, sendAgain, startInSeconds, perSecond],
    );
  }
}
