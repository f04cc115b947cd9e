import { mayReachEvent, type Actor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import { defineErrors } from '../http/problem.js';
import type { StreamHead } from './change-reader.js';
import type { StreamKind } from './define-changes.js';

export const streamErrors = defineErrors('stream', { notFound: [404, 'There is no such stream'] });

/** What a stream holds, in permissions: whoever lacks one of them would see through the stream what the API refuses. */
const needed: Record<StreamKind, readonly Permission[]> = {
  organization: ['organization:read', 'members:read', 'guests:read', 'channels:read', 'templates:read'],
  event: ['events:read', 'invitations:read', 'attendees:read'],
  inbox: ['guests:read', 'messages:read'],
};

const mayRead = (actor: Actor, kind: StreamKind): boolean =>
  needed[kind].every((permission) => actor.permissions.has(permission));

/** The kinds of stream the actor's role lets them follow, grants aside. */
export const kindsToFollow = (actor: Actor): StreamKind[] =>
  (Object.keys(needed) as StreamKind[]).filter((kind) => mayRead(actor, kind));

/** A stream is the unit of permission: whoever may follow it may see all that is in it. The same rule for sockets and for sync. */
export function mayFollow(actor: Actor, stream: Pick<StreamHead, 'id' | 'kind' | 'organizationId'>): boolean {
  if (stream.organizationId !== actor.organizationId) return false;
  if (!mayRead(actor, stream.kind)) return false;
  return stream.kind !== 'event' || mayReachEvent(actor, stream.id);
}

/** @throws stream.not_found, the same for a stream that is not there and one that is not theirs. */
export function mustFollow(actor: Actor, stream: StreamHead | undefined): StreamHead {
  if (!stream || !mayFollow(actor, stream)) throw streamErrors.notFound();
  return stream;
}
