import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../../platform/jobs/index.js';
import { EventsModule } from '../events/index.js';
import { InvitationsModule } from '../invitations/index.js';
import { MessagesModule } from '../messages/index.js';
import { BulkBatches } from './bulk-batches.js';
import { BulkSendEntity } from './bulk-send.entity.js';
import { BulkSender } from './bulk-sender.js';
import { BulkSendsController } from './bulk-sends.controller.js';
import { runBulkSend } from './bulk-sends.jobs.js';
import { BulkSendsRepository } from './bulk-sends.repository.js';
import { BulkSendsService } from './bulk-sends.service.js';
import { InvitationSendsController } from './invitation-sends.controller.js';
import { InvitationSends } from './invitation-sends.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([BulkSendEntity]),
    JobsModule.register(runBulkSend),
    EventsModule,
    InvitationsModule,
    MessagesModule,
  ],
  controllers: [BulkSendsController, InvitationSendsController],
  providers: [BulkSendsService, BulkSendsRepository, BulkBatches, BulkSender, InvitationSends],
})
export class BulkSendsModule {}
