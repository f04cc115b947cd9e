import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** What the global setup prepared for all test files; handed to Jest's workers through the environment. */
export interface TestServices {
  /** A database to connect to for creating and dropping others. */
  readonly adminUrl: string;
  /** The migrated database that is cloned. */
  readonly template: string;
  readonly redisUrl: string;
  readonly redisDatabases: number;
  /** Temporary; goes away with the run. */
  readonly folder: string;
}

const VARIABLE = 'PLACECARD_TEST_SERVICES';

export function publishServices(services: TestServices): void {
  process.env[VARIABLE] = JSON.stringify(services);
}

export function testServices(): TestServices {
  const services = process.env[VARIABLE];
  if (!services) throw new Error('The test services are not running: start tests with npm test');
  return JSON.parse(services) as TestServices;
}

/** A number nobody else in this test run gets. */
export function claimNumber(kind: string): number {
  const folder = join(testServices().folder, kind);
  mkdirSync(folder, { recursive: true });
  for (let n = 1; ; n++) {
    try {
      mkdirSync(join(folder, String(n)));
      return n;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** An empty folder that goes away with the test run, even one that Ctrl-C ends. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(testServices().folder, `${name}-`));
  // Passable, because an embedded Postgres started as root runs as another user.
  chmodSync(folder, 0o711);
  return folder;
}
