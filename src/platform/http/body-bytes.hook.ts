import { Transform } from 'node:stream';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** The body as it was sent; only of requests that carry a signature. */
    bodyBytes?: () => Buffer;
  }
}

/** Keeps the bytes of a signed request's body while it is parsed: a signature is over bytes, not over what they mean. */
export function signedBodyBytes(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    // A form with files is read by its handler, from the connection itself.
    if (!request.headers['webhook-signature'] || request.headers['content-type']?.startsWith('multipart/')) {
      done(null, payload);
      return;
    }
    const chunks: Buffer[] = [];
    const copying = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        chunks.push(chunk);
        next(null, chunk);
      },
    });
    payload.once('error', (error: Error) => copying.destroy(error));
    request.bodyBytes = () => Buffer.concat(chunks);
    done(null, payload.pipe(copying));
  });
}
