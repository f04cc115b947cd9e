import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import type { OpenAPIObject } from '@nestjs/swagger';
import { responsesOf, type DocumentedResponse } from './operations.js';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

interface DocumentedOperation {
  operationId: string;
  responses: Record<string, DocumentedResponse | undefined>;
}

/** Headers that are part of the contract: the document must say where they may come. */
const HEADERS = ['etag', 'idempotency-replayed', 'retry-after', 'ratelimit', 'ratelimit-policy', 'www-authenticate'];
/** Problems are described by their body; of these headers only those that a caller acts on are repeated there. */
const OF_ANY_ANSWER = ['ratelimit', 'ratelimit-policy'];

/** An answer that the document does not describe: a spec that lies. */
export class ContractBroken extends Error {}

/** Checks every answer of the API against its OpenAPI document: status, content type and body. */
export class Contract {
  private readonly ajv: Ajv;
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly routes: { method: string; pattern: RegExp; operation: DocumentedOperation }[];

  constructor(document: OpenAPIObject) {
    // `nullable` and `discriminator` are OpenAPI 3.0's own words; `example` is only for people.
    this.ajv = new Ajv({ strict: false, allErrors: false });
    addFormats(this.ajv);
    this.ajv.addSchema(closed(document) as object, 'document');
    this.routes = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, DocumentedOperation>)
        .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
        .map(([method, operation]) => ({
          method: method.toUpperCase(),
          pattern: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
          operation: { ...operation, responses: responsesOf(document, operation) },
        })),
    );
  }

  /** @throws ContractBroken */
  check(method: string, path: string, status: number, headers: Headers, body: string): void {
    const route = this.routes.find((candidate) => candidate.method === method && candidate.pattern.test(path));
    if (!route) return;
    const where = `${route.operation.operationId} answered ${status}`;
    const response = route.operation.responses[String(status)];
    if (!response) throw new ContractBroken(`${where}, which is not documented: ${body.slice(0, 300)}`);
    this.checkHeaders(status, response, headers, where);
    const type = headers.get('content-type')?.split(';')[0] ?? '';
    if (!response.content) {
      if (body !== '') throw new ContractBroken(`${where} with a body that is not documented: ${body.slice(0, 300)}`);
      return;
    }
    const media = response.content[type];
    if (!media)
      throw new ContractBroken(`${where} as "${type}", documented are ${Object.keys(response.content).join(', ')}`);
    if (!/[/+]json$/.test(type)) return;
    const validate = this.validator(`${route.operation.operationId} ${status} ${type}`, media.schema ?? {});
    if (!validate(JSON.parse(body))) {
      throw new ContractBroken(
        `${where} with a body unlike its schema: ${this.ajv.errorsText(validate.errors)}: ${body.slice(0, 500)}`,
      );
    }
    if (type === 'application/problem+json') this.checkCode(response, body, where);
  }

  private checkHeaders(status: number, response: DocumentedResponse, headers: Headers, where: string): void {
    const documented = Object.keys(response.headers ?? {}).map((name) => name.toLowerCase());
    for (const name of HEADERS) {
      if (!headers.has(name) || documented.includes(name) || (status >= 400 && OF_ANY_ANSWER.includes(name))) continue;
      throw new ContractBroken(`${where} with the header ${name}, which is not documented`);
    }
    const always = ['x-request-id', ...(status === 304 ? ['etag'] : []), ...(status === 429 ? ['retry-after'] : [])];
    const missing = always.filter((name) => !headers.has(name));
    if (missing.length > 0) throw new ContractBroken(`${where} without the header ${missing.join(', ')}`);
  }

  /** The code of a problem must be one of the documented examples. */
  private checkCode(response: DocumentedResponse, body: string, where: string): void {
    const { code } = JSON.parse(body) as { code: string };
    const codes = Object.keys(response.content?.['application/problem+json']?.examples ?? {});
    if (!codes.includes(code))
      throw new ContractBroken(`${where} with the code ${code}; documented are ${codes.join(', ')}`);
  }

  private validator(key: string, schema: object): ValidateFunction {
    let validate = this.validators.get(key);
    if (!validate) {
      validate = this.ajv.compile(rebased(schema));
      this.validators.set(key, validate);
    }
    return validate;
  }
}

/** Refers to the registered document: `#/components/…` becomes `document#/components/…`. */
const rebased = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')) as object;

/** Objects with declared members take no others, so that a leaked column fails a test. Problems may carry further members. */
function closed(document: OpenAPIObject): unknown {
  const copy = JSON.parse(JSON.stringify(document)) as {
    components?: { schemas?: Record<string, Record<string, unknown>> };
  };
  for (const [name, schema] of Object.entries(copy.components?.schemas ?? {})) {
    if (name !== 'Problem' && schema['properties'] && schema['additionalProperties'] === undefined)
      schema['additionalProperties'] = false;
  }
  return copy;
}
