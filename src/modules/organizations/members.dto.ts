import { roles, type Role } from '../../platform/access/index.js';
import { Choice, Email, Id, Instant, Int, PageQuery, Text } from '../../platform/http/index.js';
import { NewPasswordField } from '../users/index.js';
import { EventGrantsField, type EventGrants } from './event-grants.js';

/** A user in the organization. */
export class MemberView {
  @Id({ description: 'The membership; a person has another one in each organization' })
  id!: string;

  @Int({ min: 1, description: 'Raised by every change; also the ETag' })
  version!: number;

  @Id({ description: 'The person; `user:…` in the change log' })
  userId!: string;

  @Text({ sql: 'u.name', example: 'Ada Lovelace' })
  name!: string;

  @Email({ sql: 'u.email' })
  email!: string;

  @Choice(roles)
  role!: Role;

  @EventGrantsField()
  events!: EventGrants;

  @Instant()
  createdAt!: string;

  @Instant()
  updatedAt!: string;
}

export class NewMember {
  @Email({ description: 'Of a person with or without an account' })
  email!: string;

  @Text({ min: 1, max: 120, example: 'Grace Hopper', description: 'Used when the person has no account yet' })
  name!: string;

  @Choice(roles, { example: 'staff' })
  role!: Role;

  @EventGrantsField({ optional: true, description: 'The events the member reaches; as many as you do unless told' })
  events?: EventGrants;

  @NewPasswordField({
    optional: true,
    description:
      'First password of a new account; an account that exists keeps its own. Leave it out and the answer for a new account carries a one-time token to set one with',
  })
  password?: string;
}

export class AddedMemberView extends MemberView {
  @Text({
    nullable: true,
    sql: 'null',
    max: 100,
    example: 'n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc',
    description:
      'Shown this once, valid for 7 days: give it to the person, who sets a password with `resetPassword`. Null when none is needed',
  })
  setPasswordToken!: string | null;
}

export class MemberRole {
  @Choice(roles, { example: 'manager' })
  role!: Role;
}

export class MemberGrants {
  @EventGrantsField()
  events!: EventGrants;
}

export const memberSorts = ['name', '-name', 'createdAt', '-createdAt'] as const;

export class MemberQuery extends PageQuery {
  @Choice(memberSorts, { optional: true, description: '`name` unless told; `-` for the other way round' })
  sort?: (typeof memberSorts)[number];

  @Choice(roles, { optional: true, example: 'staff', description: 'Only members with this role' })
  role?: Role;
}
