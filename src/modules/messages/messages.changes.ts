import { defineChanges } from '../../platform/changes/index.js';
import { ConversationView } from './conversations.dto.js';
import { MessageView } from './messages.dto.js';
import { MessagingSettingsView } from './messaging-settings.dto.js';
import { SuppressionView } from './suppressions.dto.js';

/** What can happen to a conversation. */
export const conversationChange = defineChanges({
  entity: 'conversation',
  stream: 'inbox',
  view: ConversationView,
  from: 'conversation t',
  streamId: 't.inbox_id',
  kinds: {
    opened: {},
    /** A message came or went. */
    moved: {},
    read: {},
    assigned: {},
    closed: {},
    reopened: {},
    erased: {},
  },
});

/** What can happen to a message: each status is a verb of its own. */
export const messageChange = defineChanges({
  entity: 'message',
  stream: 'inbox',
  view: MessageView,
  from: 'message t',
  streamId: 't.inbox_id',
  kinds: {
    created: {},
    received: {},
    updated: {},
    deleted: { tombstone: true },
    queued: {},
    sending: {},
    sent: {},
    delivered: {},
    read: {},
    failed: {},
    dead: {},
    held: {},
    /** Somebody had it sent again. */
    retried: {},
    /** A channel refused, the next one of its plan is tried. */
    rerouted: {},
    erased: {},
  },
});

/** What can happen to an address we leave alone. */
export const suppressionChange = defineChanges({
  entity: 'suppression',
  stream: 'inbox',
  view: SuppressionView,
  from: 'suppression t',
  streamId: 't.inbox_id',
  kinds: { added: {}, lifted: { tombstone: true } },
});

/** What can happen to how an organization writes. */
export const messagingSettingsChange = defineChanges({
  entity: 'messagingSettings',
  stream: 'inbox',
  view: MessagingSettingsView,
  from: 'messaging_settings t',
  streamId: 't.inbox_id',
  kinds: { set: {}, updated: {} },
});
