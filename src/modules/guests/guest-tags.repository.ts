import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { ChangeLog } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { guestChange } from './guests.changes.js';
import type { GuestTagView } from './guest-tags.dto.js';

/** With more guests than this their streams' readers take a new snapshot instead of one change each. */
const MOST_CHANGES = 1_000;

interface Retagged {
  id: string;
  before: string[];
  after: string[];
}

@Injectable()
export class GuestTagsRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: ChangeLog,
  ) {}

  list(actor: Actor): Promise<GuestTagView[]> {
    return this.uow.db.query<GuestTagView>(
      `select tag, count(*) as guests from guest, unnest(tags) as tag
        where organization_id = $1 and merged_into is null and erased_at is null and tags <> '{}'
        group by tag order by lower(tag), tag`,
      [actor.organizationId],
    );
  }

  /** Puts `to` in the place of `from`, or drops it when `to` is null. @returns how many guests had it. */
  async replace(actor: Actor, from: string, to: string | null): Promise<number> {
    const retagged = await this.uow.db.query<Retagged>(
      `with found as (
         select id, tags from guest
          where organization_id = $1 and tags @> array[$2::text] and merged_into is null and erased_at is null
          order by id for update
       ), retagged as (
         select id, tags as before, coalesce(array_agg(tag order by at) filter (where tag is not null), '{}') as after
           from (select id, tags, case when tag = $2 then $3::text else tag end as tag, min(at) as at
                   from found, unnest(tags) with ordinality as old(tag, at) group by 1, 2, 3) once
          group by id, tags
       )
       update guest g set tags = r.after, version = g.version + 1, updated_at = now()
         from retagged r where g.organization_id = $1 and g.id = r.id
       returning g.id, r.before, r.after`,
      [actor.organizationId, from, to],
    );
    await this.tell(actor, retagged, { tag: from, to });
    return retagged.length;
  }

  /** @returns how many guests have other tags than before. */
  async change(
    actor: Actor,
    guestIds: readonly string[],
    add: readonly string[],
    remove: readonly string[],
  ): Promise<number> {
    const retagged = await this.uow.db.query<Retagged>(
      `with found as (
         select id, tags as before from guest
          where organization_id = $1 and id = any($2::uuid[]) and merged_into is null and erased_at is null
          order by id for update
       ), retagged as (
         select id, before, array(
                  select tag from (
                    select tag, at from unnest(before) with ordinality as old(tag, at) where tag <> all ($4::text[])
                    union all
                    select tag, 1000 + at from unnest($3::text[]) with ordinality as new(tag, at)
                     where lower(tag) not in (select lower(o.tag) from unnest(before) as o(tag) where o.tag <> all ($4::text[]))
                  ) both_kinds order by at limit 50) as after
           from found
       )
       update guest g set tags = r.after, version = g.version + 1, updated_at = now()
         from retagged r where g.organization_id = $1 and g.id = r.id and r.after <> r.before
       returning g.id, r.before, r.after`,
      [actor.organizationId, guestIds, add, remove],
    );
    await this.tell(actor, retagged, {});
    return retagged.length;
  }

  private async tell(actor: Actor, retagged: readonly Retagged[], summary: Record<string, unknown>): Promise<void> {
    const streamId = actor.organizationId;
    if (retagged.length > MOST_CHANGES) {
      await this.changes.reset(streamId, { what: 'guest tags', guests: retagged.length, ...summary });
      return;
    }
    for (const { id, before, after } of retagged) {
      this.changes.record({
        streamId,
        entityId: id,
        verb: guestChange.updated,
        diff: { before: { tags: before }, after: { tags: after } },
      });
    }
  }
}
