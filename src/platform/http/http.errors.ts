import { defineErrors } from './problem.js';

/** What can go wrong with any request, whatever it is about. */
export const httpErrors = defineErrors('request', {
  invalid: [400, 'The request is not valid'],
  malformed: [400, 'The body cannot be read'],
  unauthenticated: [401, 'Sign in first'],
  signatureInvalid: [401, 'The request is not signed as its key demands'],
  forbidden: [403, 'Your role does not allow this'],
  notFound: [404, 'There is nothing here'],
  methodNotAllowed: [405, 'This address does not take that method'],
  timeout: [408, 'The request took too long to arrive'],
  conflict: [409, 'Somebody else changed this meanwhile'],
  stale: [412, 'The resource has changed since you read it'],
  tooLarge: [413, 'The body is too large'],
  unsupportedMediaType: [415, 'This content type is not accepted here'],
  headersTooLarge: [431, 'The header fields are too large'],
  ifMatchInvalid: [400, 'If-Match does not hold a version'],
  rateLimited: [429, 'Too many requests'],
  failed: [500, 'Something went wrong on our side'],
  unavailable: [503, 'The service cannot answer right now'],
});

export const idempotencyErrors = defineErrors('idempotency', {
  keyInvalid: [400, 'The Idempotency-Key is not valid'],
  keyReused: [422, 'This Idempotency-Key was used with another request'],
  stillRunning: [409, 'The first request with this Idempotency-Key is still running'],
});

export const cursorErrors = defineErrors('cursor', {
  invalid: [400, 'The cursor is not one this list gave out'],
  gone: [410, 'The cursor is too old: take a new snapshot'],
});
