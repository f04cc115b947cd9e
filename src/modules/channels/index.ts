export type {
  ChannelCheck,
  OutgoingAttachment,
  ProviderTemplate,
  ProviderTemplateUse,
  RenderedMessage,
  SendOptions,
  SentReceipt,
} from './channel.adapter.js';
export { ChannelHealth, type ChannelRef } from './channel-health.js';
export { channelKinds, type ChannelCredentials, type ChannelKind, type ChannelSettings } from './channel-kinds.js';
export { ChannelMedia } from './channel-media.js';
export { ChannelSending } from './channel-sending.js';
export { channelStates, maySend, type ChannelState } from './channel-state.js';
export { ChannelTokens } from './channel-tokens.js';
export type { OpenChannel } from './channel-vault.js';
export { channelChange } from './channels.changes.js';
export { channelErrors } from './channels.errors.js';
export { ChannelsModule } from './channels.module.js';
export { ChannelsService } from './channels.service.js';
export { ChannelFailure, type Failure, type Remedy } from './failures.js';
export type {
  InboundAttachment,
  InboundContact,
  InboundEvent,
  InboundEventOf,
  InboundHandler,
  InboundOrigin,
  ReceiptStatus,
} from './inbound/inbound.events.js';
export { InboundHandlers } from './inbound/inbound-handlers.js';
