import { Choice, Id, Instant, Int, PageQuery, QueryFlag, Text } from '../../platform/http/index.js';
import { conversationStates, type ConversationState } from './conversation.entity.js';

/** Everything said between the organization and one person. */
export class ConversationView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id({ nullable: true, description: 'Null: somebody who is in no guest book' })
  guestId!: string | null;

  @Text({ example: 'Ada Lovelace', description: 'What their provider calls them, where no guest is known' })
  name!: string;

  @Choice(conversationStates)
  state!: ConversationState;

  @Id({ nullable: true, description: 'The member who takes care of it' })
  assignedTo!: string | null;

  @Int({ min: 0, example: 0, description: 'Messages of theirs that nobody has read' })
  unread!: number;

  @Instant({ nullable: true })
  lastInboundAt!: string | null;

  @Instant({ nullable: true })
  lastOutboundAt!: string | null;

  @Instant({ description: 'When anybody last wrote' })
  lastActivityAt!: string;

  @Instant({ nullable: true, description: 'The oldest message of theirs that nobody has answered' })
  waitingSince!: string | null;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class ConversationQuery extends PageQuery {
  @Choice(conversationStates, { optional: true, example: 'open' })
  state?: ConversationState;

  @Id({ optional: true })
  guestId?: string;

  @Id({ optional: true, description: 'Only those this member takes care of' })
  assignedTo?: string;

  @QueryFlag({ optional: true, description: 'Whether there are messages nobody has read' })
  unread?: boolean;

  @QueryFlag({ optional: true, description: 'Whether a message of theirs waits for an answer' })
  waiting?: boolean;
}

export class ConversationAssignment {
  @Id({ nullable: true, description: 'A member; null: nobody' })
  userId!: string | null;
}
