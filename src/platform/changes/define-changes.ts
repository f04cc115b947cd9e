import type { ViewClass } from '../database/view.js';

export interface ChangeKind {
  /** The entity is gone for readers: they drop it. */
  tombstone?: boolean;
}

export interface EntityChanges<Kind extends string = string> {
  /** Singular, as in `change.entity` and in frames. */
  entity: string;
  /** Every verb that can happen to it. */
  kinds: Record<Kind, ChangeKind>;
  /** The stream kind its changes belong to. */
  stream: StreamKind;
  /** What readers are shown of it. `from` names the table as `t`, with the joins the view needs. */
  view: ViewClass;
  from: string;
  /** Further condition for a row to be shown, e.g. `t.erased_at is null`. */
  where?: string;
  /** The stream of a row `t`; its organization or its `event_id` (as `stream` says) unless told. */
  streamId?: string;
}

export type StreamKind = 'organization' | 'inbox' | 'event';

/** One verb of one entity, as repositories demand it: `guestChange.created`. */
export interface ChangeVerb {
  definition: EntityChanges;
  kind: string;
}

/** The expression over a row `t` that gives its stream. */
export const streamSql = ({ streamId, stream }: EntityChanges): string =>
  streamId ?? (stream === 'event' ? 't.event_id' : 't.organization_id');

const registry = new Map<string, EntityChanges>();

/** Every entity that is logged, by name. */
export const loggedEntities = (): ReadonlyMap<string, EntityChanges> => registry;

/**
 * Declares what can happen to an entity. This one declaration feeds the log's types, snapshots and deltas, socket frames,
 * the OpenAPI enum and the rule which verbs are tombstones.
 */
export function defineChanges<Kind extends string>(
  definition: EntityChanges<Kind>,
): Record<Kind, ChangeVerb> & { definition: EntityChanges<Kind> } {
  if (registry.has(definition.entity)) throw new Error(`Changes of ${definition.entity} are defined twice`);
  registry.set(definition.entity, definition);
  const verbs = Object.fromEntries(Object.keys(definition.kinds).map((kind) => [kind, { definition, kind }])) as Record<
    Kind,
    ChangeVerb
  >;
  return Object.assign(verbs, { definition });
}
