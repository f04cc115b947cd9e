import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import {
  LANES,
  type Delivery,
  type DeliveryFailure,
  type DeliveryReceipt,
  type DeliveryState,
  type Lane,
} from './delivery.definition.js';

/** A hand-out of a delivery: valid as long as the row still carries this token. */
export interface Claim {
  delivery: Delivery;
  /** `sending` to call the provider, `ambiguous` to ask about the call before. */
  state: 'sending' | 'ambiguous';
  token: string;
  attempts: number;
  failures: number;
  maxAttempts: number;
  reconciliations: number;
  requestId: string | null;
}

/** How a hand-out ended. */
export interface Outcome {
  claim: Claim;
  state: DeliveryState;
  /** Seconds until it is due again. */
  wait: number;
  /** How many more failures count. */
  failed: 0 | 1;
  /** The call that was made; none when it came to no call. */
  call?: { n: number; outcome: 'done' | 'failed' };
  /** What was found out about the call before. */
  reconciled?: 'done' | 'not-sent' | 'unknown';
  receipt?: DeliveryReceipt;
  error?: DeliveryFailure;
}

export interface DeliveryRow {
  id: string;
  organizationId: string;
  kind: string;
  lane: number;
  subjectId: string;
  channelId: string | null;
  target: string;
  buckets: string[];
  usefulUntil: Date | null;
  state: DeliveryState;
  attempts: number;
}

export interface UntoldRow {
  providerRef: string | null;
  error: DeliveryFailure | null;
  nextAt: Date;
}

export interface NewDeliveryRow {
  id: string;
  organizationId: string;
  kind: string;
  lane: Lane;
  subjectId: string;
  channelId: string | null;
  target: string;
  buckets: readonly string[];
  uniqueKey: string | null;
  maxAttempts: number;
  notBefore: Date | null;
  usefulUntil: Date | null;
  requestId: string | null;
}

const lanePlace = (lane: Lane): number => LANES.indexOf(lane);

// All times are the database's: the clocks of the processes may be off by an hour and nothing changes.
export const DELIVERY = `d.id, d.organization_id "organizationId", d.kind, d.lane, d.subject_id "subjectId",
  d.channel_id "channelId", d.target, d.buckets, d.useful_until "usefulUntil", d.state, d.attempts`;
const WAITING = `('queued', 'retrying')`;
/**
 * Whether `d` is still what was handed out as `g`. A CASE, because Postgres would look for "leased" in the index of all that
 * is, row by row of ours, and so read the whole queue instead of the few rows we have the keys of.
 */
const HANDED_OUT = `case when d.lease_token = g.token then d.lease_until is not null else false end`;

export const deliveryOf = (row: DeliveryRow): Delivery => ({
  id: row.id,
  organizationId: row.organizationId,
  kind: row.kind,
  lane: LANES[row.lane]!,
  subjectId: row.subjectId,
  channelId: row.channelId,
  target: row.target,
  buckets: row.buckets,
  usefulUntil: row.usefulUntil,
});

/** What the worker does to the table: each a single statement over many rows. */
@Injectable()
export class DeliveryRows {
  constructor(private readonly db: Database) {}

  /**
   * Those that are new: one with a known unique key is left out. What is on hold starts held, what is paused starts later.
   * The hold is locked, so that a release waits for us and then finds these rows.
   */
  async insert(rows: readonly NewDeliveryRow[]): Promise<{ id: string; delay: number; held: boolean }[]> {
    return this.db.query(
      `with given as (
         select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
             $9::text[], $10::int[], $11::timestamptz[], $12::timestamptz[], $13::text[])
           as g (id, organization_id, kind, lane, subject_id, channel_id, target, buckets, unique_key, max_attempts,
             not_before, useful_until, request_id)),
       hold as materialized (
         select organization_id, channel_id, reason from delivery_hold
          where released_at is null and (organization_id, channel_id) in (select organization_id, channel_id from given)
          for share),
       made as (
         insert into delivery (id, organization_id, kind, lane, subject_id, channel_id, target, buckets, unique_key,
             max_attempts, next_at, useful_until, request_id, state, last_error)
         select g.id, g.organization_id, g.kind, g.lane, g.subject_id, g.channel_id, g.target, b.names, g.unique_key,
             g.max_attempts, greatest(coalesce(g.not_before, clock_timestamp()), p.until), g.useful_until, g.request_id,
             case when h.channel_id is null then 'queued' else 'held' end, h.reason
           from given g
           cross join lateral (select array(select jsonb_array_elements_text(g.buckets::jsonb)) names) b
           left join hold h using (organization_id, channel_id)
           -- Asked once whether anything is paused at all, and of each row only then.
           left join lateral (select max(until) until from delivery_pause
              where (select true from delivery_pause limit 1) and bucket = any(b.names)) p on true
         on conflict do nothing
         returning id, next_at, state)
       select id, state = 'held' held,
           greatest(0, ceil(extract(epoch from next_at - clock_timestamp()) * 1000))::float8 delay from made`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.organizationId),
        rows.map((row) => row.kind),
        rows.map((row) => lanePlace(row.lane)),
        rows.map((row) => row.subjectId),
        rows.map((row) => row.channelId),
        rows.map((row) => row.target),
        rows.map((row) => JSON.stringify(row.buckets)),
        rows.map((row) => row.uniqueKey),
        rows.map((row) => row.maxAttempts),
        rows.map((row) => row.notBefore),
        rows.map((row) => row.usefulUntil),
        rows.map((row) => row.requestId),
      ],
    );
  }

  /**
   * Takes what is due, lane before lane and the longest waiting first; `byAge` looks at the waiting time only, for rows that
   * have waited for longer than that many seconds.
   */
  async claim(
    kinds: readonly string[],
    limit: number,
    leaseSeconds: number,
    { lanes, avoid, byAge }: { lanes: readonly number[]; avoid: readonly string[]; byAge?: number },
  ): Promise<Claim[]> {
    const rows = await this.db.query<DeliveryRow & Omit<Claim, 'delivery'>>(
      `with due as materialized (
         select x.organization_id, x.id
           from unnest($4::smallint[]) with ordinality as l (lane, place)
           cross join lateral (
             select c.organization_id, c.id from delivery c
              where c.lane = l.lane and c.state in ('queued', 'retrying', 'ambiguous')
                and c.next_at <= now() - make_interval(secs => $6)
                and c.kind = any($1) and c.target <> all($5)
                and (c.lease_until is null or c.lease_until < now())
                and (c.useful_until is null or c.useful_until > now())
                and not exists (select from delivery_pause p where p.bucket = any(c.buckets) and p.until > now())
              order by c.next_at limit $2 for no key update skip locked) x
          limit $2),
       taken as (
         update delivery d set state = case when d.state = 'ambiguous' then 'ambiguous' else 'sending' end,
             lease_until = clock_timestamp() + make_interval(secs => $3), lease_token = d.lease_token + 1
           from due where d.organization_id = due.organization_id and d.id = due.id
         returning d.*)
       select ${DELIVERY}, d.lease_token::text token, d.failures, d.max_attempts "maxAttempts",
           d.reconciliations, d.request_id "requestId"
         from taken d order by d.lane, d.next_at`,
      [kinds, limit, leaseSeconds, lanes, avoid, byAge ?? 0],
    );
    return rows.map(({ token, failures, maxAttempts, reconciliations, requestId, ...row }) => ({
      delivery: deliveryOf(row),
      state: row.state,
      token,
      attempts: row.attempts,
      failures,
      maxAttempts,
      reconciliations,
      requestId,
    }));
  }

  /** Writes down that these calls begin; those that are no longer ours are missing from the answer. */
  async begin(claims: readonly Claim[]): Promise<Map<string, Date>> {
    const rows = await this.db.query<{ id: string; startedAt: Date }>(
      `with mine as (
         select d.organization_id, d.id, d.attempts from delivery d
           join unnest($1::uuid[], $2::uuid[], $3::bigint[]) as g (organization_id, id, token)
             on d.organization_id = g.organization_id and d.id = g.id
          where case when ${HANDED_OUT} then d.state = 'sending' and d.lease_until > clock_timestamp() end
          for no key update of d)
       insert into delivery_attempt (organization_id, delivery_id, n)
       select organization_id, id, attempts + 1 from mine
       returning delivery_id id, started_at "startedAt"`,
      [...keys(claims), claims.map(({ token }) => token)],
    );
    return new Map(rows.map(({ id, startedAt }) => [id, startedAt]));
  }

  /** Keeps the leases of everything under way. */
  async keep(claims: readonly Claim[], leaseSeconds: number): Promise<void> {
    await this.db.query(
      `update delivery d set lease_until = clock_timestamp() + make_interval(secs => $4)
         from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as g (organization_id, id, token)
        where d.organization_id = g.organization_id and d.id = g.id and ${HANDED_OUT}`,
      [...keys(claims), claims.map(({ token }) => token), leaseSeconds],
    );
  }

  /**
   * Writes down how hand-outs ended. Only for those still ours; a success is taken also from one that is being asked about
   * meanwhile, because it answers the question. @returns the ids that were taken, with when they are due again.
   */
  async record(outcomes: readonly Outcome[]): Promise<Map<string, { nextAt: Date; turn: string }>> {
    const rows = await this.db.query<{ id: string; nextAt: Date; turn: string }>(
      `with given as materialized (
         select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[], $5::float8[], $6::int[], $7::int[], $8::text[],
             $9::text[], $10::text[], $11::text[], $12::jsonb[])
           as g (organization_id, id, token, state, wait, failed, n, outcome, reconciled, provider_ref, summary, error)),
       told as (
         update delivery d set state = g.state, lease_until = null, lease_token = d.lease_token + 1,
             attempts = greatest(d.attempts, g.n), failures = d.failures + g.failed,
             reconciliations = case when g.n is not null then 0 when g.reconciled is null then d.reconciliations else d.reconciliations + 1 end,
             next_at = clock_timestamp() + make_interval(secs => g.wait),
             provider_ref = coalesce(g.provider_ref, d.provider_ref),
             last_error = case when g.state = 'done' then null else coalesce(g.error, d.last_error) end,
             settled_at = case when g.state in ('done', 'dead', 'discarded') then clock_timestamp() end
           from given g
          where d.organization_id = g.organization_id and d.id = g.id
            and case when ${HANDED_OUT} then true
                     else g.state = 'done' and g.n = d.attempts and d.state in ('ambiguous', 'retrying') end
         returning d.organization_id, d.id, d.next_at, d.lease_token, d.attempts,
             g.n, g.outcome, g.error, g.provider_ref, g.summary, g.reconciled),
       noted as (
         update delivery_attempt a set
             ended_at = coalesce(a.ended_at, clock_timestamp()),
             outcome = case when t.n is not null then t.outcome else coalesce(a.outcome, 'lost') end,
             error_class = case when t.n is not null then t.error->>'class' else a.error_class end,
             error_code = case when t.n is not null then t.error->>'code' else a.error_code end,
             provider_ref = coalesce(t.provider_ref, a.provider_ref), summary = coalesce(t.summary, a.summary),
             reconciled = coalesce(t.reconciled, a.reconciled)
           from told t
          where a.organization_id = t.organization_id and a.delivery_id = t.id
            and a.n = coalesce(t.n, case when t.reconciled is not null then t.attempts end))
       select id, next_at "nextAt", lease_token::text turn from told`,
      [
        ...keys(outcomes.map(({ claim }) => claim)),
        outcomes.map(({ claim }) => claim.token),
        outcomes.map(({ state }) => state),
        outcomes.map(({ wait }) => wait),
        outcomes.map(({ failed }) => failed),
        outcomes.map(({ call }) => call?.n ?? null),
        outcomes.map(({ call }) => call?.outcome ?? null),
        outcomes.map(({ reconciled }) => reconciled ?? null),
        outcomes.map(({ receipt }) => receipt?.providerRef ?? null),
        outcomes.map(({ receipt }) => receipt?.summary?.slice(0, 300) ?? null),
        outcomes.map(({ error }) => (error ? JSON.stringify(error) : null)),
      ],
    );
    return new Map(rows.map(({ id, nextAt, turn }) => [id, { nextAt, turn }]));
  }

  /** Gives hand-outs back that came to no call. */
  async release(waits: readonly { claim: Claim; seconds: number }[]): Promise<void> {
    await this.db.query(
      `update delivery d set state = case when d.state = 'ambiguous' then 'ambiguous' when d.attempts = 0 then 'queued' else 'retrying' end,
           lease_until = null, next_at = clock_timestamp() + make_interval(secs => g.wait)
         from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::float8[]) as g (organization_id, id, token, wait)
        where d.organization_id = g.organization_id and d.id = g.id and ${HANDED_OUT}`,
      [
        ...keys(waits.map(({ claim }) => claim)),
        waits.map(({ claim }) => claim.token),
        waits.map(({ seconds }) => seconds),
      ],
    );
  }

  /**
   * Takes back what a process left when it died. Without an open attempt nothing was sent; with one nobody knows, unless the
   * provider does a thing once however often it is asked.
   */
  async recover(kinds: readonly string[], idempotent: readonly string[], limit: number): Promise<DeliveryRow[]> {
    return this.db.query(
      `with lost as materialized (
         select organization_id, id, attempts from delivery
          where state = 'sending' and lease_until < clock_timestamp() and kind = any($1)
          order by lease_until limit $3 for no key update skip locked),
       ended as (
         update delivery_attempt a set ended_at = clock_timestamp(), outcome = 'lost', error_class = 'ambiguous',
             error_code = 'delivery.worker_lost'
           from lost where a.organization_id = lost.organization_id and a.delivery_id = lost.id
             and a.n = lost.attempts + 1 and a.ended_at is null
         returning a.organization_id, a.delivery_id, a.n)
       update delivery d set lease_until = null, lease_token = d.lease_token + 1, next_at = clock_timestamp(),
           attempts = coalesce(e.n, d.attempts), reconciliations = 0,
           failures = d.failures + case when e.n is null then 0 else 1 end,
           state = case when e.n is null then case when d.attempts = 0 then 'queued' else 'retrying' end
             when d.kind <> all($2) then 'ambiguous'
             when d.failures + 1 >= d.max_attempts then 'dead' else 'retrying' end,
           settled_at = case when e.n is not null and d.kind = any($2) and d.failures + 1 >= d.max_attempts then clock_timestamp() end,
           last_error = case when e.n is null then d.last_error else
             '{"class": "ambiguous", "code": "delivery.worker_lost", "message": "The process died or fell silent during the call"}' end
         from lost left join ended e on e.organization_id = lost.organization_id and e.delivery_id = lost.id
        where d.organization_id = lost.organization_id and d.id = lost.id
       returning ${DELIVERY}`,
      [kinds, idempotent, limit],
    );
  }

  /** Ends what nobody needs any more. */
  async expire(kinds: readonly string[], limit: number): Promise<DeliveryRow[]> {
    return this.db.query(
      `update delivery d set state = 'discarded', settled_at = clock_timestamp(),
           last_error = '{"class": "expired", "code": "delivery.expired", "message": "It was not useful any more"}'
        where (d.organization_id, d.id) in (
          select organization_id, id from delivery
           where state in ('queued', 'retrying', 'held') and useful_until < now() and kind = any($1)
           order by useful_until limit $2 for no key update skip locked)
       returning ${DELIVERY}`,
      [kinds, limit],
    );
  }

  /** What the last call left behind, for reconciling. */
  async attempts(
    claims: readonly Claim[],
  ): Promise<Map<string, { n: number; startedAt: Date; providerRef: string | null }>> {
    const rows = await this.db.query<{ id: string; n: number; startedAt: Date; providerRef: string | null }>(
      `select distinct on (a.delivery_id) a.delivery_id id, a.n, a.started_at "startedAt", a.provider_ref "providerRef"
         from delivery_attempt a join unnest($1::uuid[], $2::uuid[]) as g (organization_id, id)
           on a.organization_id = g.organization_id and a.delivery_id = g.id
        order by a.delivery_id, a.n desc`,
      keys(claims),
    );
    return new Map(rows.map(({ id, ...attempt }) => [id, attempt]));
  }

  /** Everything in the bucket waits; new rows see the pause when they are made. */
  async pause(bucket: string, seconds: number): Promise<void> {
    await this.db.query(
      `insert into delivery_pause as p (bucket, until) values ($1, clock_timestamp() + make_interval(secs => $2))
       on conflict (bucket) do update set until = greatest(p.until, excluded.until)`,
      [bucket, seconds],
    );
    await this.db.query(
      `update delivery d set next_at = clock_timestamp() + make_interval(secs => $2)
        where (d.organization_id, d.id) in (
          select organization_id, id from delivery
           where state in ${WAITING} and $1 = any(buckets) and next_at < clock_timestamp() + make_interval(secs => $2)
           for no key update skip locked)`,
      [bucket, seconds],
    );
  }

  async prunePauses(): Promise<void> {
    await this.db.execute(`delete from delivery_pause where until < now() - interval '1 minute'`);
  }

  /** Those whose feature has still to be told, with their last attempt. */
  async untold(limit: number): Promise<(DeliveryRow & UntoldRow)[]> {
    return this.db.query(
      `select ${DELIVERY}, d.provider_ref "providerRef", d.last_error error, d.next_at "nextAt"
         from delivery d where d.untold order by d.next_at limit $1 for no key update skip locked`,
      [limit],
    );
  }

  async markTold(organizationId: string, id: string, told: boolean): Promise<void> {
    await this.db.query(`update delivery set untold = $3 where organization_id = $1 and id = $2`, [
      organizationId,
      id,
      !told,
    ]);
  }

  async unalerted(limit: number): Promise<{ id: string; organizationId: string; kind: string }[]> {
    return this.db.query(
      `select id, organization_id "organizationId", kind from delivery where state = 'dead' and alerted_at is null
         and settled_at < clock_timestamp() - interval '2 seconds' order by settled_at limit $1`,
      [limit],
    );
  }

  /** The dead delivery, once: the first to ask tells the world. */
  async takeAlert(organizationId: string, id: string): Promise<(DeliveryRow & { error: DeliveryFailure }) | undefined> {
    const [row] = await this.db.query<DeliveryRow & { error: DeliveryFailure }>(
      `update delivery d set alerted_at = clock_timestamp()
        where d.organization_id = $1 and d.id = $2 and d.state = 'dead' and d.alerted_at is null
       returning ${DELIVERY}, d.last_error error`,
      [organizationId, id],
    );
    return row;
  }

  /** Ended deliveries are kept for a time; dead ones until somebody has dealt with them. */
  async prune(days: number, limit: number): Promise<number> {
    return this.db.execute(
      `delete from delivery where (organization_id, id) in (
         select organization_id, id from delivery where state in ('done', 'discarded')
            and settled_at < now() - make_interval(days => $1) order by settled_at limit $2)`,
      [days, limit],
    );
  }

  /** How much waits and for how long, and how many dead letters lie there. */
  async figures(): Promise<{ state: string; lane: number; count: number; oldest: number }[]> {
    return this.db.query(
      `select state, lane, count(*)::int count, greatest(0, coalesce(extract(epoch from clock_timestamp() - min(
           case when state = 'dead' then settled_at when state = 'held' then created_at else next_at end)), 0))::float8 oldest
         from delivery where state in ('queued', 'retrying', 'sending', 'ambiguous', 'held', 'dead') group by state, lane`,
    );
  }
}

const keys = (claims: readonly Claim[]): [string[], string[]] => [
  claims.map(({ delivery }) => delivery.organizationId),
  claims.map(({ delivery }) => delivery.id),
];
