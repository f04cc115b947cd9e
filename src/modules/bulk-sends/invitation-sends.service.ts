import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { newId, type JsonText } from '../../platform/http/index.js';
import { EventsService, type RsvpEvent } from '../events/index.js';
import { invitationErrors } from '../invitations/index.js';
import { Wordings, type MessageCategory, type MessagePurpose } from '../messages/index.js';
import type { BulkAudience } from './bulk-send.entity.js';
import type {
  BulkOptions,
  BulkSendView,
  EventUpdateSending,
  InvitationReminder,
  InvitationSending,
} from './bulk-sends.dto.js';
import { BulkSendsService, plain } from './bulk-sends.service.js';

type Answer = Promise<JsonText<BulkSendView> | BulkSendView>;

/** What goes out about an event: invitations, reminders, news. One message per household, to its contact. */
@Injectable()
export class InvitationSends {
  constructor(
    private readonly events: EventsService,
    private readonly wordings: Wordings,
    private readonly sends: BulkSendsService,
  ) {}

  /** @throws event.not_found, invitation.event_draft, invitation.event_cancelled */
  async send(actor: Actor, eventId: string, body: InvitationSending): Answer {
    const event = await this.open(actor, eventId);
    // Its occasion may be named after it.
    const id = (body.id ??= newId());
    const { invitationIds, again = false } = body;
    return this.order(actor, event, body, {
      purpose: 'invitation',
      category: 'transactional',
      key: 'invitation',
      // A household is invited once, however often and by whomever it is asked for.
      occasion: again && invitationIds ? `invitation:${id}` : 'invitation',
      audience: invitationIds ? { invitationIds } : { filter: { sent: false, answered: false } },
      usefulUntil: event.locksAt ?? event.endsAt,
    });
  }

  /** Once a day each. @throws event.not_found, invitation.event_draft, invitation.event_cancelled */
  async remind(actor: Actor, eventId: string, body: InvitationReminder): Answer {
    const event = await this.open(actor, eventId);
    const { invitationIds, scheduledAt } = body;
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: event.timeZone }).format(
      scheduledAt ? new Date(scheduledAt) : new Date(),
    );
    return this.order(actor, event, body, {
      purpose: 'reminder',
      category: 'reminder',
      key: 'reminder',
      occasion: `reminder:${day}`,
      audience: { filter: { answered: false }, ...(invitationIds ? { invitationIds } : {}) },
      usefulUntil: event.rsvpDeadline ?? event.locksAt ?? event.startsAt,
    });
  }

  /** To those who know of the event and did not decline. The same news of the same state of the event goes out once. */
  async update(actor: Actor, eventId: string, { note, ...body }: EventUpdateSending): Answer {
    const event = await this.events.eventForRsvp(actor, eventId);
    if (event.state === 'draft') throw invitationErrors.eventDraft();
    const variables = [...(body.variables ?? []), ...(note === undefined ? [] : [{ name: 'note', value: note }])];
    const versions = [event, ...event.functions].reduce((sum, { version }) => sum + version, 0);
    const said = createHash('sha256')
      .update(JSON.stringify([body.templateId, body.templateKey, variables]))
      .digest('hex')
      .slice(0, 12);
    return this.order(
      actor,
      event,
      { ...body, variables },
      {
        purpose: 'update',
        category: 'transactional',
        key: 'event-update',
        occasion: `update:${versions}:${said}`,
        audience: { only: 'told' },
        usefulUntil: event.endsAt,
      },
    );
  }

  private async open(actor: Actor, eventId: string): Promise<RsvpEvent> {
    const event = await this.events.eventForRsvp(actor, eventId);
    if (event.state === 'draft') throw invitationErrors.eventDraft();
    if (event.state === 'cancelled') throw invitationErrors.eventCancelled();
    return event;
  }

  private async order(
    actor: Actor,
    event: RsvpEvent,
    body: BulkOptions,
    {
      purpose,
      category,
      key,
      occasion,
      audience,
      usefulUntil,
    }: {
      purpose: MessagePurpose;
      category: MessageCategory;
      key: string;
      occasion: string;
      audience: BulkAudience;
      usefulUntil: string;
    },
  ): Answer {
    const { templateId, templateKey, variables, channels, scheduledAt } = body;
    const template = await this.wordings.template(
      actor,
      {
        templateId,
        templateKey: templateId === undefined ? (templateKey ?? key) : undefined,
        variables,
        eventId: event.id,
      },
      true,
    );
    return this.sends.start(actor, body, {
      eventId: event.id,
      purpose,
      category,
      audience,
      content: plain({
        templateId: template.id,
        variables,
        channels,
        scheduledAt,
        usefulUntil,
        calendar: true,
        perInvitation: true,
      }),
      occasion,
    });
  }
}
