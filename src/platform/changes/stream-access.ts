import { mayReachEvent, type Actor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import { defineErrors } from '../http/problem.js';
import type { StreamHead } from './change-reader.js';
import type { StreamKind } from './define-changes.js';

export const streamErrors = defineErrors('stream', { notFound: [404, 'There is no such stream'] });

const needed: Record<StreamKind, Permission> = {
  organization: 'guests:read',
  event: 'attendees:read',
  inbox: 'guests:read',
};

/** The kinds of stream the actor's role lets them follow, grants aside. */
export const kindsToFollow = (actor: Actor): StreamKind[] =>
  (Object.keys(needed) as StreamKind[]).filter((kind) => actor.permissions.has(needed[kind]));

/** A stream is the unit of permission: whoever may follow it may see all that is in it. The same rule for sockets and for sync. */
export function mayFollow(actor: Actor, stream: Pick<StreamHead, 'id' | 'kind' | 'organizationId'>): boolean {
  if (stream.organizationId !== actor.organizationId) return false;
  if (!actor.permissions.has(needed[stream.kind])) return false;
  return stream.kind !== 'event' || mayReachEvent(actor, stream.id);
}

/** @throws stream.not_found, the same for a stream that is not there and one that is not theirs. */
export function mustFollow(actor: Actor, stream: StreamHead | undefined): StreamHead {
  if (!stream || !mayFollow(actor, stream)) throw streamErrors.notFound();
  return stream;
}
