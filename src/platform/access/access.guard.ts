import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { httpErrors } from '../http/http.errors.js';
import { ROUTE, type RouteDeclaration } from '../http/route.js';
import { currentContext } from '../observability/request-context.js';
import { mayReachEvent, type Actor } from './actor.js';
import { Authenticator } from './authenticator.js';

/** Lets nobody through unless the route says who may. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets authenticate at the handshake and authorize at each join.
    if (context.getType() !== 'http') return true;
    const route = this.reflector.get<RouteDeclaration | undefined>(ROUTE, context.getHandler());
    if (!route) throw httpErrors.forbidden('This route declares no permission');
    if (route.can === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = await this.identify(request);
    request.actor = actor;
    const work = currentContext();
    if (work) work.actor = actor;
    if (route.can !== 'signed-in' && !actor.permissions.has(route.can)) {
      throw httpErrors.forbidden(`It needs the permission ${route.can}`);
    }
    if (route.event) {
      const eventId = (request.params as Record<string, string>)[route.event]?.toLowerCase() ?? '';
      if (!mayReachEvent(actor, eventId)) throw httpErrors.notFound();
    }
    return true;
  }

  private async identify(request: FastifyRequest): Promise<Actor> {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const actor = token ? await this.authenticator.authenticate(token) : undefined;
    if (!actor) throw httpErrors.unauthenticated();
    return actor;
  }
}
