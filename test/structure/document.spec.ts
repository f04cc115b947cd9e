import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { RouteTable } from '../../src/platform/access/index.js';
import { errorCatalogue } from '../../src/platform/http/index.js';
import { apiFiles } from '../../tools/api.js';
import { startApp, type TestApp } from '../support/app.js';
import { operationsOf } from '../support/operations.js';

let test: TestApp;

beforeAll(async () => {
  test = await startApp();
});
afterAll(() => test?.close());

describe('the OpenAPI document', () => {
  it('and the client are those the code makes: run `npm run api` and commit', async () => {
    for (const [file, text] of Object.entries(await apiFiles())) expect({ file, same: (await readFile(file, 'utf8')) === text }).toEqual({ file, same: true });
  });

  it('has every route that is served, and no other', () => {
    const documented = operationsOf(test.document).map(({ method, path }) => `${method} ${path.replace('/api/v1', '')}`);
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
      Object.values(item as Record<string, { operationId: string; summary?: string; tags?: string[]; 'x-permission'?: string }>)
        .filter((operation) => !operation.summary || !operation.tags?.length || !operation['x-permission'])
        .map((operation) => operation.operationId),
    );
    expect(poor).toEqual([]);
  });

  it('gives every answer a schema and an example', () => {
    const poor: string[] = [];
    for (const item of Object.values(test.document.paths)) {
      for (const operation of Object.values(item as Record<string, { operationId: string; responses: Record<string, { content?: Record<string, { schema?: object; example?: unknown; examples?: object }> }> }>)) {
        for (const [status, response] of Object.entries(operation.responses)) {
          for (const [type, media] of Object.entries(response.content ?? {})) {
            if (!media.schema || (media.example === undefined && !media.examples)) poor.push(`${operation.operationId} ${status} ${type}`);
          }
          if (status !== '204' && status !== '304' && !response.content) poor.push(`${operation.operationId} ${status} has no content`);
        }
      }
    }
    expect(poor).toEqual([]);
  });

  it('lists every error code that exists', () => {
    const documented = new Set(
      Object.values(test.document.paths).flatMap((item) =>
        Object.values(item as Record<string, { responses: Record<string, { content?: Record<string, { examples?: object }> }> }>).flatMap((operation) =>
          Object.values(operation.responses).flatMap((response) => Object.keys(response.content?.['application/problem+json']?.examples ?? {})),
        ),
      ),
    );
    // Met outside operations: at unknown paths and at sockets.
    const elsewhere = ['request.method_not_allowed', 'request.timeout', 'request.conflict', 'stream.too_many'];
    expect(errorCatalogue().map(({ code }) => code).filter((code) => !documented.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});
