/**
 * What a failed attempt means for the next one. The adapter decides, because only it knows its provider.
 * - `transient`: it certainly did not happen and may work later (refused connection, 503). Tried again with growing waits.
 * - `throttled`: it did not happen; everything in the same bucket waits as well. Does not count as a failure.
 * - `permanent`: it will never work (no such address, blocked). Dead at once.
 * - `channel`: nothing of this channel works until a person does something (credentials, billing). All of it is held.
 * - `ambiguous`: it may have happened (the answer was lost). Reconciled before anything is repeated.
 * - `fix`: this content or recipient must be corrected first. Dead at once, with a suggestion.
 */
export const deliveryErrorClasses = ['transient', 'throttled', 'permanent', 'channel', 'ambiguous', 'fix'] as const;
export type DeliveryErrorClass = (typeof deliveryErrorClasses)[number];

export interface DeliveryErrorDetails {
  /** For people who run the service; no personal data, no secrets. Default: the code. */
  message?: string;
  /** What the provider asked for; the next attempt is not made earlier. */
  retryAfterSeconds?: number | undefined;
  /** What a person can do about it, e.g. "Ask the guest for another number". */
  suggestion?: string | undefined;
  /** The provider's id of what was sent, if it named one in spite of the error. */
  providerRef?: string | undefined;
  cause?: unknown;
}

/**
 * Thrown by an adapter when an attempt failed. Anything else that it throws, a timeout included, is taken as `ambiguous`,
 * or as `transient` when the kind is declared idempotent.
 */
export class DeliveryError extends Error {
  readonly class: DeliveryErrorClass;
  readonly retryAfterSeconds: number | undefined;
  readonly suggestion: string | undefined;
  readonly providerRef: string | undefined;

  /** @param code stable, `<provider or area>.<reason>`, e.g. `whatsapp.template_paused` */
  constructor(
    errorClass: DeliveryErrorClass,
    readonly code: string,
    { message, retryAfterSeconds, suggestion, providerRef, cause }: DeliveryErrorDetails = {},
  ) {
    super(message ?? code, { cause });
    this.name = 'DeliveryError';
    this.class = errorClass;
    this.retryAfterSeconds = retryAfterSeconds;
    this.suggestion = suggestion;
    this.providerRef = providerRef;
  }
}
