import type { ChannelKind } from '../channel-kinds.js';
import type { Failure } from '../failures.js';

/** Somebody as their provider names them. Valid within one channel only: the same id elsewhere is somebody else. */
export interface InboundContact {
  /** Mail address, number, WhatsApp id or scoped id: the key of the identity. */
  id: string;
  /** What the same person was or may be called in this channel, e.g. by number beside the scoped id. */
  otherIds: readonly string[];
  /** E.164; absent for guests who hide it. */
  phone?: string;
  name?: string;
}

export interface InboundAttachment {
  filename: string;
  contentType: string;
  /** Mail carries the bytes. */
  content?: Buffer;
  /** Twilio and Messenger: fetched from there. */
  url?: string;
  /** WhatsApp: fetched by this id. */
  mediaId?: string;
}

export type ReceiptStatus = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed';

interface Receipt {
  /** The provider's id of the message. */
  providerRef?: string;
  /** Our attempt (SendOptions.idempotencyKey), where the provider gave it back: found even when the answer was lost. */
  reference?: string;
  /** Everything sent to the contact until then. */
  watermark?: Date;
  contact?: InboundContact;
}

/** What reaches us from a provider, whichever it is. Nothing is known of the order, and anything may come twice. */
export type InboundEvent = { at: Date } & (
  | {
      type: 'message';
      providerRef: string;
      contact: InboundContact;
      text: string;
      subject?: string;
      attachments: readonly InboundAttachment[];
      /** The provider's id of the message it answers. */
      inReplyTo?: string;
      /** Out-of-office and the like: not to be answered by a machine. */
      automatic: boolean;
    }
  | ({ type: 'status'; status: ReceiptStatus; failure?: Failure; providerCode?: string } & Receipt)
  | ({ type: 'read' } & Receipt)
  | { type: 'opt-out'; contact: InboundContact; word: string }
  | { type: 'opt-in'; contact: InboundContact; word: string }
  | ({
      type: 'bounce';
      recipient: string;
      /** `hard`: suppress; `soft`: count; `policy`: ours to mend; `delayed`: still being tried. */
      severity: 'hard' | 'soft' | 'policy' | 'delayed';
      /** Enhanced status code, e.g. `5.1.1`. */
      status: string;
      diagnostic: string;
      failure: Failure;
    } & Receipt)
  | ({ type: 'complaint'; recipient?: string; kind: string } & Receipt)
  | { type: 'reaction'; contact: InboundContact; providerRef: string; emoji: string | null }
  | { type: 'template'; name: string; language: string; status: string; reason?: string }
  /** Nothing we understand; kept apart so that it never stops the rest. */
  | { type: 'unknown'; what: string }
);

export type InboundEventOf<Type extends InboundEvent['type']> = Extract<InboundEvent, { type: Type }>;

/** Where an event came from. */
export interface InboundOrigin {
  organizationId: string;
  channelId: string;
  channelKind: ChannelKind;
  /** Of the stored event; the same for everything made of one provider event. */
  eventId: string;
  receivedAt: Date;
}

/** Takes what arrives. Register it with `InboundHandlers.register(this)`. */
export interface InboundHandler {
  /**
   * Runs in the unit of work that marks the event as processed, as the system in the organization: both happen or neither,
   * and each provider event once. Must not call out. What it throws is tried again with growing waits, the events beside it
   * go on.
   */
  handle(event: InboundEvent, origin: InboundOrigin): Promise<void>;
}

export const unknownEvent = (what: string, at = new Date()): InboundEvent => ({
  type: 'unknown',
  what: what.slice(0, 100),
  at,
});
