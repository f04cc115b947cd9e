import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/access/index.js';
import { PathId, Route, Who } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { invitationErrors } from '../invitations/index.js';
import { messageErrors } from '../messages/index.js';
import { templateErrors } from '../templates/index.js';
import { BulkSendView, EventUpdateSending, InvitationReminder, InvitationSending } from './bulk-sends.dto.js';
import { bulkSendErrors } from './bulk-sends.errors.js';
import { InvitationSends } from './invitation-sends.service.js';

const refusals = [
  eventErrors.notFound,
  bulkSendErrors.tooMany,
  invitationErrors.eventDraft,
  messageErrors.unknownVariable,
  templateErrors.notFound,
  templateErrors.valuesMissing,
];

@ApiTags('invitations')
@Controller('events/:eventId')
export class InvitationSendsController {
  constructor(private readonly sends: InvitationSends) {}

  @Route.post('invitations/send', {
    can: 'messages:broadcast',
    event: 'eventId',
    summary: 'Send the invitations',
    description:
      'To the contact of each household that got none yet, with its secret link and, by mail, the calendar file. Asked for twice, it is sent once.',
    body: InvitationSending,
    returns: BulkSendView,
    pool: 'messages',
    timeoutSeconds: 60,
    errors: [...refusals, invitationErrors.eventCancelled],
  })
  sendInvitations(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: InvitationSending) {
    return this.sends.send(actor, eventId, body);
  }

  @Route.post('invitations/remind', {
    can: 'messages:broadcast',
    event: 'eventId',
    summary: 'Remind those who have not answered',
    description:
      'Once a day each, outside of quiet hours, within the frequency cap, and until the deadline. Whoever answers before it is sent gets none.',
    body: InvitationReminder,
    returns: BulkSendView,
    pool: 'messages',
    timeoutSeconds: 60,
    errors: [...refusals, invitationErrors.eventCancelled],
  })
  remindInvitations(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: InvitationReminder) {
    return this.sends.remind(actor, eventId, body);
  }

  @Route.post('updates/send', {
    can: 'messages:broadcast',
    event: 'eventId',
    summary: 'Tell those invited what has changed',
    description:
      'To everybody an invitation went out to who did not decline, with the calendar file as it is now: it takes the place of the one before, and of a cancelled event it takes the entry out.',
    body: EventUpdateSending,
    returns: BulkSendView,
    pool: 'messages',
    timeoutSeconds: 60,
    errors: refusals,
  })
  sendEventUpdate(@Who() actor: Actor, @PathId('eventId') eventId: string, @Body() body: EventUpdateSending) {
    return this.sends.update(actor, eventId, body);
  }
}
