import { Injectable } from '@nestjs/common';
import { sealedColumn, Vault } from '../../platform/vault/index.js';
import type { ChannelCredentials, ConnectedChannel } from './channel-kinds.js';
import type { ChannelState } from './channel-state.js';
import { ChannelsRepository, type SealedChannel } from './channels.repository.js';

const place = sealedColumn('channel_secret', 'sealed', 'channel_id');

/** A channel with its credentials open, and what is known of it. */
export interface OpenChannel extends ConnectedChannel {
  state: ChannelState;
  account: string;
}

/** The one place where credentials of channels are closed and opened. */
@Injectable()
export class ChannelVault {
  constructor(
    private readonly vault: Vault,
    private readonly channels: ChannelsRepository,
  ) {}

  seal(organizationId: string, channelId: string, credentials: ChannelCredentials): string {
    return this.vault.seal(JSON.stringify(credentials), place({ organizationId, id: channelId }));
  }

  async store(organizationId: string, channelId: string, credentials: ChannelCredentials): Promise<void> {
    await this.channels.storeSecret(organizationId, channelId, this.seal(organizationId, channelId, credentials));
  }

  /** By id; those that are not there are missing. */
  async open(organizationId: string, ids: readonly string[]): Promise<Map<string, OpenChannel>> {
    const rows = await this.channels.sealed(organizationId, [...new Set(ids)]);
    return new Map(rows.map((row) => [row.id, this.opened(row)]));
  }

  async openById(id: string): Promise<OpenChannel | undefined> {
    const row = await this.channels.sealedById(id);
    return row && this.opened(row);
  }

  private opened({ sealed, ...row }: SealedChannel): OpenChannel {
    return { ...row, credentials: JSON.parse(this.vault.open(sealed, place(row))) as ChannelCredentials };
  }
}
