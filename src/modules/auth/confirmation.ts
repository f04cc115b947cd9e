import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database } from '../../platform/database/index.js';
import { httpErrors } from '../../platform/http/index.js';
import { UsersRepository } from '../users/index.js';
import type { ClientInfo } from '../security/index.js';
import { authErrors } from './auth.errors.js';
import { Credentials } from './credentials.js';

/** For somebody without a password: how fresh the sign-in must be. */
const FRESH_MINUTES = 10;

/** Before what cannot be taken back: a session that was left open must not be enough. */
@Injectable()
export class Confirmation {
  constructor(
    private readonly db: Database,
    private readonly users: UsersRepository,
    private readonly credentials: Credentials,
  ) {}

  /**
   * @param password may be left out by whoever signed in within the last ten minutes
   * @throws auth.current_password_wrong (400), auth.confirmation_needed (400), auth.too_many_attempts (429)
   */
  async demand(actor: Actor, password: string | undefined, client: ClientInfo): Promise<void> {
    const user = actor.kind === 'user' ? await this.users.find(actor.id) : undefined;
    if (!user || !actor.sessionId) throw httpErrors.forbidden('Only a signed-in person can do this');
    if (password === undefined) {
      if (await this.isFresh(actor.sessionId)) return;
      throw authErrors.confirmationNeeded();
    }
    // A stolen session must not be a way to guess the password without limit.
    if (await this.credentials.check(user.email, password, client)) return;
    const detail = 'The password is not right';
    throw authErrors.currentPasswordWrong({
      errors: [{ pointer: '/password', code: 'current_password_wrong', detail }],
    });
  }

  /** Of the family: switching organizations opens new sessions that go back to an old sign-in. */
  private async isFresh(sessionId: string): Promise<boolean> {
    const [row] = await this.db.query<{ fresh: boolean }>(
      `select min(f.created_at) > now() - make_interval(mins => ${FRESH_MINUTES}) as fresh
         from session s join session f on f.family = s.family where s.id = $1`,
      [sessionId],
    );
    return row?.fresh ?? false;
  }
}
