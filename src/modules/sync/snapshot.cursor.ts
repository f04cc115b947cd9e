import { cursorErrors } from '../../platform/http/index.js';
import type { Position } from './snapshot.repository.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
    return Buffer.from(JSON.stringify([streamId, seq, epoch, after.entity, after.id])).toString('base64url');
  }

  /** @throws cursor.invalid for anything we did not make. */
  static parse(text: string): SnapshotCursor {
    let value: unknown;
    try {
      value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    } catch (error) {
      throw cursorErrors.invalid({ cause: error });
    }
    if (!Array.isArray(value) || value.length !== 5) throw cursorErrors.invalid();
    const [streamId, seq, epoch, entity, id] = value as unknown[];
    if (!isUuid(streamId) || !isCount(seq) || !isCount(epoch) || typeof entity !== 'string' || !isUuid(id))
      throw cursorErrors.invalid();
    return new SnapshotCursor(streamId, seq, epoch, { entity, id });
  }
}

const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
