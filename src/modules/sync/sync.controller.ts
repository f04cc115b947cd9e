import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { streamErrors } from '../../platform/changes/index.js';
import { cursorErrors, Route, Who } from '../../platform/http/index.js';
import { ChangesQuery, ChangesView, SnapshotQuery, SnapshotView, StreamQuery, StreamView } from './sync.dto.js';
import { SyncService } from './sync.service.js';

@ApiTags('sync')
@Controller('sync')
export class SyncController {
  constructor(private readonly sync: SyncService) {}

  @Route.get('streams', {
    can: 'identified',
    summary: 'List the streams you may follow',
    returns: StreamView,
    list: true,
  })
  listStreams(@Who() actor: Actor, @Query() query: StreamQuery) {
    return this.sync.streams(actor, query);
  }

  @Route.get('snapshot', {
    can: 'identified',
    summary: 'Get a whole stream, page by page',
    description:
      'Put every item of every page in your store, then pull `changes` from `seq` and `epoch`. Begin again when a page answers 410.',
    returns: SnapshotView,
    errors: [streamErrors.notFound, cursorErrors.invalid, cursorErrors.gone],
  })
  getSnapshot(@Who() actor: Actor, @Query() query: SnapshotQuery) {
    return this.sync.snapshot(actor, query);
  }

  @Route.get('changes', {
    can: 'identified',
    summary: 'Get what happened in a stream since',
    description:
      'Put each item in your store in place of what you had, or drop it when `data` is null; then remember `to`. 410: take a new snapshot.',
    returns: ChangesView,
    errors: [streamErrors.notFound, cursorErrors.gone],
  })
  getChanges(@Who() actor: Actor, @Query() query: ChangesQuery) {
    return this.sync.changes(actor, query);
  }
}
