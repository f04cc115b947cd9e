import { Injectable } from '@nestjs/common';
import { Config } from '../../config/index.js';
import { httpErrors } from '../../platform/http/index.js';
import { SecurityLog, type ClientInfo } from '../security/index.js';
import { FlowCookie } from './flow-cookie.js';
import { GoogleAttemptsRepository } from './google-attempts.repository.js';
import { GoogleStrategy } from './google.strategy.js';
import { googleErrors } from './identities.errors.js';
import { returnAddress } from './return-address.js';

const START_PATH = '/api/v1/auth/google';

/** Where to send the browser, with the cookie it is to keep or to forget. */
export interface Redirect {
  location: string;
  cookie: string;
}

/** The way to Google and back. It decides nothing about accounts: it ends with a one-time code for what Google said. */
@Injectable()
export class Google {
  private readonly strategy: GoogleStrategy | undefined;

  constructor(
    private readonly config: Config,
    private readonly cookie: FlowCookie,
    private readonly attempts: GoogleAttemptsRepository,
    private readonly security: SecurityLog,
  ) {
    const { clientId, clientSecret } = config.google;
    if (clientId && clientSecret) this.strategy = new GoogleStrategy(config);
  }

  /** Where a sign-in begins; undefined when it is not set up. */
  get startUrl(): string | undefined {
    return this.strategy && this.config.publicUrl + START_PATH;
  }

  /** @throws google.not_set_up (404) */
  mustBeSetUp(): GoogleStrategy {
    if (!this.strategy) throw googleErrors.notSetUp();
    return this.strategy;
  }

  /** @throws google.not_set_up (404), request.invalid (400) for a return address that is not allowed. */
  async begin(returnTo: string, challenge: string): Promise<Redirect> {
    const strategy = this.mustBeSetUp();
    const { publicUrl, corsOrigins, google } = this.config;
    const address = returnAddress(returnTo, publicUrl, google.returnOrigins ?? corsOrigins);
    if (!address) {
      const detail = 'returnTo must be a path of this service or an address at one of the allowed origins';
      throw httpErrors.invalid({ detail, errors: [{ pointer: '?returnTo', code: 'return_refused', detail }] });
    }
    const { url, state, verifier } = await strategy.begin();
    return { location: url, cookie: this.cookie.write({ state, verifier, challenge, returnTo: address }) };
  }

  /**
   * @returns to the address the browser began with: with `#google=CODE`, or `#google_error=` when there is no account
   * @throws google.attempt_invalid (400) when it is not this browser's own attempt, or is no longer one: then there is no
   * address to trust.
   */
  async finish(query: Record<string, unknown>, cookies: string | undefined, client: ClientInfo): Promise<Redirect> {
    const strategy = this.mustBeSetUp();
    const { state, code, error } = query;
    // Before anything else, errors included: Passport would take anybody's word for one.
    const flow = this.cookie.read(cookies, state);
    if (!flow || !(await this.attempts.claim(flow.state))) {
      await this.security.record({ kind: 'googleRefused', client, detail: { code: googleErrors.attemptInvalid.code } });
      throw googleErrors.attemptInvalid();
    }
    const back = (result: string): Redirect => ({
      location: `${flow.returnTo}#${result}`,
      cookie: this.cookie.clear(),
    });
    const refused = async (why: 'denied' | 'unavailable'): Promise<Redirect> => {
      await this.security.record({ kind: 'googleRefused', client, detail: { code: why } });
      return back(`google_error=${why}`);
    };
    if (error !== undefined) return refused(error === 'access_denied' ? 'denied' : 'unavailable');
    const profile =
      typeof code === 'string' && code !== '' ? await strategy.finish(code, flow.state, flow.verifier) : undefined;
    if (!profile) return refused('unavailable');
    return back(`google=${await this.attempts.handOver(flow.state, flow.challenge, profile)}`);
  }
}
