import { createHmac } from 'node:crypto';
import { newId } from '../../src/platform/http/index.js';

export interface ApiKeySecret {
  key: string;
  signingSecret: string | null;
}

export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export interface Signing {
  id?: string;
  timestamp?: number;
  method: string;
  target: string;
  body?: string;
}

/** The headers of a signed request, made from the documentation alone. */
export function signatureHeaders(
  signingSecret: string,
  { id = newId(), timestamp = Math.floor(Date.now() / 1000), method, target, body = '' }: Signing,
): Record<string, string> {
  const key = Buffer.from(signingSecret.replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.${method} ${target}\n${body}`)
    .digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` };
}

/** A request signed as it should be. */
export const signedFetch = (
  url: string,
  { key, signingSecret }: ApiKeySecret,
  method: string,
  target: string,
  body?: unknown,
): Promise<Response> => {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return fetch(url + target, {
    method,
    headers: {
      authorization: `Bearer ${key}`,
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...signatureHeaders(signingSecret!, { method, target, ...(text === undefined ? {} : { body: text }) }),
    },
    ...(text === undefined ? {} : { body: text }),
  });
};
