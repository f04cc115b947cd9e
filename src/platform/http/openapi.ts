import type { OpenAPIObject } from '@nestjs/swagger';
import { problemExamples } from './problem-document.js';
import { errorCatalogue } from './problem.js';

type Json = Record<string, unknown>;

interface Schema extends Json {
  $ref?: string;
  type?: string;
  example?: unknown;
  enum?: unknown[];
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  properties?: Record<string, Schema>;
  nullable?: boolean;
  /** Not shown in examples, which show the member named here. */
  'x-instead-of'?: string;
}

interface Operation extends Json {
  parameters?: (Json & { schema?: Schema; example?: unknown })[];
  requestBody?: { content?: Record<string, Json & { schema?: Schema }> };
  responses: Record<string, Response>;
  security?: unknown[];
  'x-permission'?: string;
}

interface Response extends Json {
  headers?: Record<string, unknown>;
  content?: Record<string, Json & { schema?: Schema; examples?: Record<string, unknown> }>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Response headers; operations refer to them. */
const HEADERS = {
  'X-Request-Id': {
    description: 'Also in our log: quote it when you ask us',
    required: true,
    schema: { type: 'string', example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f61' },
  },
  RateLimit: {
    description: 'What is left of your budget and the seconds until it is full again',
    schema: { type: 'string', example: '"default";r=599;t=60' },
  },
  'RateLimit-Policy': {
    description: 'The budget: requests per window of seconds',
    schema: { type: 'string', example: '"default";q=600;w=60' },
  },
  'Retry-After': {
    description: 'Seconds until a retry makes sense',
    schema: { type: 'integer', minimum: 1, example: 1 },
  },
  ETag: {
    description: 'The version of what is answered: for `If-None-Match`, and for `If-Match` where it is offered',
    schema: { type: 'string', example: '"3"' },
  },
  'Idempotency-Replayed': {
    description: '`true` when this is the stored answer of an earlier request with the same key',
    schema: { type: 'string', enum: ['true'] },
  },
  'WWW-Authenticate': { description: 'How to sign in', required: true, schema: { type: 'string', example: 'Bearer' } },
};

type Header = keyof typeof HEADERS;

/** Completes the document: examples of whole bodies from the examples of their members, the permission table, sorted paths. */
export function finishDocument(document: OpenAPIObject, permissions: Record<string, string>): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const schema of Object.values(schemas))
    for (const member of Object.values(schema.properties ?? {})) widenToNull(member);
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = (path as Record<string, Operation | undefined>)[method];
      if (operation) finishOperation(operation, schemas);
    }
  }
  document.paths = Object.fromEntries(Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (document.components?.schemas) {
    document.components.schemas = Object.fromEntries(
      Object.entries(document.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }
  const problems = sharedProblems(document);
  const used = new Set(Object.values(problems).flatMap((response) => codesOf(response)));
  document.components = Object.assign(document.components ?? {}, {
    responses: problems,
    headers: HEADERS,
    examples: problemExamples(
      errorCatalogue()
        .filter(({ code }) => used.has(code))
        .sort((a, b) => (a.code < b.code ? -1 : 1)),
    ),
  });
  return Object.assign(document, { 'x-permissions': permissions });
}

const codesOf = (response: Response): string[] =>
  Object.keys(response.content?.['application/problem+json']?.examples ?? {});

/** Most operations share most of their problems: each is said once, and referred to by its codes. */
function sharedProblems(document: OpenAPIObject): Record<string, Response> {
  const shared: Record<string, Response> = {};
  for (const path of Object.values(document.paths)) {
    for (const { responses } of Object.values(path as Record<string, Operation>)) {
      for (const [status, response] of Object.entries(responses)) {
        const codes = codesOf(response).sort();
        if (codes.length === 0) continue;
        const repeatable = response.headers?.['Idempotency-Replayed'] && !codes.includes('idempotency.key_invalid');
        // The same problem of a read or a public operation is never a stored answer.
        const name = [...codes, ...(repeatable ? ['repeatable'] : [])].join('-');
        shared[name] ??= response;
        responses[status] = { $ref: `#/components/responses/${name}` };
      }
    }
  }
  return Object.fromEntries(Object.entries(shared).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** OpenAPI 3.0: `nullable` beside a reference does not let null pass; null must be an alternative of its own. */
function widenToNull(member: Schema): void {
  // Without a type of its own it means nothing: one of the alternatives says it.
  if (member.oneOf && !member.type) delete member.nullable;
  const target = member.nullable && member.allOf?.[0];
  if (!target) return;
  delete member.type;
  delete member.nullable;
  delete member.allOf;
  member.oneOf = [target, { type: 'object', nullable: true, enum: [null] }];
}

function finishOperation(operation: Operation, schemas: Record<string, Schema>): void {
  const contents = [
    ...Object.values(operation.requestBody?.content ?? {}),
    ...Object.entries(operation.responses)
      .filter(([status]) => Number(status) < 300)
      .flatMap(([, response]) => Object.values(response.content ?? {})),
  ];
  for (const content of contents) {
    if (content.schema && !('example' in content) && !('examples' in content))
      content['example'] = exampleOf(content.schema, schemas, 0);
  }
  for (const parameter of operation.parameters ?? []) {
    if (
      parameter['in'] === 'path' &&
      parameter.schema &&
      !parameter.schema['format'] &&
      String(parameter['name']).toLowerCase().endsWith('id')
    ) {
      Object.assign(parameter.schema, { format: 'uuid', example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' });
    }
  }
  // Said in so many words: no credentials are needed.
  if (operation['x-permission'] === 'public') operation.security = [];
  const repeatable = operation.parameters?.some((parameter) => parameter['name'] === 'Idempotency-Key') ?? false;
  for (const [status, response] of Object.entries(operation.responses)) {
    const headers = headersOf(Number(status), response, repeatable);
    if (headers.length > 0) {
      response.headers = Object.fromEntries(headers.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
    }
  }
}

/** On success all there are; on a problem, whose body has the request id too, only those a caller acts on. */
function headersOf(status: number, response: Response, repeatable: boolean): Header[] {
  const versioned = status === 304 || response.content?.['application/json'] !== undefined;
  if (status < 400) {
    return [
      'X-Request-Id',
      'RateLimit',
      'RateLimit-Policy',
      ...(versioned ? (['ETag'] as const) : []),
      ...(repeatable ? (['Idempotency-Replayed'] as const) : []),
    ];
  }
  if (status === 401) return ['WWW-Authenticate'];
  if (status === 429) return ['Retry-After', 'RateLimit', 'RateLimit-Policy'];
  // The refusals that a repeat meets again, and so is answered from the first one.
  if (repeatable && (status === 400 || status === 410)) return ['Idempotency-Replayed'];
  return [409, 503].includes(status) ? ['Retry-After'] : [];
}

/** An example that is valid by its own schema: members that must not be empty show one item. */
function exampleOf(schema: Schema, schemas: Record<string, Schema>, depth: number): unknown {
  if (schema.example !== undefined) return schema.example;
  const target = schema.$ref ?? schema.allOf?.[0]?.$ref ?? schema.oneOf?.[0]?.$ref;
  if (target) return depth > 6 ? {} : exampleOf(schemas[target.split('/').at(-1)!] ?? {}, schemas, depth + 1);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([, member]) => !member['x-instead-of'])
          .map(([name, member]) => [name, exampleOf(member, schemas, depth + 1)]),
      );
    case 'array':
      return schema.items && depth <= 6 ? [exampleOf(schema.items, schemas, depth + 1)] : [];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return schema.nullable ? null : 'text';
  }
}
