import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { UUID_PATTERN } from './fields/index.js';
import { httpErrors } from './http.errors.js';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
    requestId: string;
  }
}

const uuid = new RegExp(UUID_PATTERN);

const PathUuid = createParamDecorator((name: string, context: ExecutionContext): string => {
  const { [name]: value = '' } = context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
  if (!uuid.test(value)) {
    throw httpErrors.invalid({
      errors: [{ pointer: `{${name}}`, code: 'uuid', detail: `${name} in the path must be a UUID` }],
    });
  }
  return value.toLowerCase();
});

/** A UUID in the path. A decorator of its own instead of a pipe: it answers at once, without a promise. */
export const PathId =
  (name = 'id'): ParameterDecorator =>
  (target, key, index) => {
    PathUuid(name)(target, key, index);
    if (key) ApiParam({ name, type: String })(target, key, Object.getOwnPropertyDescriptor(target, key)!);
  };

/** The caller. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw httpErrors.unauthenticated();
  return actor;
});

/** The version in `If-Match`, if the caller sent one. `*` means "any". */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined || header === '*') return undefined;
  const match = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header);
  if (!match) throw httpErrors.ifMatchInvalid({ detail: 'If-Match must hold one version, like "3"' });
  return Number(match[1]);
});
