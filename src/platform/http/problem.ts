/** One wrong member of a request. */
export interface MemberError {
  /** JSON pointer into the body (`/guests/0/email`), or `?name` for a query parameter, `{name}` for a path parameter. */
  pointer: string;
  /** Stable, machine-readable. */
  code: string;
  detail: string;
  /** Where in a longer text, both from 1. */
  line?: number;
  column?: number;
}

/** One kind of error a caller can meet: part of the contract, listed in the OpenAPI document. */
export interface ErrorDefinition {
  /** Stable code, `noun.what_is_wrong`. */
  code: string;
  status: number;
  title: string;
}

export interface ProblemExtras {
  detail?: string;
  errors?: MemberError[];
  /** Seconds until a retry makes sense; becomes `Retry-After`. */
  retryAfter?: number;
  /** Further members of the problem document, e.g. the state that was lost against. */
  more?: Record<string, unknown>;
  cause?: unknown;
}

/** An error with a contract: becomes an RFC 9457 `application/problem+json` answer. */
export class Problem extends Error {
  constructor(
    readonly definition: ErrorDefinition,
    readonly extras: ProblemExtras = {},
  ) {
    super(extras.detail ?? definition.title, { cause: extras.cause });
    this.name = 'Problem';
  }

  get status(): number {
    return this.definition.status;
  }

  get code(): string {
    return this.definition.code;
  }
}

export type ErrorFactory = ((extras?: ProblemExtras | string) => Problem) & ErrorDefinition;

const catalogue = new Map<string, ErrorDefinition>();

/** Every error code defined anywhere, for the document. */
export const errorCatalogue = (): readonly ErrorDefinition[] => [...catalogue.values()];

/**
 * Declares the errors of one module:
 * `export const guestErrors = defineErrors('guest', { notFound: [404, 'No such guest'] })` gives the code `guest.not_found`;
 * `throw guestErrors.notFound('…detail…')`.
 */
export function defineErrors<Name extends string>(
  noun: string,
  table: Record<Name, readonly [status: number, title: string]>,
): Record<Name, ErrorFactory> {
  const entries = Object.entries<readonly [number, string]>(table).map(([name, [status, title]]) => {
    const code = `${noun}.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
    const definition: ErrorDefinition = { code, status, title };
    if (catalogue.has(code)) throw new Error(`Error code ${code} is defined twice`);
    catalogue.set(code, definition);
    const create = (extras: ProblemExtras | string = {}): Problem =>
      new Problem(definition, typeof extras === 'string' ? { detail: extras } : extras);
    return [name, Object.assign(create, definition)];
  });
  return Object.fromEntries(entries) as Record<Name, ErrorFactory>;
}
