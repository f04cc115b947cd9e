import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { API_PREFIX } from '../src/app.js';
import { loadConfig, withSettingsTable } from '../src/config/index.js';
import { generateDocument } from '../src/document.js';

/** Writes `openapi.json`, the client's types and the README's table of settings from the code. Needs neither database nor Redis. */
export async function apiFiles(): Promise<Record<string, string>> {
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://nowhere/none',
    REDIS_URL: 'redis://nowhere',
  });
  const document = await generateDocument(config, API_PREFIX);
  const types = astToString(await openapiTypescript(document as unknown as OpenAPI3, { alphabetize: true }));
  const header = '// Generated from openapi.json by `npm run api`. Do not edit.\n\n';
  return {
    'openapi.json': `${JSON.stringify(document, null, 2)}\n`,
    'README.md': await pretty('README.md', withSettingsTable(await readFile('README.md', 'utf8'))),
    'client/schema.d.ts': header + types,
  };
}

const pretty = async (filepath: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });

if (process.argv[1]?.endsWith('api.ts')) {
  for (const [file, text] of Object.entries(await apiFiles())) {
    await writeFile(file, text);
    process.stdout.write(`${file}: ${text.length} characters\n`);
  }
}
