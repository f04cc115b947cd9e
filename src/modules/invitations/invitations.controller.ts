import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { guestErrors } from '../guests/index.js';
import { AttendeeView, NewInvitationMember } from './attendees.dto.js';
import { AttendeesService } from './attendees.service.js';
import {
  InvitationChanges,
  InvitationLink,
  InvitationMerge,
  InvitationOutcomes,
  InvitationQuery,
  InvitationSplit,
  InvitationView,
  NewInvitation,
  NewInvitations,
} from './invitations.dto.js';
import { attendeeErrors, invitationErrors } from './invitations.errors.js';
import { InvitationsService } from './invitations.service.js';

const { notFound } = invitationErrors;

@ApiTags('invitations')
@Controller('events/:eventId/invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly attendees: AttendeesService,
  ) {}

  @Route.get('', {
    can: 'invitations:read',
    event: 'eventId',
    summary: 'List the invitations of an event',
    returns: InvitationView,
    list: true,
    errors: [eventErrors.notFound],
  })
  listInvitations(@Who() actor: Actor, @PathId('eventId') eventId: string, @Query() query: InvitationQuery) {
    return this.invitations.list(actor, eventId, query);
  }

  @Route.post('', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Invite a household',
    description: 'The answer holds its secret link: it is shown now and never again.',
    body: NewInvitation,
    returns: InvitationLink,
    shownOnce: 'rsvpUrl',
    errors: [
      eventErrors.notFound,
      guestErrors.notFound,
      attendeeErrors.alreadyInvited,
      invitationErrors.nobody,
      invitationErrors.idTaken,
      invitationErrors.externalIdTaken,
      invitationErrors.eventCancelled,
    ],
  })
  createInvitation(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: NewInvitation) {
    return this.invitations.create(actor, eventId, body);
  }

  @Route.post('batch', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Invite up to 500 households',
    description: 'Each on its own: a bad one is told in its place and the others go on.',
    body: NewInvitations,
    returns: InvitationOutcomes,
    shownOnce: 'rsvpUrl',
    status: 200,
    errors: [eventErrors.notFound, invitationErrors.eventCancelled],
  })
  async createInvitations(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @Body() body: NewInvitations,
  ): Promise<InvitationOutcomes> {
    return { items: await this.invitations.createBatch(actor, eventId, body.items) };
  }

  @Route.get(':id', {
    can: 'invitations:read',
    event: 'eventId',
    summary: 'Get one invitation',
    returns: InvitationView,
    errors: [notFound],
  })
  getInvitation(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.invitations.get(actor, eventId, id);
  }

  @Route.patch(':id', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Change an invitation',
    body: InvitationChanges,
    returns: InvitationView,
    ifMatch: true,
    errors: [notFound, guestErrors.notFound, invitationErrors.externalIdTaken, invitationErrors.tooFewPlusOnes],
  })
  updateInvitation(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: InvitationChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.invitations.update(actor, eventId, id, body, { ifVersion });
  }

  @Route.delete(':id', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Delete an invitation nobody has answered',
    errors: [notFound, invitationErrors.answered],
  })
  deleteInvitation(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.attendees.removeInvitation(actor, eventId, id);
  }

  @Route.post(':id/revoke', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Revoke an invitation',
    description: 'Its links stop working and its places are free again.',
    returns: InvitationView,
    status: 200,
    errors: [notFound],
  })
  revokeInvitation(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.attendees.revoke(actor, eventId, id);
  }

  @Route.post(':id/rotate-link', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Make a new link',
    description: 'Every link given out before stops working at once.',
    returns: InvitationLink,
    shownOnce: 'rsvpUrl',
    status: 200,
    errors: [notFound, invitationErrors.revoked],
  })
  rotateInvitationLink(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.invitations.rotateLink(actor, eventId, id);
  }

  @Route.post(':id/members', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Add a guest to the household',
    body: NewInvitationMember,
    returns: AttendeeView,
    errors: [
      notFound,
      guestErrors.notFound,
      attendeeErrors.alreadyInvited,
      invitationErrors.revoked,
      invitationErrors.idTaken,
    ],
  })
  addInvitationMember(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: NewInvitationMember,
  ) {
    return this.attendees.addMember(actor, eventId, id, body);
  }

  @Route.post(':id/merge', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Let another household join this one',
    description: 'Its members keep what they have answered; its own invitation is revoked.',
    body: InvitationMerge,
    returns: InvitationView,
    status: 200,
    errors: [notFound, invitationErrors.queued, invitationErrors.revoked],
  })
  mergeInvitations(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: InvitationMerge,
  ) {
    return this.attendees.merge(actor, eventId, id, body);
  }

  @Route.post(':id/split', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Give some of a household an invitation of their own',
    description: 'They keep what they have answered. The answer holds the secret link of the new invitation.',
    body: InvitationSplit,
    returns: InvitationLink,
    shownOnce: 'rsvpUrl',
    errors: [notFound, attendeeErrors.notFound, invitationErrors.queued, invitationErrors.idTaken],
  })
  splitInvitation(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: InvitationSplit,
  ) {
    return this.attendees.split(actor, eventId, id, body);
  }
}
