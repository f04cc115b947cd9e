import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { ChangeLog } from '../../platform/changes/index.js';
import { UnitOfWork, viewJson } from '../../platform/database/index.js';
import { guestChange } from './guests.changes.js';
import { GuestView } from './guests.dto.js';

@Injectable()
export class GuestRemovalRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: ChangeLog,
  ) {}

  /** Deletes guests for good. @throws guest.in_use (409) while another module's rows need one. */
  async remove(actor: Actor, ids: readonly string[]): Promise<void> {
    await this.uow.db.query('delete from guest where organization_id = $1 and id = any($2::uuid[])', [
      actor.organizationId,
      ids,
    ]);
    for (const id of ids)
      this.changes.record({ streamId: actor.organizationId, entityId: id, verb: guestChange.deleted });
  }

  /** Empties every personal column; the ids stay, so that totals of the past stay right. */
  async erase(actor: Actor, ids: readonly string[], reason: string): Promise<void> {
    const erased = await this.uow.db.query<{ id: string }>(
      `update guest
          set title = '', first_name = '', last_name = '', email = null, phone = null, language = null, company = '', birthday = null,
              vip = false, tags = '{}', custom_fields = '{}', diet = null, allergies = '[]', dietary_notes = '', notes = '',
              external_id = null, consents = '[]', search_key = '', sort_key = '', name_key = '', email_key = null, phone_key = null,
              erased_at = now(), version = version + 1, updated_at = now()
        where organization_id = $1 and id = any($2::uuid[]) returning id`,
      [actor.organizationId, ids],
    );
    await this.uow.db.query(
      `delete from guest_merge where organization_id = $1 and (other_id = any($2::uuid[]) or survivor_id = any($2::uuid[]))`,
      [actor.organizationId, ids],
    );
    await this.uow.db.query(
      `delete from guest_not_duplicate where organization_id = $1 and (first_id = any($2::uuid[]) or second_id = any($2::uuid[]))`,
      [actor.organizationId, ids],
    );
    const diff = { before: {}, after: { reason } };
    for (const { id } of erased) {
      this.changes.record({ streamId: actor.organizationId, entityId: id, verb: guestChange.erased, diff });
    }
  }

  /** Whether the log still tells of a guest who was deleted. */
  async isRemembered(actor: Actor, id: string): Promise<boolean> {
    const rows = await this.uow.db.query(
      `select 1 from change c join stream s on s.id = c.stream_id
        where c.entity_id = $2 and c.entity = 'guest' and s.organization_id = $1 limit 1`,
      [actor.organizationId, id],
    );
    return rows.length > 0;
  }

  /** JSON array of guests, merged ones too. */
  async guests(actor: Actor, ids: readonly string[]): Promise<string> {
    const [row] = await this.uow.db.query<{ json: string }>(
      `select coalesce(json_agg(${viewJson(GuestView)} order by t.id), '[]')::text as json from guest t
        where t.organization_id = $1 and t.id = any($2::uuid[])`,
      [actor.organizationId, ids],
    );
    return row!.json;
  }

  /** JSON array of what happened to these guests, oldest first. */
  async history(actor: Actor, ids: readonly string[]): Promise<string> {
    const [row] = await this.uow.db.query<{ json: string }>(
      `select coalesce(json_agg(json_build_object('at', rfc3339(c.at), 'actor', c.actor, 'origin', c.origin, 'kind', c.kind,
                'fields', to_json(c.fields), 'before', c.diff -> 'before', 'after', c.diff -> 'after') order by c.stream_id, c.seq), '[]')::text as json
         from change c join stream s on s.id = c.stream_id
        where c.entity_id = any($2::uuid[]) and s.organization_id = $1`,
      [actor.organizationId, ids],
    );
    return row!.json;
  }
}
