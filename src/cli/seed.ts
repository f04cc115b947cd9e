import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config/index.js';

/** What a person needs to look around in the demo. Paths are relative to the public URL. */
export interface Demo {
  readonly signIn: { readonly email: string; readonly password: string };
  readonly rsvpPath: string;
  readonly livePath: string;
}

/** Fills an empty database; undefined when it already holds an organization. */
export async function seedDemo(_app: NestFastifyApplication): Promise<Demo | undefined> {
  return undefined;
}

/**
 * Seeds the demo on the first start, and remembers what it made beside the data: an RSVP link cannot be read back, the
 * database keeps only its hash.
 */
export async function demoOf(app: NestFastifyApplication): Promise<{ demo: Demo | undefined; made: boolean }> {
  const { dataDir } = app.get(Config);
  const file = join(dataDir, 'demo.json');
  const made = await seedDemo(app);
  if (made) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, JSON.stringify(made, null, 2), { mode: 0o600 });
    return { demo: made, made: true };
  }
  return { demo: existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Demo) : undefined, made: false };
}
