import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../../src/config/index.js';
import { spawnScript } from './process.js';

/** As Google's userinfo endpoint answers. */
export interface GoogleAccount {
  sub: string;
  email?: string;
  email_verified?: boolean | string;
  hd?: string;
  name?: string;
}

/** `silent` never answers. */
export type GoogleFault = 'silent' | '500' | 'nonsense' | 'redirect' | 'access_denied' | 'server_error';

export interface GoogleState {
  accounts: GoogleAccount[];
  faults: Partial<Record<'authorize' | 'token' | 'userinfo', GoogleFault>>;
}

export interface SeenByGoogle {
  /** `elsewhere` is where the fault `redirect` points. */
  path: 'authorize' | 'token' | 'userinfo' | 'elsewhere';
  authorization: boolean;
  query: string;
  body: string;
}

export interface GoogleSimulator {
  url: string;
  /** The settings that make the application take this for Google. */
  settings: Config['google'];
  /** The same as variables, for an application in a process of its own. */
  env: Record<string, string>;
  set(state: Partial<GoogleState>): Promise<void>;
  seen(): Promise<SeenByGoogle[]>;
  stop(): Promise<void>;
}

const CLIENT_ID = 'placecard-test.apps.googleusercontent.com';
const CLIENT_SECRET = 'GOCSPX-planted-client-secret';

/** A provider on loopback that behaves as Google does, for the application at this public URL. */
export async function startGoogle(publicUrl: string): Promise<GoogleSimulator> {
  const redirect = `${publicUrl}/api/v1/auth/google/callback`;
  const process = spawnScript('test/support/google-provider.ts', { CLIENT_ID, CLIENT_SECRET, REDIRECT_URIS: redirect });
  const [, url] = await process.says(/listening (http\S+)/);
  const settings = {
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    authorizeUrl: `${url}/o/oauth2/v2/auth`,
    tokenUrl: `${url}/token`,
    userinfoUrl: `${url}/v1/userinfo`,
    returnOrigins: undefined,
  };
  return {
    url: url!,
    settings,
    env: {
      GOOGLE_CLIENT_ID: CLIENT_ID,
      GOOGLE_CLIENT_SECRET: CLIENT_SECRET,
      GOOGLE_AUTHORIZE_URL: settings.authorizeUrl,
      GOOGLE_TOKEN_URL: settings.tokenUrl,
      GOOGLE_USERINFO_URL: settings.userinfoUrl,
    },
    async set(state) {
      await fetch(`${url}/test`, { method: 'PUT', body: JSON.stringify(state) });
    },
    async seen() {
      return (await (await fetch(`${url}/test`)).json()) as SeenByGoogle[];
    },
    async stop() {
      process.child.kill('SIGTERM');
      await process.ended;
    },
  };
}

/** A front end's secret, with what it begins with. */
export function newChallenge(): { verifier: string; challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

/**
 * A browser without a window: keeps the cookies of each host and follows redirects one at a time. The application's public
 * address leads to where it really listens.
 */
export class PlainBrowser {
  readonly cookies = new Map<string, Map<string, string>>();
  /** Every address it was sent to. */
  readonly visited: string[] = [];

  constructor(
    private readonly publicUrl: string,
    private readonly appUrl: string,
  ) {}

  async request(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    this.visited.push(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(origin === this.publicUrl ? this.appUrl + url.slice(origin.length) : url, {
      ...init,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name!);
      else jar.set(name!, value!);
    }
    return response;
  }

  /** Goes on until an address that `stop` wants, or an answer that is no redirect. @returns that address, or that answer. */
  async follow(url: string, stop: (address: string) => boolean): Promise<string | Response> {
    for (let hops = 0; hops < 15; hops += 1) {
      if (stop(url)) return url;
      const response = await this.request(url);
      const location = response.headers.get('location');
      if (!location) return response;
      await response.arrayBuffer();
      url = new URL(location, url).href;
    }
    throw new Error(`Sent round in circles: ${this.visited.join(' ')}`);
  }

  /** Chooses an account on the provider's page, or cancels there. @returns where the page sends the browser. */
  async choose(page: string, sub: string | undefined): Promise<string> {
    const response = await this.request(page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(sub === undefined ? { cancel: '1' } : { account: sub }).toString(),
    });
    return new URL(response.headers.get('location')!, page).href;
  }
}
