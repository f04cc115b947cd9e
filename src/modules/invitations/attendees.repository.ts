import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { differences, RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { Sort } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { plainText } from '../guests/index.js';
import { AttendeeEntity } from './attendee.entity.js';
import type { AttendeeQuery, AttendeeView, attendeeSorts } from './attendees.dto.js';
import { attendeeChange } from './invitations.changes.js';
import { attendeeErrors } from './invitations.errors.js';

const sorts: Record<(typeof attendeeSorts)[number], Sort> = {
  name: { sql: 't.sort_key', type: 'text' },
  '-name': { sql: 't.sort_key', type: 'text', descending: true },
};

@Injectable()
export class AttendeesRepository extends TenantRepository<AttendeeEntity, AttendeeView> {
  constructor(context: RepositoryContext) {
    super(context, {
      entity: AttendeeEntity,
      logged: attendeeChange.definition,
      notFound: attendeeErrors.notFound,
      event: 'eventId',
    });
  }

  protected streamOf(row: AttendeeEntity): string {
    return row.eventId;
  }

  /** The list everybody at the door and at every dashboard looks at: one statement along `attendee_by_name`. */
  list(actor: Actor, eventId: string, query: AttendeeQuery): Promise<JsonText<ListPage<AttendeeView>>> {
    return this.page(actor, {
      query,
      sort: sorts[query.sort ?? 'name'],
      streamId: eventId,
      where: (where) => {
        where.and('t.event_id = ?', eventId);
        if (query.answer && query.functionId) where.and('t.answers ->> ? = ?', query.functionId, query.answer);
        else if (query.functionId) where.and('jsonb_exists(t.answers, ?)', query.functionId);
        else if (query.answer) where.and('t.answer = ?', query.answer);
        for (const word of query.search ? plainText(query.search).split(' ') : []) {
          where.and('t.search_key like ?', `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
        }
        if (query.diet === 'none') where.and('t.diet is null');
        else if (query.diet) where.and('t.diet = ?', query.diet);
        if (query.kind) where.and('t.kind = ?', query.kind);
        if (query.invitationId) where.and('t.invitation_id = ?', query.invitationId);
      },
    });
  }

  async add(
    actor: Actor,
    row: Pick<AttendeeEntity, 'id' | 'eventId' | 'invitationId' | 'answers'> & { guestId: string },
  ): Promise<boolean> {
    const added = await this.uow.db.query(
      `insert into attendee (organization_id, id, event_id, invitation_id, guest_id, original_guest_id, kind, first_name, last_name, answers, diet, allergies,
           dietary_notes, search_key, sort_key)
       select $1, $2, $3, $4, g.id, g.id, 'guest', g.first_name, g.last_name, $6::jsonb, g.diet, g.allergies, g.dietary_notes, g.search_key, g.sort_key
         from guest g where g.organization_id = $1 and g.id = $5
       on conflict (organization_id, id) do nothing returning 1`,
      [actor.organizationId, row.id, row.eventId, row.invitationId, row.guestId, JSON.stringify(row.answers)],
    );
    if (added.length === 0) return false;
    const { invitationId, guestId, answers } = row;
    this.record(
      { id: row.id, eventId: row.eventId },
      attendeeChange.added,
      differences({}, { invitationId, guestId, kind: 'guest', answers }),
    );
    return true;
  }

  /** Whose party they belong to, of those of one event. */
  async ofInvitation(actor: Actor, invitationId: string): Promise<AttendeeEntity[]> {
    return this.uow.db.manager.find(AttendeeEntity, {
      where: { organizationId: actor.organizationId, invitationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async moveTo(actor: Actor, rows: readonly AttendeeEntity[], invitationId: string): Promise<void> {
    await this.uow.db.query(
      `update attendee set version = version + 1, updated_at = clock_timestamp(), invitation_id = $3
        where organization_id = $1 and id = any($2::uuid[])`,
      [actor.organizationId, rows.map(({ id }) => id), invitationId],
    );
    for (const row of rows) {
      this.record(row, attendeeChange.moved, { before: { invitationId: row.invitationId }, after: { invitationId } });
    }
  }
}
