import { Injectable } from '@nestjs/common';
import { systemActor } from '../../platform/access/index.js';
import { DeliveryError } from '../../platform/delivery/index.js';
import { Problem } from '../../platform/http/index.js';
import type { OutgoingAttachment } from '../channels/index.js';
import { eventCalendar, EventsService, type RsvpEvent } from '../events/index.js';
import { InvitationsService, type InvitationStanding } from '../invitations/index.js';
import { AttachmentLinks } from './attachment-links.js';
import { AttachmentsRepository } from './attachments.repository.js';
import type { OutgoingMessage } from './messages.repository.js';
import { ANSWERED, INVITATION_CLOSED, LINK_MARK } from './message-texts.js';

/** What is put into a message only when it is sent. */
export interface Enclosure {
  /** The household's own RSVP page. */
  link?: string;
  attachments: OutgoingAttachment[];
  toName?: string;
}

const icsType = (method: string): string => `text/calendar; charset=utf-8; method=${method}`;

const needsLink = ({ invitationId, body, html, subject, providerTemplate }: OutgoingMessage): boolean =>
  invitationId !== null &&
  [body, html, subject, JSON.stringify(providerTemplate)].some((text) => text?.includes(LINK_MARK));

/** What goes out about an invitation, not what somebody wrote to a guest besides. */
const isClosed = ({ invitationId, purpose }: OutgoingMessage, household: InvitationStanding | undefined): boolean =>
  invitationId !== null && purpose !== 'message' && (!household || household.state === 'revoked');

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
    private readonly files: AttachmentsRepository,
    private readonly links: AttachmentLinks,
  ) {}

  /** By message. An invitation that was revoked, or an event that is gone: an error instead. */
  async of(
    organizationId: string,
    messages: readonly OutgoingMessage[],
  ): Promise<Map<string, Enclosure | DeliveryError>> {
    const links = await this.invitations.linksFor(
      organizationId,
      messages
        .filter(needsLink)
        .map(({ invitationId, deliveryId }) => ({ invitationId: invitationId!, key: deliveryId! })),
    );
    const standing = await this.invitations.standing(organizationId, [
      ...new Set(messages.flatMap(({ invitationId }) => invitationId ?? [])),
    ]);
    const calendars = new Map<string, RsvpEvent | undefined>();
    const found = new Map<string, Enclosure | DeliveryError>();
    for (const message of messages) {
      const link = links.get(message.deliveryId!);
      const household = standing.get(message.invitationId ?? '');
      if (message.purpose === 'reminder' && household?.answered) {
        found.set(message.id, new DeliveryError('permanent', ANSWERED, { message: 'They have answered meanwhile' }));
        continue;
      }
      if ((needsLink(message) && !link) || isClosed(message, household)) {
        found.set(
          message.id,
          new DeliveryError('permanent', INVITATION_CLOSED, {
            message: 'The invitation was revoked or is gone: there is no page to link to',
          }),
        );
        continue;
      }
      const attachments: OutgoingAttachment[] = [];
      for (const { id, filename, contentType, source } of message.attachments) {
        if (source === 'upload' && id) {
          // Only mail carries the bytes: the others fetch them.
          const file = message.channelKind === 'email' ? await this.files.content(organizationId, id) : undefined;
          attachments.push({
            filename,
            contentType,
            ...(file ? { content: file.bytes } : { url: this.links.urlOf(organizationId, id, filename) }),
          });
          continue;
        }
        if (source !== 'calendar' || message.channelKind !== 'email' || !message.eventId) continue;
        if (!calendars.has(message.eventId))
          calendars.set(message.eventId, await this.event(organizationId, message.eventId));
        const event = calendars.get(message.eventId);
        if (!event) continue;
        const method = event.state === 'cancelled' ? 'CANCEL' : 'PUBLISH';
        attachments.push({
          filename,
          contentType: icsType(method),
          content: eventCalendar(event, {
            method,
            ...(link ? { url: link } : {}),
            // Nobody hears of functions they are not invited to.
            ...(household?.functionIds ? { functions: household.functionIds } : {}),
          }),
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
