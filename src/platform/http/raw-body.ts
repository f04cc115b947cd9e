import type { FastifyInstance, FastifyRequest } from 'fastify';

const RAW = 'application/x-placecard-raw';
const FORM = /^\s*application\/x-www-form-urlencoded\b/i;

/** Whether the request says that it carries a form, as pages post them. */
export const isForm = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean =>
  FORM.test(headers['content-type'] ?? '');

const notAccepted = (): Error =>
  Object.assign(new Error('Unsupported Media Type'), { statusCode: 415, code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE' });

/** Below `prefix` forms are refused, which pages elsewhere take: what any other site can post is no request of a client's. */
export function refuseForms(fastify: FastifyInstance, prefix: string): void {
  fastify.addHook('preParsing', (request, _reply, payload, done) => {
    // A GET has no body, whatever it says of it.
    const refused = isForm(request) && request.method !== 'GET' && request.url.startsWith(prefix);
    done(refused ? notAccepted() : null, payload);
  });
}

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
    else done(notAccepted());
  });
}
