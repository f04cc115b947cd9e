import { mayReachEvent, type Actor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import type { StreamHead } from './change-reader.js';
import type { StreamKind } from './define-changes.js';

const needed: Record<StreamKind, Permission> = {
  organization: 'guests:read',
  event: 'attendees:read',
  inbox: 'guests:read',
};

/** A stream is the unit of permission: whoever may follow it may see all that is in it. The same rule for sockets and for sync. */
export function mayFollow(actor: Actor, stream: Pick<StreamHead, 'id' | 'kind' | 'organizationId'>): boolean {
  if (stream.organizationId !== actor.organizationId) return false;
  if (!actor.permissions.has(needed[stream.kind])) return false;
  return stream.kind !== 'event' || mayReachEvent(actor, stream.id);
}
