import type { Account } from './app.js';

export interface JsonAnswer<T = Record<string, unknown>> {
  status: number;
  body: T;
  /** Exactly as it came. */
  text: string;
  headers: Headers;
}

/** Calls by method and path below `/api/v1`, for tests that look at exact answers. Every answer is checked against the document. */
export function jsonApi(account: Pick<Account, 'fetch'>) {
  return async <T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<JsonAnswer<T>> => {
    const response = await account.fetch(`/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    return { status: response.status, body: (isJson ? JSON.parse(text) : {}) as T, text, headers: response.headers };
  };
}
