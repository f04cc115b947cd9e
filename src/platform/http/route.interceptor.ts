import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Config } from '../../config/index.js';
import { withinSeconds } from './deadline.js';
import { Idempotency, type StoredAnswer } from './idempotency.js';
import { JsonText } from './json-text.js';
import { ROUTE, type RouteDeclaration } from './route.js';

const JSON_TYPE = 'application/json; charset=utf-8';

/** What happens around every handler: idempotency, ETag, 304 and the way JSON text goes out untouched. */
@Injectable()
export class RouteInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly idempotency: Idempotency,
    private readonly config: Config,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const route = this.reflector.get<RouteDeclaration | undefined>(ROUTE, context.getHandler());
    const seconds = route?.timeoutSeconds ?? this.config.requestTimeoutMs / 1000;
    return from(withinSeconds(seconds, () => this.run(context, next, route)));
  }

  private async run(
    context: ExecutionContext,
    next: CallHandler,
    route: RouteDeclaration | undefined,
  ): Promise<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const handle = (): Promise<unknown> => firstValueFrom(next.handle(), { defaultValue: undefined });
    const key =
      route && route.method !== 'GET' && !route.secret && request.actor
        ? this.idempotency.keyOf(
            request,
            request.actor,
            `${route.method} ${context.getClass().name}.${context.getHandler().name}`,
          )
        : undefined;
    if (route?.secret || route?.shownOnce) void reply.header('cache-control', 'no-store');
    if (!key) return this.shape(await handle(), request, reply);
    const { answer, replayed } = await this.idempotency.once(key, async () =>
      stored(await handle(), reply.statusCode, route?.shownOnce),
    );
    if (replayed) void reply.header('idempotency-replayed', 'true');
    void reply.status(answer.status).headers(answer.headers);
    return answer.body ?? undefined;
  }

  private shape(result: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (!(result instanceof JsonText)) return result;
    if (result.etag) void reply.header('etag', result.etag);
    if (
      result.notModified ||
      (request.method === 'GET' && result.etag && matches(request.headers['if-none-match'], result.etag))
    ) {
      void reply.status(304);
      return undefined;
    }
    void reply.header('content-type', JSON_TYPE);
    return result.text;
  }
}

function stored(result: unknown, status: number, shownOnce?: string): StoredAnswer {
  if (result === undefined || result === null) return { status, headers: {}, body: null };
  if (result instanceof JsonText) {
    return {
      status,
      headers: { 'content-type': JSON_TYPE, ...(result.etag ? { etag: result.etag } : {}) },
      body: result.text,
    };
  }
  const kept = shownOnce && JSON.stringify(result, (name, value: unknown) => (name === shownOnce ? null : value));
  return { status, headers: { 'content-type': JSON_TYPE }, body: JSON.stringify(result), ...(kept ? { kept } : {}) };
}

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((part) => part.trim().replace(/^W\//, '') === etag) ?? false;
