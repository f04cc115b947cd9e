import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EventsModule } from '../events/index.js';
import { GuestsModule } from '../guests/index.js';
import { AnsweringService } from './answering.service.js';
import { AnswersAsFigures } from './attendance-source.js';
import { AttendeeEntity } from './attendee.entity.js';
import { AttendeesController } from './attendees.controller.js';
import { AttendeesRepository } from './attendees.repository.js';
import { AttendeesService } from './attendees.service.js';
import { EventPlaces } from './event-places.js';
import { GuestCopies } from './guest-copies.js';
import { GuestCopiesRepository } from './guest-copies.repository.js';
import { InvitationLinkEntity } from './invitation-link.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import { OfferNotices } from './offer-notices.js';
import { PartiesRepository } from './parties.repository.js';
import { RsvpPageController } from './rsvp-page.controller.js';
import { RsvpController } from './rsvp.controller.js';
import { RsvpService } from './rsvp.service.js';
import { SegmentEntity } from './segment.entity.js';
import { SegmentsController } from './segments.controller.js';
import { SegmentsRepository } from './segments.repository.js';
import { SegmentsService } from './segments.service.js';
import { WaitingEntryEntity } from './waiting-entry.entity.js';
import { WaitingListController } from './waiting-list.controller.js';
import { WaitingListRepository } from './waiting-list.repository.js';
import { WaitingListService } from './waiting-list.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      InvitationEntity,
      InvitationLinkEntity,
      AttendeeEntity,
      WaitingEntryEntity,
      SegmentEntity,
    ]),
    EventsModule,
    GuestsModule,
  ],
  controllers: [
    InvitationsController,
    AttendeesController,
    WaitingListController,
    SegmentsController,
    RsvpController,
    RsvpPageController,
  ],
  providers: [
    InvitationsService,
    InvitationsRepository,
    AttendeesService,
    AttendeesRepository,
    WaitingListService,
    OfferNotices,
    WaitingListRepository,
    SegmentsService,
    SegmentsRepository,
    RsvpService,
    PartiesRepository,
    AnsweringService,
    EventPlaces,
    GuestCopies,
    GuestCopiesRepository,
    AnswersAsFigures,
  ],
  exports: [InvitationsService, AttendeesService, SegmentsService, RsvpService, EventPlaces, OfferNotices],
})
export class InvitationsModule {}
