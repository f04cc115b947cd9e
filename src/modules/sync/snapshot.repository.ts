import { Injectable } from '@nestjs/common';
import {
  loggedEntities,
  streamSql,
  type EntityChanges,
  type StreamHead,
  type StreamKind,
} from '../../platform/changes/index.js';
import { Database, viewJson } from '../../platform/database/index.js';

/** The last row of a page: the entity by name, because which there are changes with the version of the service. */
export interface Position {
  entity: string;
  id: string;
}

export interface SnapshotPage {
  /** JSON array of `{entity, id, data}`. */
  items: string;
  /** Null on the last page. */
  next: Position | null;
  /** Where the stream stood when the page was read. */
  seq: number;
  epoch: number;
  floor: number;
}

interface Row {
  items: string | null;
  more: boolean;
  rank: number | null;
  id: string | null;
  seq: number;
  epoch: number;
  floor: number;
}

@Injectable()
export class SnapshotRepository {
  private readonly statements = new Map<StreamKind, string>();

  constructor(private readonly db: Database) {}

  /** Entities in the order of their names, rows in the order of their ids: neither moves while pages are read. */
  async page(stream: StreamHead, after: Position | undefined, limit: number): Promise<SnapshotPage | undefined> {
    const entities = entitiesOf(stream.kind);
    // A name that is gone or new since the cursor was made still has its place between the others.
    const passed = after ? entities.filter(({ entity }) => entity < after.entity).length : 0;
    const within = after && entities[passed]?.entity === after.entity ? after.id : null;
    const [row] = await this.db.query<Row>(this.statementOf(stream.kind), [
      stream.organizationId,
      stream.id,
      passed,
      within,
      limit,
    ]);
    if (!row) return undefined;
    const last = row.rank === null ? undefined : entities[row.rank];
    return {
      items: row.items ?? '[]',
      next: row.more && last && row.id ? { entity: last.entity, id: row.id } : null,
      seq: row.seq,
      epoch: row.epoch,
      floor: row.floor,
    };
  }

  private statementOf(kind: StreamKind): string {
    const known = this.statements.get(kind) ?? statementOf(kind);
    this.statements.set(kind, known);
    return known;
  }
}

const entitiesOf = (kind: StreamKind): EntityChanges[] =>
  [...loggedEntities().values()].filter(({ stream }) => stream === kind).sort((a, b) => (a.entity < b.entity ? -1 : 1));

/**
 * One statement, so that the head and the rows are of one moment. Keys come first and cheaply; only the rows of this page
 * are made into JSON.
 */
function statementOf(kind: StreamKind): string {
  const entities = entitiesOf(kind);
  const keys = entities.map((entity, rank) => {
    const shown = entity.where ? ` and (${entity.where})` : '';
    return `(select ${rank} as rank, t.id from ${entity.from}
              where t.organization_id = $1::uuid and ${streamSql(entity)} = $2::uuid${shown}
                and ($3::int < ${rank} or ($3::int = ${rank} and ($4::uuid is null or t.id > $4::uuid))) order by t.id limit $5::int + 1)`;
  });
  // A subquery per row: a join could be planned as a scan of everybody's rows.
  const states = entities.map(
    (entity, rank) => `select k.rank, k.id, '${entity.entity}' as entity,
                              (select ${viewJson(entity.view)} from ${entity.from} where t.organization_id = $1::uuid and t.id = k.id) as data
                         from page k where k.rank = ${rank}`,
  );
  const none = `select 0 as rank, null::uuid as id`;
  return `
    with keys as materialized (
      select * from (${keys.join(' union all ') || `${none} where $3::int < 0 and $4::uuid is null and $1::uuid is null`}) k order by rank, id limit $5::int + 1
    ), page as materialized (
      select * from keys order by rank, id limit $5::int
    ), states as (${states.join(' union all ') || `select k.*, '' as entity, null::json as data from page k`})
    select (select '[' || string_agg(json_build_object('entity', entity, 'id', id, 'data', data)::text, ',' order by rank, id) || ']' from states) as items,
           (select count(*) from keys) > $5::int as more, last.rank, last.id, s.seq, s.epoch, s.floor
      from stream s left join (select * from page order by rank desc, id desc limit 1) last on true
     where s.id = $2::uuid`;
}
