import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { ChangeReader, mustFollow, streamErrors } from '../../platform/changes/index.js';
import { cursorErrors, JsonText, type ListPage } from '../../platform/http/index.js';
import { SnapshotCursor } from './snapshot.cursor.js';
import { SnapshotRepository } from './snapshot.repository.js';
import { StreamsRepository } from './streams.repository.js';
import type { ChangesQuery, ChangesView, SnapshotQuery, SnapshotView, StreamQuery, StreamView } from './sync.dto.js';

const SNAPSHOT_ITEMS = 500;
const CHANGES = 200;

/** What a device needs to hold a stream and keep it: all of it once, then what changes. */
@Injectable()
export class SyncService {
  constructor(
    private readonly reader: ChangeReader,
    private readonly streamRows: StreamsRepository,
    private readonly snapshots: SnapshotRepository,
  ) {}

  streams(actor: Actor, query: StreamQuery): Promise<JsonText<ListPage<StreamView>>> {
    return this.streamRows.list(actor, query);
  }

  /**
   * One page of a stream. Every page names the position of the first: later pages may be newer than it but never older, so
   * all of them together with the changes since that position are the stream as it is.
   * @throws cursor.gone when those changes cannot be had any more: begin again.
   */
  async snapshot(actor: Actor, query: SnapshotQuery): Promise<JsonText<SnapshotView>> {
    const stream = mustFollow(actor, await this.reader.head(query.stream));
    const cursor = query.cursor === undefined ? undefined : SnapshotCursor.parse(query.cursor);
    if (cursor && cursor.streamId !== stream.id) throw cursorErrors.invalid();
    const page = await this.snapshots.page(stream, cursor?.after, query.limit ?? SNAPSHOT_ITEMS);
    if (!page) throw streamErrors.notFound();
    const { seq, epoch } = cursor ?? page;
    if (page.epoch !== epoch || page.floor > seq || seq > page.seq) throw cursorErrors.gone();
    const next = page.next && new SnapshotCursor(stream.id, seq, epoch, page.next).toString();
    return new JsonText<SnapshotView>(
      `{"streamId":"${stream.id}","seq":${seq},"epoch":${epoch},"items":${page.items},"nextCursor":${JSON.stringify(next)}}`,
    );
  }

  /** @throws cursor.gone when single changes since then are not to be had: take a snapshot. */
  async changes(actor: Actor, query: ChangesQuery): Promise<JsonText<ChangesView>> {
    const stream = mustFollow(actor, await this.reader.head(query.stream));
    if (query.epoch !== stream.epoch) throw cursorErrors.gone();
    const { streamId, epoch, from, to, more, items } = await this.reader.delta(
      stream,
      query.since,
      query.limit ?? CHANGES,
    );
    return new JsonText<ChangesView>(
      `{"streamId":"${streamId}","epoch":${epoch},"from":${from},"to":${to},"more":${more},"items":${items}}`,
    );
  }
}
