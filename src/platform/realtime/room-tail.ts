import { Injectable } from '@nestjs/common';
import type { StreamHead } from '../changes/index.js';
import { StreamTail, type Frame } from './stream-tail.js';

/** Follows streams change by change, for what features tell their rooms: what happened, not only how things are now. */
@Injectable()
export class RoomTail extends StreamTail {
  protected override async frame(head: StreamHead, since: number, limit: number): Promise<Frame> {
    const items = await this.reader.after(head.id, since, limit);
    return { streamId: head.id, from: since, to: items.at(-1)?.seq ?? head.seq, items };
  }
}
