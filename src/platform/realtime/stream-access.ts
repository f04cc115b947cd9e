import { mayReachEvent, type Actor, type Permission } from '../access/index.js';
import type { StreamHead, StreamKind } from '../changes/index.js';

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
