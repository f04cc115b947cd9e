import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { EventsService, type EventEntity } from '../events/index.js';
import { GuestsService, type GuestView } from '../guests/index.js';
import { InvitationsService } from '../invitations/index.js';
import { OrganizationsService } from '../organizations/index.js';
import { SubjectsRepository, type SubjectFacts, type SubjectKey } from './subjects.repository.js';
import { exampleVariables, type TemplateVariables, type VariableValues } from './template-variables.js';
import type { CustomVariable } from './template.entity.js';

/** Whom and what a message is about. */
export interface MessageSubject {
  guestId: string;
  eventId?: string | undefined;
  /** Only with `eventId`. */
  invitationId?: string | undefined;
  /** The invitation's link; one more is made unless told, as what there is cannot be read again. */
  rsvpUrl?: string | undefined;
  offerExpiresAt?: Date | undefined;
  /** Values of the template's own variables, by name without `custom.`. */
  custom?: Readonly<Record<string, string>> | undefined;
}

/** The same for many at once, about one event. */
export interface ManySubjects {
  eventId?: string | null | undefined;
  custom?: Readonly<Record<string, string>> | undefined;
  /** Stands for the link of each until it is sent; no link is made. */
  rsvpUrl: string;
  subjects: readonly (SubjectKey & { offerExpiresAt?: Date | undefined })[];
}

export const subjectKey = ({ guestId, invitationId }: SubjectKey): string => `${guestId}:${invitationId ?? ''}`;

/** Gathers what a message can tell: from the guest book, the event, the invitation. */
@Injectable()
export class VariablesFor {
  constructor(
    private readonly organizations: OrganizationsService,
    private readonly guests: GuestsService,
    private readonly events: EventsService,
    private readonly invitations: InvitationsService,
    private readonly people: SubjectsRepository,
  ) {}

  /**
   * Call it in the unit of work that makes the message: a new link is only good together with it.
   * @throws guest.not_found, guest.merged, guest.erased, event.not_found, invitation.not_found, invitation.revoked
   */
  async gather(actor: Actor, subject: MessageSubject): Promise<TemplateVariables> {
    const { guestId, eventId, invitationId, offerExpiresAt, custom = {} } = subject;
    const organization = await this.organization(actor);
    const guest = JSON.parse((await this.guests.get(actor, guestId)).text) as GuestView;
    const event = eventId === undefined ? undefined : await this.events.mustFind(actor, eventId);
    const invitation =
      event && invitationId !== undefined ? await this.invitations.mustFind(actor, event.id, invitationId) : undefined;
    const link =
      invitation && (subject.rsvpUrl ?? (await this.invitations.addLink(actor, invitation.id)).rsvpUrl ?? undefined);
    return {
      values: {
        ...guestValues(guest),
        'organization.name': organization.name,
        ...(event ? eventValues(event) : {}),
        ...(event && invitation
          ? {
              'invitation.name': invitation.name,
              'invitation.deadline': event.rsvpDeadline ?? event.locksAt,
              'rsvp.link': link,
              'offer.expiresAt': offerExpiresAt,
            }
          : {}),
      },
      custom,
      timeZone: event?.timeZone ?? organization.timeZone,
      locale: invitation?.language ?? guest.language,
      fallbackLocales: [...(event ? [event.defaultLanguage] : []), organization.defaultLanguage],
    };
  }

  /**
   * In a few statements, whatever their number. @returns by `subjectKey`; somebody who is not there, or an invitation that is
   * not theirs, is missing
   * @throws event.not_found
   */
  async forMany(
    actor: Actor,
    { eventId, custom = {}, rsvpUrl, subjects }: ManySubjects,
  ): Promise<Map<string, TemplateVariables>> {
    const organization = await this.organization(actor);
    const event = eventId ? await this.events.mustFind(actor, eventId) : undefined;
    const facts = await this.people.find(actor.organizationId, eventId ?? null, subjects);
    const known = new Map(facts.map((each) => [subjectKey(each), each]));
    const shared = { 'organization.name': organization.name, ...(event ? eventValues(event) : {}) };
    const found = new Map<string, TemplateVariables>();
    for (const subject of subjects) {
      const person = known.get(subjectKey(subject));
      if (!person) continue;
      found.set(subjectKey(subject), {
        values: {
          ...guestValues(person),
          ...shared,
          ...(event && person.invitationId
            ? {
                'invitation.name': person.invitationName,
                'invitation.deadline': event.rsvpDeadline ?? event.locksAt,
                'rsvp.link': rsvpUrl,
                'offer.expiresAt': subject.offerExpiresAt,
              }
            : {}),
        },
        custom,
        timeZone: event?.timeZone ?? organization.timeZone,
        locale: person.invitationLanguage ?? person.language,
        fallbackLocales: [...(event ? [event.defaultLanguage] : []), organization.defaultLanguage],
      });
    }
    return found;
  }

  /** For a look at a template: what is named is real, all else an example. Makes no link. */
  async preview(
    actor: Actor,
    subject: Partial<MessageSubject>,
    declared: readonly CustomVariable[],
  ): Promise<TemplateVariables> {
    const { guestId, eventId, invitationId } = subject;
    const examples = exampleVariables(declared);
    const organization = await this.organization(actor);
    const guest =
      guestId === undefined ? undefined : (JSON.parse((await this.guests.get(actor, guestId)).text) as GuestView);
    const event = eventId === undefined ? undefined : await this.events.mustFind(actor, eventId);
    const invitation =
      event && invitationId !== undefined ? await this.invitations.mustFind(actor, event.id, invitationId) : undefined;
    const deadline = event && (event.rsvpDeadline ?? event.locksAt);
    return {
      values: {
        ...examples.values,
        'organization.name': organization.name,
        ...(guest ? guestValues(guest) : {}),
        ...(event ? { ...eventValues(event), 'invitation.deadline': deadline } : {}),
        ...(invitation ? { 'invitation.name': invitation.name } : {}),
      },
      custom: { ...examples.custom, ...subject.custom },
      timeZone: event?.timeZone ?? organization.timeZone,
      locale: invitation?.language ?? guest?.language ?? null,
      fallbackLocales: [...(event ? [event.defaultLanguage] : []), organization.defaultLanguage],
    };
  }

  private async organization(actor: Actor): Promise<{ name: string; timeZone: string; defaultLanguage: string }> {
    return JSON.parse((await this.organizations.get(actor)).text) as {
      name: string;
      timeZone: string;
      defaultLanguage: string;
    };
  }
}

function guestValues(
  guest: Pick<GuestView, 'title' | 'firstName' | 'lastName' | 'company' | 'email' | 'phone'> | SubjectFacts,
): VariableValues {
  const { title, firstName, lastName, company, email, phone } = guest;
  return {
    'guest.name': [firstName, lastName].filter(Boolean).join(' ') || company || email || phone,
    'guest.firstName': firstName,
    'guest.lastName': lastName,
    'guest.title': title,
    'guest.company': company,
  };
}

function eventValues(event: EventEntity): VariableValues {
  const { name, description, startsAt, endsAt, venue, address, rsvpDeadline } = event;
  return {
    'event.name': name,
    'event.description': description,
    'event.startsAt': startsAt,
    'event.endsAt': endsAt,
    'event.venue': venue,
    'event.address': address,
    'event.location': [venue, address].filter(Boolean).join(', '),
    'event.deadline': rsvpDeadline,
  };
}
