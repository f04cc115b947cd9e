import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { readFile } from 'node:fs/promises';
import { buildDocument } from '../../src/document.js';
import { RouteTable } from '../../src/platform/access/index.js';
import { errorCatalogue } from '../../src/platform/http/index.js';
import { apiFiles } from '../../tools/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { operationsOf, responsesOf, type DocumentedResponse } from '../support/operations.js';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test?.close());

interface Documented {
  where: string;
  status: string;
  response: DocumentedResponse;
}

const everyResponse = (): Documented[] =>
  Object.values(test.document.paths).flatMap((item) =>
    Object.values(item as Record<string, { operationId: string; responses: object }>).flatMap((operation) =>
      Object.entries(responsesOf(test.document, operation)).map(([status, response]) => ({
        where: `${operation.operationId} ${status}`,
        status,
        response,
      })),
    ),
  );

describe('the OpenAPI document', () => {
  it('and the client are those the code makes: run `npm run api` and commit', async () => {
    for (const [file, text] of Object.entries(await apiFiles()))
      expect({ file, same: (await readFile(file, 'utf8')) === text }).toEqual({ file, same: true });
  }, 60_000);

  it('has every route that is served, and no other', () => {
    const documented = operationsOf(test.document).map(
      ({ method, path }) => `${method} ${path.replace('/api/v1', '')}`,
    );
    const served = test.app
      .get(RouteTable)
      .entries()
      .filter((route) => !route.hidden)
      .map(({ method, fullPath }) => `${method} ${fullPath.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect([...documented].sort()).toEqual([...served].sort());
  });

  it('names every operation once, with a summary, a tag and its permission', () => {
    const operations = operationsOf(test.document);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    const poor = Object.values(test.document.paths).flatMap((item) =>
      Object.values(
        item as Record<string, { operationId: string; summary?: string; tags?: string[]; 'x-permission'?: string }>,
      )
        .filter((operation) => !operation.summary || !operation.tags?.length || !operation['x-permission'])
        .map((operation) => operation.operationId),
    );
    expect(poor).toEqual([]);
  });

  it('gives every answer a schema and an example', () => {
    const poor = everyResponse().flatMap(({ where, status, response }) => [
      ...Object.entries(response.content ?? {})
        .filter(([, media]) => !media.schema || (media.example === undefined && !media.examples))
        .map(([type]) => `${where} ${type}`),
      ...(status !== '204' && status !== '304' && !response.content ? [`${where} has no content`] : []),
    ]);
    expect(poor).toEqual([]);
  });

  it('describes every tag it uses, and no other', () => {
    const used = new Set(
      Object.values(test.document.paths).flatMap((item) =>
        Object.values(item as Record<string, { tags: string[] }>).flatMap(({ tags }) => tags),
      ),
    );
    expect((test.document.tags ?? []).map(({ name }) => name).sort()).toEqual([...used].sort());
  });

  it('has a name of its own for every schema', () => {
    const warnings: string[] = [];
    const note = (message: unknown): void => void warnings.push(String(message));
    const nothing = (): void => undefined;
    Logger.overrideLogger({ log: nothing, error: note, warn: note });
    buildDocument(test.app);
    Logger.overrideLogger(false);
    expect(warnings).toEqual([]);
  });

  it('lists every error code that exists', () => {
    const documented = new Set(
      everyResponse().flatMap(({ response }) =>
        Object.keys(response.content?.['application/problem+json']?.examples ?? {}),
      ),
    );
    // Met outside operations: at unknown paths, at sockets and at the hooks of providers.
    const elsewhere = [
      'request.method_not_allowed',
      'request.timeout',
      'request.conflict',
      'request.headers_too_large',
      'stream.too_many',
      'conversation.not_joined',
      'hook.refused',
    ];
    expect(
      errorCatalogue()
        .map(({ code }) => code)
        .filter((code) => !documented.has(code) && !elsewhere.includes(code)),
    ).toEqual([]);
  });
});
