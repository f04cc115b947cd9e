import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { JsonText } from './json-text.js';

export const JSON_TYPE = 'application/json; charset=utf-8';

/** Nest on Fastify, knowing one more kind of answer: JSON text goes out untouched, with its ETag or as a 304. */
export class HttpAdapter extends FastifyAdapter {
  override reply(response: FastifyReply, body: unknown, statusCode?: number): FastifyReply {
    // Answered already, because its time was up.
    if (response.sent) return response;
    if (!(body instanceof JsonText)) return super.reply(response, body, statusCode);
    const { etag, notModified } = body;
    const { method, headers } = response.request;
    if (etag) void response.header('etag', etag);
    if (notModified || (method === 'GET' && etag && matches(headers['if-none-match'], etag))) {
      return response.status(304).send();
    }
    if (statusCode !== undefined) void response.status(statusCode);
    return response.header('content-type', JSON_TYPE).send(body.body);
  }
}

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((part) => part.trim().replace(/^W\//, '') === etag) ?? false;
