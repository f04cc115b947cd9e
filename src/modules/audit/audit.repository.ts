import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Database, decodeCursor, encodeCursor, part, Where } from '../../platform/database/index.js';
import { JsonText, type ListPage } from '../../platform/http/index.js';
import type { AuditEntryView, AuditQuery } from './audit.dto.js';

const PAGE = 50;

interface Row {
  items: string;
  more: boolean;
  at: string | null;
  stream_id: string | null;
  seq: number | null;
}

const entryJson = `json_build_object(
  'streamId', c.stream_id, 'seq', c.seq, 'at', rfc3339(c.at), 'actor', c.actor, 'origin', c.origin, 'requestId', c.request_id,
  'commandId', c.command_id, 'entity', c.entity, 'entityId', c.entity_id, 'kind', c.kind, 'fields', c.fields,
  'before', c.diff->'before', 'after', c.diff->'after')`;

@Injectable()
export class AuditRepository {
  constructor(private readonly db: Database) {}

  /**
   * Newest first. The newest changes of each stream are taken from its index and merged, so that the work depends on the
   * size of the page and the number of streams, not on the length of the log.
   */
  async page(actor: Actor, query: AuditQuery): Promise<JsonText<ListPage<AuditEntryView>>> {
    const limit = query.limit ?? PAGE;
    const where = new Where().and('s.organization_id = ?', actor.organizationId);
    if (actor.events !== 'all') where.and(`s.kind <> 'event' or s.id = any(?::uuid[])`, actor.events);
    if (query.stream) where.and('s.id = ?', query.stream);
    const streams = where.toString();
    const changes = conditions(query, where);
    const values = [...where.values, limit + 1, limit];
    const [more, most] = [`$${values.length - 1}::int`, `$${values.length}::int`];
    const [row] = await this.db.query<Row>(
      `with found as materialized (
         select c.* from stream s cross join lateral (
           select * from change c where c.stream_id = s.id${changes} order by c.at desc, c.seq desc limit ${more}) c
          where ${streams}
          order by c.at desc, c.stream_id desc, c.seq desc limit ${more}
       ), numbered as (
         select c.*, row_number() over (order by c.at desc, c.stream_id desc, c.seq desc) as n from found c
       ), last as (select at, stream_id, seq from numbered where n = ${most})
       select coalesce('[' || string_agg(${entryJson}::text, ',' order by n) filter (where n <= ${most}) || ']', '[]') as items,
              count(*) > ${most} as more, (select at::text from last) as at, (select stream_id from last), (select seq from last)
         from numbered c`,
      values,
    );
    const next = row?.more ? encodeCursor([row.at!, row.stream_id!, String(row.seq!)]) : null;
    return new JsonText<ListPage<AuditEntryView>>(
      `{"items":${row?.items ?? '[]'},"nextCursor":${JSON.stringify(next)}}`,
    );
  }
}

/** The conditions on a change `c`, each beginning with `and`; their values join those of `where`. */
function conditions(query: AuditQuery, where: Where): string {
  const own: string[] = [];
  if (query.entity) own.push(`c.entity = ${where.value(query.entity)}`);
  if (query.entityId) own.push(`c.entity_id = ${where.value(query.entityId)}`);
  if (query.kind) own.push(`c.kind = ${where.value(query.kind)}`);
  if (query.actor) own.push(`c.actor = ${where.value(query.actor)}`);
  if (query.from) own.push(`c.at >= ${where.value(query.from)}`);
  if (query.to) own.push(`c.at < ${where.value(query.to)}`);
  if (query.cursor !== undefined) {
    const [at, streamId, seq] = decode(query.cursor).map((value) => where.value(value));
    own.push(`(c.at, c.stream_id, c.seq) < (${at}::timestamptz, ${streamId}::uuid, ${seq}::bigint)`);
  }
  return own.map((condition) => ` and ${condition}`).join('');
}

const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;
const isTime = (value: unknown): value is string => part.matching(TIME)(value) && !Number.isNaN(Date.parse(value));

const decode = (cursor: string): [at: string, streamId: string, seq: string] =>
  decodeCursor<[string, string, string]>(cursor, [isTime, part.uuid, part.matching(/^\d{1,18}$/)]);
