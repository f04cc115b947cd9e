import type { FastifyInstance } from 'fastify';
import { runInContext } from '../observability/request-context.js';

/** Gives every request its context before anything else runs, and tells the caller its id. */
export function requestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    request.requestId = request.id;
    void reply.header('x-request-id', request.id);
    const ifNoneMatch = request.headers['if-none-match'];
    runInContext(
      { requestId: request.id, origin: 'http', caller: request, ...(ifNoneMatch ? { ifNoneMatch } : {}) },
      done,
    );
  });
}
