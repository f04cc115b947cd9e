import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { httpErrors } from '../http/http.errors.js';
import { Problem } from '../http/problem.js';
import { addressKey, RateLimiter } from '../http/rate-limit.js';
import { ROUTE, type RouteDeclaration } from '../http/route.js';
import { currentContext } from '../observability/request-context.js';
import { mayReachEvent, type Actor } from './actor.js';
import { Authenticator } from './authenticator.js';
import { isMachineToken } from './machine-token.js';
import { SignedRequests } from './signed-requests.js';

/** Lets nobody through unless the route says who may. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly signatures: SignedRequests,
    private readonly limiter: RateLimiter,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    // Sockets authenticate at the handshake and authorize at each join.
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<RouteDeclaration | undefined>(ROUTE, context.getHandler());
    if (!route) throw httpErrors.forbidden('This route declares no permission');
    if (route.can === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    // Without a promise where none is needed: this stands before every request.
    const known = token ? this.authenticator.recall(token) : undefined;
    return known && !known.machine?.signingKey
      ? admit(known, request, route)
      : this.identify(token, request).then((actor) => admit(actor, request, route));
  }

  private async identify(token: string | undefined, request: FastifyRequest): Promise<Actor> {
    try {
      const actor = token ? await this.authenticator.authenticate(token) : undefined;
      if (!actor) throw httpErrors.unauthenticated();
      await this.signatures.check(actor, request);
      return actor;
    } catch (error) {
      if (token && isMachineToken(token) && error instanceof Problem && error.status === 401) {
        await this.countWrong(request.ip);
      }
      throw error;
    }
  }

  /**
   * As many as there may be wrong passwords from one address, in a budget of their own: people there still sign in, and a right
   * token is never counted.
   */
  private async countWrong(ip: string): Promise<void> {
    const { allowed, resetSeconds } = await this.limiter.take('signIn', `machine ${addressKey(ip)}`);
    if (allowed) return;
    throw httpErrors.rateLimited({
      detail: `Too many wrong tokens or signatures from this address; try again in ${resetSeconds}`,
      retryAfter: resetSeconds,
    });
  }
}

/** @throws request.forbidden, request.not_found */
function admit(actor: Actor, request: FastifyRequest, { can, event }: RouteDeclaration): true {
  request.actor = actor;
  const work = currentContext();
  if (work) work.actor = actor;
  if (can === 'signed-in') {
    if (actor.kind !== 'user') throw httpErrors.forbidden('It needs a person who is signed in');
  } else if (can !== 'identified' && can !== 'public' && !actor.permissions.has(can)) {
    throw httpErrors.forbidden(`It needs the permission ${can}`);
  }
  if (event) {
    const eventId = (request.params as Record<string, string>)[event]?.toLowerCase() ?? '';
    if (!mayReachEvent(actor, eventId)) throw httpErrors.notFound();
  }
  return true;
}
