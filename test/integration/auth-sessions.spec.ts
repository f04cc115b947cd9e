import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { send, signIn, type Answer } from '../support/members.js';

interface Tokens {
  accessToken: string;
  refreshToken: string;
  sessionId: string;
}
interface Session {
  id: string;
  current: boolean;
  device: string;
}

let test: TestApp;
beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test?.close());

const refresh = (refreshToken: string): Promise<Answer<Tokens & { code: string }>> =>
  send(test, 'POST', '/api/v1/auth/refresh', { refreshToken });
const me = (accessToken: string): Promise<Answer> =>
  send(test, 'GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${accessToken}` });
const sessions = async (who: Account): Promise<Session[]> =>
  (await send<{ items: Session[] }>(who, 'GET', '/api/v1/auth/sessions')).body.items;

/** As if the tokens of this session had been spent so many seconds earlier. */
const age = (seconds: number): Promise<number> =>
  test.db.execute('update refresh_token set used_at = used_at - make_interval(secs => $1) where used_at is not null', [
    seconds,
  ]);

describe('a refresh token', () => {
  it('works once and gives the next pair, kept by no cache', async () => {
    const owner = await test.signUp();
    const first = await refresh(owner.refreshToken);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.body.refreshToken).not.toBe(owner.refreshToken);
    expect((await me(first.body.accessToken)).status).toBe(200);
    const second = await refresh(first.body.refreshToken);
    expect(second.status).toBe(200);
    expect(second.body.sessionId).toBe(first.body.sessionId);
  });

  it('is nowhere in the database', async () => {
    const owner = await test.signUp();
    const { body } = await refresh(owner.refreshToken);
    const dump = await test.db.query<{ row: string }>(
      `select row_to_json(t)::text as row from refresh_token t union all select row_to_json(t)::text from session t
       union all select row_to_json(t)::text from idempotency_key t union all select row_to_json(t)::text from security_event t`,
    );
    const text = dump.map(({ row }) => row).join('\n');
    for (const token of [owner.refreshToken, body.refreshToken]) {
      const raw = Buffer.from(token, 'base64url');
      expect(text).not.toContain(token);
      expect(text).not.toContain(raw.toString('hex'));
      expect(text).not.toContain(Buffer.from(token).toString('hex'));
    }
  });

  it('presented twice at once by an honest client gives the same successor to all', async () => {
    const owner = await test.signUp();
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(owner.refreshToken)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1);
    expect((await refresh(answers[0]!.body.refreshToken)).status).toBe(200);
  });

  it.each([
    ['after the grace', () => age(11)],
    ['once its successor was used', undefined],
  ])('spent and presented again %s ends every session of its family', async (_, wait) => {
    const owner = await test.signUp();
    const other = await signIn(test, owner.email);
    const { body: next } = await refresh(owner.refreshToken);
    const last = wait ? next : (await refresh(next.refreshToken)).body;
    await wait?.();

    const stolen = await refresh(owner.refreshToken);
    expect(stolen).toMatchObject({ status: 401, body: { code: 'auth.refresh_reused' } });
    // The thief and the victim are out at once, with both kinds of token; the person's other sign-in is not touched.
    expect((await me(last.accessToken)).status).toBe(401);
    expect((await refresh(last.refreshToken)).body.code).toBe('auth.refresh_invalid');
    expect((await me(other.accessToken)).status).toBe(200);
    const events = await test.db.query('select 1 from security_event where kind = $1 and user_id = $2', [
      'refreshTokenReused',
      owner.userId,
    ]);
    expect(events).toHaveLength(1);
  });

  it('within the grace survives a lost answer', async () => {
    const owner = await test.signUp();
    const { body: lost } = await refresh(owner.refreshToken);
    await age(9);
    const again = await refresh(owner.refreshToken);
    expect(again.body.refreshToken).toBe(lost.refreshToken);
  });

  it.each([
    ['nonsense', () => Promise.resolve('nonsense')],
    [
      'of an ended session',
      async () => {
        const owner = await test.signUp();
        await send(owner, 'POST', '/api/v1/auth/sign-out');
        return owner.refreshToken;
      },
    ],
    [
      'of an expired session',
      async () => {
        const owner = await test.signUp();
        await test.db.execute('update session set expires_at = now() where user_id = $1', [owner.userId]);
        return owner.refreshToken;
      },
    ],
  ])('%s is refused', async (_, token) => {
    expect(await refresh(await token())).toMatchObject({ status: 401, body: { code: 'auth.refresh_invalid' } });
  });

  it('does not open the API, and an access token does not refresh', async () => {
    const owner = await test.signUp();
    expect((await me(owner.refreshToken)).status).toBe(401);
    expect((await refresh(owner.accessToken)).status).toBeGreaterThanOrEqual(400);
  });

  it('carries the theft over to sessions opened from it in another organization', async () => {
    const owner = await test.signUp('First');
    const again = await send<{ organizationId: string }>(test, 'POST', '/api/v1/auth/sign-up', {
      organizationName: 'Second',
      name: 'Olivia Owner',
      email: owner.email,
      password: owner.password,
    });
    const switched = await send<Tokens>(owner, 'POST', '/api/v1/auth/switch', {
      organizationId: again.body.organizationId,
    });
    expect((await me(switched.body.accessToken)).status).toBe(200);
    await refresh(owner.refreshToken);
    await age(11);
    expect((await refresh(owner.refreshToken)).body.code).toBe('auth.refresh_reused');
    expect((await me(switched.body.accessToken)).status).toBe(401);
  });
});

describe('sessions', () => {
  it('are listed with their device, the present one marked', async () => {
    const owner = await test.signUp();
    await send(
      test,
      'POST',
      '/api/v1/auth/sign-in',
      { email: owner.email, password: owner.password },
      { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' },
    );
    const list = await sessions(owner);
    expect(list.map(({ device, current }) => ({ device, current }))).toEqual([
      { device: 'Firefox on Windows', current: false },
      { device: expect.any(String), current: true },
    ]);
  });

  it('end at once when their person ends them', async () => {
    const owner = await test.signUp();
    const other = await signIn(test, owner.email);
    expect((await me(other.accessToken)).status).toBe(200);
    const { id } = (await sessions(owner)).find(({ current }) => !current)!;
    expect((await send(owner, 'DELETE', `/api/v1/auth/sessions/${id}`)).status).toBe(204);
    expect((await me(other.accessToken)).status).toBe(401);
    expect((await me(owner.accessToken)).status).toBe(200);
    expect((await send(owner, 'DELETE', `/api/v1/auth/sessions/${id}`)).body['code']).toBe('auth.session_not_found');
  });

  it('end all but the present one', async () => {
    const owner = await test.signUp();
    const others = [await signIn(test, owner.email), await signIn(test, owner.email)];
    expect((await send(owner, 'POST', '/api/v1/auth/sessions/revoke-others')).body).toEqual({ revoked: 2 });
    for (const other of others) expect((await me(other.accessToken)).status).toBe(401);
    expect((await me(owner.accessToken)).status).toBe(200);
    expect(await sessions(owner)).toHaveLength(1);
  });

  it("of somebody else look as if they were not there, also a colleague's", async () => {
    const [owner, stranger] = [await test.signUp(), await test.signUp()];
    const [mine] = await sessions(owner);
    const [theirs, missing] = [
      await send(stranger, 'DELETE', `/api/v1/auth/sessions/${mine!.id}`),
      await send(stranger, 'DELETE', '/api/v1/auth/sessions/01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60'),
    ];
    expect(theirs.status).toBe(404);
    const anonymous = ({ body }: Answer): unknown => ({ ...body, requestId: '', instance: '' });
    expect(anonymous(theirs)).toEqual(anonymous(missing));
    expect((await me(owner.accessToken)).status).toBe(200);
  });

  it('end with the sign-out', async () => {
    const owner = await test.signUp();
    expect((await send(owner, 'POST', '/api/v1/auth/sign-out')).status).toBe(204);
    expect((await me(owner.accessToken)).status).toBe(401);
  });
});
