import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SecurityEventEntity } from './security-event.entity.js';
import { OwnSecurityEventsController, SecurityEventsController } from './security-events.controller.js';
import { SecurityEventsRepository } from './security-events.repository.js';
import { SecurityLog } from './security-log.js';

/** The record of who was let in, who was not, and who changed that for whom. */
@Module({
  imports: [TypeOrmModule.forFeature([SecurityEventEntity])],
  controllers: [SecurityEventsController, OwnSecurityEventsController],
  providers: [SecurityLog, SecurityEventsRepository],
  exports: [SecurityLog],
})
export class SecurityModule {}
