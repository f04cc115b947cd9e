import { Module } from '@nestjs/common';
import { DeliveryModule } from '../../platform/delivery/index.js';
import { ChannelsModule } from '../channels/index.js';
import { MessagesModule } from '../messages/index.js';
import { TemplatesModule } from '../templates/index.js';
import { UsersModule } from '../users/index.js';
import { sendTest, TestSender } from './test-sender.js';
import { TestSendsController } from './test-sends.controller.js';
import { TestSendsRepository } from './test-sends.repository.js';
import { TestSends } from './test-sends.service.js';

@Module({
  imports: [DeliveryModule.register(sendTest), ChannelsModule, MessagesModule, TemplatesModule, UsersModule],
  controllers: [TestSendsController],
  providers: [TestSends, TestSendsRepository, TestSender],
})
export class TestSendsModule {}
