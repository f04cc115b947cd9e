import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { GuestDuplicateQuery, GuestDuplicateView, NotDuplicates } from './guest-duplicates.dto.js';
import { GuestDuplicatesService } from './guest-duplicates.service.js';
import { GuestErasure, PersonalDataView } from './guest-removal.dto.js';
import { GuestRemovalService } from './guest-removal.service.js';
import { GuestBatch, GuestBatchView } from './guests-batch.dto.js';
import { GuestChanges, GuestQuery, GuestView, NewGuest } from './guests.dto.js';
import { guestErrors } from './guests.errors.js';
import { GuestsService } from './guests.service.js';

const gone = [guestErrors.notFound, guestErrors.merged, guestErrors.erased];

@ApiTags('guests')
@Controller('guests')
export class GuestsController {
  constructor(
    private readonly guests: GuestsService,
    private readonly duplicates: GuestDuplicatesService,
    private readonly removal: GuestRemovalService,
  ) {}

  @Route.get('', { can: 'guests:read', summary: 'List or search the guest book', returns: GuestView, list: true })
  listGuests(@Who() actor: Actor, @Query() query: GuestQuery) {
    return this.guests.list(actor, query);
  }

  @Route.get('duplicates', {
    can: 'guests:read',
    summary: 'List guests who may be one person, the surest first',
    returns: GuestDuplicateView,
    list: true,
  })
  listGuestDuplicates(@Who() actor: Actor, @Query() query: GuestDuplicateQuery) {
    return this.duplicates.list(actor, query);
  }

  @Route.post('duplicates/dismiss', {
    can: 'guests:write',
    summary: 'Say that guests are different people',
    description: 'No pair of them is suggested again.',
    body: NotDuplicates,
    status: 204,
    errors: gone,
  })
  dismissGuestDuplicates(@Who() actor: Actor, @Body() body: NotDuplicates) {
    return this.duplicates.dismiss(actor, body.guestIds);
  }

  @Route.get(':id', { can: 'guests:read', summary: 'Get one guest', returns: GuestView, errors: gone })
  getGuest(@Who() actor: Actor, @PathId() id: string) {
    return this.guests.get(actor, id);
  }

  @Route.post('', {
    can: 'guests:write',
    summary: 'Add a guest',
    body: NewGuest,
    returns: GuestView,
    errors: [guestErrors.nameless, guestErrors.externalIdTaken, guestErrors.merged, guestErrors.erased],
  })
  createGuest(@Who() actor: Actor, @Body() body: NewGuest) {
    return this.guests.create(actor, body);
  }

  @Route.post('batch', {
    can: 'guests:write',
    summary: 'Add up to 500 guests',
    description: 'Each item is judged on its own; a bad one is reported in its place and the others go on.',
    body: GuestBatch,
    returns: GuestBatchView,
    status: 200,
  })
  createGuests(@Who() actor: Actor, @Body() body: GuestBatch) {
    return this.guests.createMany(actor, body.items);
  }

  @Route.patch(':id', {
    can: 'guests:write',
    summary: 'Change a guest',
    body: GuestChanges,
    returns: GuestView,
    ifMatch: true,
    errors: [...gone, guestErrors.nameless, guestErrors.externalIdTaken],
  })
  updateGuest(@Who() actor: Actor, @PathId() id: string, @Body() body: GuestChanges, @IfMatch() ifVersion?: number) {
    return this.guests.update(actor, id, body, ifVersion);
  }

  @Route.delete(':id', {
    can: 'guests:write',
    summary: 'Take back an entry made by mistake',
    description:
      'Refused while the guest is invited. The change log tells what the entry was until its retention ends; ' +
      'use erase when a person asks to be forgotten.',
    ifMatch: true,
    errors: [...gone, guestErrors.inUse],
  })
  deleteGuest(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.removal.remove(actor, id, ifVersion);
  }

  @Route.post(':id/erase', {
    can: 'guests:erase',
    summary: 'Forget a person',
    description:
      'Everything that identifies them goes: here, in entries merged into this one, in other parts of Placecard and in the change log, ' +
      'also for a guest deleted before. The bare id stays so that totals stay right. Cannot be undone.',
    body: GuestErasure,
    status: 204,
    errors: [guestErrors.notFound, guestErrors.merged],
  })
  eraseGuest(@Who() actor: Actor, @PathId() id: string, @Body() body: GuestErasure) {
    return this.removal.erase(actor, id, body.reason);
  }

  @Route.get(':id/export-data', {
    can: 'guests:erase',
    summary: 'Export everything held about a person',
    returns: PersonalDataView,
    errors: gone,
  })
  exportGuestData(@Who() actor: Actor, @PathId() id: string) {
    return this.removal.exportData(actor, id);
  }
}
