import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../src/platform/http/index.js';
import { startApp, type TestApp } from '../support/app.js';
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
    expect(signedIn.organizations).toEqual([{ id: signedIn.organizationId, name: 'Hotel Seeblick', role: 'owner' }]);
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
