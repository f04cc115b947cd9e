/** An address that must not be called: not https, with a password in it, or inside our own network. */
export class ForbiddenAddress extends Error {
  readonly code = 'outbound.forbidden_address';

  constructor(why: string) {
    super(why);
    this.name = 'ForbiddenAddress';
  }
}

/** No answer came. */
export class OutboundFailure extends Error {
  constructor(
    /** What happened, e.g. `ECONNREFUSED`, `ETIMEDOUT`, `outbound.answer_too_large`. */
    readonly code: string,
    /** The request was handed to the network whole: the other side may have acted on it. */
    readonly mayHaveArrived: boolean,
    options?: ErrorOptions,
  ) {
    super(`The call failed: ${code}`, options);
    this.name = 'OutboundFailure';
  }
}
