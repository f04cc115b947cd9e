import { sameRecipient, type Provider } from './faults.js';

/** One message a provider took. A message sent twice is here twice: that is how tests count doubles. */
export interface SentMessage {
  n: number;
  at: string;
  provider: Provider;
  /** The account it was sent from: address, phone number or id. */
  account: string;
  to: string;
  /** The id the provider gave it. */
  id: string;
  subject?: string;
  text: string;
  html?: string;
  /** What the sender attached to find its own attempt again. */
  reference?: string;
  /** Template, headers, attachments: whatever the provider knows besides. */
  details: Record<string, unknown>;
  /** False when the sender never got the answer. */
  answered: boolean;
  /** The receipts so far, in the order in which they were made. */
  statuses: string[];
}

/** What a guest wrote to the hotel. */
export interface ReceivedMessage {
  at: string;
  provider: Provider;
  account: string;
  from: string;
  text: string;
}

export class Outbox {
  readonly sent: SentMessage[] = [];
  readonly received: ReceivedMessage[] = [];

  constructor(private readonly onSent: (message: SentMessage) => void = () => undefined) {}

  record(message: Omit<SentMessage, 'n' | 'at' | 'statuses' | 'answered'>): SentMessage {
    const kept = { n: this.sent.length + 1, at: new Date().toISOString(), answered: true, statuses: [], ...message };
    this.sent.push(kept);
    this.onSent(kept);
    return kept;
  }

  /** What the recipient was sent, oldest first. */
  to(recipient: string, provider?: Provider): SentMessage[] {
    return this.sent.filter(
      (message) => sameRecipient(message.to, recipient) && (provider ?? message.provider) === message.provider,
    );
  }

  clear(): void {
    this.sent.length = 0;
    this.received.length = 0;
  }
}
