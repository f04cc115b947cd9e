import { allPermissions, roles, type Permission, type Role } from '../../platform/access/index.js';
import {
  Choice,
  Choices,
  Email,
  Flag,
  Id,
  Instant,
  Int,
  Language,
  Nested,
  NestedList,
  Text,
  TimeZone,
} from '../../platform/http/index.js';
import { EventGrantsField, type EventGrants } from '../organizations/index.js';
import { LONGEST_PASSWORD, NewPasswordField } from '../users/index.js';

const PasswordField = (): PropertyDecorator =>
  Text({ min: 1, max: LONGEST_PASSWORD, multiline: true, example: 'correct horse battery staple' });

const TokenField = (description: string): PropertyDecorator =>
  Text({ min: 1, max: 100, example: 'n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc', description });

export class SignUp {
  @Text({ min: 1, max: 120, example: 'Hotel Seeblick' })
  organizationName!: string;

  @Text({ min: 1, max: 120, example: 'Ada Lovelace' })
  name!: string;

  @Email()
  email!: string;

  @NewPasswordField()
  password!: string;

  @TimeZone({ optional: true, description: 'IANA zone new events start with; UTC unless told' })
  timeZone?: string;

  @Language({ optional: true, description: 'Language of the organization; en unless told' })
  language?: string;
}

export class SignIn {
  @Email()
  email!: string;

  @PasswordField()
  password!: string;

  @Id({ optional: true, description: 'Which of your organizations; the one you used last unless told' })
  organizationId?: string;
}

export class Refresh {
  @TokenField('The one you got last; it works once')
  refreshToken!: string;
}

export class SwitchOrganization {
  @Id()
  organizationId!: string;
}

export class PasswordChange {
  @PasswordField()
  currentPassword!: string;

  @NewPasswordField()
  newPassword!: string;
}

export class ForgottenPassword {
  @Email()
  email!: string;

  @Language({ optional: true, description: 'Language of the mail, unless the account has one of its own' })
  language?: string;
}

export class EmailVerification {
  @TokenField('One-time token of the link that was mailed to you')
  token!: string;
}

export class PasswordReset {
  @TokenField('One-time token that was given or mailed to you')
  token!: string;

  @NewPasswordField()
  password!: string;
}

export class BelongingView {
  @Id()
  id!: string;

  @Text({ example: 'Hotel Seeblick' })
  name!: string;

  @Choice(roles)
  role!: Role;

  @Instant({
    nullable: true,
    example: null,
    description: 'When everything of it is erased, as an owner asked for; until then it can be read, not changed',
  })
  deletesAt!: string | null;
}

/** Tokens of a session. Keep the refresh token secret and replace it with each answer of `refreshSession`. */
export class SessionTokensView {
  @Text({
    max: 4096,
    example: 'eyJhbGciOiJIUzI1NiIsImtpZCI6ImEifQ.e30.c2ln',
    description: 'Send it as `Authorization: Bearer …`',
  })
  accessToken!: string;

  @Int({ min: 1, example: 900, description: 'Seconds the access token lives' })
  expiresIn!: number;

  @Text({
    max: 100,
    example: 'n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc',
    description: 'Works once; gives the next pair',
  })
  refreshToken!: string;

  @Instant({ description: 'The session ends then unless it is refreshed before' })
  refreshTokenExpiresAt!: string;

  @Id()
  sessionId!: string;

  @Id({ description: 'The organization this session works in' })
  organizationId!: string;
}

/** What a sign-in gives. */
export class SignedInView extends SessionTokensView {
  @Id()
  userId!: string;

  @NestedList(() => BelongingView, {
    max: 1000,
    description: 'All your organizations; `switchOrganization` opens a session in another',
  })
  organizations!: BelongingView[];
}

export class UserView {
  @Id()
  id!: string;

  @Email()
  email!: string;

  @Text({ example: 'Ada Lovelace' })
  name!: string;

  @Flag({ description: 'Whether you have shown that the address is yours' })
  emailVerified!: boolean;

  @Language({ nullable: true })
  locale!: string | null;
}

/** Who you are here and what you may do. */
export class MeView {
  @Nested(() => UserView)
  user!: UserView;

  @Nested(() => BelongingView, { description: 'The organization this session works in' })
  organization!: BelongingView;

  @NestedList(() => BelongingView, { max: 1000, description: 'All your organizations' })
  organizations!: BelongingView[];

  @Choice(roles)
  role!: Role;

  @Choices(allPermissions, { max: 200, description: 'What your role lets you do' })
  permissions!: Permission[];

  @EventGrantsField({ description: 'The events you reach: `all`, also those to come, or the listed ones' })
  events!: EventGrants;

  @Id()
  sessionId!: string;
}

/** One signed-in device. */
export class SessionView {
  @Id()
  id!: string;

  @Id()
  organizationId!: string;

  @Text({ example: 'Hotel Seeblick', sql: 'o.name' })
  organizationName!: string;

  @Text({ example: 'Firefox on Windows', description: 'As far as the client says' })
  device!: string;

  @Text({ example: '203.0.113.7', description: 'Address of the last sign-in or refresh' })
  address!: string;

  @Flag({ description: 'The session this request was made with' })
  current!: boolean;

  @Instant()
  createdAt!: string;

  @Instant({ description: 'Last sign-in or refresh: requests in between are not recorded' })
  lastUsedAt!: string;

  @Instant()
  expiresAt!: string;
}

export class SessionListView {
  @NestedList(() => SessionView, { max: 200, description: 'Last used first' })
  items!: SessionView[];
}

export class RevokedSessionsView {
  @Int({ min: 0, example: 2, description: 'How many sessions were ended' })
  revoked!: number;
}
