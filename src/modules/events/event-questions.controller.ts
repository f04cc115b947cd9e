import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import {
  NewQuestion,
  QuestionChanges,
  QuestionQuery,
  QuestionVersionsView,
  QuestionView,
} from './event-questions.dto.js';
import { EventQuestionsService } from './event-questions.service.js';
import { eventErrors, questionErrors } from './events.errors.js';

@ApiTags('events')
@Controller('events/:eventId/questions')
export class EventQuestionsController {
  constructor(private readonly questions: EventQuestionsService) {}

  @Route.get('', {
    can: 'events:read',
    event: 'eventId',
    summary: 'List the questions of an event',
    returns: QuestionView,
    list: true,
    errors: [eventErrors.notFound],
  })
  listEventQuestions(@Who() actor: Actor, @PathId('eventId') eventId: string, @Query() query: QuestionQuery) {
    return this.questions.list(actor, eventId, query);
  }

  @Route.get(':id', {
    can: 'events:read',
    event: 'eventId',
    summary: 'Get one question',
    returns: QuestionView,
    errors: [questionErrors.notFound],
  })
  getEventQuestion(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.questions.get(actor, eventId, id);
  }

  @Route.get(':id/versions', {
    can: 'events:read',
    event: 'eventId',
    summary: 'List every wording a question has had',
    returns: QuestionVersionsView,
    errors: [questionErrors.notFound],
  })
  listEventQuestionVersions(@Who() actor: Actor, @PathId('eventId') eventId: string, @PathId() id: string) {
    return this.questions.versions(actor, eventId, id);
  }

  @Route.post('', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Add a question to an event',
    body: NewQuestion,
    returns: QuestionView,
    errors: [eventErrors.notFound, eventErrors.cancelled, questionErrors.keyTaken, questionErrors.idTaken],
  })
  createEventQuestion(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: NewQuestion) {
    return this.questions.create(actor, eventId, body);
  }

  @Route.patch(':id', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Change a question',
    description: 'A change of what is asked makes a new version; answers given before keep theirs.',
    body: QuestionChanges,
    returns: QuestionView,
    ifMatch: true,
    errors: [eventErrors.notFound, questionErrors.notFound, eventErrors.cancelled, questionErrors.keyTaken],
  })
  updateEventQuestion(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @Body() body: QuestionChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.questions.update(actor, eventId, id, body, { ifVersion });
  }

  @Route.delete(':id', {
    can: 'events:write',
    event: 'eventId',
    summary: 'Delete a question nobody has answered',
    ifMatch: true,
    errors: [eventErrors.notFound, questionErrors.notFound, questionErrors.answered],
  })
  deleteEventQuestion(
    @Who() actor: Actor,
    @PathId('eventId') eventId: string,
    @PathId() id: string,
    @IfMatch() ifVersion?: number,
  ) {
    return this.questions.remove(actor, eventId, id, { ifVersion });
  }
}
