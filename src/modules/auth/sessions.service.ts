import { Injectable } from '@nestjs/common';
import { Authenticator, type Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { JsonText } from '../../platform/http/index.js';
import type { RevokedSessionsView, SessionListView } from './auth.dto.js';
import { authErrors } from './auth.errors.js';
import { SecurityLog, type ClientInfo, type SecurityEventKind } from '../security/index.js';
import { SessionsRepository } from './sessions.repository.js';

/** A person's own sessions. An ended one is refused at once everywhere, open sockets included. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly security: SecurityLog,
    private readonly authenticator: Authenticator,
  ) {}

  list(actor: Actor): Promise<JsonText<SessionListView>> {
    return this.sessions.list(actor.id, actor.sessionId);
  }

  async signOut(actor: Actor, client: ClientInfo): Promise<void> {
    if (actor.sessionId) await this.end(actor, actor.sessionId, 'signedOut', client);
  }

  /** @throws auth.session_not_found (404) */
  async revoke(actor: Actor, sessionId: string, client: ClientInfo): Promise<void> {
    if (!(await this.end(actor, sessionId, 'sessionRevoked', client))) throw authErrors.sessionNotFound();
  }

  async revokeOthers(actor: Actor, client: ClientInfo): Promise<RevokedSessionsView> {
    return this.uow.run(async () => {
      const revoked = await this.sessions.revokeOthers(actor.id, actor.sessionId);
      if (revoked > 0)
        await this.security.record({
          kind: 'sessionRevoked',
          client,
          userId: actor.id,
          organizationId: actor.organizationId,
        });
      this.uow.afterCommit(() => this.authenticator.announce({ userId: actor.id }));
      return { revoked };
    });
  }

  private async end(actor: Actor, sessionId: string, kind: SecurityEventKind, client: ClientInfo): Promise<boolean> {
    return this.uow.run(async () => {
      if (!(await this.sessions.revoke(actor.id, sessionId))) return false;
      await this.security.record({ kind, client, userId: actor.id, organizationId: actor.organizationId, sessionId });
      this.uow.afterCommit(() => this.authenticator.announce({ sessionId }));
      return true;
    });
  }
}
