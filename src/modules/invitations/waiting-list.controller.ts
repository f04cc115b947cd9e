import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { waitingErrors } from './invitations.errors.js';
import {
  WaitingEntryQuery,
  WaitingEntryView,
  WaitingMove,
  WaitingOffer,
  WaitingWithdrawal,
} from './waiting-list.dto.js';
import { WaitingListService } from './waiting-list.service.js';

@ApiTags('waiting list')
@Controller('events/:eventId/waiting-list')
export class WaitingListController {
  constructor(private readonly waitingList: WaitingListService) {}

  @Route.get('', {
    can: 'invitations:read',
    event: 'eventId',
    summary: 'See who waits for a place, in order',
    description:
      'Freed places are offered to the first party that fits in them whole; who was passed over stands in the change log.',
    returns: WaitingEntryView,
    list: true,
    errors: [eventErrors.notFound],
  })
  listWaiting(@Who() actor: Actor, @PathId('eventId') eventId: string, @Query() query: WaitingEntryQuery) {
    return this.waitingList.list(actor, eventId, query);
  }

  @Route.post(':id/offer', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Offer a party its places out of turn',
    body: WaitingOffer,
    returns: WaitingEntryView,
    status: 200,
    errors: [waitingErrors.notFound, waitingErrors.notWaiting, waitingErrors.full, waitingErrors.closed],
  })
  offerWaiting(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: WaitingOffer,
  ) {
    return this.waitingList.offerPlaces(actor, eventId, id, body);
  }

  @Route.post(':id/withdraw', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Take a party off the waiting list',
    description: 'They have then said no to that function; places held for them go to the next.',
    body: WaitingWithdrawal,
    returns: WaitingEntryView,
    status: 200,
    errors: [waitingErrors.notFound, waitingErrors.notWaiting],
  })
  withdrawWaiting(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: WaitingWithdrawal,
  ) {
    return this.waitingList.withdraw(actor, eventId, id, body);
  }

  @Route.post(':id/move', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Put a party elsewhere in the queue',
    body: WaitingMove,
    returns: WaitingEntryView,
    status: 200,
    errors: [waitingErrors.notFound, waitingErrors.notWaiting],
  })
  moveWaiting(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: WaitingMove,
  ) {
    return this.waitingList.move(actor, eventId, id, body);
  }
}
