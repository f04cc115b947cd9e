import { createPlacecardClient, type Schema } from '../../../../client/index.js';

type Tokens = Pick<Schema<'SessionTokensView'>, 'accessToken' | 'refreshToken' | 'expiresIn'>;

/** Survives a reload of the tab and nothing else. */
const KEPT = 'placecard.refresh';
const BEFORE_EXPIRY_MS = 60_000;

/** Not signed in, or not any more. */
export class SignedOut extends Error {}

/** Who watches: keeps the tokens, renews them in time, and lends the client an access token for each request. */
export class Session {
  private readonly open = createPlacecardClient();
  readonly client = createPlacecardClient({ token: () => this.accessToken() });
  private tokens: (Tokens & { expiresAt: number }) | undefined;
  private renewing: Promise<void> | undefined;

  /** @returns what is wrong, to be shown, or nothing */
  async signIn(email: string, password: string): Promise<string | undefined> {
    const { data, error } = await this.open.POST('/api/v1/auth/sign-in', { body: { email, password } });
    if (!data) return error.detail ?? error.title;
    this.keep(data);
    return undefined;
  }

  /** Goes on with the session this tab had before it was reloaded. */
  async resume(): Promise<boolean> {
    const refreshToken = sessionStorage.getItem(KEPT);
    if (refreshToken === null) return false;
    this.tokens = { accessToken: '', refreshToken, expiresIn: 0, expiresAt: 0 };
    return await this.renew().then(
      () => true,
      () => false,
    );
  }

  async signOut(): Promise<void> {
    const { tokens } = this;
    if (tokens) await this.client.POST('/api/v1/auth/sign-out', {}).catch(() => undefined);
    this.forget();
  }

  /** An access token that lives for a while yet. @throws SignedOut */
  async accessToken(): Promise<string> {
    if (!this.tokens) throw new SignedOut();
    if (this.tokens.expiresAt - Date.now() < BEFORE_EXPIRY_MS) await this.renew();
    return this.tokens.accessToken;
  }

  /**
   * A new pair of tokens now: the old one was refused. A refresh token works once, so all who need a new pair share one request.
   * @throws SignedOut when the session is over
   */
  renew(): Promise<void> {
    this.renewing ??= this.refresh().finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async refresh(): Promise<void> {
    const refreshToken = this.tokens?.refreshToken ?? '';
    const { data, response } = await this.open.POST('/api/v1/auth/refresh', { body: { refreshToken } });
    if (data) return this.keep(data);
    // Only a refusal ends the session; a server that is away for a moment does not.
    if (response.status !== 401 && response.status !== 400) throw new Error(`refresh answered ${response.status}`);
    this.forget();
    throw new SignedOut();
  }

  private keep({ accessToken, refreshToken, expiresIn }: Tokens): void {
    this.tokens = { accessToken, refreshToken, expiresIn, expiresAt: Date.now() + expiresIn * 1000 };
    sessionStorage.setItem(KEPT, refreshToken);
  }

  private forget(): void {
    this.tokens = undefined;
    sessionStorage.removeItem(KEPT);
  }
}
