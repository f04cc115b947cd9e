import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Signals } from '../redis/signals.js';
import { AccessTokens, type AccessClaims } from './access-tokens.js';
import type { Actor } from './actor.js';
import { MachineDirectory } from './machine-directory.js';
import { isMachineToken, machineTokenHash } from './machine-token.js';
import { SessionDirectory } from './session-directory.js';

/** Says which session, user, machine or organization has new rights. Sent after COMMIT. */
export const ACCESS_SIGNAL = 'access';
export interface AccessSignal {
  sessionId?: string;
  userId?: string;
  /** Of an API key or a device. */
  machineId?: string;
  organizationId?: string;
}

/** How long a role or session may be trusted when the signal about its end was lost. */
const TRUST_MS = 10_000;
const MOST_MACHINES = 5_000;
/** Before the hash of a machine's token, beside ids of sessions. */
const MACHINE = 'machine:';

/** One function for HTTP and sockets: from a token to an actor with the rights of this moment. */
@Injectable()
export class Authenticator implements OnModuleInit {
  private readonly actors = new LRUCache<string, Actor>({ max: 20_000, ttl: TRUST_MS });
  private readonly pending = new Map<string, Promise<Actor | undefined>>();
  /** From a machine's token to what it is known by here: hashing it costs more than the rest. */
  private readonly machineTokens = new LRUCache<string, string>({ max: MOST_MACHINES });

  constructor(
    private readonly tokens: AccessTokens,
    private readonly sessions: SessionDirectory,
    private readonly machines: MachineDirectory,
    private readonly signals: Signals,
  ) {}

  onModuleInit(): void {
    this.signals.subscribe(ACCESS_SIGNAL, (message) => this.forget(message as AccessSignal));
  }

  async authenticate(token: string): Promise<Actor | undefined> {
    if (isMachineToken(token)) {
      const hash = machineTokenHash(token);
      if (!hash) return undefined;
      const reference = MACHINE + hash.toString('hex');
      const actor = await this.actorOf(reference);
      if (actor) this.machineTokens.set(token, reference);
      return actor;
    }
    const claims = this.tokens.verify(token);
    if (!claims) return undefined;
    return holder(claims, await this.actorOf(claims.sid));
  }

  /** The same for somebody seen in the last seconds, at once; undefined when it takes a look at the database. */
  recall(token: string): Actor | undefined {
    if (isMachineToken(token)) {
      const reference = this.machineTokens.get(token);
      return reference === undefined ? undefined : this.actors.get(reference);
    }
    const claims = this.tokens.verify(token);
    return claims && holder(claims, this.actors.get(claims.sid));
  }

  /** By what `referenceOf` gave for an actor of before. */
  async actorOf(reference: string): Promise<Actor | undefined> {
    const known = this.actors.get(reference);
    if (known) return known;
    const pending = this.pending.get(reference) ?? this.read(reference);
    this.pending.set(reference, pending);
    try {
      const actor = await pending;
      // Otherwise it was forgotten while it was read, and may be from before the change.
      if (actor && this.pending.get(reference) === pending) this.actors.set(reference, actor, { ttl: trustIn(actor) });
      return actor;
    } finally {
      if (this.pending.get(reference) === pending) this.pending.delete(reference);
    }
  }

  /** Which of these references still stand: read from the database. */
  async standing(references: readonly string[]): Promise<Set<string>> {
    const hashes = references.flatMap((each) => (each.startsWith(MACHINE) ? [each.slice(MACHINE.length)] : []));
    const sessionIds = references.filter((each) => !each.startsWith(MACHINE));
    const standing = sessionIds.length > 0 ? await this.sessions.standing(sessionIds) : new Set<string>();
    if (hashes.length > 0) for (const hash of await this.machines.standing(hashes)) standing.add(MACHINE + hash);
    return standing;
  }

  /** Tells every process, this one at once. Call it after COMMIT (`uow.afterCommit`): before, the old rights would be read again. */
  announce(signal: AccessSignal): void {
    this.forget(signal);
    this.signals.publish(ACCESS_SIGNAL, signal);
  }

  private read(reference: string): Promise<Actor | undefined> {
    return reference.startsWith(MACHINE)
      ? this.machines.actorOf(Buffer.from(reference.slice(MACHINE.length), 'hex'))
      : this.sessions.actorOf(reference);
  }

  private forget(signal: AccessSignal): void {
    for (const [reference, actor] of this.actors) {
      if (
        reference === signal.sessionId ||
        actor.id === signal.userId ||
        actor.id === signal.machineId ||
        actor.organizationId === signal.organizationId
      ) {
        this.actors.delete(reference);
      }
    }
    this.pending.clear();
  }
}

const holder = (claims: AccessClaims, actor: Actor | undefined): Actor | undefined =>
  actor?.id === claims.sub && actor.organizationId === claims.org ? actor : undefined;

/** What somebody signed in with, as `actorOf` and `standing` take it; undefined for guests and for our own work. */
export const referenceOf = ({ machine, sessionId }: Actor): string | undefined =>
  machine ? MACHINE + machine.hash : sessionId;

const trustIn = ({ machine }: Actor): number =>
  machine?.expiresAt === undefined ? TRUST_MS : Math.max(1, Math.min(TRUST_MS, machine.expiresAt - Date.now()));
