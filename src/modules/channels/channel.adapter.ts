import type { ChannelKind, ConnectedChannel } from './channel-kinds.js';

export interface OutgoingAttachment {
  filename: string;
  contentType: string;
  /** E-mail carries the bytes. */
  content?: Buffer | string;
  /** Every other provider fetches it from this address. */
  url?: string;
}

/** A template as the provider knows it; only WhatsApp has them. */
export interface ProviderTemplateUse {
  name: string;
  /** As the provider writes it, e.g. `pt_BR`. */
  language: string;
  components?: readonly object[];
}

/** A message with all its words, ready to go. */
export interface RenderedMessage {
  /** Mail address, E.164 number, WhatsApp id, or the id by which a page or account knows the guest. */
  to: string;
  toName?: string;
  subject?: string;
  text: string;
  html?: string;
  attachments?: readonly OutgoingAttachment[];
  template?: ProviderTemplateUse;
  /** The provider's id of the message this answers; of a mail its Message-ID. */
  inReplyTo?: string;
  /** Bulk mail: where one click ends it (RFC 8058). */
  unsubscribeUrl?: string;
  /** Messenger and Instagram: written by a person, so allowed for 7 days instead of 24 hours. */
  byHuman?: boolean;
}

export interface SendOptions {
  /** The attempt. Travels with the message wherever the provider allows, and comes back as `reference` of its receipts. */
  idempotencyKey: string;
  signal: AbortSignal;
}

export interface SentReceipt {
  /** The provider's id of the message. */
  providerRef: string;
  /** For the timeline. */
  summary?: string;
}

export interface ChannelCheck {
  /** What the provider calls the account. */
  account: string;
}

export interface RenewedToken {
  accessToken: string;
  /** Null: never. */
  expiresAt: Date | null;
}

/** A template as the provider has it now. */
export interface ProviderTemplate {
  id: string;
  name: string;
  language: string;
  status: string;
  category: string;
  quality: string | null;
  components: readonly object[];
}

/**
 * One provider. Everything it throws is a DeliveryError, by the provider's error table: the caller need not know the
 * provider to know what to do.
 */
export interface ChannelAdapter {
  readonly kind: ChannelKind;
  send(channel: ConnectedChannel, message: RenderedMessage, options: SendOptions): Promise<SentReceipt>;
  /** Asks the provider whether the credentials work; sends nothing. */
  check(channel: ConnectedChannel, signal: AbortSignal): Promise<ChannelCheck>;
  /** Whether an attempt whose answer was lost took effect; undefined when the provider cannot say. */
  find?(
    channel: ConnectedChannel,
    attempt: { to: string; text: string; idempotencyKey: string; since: Date },
    signal: AbortSignal,
  ): Promise<SentReceipt | undefined>;
  renewToken?(channel: ConnectedChannel, signal: AbortSignal): Promise<RenewedToken>;
  templates?(channel: ConnectedChannel, signal: AbortSignal): Promise<ProviderTemplate[]>;
}
