import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { DeliveryError } from '../../platform/delivery/index.js';
import { Schedules } from '../../platform/jobs/index.js';
import { runAs } from '../../platform/observability/index.js';
import { ChannelAdapters } from './channel-adapters.js';
import { ChannelHealth } from './channel-health.js';
import { ChannelVault } from './channel-vault.js';
import { channelChange } from './channels.changes.js';
import { ChannelsRepository, type ExpiringToken } from './channels.repository.js';

const EVERY_SECONDS = 60;
/** Meta's long-lived tokens live 60 days. */
const RENEW_DAYS_BEFORE = 7;
const LEASE_SECONDS = 60;
const CALL_MS = 20_000;
const AGAIN_SECONDS = 3_600;

/**
 * Renews access tokens before they expire, each once in the whole cluster: whoever claims the renewal has it for a minute,
 * and what a slower one brings home late is dropped. A token that has expired holds its channel.
 */
@Injectable()
export class ChannelTokens implements OnModuleInit {
  private readonly logger = new Logger('ChannelTokens');

  constructor(
    private readonly schedules: Schedules,
    private readonly channels: ChannelsRepository,
    private readonly vault: ChannelVault,
    private readonly adapters: ChannelAdapters,
    private readonly health: ChannelHealth,
    private readonly uow: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.schedules.every('channels.tokens', EVERY_SECONDS, ({ signal }) => this.run(signal));
  }

  /** Renews what is due and holds what has expired. */
  async run(signal?: AbortSignal): Promise<void> {
    for (const token of await this.channels.expiring(RENEW_DAYS_BEFORE)) {
      if (signal?.aborted) return;
      try {
        await this.look(token, signal);
      } catch (error) {
        // One channel's trouble is not the others'.
        this.logger.error(`The token of channel ${token.id} could not be looked after`, error);
      }
    }
  }

  private async look(token: ExpiringToken, signal: AbortSignal | undefined): Promise<void> {
    if (token.expired) {
      if (token.state !== 'held') await this.health.note(token, 'fails', expired(token.kind));
      return;
    }
    if (token.appId !== null) return this.renew(token, signal);
    if (await this.channels.takeExpiryTold(token.organizationId, token.id)) {
      this.logger.warn(`The token of channel ${token.id} (${token.kind}) expires within ${RENEW_DAYS_BEFORE} days`);
    }
  }

  /** After either outcome not again for a while: whoever found the token due a moment ago must not renew it a second time. */
  private async renew({ organizationId, id }: ExpiringToken, signal: AbortSignal | undefined): Promise<void> {
    const fence = await this.channels.claimRenewal(organizationId, id, LEASE_SECONDS);
    if (fence === undefined) return;
    const channel = await this.vault.open(organizationId, id);
    const adapter = channel && this.adapters.of(channel.kind);
    if (!channel || !adapter?.renewToken) return;
    const limit = AbortSignal.timeout(CALL_MS);
    try {
      const { accessToken, expiresAt } = await adapter.renewToken(
        channel,
        signal ? AbortSignal.any([signal, limit]) : limit,
      );
      const sealed = this.vault.seal(organizationId, id, { ...channel.credentials, accessToken });
      const actor = systemActor(organizationId, 'channels');
      await runAs(actor, 'system', () =>
        this.uow.run(async () => {
          if (!(await this.channels.endRenewal(organizationId, id, fence, { sealed, againInSeconds: AGAIN_SECONDS })))
            return;
          await this.channels.patch(actor, id, { tokenExpiresAt: expiresAt }, channelChange.tokenRenewed);
        }),
      );
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      await this.channels.endRenewal(organizationId, id, fence, { againInSeconds: AGAIN_SECONDS });
      this.logger.warn(`The token of channel ${id} could not be renewed: ${error.code}`);
      // What refuses to renew the token may still send by it until it expires.
      if (error.class === 'channel' && error.code.endsWith('.token_expired'))
        await this.health.note({ organizationId, id }, 'fails', error);
    }
  }
}

const expired = (kind: string): DeliveryError =>
  new DeliveryError('channel', `${kind}.token_expired`, {
    message: 'The access token has expired',
    suggestion: 'Give the channel a new access token',
  });
