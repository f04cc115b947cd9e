import { DeliveryError, type DeliveryErrorClass } from '../../platform/delivery/index.js';

/** What to do about a failure, beyond what its class says. */
export type Remedy =
  | 'retry'
  | 'wait'
  | 'next-channel'
  | 'use-template'
  | 'opt-out'
  | 'suppress'
  | 'soft-bounce'
  | 'sender-reputation'
  | 'pause-campaigns'
  | 'pause-template'
  | 'reauthorize'
  | 'settle-billing'
  | 'configure'
  | 'correct'
  | 'reconcile';

/** One kind of failure of one provider: what it means and what helps. */
export interface Failure {
  class: DeliveryErrorClass;
  /** Stable, `<provider>.<reason>`. */
  code: string;
  remedy: Remedy;
  /** What happened, for people. */
  meaning: string;
  suggestion?: string;
  /** Not before so many seconds. */
  retryAfterSeconds?: number;
}

export type FailureRow = readonly [
  class_: DeliveryErrorClass,
  reason: string,
  remedy: Remedy,
  meaning: string,
  more?: { suggestion?: string; retryAfterSeconds?: number },
];

/** A provider's error table by its own codes. */
export class FailureTable {
  private readonly rows = new Map<number, FailureRow>();

  constructor(
    private readonly provider: string,
    rows: readonly (readonly [codes: readonly number[], ...FailureRow])[],
  ) {
    for (const [codes, ...row] of rows) for (const code of codes) this.rows.set(code, row);
  }

  /** Unknown codes are taken as passing: what a provider adds tomorrow must not lose messages today. */
  of(code: number): Failure {
    const row = this.rows.get(code);
    if (!row) {
      return {
        class: 'transient',
        code: `${this.provider}.unknown_${code}`,
        remedy: 'retry',
        meaning: `The provider's error ${code} is not one we know`,
      };
    }
    const [class_, reason, remedy, meaning, more] = row;
    return { class: class_, code: `${this.provider}.${reason}`, remedy, meaning, ...more };
  }
}

/** The failure as the delivery mechanism takes it. */
export function deliveryError(
  failure: Failure,
  details: {
    providerCode?: number | string;
    retryAfterSeconds?: number | undefined;
    providerRef?: string;
    cause?: unknown;
  } = {},
): DeliveryError {
  const { providerCode, retryAfterSeconds = failure.retryAfterSeconds, providerRef, cause } = details;
  return new ChannelFailure(failure, {
    message: providerCode === undefined ? failure.meaning : `${failure.meaning} (${providerCode})`,
    retryAfterSeconds,
    suggestion: failure.suggestion,
    ...(providerRef ? { providerRef } : {}),
    cause,
  });
}

/** What every adapter throws: a DeliveryError that also says what helps. */
export class ChannelFailure extends DeliveryError {
  readonly remedy: Remedy;

  constructor(failure: Failure, details: ConstructorParameters<typeof DeliveryError>[2]) {
    super(failure.class, failure.code, details);
    this.name = 'ChannelFailure';
    this.remedy = failure.remedy;
  }
}

/** The header in seconds, whether it says so many or a time. */
export function retryAfterOf(header: string | string[] | undefined, now = Date.now()): number | undefined {
  const text = Array.isArray(header) ? header[0] : header;
  if (!text) return undefined;
  if (/^\d{1,7}$/.test(text.trim())) return Number(text);
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
