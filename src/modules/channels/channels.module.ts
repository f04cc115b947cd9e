import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../../platform/jobs/index.js';
import { ChannelAdapters } from './channel-adapters.js';
import { ChannelEntity } from './channel.entity.js';
import { ChannelHealth } from './channel-health.js';
import { ChannelMedia } from './channel-media.js';
import { ChannelSending } from './channel-sending.js';
import { ChannelTokens } from './channel-tokens.js';
import { ChannelVault } from './channel-vault.js';
import { ChannelsController } from './channels.controller.js';
import { ChannelsRepository } from './channels.repository.js';
import { ChannelsService } from './channels.service.js';
import { EmailAdapter } from './email/email.adapter.js';
import { HooksController } from './inbound/hooks.controller.js';
import { HooksService } from './inbound/hooks.service.js';
import { InboundHandlers } from './inbound/inbound-handlers.js';
import { processInbound } from './inbound/inbound.jobs.js';
import { InboundProcessor } from './inbound/inbound.processor.js';
import { InboundRepository } from './inbound/inbound.repository.js';
import { InstagramAdapter } from './instagram/instagram.adapter.js';
import { MessengerAdapter } from './messenger/messenger.adapter.js';
import { Graph } from './meta/graph.js';
import { TwilioAdapter } from './twilio/twilio.adapter.js';
import { WhatsAppAdapter } from './whatsapp/whatsapp.adapter.js';

@Module({
  imports: [TypeOrmModule.forFeature([ChannelEntity]), JobsModule.register(processInbound)],
  controllers: [ChannelsController, HooksController],
  providers: [
    ChannelsService,
    ChannelsRepository,
    ChannelVault,
    ChannelHealth,
    ChannelMedia,
    ChannelSending,
    ChannelTokens,
    ChannelAdapters,
    Graph,
    EmailAdapter,
    TwilioAdapter,
    WhatsAppAdapter,
    MessengerAdapter,
    InstagramAdapter,
    HooksService,
    InboundRepository,
    InboundHandlers,
    InboundProcessor,
  ],
  exports: [ChannelsService, ChannelMedia, ChannelSending, ChannelHealth, ChannelTokens, InboundHandlers],
})
export class ChannelsModule {}
