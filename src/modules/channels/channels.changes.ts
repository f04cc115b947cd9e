import { defineChanges } from '../../platform/changes/index.js';
import { ChannelView } from './channels.dto.js';

/** What can happen to a channel. Its credentials are no part of it: of new ones only that there are some is told. */
export const channelChange = defineChanges({
  entity: 'channel',
  stream: 'organization',
  view: ChannelView,
  from: 'channel t',
  kinds: {
    connected: {},
    updated: {},
    credentialsReplaced: {},
    tokenRenewed: {},
    recovered: {},
    degraded: {},
    held: {},
    disabled: {},
    enabled: {},
    deleted: { tombstone: true },
  },
});
