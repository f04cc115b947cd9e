import { createPlacecardClient, type Schema } from '../../../../client/index.js';

type Tokens = Pick<Schema<'SessionTokensView'>, 'accessToken' | 'refreshToken' | 'expiresIn'>;

/** Survives a reload of the tab and nothing else. */
const KEPT = 'placecard.refresh';
/** The secret that proves that it was this tab that went to Google. */
const GOOGLE = 'placecard.google';
const BEFORE_EXPIRY_MS = 60_000;

const NO_ACCOUNT: Record<string, string> = {
  denied: 'You did not let Google say who you are.',
  unavailable: 'Google cannot be reached just now. Please try again.',
};

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

  /** Where signing in with Google begins; undefined when it is not set up, or cannot come back to this address. */
  async googleUrl(): Promise<string | undefined> {
    const { data } = await this.open.GET('/api/v1/auth/ways', {});
    const url = data?.google?.startUrl;
    // Without https a browser has no hash functions for pages.
    return url && window.isSecureContext && new URL(url).origin === location.origin ? url : undefined;
  }

  /** Leaves for Google, which comes back to this page. */
  async goToGoogle(url: string): Promise<void> {
    const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    sessionStorage.setItem(GOOGLE, verifier);
    const query = { challenge: base64url(new Uint8Array(digest)), returnTo: location.pathname + location.search };
    location.assign(`${url}?${new URLSearchParams(query).toString()}`);
  }

  /** If this is the way back from Google: signs in. @returns what is wrong, to be shown, if anything; undefined if it is not */
  async comeBackFromGoogle(): Promise<{ problem?: string } | undefined> {
    const said = new URLSearchParams(location.hash.slice(1));
    const [code, failure] = [said.get('google'), said.get('google_error')];
    if (code === null && failure === null) return undefined;
    history.replaceState(null, '', location.pathname + location.search);
    const verifier = sessionStorage.getItem(GOOGLE);
    sessionStorage.removeItem(GOOGLE);
    // Somebody else's code, put into a link: it would sign this person in as somebody else.
    if (verifier === null) return { problem: 'Please begin again: this sign-in was not begun here.' };
    if (code === null) return { problem: NO_ACCOUNT[failure ?? ''] ?? 'Google did not say who you are.' };
    const { data, error } = await this.open.POST('/api/v1/auth/google/sign-in', { body: { code, verifier } });
    if (!data) return { problem: error.detail ?? error.title };
    this.keep(data);
    return {};
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

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
