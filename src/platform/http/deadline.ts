import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config/index.js';
import { databaseErrors } from '../database/database.errors.js';
import { currentContext, Deadline } from '../observability/request-context.js';
import type { ProblemFilter } from './problem.filter.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of the route; that of the configuration unless told. */
    timeoutSeconds?: number;
  }
  interface FastifyRequest {
    deadlineTimer?: NodeJS.Timeout;
  }
}

/** A request whose time is up is answered 503, and the query it was waiting for is cancelled. */
export function requestDeadlines(fastify: FastifyInstance, filter: ProblemFilter, config: Config): void {
  fastify.addHook('preHandler', (request, reply, done) => {
    const context = currentContext();
    const seconds = request.routeOptions.config.timeoutSeconds ?? config.requestTimeoutMs / 1000;
    const deadline = new Deadline();
    if (context) context.deadline = deadline;
    request.deadlineTimer = setTimeout(() => {
      const detail = `It was stopped after ${seconds} seconds`;
      filter.answer(databaseErrors.timedOut({ detail, retryAfter: 1 }), request, reply);
      deadline.pass();
    }, seconds * 1000);
    done();
  });
  fastify.addHook('onResponse', (request, _reply, done) => {
    clearTimeout(request.deadlineTimer);
    done();
  });
}
