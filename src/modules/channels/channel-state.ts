export const channelStates = ['connecting', 'healthy', 'degraded', 'held', 'disabled'] as const;
/**
 * - `connecting`: nothing was sent or checked with these credentials yet
 * - `healthy`: the last call worked
 * - `degraded`: several calls in a row did not get through; sending goes on
 * - `held`: nothing is sent until a person, or a renewed token, has mended it
 * - `disabled`: switched off by a person
 */
export type ChannelState = (typeof channelStates)[number];

export type ChannelIncident = 'works' | 'falters' | 'fails' | 'changed' | 'disable' | 'enable';

const next: Record<ChannelIncident, Partial<Record<ChannelState, ChannelState>>> = {
  works: { connecting: 'healthy', degraded: 'healthy', held: 'healthy' },
  falters: { healthy: 'degraded', connecting: 'degraded' },
  fails: { connecting: 'held', healthy: 'held', degraded: 'held' },
  // Other credentials or settings: what was known of them is worth nothing.
  changed: { healthy: 'connecting', degraded: 'connecting', held: 'connecting' },
  disable: { connecting: 'disabled', healthy: 'disabled', degraded: 'disabled', held: 'disabled' },
  enable: { disabled: 'connecting' },
};

/** The state after an incident; the same one where the incident says nothing new. */
export const stateAfter = (state: ChannelState, incident: ChannelIncident): ChannelState =>
  next[incident][state] ?? state;

export const maySend = (state: ChannelState): boolean => state !== 'held' && state !== 'disabled';
