import { describe, expect, it } from '@jest/globals';
import { channelStates, maySend, stateAfter, type ChannelIncident, type ChannelState } from './channel-state.js';

describe('the state of a channel', () => {
  it.each<[ChannelIncident, Record<ChannelState, ChannelState>]>([
    [
      'works',
      { connecting: 'healthy', healthy: 'healthy', degraded: 'healthy', held: 'healthy', disabled: 'disabled' },
    ],
    [
      'falters',
      { connecting: 'degraded', healthy: 'degraded', degraded: 'degraded', held: 'held', disabled: 'disabled' },
    ],
    ['fails', { connecting: 'held', healthy: 'held', degraded: 'held', held: 'held', disabled: 'disabled' }],
    [
      'changed',
      {
        connecting: 'connecting',
        healthy: 'connecting',
        degraded: 'connecting',
        held: 'connecting',
        disabled: 'disabled',
      },
    ],
    [
      'disable',
      { connecting: 'disabled', healthy: 'disabled', degraded: 'disabled', held: 'disabled', disabled: 'disabled' },
    ],
    [
      'enable',
      { connecting: 'connecting', healthy: 'healthy', degraded: 'degraded', held: 'held', disabled: 'connecting' },
    ],
  ])('after %s', (incident, expected) => {
    expect(Object.fromEntries(channelStates.map((state) => [state, stateAfter(state, incident)]))).toEqual(expected);
  });

  it('lets messages through unless it is held or disabled', () => {
    expect(channelStates.filter(maySend)).toEqual(['connecting', 'healthy', 'degraded']);
  });
});
