export const providers = ['email', 'twilio', 'whatsapp', 'messenger', 'instagram'] as const;
export type Provider = (typeof providers)[number];

/** What can go wrong with one message. */
export type Fault =
  /** The provider's own error, by its code (a reply code such as 450 for e-mail). `status` is that of HTTP. */
  | {
      type: 'refuse';
      code: number;
      status?: number;
      subcode?: number;
      /** Enhanced status code of a mail server, e.g. `5.1.1`. */
      enhanced?: string;
      message?: string;
      retryAfter?: number;
    }
  /** An answer without the provider's envelope, as a proxy on the way gives it. */
  | { type: 'http'; status: number; retryAfter?: number }
  /** The message is taken, the answer never arrives. */
  | { type: 'drop-after-accept' }
  /** The connection ends before anything is taken. */
  | { type: 'drop-before-accept' }
  | { type: 'slow'; milliseconds: number }
  /** Taken, then reported as failed; for e-mail a bounce with this enhanced status code. */
  | { type: 'fail-later'; code: number | string; diagnostic?: string }
  /** The guest answers. */
  | { type: 'reply'; text: string; afterMilliseconds?: number }
  /** Mail only: the mailbox's owner reports it as spam. */
  | { type: 'complain' }
  /** How the receipts arrive. */
  | {
      type: 'receipts';
      order?: 'random' | 'reverse';
      copies?: number;
      delayMilliseconds?: number;
      only?: readonly string[];
    }
  /** More than so many in one second are refused as the provider refuses a rate storm. */
  | { type: 'storm'; perSecond: number };

export interface FaultRule {
  /** Given to it here. */
  id?: number;
  /** Every one unless told. */
  provider?: Provider;
  /** The recipient: every one unless told. */
  to?: string;
  fault: Fault;
  /** How often; for ever unless told. */
  times?: number;
}

/** WhatsApp writes numbers without the plus. */
export const sameRecipient = (one: string, other: string): boolean =>
  one.replace(/^\+/, '').toLowerCase() === other.replace(/^\+/, '').toLowerCase();

export class Faults {
  private readonly rules: (FaultRule & { left: number })[] = [];
  private last = 0;

  add(rule: FaultRule): number {
    this.last += 1;
    this.rules.push({ ...rule, id: this.last, left: rule.times ?? Infinity });
    return this.last;
  }

  /** What was wrong is mended. */
  remove(id: number): boolean {
    const at = this.rules.findIndex((rule) => rule.id === id);
    return at >= 0 && this.rules.splice(at, 1).length > 0;
  }

  /** Nothing goes wrong for this recipient any more. */
  mend(to: string): void {
    for (const { id, to: whom } of [...this.rules]) if (whom && sameRecipient(whom, to)) this.remove(id!);
  }

  clear(): void {
    this.rules.length = 0;
  }

  list(): FaultRule[] {
    return this.rules.filter(({ left }) => left > 0).map(({ left: _left, ...rule }) => rule);
  }

  /** The fault of that type for this message, counted as used. */
  take<Type extends Fault['type']>(
    type: Type,
    provider: Provider,
    to: string,
  ): Extract<Fault, { type: Type }> | undefined {
    const rule = this.rules.find(
      (each) =>
        each.left > 0 &&
        each.fault.type === type &&
        (each.provider ?? provider) === provider &&
        sameRecipient(each.to ?? to, to),
    );
    if (!rule) return undefined;
    rule.left -= 1;
    return rule.fault as Extract<Fault, { type: Type }>;
  }
}
