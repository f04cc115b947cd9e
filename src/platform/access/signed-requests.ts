import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { httpErrors } from '../http/http.errors.js';
import type { Actor } from './actor.js';
import { MachineDirectory } from './machine-directory.js';

/** How far the clocks of the two may differ. A used id is remembered for longer than a signature can be valid. */
export const SIGNATURE_WINDOW_SECONDS = 300;
/** Enough for two secrets during a rotation, and for another scheme beside ours. */
const MOST_SIGNATURES = 8;

interface RequestParts {
  /** Different for every request; `webhook-id`. */
  id: string;
  /** Seconds since 1970; `webhook-timestamp`. */
  timestamp: string;
  method: string;
  /** Path and query as sent, e.g. `/api/v1/guests?limit=10`. */
  target: string;
  /** The bytes as sent. */
  body: Buffer;
}

/**
 * The HMAC-SHA256 of a request, in the way of Standard Webhooks with method and path added. The line break can stand in
 * neither a method nor a path, so no two requests have the same text.
 */
const signatureOf = (key: KeyObject, { id, timestamp, method, target, body }: RequestParts): Buffer =>
  createHmac('sha256', key).update(`${id}.${timestamp}.${method} ${target}\n`).update(body).digest();

/** Checks requests of keys that must sign: a leaked key alone, or a recorded request, then does nothing. */
@Injectable()
export class SignedRequests {
  constructor(private readonly machines: MachineDirectory) {}

  /** @throws request.signature_invalid */
  async check(actor: Actor, request: FastifyRequest): Promise<void> {
    const key = actor.machine?.signingKey;
    if (!key) return;
    const header = (name: string): string => String(request.headers[name] ?? '');
    const parts: RequestParts = {
      id: header('webhook-id'),
      timestamp: header('webhook-timestamp'),
      method: request.method,
      target: request.raw.url ?? '',
      body: request.bodyBytes?.() ?? Buffer.alloc(0),
    };
    const problem = problemWith(parts, header('webhook-signature'), key, request);
    if (problem) throw httpErrors.signatureInvalid(problem);
    // Only after all else was right: otherwise anybody could use up the ids of somebody else.
    if (!(await this.machines.isFirstUse(actor, parts.id))) {
      throw httpErrors.signatureInvalid('A request with this webhook-id was made before');
    }
  }
}

function problemWith(
  parts: RequestParts,
  signatures: string,
  key: KeyObject,
  request: FastifyRequest,
): string | undefined {
  if (!/^[\w-]{1,128}$/.test(parts.id)) return 'webhook-id must be 1 to 128 letters, digits, "_" or "-"';
  if (!/^\d{1,12}$/.test(parts.timestamp)) return 'webhook-timestamp must be seconds since 1970';
  if (Math.abs(Date.now() / 1000 - Number(parts.timestamp)) > SIGNATURE_WINDOW_SECONDS) {
    return `webhook-timestamp is more than ${SIGNATURE_WINDOW_SECONDS / 60} minutes from our time`;
  }
  if (request.headers['content-type']?.startsWith('multipart/')) return 'Forms with files cannot be signed';
  const given = signatures.split(' ').filter((each) => each.startsWith('v1,'));
  if (given.length === 0) return 'webhook-signature must hold v1,BASE64';
  const expected = signatureOf(key, parts);
  const right = given.slice(0, MOST_SIGNATURES).some((each) => {
    const bytes = Buffer.from(each.slice(3), 'base64');
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  });
  return right ? undefined : 'webhook-signature does not fit this request';
}
