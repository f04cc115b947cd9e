import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { IfMatch, PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { invitationErrors } from '../invitations/index.js';
import { templateErrors } from '../templates/index.js';
import {
  MessageChanges,
  MessageQuery,
  MessageRetry,
  MessageTimeline,
  MessageView,
  NewMessage,
} from './messages.dto.js';
import { guestErrors } from '../guests/index.js';
import { attachmentErrors, conversationErrors, messageErrors } from './messages.errors.js';
import { MessagesService } from './messages.service.js';
import { Timelines } from './timeline.service.js';

const { notFound } = messageErrors;

@ApiTags('messages')
@Controller('messages')
export class MessagesController {
  constructor(
    private readonly messages: MessagesService,
    private readonly timelines: Timelines,
  ) {}

  @Route.get('', {
    can: 'messages:read',
    summary: 'List messages, by conversation, guest, event or state',
    returns: MessageView,
    list: true,
  })
  listMessages(@Who() actor: Actor, @Query() query: MessageQuery) {
    return this.messages.list(actor, query);
  }

  @Route.get(':id', {
    can: 'messages:read',
    summary: 'Get one message',
    returns: MessageView,
    errors: [notFound],
  })
  getMessage(@Who() actor: Actor, @PathId() id: string) {
    return this.messages.get(actor, id);
  }

  @Route.post('', {
    can: 'messages:write',
    summary: 'Write to a guest',
    description:
      'The message is saved together with the order to send it: once this is answered it will be sent, or says why not.',
    body: NewMessage,
    returns: MessageView,
    pool: 'messages',
    errors: [
      messageErrors.recipient,
      messageErrors.noGuest,
      attachmentErrors.notFound,
      conversationErrors.notFound,
      messageErrors.unreachable,
      messageErrors.capped,
      messageErrors.tooLate,
      messageErrors.occasionTaken,
      messageErrors.idTaken,
      messageErrors.empty,
      messageErrors.templateAbout,
      messageErrors.unknownVariable,
      templateErrors.notFound,
      templateErrors.valuesMissing,
      eventErrors.notFound,
      invitationErrors.notFound,
      conversationErrors.stranger,
    ],
  })
  createMessage(@Who() actor: Actor, @Body() body: NewMessage) {
    return this.messages.create(actor, body);
  }

  @Route.patch(':id', {
    can: 'messages:write',
    summary: 'Change a message that is not sent yet',
    body: MessageChanges,
    returns: MessageView,
    ifMatch: true,
    errors: [notFound, messageErrors.sentAlready, messageErrors.tooLate, messageErrors.templated],
  })
  updateMessage(
    @Who() actor: Actor,
    @PathId() id: string,
    @Body() body: MessageChanges,
    @IfMatch() ifVersion?: number,
  ) {
    return this.messages.update(actor, id, body, ifVersion);
  }

  @Route.delete(':id', {
    can: 'messages:write',
    summary: 'Take back a message that is not sent yet',
    ifMatch: true,
    errors: [notFound, messageErrors.sentAlready],
  })
  deleteMessage(@Who() actor: Actor, @PathId() id: string, @IfMatch() ifVersion?: number) {
    return this.messages.remove(actor, id, ifVersion);
  }

  @Route.post(':id/retry', {
    can: 'messages:write',
    summary: 'Send a failed message again',
    description: 'A new attempt that calls the provider. The attempts before stay in the timeline.',
    body: MessageRetry,
    returns: MessageView,
    status: 200,
    pool: 'messages',
    errors: [notFound, guestErrors.erased, messageErrors.notFailed, messageErrors.uncertain, messageErrors.tooLate],
  })
  retryMessage(@Who() actor: Actor, @PathId() id: string, @Body() body: MessageRetry) {
    return this.messages.retry(actor, id, body);
  }

  @Route.get(':id/timeline', {
    can: 'messages:read',
    summary: 'What happened to a message: each attempt and each receipt',
    returns: MessageTimeline,
    errors: [notFound],
  })
  getMessageTimeline(@Who() actor: Actor, @PathId() id: string) {
    return this.timelines.of(actor, id);
  }
}
