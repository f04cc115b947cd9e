import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Signals } from '../redis/signals.js';
import { AccessTokens, type AccessClaims } from './access-tokens.js';
import type { Actor } from './actor.js';
import { SessionDirectory } from './session-directory.js';

/** Says which session, user or organization has new rights. Sent by the auth module after COMMIT. */
export const ACCESS_SIGNAL = 'access';
export interface AccessSignal {
  sessionId?: string;
  userId?: string;
  organizationId?: string;
}

/** How long a role or session may be trusted when the signal about its end was lost. */
const TRUST_MS = 10_000;

/** One function for HTTP and sockets: from a token to an actor with the rights of this moment. */
@Injectable()
export class Authenticator implements OnModuleInit {
  private readonly actors = new LRUCache<string, Actor>({ max: 20_000, ttl: TRUST_MS });
  private readonly pending = new Map<string, Promise<Actor | undefined>>();

  constructor(
    private readonly tokens: AccessTokens,
    private readonly directory: SessionDirectory,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.signals.subscribe(ACCESS_SIGNAL, (message) => this.forget(message as AccessSignal));
  }

  async authenticate(token: string): Promise<Actor | undefined> {
    const claims = this.tokens.verify(token);
    if (!claims) return undefined;
    return holder(claims, await this.actorOf(claims.sid));
  }

  /** The same for somebody seen in the last seconds, at once; undefined when it takes a look at the database. */
  recall(token: string): Actor | undefined {
    const claims = this.tokens.verify(token);
    return claims && holder(claims, this.actors.get(claims.sid));
  }

  async actorOf(sessionId: string): Promise<Actor | undefined> {
    const known = this.actors.get(sessionId);
    if (known) return known;
    const pending = this.pending.get(sessionId) ?? this.directory.actorOf(sessionId);
    this.pending.set(sessionId, pending);
    try {
      const actor = await pending;
      // Otherwise it was forgotten while it was read, and may be from before the change.
      if (actor && this.pending.get(sessionId) === pending) this.actors.set(sessionId, actor);
      return actor;
    } finally {
      if (this.pending.get(sessionId) === pending) this.pending.delete(sessionId);
    }
  }

  /** Tells every process, this one at once. Call it after COMMIT (`uow.afterCommit`): before, the old rights would be read again. */
  announce(signal: AccessSignal): void {
    this.forget(signal);
    this.signals.publish(ACCESS_SIGNAL, signal);
  }

  private forget(signal: AccessSignal): void {
    for (const [sessionId, actor] of this.actors) {
      if (
        sessionId === signal.sessionId ||
        actor.id === signal.userId ||
        actor.organizationId === signal.organizationId
      ) {
        this.actors.delete(sessionId);
      }
    }
    this.pending.clear();
  }
}

const holder = (claims: AccessClaims, actor: Actor | undefined): Actor | undefined =>
  actor?.id === claims.sub && actor.organizationId === claims.org ? actor : undefined;
