import { roles, type Role } from '../../platform/access/index.js';
import { Choice, Email, Flag, Language, Text } from '../../platform/http/index.js';
import { NewPasswordField } from '../users/index.js';

const JoinTokenField = (): PropertyDecorator =>
  Text({
    min: 1,
    max: 100,
    example: 'n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc',
    description: 'From the link in the mail: what stands after `#join=`',
  });

export class JoinToken {
  @JoinTokenField()
  token!: string;
}

/** What somebody is asked to join. */
export class JoinOfferView {
  @Text({ example: 'Hotel Seeblick' })
  organizationName!: string;

  @Email({ description: 'The address the invitation was sent to' })
  email!: string;

  @Choice(roles, { example: 'staff' })
  role!: Role;

  @Flag({
    description:
      'Whether there is an account to sign in to first: then accept with `acceptJoinInvitation`, otherwise with `joinOrganization`',
  })
  signInFirst!: boolean;
}

export class Join extends JoinToken {
  @Text({ min: 1, max: 120, example: 'Grace Hopper' })
  name!: string;

  @NewPasswordField()
  password!: string;

  @Language({ optional: true, description: 'Of the mails to you' })
  language?: string;
}
