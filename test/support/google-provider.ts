import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { GoogleAccount, GoogleFault, GoogleState } from './google.js';

/** The little of `oidc-provider` that is used here; it brings no types. */
interface Provider {
  callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  interactionFinished(
    request: IncomingMessage,
    response: ServerResponse,
    result: object,
    options: { mergeWithLastSubmission: boolean },
  ): Promise<void>;
  Grant: new (of: { clientId: string; accountId: string }) => {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  };
}

interface Context {
  oidc: { client: { clientId: string }; session: { accountId: string } };
}

/**
 * A real OpenID provider that looks like Google from outside: Google's paths, code flow with PKCE, `email_verified`, `hd`
 * and `picture` from userinfo, an account chooser. A process of its own, as Google is. It says its address, and `PUT /test` sets who there is and what goes wrong.
 */
// It asks the name of its runtime, which Node has had only since version 21.
if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: { userAgent: 'Node.js' } });
// @ts-expect-error It brings no types.
const loaded: unknown = await import('oidc-provider');
const { default: OidcProvider } = loaded as { default: new (issuer: string, configuration: object) => Provider };

const { CLIENT_ID, CLIENT_SECRET, REDIRECT_URIS } = process.env as Record<string, string>;

let accounts: GoogleAccount[] = [];
let faults: Partial<Record<'authorize' | 'token' | 'userinfo', GoogleFault>> = {};
const seen: { path: string; authorization: boolean; query: string; body: string }[] = [];

const server = createServer((request, response) => void answer(request, response));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const provider = new OidcProvider(issuer, {
  clients: [
    {
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      redirect_uris: REDIRECT_URIS!.split(' '),
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  routes: { authorization: '/o/oauth2/v2/auth', token: '/token', userinfo: '/v1/userinfo' },
  scopes: ['openid', 'email', 'profile'],
  claims: { openid: ['sub', 'hd'], email: ['email', 'email_verified'], profile: ['name', 'picture'] },
  pkce: { required: () => true },
  cookies: { keys: [randomBytes(24).toString('hex')] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context: Context, interaction: { uid: string }) => `/signin/${interaction.uid}` },
  findAccount: (_context: Context, id: string) => {
    const account = accounts.find(({ sub }) => sub === id);
    if (!account) return undefined;
    return { accountId: id, claims: () => ({ picture: `${issuer}/picture.png`, ...account }) };
  },
  // The consent screen is the account chooser: who chooses an account agrees.
  loadExistingGrant: async (context: Context) => {
    const { client, session } = context.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid email profile');
    await grant.save();
    return grant;
  },
  ttl: { AccessToken: 3600, AuthorizationCode: 60, Grant: 3600, Interaction: 3600, Session: 3600, IdToken: 3600 },
});
const oidc = provider.callback();
console.log(`listening ${issuer}`);

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, search } = new URL(request.url!, issuer);
  if (pathname === '/test') return control(request, response);
  const kind = (
    {
      '/o/oauth2/v2/auth': 'authorize',
      '/token': 'token',
      '/v1/userinfo': 'userinfo',
      '/elsewhere': 'elsewhere',
    } as const
  )[pathname];
  const body = kind === 'token' ? await text(request) : '';
  if (kind) seen.push({ path: kind, authorization: 'authorization' in request.headers, query: search, body });
  const fault = kind && kind !== 'elsewhere' ? faults[kind] : undefined;
  if (fault === 'silent') return;
  if (fault === '500') return void response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Error 500</h1>');
  if (fault === 'nonsense') return void response.writeHead(200).end('{"access_token": 1, "sub": 12');
  if (fault === 'redirect') return void response.writeHead(307, { location: `${issuer}/elsewhere` }).end();
  if (fault === 'access_denied' || fault === 'server_error') {
    const query = new URLSearchParams(search);
    const back = new URL(query.get('redirect_uri')!);
    back.search = new URLSearchParams({ error: fault, state: query.get('state') ?? '' }).toString();
    return void response.writeHead(302, { location: back.href }).end();
  }
  if (pathname.startsWith('/signin/')) return choose(request, response, pathname);
  // The body was read above; the provider takes it from here.
  if (kind === 'token') Object.assign(request, { body: Object.fromEntries(new URLSearchParams(body)) });
  await oidc(request, response);
}

/** "Choose an account", as Google shows it. */
async function choose(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  if (request.method === 'POST') {
    const sub = new URLSearchParams(await text(request)).get('account');
    const result = sub
      ? { login: { accountId: sub } }
      : { error: 'access_denied', error_description: 'The user denied access' };
    return void (await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false }));
  }
  const buttons = accounts.map(({ sub, email }) => `<button name="account" value="${sub}">${email ?? sub}</button>`);
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      `<!doctype html><html lang="en"><title>Choose an account</title><h1>Choose an account</h1>` +
        `<form method="post" action="${path}">${buttons.join('')}<button name="cancel" value="1">Cancel</button></form>`,
    );
}

async function control(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'PUT') {
    const state = JSON.parse(await text(request)) as Partial<GoogleState>;
    if (state.accounts) ({ accounts } = state);
    if (state.faults) ({ faults } = state);
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(seen));
}
