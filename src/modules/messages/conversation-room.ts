import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { Change } from '../../platform/changes/index.js';
import { Id, validated } from '../../platform/http/index.js';
import {
  SocketFeatures,
  type Connection,
  type RoomNews,
  type SocketEvent,
  type SocketFeature,
} from '../../platform/realtime/index.js';
import { ConversationsRepository } from './conversations.repository.js';
import { ConversationsService } from './conversations.service.js';
import { conversationErrors } from './messages.errors.js';
import { MessagesRepository, type MessageInRoom } from './messages.repository.js';
import { Typing } from './typing.js';

class ConversationRef {
  @Id()
  conversationId!: string;
}

const NEW: readonly string[] = ['created', 'received'];

/**
 * A conversation on the socket: who is in its room hears of every message and every step of it, in order, and sees others
 * write. News is read from the log of the inbox, so it is of committed changes only; who was away finds it in `changes`.
 */
@Injectable()
export class ConversationRoom implements SocketFeature, OnModuleInit, BeforeApplicationShutdown {
  readonly room = 'conversation';
  private readonly typing = new Typing();

  readonly events: Readonly<Record<string, SocketEvent>> = {
    'conversation:join': {
      can: 'messages:read',
      handle: async (actor, data, connection) => {
        const { conversationId } = await validated(ConversationRef, data);
        const { inboxId } = await this.conversations.mustFind(actor, conversationId);
        return { conversationId, streamId: inboxId, ...(await connection.enter(conversationId, inboxId)) };
      },
    },
    'conversation:leave': {
      can: 'messages:read',
      handle: async (_, data, connection) => connection.leave((await validated(ConversationRef, data)).conversationId),
    },
    'typing:start': {
      can: 'messages:write',
      handle: async (actor, data, connection) =>
        this.typing.start(await joined(data, connection), actor.id, connection),
    },
    'typing:stop': {
      can: 'messages:write',
      handle: async (_, data, connection) => this.typing.stop(await joined(data, connection), connection.id),
    },
    'message:read': {
      can: 'messages:write',
      handle: async (actor, data) => {
        const { conversationId } = await validated(ConversationRef, data);
        await this.service.markRead(actor, conversationId);
      },
    },
  };

  constructor(
    private readonly features: SocketFeatures,
    private readonly conversations: ConversationsRepository,
    private readonly service: ConversationsService,
    private readonly messages: MessagesRepository,
  ) {}

  onModuleInit(): void {
    this.features.register(this);
  }

  beforeApplicationShutdown(): void {
    this.typing.close();
  }

  mayStay(actor: Actor): boolean {
    return actor.permissions.has('messages:read');
  }

  left(conversationId: string, connectionId: string): void {
    this.typing.stop(conversationId, connectionId);
  }

  async newsOf(
    organizationId: string,
    changes: readonly Change[],
    conversationIds: readonly string[],
  ): Promise<RoomNews[]> {
    const ours = changes.filter(({ entity }) => entity === 'message');
    if (ours.length === 0) return [];
    const found = await this.messages.inConversations(
      organizationId,
      ours.map(({ entityId }) => entityId),
      conversationIds,
    );
    return ours.flatMap((change) => {
      const message = found.get(change.entityId);
      if (message) return [newsOf(change, message)];
      const conversationId = change.diff?.before['conversationId'];
      return change.kind === 'deleted' && typeof conversationId === 'string' && conversationIds.includes(conversationId)
        ? [{ roomId: conversationId, event: 'message:status', data: stepOf(change, conversationId, 'deleted', null) }]
        : [];
    });
  }
}

/** Only who is in the room has shown the right to it, and hears the others. */
async function joined(data: unknown, connection: Connection): Promise<string> {
  const { conversationId } = await validated(ConversationRef, data);
  if (!connection.isIn(conversationId)) throw conversationErrors.notJoined();
  return conversationId;
}

function newsOf(change: Change, { conversationId, status, error, view }: MessageInRoom): RoomNews {
  if (NEW.includes(change.kind))
    return {
      roomId: conversationId,
      event: 'message:new',
      data: { seq: change.seq, message: JSON.parse(view) as object },
    };
  const after: Record<string, unknown> = change.diff?.after ?? {};
  const step = typeof after['status'] === 'string' ? after['status'] : status;
  const why = step === status ? error : (after['error'] ?? null);
  return { roomId: conversationId, event: 'message:status', data: stepOf(change, conversationId, step, why) };
}

/** `kind` says what happened, e.g. `rerouted`: the status alone does not tell why a message is queued again. */
const stepOf = (
  { seq, at, entityId, kind }: Change,
  conversationId: string,
  status: string,
  error: unknown,
): object => ({ seq, at: at.toISOString(), conversationId, messageId: entityId, kind, status, error });
