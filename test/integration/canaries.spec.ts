import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/app.js';
import { createLogger } from '../../src/platform/observability/index.js';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { send, type Answer } from '../support/members.js';
import { TestSmtp } from '../support/smtp.js';

const PASSWORD = `canary-password-${newId()}`;
const SMTP_PASSWORD = `canary-smtp-${newId()}`;
const ALERT_SECRET = `canary-alert-secret-${newId()}`;
const METRICS_TOKEN = `canary-metrics-${newId()}`;

/** Everything that lets somebody in, by what it is. */
const canaries = new Map<string, string>([
  ['password', PASSWORD],
  ['SMTP password', SMTP_PASSWORD],
  ['alert secret', ALERT_SECRET],
  ['metrics token', METRICS_TOKEN],
]);
const lines: string[] = [];
const answers: string[] = [];
let smtp: TestSmtp;
let prepared: TestApp;
let test: TestApp;
let owner: Account;

/** Which canaries a text holds; whole, or the half that nobody else could have written. */
const found = (text: string): string[] =>
  [...canaries]
    .filter(([, secret]) => text.includes(secret) || text.includes(encodeURIComponent(secret)))
    .map(([name]) => name);

beforeAll(async () => {
  smtp = await TestSmtp.start({ user: 'placecard', password: SMTP_PASSWORD });
  // Only prepares: jobs belong to the one that is watched.
  prepared = await startApp({ roles: new Set(['http']) });
  const config = prepared.config.with({
    roles: new Set(['http', 'jobs']),
    logLevel: 'trace',
    smtpUrl: smtp.url,
    metricsToken: METRICS_TOKEN,
    securityAlert: { url: 'http://127.0.0.1:9/', secret: ALERT_SECRET, kinds: ['signedUp'] },
  });
  const app = await createApp(config, {
    logger: createLogger({ logLevel: 'trace' }, { write: (line: string) => void lines.push(line) }),
  });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  test = {
    ...prepared,
    app,
    config,
    url,
    fetch: async (path, init) => {
      const response = await fetch(url + path, init);
      if (!response.ok) answers.push(await response.clone().text());
      return response;
    },
  };
}, 60_000);
afterAll(async () => {
  await test?.app.close();
  await prepared?.close();
  await smtp?.down();
});

const call = <T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: unknown,
  token?: string,
): Promise<Answer<T>> =>
  send<T>(test, method, `/api/v1${path}`, body, token ? { authorization: `Bearer ${token}` } : {});

/** Uses every secret in the right way and in wrong ones. */
async function useEverything(): Promise<void> {
  const email = `canary-${newId()}@example.org`;
  const signedUp = await call<{ accessToken: string; refreshToken: string; organizationId: string; userId: string }>(
    'POST',
    '/auth/sign-up',
    { organizationName: 'Canary', name: 'Carla Canary', email, password: PASSWORD },
  );
  expect(signedUp.status).toBe(201);
  const { accessToken, refreshToken } = signedUp.body;
  canaries.set('access token', accessToken).set('refresh token', refreshToken);
  owner = { ...signedUp.body, email, password: PASSWORD } as unknown as Account;
  const next = await call<{ refreshToken: string }>('POST', '/auth/refresh', { refreshToken });
  canaries.set('next refresh token', next.body.refreshToken);

  // Wrong ways: refused bodies, secrets where none belong, in paths and queries.
  await call('POST', '/auth/sign-in', { email, password: `${PASSWORD} ` });
  await call('POST', '/auth/sign-in', { email, password: PASSWORD, extra: PASSWORD });
  await call('POST', '/auth/sign-in', { email: PASSWORD, password: PASSWORD });
  await call('POST', '/auth/refresh', { refreshToken: [refreshToken] });
  await call('POST', '/auth/password/change', { currentPassword: PASSWORD, newPassword: 'password12' }, accessToken);
  await test.fetch('/api/v1/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"password":"${PASSWORD}"`,
  });
  await test.fetch('/api/v1/guests', { headers: { authorization: `Bearer ${refreshToken}` } });
  await test.fetch('/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}x` } });

  const member = await call<{ setPasswordToken: string }>(
    'POST',
    '/members',
    { email: `member-${newId()}@example.org`, name: 'Mia', role: 'staff' },
    accessToken,
  );
  canaries.set('set-password token', member.body.setPasswordToken);
  await call('POST', '/auth/password/reset', { token: member.body.setPasswordToken, password: 'password12' });
  const key = await call<{ secret: { key: string } }>(
    'POST',
    '/api-keys',
    { name: 'Till', scopes: ['guests:read'] },
    accessToken,
  );
  canaries.set('API key', key.body.secret.key);
  await call('POST', '/guests', { firstName: 'Nobody' }, key.body.secret.key);
  const invited = `invited-${newId()}@example.org`;
  await call('POST', '/join-invitations', { email: invited, role: 'staff' }, accessToken);
  await call('POST', '/auth/password/forgot', { email });
  const mailed = await eventually(
    () => smtp.mails.map((mail) => ({ to: mail.recipients[0], link: /#(?:join=)?([\w-]{40,})/.exec(mail.text)?.[1] })),
    (mails) => mails.length >= 3,
    { withinMs: 20_000 },
  );
  for (const [n, { link }] of mailed.entries()) if (link) canaries.set(`mailed token ${n}`, link);
  await call('POST', '/auth/join', {
    token: mailed.find(({ to }) => to === invited)!.link,
    name: 'X',
    password: 'password12',
  });

  const event = await call<{ id: string }>(
    'POST',
    '/events',
    { name: 'Gala', startsAt: '2031-06-12T16:00:00.000Z', endsAt: '2031-06-12T23:00:00.000Z', timeZone: 'UTC' },
    accessToken,
  );
  await call('POST', `/events/${event.body.id}/publish`, undefined, accessToken);
  const guest = await call<{ id: string }>('POST', '/guests', { firstName: 'Ada' }, accessToken);
  const invitation = await call<{ rsvpUrl: string }>(
    'POST',
    `/events/${event.body.id}/invitations`,
    { name: 'Ada', guestIds: [guest.body.id] },
    accessToken,
  );
  const rsvp = invitation.body.rsvpUrl.split('/').at(-1)!;
  canaries.set('RSVP token', rsvp);
  await call('GET', `/rsvp/${rsvp}`);
  await call('PUT', `/rsvp/${rsvp}`, { version: 'wrong' });
  await test.fetch(`/r/${rsvp}`);
  await test.fetch(`/r/${rsvp}/nothing`);
}

describe('secrets', () => {
  beforeAll(useEverything, 60_000);

  it('are there to be found: the search finds one', () => {
    for (const [name, secret] of canaries) {
      expect([name, secret.length]).toEqual([name, expect.any(Number)]);
      expect(secret.length).toBeGreaterThan(15);
      expect(found(`some text ${secret} more`)).toContain(name);
    }
    expect([...canaries.keys()]).toEqual(
      expect.arrayContaining(['API key', 'RSVP token', 'set-password token', 'refresh token']),
    );
    expect([...canaries.keys()].filter((name) => name.startsWith('mailed')).length).toBeGreaterThanOrEqual(3);
    // And the places to search hold what they should.
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.join('')).toContain('/api/v1/auth/sign-in');
    expect(answers.length).toBeGreaterThan(8);
  });

  it('are in no line of the log, at its most talkative', () => {
    expect(lines.filter((line) => found(line).length > 0).map((line) => [found(line), line.slice(0, 300)])).toEqual([]);
  });

  it('are in no answer to a request that went wrong', () => {
    expect(answers.filter((answer) => found(answer).length > 0).map((answer) => [found(answer), answer])).toEqual([]);
  });

  it('are in no row of any table: not of jobs, not of the log of changes, not of security events', async () => {
    const tables = await test.db.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
    );
    const leaks: string[] = [];
    let rows = 0;
    for (const { name } of tables) {
      for (const { row } of await test.db.query<{ row: string }>(
        `select row_to_json(t)::text as row from "${name}" t`,
      )) {
        rows += 1;
        for (const canary of found(row)) leaks.push(`${name}: ${canary}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(rows).toBeGreaterThan(30);
    for (const wanted of ['job', 'change', 'security_event', 'account_token', 'session']) {
      expect(tables.map(({ name }) => name)).toContain(wanted);
    }
  });

  it('are in neither the metrics nor the document, nor in what the organization exports', async () => {
    const metrics = await (
      await fetch(`${test.url}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
    ).text();
    expect(metrics).toContain('placecard_security_events_total');
    expect(found(metrics)).toEqual([]);
    const document = await (await fetch(`${test.url}/openapi.json`)).text();
    expect(document).toContain('"openapi"');
    expect(found(document)).toEqual([]);
    const signedIn = await call<{ accessToken: string }>('POST', '/auth/sign-in', {
      email: owner.email,
      password: PASSWORD,
    });
    const exported = await (
      await test.fetch('/api/v1/organization/export', {
        headers: { authorization: `Bearer ${signedIn.body.accessToken}` },
      })
    ).text();
    expect(exported).toContain('"entity":"end"');
    expect(found(exported)).toEqual([]);
  });
});
