import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/index.js';
import { newToken, tokenHash } from '../users/index.js';
import type { GoogleProfile } from './google-profile.js';

/** Long enough for a page to load, too short to be found lying about. */
const CODE_SECONDS = 120;

export interface PresentedAttempt {
  challenge: Buffer;
  profile: GoogleProfile;
}

@Injectable()
export class GoogleAttemptsRepository {
  constructor(private readonly db: Database) {}

  /** Uses the state up. @returns false when it was used before. */
  async claim(state: string): Promise<boolean> {
    const rows = await this.db.query(
      'insert into google_attempt (state_hash) values ($1) on conflict do nothing returning 1',
      [tokenHash(state)],
    );
    return rows.length > 0;
  }

  /** @returns the one-time code for what Google said; only its hash is kept. */
  async handOver(state: string, challenge: string, profile: GoogleProfile): Promise<string> {
    const code = newToken();
    await this.db.query(
      `update google_attempt set code_hash = $2, code_expires_at = now() + make_interval(secs => ${CODE_SECONDS}),
              challenge = $3, profile = $4 where state_hash = $1`,
      [tokenHash(state), tokenHash(code), Buffer.from(challenge, 'base64url'), JSON.stringify(profile)],
    );
    return code;
  }

  /** Locks it, so that of two who present one code the second finds it spent. */
  async present(code: string): Promise<PresentedAttempt | undefined> {
    const [row] = await this.db.query<PresentedAttempt>(
      `select challenge, profile from google_attempt
        where code_hash = $1 and code_expires_at > now() and profile is not null for update`,
      [tokenHash(code)],
    );
    return row;
  }

  async spend(code: string): Promise<void> {
    await this.db.query('update google_attempt set profile = null where code_hash = $1', [tokenHash(code)]);
  }

  /** A state is good for ten minutes, a code for two: after an hour there is nothing left to recognise. */
  async prune(): Promise<number> {
    return this.db.execute(`delete from google_attempt where created_at < now() - interval '1 hour'`);
  }
}
