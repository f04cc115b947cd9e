import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { InvitationView } from './invitations.dto.js';
import { segmentErrors } from './invitations.errors.js';
import { NewSegment, SegmentChanges, SegmentCount, SegmentQuery, SegmentView } from './segments.dto.js';
import { builtInSegments, SegmentsService } from './segments.service.js';

const NAMES = Object.keys(builtInSegments).join(', ');

@ApiTags('segments')
@Controller('events/:eventId/segments')
export class SegmentsController {
  constructor(private readonly segments: SegmentsService) {}

  @Route.get('', {
    can: 'invitations:read',
    event: 'eventId',
    summary: 'List the saved segments of an event',
    description: `Built in and not in this list: ${NAMES}.`,
    returns: SegmentView,
    list: true,
    errors: [eventErrors.notFound],
  })
  listSegments(@Who() actor: Actor, @PathId('eventId') eventId: string, @Query() query: SegmentQuery) {
    return this.segments.list(actor, eventId, query);
  }

  @Route.post('', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Save a segment',
    body: NewSegment,
    returns: SegmentView,
    errors: [eventErrors.notFound, segmentErrors.nameTaken, segmentErrors.idTaken],
  })
  createSegment(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: NewSegment) {
    return this.segments.create(actor, eventId, body);
  }

  @Route.get(':id', {
    can: 'invitations:read',
    event: 'eventId',
    summary: 'Get one segment',
    returns: SegmentView,
    errors: [segmentErrors.notFound],
  })
  getSegment(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.segments.get(actor, eventId, id);
  }

  @Route.patch(':id', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Change a segment',
    body: SegmentChanges,
    returns: SegmentView,
    ifMatch: true,
    errors: [segmentErrors.notFound, segmentErrors.nameTaken],
  })
  updateSegment(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: SegmentChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.segments.update(actor, eventId, id, body, { ifVersion });
  }

  @Route.delete(':id', {
    can: 'invitations:write',
    event: 'eventId',
    summary: 'Delete a segment',
    ifMatch: true,
    errors: [segmentErrors.notFound],
  })
  deleteSegment(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @IfMatch() ifVersion?: number,
  ) {
    return this.segments.remove(actor, eventId, id, { ifVersion });
  }

  @Route.get(':segment/count', {
    can: 'invitations:read',
    event: 'eventId',
    summary: 'Count who a segment means now',
    description: `A dry run of a message to it. \`segment\` is the id of a saved one or one of ${NAMES}.`,
    returns: SegmentCount,
    errors: [eventErrors.notFound, segmentErrors.notFound],
  })
  @ApiParam({ name: 'segment', schema: { type: 'string', maxLength: 60 }, example: 'non-responders' })
  countSegment(@Who() actor: Actor, @PathId('eventId') eventId: string, @Param('segment') segment: string) {
    return this.segments.count(actor, eventId, segment);
  }

  @Route.get(':segment/invitations', {
    can: 'invitations:read',
    event: 'eventId',
    summary: 'List the invitations a segment means now',
    description: `\`segment\` is the id of a saved one or one of ${NAMES}.`,
    returns: InvitationView,
    list: true,
    errors: [eventErrors.notFound, segmentErrors.notFound],
  })
  @ApiParam({ name: 'segment', schema: { type: 'string', maxLength: 60 }, example: 'non-responders' })
  listSegmentInvitations(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @Param('segment') segment: string,
    @Query() query: SegmentQuery,
  ) {
    return this.segments.members(actor, eventId, segment, query);
  }
}
