import type { ErrorFactory, Problem } from '../http/problem.js';
import { postgresError, sqlState } from './postgres-errors.js';

const table = new Map<string, ErrorFactory>();

/** Declares what breaking a database constraint means to a caller, so that a race ends in a 409 rather than a 500. */
export function onConstraint(constraints: Record<string, ErrorFactory>): void {
  for (const [name, error] of Object.entries(constraints)) table.set(name, error);
}

export const knownConstraints = (): ReadonlyMap<string, ErrorFactory> => table;

/** The caller's error behind a constraint violation, if it is one we declared. */
export function problemOfConstraint(error: unknown): Problem | undefined {
  const postgres = postgresError(error);
  if (!postgres?.constraint) return undefined;
  const violations: string[] = [
    sqlState.uniqueViolation,
    sqlState.foreignKeyViolation,
    sqlState.checkViolation,
    sqlState.exclusionViolation,
  ];
  if (!violations.includes(postgres.code)) return undefined;
  return table.get(postgres.constraint)?.({ cause: error });
}
