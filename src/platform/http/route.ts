import {
  applyDecorators,
  Delete,
  Get,
  Header,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
  UseInterceptors,
  type Type,
} from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiBearerAuth,
  ApiBody,
  ApiConsumes,
  ApiExcludeEndpoint,
  ApiExtension,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiProperty,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { databaseErrors } from '../database/database.errors.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { cursorErrors, httpErrors, idempotencyErrors } from './http.errors.js';
import { problemResponses, ProblemDocument } from './problem-document.js';
import type { ErrorDefinition } from './problem.js';
import { ROUTE, type RouteDeclaration, type RouteOptions } from './route.declaration.js';
import { validateArguments } from './validation.js';

export {
  ROUTE,
  type RateLimitPool,
  type Requirement,
  type RouteDeclaration,
  type RouteOptions,
} from './route.declaration.js';

const verbs = { GET: Get, POST: Post, PUT: Put, PATCH: Patch, DELETE: Delete };

const pages = new WeakMap<Type, Type>();

/** The schema `{items, nextCursor}` of a list of `view`. */
function pageOf(view: Type): Type {
  let page = pages.get(view);
  if (!page) {
    page = class {};
    Object.defineProperty(page, 'name', { value: `${view.name.replace(/View$/, '')}Page` });
    ApiProperty({ type: [view] })(page.prototype as object, 'items');
    ApiProperty({
      type: String,
      nullable: true,
      example: null,
      description: 'Give it as `cursor` for the next page; null on the last one',
    })(page.prototype as object, 'nextCursor');
    pages.set(view, page);
  }
  return page;
}

/** Whether a repeat of the same request can be recognised by its `Idempotency-Key`. */
const repeatable = ({ method, can, secret }: RouteDeclaration): boolean =>
  method !== 'GET' && can !== 'public' && !secret;

function errorsOf(route: RouteDeclaration): ErrorDefinition[] {
  return [
    httpErrors.invalid,
    ...(route.body ? [httpErrors.malformed, httpErrors.tooLarge, httpErrors.unsupportedMediaType] : []),
    ...(route.can === 'public' ? [] : [httpErrors.unauthenticated, httpErrors.signatureInvalid]),
    ...(route.can === 'public' || route.can === 'identified' ? [] : [httpErrors.forbidden]),
    ...(route.path.includes(':') || route.event ? [httpErrors.notFound] : []),
    ...(route.list ? [cursorErrors.invalid] : []),
    ...(repeatable(route)
      ? [idempotencyErrors.keyInvalid, idempotencyErrors.keyReused, idempotencyErrors.stillRunning]
      : []),
    ...(route.ifMatch ? [httpErrors.stale, httpErrors.ifMatchInvalid] : []),
    ...(route.errors ?? []),
    httpErrors.rateLimited,
    httpErrors.failed,
    httpErrors.unavailable,
    databaseErrors.timedOut,
    databaseErrors.unavailable,
  ];
}

function declare(method: RouteDeclaration['method'], path: string, options: RouteOptions): MethodDecorator {
  const route: RouteDeclaration = { method, path, ...options };
  const status = options.status ?? (options.returns || options.produces ? (method === 'POST' ? 201 : 200) : 204);
  const common = [
    verbs[method](path),
    SetMetadata(ROUTE, route),
    HttpCode(status),
    validateArguments,
    ...(repeatable(route) ? [UseInterceptors(IdempotencyInterceptor)] : []),
    ...(route.secret || route.shownOnce ? [Header('cache-control', 'no-store')] : []),
    ...(route.timeoutSeconds ? [RouteConfig({ timeoutSeconds: route.timeoutSeconds })] : []),
  ];
  if (options.hidden) return applyDecorators(...common, ApiExcludeEndpoint());
  const shown = options.returns && options.list ? pageOf(options.returns) : options.returns;
  return applyDecorators(
    ...common,
    // The operationId is the method's name; see document.ts.
    ApiOperation({ summary: options.summary, ...(options.description ? { description: options.description } : {}) }),
    ApiExtension('x-permission', options.can),
    ApiExtension('x-rate-limit', options.pool ?? 'default'),
    ...(options.event ? [ApiExtension('x-event-parameter', options.event)] : []),
    ...(options.can === 'public' ? [] : [ApiBearerAuth()]),
    ApiExtraModels(ProblemDocument, ...(shown ? [shown] : [])),
    ...(options.body ? [ApiBody({ type: options.body, required: true })] : []),
    ...(options.consumes ? [ApiConsumes(options.consumes)] : []),
    ...(repeatable(route)
      ? [
          ApiHeader({
            name: 'Idempotency-Key',
            required: false,
            description: 'Makes a repeat safe: the same key answers with the first result for 24 hours',
            schema: { type: 'string', minLength: 1, maxLength: 255, example: '8e03978e-40d5-43dd-bc93-6894a57f9324' },
          }),
        ]
      : []),
    ...(options.ifMatch
      ? [
          ApiHeader({
            name: 'If-Match',
            required: false,
            description: 'The `ETag` (version) you have seen; 412 when it has changed since',
            schema: { type: 'string', maxLength: 100, example: '"3"' },
          }),
        ]
      : []),
    ...(method === 'GET' && options.returns
      ? [
          ApiHeader({
            name: 'If-None-Match',
            required: false,
            description: 'The `ETag` of your copy; 304 while it is still right',
            schema: { type: 'string', maxLength: 1000 },
          }),
          ApiResponse({ status: 304, description: 'Your copy is still right' }),
        ]
      : []),
    ApiResponse({
      status,
      description: status === 204 ? 'Done' : 'OK',
      ...(shown ? { content: { 'application/json': { schema: { $ref: getSchemaPath(shown) } } } } : {}),
      ...(options.produces ? { content: { [options.produces]: { schema: { type: 'string' } } } } : {}),
    }),
    ...problemResponses(errorsOf(route)),
  );
}

/** One decorator per handler: method, permission, body, answer, errors, limits. A handler without it does not boot. */
export const Route = {
  get: (path: string, options: RouteOptions) => declare('GET', path, options),
  post: (path: string, options: RouteOptions) => declare('POST', path, options),
  put: (path: string, options: RouteOptions) => declare('PUT', path, options),
  patch: (path: string, options: RouteOptions) => declare('PATCH', path, options),
  delete: (path: string, options: RouteOptions) => declare('DELETE', path, options),
};
