import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { viewJson } from '../database/view.js';
import { cursorErrors } from '../http/http.errors.js';
import { loggedEntities, type StreamKind } from './define-changes.js';

export interface StreamHead {
  id: string;
  organizationId: string;
  kind: StreamKind;
  seq: number;
  epoch: number;
  floor: number;
}

export interface Change {
  streamId: string;
  seq: number;
  at: Date;
  actor: string;
  origin: string;
  requestId: string;
  entity: string;
  entityId: string;
  kind: string;
  fields: string[];
  diff: { before: Record<string, unknown>; after: Record<string, unknown> } | null;
}

/** A piece of a stream, ready to be sent: what happened, and each entity as it is now. */
export interface Delta {
  streamId: string;
  epoch: number;
  from: number;
  to: number;
  /** JSON array of `{seq, at, entity, id, kind, data}`; `data` is null for what is gone. One item per entity: its latest change. */
  items: string;
  /** More changes wait after `to`. */
  more: boolean;
}

const headColumns = `id, organization_id as "organizationId", kind, seq, epoch, floor`;

/** Reads of the log, for every reader that follows it: sync, sockets, consumers. */
@Injectable()
export class ChangeReader {
  private deltaStatement: string | undefined;

  constructor(private readonly db: Database) {}

  async head(streamId: string): Promise<StreamHead | undefined> {
    const rows = await this.db.query<StreamHead>(`select ${headColumns} from stream where id = $1`, [streamId]);
    return rows[0];
  }

  async heads(streamIds: readonly string[]): Promise<StreamHead[]> {
    return this.db.query<StreamHead>(`select ${headColumns} from stream where id = any($1::uuid[])`, [streamIds]);
  }

  async after(streamId: string, seq: number, limit: number): Promise<Change[]> {
    return this.db.query<Change>(
      `select stream_id as "streamId", seq, at, actor, origin, request_id as "requestId", entity, entity_id as "entityId", kind, fields, diff
         from change where stream_id = $1 and seq > $2 order by seq limit $3`,
      [streamId, seq, limit],
    );
  }

  /**
   * What happened after `since`, at most `limit` changes of it, each entity once with its present state: one query for
   * all of it, whatever the kinds of entities.
   * @throws cursor.gone (410) when `since` lies before what is kept, or in the future.
   */
  async delta(head: StreamHead, since: number, limit: number): Promise<Delta> {
    if (since < head.floor || since > head.seq) throw cursorErrors.gone();
    const [row] = await this.db.query<DeltaRow>((this.deltaStatement ??= deltaStatement()), [
      head.id,
      head.organizationId,
      since,
      limit,
      head.seq,
    ]);
    // Retention or a bulk load between the look at the head and this statement: the page may have a hole.
    if (row && (row.floor > since || row.epoch !== head.epoch)) throw cursorErrors.gone();
    const to = row?.to == null ? since : Number(row.to);
    return { streamId: head.id, epoch: head.epoch, from: since, to, items: row?.items ?? '[]', more: to < head.seq };
  }
}

interface DeltaRow {
  items: string | null;
  to: number | null;
  floor: number;
  epoch: number;
}

/**
 * Made from the declared entities: one lateral branch each, so that only rows named by the changes are read. The values stand
 * where the planner does not look at them: there are too many branches to be planned anew each time.
 */
function deltaStatement(): string {
  const entities = [...loggedEntities().values()];
  const tombstones = entities.flatMap((entity) =>
    Object.entries(entity.kinds)
      .filter(([, kind]) => kind.tombstone)
      .map(([kind]) => `'${entity.entity}.${kind}'`),
  );
  const branches = entities.map(
    (entity) => `
      select l.seq, (select ${viewJson(entity.view)} from ${entity.from}
                      where t.organization_id = l.organization_id and t.id = l.entity_id${entity.where ? ` and (${entity.where})` : ''}) as data
        from latest l where l.entity = '${entity.entity}'`,
  );
  return `
    with page as materialized (
      select seq, at, entity, entity_id, kind, $2::uuid as organization_id from change
       where stream_id = (select $1::uuid) and seq > (select $3::bigint) and seq <= (select $5::bigint)
       order by seq limit (select $4::int)
    ), latest as materialized (
      select distinct on (entity, entity_id) * from page order by entity, entity_id, seq desc
    ), states as (${branches.join('\n union all')})
    select '[' || string_agg(json_build_object('seq', l.seq, 'at', rfc3339(l.at), 'entity', l.entity, 'id', l.entity_id, 'kind', l.kind,
             'data', case when l.entity || '.' || l.kind = any(array[${tombstones.join(', ')}]::text[]) then null else s.data end)::text, ','
             order by l.seq) || ']' as items,
           (select max(seq) from page) as "to",
           (select floor from stream where id = $1) as floor, (select epoch from stream where id = $1) as epoch
      from latest l left join states s on s.seq = l.seq`;
}
