import { QueryRunnerAlreadyReleasedError } from 'typeorm';

/** SQLSTATE codes, https://www.postgresql.org/docs/current/errcodes-appendix.html */
export const sqlState = {
  uniqueViolation: '23505',
  foreignKeyViolation: '23503',
  checkViolation: '23514',
  notNullViolation: '23502',
  exclusionViolation: '23P01',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  lockNotAvailable: '55P03',
  queryCanceled: '57014',
  inFailedTransaction: '25P02',
  untranslatableCharacter: '22P05',
  characterNotInRepertoire: '22021',
} as const;

export interface PostgresError extends Error {
  code: string;
  constraint?: string;
  table?: string;
}

/** Five characters with a digit among them: `EPIPE` of the operating system is none. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/;

/** The Postgres error in an error or in what TypeORM wrapped around it. */
export function postgresError(error: unknown): PostgresError | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const inner = (error as { driverError?: unknown }).driverError ?? error;
  const code = (inner as { code?: unknown }).code;
  return inner instanceof Error && typeof code === 'string' && SQLSTATE.test(code)
    ? (inner as PostgresError)
    : undefined;
}

export function isRetryable(error: unknown): boolean {
  const code = postgresError(error)?.code;
  return code === sqlState.deadlockDetected || code === sqlState.serializationFailure;
}

/** Postgres is away or refuses work: the caller may try again later. 08 connection, 53 resources, 57P shutdown. */
export function isUnavailable(error: unknown): boolean {
  // TypeORM gives a runner up when its connection breaks and says so at the next use, not what broke it.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  const code = postgresError(error)?.code;
  if (code) return code.startsWith('08') || code.startsWith('53') || code.startsWith('57P');
  // Not `instanceof Error`: errors of sockets may come from another realm.
  const { code: errno, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  const text = `${String(errno)} ${String(message)}`;
  return /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT.*PGSQL|Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
    text,
  );
}
