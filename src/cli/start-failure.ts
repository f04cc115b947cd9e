import { ConfigError } from '../config/index.js';
import { MigrationFailed } from '../platform/database/migrate.js';
import { EmbeddedError } from '../platform/embedded/index.js';

/** A reason not to start that a person can act on, in one line. */
export class CannotStart extends Error {}

/** What to tell the person who tried: one line per thing to mend; for a defect of ours, the stack. */
export function startFailure(error: unknown): string[] {
  if (error instanceof ConfigError) return error.problems.map(prefixed);
  if (error instanceof CannotStart || error instanceof EmbeddedError || error instanceof MigrationFailed) {
    return [prefixed(error.message)];
  }
  const { code, syscall, message, stack } = error as NodeJS.ErrnoException;
  // The system refused something: a folder without permission, a full disk, a port taken meanwhile.
  if (code && syscall) return [prefixed(message)];
  return [prefixed('of an unexpected error'), stack ?? String(error)];
}

function prefixed(reason: string): string {
  return `Placecard cannot start: ${reason.replace(/\s+/g, ' ')}`;
}
