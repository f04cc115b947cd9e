import { Injectable } from '@nestjs/common';
import { AccessTokens } from '../../platform/access/index.js';
import { Config } from '../../config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { MembersService } from '../organizations/index.js';
import { UsersRepository } from '../users/index.js';
import type { SessionTokensView, SignedInView } from './auth.dto.js';
import { SecurityLog, type SecurityEventKind } from '../security/index.js';
import { SessionsRepository, type NewSession, type OpenSession } from './sessions.repository.js';

/** Opens a session for somebody who has shown who they are, whichever way that was. */
@Injectable()
export class SessionOpener {
  constructor(
    private readonly config: Config,
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionsRepository,
    private readonly users: UsersRepository,
    private readonly members: MembersService,
    private readonly security: SecurityLog,
    private readonly accessTokens: AccessTokens,
  ) {}

  async open(kind: SecurityEventKind, session: NewSession): Promise<SignedInView> {
    const { userId, organizationId, client } = session;
    const opened = await this.uow.run(async () => {
      const made = await this.sessions.open(session);
      await this.users.setLastOrganization(userId, organizationId);
      await this.security.record({ kind, client, userId, organizationId, sessionId: made.sessionId });
      return made;
    });
    return Object.assign(await this.tokens(opened), {
      userId,
      organizations: await this.members.organizationsOf(userId),
    });
  }

  /** The pair for a session, with a fresh access token. */
  async tokens(session: Omit<OpenSession, 'family'>): Promise<SessionTokensView> {
    const { sessionId, organizationId, userId, refreshToken, expiresAt } = session;
    return {
      accessToken: await this.accessTokens.sign({ sub: userId, sid: sessionId, org: organizationId }),
      expiresIn: this.config.accessTokenSeconds,
      refreshToken,
      refreshTokenExpiresAt: expiresAt.toISOString(),
      sessionId,
      organizationId,
    };
  }
}
