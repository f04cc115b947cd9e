import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceFigures } from './attendance.js';
import { CapacityPoolsRepository } from './capacity-pools.repository.js';
import { EventEntity } from './event.entity.js';
import { EventCopies } from './event-copies.service.js';
import { EventForRsvp } from './event-for-rsvp.js';
import { EventFunctionEntity } from './event-function.entity.js';
import { EventFunctionsController } from './event-functions.controller.js';
import { EventFunctionsRepository } from './event-functions.repository.js';
import { EventFunctionsService } from './event-functions.service.js';
import { EventQuestionEntity } from './event-question.entity.js';
import { EventQuestionsController } from './event-questions.controller.js';
import { EventQuestionsRepository } from './event-questions.repository.js';
import { EventQuestionsService } from './event-questions.service.js';
import { EventsController } from './events.controller.js';
import { EventsRepository } from './events.repository.js';
import { EventsService } from './events.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EventEntity, EventFunctionEntity, EventQuestionEntity])],
  controllers: [EventsController, EventFunctionsController, EventQuestionsController],
  providers: [
    EventCopies,
    EventQuestionsService,
    EventsService,
    EventsRepository,
    EventFunctionsService,
    EventFunctionsRepository,
    EventQuestionsRepository,
    CapacityPoolsRepository,
    EventForRsvp,
    AttendanceFigures,
  ],
  exports: [EventsService, AttendanceFigures],
})
export class EventsModule {}
