import { Injectable, Logger } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { Problem } from '../../platform/http/index.js';
import { InvitationsService, OfferNotices, type OfferListener, type PlacesOffered } from '../invitations/index.js';
import { Composing } from './composing.service.js';
import { RecipientsRepository } from './recipients.repository.js';
import { Wordings } from './wordings.js';

const TEMPLATE = 'waiting-list-offer';
const BATCH = 250;

/**
 * Tells households of places from the waiting list, in the unit of work that holds the places: there is no offer that nobody
 * was told of because a process died. The message is of use as long as the offer.
 */
@Injectable()
export class WaitingOffers implements OfferListener {
  private readonly log = new Logger(WaitingOffers.name);

  constructor(
    notices: OfferNotices,
    private readonly invitations: InvitationsService,
    private readonly recipients: RecipientsRepository,
    private readonly wordings: Wordings,
    private readonly composing: Composing,
  ) {
    notices.register(this);
  }

  async placesOffered(organizationId: string, eventId: string, offers: readonly PlacesOffered[]): Promise<void> {
    // Nothing to say it by: the page behind the link tells of the offer as well.
    if ((await this.recipients.channels(organizationId)).length === 0) return;
    try {
      for (let start = 0; start < offers.length; start += BATCH)
        await this.write(organizationId, eventId, offers.slice(start, start + BATCH));
    } catch (problem) {
      // Places are not kept back because somebody's template cannot be used.
      if (!(problem instanceof Problem) || problem.status >= 500) throw problem;
      this.log.error(`Offers of event ${eventId} were made without a message: ${problem.code}, ${problem.message}`);
    }
  }

  private async write(organizationId: string, eventId: string, offers: readonly PlacesOffered[]): Promise<void> {
    const actor = systemActor(organizationId, 'waiting-list');
    const ids = [...new Set(offers.map(({ invitationId }) => invitationId))];
    const contacts = await this.invitations.audience(actor, eventId, { ids }, { after: undefined, limit: BATCH });
    const guests = new Map(contacts.map(({ invitationId, guestId }) => [invitationId, guestId]));
    const told = offers.flatMap(({ entryId, invitationId, until }) => {
      const guestId = guests.get(invitationId);
      return guestId ? [{ entryId, guestId, invitationId, offerExpiresAt: until }] : [];
    });
    if (told.length === 0) return;
    const wanted = { templateKey: TEMPLATE, eventId };
    const template = await this.wordings.template(actor, wanted, true);
    // A party in two queues is told twice, of two offers that may end at different times.
    for (const wave of waves(told)) {
      const wording = await this.wordings.forMany(actor, template, wanted, wave);
      await this.composing.compose(
        actor,
        wave.map((offer) => ({
          guestId: offer.guestId,
          invitationId: offer.invitationId,
          eventId,
          purpose: 'offer' as const,
          category: 'transactional' as const,
          occasion: `offer:${offer.entryId}:${offer.offerExpiresAt.toISOString()}`,
          usefulUntil: offer.offerExpiresAt,
          attachments: [{ filename: 'event.ics', contentType: 'text/calendar', source: 'calendar' as const }],
          words: () => wording(offer),
        })),
      );
    }
  }
}

/** Each invitation at most once in each. */
function waves<T extends { invitationId: string }>(items: readonly T[]): T[][] {
  const made: T[][] = [];
  for (const item of items) {
    const free = made.find((wave) => !wave.some(({ invitationId }) => invitationId === item.invitationId));
    if (free) free.push(item);
    else made.push([item]);
  }
  return made;
}
