import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import type { ChangeVerb } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { Deliveries, DeliveryError } from '../../platform/delivery/index.js';
import { Metrics, runAs } from '../../platform/observability/index.js';
import { maySend, stateAfter, type ChannelIncident, type ChannelState } from './channel-state.js';
import { channelChange } from './channels.changes.js';
import { ChannelsRepository } from './channels.repository.js';

export interface ChannelRef {
  organizationId: string;
  id: string;
}

/** So many failures in a row, as this process sees them, and a channel is called degraded. */
const FALTERS_AFTER = 5;

const verbs: Record<ChannelIncident, ChangeVerb> = {
  works: channelChange.recovered,
  falters: channelChange.degraded,
  fails: channelChange.held,
  changed: channelChange.updated,
  disable: channelChange.disabled,
  enable: channelChange.enabled,
};

/** The state of channels, as sending, checking and renewing find it. */
@Injectable()
export class ChannelHealth {
  private readonly logger = new Logger('Channels');
  private readonly failures = new Map<string, number>();

  constructor(
    private readonly channels: ChannelsRepository,
    private readonly uow: UnitOfWork,
    private readonly deliveries: Deliveries,
    private readonly metrics: Metrics,
  ) {}

  /** A call worked. Costs nothing for a channel that was healthy. */
  async works(channel: ChannelRef & { state: ChannelState }): Promise<void> {
    this.failures.delete(channel.id);
    if (channel.state !== 'healthy') await this.note(channel, 'works');
  }

  /** A call failed: what that says about the channel, if anything. */
  async failed(channel: ChannelRef & { state: ChannelState }, error: DeliveryError): Promise<void> {
    if (error.class === 'channel') return this.note(channel, 'fails', error);
    if (error.class !== 'transient' && error.class !== 'ambiguous') return;
    const failures = (this.failures.get(channel.id) ?? 0) + 1;
    this.failures.set(channel.id, failures);
    if (failures >= FALTERS_AFTER && channel.state !== 'degraded') await this.note(channel, 'falters', error);
  }

  /** Moves the channel to the state after the incident. Nothing happens, and nobody is told, when it is there already. */
  async note({ organizationId, id }: ChannelRef, incident: ChannelIncident, error?: DeliveryError): Promise<void> {
    const actor = systemActor(organizationId, 'channels');
    await runAs(actor, 'system', () =>
      this.uow.run(async () => {
        const channel = await this.channels.find(actor, id);
        if (!channel) return;
        const state = stateAfter(channel.state, incident);
        if (state === channel.state && (!error || channel.reason === error.code)) return;
        const reason = incident === 'fails' || incident === 'falters' ? (error?.code ?? null) : null;
        const advice =
          reason === null ? null : [error?.message, error?.suggestion].filter(Boolean).join('. ').slice(0, 1_000);
        const since = state === channel.state ? channel.stateSince : new Date();
        await this.channels.patch(actor, id, { state, reason, advice, stateSince: since }, verbs[incident]);
        if (state !== channel.state) await this.moved({ organizationId, id }, state, error);
        this.uow.afterCommit(() => this.tell(channel.kind, id, state, reason));
      }),
    );
  }

  /** What waits for the channel is held or set free with it; in the unit of work that wrote the state. */
  async moved({ organizationId, id }: ChannelRef, state: ChannelState, error?: DeliveryError): Promise<void> {
    if (maySend(state)) await this.deliveries.release(organizationId, id);
    else {
      const reason = error ?? { code: `channel.${state}`, message: `The channel is ${state}` };
      const { code, message } = reason;
      const suggestion = error?.suggestion;
      await this.deliveries.hold(organizationId, id, { code, message, ...(suggestion ? { suggestion } : {}) });
    }
  }

  private tell(kind: string, id: string, state: ChannelState, reason: string | null): void {
    this.metrics.increment('channel_states', { kind, state });
    // The alert is raised by the deliveries that are held.
    if (state === 'held') this.logger.warn(`Channel ${id} (${kind}) is held: ${reason}`);
    else if (state === 'degraded') this.logger.warn(`Channel ${id} (${kind}) is degraded: ${reason}`);
  }
}
