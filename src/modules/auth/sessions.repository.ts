import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { Database, viewJson } from '../../platform/database/index.js';
import { JsonText, newId } from '../../platform/http/index.js';
import { newToken, tokenHash } from '../users/index.js';
import { SessionListView, SessionView } from './auth.dto.js';
import type { ClientInfo } from '../security/index.js';
import { seal, unseal } from './refresh-seal.js';

export interface OpenSession {
  sessionId: string;
  organizationId: string;
  userId: string;
  family: string;
  refreshToken: string;
  expiresAt: Date;
}

export interface NewSession {
  userId: string;
  organizationId: string;
  client: ClientInfo;
  /** The sign-in it goes back to; a new one unless told. */
  family?: string;
}

/** A presented refresh token with the session it belongs to. */
export interface PresentedToken {
  sessionId: string;
  organizationId: string;
  userId: string;
  family: string;
  expiresAt: Date;
  /** Not revoked, not expired, still a member. */
  stands: boolean;
  /** Seconds since it was used; null when it was not. */
  usedAgo: number | null;
  successorSealed: Buffer | null;
  successorUsed: boolean;
}

/** Most sessions shown; nobody reads further. */
const MOST_LISTED = 200;

/** Sessions and their refresh tokens. They belong to a person, who sees and ends their own whatever the organization. */
@Injectable()
export class SessionsRepository {
  constructor(
    private readonly db: Database,
    private readonly config: Config,
  ) {}

  async open({ userId, organizationId, client, family }: NewSession): Promise<OpenSession> {
    const id = newId();
    const [row] = await this.db.query<{ expiresAt: Date }>(
      `insert into session (id, organization_id, user_id, family, device, address, expires_at)
       values ($1, $2, $3, $4, $5, $6, now() + make_interval(days => $7)) returning expires_at as "expiresAt"`,
      [id, organizationId, userId, family ?? id, client.device, client.address, this.config.refreshTokenDays],
    );
    const refreshToken = await this.issue(id);
    return { sessionId: id, organizationId, userId, family: family ?? id, refreshToken, expiresAt: row!.expiresAt };
  }

  /** Locks the token, so that of two who present it at once the second sees what the first did. */
  async present(token: string): Promise<PresentedToken | undefined> {
    const hash = tokenHash(token);
    // A statement of its own: a joined one would show the successor as it was before the wait for the lock.
    const locked = await this.db.query('select 1 from refresh_token where hash = $1 for update', [hash]);
    if (locked.length === 0) return undefined;
    const [row] = await this.db.query<PresentedToken>(
      `select s.id as "sessionId", s.organization_id as "organizationId", s.user_id as "userId", s.family, s.expires_at as "expiresAt",
              s.revoked_at is null and s.expires_at > now() as stands,
              extract(epoch from clock_timestamp() - r.used_at)::float8 as "usedAgo",
              r.successor_sealed as "successorSealed",
              coalesce((select n.used_at is not null from refresh_token n where n.hash = r.successor_hash), true) as "successorUsed"
         from refresh_token r join session s on s.id = r.session_id
        where r.hash = $1`,
      [hash],
    );
    return row;
  }

  /** Spends the token for a new one. Undefined when the session was ended meanwhile. */
  async rotate(
    token: string,
    sessionId: string,
    client: ClientInfo,
  ): Promise<{ refreshToken: string; expiresAt: Date } | undefined> {
    const [session] = await this.db.query<{ expiresAt: Date }>(
      `update session set last_used_at = now(), expires_at = now() + make_interval(days => $2), address = $3, device = $4
        where id = $1 and revoked_at is null returning expires_at as "expiresAt"`,
      [sessionId, this.config.refreshTokenDays, client.address, client.device],
    );
    if (!session) return undefined;
    const refreshToken = await this.issue(sessionId);
    await this.db.query(
      'update refresh_token set used_at = clock_timestamp(), successor_hash = $2, successor_sealed = $3 where hash = $1',
      [tokenHash(token), tokenHash(refreshToken), seal(refreshToken, token)],
    );
    return { refreshToken, expiresAt: session.expiresAt };
  }

  /** The token that was given for this one. */
  successor(presented: PresentedToken, token: string): string | undefined {
    return presented.successorSealed ? unseal(presented.successorSealed, token) : undefined;
  }

  /** The person's standing sessions, last used first. */
  async list(userId: string, current: string | undefined): Promise<JsonText<SessionListView>> {
    const [row] = await this.db.query<{ items: string }>(
      `select coalesce('[' || string_agg(l.item::text, ',' order by l.last_used_at desc, l.id) || ']', '[]') as items
         from (select ${viewJson(SessionView)} as item, t.last_used_at, t.id
                 from (select s.*, s.id = $2::uuid as current from session s
                        where s.user_id = $1 and s.revoked_at is null and s.expires_at > now()
                        order by s.last_used_at desc, s.id limit ${MOST_LISTED}) t
                 join organization o on o.id = t.organization_id) l`,
      [userId, current ?? null],
    );
    return new JsonText(`{"items":${row!.items}}`);
  }

  /** @returns whether it stood until now. */
  async revoke(userId: string, sessionId: string): Promise<boolean> {
    const rows = await this.db.query(
      `update session set revoked_at = now()
        where id = $2 and user_id = $1 and revoked_at is null and expires_at > now() returning 1`,
      [userId, sessionId],
    );
    return rows.length > 0;
  }

  /** Ends all sessions of the person but one. @returns how many stood until now. */
  async revokeOthers(userId: string, kept: string | undefined): Promise<number> {
    const rows = await this.db.query(
      `update session set revoked_at = now()
        where user_id = $1 and id is distinct from $2::uuid and revoked_at is null and expires_at > now() returning 1`,
      [userId, kept ?? null],
    );
    return rows.length;
  }

  async revokeFamily(family: string): Promise<void> {
    await this.db.query('update session set revoked_at = now() where family = $1 and revoked_at is null', [family]);
  }

  async familyOf(sessionId: string): Promise<string | undefined> {
    const [row] = await this.db.query<{ family: string }>('select family from session where id = $1', [sessionId]);
    return row?.family;
  }

  /** Whether the person has signed in from this address in the last 90 days. */
  async knowsAddress(userId: string, address: string): Promise<boolean> {
    const rows = await this.db.query(
      `select 1 from session where user_id = $1 and address = $2 and last_used_at > now() - interval '90 days' limit 1`,
      [userId, address],
    );
    return rows.length > 0;
  }

  /** Ended sessions stay long enough to recognise the address; spent tokens as long as a session may live. */
  async prune(): Promise<void> {
    await this.db.execute(
      `delete from session where expires_at < now() - interval '90 days' or revoked_at < now() - interval '90 days'`,
    );
    await this.db.execute('delete from refresh_token where used_at < now() - make_interval(days => $1)', [
      this.config.refreshTokenDays,
    ]);
  }

  private async issue(sessionId: string): Promise<string> {
    const token = newToken();
    await this.db.query('insert into refresh_token (hash, session_id) values ($1, $2)', [tokenHash(token), sessionId]);
    return token;
  }
}
