import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GuestEntity } from './guest.entity.js';
import { GuestsController } from './guests.controller.js';
import { GuestsRepository } from './guests.repository.js';
import { GuestsService } from './guests.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([GuestEntity])],
  controllers: [GuestsController],
  providers: [GuestsService, GuestsRepository],
  exports: [GuestsService],
})
export class GuestsModule {}
