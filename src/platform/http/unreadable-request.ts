import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { httpErrors } from './http.errors.js';
import { problemBody } from './problem-document.js';
import type { Problem } from './problem.js';

const problemOf = (code: string | undefined): Problem => {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return httpErrors.timeout();
  if (code === 'HPE_HEADER_OVERFLOW') return httpErrors.headersTooLarge();
  return httpErrors.malformed({ detail: 'This is not HTTP' });
};

/** Answers what Node's parser could not read as HTTP: such a request never becomes one, so no hook or filter sees it. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = problemOf(error.code);
  const requestId = randomUUID();
  const body = JSON.stringify(problemBody(problem, requestId, '/'));
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      `x-request-id: ${requestId}`,
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
