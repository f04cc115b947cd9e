import { Injectable } from '@nestjs/common';

/** Places held for a party from the waiting list. */
export interface PlacesOffered {
  /** The entry on the waiting list. */
  entryId: string;
  invitationId: string;
  /** Until when they are theirs. */
  until: Date;
}

/** Somebody who tells households of offers. Called in the unit of work that makes them, with the event's places locked. */
export interface OfferListener {
  placesOffered(organizationId: string, eventId: string, offers: readonly PlacesOffered[]): Promise<void>;
}

/** Whoever writes to guests stands above this module, and says here how it is told of offers. */
@Injectable()
export class OfferNotices {
  private listener: OfferListener | undefined;

  register(listener: OfferListener): void {
    if (this.listener) throw new Error('Two modules tell households of offers');
    this.listener = listener;
  }

  async tell(organizationId: string, eventId: string, offers: readonly PlacesOffered[]): Promise<void> {
    if (offers.length > 0) await this.listener?.placesOffered(organizationId, eventId, offers);
  }
}
