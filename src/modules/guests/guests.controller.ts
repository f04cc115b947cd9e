import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { GuestChanges, GuestQuery, GuestView, NewGuest } from './guests.dto.js';
import { guestErrors } from './guests.errors.js';
import { GuestsService } from './guests.service.js';

@ApiTags('guests')
@Controller('guests')
export class GuestsController {
  constructor(private readonly guests: GuestsService) {}

  @Route.get('', { can: 'guests:read', summary: 'List the guest book', returns: GuestView, list: true })
  listGuests(@Who() actor: Actor, @Query() query: GuestQuery) {
    return this.guests.list(actor, query);
  }

  @Route.get(':id', {
    can: 'guests:read',
    summary: 'Get one guest',
    returns: GuestView,
    errors: [guestErrors.notFound],
  })
  getGuest(@Who() actor: Actor, @PathId() id: string) {
    return this.guests.get(actor, id);
  }

  @Route.post('', {
    can: 'guests:write',
    summary: 'Add a guest',
    body: NewGuest,
    returns: GuestView,
    errors: [guestErrors.nameless],
  })
  createGuest(@Who() actor: Actor, @Body() body: NewGuest) {
    return this.guests.create(actor, body);
  }

  @Route.patch(':id', {
    can: 'guests:write',
    summary: 'Change a guest',
    body: GuestChanges,
    returns: GuestView,
    ifMatch: true,
    errors: [guestErrors.notFound],
  })
  updateGuest(@Who() actor: Actor, @PathId() id: string, @Body() body: GuestChanges, @IfMatch() ifVersion?: number) {
    return this.guests.update(actor, id, body, ifVersion);
  }

  @Route.delete(':id', {
    can: 'guests:write',
    summary: 'Delete a guest',
    ifMatch: true,
    errors: [guestErrors.notFound],
  })
  deleteGuest(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.guests.remove(actor, id, ifVersion);
  }
}
