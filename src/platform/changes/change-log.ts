import { Injectable } from '@nestjs/common';
import { actorName } from '../access/actor.js';
import type { LastStatement } from '../database/database.js';
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
  kind: StreamKind;
  epoch: number;
  /** Of the latest change at least. */
  seq: number;
}

interface Row {
  streamId: string;
  /** As the statement takes it. */
  row: {
    entity: string;
    entity_id: string;
    kind: string;
    fields: string[];
    diff: ChangeDiff | null;
    command_id: string | null;
  };
}

/**
 * The ordered log of everything that happened. Changes are collected while the unit of work runs and written in one
 * statement a stream, with COMMIT behind it: the stream's counter row is locked for about one round trip, and because the
 * lock is held until the commit is visible, no reader can ever see number n+1 before number n.
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
      streamId: change.streamId,
      row: {
        entity: change.verb.definition.entity,
        entity_id: change.entityId,
        kind: change.verb.kind,
        fields: Object.keys(change.diff?.after ?? {}),
        diff: change.diff ?? null,
        command_id: change.commandId ?? null,
      },
    });
  }

  /**
   * For bulk work: readers of the stream take a new snapshot instead of 50 000 single changes. One `stream.reset` stays in
   * the log and says what was done.
   */
  async reset(streamId: string, summary: Record<string, unknown>): Promise<void> {
    await this.uow.db.query('update stream set epoch = epoch + 1 where id = $1', [streamId]);
    const diff = { before: {}, after: summary };
    this.buffer().push({
      streamId,
      row: { entity: 'stream', entity_id: streamId, kind: 'reset', fields: [], diff, command_id: null },
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
      this.uow.withCommit(() => this.flush(rows));
    }
    return buffer;
  }

  /** Streams in the order of their ids: two units that touch the same ones queue instead of deadlocking. */
  private flush(changes: readonly Row[]): LastStatement[] {
    const context = currentContext();
    const streams = [...new Set(changes.map(({ streamId }) => streamId))].sort();
    return streams.map((streamId) => {
      const rows = changes.flatMap((change) => (change.streamId === streamId ? [change.row] : []));
      return {
        text: appendStatement,
        values: [
          JSON.stringify(rows),
          context?.actor ? actorName(context.actor) : 'system:unknown',
          context?.origin ?? 'system',
          context?.requestId ?? 'none',
          streamId,
          rows.length,
        ],
        done: ([moved]: StreamMoved[]) => this.signals.publish(CHANGES_SIGNAL, moved),
      };
    });
  }
}

/**
 * The numbers are taken under the lock of the stream's row; rows for an unknown stream get none and so fail the whole unit
 * (`seq` is not null).
 */
const appendStatement = `
  with bumped as (
    update stream set seq = seq + $6 where id = $5 returning id, kind, epoch, seq, seq - $6 as base
  ), written as (
    insert into change (stream_id, seq, actor, origin, request_id, command_id, entity, entity_id, kind, fields, diff)
    select $5, b.base + i.k, $2, $3, $4, i.command_id, i.entity, i.entity_id, i.kind, i.fields, i.diff
      from rows from (json_to_recordset($1::json) as (entity text, entity_id uuid, kind text, fields text[], diff jsonb, command_id uuid))
           with ordinality as i(entity, entity_id, kind, fields, diff, command_id, k)
      left join bumped b on true
  )
  select id as "streamId", kind, epoch, seq from bumped`;
