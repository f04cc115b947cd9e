import type { OpenAPIObject } from '@nestjs/swagger';

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
}

interface Operation extends Json {
  parameters?: (Json & { schema?: Schema; example?: unknown })[];
  requestBody?: { content?: Record<string, Json & { schema?: Schema }> };
  responses: Record<string, { content?: Record<string, Json & { schema?: Schema }> }>;
  'x-permission'?: string;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Completes the document: examples of whole bodies from the examples of their members, the permission table, sorted paths. */
export function finishDocument(document: OpenAPIObject, permissions: Record<string, string>): OpenAPIObject {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const schema of Object.values(schemas)) for (const member of Object.values(schema.properties ?? {})) widenToNull(member);
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = (path as Record<string, Operation | undefined>)[method];
      if (operation) finishOperation(operation, schemas);
    }
  }
  document.paths = Object.fromEntries(Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (document.components?.schemas) {
    document.components.schemas = Object.fromEntries(Object.entries(document.components.schemas).sort(([a], [b]) => (a < b ? -1 : 1)));
  }
  return Object.assign(document, { 'x-permissions': permissions });
}

/** OpenAPI 3.0: `nullable` beside a reference does not let null pass; null must be an alternative of its own. */
function widenToNull(member: Schema): void {
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
    if (content.schema && !('example' in content) && !('examples' in content)) content['example'] = exampleOf(content.schema, schemas, 0);
  }
  for (const parameter of operation.parameters ?? []) {
    if (parameter['in'] === 'path' && parameter.schema && !parameter.schema['format'] && String(parameter['name']).toLowerCase().endsWith('id')) {
      Object.assign(parameter.schema, { format: 'uuid', example: '01936b1e-7c5a-7d3e-9f10-2b6c1d4e5f60' });
    }
  }
}

/** An example that is valid by its own schema: members that must not be empty show one item. */
function exampleOf(schema: Schema, schemas: Record<string, Schema>, depth: number): unknown {
  if (schema.example !== undefined) return schema.example;
  const target = schema.$ref ?? schema.allOf?.[0]?.$ref ?? schema.oneOf?.[0]?.$ref;
  if (target) return depth > 6 ? {} : exampleOf(schemas[target.split('/').at(-1)!] ?? {}, schemas, depth + 1);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, member]) => [name, exampleOf(member, schemas, depth + 1)]));
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
