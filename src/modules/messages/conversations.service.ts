import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { memberErrors } from '../organizations/index.js';
import type { ConversationAssignment, ConversationQuery, ConversationView } from './conversations.dto.js';
import { ConversationsRepository } from './conversations.repository.js';
import { conversationChange } from './messages.changes.js';

@Injectable()
export class ConversationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly conversations: ConversationsRepository,
  ) {}

  list(actor: Actor, query: ConversationQuery): Promise<JsonText<ListPage<ConversationView>>> {
    return this.conversations.list(actor, query);
  }

  get(actor: Actor, id: string): Promise<JsonText<ConversationView>> {
    return this.conversations.view(actor, id);
  }

  /** Everything in it has been seen. */
  async markRead(actor: Actor, id: string): Promise<JsonText<ConversationView>> {
    await this.conversations.change(actor, id, { unread: 0 }, conversationChange.read);
    return this.conversations.view(actor, id);
  }

  async assign(actor: Actor, id: string, { userId }: ConversationAssignment): Promise<JsonText<ConversationView>> {
    await this.uow.run(async () => {
      if (userId && !(await this.conversations.isMember(actor.organizationId, userId))) throw memberErrors.notFound();
      await this.conversations.change(actor, id, { assignedTo: userId }, conversationChange.assigned);
    });
    return this.conversations.view(actor, id);
  }

  /** Done with for now: nobody waits. The next message of theirs opens it again. */
  async close(actor: Actor, id: string): Promise<JsonText<ConversationView>> {
    const fields = { state: 'closed' as const, unread: 0, waitingSince: null };
    await this.conversations.change(actor, id, fields, conversationChange.closed);
    return this.conversations.view(actor, id);
  }

  async reopen(actor: Actor, id: string): Promise<JsonText<ConversationView>> {
    await this.conversations.change(actor, id, { state: 'open' }, conversationChange.reopened);
    return this.conversations.view(actor, id);
  }
}
