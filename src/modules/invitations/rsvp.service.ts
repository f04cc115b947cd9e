import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Config } from '../../config/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { continueAs } from '../../platform/observability/index.js';
import { eventCalendar, EventsService } from '../events/index.js';
import { AnsweringService, type Intent } from './answering.service.js';
import { attendeeChange, invitationChange } from './invitations.changes.js';
import { rsvpErrors } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';
import { hashOfToken } from './link-token.js';
import { PartiesRepository } from './parties.repository.js';
import { answersVersion, invitedTo, lockOf, phaseOf, type Party } from './party.js';
import type { OfferAnswer, RsvpInput, RsvpView } from './rsvp.dto.js';
import { detailsOf, onlyDeclines, plusOnesLeft, readSubmission, type Submission } from './submission.js';
import { WaitingListService } from './waiting-list.service.js';

/** What a household does with its link. A wrong, an expired and a revoked link are all the same: not there. */
@Injectable()
export class RsvpService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: Config,
    private readonly events: EventsService,
    private readonly parties: PartiesRepository,
    private readonly invitations: InvitationsRepository,
    private readonly answering: AnsweringService,
    private readonly waitingList: WaitingListService,
  ) {}

  /** The first look is remembered. @throws rsvp.not_found */
  async open(token: string, at = new Date()): Promise<Party> {
    const hash = hashOrNothing(token);
    const party = await this.parties.seeByToken(hash, at);
    if (!party) throw rsvpErrors.notFound();
    if (party.openedAt !== null) return party;
    const guest = guestOf(party);
    continueAs(guest, 'rsvp');
    const state = ['draft', 'queued', 'sent', 'delivered'].includes(party.state) ? ('opened' as const) : party.state;
    const row = await this.invitations.patchUnopened(guest, party.id, { openedAt: at, state }, invitationChange.opened);
    return {
      ...party,
      version: row.version,
      deliveryMoves: row.deliveryMoves,
      state: row.state,
      openedAt: at.toISOString(),
    };
  }

  async view(token: string): Promise<RsvpView> {
    return rsvpView(await this.open(token), new Date());
  }

  async answer(token: string, input: RsvpInput, at = new Date()): Promise<RsvpView> {
    return rsvpView(await this.submit(token, input, at), at);
  }

  /**
   * Takes a household's answer; all of it or nothing of it. What found no place is on the waiting list afterwards.
   * @throws rsvp.not_found, rsvp.cancelled, rsvp.locked, rsvp.changed, request.invalid
   */
  async submit(token: string, input: RsvpInput, at = new Date()): Promise<Party> {
    const hash = hashOrNothing(token);
    return this.uow.run(async () => {
      const party = await this.enter(hash, at);
      const phase = phaseOf(party.event, at);
      if (phase === 'cancelled') throw rsvpErrors.cancelled();
      if (input.version !== undefined && input.version !== answersVersion(party))
        throw rsvpErrors.changed(`They are at version ${answersVersion(party)} now`);
      const submission = phase === 'open' ? readSubmission(party, input) : onlyDeclines(party, input);
      if (!submission) throw rsvpErrors.locked();
      return this.answering.answer(party, said(submission, { at, late: phase === 'locked' }));
    });
  }

  /** Takes the places held for the household, or lets them go. @throws rsvp.no_offer */
  async answerOffer(token: string, { accept }: OfferAnswer, at = new Date()): Promise<Party> {
    const hash = hashOrNothing(token);
    return this.uow.run(async () => {
      const before = await this.enter(hash, at);
      // The lock may have been moved, or the event cancelled, after the offer was made.
      if (accept && phaseOf(before.event, at) !== 'open') throw rsvpErrors.noOffer();
      await this.waitingList.settleQueue(before.organizationId, before.event.id, at);
      const party = (await this.parties.see(before.organizationId, before.id)) ?? before;
      const members = party.members.flatMap((member) => {
        const offered = Object.keys(member.answers).filter((id) => member.answers[id] === 'offered');
        if (offered.length === 0) return [];
        return [
          {
            id: member.id,
            details: detailsOf(member),
            said: Object.fromEntries(offered.map((id) => [id, accept ? ('yes' as const) : ('no' as const)])),
          },
        ];
      });
      if (members.length === 0) throw rsvpErrors.noOffer();
      const { message, householdAnswers } = party;
      return this.answering.answer(party, said({ members, added: [], message, householdAnswers }, { at, late: false }));
    });
  }

  async decideOffer(token: string, body: OfferAnswer, at = new Date()): Promise<RsvpView> {
    return rsvpView(await this.answerOffer(token, body, at), at);
  }

  /** What the household comes to, or as long as it has not said, what it is invited to. */
  async calendar(token: string): Promise<string> {
    const party = await this.open(token);
    const event = await this.events.eventForRsvp(guestOf(party), party.event.id);
    const invited = invitedTo(party).map(({ id }) => id);
    const accepted = invited.filter((id) => party.members.some(({ answers }) => answers[id] === 'yes'));
    return eventCalendar(event, {
      functions: accepted.length > 0 ? accepted : invited,
      url: new URL(`/r/${token}`, this.config.publicUrl).href,
    });
  }

  private async enter(hash: Buffer, at: Date): Promise<Party> {
    const party = await this.parties.lockByToken(hash, at);
    if (!party) throw rsvpErrors.notFound();
    continueAs(guestOf(party), 'rsvp');
    return party;
  }
}

const said = (
  { members, added, message, householdAnswers }: Submission,
  { at, late }: { at: Date; late: boolean },
): Intent => ({
  members,
  added,
  responded: { message, householdAnswers },
  whenFull: 'wait',
  verb: attendeeChange.answered,
  late,
  at,
});

function hashOrNothing(token: string): Buffer {
  const hash = hashOfToken(token);
  if (!hash) throw rsvpErrors.notFound();
  return hash;
}

/** Whoever holds the link acts as the invitation, and reaches nothing but its event. */
const guestOf = (party: Party): Actor => ({
  kind: 'guest',
  id: party.id,
  organizationId: party.organizationId,
  permissions: new Set(),
  events: [party.event.id],
});

/** What a household may know: itself and the event. */
export function rsvpView(party: Party, at: Date): RsvpView {
  const { event } = party;
  const functions = invitedTo(party);
  const shown = new Set(functions.map(({ id }) => id));
  return {
    version: answersVersion(party),
    phase: phaseOf(event, at),
    name: party.name,
    language: party.language,
    event: {
      id: event.id,
      name: event.name,
      description: event.description,
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      timeZone: event.timeZone,
      venue: event.venue,
      address: event.address,
      message: event.rsvpMessage,
      deadline: event.rsvpDeadline,
      locksAt: lockOf(event).toISOString(),
    },
    functions: functions.map((each) => ({ ...each, full: each.full || event.full })),
    questions: party.questions
      .filter(({ functionId }) => functionId === null || shown.has(functionId))
      .map(({ showWhen, ...question }) => ({
        ...question,
        showWhen: showWhen?.answer === 'yes' ? { ...showWhen, answer: 'yes' } : null,
      })),
    guests: party.members.map((member) => ({
      id: member.id,
      kind: member.kind,
      firstName: member.firstName,
      lastName: member.lastName,
      functions: functions.map(({ id }) => ({
        functionId: id,
        answer: member.answers[id] ?? 'pending',
        mealId: member.meals[id] ?? null,
      })),
      diet: member.diet,
      allergies: member.allergies,
      dietaryNotes: member.dietaryNotes,
      questionAnswers: member.questionAnswers,
    })),
    plusOnesLeft: plusOnesLeft(party),
    questionAnswers: party.householdAnswers,
    message: party.message,
    respondedAt: party.respondedAt,
    waitingFor: party.queue.filter(({ state }) => state === 'waiting').map(({ functionId }) => functionId),
    offers: party.queue.flatMap(({ state, functionId, offerExpiresAt }) =>
      state === 'offered' && offerExpiresAt !== null && new Date(offerExpiresAt) > at
        ? [{ functionId, expiresAt: offerExpiresAt }]
        : [],
    ),
  };
}
