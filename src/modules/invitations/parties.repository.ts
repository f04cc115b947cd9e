import { Injectable } from '@nestjs/common';
import { ChangeLog } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { Answer, Answers, QuestionAnswer } from './answer.js';
import type { AttendeeKind } from './attendee.entity.js';
import type { Allergy } from '../guests/index.js';
import type { Party } from './party.js';
import type { Pool, PoolDelta } from './places.js';

/** A person as they are to be stored. */
export interface MemberState {
  id: string;
  firstName: string;
  lastName: string;
  /** Null: as they are, like the name. */
  searchKey: string | null;
  sortKey: string | null;
  answers: Answers;
  answer: Answer;
  meals: Record<string, string>;
  diet: string | null;
  allergies: Allergy[];
  dietaryNotes: string;
  questionAnswers: QuestionAnswer[];
  declinedLate: boolean;
}

export interface NewMember extends MemberState {
  guestId: string | null;
  kind: AttendeeKind;
}

/** What answering writes, all in one statement. */
export interface PartyUpdate {
  pools: PoolDelta[];
  members: MemberState[];
  added: NewMember[];
  /** Null: the invitation itself stays as it is but for its version. */
  responded: { message: string; householdAnswers: QuestionAnswer[] } | null;
  /** The household itself is here: it has seen its invitation. */
  opened: boolean;
  at: Date;
  by: string;
  /** Decided under the pools' locks already, or allowed to go beyond: do not look at the places again. */
  regardless: boolean;
}

const partyColumns = (forUpdate: boolean): string => `
  i.organization_id as "organizationId", i.id, i.version, i.delivery_moves as "deliveryMoves", i.name, i.language, i.plus_ones as "plusOnes", i.function_ids as "functionIds",
  i.state, rfc3339(i.opened_at) as "openedAt", rfc3339(i.responded_at) as "respondedAt", i.message, i.household_answers as "householdAnswers",
  ${forUpdate ? '(select s.version from invitation s where s.organization_id = i.organization_id and s.id = i.id)' : 'i.version'} as "seenVersion",
  json_build_object('id', e.id, 'name', e.name, 'description', e.description, 'startsAt', rfc3339(e.starts_at), 'endsAt', rfc3339(e.ends_at),
    'timeZone', e.time_zone, 'venue', e.venue, 'address', e.address, 'rsvpDeadline', rfc3339(e.rsvp_deadline), 'locksAt', rfc3339(e.locks_at),
    'state', e.state, 'cancelledReason', e.cancelled_reason, 'rsvpMessage', e.rsvp_message, 'defaultLanguage', e.default_language, 'languages', e.languages, 'branding', e.branding,
    'hostName', (select o.name from organization o where o.id = e.organization_id and o.organization_id = e.organization_id),
    'full', coalesce((select p.taken + p.held >= p.capacity from capacity_pool p where p.organization_id = e.organization_id and p.id = e.id), false)) as event,
  (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'description', f.description, 'startsAt', rfc3339(f.starts_at),
      'endsAt', rfc3339(f.ends_at), 'venue', f.venue, 'mealChoices', f.meal_choices, 'full', coalesce(p.taken + p.held >= p.capacity, false))
      order by f.position, f.id), '[]')
     from event_function f left join capacity_pool p on p.organization_id = f.organization_id and p.id = f.id
    where f.organization_id = i.organization_id and f.event_id = i.event_id) as functions,
  (select coalesce(json_agg(json_build_object('id', q.id, 'version', q.current_version, 'functionId', q.function_id, 'per', q.per, 'type', v.type,
      'label', v.label, 'help', v.help, 'options', v.options, 'required', v.required, 'showWhen', v.show_when,
      'minimum', v.minimum, 'maximum', v.maximum) order by q.position, q.id), '[]')
     from event_question q
     join event_question_version v on v.organization_id = q.organization_id and v.question_id = q.id and v.version_no = q.current_version
    where q.organization_id = i.organization_id and q.event_id = i.event_id and not q.archived) as questions,
  (select coalesce(json_agg(json_build_object('id', a.id, 'version', a.version, 'guestId', a.guest_id, 'kind', a.kind, 'firstName', a.first_name,
      'lastName', a.last_name, 'answers', a.answers, 'meals', a.meals, 'diet', a.diet, 'allergies', a.allergies, 'dietaryNotes', a.dietary_notes,
      'questionAnswers', a.question_answers, 'declinedLate', a.declined_late) order by a.kind, a.created_at, a.id), '[]')
     from attendee a where a.organization_id = i.organization_id and a.invitation_id = i.id) as members,
  (select coalesce(json_agg(json_build_object('id', w.id, 'functionId', w.function_id, 'size', w.size, 'state', w.state,
      'offerExpiresAt', rfc3339(w.offer_expires_at)) order by w.position), '[]')
     from waiting_entry w
    where w.organization_id = i.organization_id and w.invitation_id = i.id and w.state in ('waiting', 'offered')) as queue`;

const byToken = (forUpdate: boolean): string => `
  select ${partyColumns(forUpdate)}
    from invitation_link l
    join invitation i on i.organization_id = l.organization_id and i.id = l.invitation_id
    join event e on e.organization_id = i.organization_id and e.id = i.event_id
   where l.token_hash = $1 and l.revoked_at is null and (l.expires_at is null or l.expires_at > $2)
     and i.state not in ('revoked', 'expired') and e.state <> 'draft'
   ${forUpdate ? 'for update of i' : ''}`;

const byId = (forUpdate: boolean): string => `
  select ${partyColumns(forUpdate)}
    from invitation i join event e on e.organization_id = i.organization_id and e.id = i.event_id
   where i.organization_id = $1 and i.id = $2 ${forUpdate ? 'for update of i' : ''}`;

const statements = {
  seeByToken: byToken(false),
  lockByToken: byToken(true),
  see: byId(false),
  lock: byId(true),
};

/**
 * One statement for all that an answer writes. All pools of the event are locked in the order of their ids and looked at as they are
 * then; when there is no room, or somebody waits already, nothing is written. The same statement writes what was decided under
 * locks taken before.
 */
const updateStatement = `
  with wanted as (
    select * from jsonb_to_recordset($3::jsonb) as w(id uuid, taken int, held int)
  ), locked as materialized (
    select p.id, p.capacity, p.taken, p.held from capacity_pool p
     where p.organization_id = $1 and p.event_id = $10 and exists (select 1 from wanted) order by p.id for update
  ), verdict as materialized (
    select count(l.id) = count(*) and ($8 or (
             bool_and(w.taken + w.held <= 0 or l.capacity is null or l.taken + l.held + w.taken + w.held <= l.capacity) is not false
             and not (coalesce(bool_or(w.taken + w.held > 0), false) and exists (
               select 1 from waiting_entry q where q.organization_id = $1 and q.event_id = $10 and q.state = 'waiting')))) as ok
      from wanted w left join locked l on l.id = w.id
  ), moved as (
    update capacity_pool p set taken = p.taken + w.taken, held = p.held + w.held
      from wanted w join locked l on l.id = w.id, verdict
     where verdict.ok and p.organization_id = $1 and p.id = w.id
  ), changed as (
    update attendee a
       set version = a.version + 1, updated_at = $6, first_name = m."firstName", last_name = m."lastName", 
           search_key = coalesce(m."searchKey", a.search_key), sort_key = coalesce(m."sortKey", a.sort_key), answers = m.answers, answer = m.answer, meals = m.meals, diet = m.diet, allergies = m.allergies,
           dietary_notes = m."dietaryNotes", question_answers = m."questionAnswers", declined_late = m."declinedLate",
           answered_at = $6, answered_by = $7
      from jsonb_to_recordset($4::jsonb) as m(id uuid, "firstName" text, "lastName" text, "searchKey" text, "sortKey" text, answers jsonb,
             answer text, meals jsonb, diet text, allergies jsonb, "dietaryNotes" text, "questionAnswers" jsonb, "declinedLate" boolean), verdict
     where verdict.ok and a.organization_id = $1 and a.id = m.id
  ), added as (
    insert into attendee (organization_id, id, event_id, invitation_id, guest_id, kind, first_name, last_name, search_key, sort_key, answers,
             answer, meals, diet, allergies, dietary_notes, question_answers, declined_late, answered_at, answered_by)
    select $1, m.id, $10, $2, m."guestId", m.kind, m."firstName", m."lastName", m."searchKey", m."sortKey", m.answers, m.answer,
           m.meals, m.diet, m.allergies, m."dietaryNotes", m."questionAnswers", m."declinedLate", $6, $7
      from jsonb_to_recordset($5::jsonb) as m(id uuid, "guestId" uuid, kind text, "firstName" text, "lastName" text, "searchKey" text,
             "sortKey" text, answers jsonb, answer text, meals jsonb, diet text, allergies jsonb, "dietaryNotes" text,
             "questionAnswers" jsonb, "declinedLate" boolean), verdict
     where verdict.ok
  ), answered as (
    update invitation i
       set version = i.version + 1, updated_at = $6,
           state = case when $9::jsonb is null then i.state else 'responded' end,
           responded_at = case when $9::jsonb is null then i.responded_at else $6 end,
           opened_at = case when $11 then coalesce(i.opened_at, $6) else i.opened_at end,
           message = coalesce($9::jsonb ->> 'message', i.message),
           household_answers = coalesce($9::jsonb -> 'householdAnswers', i.household_answers)
      from verdict where verdict.ok and i.organization_id = $1 and i.id = $2
  )
  select ok from verdict`;

/** The way answers take: few raw statements, because this is where a thousand people press the button at once. */
@Injectable()
export class PartiesRepository {
  constructor(
    private readonly uow: UnitOfWork,
    readonly changes: ChangeLog,
  ) {}

  seeByToken(tokenHash: Buffer, at: Date): Promise<Party | undefined> {
    return this.load(statements.seeByToken, [tokenHash, at]);
  }

  see(organizationId: string, id: string): Promise<Party | undefined> {
    return this.load(statements.see, [organizationId, id]);
  }

  /** Keeps everybody else from answering for, or changing, this party until the unit of work ends. */
  lockByToken(tokenHash: Buffer, at: Date): Promise<Party | undefined> {
    return this.loadLocked(statements.lockByToken, [tokenHash, at]);
  }

  lock(organizationId: string, id: string): Promise<Party | undefined> {
    return this.loadLocked(statements.lock, [organizationId, id]);
  }

  /** Whether it was written: false when there was no room and nothing was. */
  async update(party: Pick<Party, 'organizationId' | 'id' | 'event'>, update: PartyUpdate): Promise<boolean> {
    const [row] = await this.uow.db.query<{ ok: boolean }>(updateStatement, [
      party.organizationId,
      party.id,
      JSON.stringify(update.pools),
      JSON.stringify(update.members),
      JSON.stringify(update.added),
      update.at,
      update.by,
      update.regardless,
      update.responded ? JSON.stringify(update.responded) : null,
      party.event.id,
      update.opened,
    ]);
    return row?.ok === true;
  }

  /** Every pool of the event, and with them its waiting list: all that decides who gets a place holds these locks. */
  async lockPools(organizationId: string, eventId: string): Promise<Map<string, Pool>> {
    const rows = await this.uow.db.query<Pool>(
      `select id, capacity, taken, held from capacity_pool where organization_id = $1 and event_id = $2 order by id for update`,
      [organizationId, eventId],
    );
    return new Map(rows.map((pool) => [pool.id, pool]));
  }

  private async load(statement: string, values: unknown[]): Promise<Party | undefined> {
    const [row] = await this.uow.db.query<Party>(statement, values);
    return row;
  }

  /**
   * A statement that waited for the lock returns the invitation as it is now but everything else as it was before the wait. Whoever
   * changes a party raises the invitation's version, so that this can be seen; holding the lock, the second look is the last.
   */
  private async loadLocked(statement: string, values: unknown[]): Promise<Party | undefined> {
    const [row] = await this.uow.db.query<Party & { seenVersion: number }>(statement, values);
    if (!row || row.seenVersion === row.version) return row;
    return this.load(statement, values);
  }
}
