import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { JSON_TYPE } from './http.adapter.js';
import { Idempotency, type StoredAnswer } from './idempotency.js';
import { JsonText } from './json-text.js';
import { ROUTE, type RouteDeclaration } from './route.declaration.js';

/** Around the handlers that take an `Idempotency-Key`. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly idempotency: Idempotency,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.headers['idempotency-key'] === undefined) return next.handle();
    return from(this.once(context, next, request));
  }

  private async once(context: ExecutionContext, next: CallHandler, request: FastifyRequest): Promise<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const route = this.reflector.get<RouteDeclaration | undefined>(ROUTE, context.getHandler());
    const handle = (): Promise<unknown> => firstValueFrom(next.handle(), { defaultValue: undefined });
    const name = `${route?.method} ${context.getClass().name}.${context.getHandler().name}`;
    const key = request.actor && this.idempotency.keyOf(request, request.actor, name);
    if (!key) return handle();
    const { answer, replayed } = await this.idempotency.once(key, async () =>
      stored(await handle(), reply.statusCode, route?.shownOnce),
    );
    if (replayed) void reply.header('idempotency-replayed', 'true');
    void reply.status(answer.status).headers(answer.headers);
    return answer.body ?? undefined;
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
