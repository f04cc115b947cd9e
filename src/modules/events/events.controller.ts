import { Body, Controller, Header, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { EventCopies } from './event-copies.service.js';
import { EventStatsView } from './event-stats.dto.js';
import { EventCancellation, EventChanges, EventCopy, EventQuery, EventView, NewEvent } from './events.dto.js';
import { eventErrors, functionErrors } from './events.errors.js';
import { EventsService } from './events.service.js';

@ApiTags('events')
@Controller('events')
export class EventsController {
  constructor(
    private readonly events: EventsService,
    private readonly copies: EventCopies,
  ) {}

  @Route.get('', { can: 'events:read', summary: 'List the events', returns: EventView, list: true })
  listEvents(@Who() actor: Actor, @Query() query: EventQuery) {
    return this.events.list(actor, query);
  }

  @Route.post('', {
    can: 'events:write',
    summary: 'Plan an event',
    description: 'It begins as a draft. Its functions can be given at once.',
    body: NewEvent,
    returns: EventView,
    errors: [eventErrors.idTaken, functionErrors.idTaken],
  })
  createEvent(@Who() actor: Actor, @Body() body: NewEvent) {
    return this.events.create(actor, body);
  }

  @Route.get(':eventId', {
    can: 'events:read',
    event: 'eventId',
    summary: 'Get one event',
    returns: EventView,
    errors: [eventErrors.notFound],
  })
  getEvent(@Who() actor: Actor, @PathId('eventId') eventId: string) {
    return this.events.get(actor, eventId);
  }

  @Route.patch(':eventId', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Change an event',
    description: 'When it is moved its functions move along; `rsvpDeadline` and `locksAt` stay.',
    body: EventChanges,
    returns: EventView,
    ifMatch: true,
    errors: [eventErrors.notFound, eventErrors.cancelled, eventErrors.capacityBelowTaken],
  })
  updateEvent(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @Body() body: EventChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.events.update(actor, eventId, body, { ifVersion });
  }

  @Route.delete(':eventId', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Delete a draft nobody is invited to',
    ifMatch: true,
    errors: [eventErrors.notFound, eventErrors.notDraft, eventErrors.hasInvitations],
  })
  deleteEvent(@Who() actor: Actor, @PathId('eventId') eventId: string, @IfMatch() ifVersion?: number) {
    return this.events.remove(actor, eventId, { ifVersion });
  }

  @Route.post(':eventId/publish', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Open an event to its guests',
    description: 'A repeat changes nothing.',
    status: 200,
    returns: EventView,
    errors: [eventErrors.notFound, eventErrors.cancelled],
  })
  publishEvent(@Who() actor: Actor, @PathId('eventId') eventId: string) {
    return this.events.publish(actor, eventId);
  }

  @Route.post(':eventId/cancel', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Cancel an event',
    description: 'Final. The first reason stays, a repeat changes nothing.',
    status: 200,
    body: EventCancellation,
    returns: EventView,
    errors: [eventErrors.notFound],
  })
  cancelEvent(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: EventCancellation) {
    return this.events.cancel(actor, eventId, body);
  }

  @Route.post(':eventId/copy', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Plan an event like this one',
    description: 'Copies functions, questions, texts and looks into a new draft; never invitations or answers.',
    body: EventCopy,
    returns: EventView,
    errors: [eventErrors.notFound, eventErrors.idTaken],
  })
  copyEvent(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: EventCopy) {
    return this.copies.copy(actor, eventId, body);
  }

  @Route.get(':eventId/stats', {
    can: 'attendees:read',
    event: 'eventId',
    summary: 'Count who comes, what they eat and what is free',
    returns: EventStatsView,
    errors: [eventErrors.notFound],
  })
  getEventStats(@Who() actor: Actor, @PathId('eventId') eventId: string) {
    return this.events.stats(actor, eventId);
  }

  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="event.ics"')
  @Route.get(':eventId/calendar.ics', {
    can: 'events:read',
    event: 'eventId',
    summary: 'Get the calendar file',
    description: 'RFC 5545, one entry per function. A file fetched later replaces the entries of an earlier one.',
    produces: 'text/calendar',
    errors: [eventErrors.notFound],
  })
  getEventCalendar(@Who() actor: Actor, @PathId('eventId') eventId: string) {
    return this.events.calendar(actor, eventId);
  }
}
