import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';

/** As strict as TypeScript gets: what a user of a generated client may have switched on. */
const STRICT: ts.CompilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitReturns: true,
  noImplicitOverride: true,
  exactOptionalPropertyTypes: false,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  noEmit: true,
  types: [],
  // The client's own types are checked too, declaration files included; those of the libraries are not ours.
  skipLibCheck: false,
  skipDefaultLibCheck: true,
};

function complaints(files: string[]): string[] {
  const program = ts.createProgram(files, STRICT);
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => !file?.fileName.includes('/node_modules/'))
    .map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${file?.fileName}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'placecard-client-'));
  try {
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const root = resolve(import.meta.dirname, '../..');

describe('a client generated from openapi.json compiles as strictly as can be', () => {
  it('by openapi-typescript: the one in client/', async () => {
    await inFolder(async (folder) => {
      const program = (call: string): string => `
        import { createPlacecardClient, type Schema } from '${root}/client/index.js';
        const client = createPlacecardClient({ baseUrl: 'https://placecard.example', token: () => 'x' });
        export async function names(): Promise<(string | null)[]> {
          const { data, error } = await client.GET('/api/v1/guests', { params: { query: { limit: 5 } } });
          if (!data) throw new Error(error.code);
          return data.items.map((guest: Schema<'GuestView'>) => guest.${call});
        }`;
      await writeFile(join(folder, 'right.ts'), program('lastName'));
      await writeFile(join(folder, 'wrong.ts'), program('surname'));
      expect(complaints(['right.ts', 'wrong.ts'].map((file) => join(folder, file)))).toEqual([
        expect.stringMatching(/wrong\.ts:\d+: Property 'surname' does not exist/),
      ]);
    });
  }, 60_000);

  it('by swagger-typescript-api', async () => {
    await inFolder(async (folder) => {
      const cli = join(root, 'node_modules/swagger-typescript-api/dist/cli.mjs');
      const from = join(root, 'openapi.json');
      await promisify(execFile)(process.execPath, [cli, 'generate', '-p', from, '-o', folder, '-n', 'api.ts']);
      const program = (member: string): string => `
        import { Api } from './api.js';
        const { api } = new Api({ baseUrl: 'https://placecard.example' });
        export async function names(): Promise<(string | null)[]> {
          const { data } = await api.listGuests({ limit: 5 });
          return data.items.map((guest) => guest.${member});
        }`;
      await writeFile(join(folder, 'right.ts'), program('lastName'));
      await writeFile(join(folder, 'wrong.ts'), program('surname'));
      expect(complaints(['right.ts', 'wrong.ts'].map((file) => join(folder, file)))).toEqual([
        expect.stringMatching(/wrong\.ts:\d+: Property 'surname' does not exist/),
      ]);
      const document = JSON.parse(await readFile(from, 'utf8')) as {
        paths: Record<string, Record<string, { operationId: string }>>;
      };
      const text = await readFile(join(folder, 'api.ts'), 'utf8');
      const ids = Object.values(document.paths).flatMap((path) =>
        Object.values(path).map(({ operationId }) => operationId),
      );
      expect(ids.filter((id) => !new RegExp(`\\b${id}: \\(`).test(text))).toEqual([]);
    });
  }, 60_000);
});
