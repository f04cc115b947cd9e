import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import type { Branding, EventState } from './event.entity.js';
import type { Option } from './event-function.entity.js';
import type { QuestionScope, QuestionWording } from './event-question.entity.js';
import { eventErrors } from './events.errors.js';

/** What a guest may be told about places: whether a YES for this many gets them now. */
export interface Places {
  /** Null: unlimited. */
  capacity: number | null;
  taken: number;
  held: number;
}

export interface RsvpFunction extends Places {
  id: string;
  name: string;
  description: string;
  /** RFC 3339, UTC; so is every time here. */
  startsAt: string;
  endsAt: string;
  /** Empty: at the venue of the event. */
  venue: string;
  version: number;
  updatedAt: string;
  mealChoices: Option[];
}

export interface RsvpQuestion extends QuestionWording {
  id: string;
  versionNo: number;
  functionId: string | null;
  key: string;
  per: QuestionScope;
}

/** Everything about an event that answering takes, at one moment. */
export interface RsvpEvent extends Places {
  id: string;
  organizationId: string;
  version: number;
  name: string;
  description: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  venue: string;
  address: string;
  rsvpDeadline: string | null;
  locksAt: string | null;
  state: EventState;
  cancelledReason: string | null;
  defaultLanguage: string;
  languages: string[];
  branding: Branding;
  rsvpMessage: string;
  updatedAt: string;
  /** In order. */
  functions: RsvpFunction[];
  /** In order, without archived ones. */
  questions: RsvpQuestion[];
}

const places = `'capacity', p.capacity, 'taken', coalesce(p.taken, 0), 'held', coalesce(p.held, 0)`;

const statement = `
  select json_build_object(
           'id', t.id, 'organizationId', t.organization_id, 'version', t.version, 'name', t.name, 'description', t.description,
           'startsAt', rfc3339(t.starts_at), 'endsAt', rfc3339(t.ends_at), 'timeZone', t.time_zone, 'venue', t.venue, 'address', t.address,
           'rsvpDeadline', rfc3339(t.rsvp_deadline), 'locksAt', rfc3339(t.locks_at), 'state', t.state, 'cancelledReason', t.cancelled_reason,
           'defaultLanguage', t.default_language, 'languages', t.languages, 'branding', t.branding, 'rsvpMessage', t.rsvp_message,
           'updatedAt', rfc3339(t.updated_at), ${places},
           'functions', coalesce((
             select json_agg(json_build_object(
                      'id', f.id, 'name', f.name, 'description', f.description, 'startsAt', rfc3339(f.starts_at), 'endsAt', rfc3339(f.ends_at),
                      'venue', f.venue, 'version', f.version, 'updatedAt', rfc3339(f.updated_at), 'mealChoices', f.meal_choices, ${places})
                      order by f.position, f.id)
               from event_function f left join capacity_pool p on p.organization_id = f.organization_id and p.id = f.id
              where f.organization_id = t.organization_id and f.event_id = t.id), '[]'),
           'questions', coalesce((
             select json_agg(json_build_object(
                      'id', q.id, 'versionNo', v.version_no, 'functionId', q.function_id, 'key', q.key, 'per', q.per, 'label', v.label,
                      'help', v.help, 'type', v.type, 'options', v.options, 'required', v.required, 'showWhen', v.show_when,
                      'minimum', v.minimum, 'maximum', v.maximum)
                      order by q.position, q.id)
               from event_question q
               join event_question_version v
                 on v.organization_id = q.organization_id and v.question_id = q.id and v.version_no = q.current_version
              where q.organization_id = t.organization_id and q.event_id = t.id and not q.archived), '[]')) as event
    from event t left join capacity_pool p on p.organization_id = t.organization_id and p.id = t.id
   where t.organization_id = $1 and t.id = $2 and ($3::uuid[] is null or t.id = any($3))`;

@Injectable()
export class EventForRsvp {
  constructor(private readonly db: Database) {}

  /** One query. @throws event.not_found */
  async read(actor: Actor, eventId: string): Promise<RsvpEvent> {
    const [row] = await this.db.query<{ event: RsvpEvent }>(statement, [
      actor.organizationId,
      eventId,
      actor.events === 'all' ? null : actor.events,
    ]);
    if (!row) throw eventErrors.notFound();
    return row.event;
  }
}
