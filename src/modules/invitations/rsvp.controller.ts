import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Route } from '../../platform/http/index.js';
import { rsvpErrors } from './invitations.errors.js';
import { OfferAnswer, RsvpInput, RsvpView } from './rsvp.dto.js';
import { RsvpService } from './rsvp.service.js';

@ApiTags('rsvp')
@Controller('rsvp')
export class RsvpController {
  constructor(private readonly rsvp: RsvpService) {}

  @Route.get(':token', {
    can: 'public',
    pool: 'rsvp',
    summary: 'See the invitation behind a link',
    description:
      'Shows the event and the household of the link, nobody else. A wrong, an expired and a revoked link answer alike.',
    returns: RsvpView,
    errors: [rsvpErrors.notFound],
  })
  getRsvp(@Param('token') token: string) {
    return this.rsvp.view(token);
  }

  @Route.put(':token', {
    can: 'public',
    pool: 'rsvp',
    summary: 'Answer for a household',
    description:
      'All of it is taken or nothing. A NO is always taken, also when the event is full or locked. A YES for which there is no place puts the ' +
      "household's part for that function on the waiting list: the answer then says `waiting`. People left out stay as they are.",
    body: RsvpInput,
    returns: RsvpView,
    errors: [rsvpErrors.notFound, rsvpErrors.cancelled, rsvpErrors.locked, rsvpErrors.changed, rsvpErrors.idTaken],
  })
  answerRsvp(@Param('token') token: string, @Body() body: RsvpInput) {
    return this.rsvp.answer(token, body);
  }

  @Route.put(':token/offer', {
    can: 'public',
    pool: 'rsvp',
    summary: 'Accept or decline places offered from the waiting list',
    body: OfferAnswer,
    returns: RsvpView,
    errors: [rsvpErrors.notFound, rsvpErrors.noOffer],
  })
  answerOffer(@Param('token') token: string, @Body() body: OfferAnswer) {
    return this.rsvp.decideOffer(token, body);
  }
}
