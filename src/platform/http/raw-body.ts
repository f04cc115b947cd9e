import type { FastifyInstance } from 'fastify';

const RAW = 'application/x-placecard-raw';

/**
 * Below `prefix` bodies are left as they came, whatever they say they are: signatures are over bytes, and nothing unproven is
 * parsed. The handler finds a Buffer.
 */
export function rawBodies(fastify: FastifyInstance, prefix: string, limitBytes: number): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (request.url.startsWith(prefix) && request.method !== 'GET') request.raw.headers['content-type'] = RAW;
    done();
  });
  fastify.addContentTypeParser(RAW, { parseAs: 'buffer', bodyLimit: limitBytes }, (request, body, done) => {
    // Only we may choose this type.
    if (request.url.startsWith(prefix)) done(null, body);
    else
      done(
        Object.assign(new Error('Unsupported Media Type'), { statusCode: 415, code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' }),
      );
  });
}
