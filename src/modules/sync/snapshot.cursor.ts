import { decodeCursor, encodeCursor, part } from '../../platform/database/index.js';
import type { Position } from './snapshot.repository.js';

/** Where a snapshot goes on, and the position of the stream it is pinned to. Opaque to callers; holds nothing they may not know. */
export class SnapshotCursor {
  constructor(
    readonly streamId: string,
    readonly seq: number,
    readonly epoch: number,
    readonly after: Position,
  ) {}

  toString(): string {
    const { streamId, seq, epoch, after } = this;
    return encodeCursor([streamId, seq, epoch, after.entity, after.id]);
  }

  /** @throws cursor.invalid for anything we did not make. */
  static parse(text: string): SnapshotCursor {
    const [streamId, seq, epoch, entity, id] = decodeCursor<[string, number, number, string, string]>(text, [
      part.uuid,
      part.count,
      part.count,
      part.text,
      part.uuid,
    ]);
    return new SnapshotCursor(streamId, seq, epoch, { entity, id });
  }
}
