import { Module } from '@nestjs/common';
import { JobsModule } from '../../platform/jobs/index.js';
import { DeadLettersController } from './dead-letters.controller.js';
import { DeadLettersRepository } from './dead-letters.repository.js';
import { QueueBoardController } from './queue-board.controller.js';
import { DeadLettersService, redriveDeadLetters } from './dead-letters.service.js';

/** For those who keep the service running. */
@Module({
  imports: [JobsModule.register(redriveDeadLetters)],
  controllers: [DeadLettersController, QueueBoardController],
  providers: [DeadLettersRepository, DeadLettersService],
})
export class OpsModule {}
