import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { toProblem } from '../../platform/http/index.js';
import { chooseLocale, pageHeaders, renderMessagePage } from './page/index.js';

/** What a person asks of the page: the language named in the address, and what their browser prefers. */
export function wishOf(request: FastifyRequest): { requested?: string; acceptLanguage?: string } {
  const { lang } = request.query as { lang?: unknown };
  const acceptLanguage = request.headers['accept-language'];
  return { ...(typeof lang === 'string' ? { requested: lang } : {}), ...(acceptLanguage ? { acceptLanguage } : {}) };
}

/** A person is shown a page, whatever went wrong; a link that is not (any more) valid looks the same for whatever reason. */
@Catch()
export class RsvpPageFilter implements ExceptionFilter {
  private readonly logger = new Logger('RsvpPage');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, code, extras } = toProblem(error);
    if (status >= 500)
      this.logger.error(
        `${code} [${request.requestId}] ${String(extras.cause ?? error)}`,
        error instanceof Error ? error.stack : undefined,
      );
    if (reply.sent) return;
    const kind = status === 429 ? 'tooMany' : status >= 500 ? 'failed' : 'unavailable';
    if (extras.retryAfter !== undefined) void reply.header('retry-after', String(extras.retryAfter));
    void reply
      .status(kind === 'unavailable' ? 404 : status)
      .headers(pageHeaders())
      .send(renderMessagePage(kind, chooseLocale(wishOf(request))));
  }
}
