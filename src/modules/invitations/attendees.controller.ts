import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { AnswerOverride, AttendeeQuery, AttendeeView, MemberMove } from './attendees.dto.js';
import { AttendeesService } from './attendees.service.js';
import { attendeeErrors, invitationErrors, rsvpErrors } from './invitations.errors.js';

@ApiTags('attendees')
@Controller()
export class AttendeesController {
  constructor(private readonly attendees: AttendeesService) {}

  @Route.get('events/:eventId/attendees', {
    can: 'attendees:read',
    event: 'eventId',
    summary: 'List the people of an event',
    returns: AttendeeView,
    list: true,
    errors: [eventErrors.notFound],
  })
  listAttendees(@Who() actor: Actor, @PathId('eventId') eventId: string, @Query() query: AttendeeQuery) {
    return this.attendees.list(actor, eventId, query);
  }

  @Route.get('attendees/:id', {
    can: 'attendees:read',
    summary: 'Get one person at an event',
    returns: AttendeeView,
    errors: [attendeeErrors.notFound],
  })
  getAttendee(@Who() actor: Actor, @PathId() id: string) {
    return this.attendees.get(actor, id);
  }

  @Route.put('attendees/:id/answers', {
    can: 'attendees:write',
    summary: 'Answer in the place of a guest',
    description:
      'Also when answers are locked. Beyond the capacity only with `overbook`. The reason stays in the change log.',
    body: AnswerOverride,
    returns: AttendeeView,
    ifMatch: true,
    errors: [attendeeErrors.notFound, attendeeErrors.full, rsvpErrors.cancelled, invitationErrors.revoked],
  })
  overrideAnswers(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: AnswerOverride,
    @IfMatch() ifVersion?: number,
  ) {
    return this.attendees.override(actor, id, body, ifVersion);
  }

  @Route.post('events/:eventId/attendees/:id/move', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Move somebody to another household',
    description: 'With all they have answered.',
    body: MemberMove,
    returns: AttendeeView,
    status: 200,
    errors: [invitationErrors.notFound, attendeeErrors.notFound, invitationErrors.queued, invitationErrors.revoked],
  })
  moveMember(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string, @Body() body: MemberMove) {
    return this.attendees.moveMember(actor, eventId, id, body.invitationId);
  }

  @Route.delete('events/:eventId/attendees/:id', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Take somebody off their invitation',
    description: 'Their places are free again.',
    errors: [attendeeErrors.notFound],
  })
  removeInvitationMember(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.attendees.removeMember(actor, eventId, id);
  }
}
