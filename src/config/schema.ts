import { resolve } from 'node:path';
import { proxyAddresses } from './address-list.js';
import { signingKeys } from './signing-keys.js';
import type { SigningKey } from './signing-keys.js';
import { ENCRYPTION_KEY_LENGTH, JWT_KEY_LENGTH, keptKey, secretKeys } from './secret-keys.js';
import {
  exactOrigins,
  list,
  existingPath,
  mailAddress,
  manyOf,
  oneOf,
  rateLimit,
  serviceUrl,
  setting,
  Setting,
  text,
  webUrl,
  wholeNumber,
  WrongSetting,
  yesOrNo,
} from './setting.js';
import type { ParseContext } from './setting.js';

export const ROLES = ['http', 'realtime', 'jobs', 'relay'] as const;
export type Role = (typeof ROLES)[number];

const number = (name: string, min: number, max: number, fallback: number, type: string, doc: string) =>
  setting({ name, type, doc, parse: wholeNumber(name, min, max), default: fallback });

const limit = (name: string, points: number, seconds: number, doc: string) =>
  setting({
    name,
    type: 'requests/seconds',
    doc,
    parse: rateLimit(name),
    default: { points, seconds },
    defaultText: `${points}/${seconds}`,
  });

const endpoint = (name: string, fallback: string, what: string) =>
  setting({ name, type: 'URL', doc: `Where ${what}.`, parse: webUrl(name), default: fallback });

/**
 * Every setting there is, in the order in which they are read and listed in the README. A setting whose default depends
 * on another (see ParseContext) stands after it.
 */
export const schema = {
  env: setting({
    name: 'NODE_ENV',
    type: 'development, test or production',
    doc: 'Production never starts its own Postgres or Redis and insists on every secret.',
    parse: oneOf('NODE_ENV', ['development', 'test', 'production']),
    default: 'development',
  }),
  dataDir: setting({
    name: 'DATA_DIR',
    type: 'path',
    doc: 'Where the embedded Postgres and Redis, and files stored locally, are kept.',
    parse: (raw) => resolve(raw),
    default: () => resolve('.data'),
    defaultText: '.data',
  }),
  port: setting({
    name: 'PORT',
    type: '0 to 65535',
    doc: 'TCP port of the API, the pages and the sockets; 0 takes a free one.',
    parse: wholeNumber('PORT', 0, 65_535),
    default: 3000,
  }),
  host: setting({
    name: 'HOST',
    type: 'address',
    doc: 'Address to listen on.',
    parse: text,
    default: ({ env }) => (env === 'production' ? '0.0.0.0' : '127.0.0.1'),
    defaultText: '127.0.0.1; 0.0.0.0 in production',
  }),
  publicUrl: setting({
    name: 'PUBLIC_URL',
    type: 'URL like https://guests.example.com',
    doc: 'How guests and devices reach this service; invitation links start with it.',
    parse: webUrl('PUBLIC_URL'),
    default: ({ port }) => `http://localhost:${port}`,
    defaultText: 'http://localhost:PORT',
    requiredInProduction: true,
  }),
  roles: setting({
    name: 'ROLES',
    type: 'list of http, realtime, jobs, relay',
    doc: 'What this process does; any number of processes may share each role.',
    parse: manyOf('ROLES', ROLES),
    default: new Set(ROLES),
    defaultText: 'all four',
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    type: 'URL like postgres://user:password@host:5432/placecard',
    doc: 'Postgres 15 or later; unset starts an embedded one.',
    parse: serviceUrl('DATABASE_URL', ['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/placecard'),
    default: '',
    defaultText: 'embedded',
    secret: true,
    requiredInProduction: true,
  }),
  redisUrl: setting({
    name: 'REDIS_URL',
    type: 'URL like redis://:password@host:6379',
    doc: 'Redis 6.2 or Valkey; unset starts an embedded one.',
    parse: serviceUrl('REDIS_URL', ['redis:', 'rediss:'], 'redis://:password@host:6379'),
    default: '',
    defaultText: 'embedded',
    secret: true,
    requiredInProduction: true,
  }),
  databasePoolSize: number(
    'DATABASE_POOL_SIZE',
    2,
    500,
    10,
    '2 to 500',
    'Postgres connections per process; reading the file of an import takes one more.',
  ),
  embeddedPostgresPort: number(
    'EMBEDDED_POSTGRES_PORT',
    0,
    65_535,
    0,
    '0 to 65535',
    'Port of the embedded Postgres; 0 takes a free one.',
  ),
  embeddedRedisPort: number(
    'EMBEDDED_REDIS_PORT',
    0,
    65_535,
    0,
    '0 to 65535',
    'Port of the embedded Redis; 0 takes a free one.',
  ),
  smtpUrl: setting({
    name: 'SMTP_URL',
    type: 'URL like smtp://user:password@host:587, smtps: for TLS from the first byte',
    doc: 'Mail server that takes our mails; unset, mails wait.',
    parse: serviceUrl('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@host:587'),
    default: '',
    defaultText: 'none',
    secret: true,
  }),
  mailFrom: setting({
    name: 'MAIL_FROM',
    type: 'address like Seeblick Events <events@example.com>',
    doc: 'Who our mails are from.',
    parse: mailAddress('MAIL_FROM'),
    default: ({ publicUrl }) => ({ name: 'Placecard', address: `no-reply@${mailDomain(publicUrl)}` }),
    defaultText: 'Placecard <no-reply@HOST of PUBLIC_URL>',
  }),
  corsOrigins: setting({
    name: 'CORS_ORIGINS',
    type: 'list of origins',
    doc: 'Browser origins allowed to call the API and open sockets, compared exactly.',
    parse: exactOrigins('CORS_ORIGINS'),
    default: [],
    defaultText: 'none',
  }),
  trustProxy: setting({
    name: 'TRUST_PROXY',
    type: 'list of addresses or ranges',
    doc: 'Proxies whose X-Forwarded-For is believed.',
    parse: proxyAddresses('TRUST_PROXY'),
    default: [],
    defaultText: 'none',
  }),
  jwtKeys: setting({
    name: 'JWT_KEYS',
    type: 'kid:base64[,kid:base64], each at least 32 random bytes',
    doc: 'Keys of access tokens: the first signs, all verify, so a key is replaced by putting a new one first.',
    parse: secretKeys('JWT_KEYS', JWT_KEY_LENGTH),
    default: keptKey('JWT_KEYS', 'jwt-key', JWT_KEY_LENGTH),
    defaultText: 'made once and kept in DATA_DIR',
    secret: true,
    requiredInProduction: true,
  }),
  jwtSigningKeys: setting<readonly SigningKey[]>({
    name: 'JWT_SIGNING_KEYS',
    type: 'kid:base64[,kid:base64], private keys of P-256 as PKCS #8 in DER',
    doc: 'Access tokens are signed with ES256 and the first of these; /.well-known/jwks.json shows the public halves of all. Tokens of JWT_KEYS still verify.',
    parse: signingKeys('JWT_SIGNING_KEYS'),
    default: [],
    defaultText: 'none: HS256 with JWT_KEYS',
    secret: true,
  }),
  jwtIssuer: setting({
    name: 'JWT_ISSUER',
    type: 'text',
    doc: 'Issuer written into and demanded from access tokens.',
    parse: text,
    default: 'placecard',
  }),
  jwtAudience: setting({
    name: 'JWT_AUDIENCE',
    type: 'text',
    doc: 'Audience written into and demanded from access tokens.',
    parse: text,
    default: 'placecard-api',
  }),
  accessTokenSeconds: number(
    'ACCESS_TOKEN_SECONDS',
    60,
    86_400,
    900,
    'seconds, 60 to 86400',
    'Life of an access token.',
  ),
  refreshTokenDays: number(
    'REFRESH_TOKEN_DAYS',
    1,
    365,
    30,
    'days, 1 to 365',
    'Life of a refresh token, counted from its last use.',
  ),
  encryptionKeys: setting({
    name: 'ENCRYPTION_KEYS',
    type: 'kid:base64[,kid:base64], each exactly 32 random bytes',
    doc: 'Keys of the secrets kept in the database: the first encrypts, all decrypt; see `npm run rotate-secrets`.',
    parse: secretKeys('ENCRYPTION_KEYS', ENCRYPTION_KEY_LENGTH),
    default: keptKey('ENCRYPTION_KEYS', 'encryption-key', ENCRYPTION_KEY_LENGTH),
    defaultText: 'made once and kept in DATA_DIR',
    secret: true,
    requiredInProduction: true,
  }),
  requestTimeoutMs: number(
    'REQUEST_TIMEOUT_MS',
    100,
    600_000,
    15_000,
    'milliseconds',
    'After this a request is answered with 503.',
  ),
  bodyLimitBytes: number(
    'BODY_LIMIT_BYTES',
    1024,
    1_073_741_824,
    10_485_760,
    'bytes',
    'Largest request body; beyond it the answer is 413.',
  ),
  logLevel: setting({
    name: 'LOG_LEVEL',
    type: 'fatal, error, warn, info, debug, trace or silent',
    doc: 'Least severe log line that is written.',
    parse: oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    // On a laptop the addresses that were printed should stay in sight.
    default: ({ env }) => (env === 'development' ? 'warn' : 'info'),
    defaultText: 'info; warn in development',
  }),
  changeRetentionDays: number(
    'CHANGE_RETENTION_DAYS',
    1,
    3650,
    90,
    'days, 1 to 3650',
    'How long the change log can be read back.',
  ),
  organizationDeletionDays: number(
    'ORGANIZATION_DELETION_DAYS',
    1,
    365,
    30,
    'days, 1 to 365',
    'How long a deleted organization can be read, exported and brought back before everything of it is erased.',
  ),
  rateLimits: {
    signIn: limit('RATE_LIMIT_SIGN_IN', 10, 60, 'Sign-in attempts per address and account.'),
    accountMail: limit(
      'RATE_LIMIT_ACCOUNT_MAIL',
      5,
      3600,
      'Mails to one address about its account: forgotten password, verification; as many again that ask it to join.',
    ),
    rsvp: limit('RATE_LIMIT_RSVP', 60, 60, 'RSVP page and answer requests per address.'),
    messages: limit('RATE_LIMIT_MESSAGES', 600, 60, 'Messages sent per organization.'),
    testSends: limit('RATE_LIMIT_TEST_SENDS', 5, 3600, 'Tests of templates to numbers per member or key.'),
    default: limit('RATE_LIMIT_DEFAULT', 1200, 60, 'All other requests per member, key or address.'),
  },
  passwordHash: {
    memoryKiB: number('PASSWORD_HASH_MEMORY_KIB', 8, 1_048_576, 47_104, 'KiB', 'Argon2id memory per password hash.'),
    iterations: number('PASSWORD_HASH_ITERATIONS', 1, 100, 1, '1 to 100', 'Argon2id passes per password hash.'),
    parallelism: number('PASSWORD_HASH_PARALLELISM', 1, 64, 1, '1 to 64', 'Argon2id lanes per password hash.'),
  },
  breachedPasswordsFile: setting({
    name: 'BREACHED_PASSWORDS_FILE',
    type: 'path',
    doc: 'Leaked passwords nobody may choose: a folder of k-anonymity ranges (00000 to FFFFF, lines SUFFIX:COUNT) or one sorted file (lines SHA-1:COUNT).',
    parse: existingPath('BREACHED_PASSWORDS_FILE'),
    default: '',
    defaultText: 'none',
  }),
  shutdownSeconds: number(
    'SHUTDOWN_SECONDS',
    1,
    600,
    10,
    'seconds, 1 to 600',
    'Longest graceful stop before the process ends anyway.',
  ),
  demo: setting({
    name: 'DEMO',
    type: 'true or false',
    doc: 'Whether an empty database is filled with the demo organization on start.',
    parse: yesOrNo('DEMO'),
    default: ({ env }) => env === 'development',
    defaultText: 'true; false in production',
  }),
  google: {
    clientId: setting<string | undefined>({
      name: 'GOOGLE_CLIENT_ID',
      type: 'text',
      doc: 'Client id from the Google Cloud console; with the secret it switches on signing in with Google.',
      parse: text,
      default: undefined,
      defaultText: 'none',
    }),
    clientSecret: setting<string | undefined>({
      name: 'GOOGLE_CLIENT_SECRET',
      type: 'text',
      doc: 'The secret that belongs to it.',
      parse: text,
      default: undefined,
      defaultText: 'none',
      secret: true,
    }),
    authorizeUrl: endpoint('GOOGLE_AUTHORIZE_URL', 'https://accounts.google.com/o/oauth2/v2/auth', 'consent is asked'),
    tokenUrl: endpoint('GOOGLE_TOKEN_URL', 'https://oauth2.googleapis.com/token', 'a code is exchanged'),
    userinfoUrl: endpoint(
      'GOOGLE_USERINFO_URL',
      'https://openidconnect.googleapis.com/v1/userinfo',
      'Google says who it was',
    ),
    returnOrigins: setting<readonly string[] | undefined>({
      name: 'GOOGLE_RETURN_ORIGINS',
      type: 'list of origins',
      doc: 'Where a browser may be sent after signing in, besides PUBLIC_URL; compared exactly.',
      parse: exactOrigins('GOOGLE_RETURN_ORIGINS'),
      default: undefined,
      defaultText: 'CORS_ORIGINS',
    }),
  },
  securityAlert: {
    url: setting({
      name: 'SECURITY_ALERT_URL',
      type: 'URL, https outside development',
      doc: 'Gets a signed POST for each security event of SECURITY_ALERT_KINDS.',
      parse: (raw, { env }) => {
        const url = webUrl('SECURITY_ALERT_URL')(raw);
        if (env === 'production' && !url.startsWith('https:'))
          throw new WrongSetting('SECURITY_ALERT_URL must begin with https:// in production');
        return url;
      },
      default: '',
      defaultText: 'none',
    }),
    secret: setting({
      name: 'SECURITY_ALERT_SECRET',
      type: 'text, at least 32 characters',
      doc: 'Key of the signature of these alerts (HMAC-SHA256, as in Standard Webhooks); without it none are sent.',
      parse: (raw) => {
        if (raw.length < 32) throw new WrongSetting('SECURITY_ALERT_SECRET must have at least 32 characters');
        return raw;
      },
      default: '',
      defaultText: 'none',
      secret: true,
    }),
    kinds: setting<readonly string[]>({
      name: 'SECURITY_ALERT_KINDS',
      type: 'list of kinds of security events',
      doc: 'Which security events are told.',
      parse: list,
      default: [
        'refreshTokenReused',
        'lockedOut',
        'ownershipTransferred',
        'organizationDeletionRequested',
        'organizationExported',
        'apiKeyCreated',
      ],
    }),
  },
  demoSimulators: setting({
    name: 'DEMO_SIMULATORS',
    type: 'URL like http://127.0.0.1:4000, or none',
    doc: 'Simulated providers that the demo sends its messages through; refused in production. `npm start` runs some of its own.',
    parse: loopbackOnly('DEMO_SIMULATORS'),
    default: '',
    defaultText: 'started by npm start',
  }),
  metricsToken: setting<string | undefined>({
    name: 'METRICS_TOKEN',
    type: 'text, at least 16 characters',
    doc: 'Token of whoever runs the installation: bearer token of /metrics, password of /ops/queues. Unset leaves both to this machine only.',
    parse: atLeast16('METRICS_TOKEN'),
    default: undefined,
    defaultText: 'none',
    secret: true,
  }),
};

/** No domain can be told from a wrong PUBLIC_URL, which is reported as such, or from an IPv6 address. */
function mailDomain(publicUrl: string): string {
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : '';
  return host === '' || host.startsWith('[') ? 'localhost' : host;
}

function atLeast16(name: string): (raw: string) => string {
  return (raw) => {
    if (raw.length < 16) throw new WrongSetting(`${name} must have at least 16 characters`);
    return raw;
  };
}

/** What is sent there goes to nobody: that must never happen to real guests. */
function loopbackOnly(name: string): (raw: string, context: ParseContext) => string {
  const url = webUrl(name);
  return (raw, { env }) => {
    if (raw === 'none') return '';
    if (env === 'production') throw new WrongSetting(`${name} must not be set in production`);
    const given = url(raw);
    const { hostname } = new URL(given);
    if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
      throw new WrongSetting(`${name} must be on this machine, not ${hostname}`);
    return given;
  };
}

export type Schema = typeof schema;
type ValueOf<S> = S extends Setting<infer T> ? T : { readonly [K in keyof S]: ValueOf<S[K]> };
export type Settings = { readonly [K in keyof Schema]: ValueOf<Schema[K]> };

/** All settings in a flat list, in the order of the schema. */
export function allSettings(): Setting<unknown>[] {
  return Object.values(schema).flatMap((entry) =>
    entry instanceof Setting ? [entry as Setting<unknown>] : (Object.values(entry) as Setting<unknown>[]),
  );
}
