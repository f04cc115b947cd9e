import { applyDecorators, Delete, Get, HttpCode, Patch, Post, Put, SetMetadata, type Type } from '@nestjs/common';
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
import type { Permission } from '../access/permissions.js';
import { databaseErrors } from '../database/database.errors.js';
import { cursorErrors, httpErrors, idempotencyErrors } from './http.errors.js';
import { problemResponses, ProblemDocument } from './problem-document.js';
import type { ErrorDefinition } from './problem.js';

export type RateLimitPool = 'signIn' | 'accountMail' | 'rsvp' | 'messages' | 'default';

/** Who may call: holders of a permission, anybody who is signed in, or everybody. */
export type Requirement = Permission | 'signed-in' | 'public';

export interface RouteOptions {
  can: Requirement;
  /** One line; becomes the title in Swagger UI. */
  summary: string;
  description?: string;
  /** Body class. Declared here for the document; the handler's parameter carries it for validation. */
  body?: Type;
  /** What a 2xx answer holds; leave out for an empty answer. */
  returns?: Type;
  /** The answer is a page of `returns`. */
  list?: boolean;
  /** Success status; 201 for POST that makes something, else 200, 204 when nothing is returned. */
  status?: number;
  /** The module's own errors this operation can answer with, beyond those every route has. */
  errors?: readonly ErrorDefinition[];
  pool?: RateLimitPool;
  /** Not counted against any budget: probes. */
  unlimited?: boolean;
  /** Path parameter that holds an event: a grant that narrows the caller to other events answers 404. */
  event?: string;
  /** Takes `If-Match` with the version the caller has seen. */
  ifMatch?: boolean;
  /** Not JSON: content type of the answer, e.g. `text/calendar`. */
  produces?: string;
  /** `multipart/form-data` instead of JSON. */
  consumes?: string;
  /** Seconds until the request is given up; 15 unless told. */
  timeoutSeconds?: number;
  /** Body or answer holds a secret: nothing of it is kept for a repeat (so no `Idempotency-Key`) nor in any cache. */
  secret?: boolean;
  /** Member of the answer that holds a secret: a repeat with the same `Idempotency-Key` has null there, and nothing of it is kept. */
  shownOnce?: string;
  /** Outside the JSON API (pages, probes): not in the document. */
  hidden?: boolean;
}

export interface RouteDeclaration extends RouteOptions {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
}

export const ROUTE = 'placecard:route';

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

function errorsOf(route: RouteDeclaration): ErrorDefinition[] {
  const writes = route.method !== 'GET';
  return [
    httpErrors.invalid,
    ...(route.body ? [httpErrors.malformed, httpErrors.tooLarge, httpErrors.unsupportedMediaType] : []),
    ...(route.can === 'public' ? [] : [httpErrors.unauthenticated]),
    ...(route.can === 'public' || route.can === 'signed-in' ? [] : [httpErrors.forbidden]),
    ...(route.path.includes(':') || route.event ? [httpErrors.notFound] : []),
    ...(route.list ? [cursorErrors.invalid] : []),
    ...(writes && route.can !== 'public' && !route.secret
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
  const common = [verbs[method](path), SetMetadata(ROUTE, route), HttpCode(status)];
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
    ...(method !== 'GET' && options.can !== 'public' && !options.secret
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
