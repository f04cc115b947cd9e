import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../config/index.js';

/**
 * Whether the caller runs this installation, whose figures and queues are of all organizations: by METRICS_TOKEN, as a bearer
 * token or as the password a browser asks for; without such a token only from this machine.
 */
export function isOperator(request: FastifyRequest, { metricsToken }: Config): boolean {
  if (!metricsToken) return isLocal(request);
  const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ', 2);
  if (scheme.toLowerCase() === 'bearer') return same(given, metricsToken);
  if (scheme.toLowerCase() !== 'basic') return false;
  const pair = Buffer.from(given, 'base64').toString();
  return same(pair.slice(pair.indexOf(':') + 1), metricsToken);
}

function same(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** The peer of the connection itself, and not a proxy on this machine speaking for somebody else. */
function isLocal({ socket, headers }: FastifyRequest): boolean {
  const forwarded = 'x-forwarded-for' in headers || 'forwarded' in headers;
  return !forwarded && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '');
}
