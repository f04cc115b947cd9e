import { Injectable } from '@nestjs/common';
import { DeliveryError } from '../../platform/delivery/index.js';
import type { ProviderTemplate, RenderedMessage, SendOptions, SentReceipt } from './channel.adapter.js';
import { ChannelAdapters } from './channel-adapters.js';
import { ChannelHealth } from './channel-health.js';
import { maySend } from './channel-state.js';
import { ChannelVault, type OpenChannel } from './channel-vault.js';

/**
 * Sends through channels, and keeps their state by what happens. For deliveries: `openMany` in `load`, `send` in `deliver`,
 * `find` in `reconcile`.
 */
@Injectable()
export class ChannelSending {
  constructor(
    private readonly vault: ChannelVault,
    private readonly adapters: ChannelAdapters,
    private readonly health: ChannelHealth,
  ) {}

  /**
   * Keep it no longer than one send: credentials change.
   * @throws DeliveryError of class `channel` when its credentials cannot be opened
   */
  open(organizationId: string, id: string): Promise<OpenChannel | undefined> {
    return this.vault.open(organizationId, id);
  }

  /**
   * The channels by id; deleted ones are missing. In place of one whose credentials cannot be opened stands why: it is
   * held, and the others go on.
   */
  async openMany(organizationId: string, ids: readonly string[]): Promise<Map<string, OpenChannel | DeliveryError>> {
    const channels = new Map<string, OpenChannel | DeliveryError>();
    for (const [id, channel] of await this.vault.openMany(organizationId, ids)) {
      if ('locked' in channel) await this.health.failed(channel, channel.locked);
      channels.set(id, 'locked' in channel ? channel.locked : channel);
    }
    return channels;
  }

  /**
   * Hands one message to the provider. Call it outside of any transaction.
   * @throws DeliveryError (ChannelFailure with a remedy, when the provider said it); class `channel` for one that is held
   */
  async send(channel: OpenChannel, message: RenderedMessage, options: SendOptions): Promise<SentReceipt> {
    if (!maySend(channel.state)) {
      throw new DeliveryError('channel', `channel.${channel.state}`, { message: `The channel is ${channel.state}` });
    }
    return this.watched(channel, () => this.adapters.of(channel.kind).send(channel, message, options));
  }

  /**
   * Asks the provider whether an attempt whose answer was lost took effect.
   * @returns `unknown` where the provider cannot say: then only a receipt with our reference can
   */
  async find(
    channel: OpenChannel,
    attempt: { to: string; text: string; idempotencyKey: string; since: Date },
    signal: AbortSignal,
  ): Promise<SentReceipt | 'not-sent' | 'unknown'> {
    const adapter = this.adapters.of(channel.kind);
    if (!adapter.find) return 'unknown';
    return (await this.watched(channel, () => adapter.find!(channel, attempt, signal))) ?? 'not-sent';
  }

  /** The templates the provider has; none for providers without. */
  async templates(channel: OpenChannel, signal: AbortSignal): Promise<ProviderTemplate[]> {
    const adapter = this.adapters.of(channel.kind);
    return adapter.templates ? this.watched(channel, () => adapter.templates!(channel, signal)) : [];
  }

  private async watched<T>(channel: OpenChannel, call: () => Promise<T>): Promise<T> {
    let result: T;
    try {
      result = await call();
    } catch (error) {
      if (error instanceof DeliveryError) await this.health.failed(channel, error);
      throw error;
    }
    await this.health.works(channel);
    return result;
  }
}
