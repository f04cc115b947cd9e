import { createParamDecorator, Param, type ExecutionContext, type PipeTransform } from '@nestjs/common';
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

class UuidPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: { data?: string }): string {
    if (!uuid.test(value)) {
      throw httpErrors.invalid({
        errors: [{ pointer: `{${data}}`, code: 'uuid', detail: `${data} in the path must be a UUID` }],
      });
    }
    return value.toLowerCase();
  }
}

/** A UUID in the path. */
export const PathId = (name = 'id'): ParameterDecorator => Param(name, new UuidPipe() as PipeTransform);

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
