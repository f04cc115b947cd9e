import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { startApp, type Account, type TestApp } from '../support/app.js';
import { makeEverything, type Everything } from '../support/everything.js';
import { operationsOf, pathOf, responsesOf } from '../support/operations.js';
import { send } from '../support/members.js';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void;

let test: TestApp;
let who: Account;
let things: Everything;
let validators: (schema: object) => ValidateFunction;

beforeAll(async () => {
  test = await startApp();
  who = await test.signUp();
  things = await makeEverything(test, who);
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(test.document, 'document');
  const rebased = (schema: object): object =>
    JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/')) as object;
  validators = (schema) => ajv.compile(rebased(schema));
}, 60_000);
afterAll(() => test?.close());

interface Media {
  schema?: object;
  example?: unknown;
  examples?: Record<string, { $ref: string }>;
}

interface Operation {
  operationId: string;
  responses: object;
  requestBody?: { content: Record<string, Media> };
  parameters?: { name: string; in: string; schema?: { example?: unknown }; example?: unknown }[];
}

const all = (): Operation[] =>
  Object.values(test.document.paths).flatMap((item) => Object.values(item as Record<string, Operation>));

/** Its keys are ids of functions, which must be some that the guest is invited to. */
const bodyOf = ({ id, body }: { id: string; body?: unknown }): unknown =>
  id === 'overrideAnswers' ? { ...(body as object), answers: { [things.functions]: 'yes' } } : body;

/** A media type's examples with their names; problems are written once and referred to. */
function examplesOf(media: Media): [string, unknown][] {
  const shared = test.document.components?.examples as Record<string, { value: unknown }>;
  const named = Object.entries(media.examples ?? {}).map(([name, { $ref }]): [string, unknown] => [
    name,
    shared[$ref.split('/').at(-1)!]?.value,
  ]);
  return media.example === undefined ? named : [['', media.example], ...named];
}

describe('every example', () => {
  it('of a body, an answer or a problem is valid by its own schema', () => {
    const wrong: string[] = [];
    let looked = 0;
    const look = (where: string, media: Media): void => {
      const validate = validators(media.schema ?? {});
      for (const [name, example] of examplesOf(media)) {
        looked++;
        if (example === undefined || !validate(example))
          wrong.push(`${where} ${name}: ${JSON.stringify(validate.errors)}`);
      }
    };
    for (const operation of all()) {
      for (const [type, media] of Object.entries(operation.requestBody?.content ?? {})) {
        if (type === 'application/json') look(`${operation.operationId} body`, media);
      }
      for (const [status, response] of Object.entries(responsesOf(test.document, operation))) {
        for (const [type, media] of Object.entries(response.content ?? {}))
          look(`${operation.operationId} ${status} ${type}`, media);
      }
    }
    expect(wrong).toEqual([]);
    expect(looked).toBeGreaterThan(1_000);
  }, 60_000);

  it('of a parameter is valid by its own schema', () => {
    const wrong = all().flatMap(({ operationId, parameters = [] }) =>
      parameters.flatMap(({ name, schema, example = schema?.example }) => {
        if (example === undefined || !schema) return [];
        const validate = validators(schema);
        return validate(example) ? [] : [`${operationId} ${name}: ${JSON.stringify(validate.errors)}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('of a member is valid by its own schema', () => {
    const wrong: string[] = [];
    for (const [name, schema] of Object.entries(
      test.document.components?.schemas as Record<string, { properties?: Record<string, { example?: unknown }> }>,
    )) {
      for (const [member, { example, ...rest }] of Object.entries(schema.properties ?? {})) {
        if (example === undefined) continue;
        const validate = validators(rest);
        if (!validate(example)) wrong.push(`${name}.${member}: ${JSON.stringify(validate.errors)}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('of a body, sent as it stands, is understood', async () => {
    const wrong: string[] = [];
    // Whoever ends a session or an event is last.
    const last = ['switchOrganization', 'changePassword', 'cancelEvent', 'eraseGuest'];
    const operations = operationsOf(test.document)
      .filter(({ body }) => body)
      .sort((a, b) => last.indexOf(a.id) - last.indexOf(b.id));
    for (const operation of operations) {
      const path = pathOf(operation, (_, segment) => things[segment as keyof Everything]);
      const { status, body } = await send<{ code?: string; errors?: unknown }>(
        who,
        operation.method,
        path,
        bodyOf(operation),
      );
      if (body?.code === 'request.invalid' || status >= 500)
        wrong.push(`${operation.id}: ${status} ${JSON.stringify(body)}`);
    }
    expect(wrong).toEqual([]);
    expect(operations.length).toBeGreaterThan(35);
  }, 60_000);
});
