import type { Outbound } from '../../platform/outbound/index.js';
import {
  ForbiddenAddress,
  OutboundFailure,
  type OutboundAnswer,
  type OutboundRequest,
} from '../../platform/outbound/index.js';
import { deliveryError, retryAfterOf, type Failure } from './failures.js';

/**
 * Calls a provider. No answer is `transient` when the request certainly did not get there, `ambiguous` when it may have.
 * @throws ChannelFailure
 */
export async function callProvider(
  outbound: Outbound,
  provider: string,
  request: OutboundRequest,
): Promise<OutboundAnswer> {
  try {
    return await outbound.call(request);
  } catch (error) {
    if (error instanceof ForbiddenAddress)
      throw deliveryError(
        {
          class: 'channel',
          code: `${provider}.forbidden_address`,
          remedy: 'configure',
          meaning: error.message,
          suggestion: 'Correct the base URL of the channel',
        },
        { cause: error },
      );
    if (!(error instanceof OutboundFailure)) throw error;
    const lost = error.mayHaveArrived && request.method !== 'GET';
    throw deliveryError(
      lost
        ? { class: 'ambiguous', code: `${provider}.answer_lost`, remedy: 'reconcile', meaning: 'The answer was lost' }
        : {
            class: 'transient',
            code: `${provider}.unreachable`,
            remedy: 'retry',
            meaning: 'The provider could not be reached',
          },
      { providerCode: error.code, cause: error },
    );
  }
}

/** What an answer means that does not carry the provider's own error. */
export function failureOfStatus(provider: string, { status }: OutboundAnswer): Failure {
  const failure = (class_: Failure['class'], reason: string, remedy: Failure['remedy'], meaning: string): Failure => ({
    class: class_,
    code: `${provider}.${reason}`,
    remedy,
    meaning: `${meaning} (HTTP ${status})`,
  });
  if (status === 401 || status === 403)
    return failure('channel', 'unauthorized', 'reauthorize', 'The credentials were refused');
  if (status === 429) return failure('throttled', 'throttled', 'wait', 'Too many requests');
  if (status === 503 || status === 408) return failure('transient', 'unavailable', 'retry', 'The provider is away');
  // A gateway gave up waiting, or the provider broke half-way: the message may be on its way.
  if (status >= 500)
    return failure('ambiguous', 'answer_lost', 'reconcile', 'The provider failed without saying what it did');
  if (status >= 300 && status < 400) return failure('channel', 'redirected', 'configure', 'The provider redirects');
  return failure('fix', 'refused', 'correct', 'The provider refused the message');
}

export const waitOf = (answer: OutboundAnswer): number | undefined => retryAfterOf(answer.headers['retry-after']);

/** Undefined for what is not a JSON object. */
export function jsonOf(answer: OutboundAnswer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(answer.text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A member that should be a text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
