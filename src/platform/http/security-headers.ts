import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/index.js';

/** The recommendations of OWASP's secure headers project, as far as they concern an API. */
const HEADERS = {
  // The API serves no page; the few pages bring their own policy.
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'SAMEORIGIN',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** Sets the headers that tell a browser to trust an answer with as little as possible. */
export function securityHeaders(fastify: FastifyInstance, { env }: Config): void {
  const headers = {
    ...HEADERS,
    ...(env === 'production' ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
}
