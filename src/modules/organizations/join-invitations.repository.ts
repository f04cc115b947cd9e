import { Injectable } from '@nestjs/common';
import { actorName, type Actor, type Role } from '../../platform/access/index.js';
import { UnitOfWork, viewText, Where } from '../../platform/database/index.js';
import { JsonText, Lists, type ListPage } from '../../platform/http/index.js';
import { JoinInvitationView, type JoinInvitationQuery } from './join-invitations.dto.js';
import { joinErrors } from './organizations.errors.js';

/** How long the link in a mail works. */
const INVITATION_DAYS = 7;

/** An invitation that can be accepted now. */
export interface PendingInvitation {
  id: string;
  organizationId: string;
  organizationName: string;
  email: string;
  role: Role;
  /** Null: all events, also those to come. */
  grantedEvents: string[] | null;
}

export interface JoinMail {
  email: string;
  organizationName: string;
  language: string;
  inviterName: string | null;
  days: number;
}

const columns = `t.id, t.organization_id as "organizationId", o.name as "organizationName", t.email, t.role,
  t.granted_events as "grantedEvents"`;
const open = `t.state = 'pending' and t.expires_at > now() and o.deletes_at is null`;

/**
 * Invitations to join. Not in the change log: whoever may read the guest book follows that stream, and the addresses of
 * people who are no members are none of their business.
 */
@Injectable()
export class JoinInvitationsRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly lists: Lists,
  ) {}

  list(actor: Actor, query: JoinInvitationQuery): Promise<JsonText<ListPage<JoinInvitationView>>> {
    const where = new Where().and('t.organization_id = ?', actor.organizationId);
    if (query.state) where.and('t.state = ?', query.state);
    return this.lists.page(actor, {
      view: JoinInvitationView,
      from: 'join_invitation t',
      where,
      sort: { sql: 't.created_at', type: 'timestamptz', descending: true },
      query,
    });
  }

  async view(actor: Actor, id: string): Promise<JsonText<JoinInvitationView>> {
    const [row] = await this.uow.db.query<{ json: string; version: number }>(
      `select ${viewText(JoinInvitationView)} as json, t.version from join_invitation t
        where t.organization_id = $1 and t.id = $2`,
      [actor.organizationId, id],
    );
    if (!row) throw joinErrors.notFound();
    return new JsonText(row.json, `"${row.version}"`);
  }

  /** @throws join_invitation.already_invited (409) by way of the unique index. */
  async insert(
    actor: Actor,
    { id, email, role, grantedEvents }: { id: string; email: string; role: Role; grantedEvents: string[] | null },
  ): Promise<void> {
    // An old one that ran out must not stand in the way of a new one.
    await this.uow.db.query(
      `update join_invitation set state = 'revoked', token_hash = null, version = version + 1, updated_at = now()
        where organization_id = $1 and email = $2 and state = 'pending' and expires_at <= now()`,
      [actor.organizationId, email],
    );
    await this.uow.db.query(
      `insert into join_invitation (organization_id, id, email, role, granted_events, invited_by, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7))`,
      [actor.organizationId, id, email, role, grantedEvents, actorName(actor), INVITATION_DAYS],
    );
  }

  /** @throws join_invitation.not_found (404) */
  async lock(actor: Actor, id: string): Promise<PendingInvitation & { state: string }> {
    const [row] = await this.uow.db.query<PendingInvitation & { state: string }>(
      `select ${columns}, t.state from join_invitation t join organization o on o.id = t.organization_id
        where t.organization_id = $1 and t.id = $2 for no key update of t`,
      [actor.organizationId, id],
    );
    if (!row) throw joinErrors.notFound();
    return row;
  }

  /** The link that was sent ends, and a new time begins. */
  async renew(organizationId: string, id: string): Promise<void> {
    await this.uow.db.query(
      `update join_invitation set token_hash = null, sent_at = null, expires_at = now() + make_interval(days => $3),
              version = version + 1, updated_at = now()
        where organization_id = $1 and id = $2`,
      [organizationId, id, INVITATION_DAYS],
    );
  }

  async revoke(organizationId: string, id: string): Promise<void> {
    await this.uow.db.query(
      `update join_invitation set state = 'revoked', token_hash = null, version = version + 1, updated_at = now()
        where organization_id = $1 and id = $2`,
      [organizationId, id],
    );
  }

  /** What somebody asked for who may no longer ask for it. */
  async revokeAllBy(organizationId: string, invitedBy: string): Promise<void> {
    await this.uow.db.query(
      `update join_invitation set state = 'revoked', token_hash = null, version = version + 1, updated_at = now()
        where organization_id = $1 and invited_by = $2 and state = 'pending'`,
      [organizationId, invitedBy],
    );
  }

  /** The token of the mail that is being sent; the one before ends. @returns false when there is nothing to send any more. */
  async setToken(organizationId: string, id: string, hash: Buffer): Promise<boolean> {
    const rows = await this.uow.db.query(
      `update join_invitation set token_hash = $3 where organization_id = $1 and id = $2 and state = 'pending' returning 1`,
      [organizationId, id, hash],
    );
    return rows.length > 0;
  }

  /** What the mail says; undefined when there is nothing to send any more. */
  async forMail(organizationId: string, id: string): Promise<JoinMail | undefined> {
    const [row] = await this.uow.db.query<JoinMail>(
      `select t.email, o.name as "organizationName", o.default_language as language, u.name as "inviterName", ${INVITATION_DAYS} as days
         from join_invitation t join organization o on o.id = t.organization_id
         left join user_account u on t.invited_by = 'user:' || u.id
        where t.organization_id = $1 and t.id = $2 and ${open}`,
      [organizationId, id],
    );
    return row;
  }

  async markSent(organizationId: string, id: string): Promise<void> {
    await this.uow.db.query('update join_invitation set sent_at = now() where organization_id = $1 and id = $2', [
      organizationId,
      id,
    ]);
  }

  async markJoined(organizationId: string, id: string): Promise<void> {
    await this.uow.db.query(
      `update join_invitation set state = 'joined', joined_at = now(), token_hash = null, version = version + 1, updated_at = now()
        where organization_id = $1 and id = $2`,
      [organizationId, id],
    );
  }

  /** Across tenants on purpose: how somebody with a token finds the organization that asked them. */
  async findByToken(hash: Buffer): Promise<PendingInvitation | undefined> {
    const [row] = await this.uow.db.query<PendingInvitation>(
      `select ${columns} from join_invitation t join organization o on o.id = t.organization_id where t.token_hash = $1 and ${open}`,
      [hash],
    );
    return row;
  }

  /** Across tenants on purpose. Oldest first. */
  async pendingFor(email: string): Promise<PendingInvitation[]> {
    return this.uow.db.query<PendingInvitation>(
      `select ${columns} from join_invitation t join organization o on o.id = t.organization_id
        where t.email = $1 and ${open} order by t.created_at, t.id limit 50`,
      [email],
    );
  }

  /** Kept from changing until this unit of work ends; undefined when it can no longer be accepted. */
  async lockOpen(organizationId: string, id: string): Promise<PendingInvitation | undefined> {
    const [row] = await this.uow.db.query<PendingInvitation>(
      `select ${columns} from join_invitation t join organization o on o.id = t.organization_id
        where t.organization_id = $1 and t.id = $2 and ${open} for no key update of t`,
      [organizationId, id],
    );
    return row;
  }
}
