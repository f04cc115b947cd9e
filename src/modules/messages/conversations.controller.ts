import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { memberErrors } from '../organizations/index.js';
import { ConversationAssignment, ConversationQuery, ConversationView } from './conversations.dto.js';
import { ConversationsService } from './conversations.service.js';
import { conversationErrors } from './messages.errors.js';

@ApiTags('conversations')
@Controller('conversations')
export class ConversationsController {
  constructor(private readonly conversations: ConversationsService) {}

  @Route.get('', {
    can: 'messages:read',
    summary: 'List conversations, the latest first',
    returns: ConversationView,
    list: true,
  })
  listConversations(@Who() actor: Actor, @Query() query: ConversationQuery) {
    return this.conversations.list(actor, query);
  }

  @Route.get(':id', {
    can: 'messages:read',
    summary: 'Get one conversation',
    returns: ConversationView,
    errors: [conversationErrors.notFound],
  })
  getConversation(@Who() actor: Actor, @PathId() id: string) {
    return this.conversations.get(actor, id);
  }

  @Route.post(':id/mark-read', {
    can: 'messages:write',
    summary: 'Say that everything in it has been seen',
    returns: ConversationView,
    status: 200,
    errors: [conversationErrors.notFound],
  })
  markConversationRead(@Who() actor: Actor, @PathId() id: string) {
    return this.conversations.markRead(actor, id);
  }

  @Route.post(':id/assign', {
    can: 'messages:write',
    summary: 'Say who takes care of it',
    body: ConversationAssignment,
    returns: ConversationView,
    status: 200,
    errors: [conversationErrors.notFound, memberErrors.notFound],
  })
  assignConversation(@Who() actor: Actor, @PathId() id: string, @Body() body: ConversationAssignment) {
    return this.conversations.assign(actor, id, body);
  }

  @Route.post(':id/close', {
    can: 'messages:write',
    summary: 'Close a conversation',
    description: 'The next message of theirs opens it again.',
    returns: ConversationView,
    status: 200,
    errors: [conversationErrors.notFound],
  })
  closeConversation(@Who() actor: Actor, @PathId() id: string) {
    return this.conversations.close(actor, id);
  }

  @Route.post(':id/reopen', {
    can: 'messages:write',
    summary: 'Open a closed conversation',
    returns: ConversationView,
    status: 200,
    errors: [conversationErrors.notFound],
  })
  reopenConversation(@Who() actor: Actor, @PathId() id: string) {
    return this.conversations.reopen(actor, id);
  }
}
