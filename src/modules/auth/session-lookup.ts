import { Injectable } from '@nestjs/common';
import { permissionsOf, SessionDirectory, whileEnding, type Actor, type Role } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';

interface Row {
  userId: string;
  organizationId: string;
  role: Role;
  events: string[] | null;
  ending: boolean;
}

/** What the platform asks on the first request of a session and whenever its rights may have changed: one query each. */
@Injectable()
export class SessionLookup extends SessionDirectory {
  constructor(private readonly db: Database) {
    super();
  }

  async actorOf(sessionId: string): Promise<Actor | undefined> {
    const [row] = await this.db.query<Row>(
      `select s.user_id as "userId", s.organization_id as "organizationId", m.role, m.granted_events as events,
              o.deletes_at is not null as ending
         from session s join membership m on m.organization_id = s.organization_id and m.user_id = s.user_id
                        join organization o on o.id = s.organization_id
        where s.id = $1 and s.revoked_at is null and s.expires_at > now()`,
      [sessionId],
    );
    if (!row) return undefined;
    return {
      kind: 'user',
      id: row.userId,
      organizationId: row.organizationId,
      role: row.role,
      permissions: row.ending ? whileEnding(permissionsOf(row.role)) : permissionsOf(row.role),
      events: row.events ?? 'all',
      sessionId,
    };
  }

  async standing(sessionIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.query<{ id: string }>(
      'select id from session where id = any($1::uuid[]) and revoked_at is null and expires_at > now()',
      [sessionIds],
    );
    return new Set(rows.map((row) => row.id));
  }
}
