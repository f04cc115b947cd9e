import { Injectable } from '@nestjs/common';
import { ChangeLog, differences } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { attendeeChange, invitationChange } from './invitations.changes.js';

interface Copy {
  id: string;
  eventId: string;
  was: Record<string, unknown>;
  is: Record<string, unknown>;
}

/** Copied only when they changed in the guest book: the household may have said otherwise for this event. */
const dietary = ['diet', 'allergies', 'dietaryNotes'];
const MOST_AT_ONCE = 200;

const facts = (alias: string): string =>
  `jsonb_build_object('firstName', ${alias}.first_name, 'lastName', ${alias}.last_name, 'diet', ${alias}.diet, 'allergies', ${alias}.allergies,
     'dietaryNotes', ${alias}.dietary_notes, 'guestId', ${alias}.guest_id)`;

/** The copies of guests that events hold, kept in step with the guest book. */
@Injectable()
export class GuestCopiesRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: ChangeLog,
  ) {}

  /**
   * Brings names, and diets if they changed, of attendees of events that are not over in step with their guests; with no `guestIds`, of
   * everybody in the organization. Nothing is written, and logged, that is right already.
   */
  async refresh(
    organizationId: string,
    guestIds: readonly string[] | null,
    fields: 'all' | readonly string[],
  ): Promise<void> {
    const withDiet = fields === 'all' || fields.some((field) => dietary.includes(field));
    const rows = await this.uow.db.query<Copy>(
      `with stale as materialized (
         select a.id, ${facts('a')} as was
           from attendee a
           join event e on e.organization_id = a.organization_id and e.id = a.event_id and e.ends_at > now()
           join guest g on g.organization_id = a.organization_id and g.id = a.guest_id
          where a.organization_id = $1 and ($2::uuid[] is null or a.guest_id = any($2)) and g.erased_at is null
            and ((a.first_name, a.last_name, a.search_key, a.sort_key) is distinct from (g.first_name, g.last_name, g.search_key, g.sort_key)
                 or ($3 and (a.diet, a.allergies, a.dietary_notes) is distinct from (g.diet, g.allergies, g.dietary_notes)))
          order by a.id for update of a
       )
       update attendee a
          set version = a.version + 1, updated_at = clock_timestamp(), first_name = g.first_name, last_name = g.last_name,
              search_key = g.search_key, sort_key = g.sort_key, diet = case when $3 then g.diet else a.diet end,
              allergies = case when $3 then g.allergies else a.allergies end,
              dietary_notes = case when $3 then g.dietary_notes else a.dietary_notes end
         from stale s, guest g
        where a.organization_id = $1 and a.id = s.id and g.organization_id = $1 and g.id = a.guest_id
       returning a.id, a.event_id as "eventId", s.was, ${facts('a')} as is`,
      [organizationId, guestIds, withDiet],
    );
    await this.log(rows);
  }

  /**
   * Attendees made for these guests follow a merge, or its undoing, to the guest who stands for them. Where that guest is at the event in
   * their own right both stay as they are, for a person to decide.
   */
  async follow(organizationId: string, guestIds: readonly string[]): Promise<void> {
    const rows = await this.uow.db.query<Copy>(
      `with moving as materialized (
         select a.id, ${facts('a')} as was, coalesce(g.merged_into, g.id) as now_id
           from attendee a join guest g on g.organization_id = a.organization_id and g.id = a.original_guest_id
          where a.organization_id = $1 and a.original_guest_id = any($2::uuid[]) and a.guest_id is distinct from coalesce(g.merged_into, g.id)
            and not exists (select 1 from attendee o where o.organization_id = $1 and o.event_id = a.event_id
                               and o.guest_id = coalesce(g.merged_into, g.id))
          order by a.id for update of a
       )
       update attendee a set version = a.version + 1, updated_at = clock_timestamp(), guest_id = m.now_id
         from moving m where a.organization_id = $1 and a.id = m.id
       returning a.id, a.event_id as "eventId", m.was, ${facts('a')} as is`,
      [organizationId, guestIds],
    );
    await this.log(rows);
  }

  /** JSON array of what events hold about the guest. */
  async exportOf(organizationId: string, guestId: string): Promise<unknown[]> {
    const [row] = await this.uow.db.query<{ held: unknown[] }>(
      `select coalesce(json_agg(json_build_object('event', e.name, 'eventId', e.id, 'startsAt', rfc3339(e.starts_at), 'party', i.name,
                'firstName', a.first_name, 'lastName', a.last_name, 'answers', a.answers, 'meals', a.meals, 'diet', a.diet,
                'allergies', a.allergies, 'dietaryNotes', a.dietary_notes, 'questionAnswers', a.question_answers,
                'householdAnswers', i.household_answers, 'message', i.message, 'answeredAt', rfc3339(a.answered_at)) order by e.starts_at, e.id), '[]') as held
         from attendee a
         join event e on e.organization_id = a.organization_id and e.id = a.event_id
         join invitation i on i.organization_id = a.organization_id and i.id = a.invitation_id
        where a.organization_id = $1 and (a.guest_id = $2 or a.original_guest_id = $2)`,
      [organizationId, guestId],
    );
    return row?.held ?? [];
  }

  /** Who they are goes, that they were there stays: totals of the past and places taken remain right. */
  async erase(organizationId: string, guestId: string): Promise<void> {
    const people = await this.uow.db.query<{ id: string; eventId: string; invitationId: string }>(
      `update attendee set version = version + 1, updated_at = clock_timestamp(), guest_id = null, original_guest_id = null, first_name = '',
              last_name = '', diet = null, allergies = '[]', dietary_notes = '', question_answers = '[]', search_key = '', sort_key = ''
        where organization_id = $1 and (guest_id = $2 or original_guest_id = $2)
       returning id, event_id as "eventId", invitation_id as "invitationId"`,
      [organizationId, guestId],
    );
    // The party's name and words are theirs too when nobody else of it is known any more, or when they are the one we wrote to.
    const parties = await this.uow.db.query<{ id: string; eventId: string }>(
      `update invitation i set version = version + 1, updated_at = clock_timestamp(), name = '–', search_key = '', message = '', note = '',
              household_answers = '[]', external_id = null, contact_guest_id = case when contact_guest_id = $2 then null else contact_guest_id end
        where i.organization_id = $1 and (i.contact_guest_id = $2 or (i.id = any($3::uuid[]) and not exists (
                select 1 from attendee a where a.organization_id = $1 and a.invitation_id = i.id and a.guest_id is not null)))
       returning i.id, i.event_id as "eventId"`,
      [organizationId, guestId, people.map(({ invitationId }) => invitationId)],
    );
    await this.changes.forget(
      organizationId,
      [...people, ...parties].map(({ id }) => id),
    );
    for (const { id, eventId } of people)
      this.changes.record({ streamId: eventId, verb: attendeeChange.erased, entityId: id });
    for (const { id, eventId } of parties)
      this.changes.record({ streamId: eventId, verb: invitationChange.updated, entityId: id });
  }

  /** A change each, or, when a whole guest book moved, one reset per event. */
  private async log(rows: readonly Copy[]): Promise<void> {
    if (rows.length <= MOST_AT_ONCE) {
      for (const { id, eventId, was, is } of rows) {
        this.changes.record({
          streamId: eventId,
          verb: attendeeChange.updated,
          entityId: id,
          diff: differences(was, is),
        });
      }
      return;
    }
    for (const eventId of [...new Set(rows.map((row) => row.eventId))].sort()) {
      await this.changes.reset(eventId, {
        attendeesFollowedTheGuestBook: rows.filter((row) => row.eventId === eventId).length,
      });
    }
  }
}
