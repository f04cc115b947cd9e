import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';

const QUIET = new Set(['/health/live', '/health/ready', '/metrics']);

/**
 * One log line and one measurement per answered request. Fastify has no logger of its own: its two lines per request would
 * say the same. Routes are counted by pattern, so that ids never become labels.
 */
export function observeHttp(fastify: FastifyInstance, { metrics, logger }: { metrics: Metrics; logger: Logger }): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unmatched';
    const { statusCode, elapsedTime } = reply;
    metrics.observe('http_request_duration_seconds', elapsedTime / 1000, {
      method: request.method,
      route,
      status: String(statusCode),
    });
    const level = statusCode >= 500 ? 'error' : QUIET.has(route) ? 'debug' : 'info';
    logger[level](
      {
        requestId: request.id,
        method: request.method,
        url: request.url,
        statusCode,
        milliseconds: Math.round(elapsedTime * 10) / 10,
      },
      'request',
    );
    done();
  });
}
