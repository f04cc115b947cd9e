import type { Actor } from './actor.js';

/** Where sessions, members and grants are kept; the auth module provides it. */
export abstract class SessionDirectory {
  /** The user behind a session with the role and grants of this moment; undefined when it was revoked, expired or never was. */
  abstract actorOf(sessionId: string): Promise<Actor | undefined>;

  /** Which of these sessions still stand. */
  abstract standing(sessionIds: readonly string[]): Promise<Set<string>>;
}
