import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export type { components, operations, paths } from './schema.js';

/** Any schema of the document by name: `Schema<'GuestView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type PlacecardClient = Client<paths>;

export interface ClientOptions {
  /** Where the service is, e.g. `https://placecard.example`; empty in a page it serves itself. */
  baseUrl?: string;
  /** Called before each request; answers the access token of this moment, if there is one. */
  token?: () => string | undefined | Promise<string | undefined>;
  fetch?: (request: Request) => Promise<Response>;
}

/** A typed client of the whole API; `schema.d.ts` beside it is generated from the OpenAPI document. */
export function createPlacecardClient({ baseUrl = '', token, fetch }: ClientOptions = {}): PlacecardClient {
  const client = createClient<paths>({ baseUrl, ...(fetch ? { fetch } : {}) });
  if (token) client.use(bearer(token));
  return client;
}

const bearer = (token: NonNullable<ClientOptions['token']>): Middleware => ({
  async onRequest({ request }) {
    const value = await token();
    if (value && !request.headers.has('authorization')) request.headers.set('authorization', `Bearer ${value}`);
    return request;
  },
});
