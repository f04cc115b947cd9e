import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationsModule } from '../organizations/index.js';
import { GuestDuplicatesRepository } from './guest-duplicates.repository.js';
import { GuestDuplicatesService } from './guest-duplicates.service.js';
import { GuestMergesController } from './guest-merges.controller.js';
import { GuestMergesRepository } from './guest-merges.repository.js';
import { GuestMergesService } from './guest-merges.service.js';
import { GuestRemovalRepository } from './guest-removal.repository.js';
import { GuestRemovalService } from './guest-removal.service.js';
import { GuestTagsController } from './guest-tags.controller.js';
import { GuestTagsRepository } from './guest-tags.repository.js';
import { GuestTagsService } from './guest-tags.service.js';
import { GuestEntity } from './guest.entity.js';
import { GuestsController } from './guests.controller.js';
import { GuestsRepository } from './guests.repository.js';
import { GuestsService } from './guests.service.js';
import { PersonalData } from './personal-data.js';

@Module({
  imports: [TypeOrmModule.forFeature([GuestEntity]), OrganizationsModule],
  controllers: [GuestTagsController, GuestsController, GuestMergesController],
  providers: [
    GuestsService,
    GuestsRepository,
    GuestTagsService,
    GuestTagsRepository,
    GuestDuplicatesService,
    GuestDuplicatesRepository,
    GuestMergesService,
    GuestMergesRepository,
    GuestRemovalService,
    GuestRemovalRepository,
    PersonalData,
  ],
  exports: [GuestsService, PersonalData],
})
export class GuestsModule {}
