import type { OpenAPIObject } from '@nestjs/swagger';

export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  example?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  nullable?: boolean;
  'x-instead-of'?: string;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema?: Schema;
}

/** One operation of the document, with what the generated tests need of it. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  /** `public`, `signed-in` or a permission. */
  permission: string;
  eventParameter?: string;
  parameters: Parameter[];
  /** Example of the JSON body, if there is one. */
  body?: Record<string, unknown>;
  bodySchema?: Schema;
  multipart: boolean;
}

export interface DocumentedResponse {
  headers?: Record<string, { $ref: string }>;
  content?: Record<string, { schema?: Schema; example?: unknown; examples?: Record<string, { $ref: string }> }>;
}

/** An operation's responses by status; problems are written once and referred to. */
export function responsesOf(
  document: OpenAPIObject,
  operation: { responses: object },
): Record<string, DocumentedResponse> {
  const shared = document.components?.responses as Record<string, DocumentedResponse>;
  return Object.fromEntries(
    Object.entries(operation.responses as Record<string, DocumentedResponse & { $ref?: string }>).map(
      ([status, response]) => [status, response.$ref ? shared[response.$ref.split('/').at(-1)!]! : response],
    ),
  );
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** Every operation of the document, so that a new route cannot slip past the tests generated from it. */
export function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Record<string, unknown>>)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => {
        const content = (
          operation['requestBody'] as
            { content?: Record<string, { example?: Record<string, unknown>; schema?: Schema }> } | undefined
        )?.content;
        const json = content?.['application/json'];
        return {
          id: String(operation['operationId']),
          method: method.toUpperCase(),
          path,
          permission: String(operation['x-permission']),
          ...(operation['x-event-parameter'] ? { eventParameter: operation['x-event-parameter'] as string } : {}),
          parameters: (operation['parameters'] ?? []) as Parameter[],
          ...(json?.example ? { body: json.example } : {}),
          ...(json?.schema ? { bodySchema: json.schema } : {}),
          multipart: Boolean(content?.['multipart/form-data']),
        };
      }),
  );
}

export const resolveSchema = (document: OpenAPIObject, schema: Schema | undefined): Schema => {
  const target = schema?.$ref ?? schema?.allOf?.[0]?.$ref;
  if (!target) return schema ?? {};
  return resolveSchema(document, (document.components?.schemas as Record<string, Schema>)[target.split('/').at(-1)!]);
};

/**
 * The body's example, and one more for each member that may stand instead of another, which is all that is new in it: all that
 * can be said is in one of them.
 */
export function bodiesOf(
  document: OpenAPIObject,
  { body, bodySchema }: Operation,
): { body: Record<string, unknown>; onlyNew?: string }[] {
  if (!body) return [];
  const members = Object.entries(resolveSchema(document, bodySchema).properties ?? {});
  return [
    { body },
    ...members.flatMap(([name, { 'x-instead-of': other, example }]) => {
      if (!other) return [];
      const { [other]: _, ...rest } = body;
      return [{ body: { ...rest, [name]: example }, onlyNew: name }];
    }),
  ];
}

/** The path with its parameters filled in. */
export const pathOf = (operation: Operation, value: (parameter: string, segmentBefore: string) => string): string =>
  operation.path.replaceAll(
    /([^/]*)\/\{([^}]+)\}/g,
    (_, before: string, name: string) => `${before}/${encodeURIComponent(value(name, before))}`,
  );

/** Where in a body its strings are: paths like `['guests', '0', 'email']`. */
export function stringPlaces(value: unknown, at: string[] = []): string[][] {
  if (typeof value === 'string') return [at];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringPlaces(item, [...at, String(index)]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => stringPlaces(item, [...at, key]));
  return [];
}

/** A copy of the body with one place replaced. */
export function withValue(body: unknown, place: readonly string[], value: unknown): unknown {
  const [head, ...rest] = place;
  if (head === undefined) return value;
  if (Array.isArray(body))
    return body.map((item: unknown, index) => (String(index) === head ? withValue(item, rest, value) : item));
  return { ...(body as object), [head]: withValue((body as Record<string, unknown>)[head], rest, value) };
}
