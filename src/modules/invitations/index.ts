export {
  answers,
  overall,
  sayable,
  type Answer,
  type Answers,
  type QuestionAnswer,
  type SaidAnswer,
} from './answer.js';
export { AttendeeView } from './attendees.dto.js';
export { AttendeesService } from './attendees.service.js';
export { EventPlaces } from './event-places.js';
export { attendeeChange, invitationChange, segmentChange, waitingEntryChange } from './invitations.changes.js';
export { InvitationFilter, InvitationLink, InvitationView, NewInvitation } from './invitations.dto.js';
export { attendeeErrors, invitationErrors, rsvpErrors, segmentErrors, waitingErrors } from './invitations.errors.js';
export { InvitationsModule } from './invitations.module.js';
export { InvitationsService, type LinkWanted } from './invitations.service.js';
export { deliveryStages, type DeliveryStage } from './invitation.entity.js';
export type { Audience, DeliveryNews, InvitationContact, InvitationStanding } from './invitations.repository.js';
export { OfferNotices, type OfferListener, type PlacesOffered } from './offer-notices.js';
export { RsvpService } from './rsvp.service.js';
export { builtInSegments, SegmentsService } from './segments.service.js';
export { WaitingEntryView } from './waiting-list.dto.js';
