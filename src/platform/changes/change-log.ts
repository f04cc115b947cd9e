import { Injectable } from '@nestjs/common';
import { actorName } from '../access/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { currentContext } from '../observability/request-context.js';
import { Signals } from '../redis/signals.js';
import type { ChangeVerb, StreamKind } from './define-changes.js';

/** Before and after of the fields that changed. */
export interface ChangeDiff {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

export interface NewChange {
  streamId: string;
  verb: ChangeVerb;
  entityId: string;
  diff?: ChangeDiff;
  /** The device command that caused it. */
  commandId?: string;
}

/** The signal that says "this stream moved", with `StreamMoved`. A hint: every reader sweeps as well. */
export const CHANGES_SIGNAL = 'changes';

export interface StreamMoved {
  streamId: string;
  epoch: number;
  /** Of the latest change at least. */
  seq: number;
}

interface Row {
  stream_id: string;
  entity: string;
  entity_id: string;
  kind: string;
  fields: string[];
  diff: ChangeDiff | null;
  command_id: string | null;
}

const FLUSH = Symbol('changes');

/**
 * The ordered log of everything that happened. Changes are collected while the unit of work runs and written in one
 * statement as the last thing before COMMIT: the stream's counter row is locked for one round trip, and because the lock is
 * held until the commit is visible, no reader can ever see number n+1 before number n.
 */
@Injectable()
export class ChangeLog {
  private readonly buffers = new WeakMap<object, Row[]>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly signals: Signals,
  ) {}

  record(change: NewChange): void {
    this.buffer().push({
      stream_id: change.streamId,
      entity: change.verb.definition.entity,
      entity_id: change.entityId,
      kind: change.verb.kind,
      fields: Object.keys(change.diff?.after ?? {}),
      diff: change.diff ?? null,
      command_id: change.commandId ?? null,
    });
  }

  /**
   * For bulk work: readers of the stream take a new snapshot instead of 50 000 single changes. One `stream.reset` stays in
   * the log and says what was done.
   */
  async reset(streamId: string, summary: Record<string, unknown>): Promise<void> {
    await this.uow.db.query('update stream set epoch = epoch + 1 where id = $1', [streamId]);
    this.buffer().push({
      stream_id: streamId,
      entity: 'stream',
      entity_id: streamId,
      kind: 'reset',
      fields: [],
      diff: { before: {}, after: summary },
      command_id: null,
    });
  }

  /** Drops the contents of every change of these entities, for an erased person: the only update ever made to the log. */
  async forget(organizationId: string, entityIds: readonly string[]): Promise<void> {
    await this.uow.db.query(
      `update change c set diff = null from stream s
        where c.entity_id = any($2::uuid[]) and c.diff is not null and s.id = c.stream_id and s.organization_id = $1`,
      [organizationId, entityIds],
    );
  }

  /** A stream comes into being with the organization or event it belongs to. */
  async openStream(id: string, organizationId: string, kind: StreamKind): Promise<void> {
    await this.uow.db.query(
      'insert into stream (id, organization_id, kind) values ($1, $2, $3) on conflict (id) do nothing',
      [id, organizationId, kind],
    );
  }

  private buffer(): Row[] {
    const unit = this.uow.token;
    let buffer = this.buffers.get(unit);
    if (!buffer) {
      const rows = this.uow.journal<Row>();
      buffer = rows;
      this.buffers.set(unit, rows);
      this.uow.beforeCommit(FLUSH, () => this.flush(rows));
    }
    return buffer;
  }

  private async flush(rows: Row[]): Promise<void> {
    if (rows.length === 0) return;
    const context = currentContext();
    const moved = await this.uow.db.query<StreamMoved>(flushStatement, [
      JSON.stringify(rows),
      context?.actor ? actorName(context.actor) : 'system:unknown',
      context?.origin ?? 'system',
      context?.requestId ?? 'none',
      [...new Set(rows.map((row) => row.stream_id))],
    ]);
    this.uow.afterCommit(() => {
      for (const each of moved) this.signals.publish(CHANGES_SIGNAL, each);
    });
  }
}

/**
 * Streams are locked in id order, so that two units that touch the same streams queue instead of deadlocking; the numbers
 * are taken under that lock; a row for an unknown stream gets no number and so fails the whole unit (`seq` is not null).
 * The ids of the streams come as a parameter of their own: of a recordset the planner expects a hundred rows, and would
 * read the whole table of streams to find one.
 */
const flushStatement = `
  with incoming as materialized (
    select *, row_number() over (partition by stream_id order by n) as k
      from (select row_number() over () as n, i.* from jsonb_to_recordset($1::jsonb) as i(
        stream_id uuid, entity text, entity_id uuid, kind text, fields jsonb, diff jsonb, command_id uuid)) numbered
  ), counts as (
    select stream_id, count(*) as total from incoming group by stream_id
  ), locked as materialized (
    select id from stream where id = any($5::uuid[]) order by id for update
  ), bumped as (
    update stream s set seq = s.seq + c.total
      from counts c join locked l on l.id = c.stream_id
     where s.id = l.id and s.id = any($5::uuid[])
    returning s.id, s.epoch, s.seq, s.seq - c.total as base
  ), written as (
    insert into change (stream_id, seq, actor, origin, request_id, command_id, entity, entity_id, kind, fields, diff)
    select i.stream_id, b.base + i.k, $2, $3, $4, i.command_id, i.entity, i.entity_id, i.kind,
           array(select jsonb_array_elements_text(i.fields)), i.diff
      from incoming i left join bumped b on b.id = i.stream_id
    returning stream_id
  )
  select b.id as "streamId", b.epoch, b.seq from bumped b where b.id in (select stream_id from written)`;
