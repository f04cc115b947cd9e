import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../../platform/access/index.js';
import { RepositoryContext, TenantRepository } from '../../platform/changes/index.js';
import type { Sort } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import type { MemberQuery, MemberView, memberSorts } from './members.dto.js';
import { MembershipEntity } from './membership.entity.js';
import { memberChange } from './organizations.changes.js';
import { memberErrors } from './organizations.errors.js';

/** One organization a person belongs to. */
export interface Belonging {
  id: string;
  name: string;
  role: Role;
  /** When it is erased; null unless its deletion was asked for. */
  deletesAt: string | null;
}

const sorts: Record<(typeof memberSorts)[number], Sort> = {
  name: { sql: 'lower(u.name)', type: 'text' },
  '-name': { sql: 'lower(u.name)', type: 'text', descending: true },
  createdAt: { sql: 't.created_at', type: 'timestamptz' },
  '-createdAt': { sql: 't.created_at', type: 'timestamptz', descending: true },
};

@Injectable()
export class MembersRepository extends TenantRepository<MembershipEntity, MemberView> {
  constructor(context: RepositoryContext) {
    super(context, { entity: MembershipEntity, logged: memberChange.definition, notFound: memberErrors.notFound });
  }

  protected streamOf(row: MembershipEntity): string {
    return row.organizationId;
  }

  list(actor: Actor, query: MemberQuery): Promise<JsonText<ListPage<MemberView>>> {
    return this.page(actor, {
      query,
      sort: sorts[query.sort ?? 'name'],
      // Names and addresses are the accounts': not in this stream, so its head cannot vouch for a cached page.
      where: (where) => {
        if (query.role) where.and('t.role = ?', query.role);
      },
    });
  }

  /** The organizations of one person, by name. Across tenants on purpose: it is how a sign-in finds its tenant. */
  async organizationsOf(userId: string): Promise<Belonging[]> {
    return this.uow.db.query<Belonging>(
      `select o.id, o.name, m.role, rfc3339(o.deletes_at) as "deletesAt" from membership m join organization o on o.id = m.organization_id
        where m.user_id = $1 order by lower(o.name), o.id`,
      [userId],
    );
  }

  async idOf(actor: Actor, userId: string): Promise<string | undefined> {
    const [row] = await this.uow.db.query<{ id: string }>(
      'select id from membership where organization_id = $1 and user_id = $2',
      [actor.organizationId, userId],
    );
    return row?.id;
  }

  /** One change of rights at a time in an organization: two owners cannot demote each other in the same moment. */
  async serialize(actor: Actor): Promise<void> {
    await this.uow.db.query('select 1 from organization where id = $1 for no key update', [actor.organizationId]);
  }

  /** As they are now, not as they were when the request came. */
  async rightsOf(actor: Actor): Promise<{ role: Role; events: 'all' | string[] } | undefined> {
    const [row] = await this.uow.db.query<{ role: Role; events: string[] | null }>(
      'select role, granted_events as events from membership where organization_id = $1 and user_id = $2',
      [actor.organizationId, actor.id],
    );
    return row && { role: row.role, events: row.events ?? 'all' };
  }

  async countOwners(actor: Actor): Promise<number> {
    const [row] = await this.uow.db.query<{ owners: number }>(
      `select count(*) as owners from membership where organization_id = $1 and role = 'owner'`,
      [actor.organizationId],
    );
    return row!.owners;
  }

  /** Of these ids, those that are events of the organization: every event has its stream. */
  async knownEvents(actor: Actor, ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.uow.db.query<{ id: string }>(
      `select id from stream where id = any($1::uuid[]) and organization_id = $2 and kind = 'event'`,
      [ids, actor.organizationId],
    );
    return new Set(rows.map((row) => row.id));
  }
}
