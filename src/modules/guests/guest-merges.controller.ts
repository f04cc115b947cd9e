import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { GuestMerge, GuestMergesView, GuestUnmerge, UnmergedGuestsView } from './guest-merges.dto.js';
import { GuestMergesService } from './guest-merges.service.js';
import { GuestView } from './guests.dto.js';
import { guestErrors } from './guests.errors.js';

const gone = [guestErrors.notFound, guestErrors.merged, guestErrors.erased];

@ApiTags('guests')
@Controller('guests/:id')
export class GuestMergesController {
  constructor(private readonly merges: GuestMergesService) {}

  @Route.get('merges', {
    can: 'guests:read',
    summary: 'List who was merged into a guest',
    returns: GuestMergesView,
    errors: gone,
  })
  listGuestMerges(@Who() actor: Actor, @PathId() id: string) {
    return this.merges.list(actor, id);
  }

  @Route.post('merge', {
    can: 'guests:write',
    summary: 'Merge another guest into this one',
    description:
      'This guest keeps the best of both; from then on the id of the other answers 410 with `survivorId`. Can be undone.',
    body: GuestMerge,
    returns: GuestView,
    status: 200,
    errors: [...gone, guestErrors.mergedWithItself],
  })
  mergeGuests(@Who() actor: Actor, @PathId() id: string, @Body() body: GuestMerge) {
    return this.merges.merge(actor, id, body.otherId, body.take);
  }

  @Route.post('unmerge', {
    can: 'guests:write',
    summary: 'Undo a merge',
    description: 'Both are again what they would be without it. What was edited since stays with this guest.',
    body: GuestUnmerge,
    returns: UnmergedGuestsView,
    status: 200,
    errors: [...gone, guestErrors.notMerged, guestErrors.externalIdTaken],
  })
  unmergeGuests(@Who() actor: Actor, @PathId() id: string, @Body() body: GuestUnmerge) {
    return this.merges.unmerge(actor, id, body.otherId);
  }
}
