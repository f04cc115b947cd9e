import { Injectable } from '@nestjs/common';
import { DeliveryError } from '../../platform/delivery/index.js';
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

/** One whose credentials cannot be opened, and why: nothing can be sent through it. */
export interface LockedChannel extends Pick<OpenChannel, 'organizationId' | 'id' | 'state'> {
  locked: DeliveryError;
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

  /** @throws DeliveryError of class `channel` when its credentials cannot be opened */
  async open(organizationId: string, id: string): Promise<OpenChannel | undefined> {
    const [row] = await this.channels.sealed(organizationId, [id]);
    return row && this.opened(row);
  }

  /** By id; those that are not there are missing, and one that is locked leaves the others open. */
  async openMany(organizationId: string, ids: readonly string[]): Promise<Map<string, OpenChannel | LockedChannel>> {
    const rows = await this.channels.sealed(organizationId, [...new Set(ids)]);
    return new Map(
      rows.map((row): [string, OpenChannel | LockedChannel] => {
        try {
          return [row.id, this.opened(row)];
        } catch (error) {
          if (!(error instanceof DeliveryError)) throw error;
          return [row.id, { organizationId, id: row.id, state: row.state, locked: error }];
        }
      }),
    );
  }

  /** @throws DeliveryError of class `channel` when its credentials cannot be opened */
  async openById(id: string): Promise<OpenChannel | undefined> {
    const row = await this.channels.sealedById(id);
    return row && this.opened(row);
  }

  private opened({ sealed, ...row }: SealedChannel): OpenChannel {
    try {
      return { ...row, credentials: JSON.parse(this.vault.open(sealed, place(row))) as ChannelCredentials };
    } catch (error) {
      throw new DeliveryError('channel', 'channel.secret_unreadable', {
        message: 'The credentials of the channel are kept, but cannot be opened',
        suggestion:
          'Put the key they were sealed with back into ENCRYPTION_KEYS and test the channel, or give its credentials again',
        cause: error,
      });
    }
  }
}
