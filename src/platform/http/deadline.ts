import { databaseErrors } from '../database/database.errors.js';
import { currentContext } from '../observability/request-context.js';

/** Runs a request's work; when its time is up the caller is answered 503 and the query it was waiting for is cancelled. */
export async function withinSeconds<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const context = currentContext();
  if (context) context.signal = controller.signal;
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(databaseErrors.timedOut({ detail: `It was stopped after ${seconds} seconds`, retryAfter: 1 }));
      controller.abort();
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work(), expired]);
  } finally {
    clearTimeout(timer);
  }
}
