import { databaseErrors } from '../database/database.errors.js';
import { currentContext, Deadline } from '../observability/request-context.js';

/** Runs a request's work; when its time is up the caller is answered 503 and the query it was waiting for is cancelled. */
export function withinSeconds<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const context = currentContext();
  const deadline = new Deadline();
  if (context) context.deadline = deadline;
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(databaseErrors.timedOut({ detail: `It was stopped after ${seconds} seconds`, retryAfter: 1 }));
      deadline.pass();
    }, seconds * 1000);
    work()
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
