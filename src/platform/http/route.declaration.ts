import type { Type } from '@nestjs/common';
import type { Permission } from '../access/permissions.js';
import type { ErrorDefinition } from './problem.js';

export type RateLimitPool = 'signIn' | 'accountMail' | 'rsvp' | 'messages' | 'testSends' | 'default';

/** Who may call: holders of a permission, a person who is signed in, any person, key or device we know, or everybody. */
export type Requirement = Permission | 'signed-in' | 'identified' | 'public';

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
