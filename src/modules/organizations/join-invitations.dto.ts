import { roles, type Role } from '../../platform/access/index.js';
import { Choice, Email, Id, Instant, Int, PageQuery, Text } from '../../platform/http/index.js';
import { EventGrantsField, type EventGrants } from './event-grants.js';
import { joinInvitationStates, type JoinInvitationState } from './join-invitation.entity.js';

/** Somebody asked by e-mail to become a member. */
export class JoinInvitationView {
  @Id()
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Email()
  email!: string;

  @Choice(roles, { example: 'staff' })
  role!: Role;

  @EventGrantsField()
  events!: EventGrants;

  @Text({ example: 'user:01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60', description: 'Who asked: kind and id' })
  invitedBy!: string;

  @Choice(joinInvitationStates, {
    example: 'pending',
    description: 'A pending one past `expiresAt` can only be resent',
  })
  state!: JoinInvitationState;

  @Instant()
  expiresAt!: string;

  @Instant({ nullable: true, description: 'When the last mail went out; null while it is on its way' })
  sentAt!: string | null;

  @Instant({ nullable: true, example: null })
  joinedAt!: string | null;

  @Instant()
  createdAt!: string;
}

export class NewJoinInvitation {
  @Email({ description: 'Gets a mail with a link that works once' })
  email!: string;

  @Choice(roles, { example: 'staff' })
  role!: Role;

  @EventGrantsField({ optional: true, description: 'The events the member will reach; as many as you do unless told' })
  events?: EventGrants;
}

export class JoinInvitationQuery extends PageQuery {
  @Choice(joinInvitationStates, { optional: true, example: 'pending', description: 'Only those in this state' })
  state?: JoinInvitationState;
}
