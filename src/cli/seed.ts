import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config/index.js';
import { Database } from '../platform/database/index.js';
import { demoData } from './demo/data.js';
import { seed } from './demo/seeding.js';

/** What a person needs to look around in the demo. Paths are relative to the public URL. */
export interface Demo {
  readonly signIn: { readonly email: string; readonly password: string };
  /** Others who sign in with the same password, to see what each role may do. Missing in what an earlier version remembered. */
  readonly colleagues?: readonly { readonly email: string; readonly role: string }[];
  readonly rsvpPath: string;
  readonly livePath: string;
}

/** Fills an empty database; undefined when it already holds an organization. */
export async function seedDemo(app: NestFastifyApplication): Promise<Demo | undefined> {
  const [found] = await app.get(Database).query('select 1 from organization limit 1');
  if (found) return undefined;
  const demo = demoData(new Date());
  // The one thing that is not always the same: a demo may be reached from elsewhere.
  const password = `demo-${randomBytes(9).toString('base64url')}`;
  const token = await seed(app, demo, password);
  return {
    signIn: { email: demo.users[0]?.email ?? '', password },
    colleagues: demo.users.slice(1).map(({ email, role }) => ({ email, role })),
    rsvpPath: `/r/${token}`,
    livePath: `/live/${demo.event.id}`,
  };
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
