import { Injectable } from '@nestjs/common';
import { actorName, type Actor } from '../../platform/access/index.js';
import { ChangeLog } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { guestChange } from './guests.changes.js';
import type { GuestMergeView } from './guest-merges.dto.js';
import type { Merged, MergeField } from './merge-rules.js';

export interface StoredMerge {
  otherId: string;
  before: Merged;
  after: Merged;
  take: MergeField[];
}

/** All who were merged into $2, directly or through others. */
const below = `
  with recursive below as (
    select other_id as id from guest_merge where organization_id = $1 and survivor_id = $2
    union select m.other_id from guest_merge m join below b on m.survivor_id = b.id where m.organization_id = $1
  )`;

@Injectable()
export class GuestMergesRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly changes: ChangeLog,
  ) {}

  async add(actor: Actor, survivorId: string, merge: StoredMerge): Promise<void> {
    await this.uow.db.query(
      `insert into guest_merge (organization_id, other_id, survivor_id, actor, take, before, after) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        actor.organizationId,
        merge.otherId,
        survivorId,
        actorName(actor),
        merge.take,
        JSON.stringify(merge.before),
        JSON.stringify(merge.after),
      ],
    );
  }

  /** The merges into this guest from that with `otherId` on, in the order they were made; empty if there is none such. */
  from(actor: Actor, survivorId: string, otherId: string): Promise<StoredMerge[]> {
    return this.uow.db.query<StoredMerge>(
      `select m.other_id as "otherId", m.before, m.after, m.take from guest_merge m
         join guest_merge first on first.organization_id = m.organization_id and first.survivor_id = m.survivor_id and first.other_id = $3
        where m.organization_id = $1 and m.survivor_id = $2 and m.n >= first.n order by m.n`,
      [actor.organizationId, survivorId, otherId],
    );
  }

  async rewrite(actor: Actor, { otherId, before, after }: StoredMerge): Promise<void> {
    await this.uow.db.query(
      `update guest_merge set before = $3, after = $4 where organization_id = $1 and other_id = $2`,
      [actor.organizationId, otherId, JSON.stringify(before), JSON.stringify(after)],
    );
  }

  async forget(actor: Actor, otherId: string): Promise<void> {
    await this.uow.db.query('delete from guest_merge where organization_id = $1 and other_id = $2', [
      actor.organizationId,
      otherId,
    ]);
  }

  list(actor: Actor, survivorId: string): Promise<GuestMergeView[]> {
    return this.uow.db.query<GuestMergeView>(
      `select m.other_id as "otherId", g.first_name as "firstName", g.last_name as "lastName", rfc3339(m.at) as at, m.actor
         from guest_merge m join guest g on g.organization_id = m.organization_id and g.id = m.other_id
        where m.organization_id = $1 and m.survivor_id = $2 order by m.n`,
      [actor.organizationId, survivorId],
    );
  }

  /** Everybody this guest stands for, however they came to it. */
  async idsBelow(actor: Actor, guestId: string): Promise<string[]> {
    const rows = await this.uow.db.query<{ id: string }>(`${below} select id from below`, [
      actor.organizationId,
      guestId,
    ]);
    return rows.map((row) => row.id);
  }

  /** Takes `otherId`, and all it stood for, out of the guest book in favour of the survivor. */
  async hide(actor: Actor, otherId: string, survivorId: string): Promise<void> {
    await this.point(actor, otherId, survivorId, otherId);
  }

  /** Puts `otherId` back; all it stood for point at it again. */
  async show(actor: Actor, otherId: string, survivorId: string): Promise<void> {
    await this.uow.db.query(
      `update guest set merged_into = null, version = version + 1, updated_at = now() where organization_id = $1 and id = $2`,
      [actor.organizationId, otherId],
    );
    const diff = { before: {}, after: { from: survivorId } };
    this.changes.record({ streamId: actor.organizationId, entityId: otherId, verb: guestChange.unmerged, diff });
    await this.point(actor, otherId, otherId);
  }

  private async point(actor: Actor, above: string, into: string, also?: string): Promise<void> {
    const moved = await this.uow.db.query<{ id: string }>(
      `${below} update guest g set merged_into = $3, version = version + 1, updated_at = now()
         where g.organization_id = $1 and (g.id in (select id from below) or g.id = $4) returning g.id`,
      [actor.organizationId, above, into, also ?? null],
    );
    for (const { id } of moved) {
      const diff = { before: {}, after: { into } };
      this.changes.record({ streamId: actor.organizationId, entityId: id, verb: guestChange.merged, diff });
    }
  }
}
