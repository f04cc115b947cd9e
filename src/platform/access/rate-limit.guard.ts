import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { httpErrors } from '../http/http.errors.js';
import { addressKey, rateLimitHeaders, RateLimiter, type RateLimitResult } from '../http/rate-limit.js';
import { ROUTE, type RouteDeclaration } from '../http/route.js';
import { actorName } from './actor.js';

/** Counts each request against the budget of whoever makes it: the actor, or the address of somebody unknown. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<RouteDeclaration | undefined>(ROUTE, context.getHandler());
    if (!route || route.unlimited) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const who = request.actor ? actorName(request.actor) : addressKey(request.ip);
    const pool = route.pool ?? 'default';
    // Without a promise where none is needed: this stands before every request.
    const leased = this.limiter.takeLeased(pool, who);
    return leased ? admit(leased, reply) : this.limiter.take(pool, who).then((taken) => admit(taken, reply));
  }
}

function admit(taken: RateLimitResult, reply: FastifyReply): true {
  void reply.headers(rateLimitHeaders(taken));
  if (!taken.allowed) {
    throw httpErrors.rateLimited({
      detail: `At most ${taken.limit} requests in ${taken.policy.windowSeconds} seconds; try again in ${taken.resetSeconds}`,
      retryAfter: taken.resetSeconds,
    });
  }
  return true;
}
