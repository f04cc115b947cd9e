import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import { serveDocument } from './document.js';
import type { Config } from './config/index.js';
import { requestDeadlines } from './platform/http/deadline.js';
import { HttpAdapter } from './platform/http/http.adapter.js';
import { httpErrors, ProblemFilter, rawBodies, refuseForms } from './platform/http/index.js';
import { signedBodyBytes } from './platform/http/body-bytes.hook.js';
import { requestContext } from './platform/http/request-context.hook.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { refuseUnreadable } from './platform/http/unreadable-request.js';
import { problemBody } from './platform/http/problem-document.js';
import { createLogger, Metrics, NestLogger, observeHttp } from './platform/observability/index.js';
import { SocketAdapter } from './platform/realtime/index.js';

export const API_PREFIX = 'api/v1';

/** Paths that are not part of the versioned API: probes and pages. */
const UNPREFIXED = [
  'health/live',
  'health/ready',
  'metrics',
  'ops/queues',
  'ops/queues/{*path}',
  '.well-known/jwks.json',
  'r/{*path}',
  'live/{*path}',
  'account',
  'account/{*path}',
  'hooks/{*path}',
  'media/{*path}',
];

/** Mail with what guests attach is the largest that providers call us with. */
const LARGEST_HOOK = 10_485_760;

/** Swagger UI brings inline styles and pictures as data, and talks to this server only. */
const SWAGGER_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

export interface AppOptions {
  /** Lines go here instead of to stdout. */
  logger?: ReturnType<typeof createLogger>;
}

/** Builds the application, ready to listen. Needs a migrated database. */
export async function createApp(config: Config, options: AppOptions = {}): Promise<NestFastifyApplication> {
  const logger = options.logger ?? createLogger(config);
  const adapter = new HttpAdapter({
    // An address list, never `true`: anybody could otherwise choose their own address.
    trustProxy: config.trustProxy.length > 0 ? [...config.trustProxy] : false,
    bodyLimit: config.bodyLimitBytes,
    // A body that drips in slowly ends with 408.
    requestTimeout: 30_000,
    connectionTimeout: 0,
    keepAliveTimeout: 72_000,
    forceCloseConnections: true,
    // What fails before there is a route: an address that cannot be decoded.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const problem = httpErrors.malformed({ cause: error, detail: 'The address cannot be read' });
      void reply
        .status(problem.status)
        .headers({ 'content-type': 'application/problem+json; charset=utf-8', 'x-request-id': request.id })
        .send(JSON.stringify(problemBody(problem, request.id, '/')));
    },
    clientErrorHandler: refuseUnreadable,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers['x-request-id'];
      return typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : randomUUID();
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.of(config), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.setGlobalPrefix(API_PREFIX, { exclude: UNPREFIXED });
  app.enableCors({
    origin: [...config.corsOrigins],
    credentials: false,
    exposedHeaders: ['ETag', 'Idempotency-Replayed', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'],
    maxAge: 600,
  });
  if (config.roles.has('realtime')) app.useWebSocketAdapter(new SocketAdapter(app));

  const fastify = adapter.getInstance();
  requestContext(fastify);
  signedBodyBytes(fastify);
  observeHttp(fastify, { metrics: app.get(Metrics), logger });
  requestDeadlines(fastify, app.get(ProblemFilter), config);
  securityHeaders(fastify, config);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/docs')) void reply.header('content-security-policy', SWAGGER_POLICY);
    done();
  });
  await fastify.register(multipart, { limits: { files: 1, fields: 20, fieldSize: 64 * 1024, headerPairs: 200 } });
  rawBodies(fastify, '/hooks/', LARGEST_HOOK);
  refuseForms(fastify, `/${API_PREFIX}/`);
  serveDocument(app, config);
  return app;
}
