import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verify } from '@node-rs/argon2';
import { AuthPruning } from '../../src/modules/auth/auth.pruning.js';
import { Authenticator } from '../../src/platform/access/index.js';
import { SignUpService } from '../../src/modules/auth/index.js';
import { newId } from '../../src/platform/http/index.js';
import { PASSWORD, startApp, type TestApp } from '../support/app.js';
import { send, signIn, type Answer } from '../support/members.js';

interface SignedIn {
  accessToken: string;
  userId: string;
  organizationId: string;
  organizations: { id: string; name: string; role: string }[];
}

let test: TestApp;
beforeAll(async () => {
  // Requests come through a trusted proxy, so that a test can say from which address.
  test = await startApp({ trustProxy: ['127.0.0.1'] });
});
afterAll(() => test?.close());

const newEmail = (): string => `person-${newId()}@example.org`;
const signUp = <T = SignedIn & { code: string; errors: { pointer: string }[] }>(body: object): Promise<Answer<T>> =>
  send<T>(test, 'POST', '/api/v1/auth/sign-up', {
    organizationName: 'House',
    name: 'Ada Lovelace',
    email: newEmail(),
    password: PASSWORD,
    ...body,
  });
const tryIn = (
  email: string,
  password: string,
  address = '198.51.100.1',
  extra = {},
): Promise<Answer<SignedIn & { code: string }>> =>
  send(test, 'POST', '/api/v1/auth/sign-in', { email, password, ...extra }, { 'x-forwarded-for': address });
const me = (accessToken: string): Promise<Answer> =>
  send(test, 'GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${accessToken}` });
const hashOf = async (email: string): Promise<string> => {
  const [row] = await test.db.query<{ hash: string }>(
    'select password_hash as hash from user_account where email = $1',
    [email],
  );
  return row!.hash;
};

describe('sign-up', () => {
  it('makes an organization with its streams and its owner, in the log as by the owner', async () => {
    const email = newEmail();
    const { status, body } = await signUp({
      organizationName: 'Hotel Seeblick',
      email,
      timeZone: 'Europe/Vienna',
      language: 'de',
    });
    expect(status).toBe(201);
    expect(body.organizations).toEqual([
      { id: body.organizationId, name: 'Hotel Seeblick', role: 'owner', deletesAt: null },
    ]);
    const streams = await test.db.query<{ id: string; kind: string }>(
      'select id, kind from stream where organization_id = $1',
      [body.organizationId],
    );
    expect(streams.map(({ kind }) => kind).sort()).toEqual(['inbox', 'organization']);
    expect(streams.find(({ kind }) => kind === 'organization')!.id).toBe(body.organizationId);
    const log = await test.db.query(
      'select entity, kind, actor, origin from change where stream_id = $1 order by seq',
      [body.organizationId],
    );
    const by = { actor: `user:${body.userId}`, origin: 'http' };
    expect(log).toEqual([
      { entity: 'organization', kind: 'created', ...by },
      { entity: 'member', kind: 'added', ...by },
    ]);
    expect((await me(body.accessToken)).body).toMatchObject({
      user: { id: body.userId, email, name: 'Ada Lovelace', emailVerified: false },
      organization: { name: 'Hotel Seeblick' },
      role: 'owner',
      events: 'all',
      permissions: expect.arrayContaining(['organization:delete', 'guests:write']),
    });
  });

  it('keeps the password as argon2id only', async () => {
    const email = newEmail();
    await signUp({ email });
    const hash = await hashOf(email);
    expect(hash).toMatch(/^\$argon2id\$/);
    expect(await verify(hash, PASSWORD)).toBe(true);
  });

  it('takes one address for one account, however it is typed', async () => {
    const email = newEmail();
    await signUp({ email });
    expect((await signUp({ email: ` ${email.toUpperCase()} `, password: 'another long password' })).body.code).toBe(
      'account.email_taken',
    );
    expect((await tryIn(email.toUpperCase(), PASSWORD)).status).toBe(200);
  });

  it('makes a further organization for whoever gives the password of the account', async () => {
    const email = newEmail();
    const first = await signUp({ email, organizationName: 'Alpha' });
    const second = await signUp({ email, organizationName: 'Beta' });
    expect(second.status).toBe(201);
    expect(second.body.userId).toBe(first.body.userId);
    expect(second.body.organizations.map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
  });

  it('of two at once with one address lets one through', async () => {
    const email = newEmail();
    const answers = await Promise.all([
      signUp({ email, password: 'first long password' }),
      signUp({ email, password: 'second long password' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const organizations = await test.db.query(
      'select 1 from membership m join user_account u on u.id = m.user_id where u.email = $1',
      [email],
    );
    expect(organizations).toHaveLength(1);
  });

  it.each([
    ['too short', 'short1234'],
    ['too long', 'x1y2z3'.repeat(43)],
    ['the name', 'Ada  Lovelace'],
    ['one of the best known', 'Password123!'],
    ['a known one twice', 'qwertyqwerty'],
    ['a few characters again and again', 'abababababab'],
  ])('refuses a password that is %s', async (_, password) => {
    const { status, body } = await signUp({ password });
    expect(status).toBe(400);
    expect(body.errors[0]!.pointer).toBe('/password');
  });

  it('refuses the address as a password, and takes spaces and any letters', async () => {
    const email = newEmail();
    expect((await signUp({ email, password: email })).body.code).toBe('account.password_weak');
    const spaced = '  密码 с пробелами  ';
    expect((await signUp({ email, password: spaced })).status).toBe(201);
    expect((await tryIn(email, spaced)).status).toBe(200);
    expect((await tryIn(email, spaced.trim(), '198.51.100.2')).status).toBe(401);
  });

  it('is there for work inside the process', async () => {
    const actor = await test.app
      .get(SignUpService)
      .found({ organizationName: 'Demo', name: 'Demo Owner', email: newEmail(), password: PASSWORD });
    expect(actor).toMatchObject({ kind: 'user', role: 'owner', events: 'all' });
  });
});

describe('sign-in', () => {
  it('goes to the organization used last, or to the one named', async () => {
    const email = newEmail();
    const alpha = (await signUp({ email, organizationName: 'Alpha' })).body.organizationId;
    const beta = (await signUp({ email, organizationName: 'Beta' })).body.organizationId;
    expect((await tryIn(email, PASSWORD)).body.organizationId).toBe(beta);
    const named = await tryIn(email, PASSWORD, undefined, { organizationId: alpha });
    expect(named.body.organizationId).toBe(alpha);
    expect((await me(named.body.accessToken)).body['organization']).toMatchObject({ name: 'Alpha' });
    expect((await tryIn(email, PASSWORD)).body.organizationId).toBe(alpha);
    const foreign = (await signUp({})).body.organizationId;
    expect((await tryIn(email, PASSWORD, undefined, { organizationId: foreign })).body.code).toBe(
      'auth.not_in_organization',
    );
  });

  it('switches to another organization, the first session going on', async () => {
    const email = newEmail();
    const alpha = (await signUp({ email, organizationName: 'Alpha' })).body.organizationId;
    await signUp({ email, organizationName: 'Beta' });
    const inBeta = await signIn(test, email);
    const switched = await send<SignedIn>(inBeta, 'POST', '/api/v1/auth/switch', { organizationId: alpha });
    expect(switched.status).toBe(200);
    expect((await me(switched.body.accessToken)).body['organization']).toMatchObject({ id: alpha });
    expect((await me(inBeta.accessToken)).body['organization']).toMatchObject({ name: 'Beta' });
    const foreign = (await signUp({})).body.organizationId;
    expect((await send(inBeta, 'POST', '/api/v1/auth/switch', { organizationId: foreign })).status).toBe(404);
  });

  it('brings a weaker hash up to the present parameters', async () => {
    const owner = await test.signUp();
    const weak = '$argon2id$v=19$m=64,t=1,p=1$';
    const { hash } = await import('@node-rs/argon2');
    await test.db.execute('update user_account set password_hash = $2 where id = $1', [
      owner.userId,
      await hash(PASSWORD, { memoryCost: 64, timeCost: 1, parallelism: 1 }),
    ]);
    expect(await hashOf(owner.email)).toContain(weak);
    expect((await tryIn(owner.email, PASSWORD)).status).toBe(200);
    expect(await hashOf(owner.email)).toContain('m=1024,');
    expect((await tryIn(owner.email, PASSWORD)).status).toBe(200);
  });

  it('is recorded with its address, refusals too, without what was typed', async () => {
    const owner = await test.signUp();
    await tryIn(owner.email, 'wrong password 1', '203.0.113.50');
    await tryIn('hunter2-typed-here@example.org', 'wrong password 2', '203.0.113.50');
    await tryIn(owner.email, PASSWORD, '203.0.113.50');
    const events = await test.db.query<Record<string, unknown>>(
      `select kind, user_id, organization_id, session_id is not null as session from security_event where address = '203.0.113.50' order by at, id`,
    );
    const known = { user_id: owner.userId, organization_id: owner.organizationId };
    expect(events).toEqual([
      { kind: 'signInRefused', ...known, session: false },
      { kind: 'signInRefused', user_id: null, organization_id: null, session: false },
      { kind: 'signedIn', ...known, session: true },
    ]);
    const everything = await test.db.query<{ row: string }>('select row_to_json(e)::text as row from security_event e');
    expect(everything.map(({ row }) => row).join()).not.toMatch(/hunter2|wrong password/);
  });
});

describe('a changed password', () => {
  it('ends the other sessions and replaces the old one', async () => {
    const owner = await test.signUp();
    const other = await signIn(test, owner.email);
    const change = (currentPassword: string, newPassword: string) =>
      send(owner, 'POST', '/api/v1/auth/password/change', { currentPassword, newPassword });
    expect(await change('not the password', 'a whole new password')).toMatchObject({
      status: 400,
      body: { code: 'auth.current_password_wrong' },
    });
    expect(await change(PASSWORD, 'password123456')).toMatchObject({
      status: 400,
      body: { code: 'account.password_weak' },
    });
    expect((await change(PASSWORD, 'a whole new password')).status).toBe(204);
    expect((await me(owner.accessToken)).status).toBe(200);
    expect((await me(other.accessToken)).status).toBe(401);
    expect((await tryIn(owner.email, PASSWORD, '198.51.100.9')).status).toBe(401);
    expect((await tryIn(owner.email, 'a whole new password', '198.51.100.9')).status).toBe(200);
  });

  it('is guessed at no faster with a stolen session', async () => {
    const owner = await test.signUp();
    const codes: unknown[] = [];
    for (let n = 0; n < 8; n++) {
      const { body } = await send(owner, 'POST', '/api/v1/auth/password/change', {
        currentPassword: `guess ${n}`,
        newPassword: 'a whole new password',
      });
      codes.push(body['code']);
    }
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('auth.current_password_wrong'));
    expect(codes).toContain('auth.too_many_attempts');
  });
});

it('what has ended is dropped after its time, what still counts is kept', async () => {
  const owner = await test.signUp();
  await tryIn(owner.email, 'wrong password', '203.0.113.77');
  const old = await signIn(test, owner.email);
  const { sid } = JSON.parse(Buffer.from(old.accessToken.split('.')[1]!, 'base64url').toString()) as { sid: string };
  await test.db.execute(`update session set revoked_at = now() - interval '91 days' where id = $1`, [sid]);
  await test.app.get(AuthPruning).prune();
  const left = await test.db.query<{ id: string }>('select id from session where user_id = $1', [owner.userId]);
  expect(left).toHaveLength(1);
  expect(left[0]!.id).not.toBe(sid);
  expect(await test.db.query('select 1 from sign_in_delay')).not.toHaveLength(0);
  expect(await test.app.get(Authenticator).actorOf(left[0]!.id)).toBeDefined();
});
