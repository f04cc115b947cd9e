import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config/index.js';
import { databaseErrors } from '../database/database.errors.js';
import { problemOfConstraint } from '../database/constraint-errors.js';
import { isUnavailable, postgresError, sqlState } from '../database/postgres-errors.js';
import { currentContext } from '../observability/request-context.js';
import { httpErrors } from './http.errors.js';
import { problemBody } from './problem-document.js';
import { Problem, type ErrorFactory } from './problem.js';

const byStatus: Record<number, ErrorFactory> = {
  400: httpErrors.malformed,
  401: httpErrors.unauthenticated,
  403: httpErrors.forbidden,
  404: httpErrors.notFound,
  405: httpErrors.methodNotAllowed,
  408: httpErrors.timeout,
  409: httpErrors.conflict,
  413: httpErrors.tooLarge,
  415: httpErrors.unsupportedMediaType,
  429: httpErrors.rateLimited,
  503: httpErrors.unavailable,
};

/** What an error means to a caller. Anything unforeseen is a 500 whose cause only the log knows. */
export function toProblem(error: unknown, showCause = false): Problem {
  if (error instanceof Problem) return error;
  const constraint = problemOfConstraint(error);
  if (constraint) return constraint;
  const state = postgresError(error)?.code;
  if (state === sqlState.queryCanceled || state === sqlState.lockNotAvailable)
    return databaseErrors.timedOut({ cause: error, retryAfter: 1 });
  if (isUnavailable(error)) return databaseErrors.unavailable({ cause: error, retryAfter: 1 });
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number } | null)?.statusCode;
  const known = status === undefined ? undefined : byStatus[status];
  const message = error instanceof Error ? error.message : String(error);
  // Nest says "Cannot GET /path": reflecting the path tells nobody anything.
  if (known) return known({ cause: error, ...(status === 404 ? {} : { detail: message.slice(0, 300) }) });
  if (status !== undefined && status >= 400 && status < 500)
    return httpErrors.malformed({ cause: error, detail: message.slice(0, 300) });
  return httpErrors.failed({ cause: error, ...(showCause ? { detail: message } : {}) });
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  constructor(private readonly config: Config) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    // What still fails after its time was up has been answered and told already.
    if (reply.sent && currentContext()?.deadline?.passed) return;
    const problem = toProblem(error, this.config.env !== 'production');
    const requestId = request.requestId ?? String(request.id);
    if (problem.status >= 500) {
      const cause = problem.extras.cause instanceof Error ? problem.extras.cause : problem;
      this.logger.error(`${problem.code} [${requestId}] ${cause.message}`, cause.stack);
    }
    if (reply.sent) return;
    if (problem.extras.retryAfter !== undefined) void reply.header('retry-after', String(problem.extras.retryAfter));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(JSON.stringify(problemBody(problem, requestId, request.url.split('?')[0] ?? '/')));
  }
}
