import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { FunctionChanges, FunctionQuery, FunctionView, NewFunction } from './event-functions.dto.js';
import { EventFunctionsService } from './event-functions.service.js';
import { eventErrors, functionErrors } from './events.errors.js';

const { notFound, cancelled, capacityBelowTaken } = eventErrors;

@ApiTags('events')
@Controller('events/:eventId/functions')
export class EventFunctionsController {
  constructor(private readonly functions: EventFunctionsService) {}

  @Route.get('', {
    can: 'events:read',
    event: 'eventId',
    summary: 'List the functions of an event',
    returns: FunctionView,
    list: true,
    errors: [notFound],
  })
  listEventFunctions(@Who() actor: Actor, @PathId('eventId') eventId: string, @Query() query: FunctionQuery) {
    return this.functions.list(actor, eventId, query);
  }

  @Route.get(':id', {
    can: 'events:read',
    event: 'eventId',
    summary: 'Get one function',
    returns: FunctionView,
    errors: [functionErrors.notFound],
  })
  getEventFunction(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.functions.get(actor, eventId, id);
  }

  @Route.post('', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Add a function to an event',
    body: NewFunction,
    returns: FunctionView,
    errors: [notFound, cancelled, functionErrors.idTaken],
  })
  createEventFunction(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: NewFunction) {
    return this.functions.create(actor, eventId, body);
  }

  @Route.patch(':id', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Change a function',
    body: FunctionChanges,
    returns: FunctionView,
    ifMatch: true,
    errors: [notFound, functionErrors.notFound, cancelled, capacityBelowTaken],
  })
  updateEventFunction(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: FunctionChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.functions.update(actor, eventId, id, body, { ifVersion });
  }

  @Route.delete(':id', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Delete a function nobody is invited to',
    ifMatch: true,
    errors: [notFound, functionErrors.notFound, functionErrors.last, functionErrors.inUse, functionErrors.hasQuestions],
  })
  deleteEventFunction(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @IfMatch() ifVersion?: number,
  ) {
    return this.functions.remove(actor, eventId, id, { ifVersion });
  }
}
