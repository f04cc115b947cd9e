import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { differences, RepositoryContext, TenantRepository, type ChangeVerb } from '../../platform/changes/index.js';
import type { Sort, Where } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { plainText } from '../guests/index.js';
import { InvitationEntity, type DeliveryStage, type InvitationState } from './invitation.entity.js';
import { attendeeChange, invitationChange } from './invitations.changes.js';
import type { InvitationFilter, InvitationQuery, InvitationView, invitationSorts } from './invitations.dto.js';
import { invitationErrors } from './invitations.errors.js';
import type { SegmentCount } from './segments.dto.js';

const sorts: Record<(typeof invitationSorts)[number], Sort> = {
  name: { sql: 't.search_key', type: 'text' },
  '-name': { sql: 't.search_key', type: 'text', descending: true },
  createdAt: { sql: 't.created_at', type: 'timestamptz' },
  '-createdAt': { sql: 't.created_at', type: 'timestamptz', descending: true },
};

/** A household about to be written, checked. */
export interface Household {
  id: string;
  name: string;
  contactGuestId: string | null;
  language: string | null;
  plusOnes: number;
  functionIds: string[] | null;
  note: string;
  externalId: string | null;
  searchKey: string;
  tokenHash: Buffer;
  members: { id: string; guestId: string }[];
}

/** How far a message to a household got. */
export interface DeliveryNews {
  invitationId: string;
  status: DeliveryStage;
  at: Date;
  reminder: boolean;
}

/** Which invitations of an event are written to; never those that are revoked. */
export interface Audience {
  filter?: InvitationFilter | undefined;
  ids?: readonly string[] | undefined;
  /** `told`: who has heard of the event from us or answered, and did not decline. */
  only?: 'told' | undefined;
}

export interface InvitationContact {
  invitationId: string;
  /** The one we write to. */
  guestId: string | null;
}

export interface InvitationStanding {
  id: string;
  state: InvitationState;
  answered: boolean;
  functionIds: string[] | null;
}

interface Told {
  state: string;
  deliveryState: string | null;
}

/** What an event's invitations are made against. */
export interface EventFrame {
  state: string;
  functionIds: string[];
}

export interface GuestFacts {
  id: string;
  firstName: string;
  lastName: string;
  searchKey: string;
  sortKey: string;
  /** Invited to the event already, by this invitation. */
  invitationId: string | null;
}

const anyMember = (condition: string): string =>
  `exists (select 1 from attendee a where a.organization_id = t.organization_id and a.invitation_id = t.id and ${condition})`;

const like = (text: string): string => `%${plainText(text).replaceAll(/[\\%_]/g, '\\$&')}%`;

/** The conditions of a filter; the one reading of it, for lists and segments alike. */
export function filterInvitations(where: Where, filter: InvitationFilter): void {
  const whether = (wanted: boolean | undefined, condition: string): void => {
    if (wanted !== undefined) where.and(wanted ? condition : `not ${condition}`);
  };
  if (filter.state) where.and('t.state = ?', filter.state);
  whether(filter.answered, '(t.responded_at is not null)');
  whether(filter.opened, '(t.opened_at is not null)');
  whether(filter.coming, anyMember(`a.answer = 'yes'`));
  whether(
    filter.waiting,
    `exists (select 1 from waiting_entry w where w.organization_id = t.organization_id and w.invitation_id = t.id and w.state in ('waiting', 'offered'))`,
  );
  whether(
    filter.incomplete,
    anyMember(
      `(a.answers = '{}' or exists (select 1 from jsonb_each_text(a.answers) said where said.value = 'pending'))`,
    ),
  );
  whether(filter.sent, '(t.sent_at is not null or t.delivery_state is not null)');
  whether(filter.undelivered, `(coalesce(t.delivery_state, '') in ('failed', 'dead'))`);
  if (filter.deliveryState) where.and('t.delivery_state = ?', filter.deliveryState);
  if (filter.functionId) where.and('t.function_ids is null or t.function_ids @> array[?::uuid]', filter.functionId);
  if (filter.language) where.and('t.language = ?', filter.language);
}

@Injectable()
export class InvitationsRepository extends TenantRepository<InvitationEntity, InvitationView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: InvitationEntity,
      logged: invitationChange.definition,
      notFound: invitationErrors.notFound,
      event: 'eventId',
    });
  }

  protected streamOf(row: InvitationEntity): string {
    return row.eventId;
  }

  list(actor: Actor, eventId: string, query: InvitationQuery): Promise<JsonText<ListPage<InvitationView>>> {
    return this.page(actor, {
      query,
      sort: sorts[query.sort ?? 'name'],
      streamId: eventId,
      where: (where) => {
        where.and('t.event_id = ?', eventId);
        filterInvitations(where, query);
        if (query.search) {
          const text = like(query.search);
          where.and(`t.search_key like ? or ${anyMember('a.search_key like ?')}`, text, text);
        }
      },
    });
  }

  listSegment(
    actor: Actor,
    eventId: string,
    filter: InvitationFilter,
    query: InvitationQuery,
  ): Promise<JsonText<ListPage<InvitationView>>> {
    return this.page(actor, {
      query,
      sort: sorts[query.sort ?? 'name'],
      streamId: eventId,
      where: (where) => {
        where.and(`t.event_id = ? and t.state not in ('revoked', 'expired')`, eventId);
        filterInvitations(where, filter);
      },
    });
  }

  async countSegment(actor: Actor, eventId: string, filter: InvitationFilter): Promise<SegmentCount> {
    const where = this.scope(actor).and(`t.event_id = ? and t.state not in ('revoked', 'expired')`, eventId);
    filterInvitations(where, filter);
    const [row] = await this.uow.db.query<SegmentCount>(
      `select count(*) as invitations, coalesce(sum((select count(*) from attendee a
                where a.organization_id = t.organization_id and a.invitation_id = t.id)), 0)::int as people,
              count(*) filter (where not exists (select 1 from guest g where g.organization_id = t.organization_id
                and g.id = t.contact_guest_id and (g.email is not null or g.phone is not null))) as unreachable,
              count(*) filter (where t.state = 'bounced') as bounced
         from invitation t where ${where.toString()}`,
      where.values,
    );
    return row!;
  }

  /** Those to write to, in the order of their ids. */
  async audience(
    actor: Actor,
    eventId: string,
    audience: Audience,
    { after, limit }: { after: string | undefined; limit: number },
  ): Promise<InvitationContact[]> {
    const where = this.audienceWhere(actor, eventId, audience);
    if (after) where.and('t.id > ?', after);
    return this.uow.db.query<InvitationContact>(
      `select t.id as "invitationId", t.contact_guest_id as "guestId" from invitation t
        where ${where.toString()} order by t.id limit ${limit}`,
      where.values,
    );
  }

  async countAudience(actor: Actor, eventId: string, audience: Audience): Promise<number> {
    const where = this.audienceWhere(actor, eventId, audience);
    const [row] = await this.uow.db.query<{ count: number }>(
      `select count(*) from invitation t where ${where.toString()}`,
      where.values,
    );
    return row!.count;
  }

  private audienceWhere(actor: Actor, eventId: string, { filter = {}, ids, only }: Audience): Where {
    const where = this.scope(actor).and(`t.event_id = ? and t.state not in ('revoked', 'expired')`, eventId);
    if (ids) where.and('t.id = any(?::uuid[])', ids);
    filterInvitations(where, filter);
    if (only === 'told')
      where.and(
        `t.state <> 'draft' and not (t.responded_at is not null and not ${anyMember(
          `a.answer in ('yes', 'waiting', 'offered', 'pending')`,
        )})`,
      );
    return where;
  }

  /** What decides whether a message to a household may still go. */
  async standing(organizationId: string, ids: readonly string[]): Promise<InvitationStanding[]> {
    return this.uow.db.query<InvitationStanding>(
      `select id, state, responded_at is not null as answered, function_ids as "functionIds" from invitation
        where organization_id = $1 and id = any($2::uuid[])`,
      [organizationId, ids],
    );
  }

  /** Messages to them were taken back: they stand as before, as far as that is known. */
  async unqueue(organizationId: string, ids: readonly string[]): Promise<void> {
    const rows = await this.uow.db.query<{ id: string; eventId: string; was: Told; is: Told }>(
      `with known as materialized (
         select t.id, t.state, t.delivery_state from invitation t
          where t.organization_id = $1 and t.id = any($2::uuid[]) and t.delivery_state in ('queued', 'sending', 'held')
          order by t.id for no key update
       )
       update invitation t
          set delivery_state = case when t.sent_at is null then null else 'sent' end,
              state = case when t.state = 'queued' then 'draft' else t.state end,
              delivery_moves = t.delivery_moves + 1, version = t.version + 1, updated_at = clock_timestamp()
         from known k where t.organization_id = $1 and t.id = k.id
       returning t.id, t.event_id as "eventId", json_build_object('state', k.state, 'deliveryState', k.delivery_state) as was,
                 json_build_object('state', t.state, 'deliveryState', t.delivery_state) as is`,
      [organizationId, ids],
    );
    for (const { id, eventId, was, is } of rows)
      this.record({ id, eventId }, invitationChange.messaged, { before: { ...was }, after: { ...is } });
  }

  async frame(actor: Actor, eventId: string): Promise<EventFrame | undefined> {
    const [row] = await this.uow.db.query<EventFrame>(
      `select e.state, (select coalesce(json_agg(f.id), '[]') from event_function f
                where f.organization_id = e.organization_id and f.event_id = e.id) as "functionIds"
         from event e where e.organization_id = $1 and e.id = $2`,
      [actor.organizationId, eventId],
    );
    return row;
  }

  /** The people behind the ids, kept from being changed or erased until their copies are written. */
  guests(actor: Actor, eventId: string, ids: readonly string[]): Promise<GuestFacts[]> {
    return this.uow.db.query<GuestFacts>(
      `select g.id, g.first_name as "firstName", g.last_name as "lastName", g.search_key as "searchKey", g.sort_key as "sortKey",
              (select a.invitation_id from attendee a where a.organization_id = $1 and a.event_id = $2 and a.guest_id = g.id) as "invitationId"
         from guest g where g.organization_id = $1 and g.id = any($3::uuid[]) and g.merged_into is null and g.erased_at is null
        order by g.id for share of g`,
      [actor.organizationId, eventId, ids],
    );
  }

  async known(actor: Actor, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.uow.db.query<{ id: string; eventId: string }>(
      'select id, event_id as "eventId" from invitation where organization_id = $1 and id = any($2::uuid[])',
      [actor.organizationId, ids],
    );
    return new Map(rows.map(({ id, eventId }) => [id, eventId]));
  }

  async takenExternalIds(actor: Actor, eventId: string, ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.uow.db.query<{ externalId: string }>(
      `select external_id as "externalId" from invitation where organization_id = $1 and event_id = $2 and external_id = any($3::text[])`,
      [actor.organizationId, eventId, ids],
    );
    return new Set(rows.map(({ externalId }) => externalId));
  }

  /**
   * Writes households with their links and members in one statement, whatever their number; names and diets come from the guest book.
   * @param log `changes` for a few, `none` when the caller resets the stream instead
   */
  async insertHouseholds(
    actor: Actor,
    eventId: string,
    functionIds: readonly string[],
    households: readonly Household[],
    log: 'changes' | 'none',
  ): Promise<void> {
    if (households.length === 0) return;
    await this.uow.db.query(
      `with incoming as materialized (
         select * from jsonb_to_recordset($3::jsonb) as h(id uuid, name text, "contactGuestId" uuid, language text, "plusOnes" int, "functionIds" jsonb,
             note text, "externalId" text, "searchKey" text, "tokenHash" text, members jsonb)
       ), made as (
         insert into invitation (organization_id, id, event_id, name, contact_guest_id, language, plus_ones, function_ids, note, external_id, search_key)
         select $1, id, $2, name, "contactGuestId", language, "plusOnes",
                case when jsonb_typeof("functionIds") = 'array' then array(select jsonb_array_elements_text("functionIds")::uuid) end,
                note, "externalId", "searchKey" from incoming
       ), linked as (
         insert into invitation_link (token_hash, organization_id, invitation_id)
         select decode("tokenHash", 'hex'), $1, id from incoming
       )
       insert into attendee (organization_id, id, event_id, invitation_id, guest_id, original_guest_id, kind, first_name, last_name, answers, diet, allergies,
           dietary_notes, search_key, sort_key)
       select $1, m.id, $2, i.id, g.id, g.id, 'guest', g.first_name, g.last_name,
              (select jsonb_object_agg(f, 'pending') from jsonb_array_elements_text(
                 case when jsonb_typeof(i."functionIds") = 'array' then i."functionIds" else $4::jsonb end) f),
              g.diet, g.allergies, g.dietary_notes, g.search_key, g.sort_key
         from incoming i cross join lateral jsonb_to_recordset(i.members) as m(id uuid, "guestId" uuid)
         join guest g on g.organization_id = $1 and g.id = m."guestId"`,
      [
        actor.organizationId,
        eventId,
        JSON.stringify(households.map((each) => ({ ...each, tokenHash: each.tokenHash.toString('hex') }))),
        JSON.stringify(functionIds),
      ],
    );
    if (log === 'none') return;
    for (const { members, tokenHash: _hash, searchKey: _key, ...household } of households) {
      this.changes.record({
        streamId: eventId,
        verb: invitationChange.created,
        entityId: household.id,
        diff: differences({}, household),
      });
      for (const { id, guestId } of members) {
        const diff = differences({}, { invitationId: household.id, guestId, kind: 'guest' });
        this.changes.record({ streamId: eventId, verb: attendeeChange.added, entityId: id, diff });
      }
    }
  }

  /** The stream's readers take a new snapshot: for households written without a change each. */
  async reset(eventId: string, summary: Record<string, unknown>): Promise<void> {
    await this.changes.reset(eventId, summary);
  }

  async addLink(actor: Actor, invitationId: string, tokenHash: Buffer, expiresAt: Date | null): Promise<void> {
    await this.uow.db.query(
      'insert into invitation_link (token_hash, organization_id, invitation_id, expires_at) values ($1, $2, $3, $4)',
      [tokenHash, actor.organizationId, invitationId, expiresAt],
    );
  }

  /** Of invitations that are there and not revoked. @returns the keys of these. */
  async addLinks(
    organizationId: string,
    links: readonly { key: string; invitationId: string; tokenHash: Buffer }[],
  ): Promise<string[]> {
    const rows = await this.uow.db.query<{ key: string }>(
      `with given as (
         select g.key, g.hash, t.id from unnest($2::text[], $3::uuid[], $4::bytea[]) as g(key, invitation_id, hash)
           join invitation t on t.organization_id = $1 and t.id = g.invitation_id and t.state <> 'revoked'
       ), added as (
         insert into invitation_link (token_hash, organization_id, invitation_id) select hash, $1, id from given
         on conflict (token_hash) do nothing
       )
       select key from given`,
      [
        organizationId,
        links.map(({ key }) => key),
        links.map(({ invitationId }) => invitationId),
        links.map(({ tokenHash }) => tokenHash),
      ],
    );
    return rows.map(({ key }) => key);
  }

  /**
   * The state follows as far as a message can move it: `draft` to `queued`, `sent`, `delivered`, or `bounced` when nothing of
   * it arrived; whoever has opened the link or answered has done more than that.
   */
  async noteDeliveries(organizationId: string, news: readonly DeliveryNews[]): Promise<void> {
    const latest = [...new Map(news.map((each) => [each.invitationId, each])).values()];
    const rows = await this.uow.db.query<{ id: string; eventId: string; was: Told; is: Told }>(
      `with given as (
         select * from jsonb_to_recordset($2::jsonb) as g("invitationId" uuid, status text, at timestamptz, reminder boolean)
       ), known as materialized (
         select t.id, t.state, t.delivery_state from invitation t
          where t.organization_id = $1 and t.id in (select "invitationId" from given) order by t.id for no key update
       )
       update invitation t
          set delivery_state = g.status,
              sent_at = case when g.status in ('sent', 'delivered', 'read') and not g.reminder then coalesce(t.sent_at, g.at) else t.sent_at end,
              reminded_at = case when g.status = 'sent' and g.reminder then greatest(t.reminded_at, g.at) else t.reminded_at end,
              state = case
                when t.state in ('draft', 'queued') and g.status in ('queued', 'sending', 'held', 'dead') then 'queued'
                when t.state in ('draft', 'queued', 'bounced') and g.status = 'sent' then 'sent'
                when t.state in ('draft', 'queued', 'sent', 'bounced') and g.status in ('delivered', 'read') then 'delivered'
                when t.state in ('draft', 'queued', 'sent') and g.status = 'failed' then 'bounced'
                else t.state end,
              delivery_moves = t.delivery_moves + 1, version = t.version + 1, updated_at = clock_timestamp()
         from given g join known k on k.id = g."invitationId"
        where t.organization_id = $1 and t.id = g."invitationId" and t.delivery_state is distinct from g.status
       returning t.id, t.event_id as "eventId", json_build_object('state', k.state, 'deliveryState', k.delivery_state) as was,
                 json_build_object('state', t.state, 'deliveryState', t.delivery_state) as is`,
      [organizationId, JSON.stringify(latest)],
    );
    for (const { id, eventId, was, is } of rows)
      this.record({ id, eventId }, invitationChange.messaged, { before: { ...was }, after: { ...is } });
  }

  async revokeLinks(actor: Actor, invitationId: string, at: Date): Promise<void> {
    await this.uow.db.query(
      'update invitation_link set revoked_at = $3 where organization_id = $1 and invitation_id = $2 and revoked_at is null',
      [actor.organizationId, invitationId, at],
    );
  }

  /** Raises the version: a link that changed must be seen by whoever waits for this invitation with the old one. */
  async touch(
    actor: Actor,
    row: InvitationEntity,
    verb: ChangeVerb,
    after: Record<string, unknown> = {},
  ): Promise<void> {
    await this.uow.db.query(
      'update invitation set version = version + 1, updated_at = clock_timestamp() where organization_id = $1 and id = $2',
      [actor.organizationId, row.id],
    );
    this.record(row, verb, { before: {}, after });
  }

  /** Two devices that open the link at once open it once. */
  async patchUnopened(
    actor: Actor,
    id: string,
    fields: Pick<InvitationEntity, 'openedAt' | 'state'>,
    verb: ChangeVerb,
  ): Promise<InvitationEntity> {
    return this.uow.run(async () => {
      const row = await this.lock(actor, id);
      return row.openedAt
        ? row
        : this.patch(
            actor,
            id,
            row.state === 'responded' || row.state === 'revoked' ? { openedAt: fields.openedAt } : fields,
            verb,
          );
    });
  }

  /** Its links go with it; members must be gone before. */
  async deleteInvitation(actor: Actor, row: InvitationEntity): Promise<void> {
    await this.uow.db.query('delete from invitation where organization_id = $1 and id = $2', [
      actor.organizationId,
      row.id,
    ]);
    this.record(row, invitationChange.deleted);
  }
}
