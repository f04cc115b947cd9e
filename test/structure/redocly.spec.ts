import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Verdict {
  totals: { errors: number; warnings: number; ignored: number };
  problems: { ruleId: string; message: string; location: { pointer?: string }[] }[];
}

/** The whole recommended ruleset: no configuration of ours, nothing switched off, nothing ignored. */
async function lint(document: string): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'placecard-redocly-'));
  try {
    await writeFile(join(folder, 'openapi.json'), document);
    const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
    const child = spawn(
      process.execPath,
      [cli, 'lint', 'openapi.json', '--extends', 'recommended', '--format', 'json'],
      {
        cwd: folder,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (!output.startsWith('{')) throw new Error(`Redocly said nothing: ${complaint}`);
    return JSON.parse(output) as Verdict;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe("Redocly's recommended rules", () => {
  it('find neither an error nor a warning in openapi.json', async () => {
    const { totals, problems } = await lint(await readFile('openapi.json', 'utf8'));
    const found = problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`);
    expect({ totals, found }).toEqual({ totals: { errors: 0, warnings: 0, ignored: 0 }, found: [] });
  }, 60_000);

  it('would find one', async () => {
    const document = JSON.parse(await readFile('openapi.json', 'utf8')) as {
      paths: Record<string, Record<string, object>>;
    };
    delete (document.paths['/api/v1/guests']!['get'] as { summary?: string }).summary;
    const { totals, problems } = await lint(JSON.stringify(document));
    expect(totals.errors).toBe(1);
    expect(problems[0]?.ruleId).toBe('operation-summary');
  }, 60_000);
});
