import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { DeliveryError } from '../../platform/delivery/index.js';
import { Problem } from '../../platform/http/index.js';
import type { OutgoingAttachment } from '../channels/index.js';
import { eventCalendar, EventsService, type RsvpEvent } from '../events/index.js';
import { InvitationsService } from '../invitations/index.js';
import type { MessageEntity } from './message.entity.js';
import { LINK_MARK } from './message-texts.js';

/** What is put into a message only when it is sent. */
export interface Enclosure {
  /** The household's own RSVP page. */
  link?: string;
  attachments: OutgoingAttachment[];
  toName?: string;
}

const ICS = 'text/calendar; charset=utf-8; method=PUBLISH';

const needsLink = ({ invitationId, body, html, subject, providerTemplate }: MessageEntity): boolean =>
  invitationId !== null &&
  [body, html, subject, JSON.stringify(providerTemplate)].some((text) => text?.includes(LINK_MARK));

/**
 * Links and calendar files of messages about to be sent. A link is not kept anywhere: it follows from the delivery's id
 * and a key that is not in the database, and only its hash is stored, as of every link. So another attempt carries the
 * same link, and looking an attempt up at the provider looks for the same words.
 */
@Injectable()
export class Enclosures {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly events: EventsService,
  ) {}

  /** By message. An invitation that was revoked, or an event that is gone: an error instead. */
  async of(
    organizationId: string,
    messages: readonly MessageEntity[],
  ): Promise<Map<string, Enclosure | DeliveryError>> {
    const links = await this.invitations.linksFor(
      organizationId,
      messages
        .filter(needsLink)
        .map(({ invitationId, deliveryId }) => ({ invitationId: invitationId!, key: deliveryId! })),
    );
    const calendars = new Map<string, RsvpEvent | undefined>();
    const found = new Map<string, Enclosure | DeliveryError>();
    for (const message of messages) {
      const link = links.get(message.deliveryId!);
      if (needsLink(message) && !link) {
        found.set(
          message.id,
          new DeliveryError('permanent', 'message.invitation_closed', {
            message: 'The invitation was revoked or is gone: there is no page to link to',
          }),
        );
        continue;
      }
      const attachments: OutgoingAttachment[] = [];
      for (const { filename, source } of message.attachments) {
        if (source !== 'calendar' || message.channelKind !== 'email' || !message.eventId) continue;
        if (!calendars.has(message.eventId))
          calendars.set(message.eventId, await this.event(organizationId, message.eventId));
        const event = calendars.get(message.eventId);
        if (event)
          attachments.push({
            filename,
            contentType: ICS,
            content: eventCalendar(event, link ? { url: link } : {}),
          });
      }
      found.set(message.id, { attachments, ...(link ? { link } : {}) });
    }
    return found;
  }

  private async event(organizationId: string, eventId: string): Promise<RsvpEvent | undefined> {
    try {
      return await this.events.eventForRsvp(systemActor(organizationId, 'messages'), eventId);
    } catch (error) {
      if (error instanceof Problem && error.status === 404) return undefined;
      throw error;
    }
  }
}
