import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Problem } from '../../platform/http/index.js';
import { AttendeesService, InvitationsService, type NewInvitation } from '../invitations/index.js';
import { ImportRowsRepository, type PartyToInvite, type Reading } from './import-rows.repository.js';

/** Households made by one call. */
const partiesAtOnce = 5_000;
/** Members of one invitation; a larger group gets several. */
const mostMembers = 50;

/** Invites the guests of an import to its event, household by household. */
@Injectable()
export class ImportInviter {
  constructor(
    private readonly rows: ImportRowsRepository,
    private readonly invitations: InvitationsService,
    private readonly attendees: AttendeesService,
  ) {}

  /** Inside the commit's unit of work. @returns how many invitations it made or enlarged. */
  async invite(actor: Actor, reading: Reading): Promise<number> {
    const { eventId } = reading;
    if (eventId === null) return 0;
    const parties = await this.rows.partiesToInvite(reading);
    const fresh = parties.filter(({ invitationId }) => invitationId === null).flatMap(inReasonableSizes);
    let invited = 0;
    for (let from = 0; from < fresh.length; from += partiesAtOnce) {
      const made = await this.invitations.createMany(actor, eventId, fresh.slice(from, from + partiesAtOnce), 'reset');
      invited += made.filter((outcome) => !(outcome instanceof Problem)).length;
    }
    for (const party of parties) if (await this.enlarge(actor, eventId, party)) invited++;
    return invited;
  }

  /** Others of the household are invited: these join them, unless that invitation takes nobody any more. */
  private async enlarge(actor: Actor, eventId: string, { invitationId, guestIds }: PartyToInvite): Promise<boolean> {
    if (invitationId === null) return false;
    try {
      for (const guestId of guestIds) await this.attendees.addMember(actor, eventId, invitationId, { guestId });
      return true;
    } catch (problem) {
      if (problem instanceof Problem && problem.status < 500) return false;
      throw problem;
    }
  }
}

function inReasonableSizes({ name, language, plusOnes, guestIds }: PartyToInvite): NewInvitation[] {
  const parts: NewInvitation[] = [];
  for (let from = 0; from < guestIds.length; from += mostMembers) {
    parts.push({
      name: name.slice(0, 200),
      guestIds: guestIds.slice(from, from + mostMembers),
      plusOnes: from === 0 ? plusOnes : 0,
      ...(language !== null && { language }),
    });
  }
  return parts;
}
