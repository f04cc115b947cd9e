import type { DeliveryErrorClass } from './delivery.error.js';

/** Who goes first when several are due: a code for the door before a reminder before a newsletter. */
export const LANES = ['transactional', 'reminder', 'campaign'] as const;
export type Lane = (typeof LANES)[number];

export const DELIVERY_STATES = [
  'queued',
  'sending',
  'done',
  'retrying',
  'ambiguous',
  'held',
  'dead',
  'discarded',
] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** How a kind of delivery is tried. */
export interface DeliveryPolicy {
  /** Failures (`transient`, `ambiguous`, a killed process) until it is given up. Throttling and holds do not count. 8. */
  maxAttempts: number;
  /** Waits after `transient` failures: doubling from `seconds` to `atMost`, a fifth of spread either way. 5 s to 1 h. */
  backoff: { seconds: number; atMost: number };
  /** Longest call of the provider, in seconds; then `signal` is raised. 30. */
  timeoutSeconds: number;
  /**
   * The provider does a thing once however often it is asked with the same key (the delivery's id): what may have happened
   * is simply tried again. False: it is reconciled first.
   */
  idempotent: boolean;
  /** Questions put to `reconcile` until a person has to decide. Without `reconcile`, waits for a receipt. 6. */
  maxReconciliations: number;
  /** Failures of one target in a row after which it is left alone for a while, by all processes. 10. */
  breakerFailures: number;
  /** How long it is left alone before one delivery tries it again, in seconds. 30. */
  breakerSeconds: number;
}

export interface DeliveryDefinition extends DeliveryPolicy {
  readonly kind: string;
}

const defaults: DeliveryPolicy = {
  maxAttempts: 8,
  backoff: { seconds: 5, atMost: 3600 },
  timeoutSeconds: 30,
  idempotent: false,
  maxReconciliations: 6,
  breakerFailures: 10,
  breakerSeconds: 30,
};

/**
 * Declares a kind of outbound work, e.g. `defineDelivery('message.send', { maxAttempts: 6 })`. Register it with
 * `DeliveryModule.register(...)` and give it exactly one provider decorated with `@Delivers`.
 */
export function defineDelivery(kind: string, policy: Partial<DeliveryPolicy> = {}): DeliveryDefinition {
  return Object.freeze({ kind, ...defaults, ...policy });
}

/** One thing the outside world is to do once. */
export interface Delivery {
  readonly id: string;
  readonly organizationId: string;
  readonly kind: string;
  readonly lane: Lane;
  /** What it is about, e.g. the id of the message; the handler reads everything else afresh. */
  readonly subjectId: string;
  /** The sender's account; what is held when its credentials fail. */
  readonly channelId: string | null;
  /** The system that is called; what the circuit breaker watches, e.g. `smtp:mail.example.com`. */
  readonly target: string;
  /** What a rate applies to, e.g. `whatsapp:<phone number id>` and the pair of sender and recipient. */
  readonly buckets: readonly string[];
  readonly usefulUntil: Date | null;
}

/** One call of the provider. `n` is 1 for the first. */
export interface DeliveryAttempt {
  readonly n: number;
  readonly startedAt: Date;
  readonly providerRef: string | null;
}

export interface DeliveryReceipt {
  /** The provider's id of what was done; what its later receipts and a reconciliation refer to. */
  providerRef?: string;
  /** For the timeline: a few words, no personal data. */
  summary?: string;
}

/** What the provider says about an attempt whose answer was lost. */
export type Reconciliation = 'done' | 'not-sent' | 'unknown' | ({ outcome: 'done' } & DeliveryReceipt);

/** At most `points` per `seconds`. */
export interface Rate {
  points: number;
  seconds: number;
}

/** What became of a delivery, told in the transaction that records it. */
export interface DeliveryChange {
  readonly delivery: Delivery;
  readonly state: DeliveryState;
  /** The attempt that led there; undefined for a hold, release, redrive, discard or expiry. */
  readonly attempt?: number;
  readonly providerRef?: string;
  readonly error?: DeliveryFailure;
  /** When it is tried again; for `retrying`. */
  readonly nextAt?: Date;
}

export interface DeliveryFailure {
  class: DeliveryErrorClass | 'expired';
  /** Stable, `<provider or area>.<reason>`. */
  code: string;
  message: string;
  suggestion?: string;
}

/**
 * Does one kind of delivery. Decorate the provider with `@Delivers(definition)`.
 * @template Subject what `load` reads for each delivery.
 */
export interface DeliveryHandler<Subject = unknown> {
  /**
   * Reads what the deliveries need, for all of them at once; by id of the delivery. They may be of several organizations.
   * One that is missing from the result is given `undefined` as its subject.
   */
  load?(deliveries: readonly Delivery[]): Promise<ReadonlyMap<string, Subject>>;

  /**
   * Calls the provider, outside of any transaction, once per attempt. Send `delivery.id` as the idempotency key where there
   * is one. Returns when the provider has accepted; throws a DeliveryError otherwise.
   * @param signal raised when the time is up or the process stops; pass it to the HTTP client. Calls that begin together
   * share it: leave no listener on it behind.
   */
  deliver(
    delivery: Delivery,
    attempt: DeliveryAttempt,
    signal: AbortSignal,
    subject: Subject | undefined,
  ): Promise<DeliveryReceipt | void>;

  /** Asks the provider whether the attempt took effect. Without it, only a receipt or a person can tell. */
  reconcile?(delivery: Delivery, attempt: DeliveryAttempt, signal: AbortSignal): Promise<Reconciliation>;

  /** The rate of a bucket of this kind; undefined when there is none. Called for each delivery: keep it cheap. */
  rateOf?(bucket: string, delivery: Delivery): Rate | undefined;

  /**
   * Runs inside the transaction that records the new states: update your own rows and record your own changes here. All
   * changes are of one organization, the actor of the context is the system in that organization. Must not call out.
   */
  onStateChange?(changes: readonly DeliveryChange[]): Promise<void>;
}

const DELIVERS = Symbol('delivers');

/** Marks the provider that does one kind of delivery. */
export function Delivers(definition: DeliveryDefinition) {
  // What `load` gives and `deliver` takes is the handler's own affair.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return <Handler extends new (...dependencies: never[]) => DeliveryHandler<any>>(handler: Handler): void => {
    Reflect.defineMetadata(DELIVERS, definition, handler);
  };
}

export const deliveredBy = (handler: object): DeliveryDefinition | undefined =>
  Reflect.getMetadata(DELIVERS, handler) as DeliveryDefinition | undefined;
