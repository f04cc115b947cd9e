import { Logger } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { Strategy, type Profile } from 'passport-google-oauth20';
import type { Config } from '../../config/index.js';
import { newToken } from '../users/index.js';
import { googleProfile, type GoogleProfile } from './google-profile.js';

const CALLBACK_PATH = '/api/v1/auth/google/callback';

/** What Passport is given in place of a request: nothing of the caller's but what the flow needs. */
interface Leg {
  query: { code?: string; state?: string };
  state?: string;
  verifier?: string;
}

type Fetched = (error: unknown, body?: string, response?: unknown) => void;

/** Share of a request's time that each of the two questions to Google may take. */
const PATIENCE = 0.4;
const MOST_CHARACTERS = 100_000;

/** Google's OAuth 2.0: authorization code with PKCE (S256). What is secret on the way is kept in the caller's `Leg`. */
export class GoogleStrategy extends PassportStrategy(Strategy, 'google') {
  private readonly logger = new Logger('Google');

  constructor({ google, publicUrl, requestTimeoutMs }: Config) {
    super({
      clientID: google.clientId ?? '',
      clientSecret: google.clientSecret ?? '',
      // From a setting, never from the Host header, which is the caller's to choose.
      callbackURL: publicUrl + CALLBACK_PATH,
      authorizationURL: google.authorizeUrl,
      tokenURL: google.tokenUrl,
      userProfileURL: google.userinfoUrl,
      scope: ['openid', 'email', 'profile'],
      pkce: true,
      store: {
        // Five parameters: Passport looks at their number. The state stays with the caller, who checks it before this is asked.
        store: (
          leg: Leg,
          verifier: string,
          _state: unknown,
          _meta: unknown,
          done: (e: null, state: string) => void,
        ) => {
          leg.state = newToken();
          leg.verifier = verifier;
          done(null, leg.state);
        },
        verify: (leg: Leg, _state: string, _meta: unknown, done: (e: null, verifier: string | false) => void) =>
          done(null, leg.verifier ?? false),
      },
    } as unknown as ConstructorParameters<typeof Strategy>[0]);
    const inner = this as unknown as { _oauth2: OAuth2; _userProfileFormat: string };
    inner._userProfileFormat = 'openid';
    // Otherwise the access token stands in the address.
    inner._oauth2.useAuthorizationHeaderforGET(true);
    // Its own HTTP waits for ever, reads without end and follows no deadline.
    inner._oauth2._request = (method, url, headers, body, _accessToken, done) =>
      void ask(method, url, headers, body, requestTimeoutMs * PATIENCE).then(
        (text) => done(null, text, {}),
        (error: unknown) => done(error),
      );
  }

  validate(_accessToken: string, _refreshToken: string, profile: Profile): GoogleProfile {
    return googleProfile(profile._json);
  }

  /** Where to send the browser, and what to remember meanwhile. */
  async begin(): Promise<{ url: string; state: string; verifier: string }> {
    const leg: Leg = { query: {} };
    const outcome = await this.run(leg);
    if (typeof outcome !== 'string') throw new Error('Passport did not send the browser anywhere');
    return { url: outcome, state: leg.state ?? '', verifier: leg.verifier ?? '' };
  }

  /** Whom Google vouches for, or undefined when it cannot be asked or does not know the code. */
  async finish(code: string, state: string, verifier: string): Promise<GoogleProfile | undefined> {
    try {
      const outcome = await this.run({ query: { code, state }, verifier });
      return typeof outcome === 'string' ? undefined : outcome;
    } catch (error) {
      this.logger.warn(`Google gave no account: ${reason(error)}`);
      return undefined;
    }
  }

  /**
   * Not as a guard: that would run before the query is validated and outside the deadline of the request, and never return
   * when Passport redirects.
   */
  private run(leg: Leg): Promise<GoogleProfile | string> {
    return new Promise((resolve, reject) => {
      let location = '';
      const response = {
        statusCode: 200,
        setHeader: (name: string, value: string) => void (name === 'Location' && (location = value)),
        end: () => resolve(location),
      };
      // Passport writes this call's answers onto the strategy, hence one of its own for each.
      const authenticate = passport.authenticate(
        Object.create(this) as passport.Strategy,
        { session: false },
        (error: Error | null, profile: GoogleProfile | false | null) =>
          error ? reject(error) : profile ? resolve(profile) : reject(new Error('It was refused')),
      ) as (request: unknown, response: unknown, next: (error?: Error) => void) => void;
      authenticate(leg, response, (error) => reject(error ?? new Error('Passport passed it on')));
    });
  }
}

interface OAuth2 {
  useAuthorizationHeaderforGET: (use: boolean) => void;
  _request: (
    method: string,
    url: string,
    headers: Record<string, string>,
    body: string | Buffer | null,
    accessToken: string | null,
    done: Fetched,
  ) => void;
}

/** @throws {statusCode, data} as the library has it, and whatever fetch throws. */
async function ask(
  method: string,
  url: string,
  headers: Record<string, string>,
  body: string | Buffer | null,
  patienceMs: number,
): Promise<string> {
  const response = await fetch(url, {
    method,
    headers: { accept: 'application/json', ...headers },
    ...(method === 'POST' ? { body: String(body) } : {}),
    // A redirect would carry the client's secret to wherever it points.
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MOST_CHARACTERS) throw new Error('The answer is too long');
  }
  // The library tells errors by this shape, not by a class.
  if (!response.ok) throw Object.assign(new Error(`${response.status}`), { statusCode: response.status, data: text });
  return text;
}

/** What went wrong, without codes and tokens: an answer may repeat what it was sent. */
function reason(error: unknown): string {
  const { oauthError, message, code } = error as { oauthError?: unknown; message?: string; code?: unknown };
  const cause = (oauthError as { statusCode?: number; message?: string } | undefined) ?? {};
  return [message, typeof code === 'string' ? code : undefined, cause.statusCode ?? cause.message]
    .filter(Boolean)
    .join(', ')
    .slice(0, 200);
}
