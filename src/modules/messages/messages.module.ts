import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule } from '../../platform/delivery/index.js';
import { ChannelsModule } from '../channels/index.js';
import { EventsModule } from '../events/index.js';
import { GuestsModule } from '../guests/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { OrganizationsModule } from '../organizations/index.js';
import { TemplatesModule } from '../templates/index.js';
import { AttachmentLinks } from './attachment-links.js';
import { AttachmentsController, MediaController } from './attachments.controller.js';
import { AttachmentsRepository } from './attachments.repository.js';
import { Attachments } from './attachments.service.js';
import { Composing } from './composing.service.js';
import { ConversationEntity } from './conversation.entity.js';
import { ConversationRoom } from './conversation-room.js';
import { ConversationsController } from './conversations.controller.js';
import { ConversationsRepository } from './conversations.repository.js';
import { ConversationsService } from './conversations.service.js';
import { Enclosures } from './enclosures.js';
import { Inboxes } from './inboxes.js';
import { sendMessage } from './message.delivery.js';
import { MessageEntity } from './message.entity.js';
import { MessagePersonalData } from './message-personal-data.js';
import { MessageMoves } from './message-moves.js';
import { MessageSender } from './message-sender.js';
import { MessagesController } from './messages.controller.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesService } from './messages.service.js';
import { MessagingSettingsController } from './messaging-settings.controller.js';
import { MessagingSettingsEntity } from './messaging-settings.entity.js';
import { MessagingSettingsRepository } from './messaging-settings.repository.js';
import { RecipientsRepository } from './recipients.repository.js';
import { ContactsRepository } from './contacts.repository.js';
import { Inbound } from './inbound.service.js';
import { Receipts } from './receipts.service.js';
import { ServiceLevels } from './service-levels.js';
import { ServiceLevelsController } from './service-levels.controller.js';
import { ServiceLevelsRepository } from './service-levels.repository.js';
import { SuppressionEntity } from './suppression.entity.js';
import { SuppressionsController } from './suppressions.controller.js';
import { SuppressionsRepository } from './suppressions.repository.js';
import { Suppressions } from './suppressions.service.js';
import { Timelines } from './timeline.service.js';
import { WaitingOffers } from './waiting-offers.js';
import { Wordings } from './wordings.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([ConversationEntity, MessageEntity, MessagingSettingsEntity, SuppressionEntity]),
    DeliveryModule.register(sendMessage),
    ChannelsModule,
    EventsModule,
    GuestsModule,
    InvitationsModule,
    OrganizationsModule,
    TemplatesModule,
  ],
  controllers: [
    AttachmentsController,
    MediaController,
    ConversationsController,
    MessagesController,
    MessagingSettingsController,
    ServiceLevelsController,
    SuppressionsController,
  ],
  providers: [
    AttachmentLinks,
    Attachments,
    AttachmentsRepository,
    Inboxes,
    ConversationRoom,
    ConversationsService,
    ConversationsRepository,
    MessagesService,
    MessagesRepository,
    MessagingSettingsRepository,
    RecipientsRepository,
    Composing,
    Enclosures,
    MessageMoves,
    MessagePersonalData,
    MessageSender,
    ContactsRepository,
    Inbound,
    Receipts,
    ServiceLevels,
    ServiceLevelsRepository,
    Suppressions,
    SuppressionsRepository,
    Timelines,
    WaitingOffers,
    Wordings,
  ],
  exports: [MessagesService, ConversationsService, Composing, Wordings, Inboxes, Suppressions],
})
export class MessagesModule {}
