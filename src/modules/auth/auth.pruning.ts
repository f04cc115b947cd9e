import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Schedules } from '../../platform/jobs/index.js';
import { UsersRepository } from '../users/index.js';
import { SecurityLog } from '../security/index.js';
import { SessionsRepository } from './sessions.repository.js';
import { SignInDelays } from './sign-in-delays.js';

/** Once an hour: what has ended and is not needed to recognise anything any more. */
@Injectable()
export class AuthPruning implements OnModuleInit {
  constructor(
    private readonly schedules: Schedules,
    private readonly sessions: SessionsRepository,
    private readonly delays: SignInDelays,
    private readonly security: SecurityLog,
    private readonly users: UsersRepository,
  ) {}

  onModuleInit(): void {
    this.schedules.every('auth.prune', 3600, () => this.prune());
  }

  async prune(): Promise<void> {
    await this.sessions.prune();
    await this.delays.prune();
    await this.security.prune();
    await this.users.pruneTokens();
  }
}
