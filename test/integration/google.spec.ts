import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { PASSWORD, startApp, type TestApp } from '../support/app.js';
import {
  newChallenge,
  PlainBrowser,
  startGoogle,
  type GoogleAccount,
  type GoogleSimulator,
} from '../support/google.js';
import { send, type Answer } from '../support/members.js';

/** Not where the application listens: every address must come from this setting, and none from a request. */
const PUBLIC = 'https://guests.example.com';
const FRONT_END = 'https://app.example.com';
const CALLBACK = `${PUBLIC}/api/v1/auth/google/callback`;

let google: GoogleSimulator;
let test: TestApp;

beforeAll(async () => {
  google = await startGoogle(PUBLIC);
  test = await startApp({
    publicUrl: PUBLIC,
    corsOrigins: [FRONT_END],
    google: google.settings,
    // What Google gets is a share of it.
    requestTimeoutMs: 5_000,
  });
}, 60_000);
afterAll(async () => {
  await test?.close();
  await google?.stop();
});
afterEach(() => google.set({ faults: {} }));

interface Problem {
  code: string;
  errors?: { pointer: string; code: string }[];
}

interface SignedIn {
  accessToken: string;
  refreshToken: string;
  userId: string;
  organizationId: string;
  organizations: { id: string; name: string; role: string }[];
}

/** Somebody with a Google account whose address Google has verified. */
function person(given: Partial<GoogleAccount> = {}): GoogleAccount & { email: string } {
  const id = newId();
  return {
    sub: `1${id}`,
    email: `person-${id}@example.net`,
    email_verified: true,
    name: 'Grace Hopper',
    ...given,
  };
}

const browser = (): PlainBrowser => new PlainBrowser(PUBLIC, test.url);
const start = (challenge: string, returnTo = '/live/x'): string =>
  `${PUBLIC}/api/v1/auth/google?${new URLSearchParams({ challenge, returnTo }).toString()}`;
const isCallback = (url: string): boolean => url.startsWith(CALLBACK);
const isProvider = (url: string): boolean => url.startsWith(`${google.url}/signin/`);

/** From the start to the address that Google sends the browser back to, not yet gone to. */
async function comeBack(
  by: PlainBrowser,
  account: GoogleAccount,
  challenge: string,
  returnTo?: string,
): Promise<string> {
  await google.set({ accounts: [account] });
  const page = await by.follow(start(challenge, returnTo), isProvider);
  if (typeof page !== 'string') throw new Error(`No account chooser: ${page.status} ${await page.text()}`);
  const back = await by.follow(await by.choose(page, account.sub), isCallback);
  if (typeof back !== 'string') throw new Error(`Not sent back: ${back.status} ${await back.text()}`);
  return back;
}

interface Grant {
  code: string;
  verifier: string;
}

/** The whole way. @returns what the front end gets to exchange. */
async function grantFor(account: GoogleAccount, by = browser()): Promise<Grant> {
  const { verifier, challenge } = newChallenge();
  const end = await by.request(await comeBack(by, account, challenge));
  const code = /#google=([\w-]+)$/.exec(end.headers.get('location') ?? '')?.[1];
  if (!code) throw new Error(`No code: ${end.status} ${end.headers.get('location')} ${await end.text()}`);
  return { code, verifier };
}

const exchange = <T = SignedIn & Problem>(grant: object): Promise<Answer<T>> =>
  send<T>(test, 'POST', '/api/v1/auth/google/sign-in', grant);
const signUp = (grant: Grant, name = 'Hotel Seeblick'): Promise<Answer<SignedIn & Problem>> =>
  send(test, 'POST', '/api/v1/auth/google/sign-up', { ...grant, organizationName: name });
const me = (accessToken: string): Promise<Answer<{ user: { id: string; email: string; emailVerified: boolean } }>> =>
  send(test, 'GET', '/api/v1/auth/me', undefined, { authorization: `Bearer ${accessToken}` });
const people = async (): Promise<{ users: number; identities: number; organizations: number; members: number }> => {
  const [row] = await test.db.query<{ users: number; identities: number; organizations: number; members: number }>(
    `select (select count(*) from user_account) as users, (select count(*) from user_identity) as identities,
            (select count(*) from organization) as organizations, (select count(*) from membership) as members`,
  );
  return row!;
};
/** An owner who came by Google and has no password. */
async function newGooglePerson(
  given?: Partial<GoogleAccount>,
): Promise<{ account: GoogleAccount & { email: string }; signedIn: SignedIn }> {
  const account = person(given);
  const { status, body } = await signUp(await grantFor(account));
  expect(status).toBe(201);
  return { account, signedIn: body };
}
const as = (accessToken: string): Pick<TestApp, 'fetch'> => ({
  fetch: (path, init = {}) =>
    test.fetch(path, { ...init, headers: { ...(init.headers as object), authorization: `Bearer ${accessToken}` } }),
});

describe('signing in with Google', () => {
  it('makes an organization for a new person who asks for one, and knows them by their sub from then on', async () => {
    const { account, signedIn } = await newGooglePerson();
    expect(signedIn.organizations).toMatchObject([
      { id: signedIn.organizationId, name: 'Hotel Seeblick', role: 'owner' },
    ]);
    expect((await me(signedIn.accessToken)).body.user).toMatchObject({
      id: signedIn.userId,
      email: account.email,
      name: 'Grace Hopper',
      emailVerified: true,
    });
    // Another address, not even verified: it is the sub that counts.
    const again = await exchange(await grantFor({ ...account, email: 'else@example.org', email_verified: false }));
    expect([again.status, again.body.userId]).toEqual([200, signedIn.userId]);
    const log = await test.db.query<{ actor: string }>('select distinct actor from change where stream_id = $1', [
      signedIn.organizationId,
    ]);
    expect(log).toEqual([{ actor: `user:${signedIn.userId}` }]);
  });

  it('gives nobody an organization who did not ask for one, and the same code is good to ask with', async () => {
    const [grant, before] = [await grantFor(person()), await people()];
    const refused = await exchange(grant);
    expect([refused.status, refused.body.code]).toEqual([403, 'google.no_account']);
    expect(await people()).toEqual(before);
    expect((await signUp(grant)).status).toBe(201);
    expect((await exchange(grant)).body.code).toBe('google.attempt_invalid');
  });

  it('opens a session with an ordinary pair of tokens, which can be refreshed and revoked', async () => {
    const { account } = await newGooglePerson();
    const { body } = await exchange(await grantFor(account));
    const { status } = await send(test, 'POST', '/api/v1/auth/refresh', { refreshToken: body.refreshToken });
    expect(status).toBe(200);
    expect((await send(as(body.accessToken), 'POST', '/api/v1/auth/sign-out')).status).toBe(204);
    expect((await me(body.accessToken)).status).toBe(401);
  });

  it('asks Google with PKCE and without the token in an address, and sends tokens in no address', async () => {
    const by = browser();
    await grantFor(person(), by);
    const seen = await google.seen();
    const [authorize, token, userinfo] = (['authorize', 'token', 'userinfo'] as const).map((path) =>
      seen.filter((each) => each.path === path).at(-1)!,
    );
    const asked = new URLSearchParams(authorize!.query);
    expect(asked.get('code_challenge_method') ?? '').toBe('S256');
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
    expect(asked.get('redirect_uri')).toBe(CALLBACK);
    expect(new URLSearchParams(token!.body).get('code_verifier')).toMatch(/^[\w-]{43,}$/);
    expect([userinfo!.query, userinfo!.authorization]).toEqual(['', true]);
    expect(by.visited.join(' ')).not.toMatch(/token|secret/i);
  });
});

/** The newest record of a kind. */
async function lastEvent(kind: string): Promise<{ userId: string | null; detail: object }> {
  const [row] = await test.db.query<{ userId: string | null; detail: object }>(
    'select user_id as "userId", detail from security_event where kind = $1 order by at desc, id desc limit 1',
    [kind],
  );
  return row!;
}

describe('the attempt', () => {
  const refusals = async (response: Response): Promise<unknown[]> => {
    const body = (await response.json()) as Problem;
    return [response.status, body.code, response.headers.get('location')];
  };
  const REFUSED = [400, 'google.attempt_invalid', null];

  it('is bound to the browser that began it by a cookie nobody else can set, read or send along', async () => {
    const response = await browser().request(start(newChallenge().challenge));
    const [cookie] = response.headers.getSetCookie();
    expect(response.status).toBe(303);
    expect(cookie).toMatch(/^__Host-placecard-google=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('is refused without a state, with a wrong one, and in another browser; the right one goes on', async () => {
    const [by, victim, account] = [browser(), browser(), person()];
    const back = await comeBack(by, account, newChallenge().challenge);
    const wrong = new URL(back);
    wrong.searchParams.set('state', 'x'.repeat(43));
    const without = new URL(back);
    without.searchParams.delete('state');
    const twice = new URL(back);
    twice.searchParams.append('state', twice.searchParams.get('state')!);
    for (const url of [wrong, without, twice]) expect(await refusals(await by.request(url.href))).toEqual(REFUSED);
    // Sign-in CSRF: the attacker's way back, opened by a victim with no attempt, then with one of their own.
    expect(await refusals(await victim.request(back))).toEqual(REFUSED);
    await victim.request(start(newChallenge().challenge));
    expect(await refusals(await victim.request(back))).toEqual(REFUSED);
    expect(await lastEvent('googleRefused')).toMatchObject({ detail: { code: 'google.attempt_invalid' } });
    expect((await by.request(back)).headers.get('location')).toMatch(
      /^https:\/\/guests\.example\.com\/live\/x#google=/,
    );
  });

  it('works once, even with the cookie kept, and twenty times at once is once', async () => {
    const by = browser();
    const back = await comeBack(by, person(), newChallenge().challenge);
    const kept = new Map(by.cookies.get(PUBLIC));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => {
        const again = browser();
        again.cookies.set(PUBLIC, new Map(kept));
        return again.request(back);
      }),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
  });

  it('does not survive a change to its cookie', async () => {
    const by = browser();
    const back = await comeBack(by, person(), newChallenge().challenge);
    const jar = by.cookies.get(PUBLIC)!;
    const [[name, value]] = [...jar] as [[string, string]];
    for (const other of [`${value.slice(0, -4)}AAAA`, `A${value.slice(1)}`, value.slice(0, 20), '', 'e30']) {
      jar.set(name, other);
      expect(await refusals(await by.request(back))).toEqual(REFUSED);
    }
    // Two of one name: one of them was put there by somebody else.
    jar.set(name, `${value}; ${name}=${value}`);
    expect(await refusals(await by.request(back))).toEqual(REFUSED);
  });

  it('takes no code that was given to another attempt: PKCE', async () => {
    const [attacker, victim] = [browser(), browser()];
    const theirs = new URL(await comeBack(attacker, person(), newChallenge().challenge));
    const back = new URL(await comeBack(victim, person(), newChallenge().challenge));
    back.searchParams.set('code', theirs.searchParams.get('code')!);
    const end = await victim.request(back.href);
    expect(end.headers.get('location')).toBe(`${PUBLIC}/live/x#google_error=unavailable`);
  });

  it('comes to nothing when the challenge was exchanged on the way to Google', async () => {
    const by = browser();
    const account = person();
    await google.set({ accounts: [account] });
    const first = await by.request(start(newChallenge().challenge));
    const asked = new URL(first.headers.get('location')!);
    asked.searchParams.set('code_challenge', newChallenge().challenge);
    const page = (await by.follow(asked.href, isProvider)) as string;
    const back = (await by.follow(await by.choose(page, account.sub), isCallback)) as string;
    expect((await by.request(back)).headers.get('location')).toBe(`${PUBLIC}/live/x#google_error=unavailable`);
  });

  it('listens to no host but the configured one', async () => {
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };
    const response = await browser().request(start(newChallenge().challenge), { headers });
    const asked = new URL(response.headers.get('location')!);
    expect([asked.origin, asked.searchParams.get('redirect_uri')]).toEqual([google.url, CALLBACK]);
    expect((await send<{ google: { startUrl: string } }>(test, 'GET', '/api/v1/auth/ways')).body.google.startUrl).toBe(
      `${PUBLIC}/api/v1/auth/google`,
    );
  });
});

describe('the return address', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https:\\\\evil.example',
    'https://evil.example',
    'https://guests.example.com.evil.example/',
    'https://guests.example.comevil.example/',
    'https://guests.example.com@evil.example/',
    'https://evil.example@guests.example.com/',
    'https://guests.example.com:8443/',
    'http://guests.example.com/',
    'https://evil.example#https://guests.example.com/',
    'https://evil.example?https://guests.example.com/',
    'javascript:alert(1)',
    'JavaScript://guests.example.com/%0aalert(1)',
    'data:text/html,x',
    'live/x',
    '',
    'https://app.example.com%2f@evil.example',
    'https://[::1',
    '/\u2028/evil.example',
  ])('cannot be %j', async (returnTo) => {
    const response = await browser().request(start(newChallenge().challenge, returnTo));
    const body = (await response.json()) as Problem;
    expect([response.status, body.code, body.errors?.[0]?.pointer]).toEqual([400, 'request.invalid', '?returnTo']);
    expect([response.headers.get('location'), response.headers.getSetCookie()]).toEqual([null, []]);
  });

  it.each([
    ['/live/x?y=1', `${PUBLIC}/live/x?y=1`],
    ['/a/../b', `${PUBLIC}/b`],
    [`${FRONT_END}/after#here`, `${FRONT_END}/after`],
    [`${PUBLIC}/x`, `${PUBLIC}/x`],
    ['/?next=https://evil.example', `${PUBLIC}/?next=https://evil.example`],
  ])('may be %s', async (returnTo, expected) => {
    const by = browser();
    const end = await by.request(await comeBack(by, person(), newChallenge().challenge, returnTo));
    expect(end.headers.get('location')?.split('#')[0]).toBe(expected);
    expect(by.cookies.get(PUBLIC)!.size).toBe(0);
  });

  it('is asked for together with a challenge, and nothing else', async () => {
    const { challenge } = newChallenge();
    for (const query of [
      '',
      'returnTo=/',
      `challenge=${challenge}`,
      `returnTo=/&challenge=short`,
      `returnTo=/&challenge=${challenge}&x=1`,
      `returnTo=/&returnTo=//e&challenge=${challenge}`,
    ]) {
      const response = await browser().request(`${PUBLIC}/api/v1/auth/google?${query}`);
      expect([query, response.status]).toEqual([query, 400]);
    }
  });
});

describe('the one-time code', () => {
  it('is nothing without the secret of the browser that began, and is spent by a wrong one', async () => {
    const { account, signedIn } = await newGooglePerson();
    const grant = await grantFor(account);
    const stolen = await exchange({ ...grant, verifier: newChallenge().verifier });
    expect([stolen.status, stolen.body.code]).toEqual([400, 'google.attempt_invalid']);
    expect((await exchange(grant)).body.code).toBe('google.attempt_invalid');
    expect((await exchange(await grantFor(account))).body.userId).toBe(signedIn.userId);
  });

  it('works once, also when it is presented many times at once', async () => {
    const { account } = await newGooglePerson();
    const grant = await grantFor(account);
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(grant)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(400)]);
  });

  it('lives for two minutes', async () => {
    const { account } = await newGooglePerson();
    const grant = await grantFor(account);
    await test.db.execute(
      `update google_attempt set code_expires_at = code_expires_at - interval '2 minutes' where profile is not null`,
    );
    expect((await exchange(grant)).body.code).toBe('google.attempt_invalid');
  });

  it('is kept as a hash, and whom it stood for is forgotten with it', async () => {
    const account = person();
    const grant = await grantFor(account);
    expect((await signUp(grant)).status).toBe(201);
    const rows = await test.db.query<{ text: string }>('select google_attempt::text as text from google_attempt');
    expect(rows.map(({ text }) => text).join()).not.toContain(grant.code);
    expect(rows.map(({ text }) => text).join()).not.toContain(account.sub);
  });
});

describe('who Google vouches for', () => {
  it.each([[false], [undefined], ['true']])('counts for nothing with email_verified %j', async (verified) => {
    const before = await people();
    const account = person({ email_verified: verified as boolean });
    const grant = await grantFor(account);
    expect((await exchange(grant)).body.code).toBe('google.email_unverified');
    expect((await signUp(grant)).body.code).toBe('google.email_unverified');
    expect(await people()).toEqual(before);
  });

  it('does not get into an account with a password whose address nobody has verified', async () => {
    const owner = await test.signUp();
    const grant = await grantFor(person({ email: owner.email }));
    for (const refused of [await exchange(grant), await signUp(grant)]) {
      expect([refused.status, refused.body.code]).toEqual([409, 'google.link_first']);
    }
    // Not even when an organization asks for that very address.
    const other = await test.signUp();
    const invited = await send(other, 'POST', '/api/v1/join-invitations', { email: owner.email, role: 'staff' });
    expect(invited.status).toBe(201);
    expect((await exchange(grant)).body.code).toBe('google.link_first');
  });

  it('does not get into a verified account that no organization opens to the address', async () => {
    const owner = await test.signUp();
    await test.db.execute('update user_account set email_verified_at = now() where id = $1', [owner.userId]);
    const grant = await grantFor(person({ email: owner.email.toUpperCase() }));
    expect((await exchange(grant)).body.code).toBe('google.link_first');
    const other = await test.signUp();
    await send(other, 'POST', '/api/v1/join-invitations', { email: owner.email, role: 'staff' });
    const { status, body } = await exchange(grant);
    expect([status, body.userId, body.organizationId]).toEqual([200, owner.userId, owner.organizationId]);
  });

  it('is not known by an address that has moved to another Google account', async () => {
    const { account, signedIn } = await newGooglePerson();
    const other = await test.signUp();
    await send(other, 'POST', '/api/v1/join-invitations', { email: account.email, role: 'staff' });
    const moved = await exchange(await grantFor({ ...account, sub: `2${newId()}` }));
    expect([moved.status, moved.body.code]).toEqual([409, 'google.link_first']);
    expect((await exchange(await grantFor(account))).body.userId).toBe(signedIn.userId);
  });

  it('becomes a member where the address was invited, as what it was invited', async () => {
    const owner = await test.signUp('The House');
    const account = person();
    const { body } = await send(owner, 'POST', '/api/v1/join-invitations', { email: account.email, role: 'door' });
    const joined = await exchange(await grantFor(account));
    expect([joined.status, joined.body.organizations]).toMatchObject([
      200,
      [{ id: owner.organizationId, name: 'The House', role: 'door' }],
    ]);
    const after = await send(owner, 'GET', `/api/v1/join-invitations/${String(body['id'])}`);
    expect(after.body['state']).toBe('joined');
    expect(await lastEvent('signedInWithGoogle')).toMatchObject({ userId: joined.body.userId });
  });

  it('becomes a member where the domain that manages the account is allowed, and by the bare address alone does not', async () => {
    const domain = `corp-${newId()}.example`;
    const { signedIn } = await newGooglePerson({ email: `boss@${domain}`, hd: domain });
    const allowed = await send(as(signedIn.accessToken), 'PATCH', '/api/v1/organization', { allowedDomains: [domain] });
    expect(allowed.status).toBe(200);
    expect((await exchange(await grantFor(person({ email: `a@${domain}` })))).body.code).toBe('google.no_account');
    expect((await exchange(await grantFor(person({ email: `b@else.example`, hd: domain })))).body.code).toBe(
      'google.no_account',
    );
    const { status, body } = await exchange(await grantFor(person({ email: `c@${domain}`, hd: domain })));
    expect([status, body.organizations]).toMatchObject([
      200,
      [{ id: signedIn.organizationId, name: 'Hotel Seeblick', role: 'viewer' }],
    ]);
  });

  it('is asked which, when several organizations would have them', async () => {
    const [first, second] = [await test.signUp('First'), await test.signUp('Second')];
    const account = person();
    for (const owner of [first, second])
      await send(owner, 'POST', '/api/v1/join-invitations', { email: account.email, role: 'staff' });
    const [grant, before] = [await grantFor(account), await people()];
    const asked = await exchange<Problem & { organizations: { name: string }[] }>(grant);
    expect([asked.status, asked.body.code]).toEqual([409, 'google.choose_organization']);
    expect(asked.body.organizations.map(({ name }) => name).sort()).toEqual(['First', 'Second']);
    expect(await people()).toEqual(before);
    const chosen = await exchange({ ...grant, organizationId: second.organizationId });
    expect([chosen.status, chosen.body.organizationId]).toEqual([200, second.organizationId]);
    const foreign = await exchange({
      ...(await grantFor(account)),
      organizationId: (await test.signUp()).organizationId,
    });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'auth.not_in_organization']);
  });

  it('gets the account that was made for the address and never opened, and nobody else does from then on', async () => {
    const owner = await test.signUp();
    const account = person();
    const added = await send<{ setPasswordToken: string }>(owner, 'POST', '/api/v1/members', {
      email: account.email,
      name: 'Grace',
      role: 'staff',
    });
    const { status, body } = await exchange(await grantFor(account));
    expect([status, body.organizationId]).toEqual([200, owner.organizationId]);
    const reset = { token: added.body.setPasswordToken, password: 'a wholly different passphrase' };
    expect((await send(test, 'POST', '/api/v1/auth/password/reset', reset)).status).toBe(400);
  });
});

describe('linked accounts', () => {
  const link = (by: Pick<TestApp, 'fetch'>, grant: Grant, currentPassword?: string) =>
    send<Problem & { id: string; provider: string; email: string }>(by, 'POST', '/api/v1/auth/identities', {
      ...grant,
      ...(currentPassword === undefined ? {} : { currentPassword }),
    });

  it('are linked by whoever holds both and knows the password, listed, used and unlinked', async () => {
    const [owner, account] = [await test.signUp(), person()];
    for (const password of [undefined, 'not this one at all']) {
      const refused = await link(owner, await grantFor(account), password);
      expect([refused.status, refused.body.code]).toEqual([400, 'auth.current_password_wrong']);
    }
    const linked = await link(owner, await grantFor(account), PASSWORD);
    expect([linked.status, linked.body.provider, linked.body.email]).toEqual([201, 'google', account.email]);
    expect(await lastEvent('googleLinked')).toMatchObject({ userId: owner.userId });
    expect((await exchange(await grantFor(account))).body.userId).toBe(owner.userId);
    const { body } = await send<{ items: { id: string }[]; hasPassword: boolean }>(
      owner,
      'GET',
      '/api/v1/auth/identities',
    );
    expect([body.items.map(({ id }) => id), body.hasPassword]).toEqual([[linked.body.id], true]);
    expect((await send(owner, 'DELETE', `/api/v1/auth/identities/${linked.body.id}`)).status).toBe(204);
    expect(await lastEvent('googleUnlinked')).toMatchObject({ userId: owner.userId });
    expect((await exchange(await grantFor(account))).body.code).toBe('google.no_account');
  });

  it('verify the address of the account when it is the same, and only then', async () => {
    const [one, two] = [await test.signUp(), await test.signUp()];
    await link(one, await grantFor(person({ email: one.email })), PASSWORD);
    await link(two, await grantFor(person()), PASSWORD);
    expect((await me(one.accessToken)).body.user.emailVerified).toBe(true);
    expect((await me(two.accessToken)).body.user.emailVerified).toBe(false);
  });

  it('belong to one account each, and an account has one', async () => {
    const [one, two, account] = [await test.signUp(), await test.signUp(), person()];
    expect((await link(one, await grantFor(account), PASSWORD)).status).toBe(201);
    expect((await link(two, await grantFor(account), PASSWORD)).body.code).toBe('identity.taken');
    expect((await link(one, await grantFor(person()), PASSWORD)).body.code).toBe('identity.already_linked');
    expect(await lastEvent('googleRefused')).toMatchObject({ detail: { code: 'identity.already_linked' } });
  });

  it('cannot be unlinked when they are the last way in, nor by anybody else', async () => {
    const { account, signedIn } = await newGooglePerson();
    const by = as(signedIn.accessToken);
    const { body } = await send<{ items: { id: string }[]; hasPassword: boolean }>(
      by,
      'GET',
      '/api/v1/auth/identities',
    );
    expect(body.hasPassword).toBe(false);
    const path = `/api/v1/auth/identities/${body.items[0]!.id}`;
    const last = await send<Problem>(by, 'DELETE', path);
    expect([last.status, last.body.code]).toEqual([409, 'identity.last_way_in']);
    const foreign = await send<Problem>(await test.signUp(), 'DELETE', path);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'identity.not_found']);
    expect((await exchange(await grantFor(account))).status).toBe(200);
  });
});

describe('when Google is not itself', () => {
  it.each([
    ['token', '500'],
    ['token', 'nonsense'],
    ['token', 'redirect'],
    ['token', 'silent'],
    ['userinfo', '500'],
    ['userinfo', 'nonsense'],
    ['userinfo', 'redirect'],
    ['userinfo', 'silent'],
  ] as const)('the %s endpoint answering "%s" is told to the page, in time, and makes nothing', async (path, fault) => {
    const [by, before] = [browser(), await people()];
    const back = await comeBack(by, person(), newChallenge().challenge);
    await google.set({ faults: { [path]: fault } });
    const end = await by.request(back);
    expect([end.status, end.headers.get('location')]).toEqual([303, `${PUBLIC}/live/x#google_error=unavailable`]);
    expect(await people()).toEqual(before);
    expect((await google.seen()).at(-1)!.path).toBe(path);
  });

  it.each([
    ['access_denied', 'denied'],
    ['server_error', 'unavailable'],
  ] as const)('%s comes back to the page as %s', async (fault, said) => {
    const by = browser();
    await google.set({ faults: { authorize: fault } });
    const back = (await by.follow(start(newChallenge().challenge), isCallback)) as string;
    // Nobody can tell a page so who was not sent by us.
    expect((await browser().request(back)).status).toBe(400);
    expect((await by.request(back)).headers.get('location')).toBe(`${PUBLIC}/live/x#google_error=${said}`);
  });

  it('a person who cancels is back on the page', async () => {
    const by = browser();
    await google.set({ accounts: [person()] });
    const page = (await by.follow(start(newChallenge().challenge), isProvider)) as string;
    const back = (await by.follow(await by.choose(page, undefined), isCallback)) as string;
    expect((await by.request(back)).headers.get('location')).toBe(`${PUBLIC}/live/x#google_error=denied`);
  });

  it('a way back with neither code nor error leads nowhere else', async () => {
    const by = browser();
    const back = new URL(await comeBack(by, person(), newChallenge().challenge));
    back.searchParams.delete('code');
    expect((await by.request(back.href)).headers.get('location')).toBe(`${PUBLIC}/live/x#google_error=unavailable`);
  });
});

describe('where it is not set up', () => {
  it('the routes say so, and all else works', async () => {
    const bare = await startApp({ publicUrl: PUBLIC });
    try {
      const owner = await bare.signUp();
      const ways = await send(bare, 'GET', '/api/v1/auth/ways');
      expect(ways.body).toEqual({ password: true, google: null });
      const { challenge, verifier } = newChallenge();
      for (const path of [`?challenge=${challenge}&returnTo=/`, '/callback?state=a&code=b']) {
        const response = await fetch(`${bare.url}/api/v1/auth/google${path}`, { redirect: 'manual' });
        expect([response.status, ((await response.json()) as Problem).code]).toEqual([404, 'google.not_set_up']);
      }
      const grant = { code: 'n0yKcFmVyUgSQnYkzX7e0mTg8d4Jm8Ew3yqVb1o2pXc', verifier };
      for (const [path, body] of [
        ['google/sign-in', grant],
        ['google/sign-up', { ...grant, organizationName: 'House' }],
        ['identities', { ...grant, currentPassword: PASSWORD }],
      ] as const) {
        const answer = await send<Problem>(owner, 'POST', `/api/v1/auth/${path}`, body);
        expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'google.not_set_up']);
      }
    } finally {
      await bare.close();
    }
  });
});
