import type { GuestView } from '../../src/modules/guests/index.js';
import type { Account } from './app.js';

export interface GuestBook {
  /** The answer's text; fails unless it is 2xx. `path` is below `/api/v1/guests`. */
  text: (method: string, path: string, body?: unknown) => Promise<string>;
  call: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** The problem a refused request is answered with. */
  problem: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ code: string; status: number; survivorId?: string }>;
  refused: (method: string, path: string, body?: unknown) => Promise<string>;
  add: (guest: object) => Promise<GuestView>;
  get: (id: string) => Promise<GuestView>;
  change: (id: string, changes: object) => Promise<GuestView>;
  list: (query: string) => Promise<GuestView[]>;
}

/** The guest book of somebody's organization, over HTTP. */
export function guestBook(account: Account): GuestBook {
  const send = (method: string, path: string, body?: unknown): Promise<Response> =>
    account.fetch(`/api/v1/guests${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  const text: GuestBook['text'] = async (method, path, body) => {
    const response = await send(method, path, body);
    const answer = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
    return answer;
  };
  const call: GuestBook['call'] = async (method, path, body) => {
    const answer = await text(method, path, body);
    return answer === '' ? undefined : (JSON.parse(answer) as unknown);
  };
  const problem: GuestBook['problem'] = async (method, path, body) => {
    const response = await send(method, path, body);
    if (response.ok) throw new Error(`${method} ${path} was not refused: ${response.status}`);
    return (await response.json()) as { code: string; status: number };
  };
  return {
    text,
    call,
    problem,
    refused: async (...request) => (await problem(...request)).code,
    add: async (guest) => (await call('POST', '', guest)) as GuestView,
    get: async (id) => (await call('GET', `/${id}`)) as GuestView,
    change: async (id, changes) => (await call('PATCH', `/${id}`, changes)) as GuestView,
    list: async (query) => ((await call('GET', query)) as { items: GuestView[] }).items,
  };
}
