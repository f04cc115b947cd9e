import type { KeyObject } from 'node:crypto';
import type { Permission } from './permissions.js';
import type { Role } from './roles.js';

export type ActorKind = 'user' | 'api-key' | 'device' | 'guest' | 'system';

/** Who is doing this, for which organization, and how far they may reach. Every service method takes one first. */
export interface Actor {
  kind: ActorKind;
  /** Id of the user, key, device or invitation; `system` work carries the name of the process instead. */
  id: string;
  /** The tenant; every statement is narrowed to it. */
  organizationId: string;
  role?: Role;
  permissions: ReadonlySet<Permission>;
  /** The events a grant narrows this actor to, or `all`. */
  events: 'all' | readonly string[];
  /** The sign-in session behind a user. */
  sessionId?: string;
  /** What an API key or device signed in with. */
  machine?: MachineCredential;
}

export interface MachineCredential {
  /** SHA-256 of its token, hexadecimal. */
  hash: string;
  /** Milliseconds of the epoch; undefined when it does not expire. */
  expiresAt?: number;
  /** Every request must be signed with it. */
  signingKey?: KeyObject;
}

/** Work the service does by itself, inside one organization. */
export function systemActor(organizationId: string, name = 'system'): Actor {
  return { kind: 'system', id: name, organizationId, permissions: new Set(), events: 'all' };
}

/** The text recorded with every change, e.g. `user:0193…`. */
export const actorName = (actor: Actor): string => `${actor.kind}:${actor.id}`;

export const mayReachEvent = (actor: Actor, eventId: string): boolean =>
  actor.events === 'all' || actor.events.includes(eventId);
