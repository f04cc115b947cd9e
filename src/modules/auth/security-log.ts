import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newId } from '../../platform/http/index.js';
import type { ClientInfo } from './client-info.js';
import type { SecurityEventKind } from './security-event.entity.js';

export interface SecurityEvent {
  kind: SecurityEventKind;
  client: ClientInfo;
  userId?: string | undefined;
  organizationId?: string | undefined;
  sessionId?: string | undefined;
}

const KEPT_DAYS = 365;

/** Who signed in or was refused, from where. Holds no secret and no text a stranger typed. */
@Injectable()
export class SecurityLog {
  constructor(private readonly db: Database) {}

  async record({ kind, client, userId, organizationId, sessionId }: SecurityEvent): Promise<void> {
    await this.db.query(
      `insert into security_event (id, kind, organization_id, user_id, session_id, address, device) values ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), kind, organizationId ?? null, userId ?? null, sessionId ?? null, client.address, client.device],
    );
  }

  async prune(): Promise<void> {
    await this.db.execute('delete from security_event where at < now() - make_interval(days => $1)', [KEPT_DAYS]);
  }
}
