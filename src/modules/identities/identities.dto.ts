import {
  Choice,
  Email,
  Flag,
  Id,
  Instant,
  Language,
  Nested,
  NestedList,
  Text,
  TimeZone,
} from '../../platform/http/index.js';
import { LONGEST_PASSWORD } from '../users/index.js';

const CodeField = (): PropertyDecorator =>
  Text({
    max: 100,
    pattern: /^[A-Za-z0-9_-]{20,100}$/,
    example: 'n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc',
    description: 'From the fragment of the return address; works once, within two minutes',
  });

const VerifierField = (): PropertyDecorator =>
  Text({
    max: 128,
    pattern: /^[A-Za-z0-9._~-]{43,128}$/,
    example: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    description: 'The secret whose SHA-256 was the `challenge` that this browser began with',
  });

export class GoogleSignInWayView {
  @Text({
    max: 2000,
    example: 'https://guests.example.com/api/v1/auth/google',
    description:
      'Send the browser there with `returnTo` (a path of this service, or an address at one of the allowed origins) and ' +
      '`challenge` (base64url of the SHA-256 of a secret you keep in this browser). It comes back to `returnTo` with ' +
      '`#google=CODE`, or with `#google_error=` and one of `denied`, `unavailable`',
  })
  startUrl!: string;
}

/** How people can sign in here. */
export class SignInWaysView {
  @Flag({ description: 'With `signIn`', example: true })
  password!: boolean;

  @Nested(() => GoogleSignInWayView, { nullable: true, description: 'Null when it is not set up' })
  google!: GoogleSignInWayView | null;
}

export class GoogleSignIn {
  @CodeField()
  code!: string;

  @VerifierField()
  verifier!: string;

  @Id({ optional: true, description: 'Which of your organizations; the one you used last unless told' })
  organizationId?: string;
}

export class GoogleSignUp {
  @CodeField()
  code!: string;

  @VerifierField()
  verifier!: string;

  @Text({ min: 1, max: 120, example: 'Hotel Seeblick' })
  organizationName!: string;

  @TimeZone({ optional: true, description: 'IANA zone new events start with; UTC unless told' })
  timeZone?: string;

  @Language({ optional: true, description: 'Language of the organization; en unless told' })
  language?: string;
}

export class GoogleLink {
  @CodeField()
  code!: string;

  @VerifierField()
  verifier!: string;

  @Text({
    optional: true,
    min: 1,
    max: LONGEST_PASSWORD,
    multiline: true,
    example: 'correct horse battery staple',
    description: 'Of your account, if it has one: a stolen session must not become a lasting way in',
  })
  currentPassword?: string;
}

/** A way to sign in that somebody else vouches for. */
export class IdentityView {
  @Id()
  id!: string;

  @Choice(['google'])
  provider!: 'google';

  @Email({ nullable: true, description: 'As the provider said it last; need not be the address of the account' })
  email!: string | null;

  @Instant({ description: 'When it was linked' })
  createdAt!: string;

  @Instant({ nullable: true })
  lastUsedAt!: string | null;
}

export class IdentityListView {
  @NestedList(() => IdentityView, { max: 10, description: 'The oldest first' })
  items!: IdentityView[];

  @Flag({ description: 'Whether you can sign in with a password as well', example: true })
  hasPassword!: boolean;
}
