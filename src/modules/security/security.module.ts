import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../../platform/jobs/index.js';
import { alertSecurity, SecurityAlerts } from './security-alerts.js';
import { SecurityEventEntity } from './security-event.entity.js';
import { OwnSecurityEventsController, SecurityEventsController } from './security-events.controller.js';
import { SecurityEventsRepository } from './security-events.repository.js';
import { SecurityLog } from './security-log.js';

/** The record of who was let in, who was not, and who changed that for whom. */
@Module({
  imports: [TypeOrmModule.forFeature([SecurityEventEntity]), JobsModule.register(alertSecurity)],
  controllers: [SecurityEventsController, OwnSecurityEventsController],
  providers: [SecurityLog, SecurityAlerts, SecurityEventsRepository],
  exports: [SecurityLog],
})
export class SecurityModule {}
