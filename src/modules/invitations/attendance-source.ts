import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { JsonText } from '../../platform/http/index.js';
import { AttendanceFigures, type AttendanceSource, type EventStatsView } from '../events/index.js';

const counts = (answer: string, pool: string): string => `
  'invited', count(a.id), 'answered', count(a.id) filter (where ${answer} <> 'pending'), 'yes', count(a.id) filter (where ${answer} = 'yes'),
  'no', count(a.id) filter (where ${answer} = 'no'), 'pending', count(a.id) filter (where ${answer} = 'pending'),
  'waiting', count(a.id) filter (where ${answer} in ('waiting', 'offered')), 'capacity', ${pool}.capacity, 'taken', coalesce(${pool}.taken, 0),
  'held', coalesce(${pool}.held, 0), 'free', case when ${pool}.capacity is not null then greatest(0, ${pool}.capacity - ${pool}.taken - ${pool}.held) end`;

/** All figures of one event in one statement, so that they belong together. */
const statement = `
  with people as materialized (
    select a.id, a.invitation_id, a.kind, a.answer, a.answers, a.diet, a.allergies
      from attendee a join invitation i on i.organization_id = a.organization_id and i.id = a.invitation_id and i.state <> 'revoked'
     where a.organization_id = $1 and a.event_id = $2
  ), households as materialized (
    select i.id, i.plus_ones, i.responded_at, coalesce(bool_and(p.answer <> 'pending'), i.responded_at is not null) as answered
      from invitation i left join people p on p.invitation_id = i.id
     where i.organization_id = $1 and i.event_id = $2 and i.state <> 'revoked' group by i.id, i.plus_ones, i.responded_at
  ), whole as (
    select json_build_object('eventId', $2::uuid, ${counts('a.answer', 'p')}) as json
      from (select 1) one left join people a on true
      left join capacity_pool p on p.organization_id = $1 and p.id = $2 group by p.capacity, p.taken, p.held
  )
  select (whole.json::jsonb || jsonb_build_object(
           'households', (select count(*) from households),
           'householdsAnswered', (select count(*) from households where answered),
           'plusOnesAllowed', (select coalesce(sum(plus_ones), 0) from households),
           'plusOnesComing', (select count(*) from people where kind = 'plus_one' and answer = 'yes'),
           'functions', (
             select coalesce(jsonb_agg(f.json order by f.position, f.id), '[]') from (
               select f.position, f.id, jsonb_build_object('functionId', f.id, 'name', f.name,
                        ${counts(`coalesce(a.answers ->> f.id::text, 'pending')`, 'p')}) as json
                 from event_function f left join capacity_pool p on p.organization_id = f.organization_id and p.id = f.id
                 left join people a on jsonb_exists(a.answers, f.id::text)
                where f.organization_id = $1 and f.event_id = $2 group by f.position, f.id, f.name, p.capacity, p.taken, p.held) f),
           'diets', (
             select coalesce(jsonb_agg(jsonb_build_object('diet', d.diet, 'people', d.people) order by d.people desc, d.diet), '[]')
               from (select diet, count(*) as people from people where answer = 'yes' group by diet) d),
           'allergens', (
             select coalesce(jsonb_agg(jsonb_build_object('allergen', d.allergen, 'severity', d.severity, 'people', d.people)
                      order by d.people desc, d.allergen, d.severity), '[]')
               from (select each ->> 'allergen' as allergen, each ->> 'severity' as severity, count(*) as people
                       from people cross join lateral jsonb_array_elements(allergies) each where answer = 'yes' group by 1, 2) d)
         ))::text as json
    from whole`;

/** Tells the events module what only the answers know. */
@Injectable()
export class AnswersAsFigures implements AttendanceSource {
  constructor(
    private readonly db: Database,
    figures: AttendanceFigures,
  ) {
    figures.register(this);
  }

  async figures(actor: Actor, eventId: string): Promise<JsonText<EventStatsView>> {
    const [row] = await this.db.query<{ json: string }>(statement, [actor.organizationId, eventId]);
    return new JsonText<EventStatsView>(row!.json);
  }

  /** "Pending" alone does not count: everybody who is invited to all functions has that. */
  async functionInUse(actor: Actor, eventId: string, functionId: string): Promise<boolean> {
    const [row] = await this.db.query<{ used: boolean }>(
      `select exists (select 1 from attendee where organization_id = $1 and event_id = $2 and coalesce(answers ->> $3::text, 'pending') <> 'pending')
           or exists (select 1 from invitation where organization_id = $1 and event_id = $2 and function_ids @> array[$3::uuid])
           or exists (select 1 from waiting_entry where organization_id = $1 and event_id = $2 and function_id = $3::uuid) as used`,
      [actor.organizationId, eventId, functionId],
    );
    return row!.used;
  }

  async questionAnswered(actor: Actor, eventId: string, questionId: string): Promise<boolean> {
    const [row] = await this.db.query<{ answered: boolean }>(
      `select exists (select 1 from attendee where organization_id = $1 and event_id = $2 and question_answers @> $3::jsonb)
           or exists (select 1 from invitation where organization_id = $1 and event_id = $2 and household_answers @> $3::jsonb) as answered`,
      [actor.organizationId, eventId, JSON.stringify([{ questionId }])],
    );
    return row!.answered;
  }
}
