import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { httpErrors, newId, type JsonText, type ListPage } from '../../platform/http/index.js';
import { AnsweringService } from './answering.service.js';
import type { AttendeeEntity } from './attendee.entity.js';
import type { AnswerOverride, AttendeeQuery, AttendeeView, NewInvitationMember } from './attendees.dto.js';
import { AttendeesRepository } from './attendees.repository.js';
import { attendeeChange, invitationChange } from './invitations.changes.js';
import type { InvitationLink, InvitationMerge, InvitationSplit, InvitationView } from './invitations.dto.js';
import { attendeeErrors, invitationErrors, rsvpErrors } from './invitations.errors.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsService } from './invitations.service.js';
import { PartiesRepository } from './parties.repository.js';
import { invitedTo, type Party } from './party.js';
import { detailsOf, unanswered } from './submission.js';

/** Who belongs to which party, and answers given in somebody's place. Whatever frees a place frees it in the same transaction. */
@Injectable()
export class AttendeesService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly attendees: AttendeesRepository,
    private readonly invitations: InvitationsRepository,
    private readonly households: InvitationsService,
    private readonly parties: PartiesRepository,
    private readonly answering: AnsweringService,
  ) {}

  list(actor: Actor, eventId: string, query: AttendeeQuery): Promise<JsonText<ListPage<AttendeeView>>> {
    return this.households.ofEvent(actor, eventId, this.attendees.list(actor, eventId, query));
  }

  get(actor: Actor, id: string): Promise<JsonText<AttendeeView>> {
    return this.attendees.view(actor, id);
  }

  /** Works also after the lock. @throws attendee.full without `overbook` when there is no room */
  async override(
    actor: Actor,
    id: string,
    { answers, reason, overbook = false }: AnswerOverride,
    ifVersion?: number,
    at = new Date(),
  ): Promise<JsonText<AttendeeView>> {
    await this.uow.run(async () => {
      const party = await this.partyOf(actor, id);
      if (party.event.state === 'cancelled') throw rsvpErrors.cancelled();
      if (party.state === 'revoked') throw invitationErrors.revoked();
      const member = party.members.find((each) => each.id === id);
      if (!member) throw attendeeErrors.notFound();
      if (ifVersion !== undefined && ifVersion !== member.version)
        throw httpErrors.stale(`It is at version ${member.version} now`);
      const invited = new Set(invitedTo(party).map((each) => each.id));
      const unknown = Object.keys(answers).find((functionId) => !invited.has(functionId));
      if (unknown) {
        throw httpErrors.invalid({
          errors: [
            {
              pointer: `/answers/${unknown}`,
              code: 'unknown_function',
              detail: 'They are not invited to this function',
            },
          ],
        });
      }
      await this.answering.answer(party, {
        members: [{ id, said: answers, details: detailsOf(member) }],
        added: [],
        responded: { message: party.message, householdAnswers: party.householdAnswers },
        whenFull: overbook ? 'overbook' : 'refuse',
        verb: attendeeChange.overridden,
        reason,
        late: false,
        at,
      });
    });
    return this.attendees.view(actor, id);
  }

  async addMember(
    actor: Actor,
    eventId: string,
    invitationId: string,
    { id = newId(), guestId }: NewInvitationMember,
  ): Promise<JsonText<AttendeeView>> {
    await this.uow.run(async () => {
      const row = await this.households.lock(actor, eventId, invitationId);
      if (row.state === 'revoked') throw invitationErrors.revoked();
      const frame = await this.households.mustFrame(actor, eventId);
      await this.households.mustKnowGuests(actor, eventId, [guestId]);
      const functions = frame.functionIds.map((each) => ({ id: each }));
      const answers = unanswered({ functions: functions as Party['functions'], functionIds: row.functionIds });
      if (await this.attendees.add(actor, { id, eventId, invitationId, guestId, answers })) {
        await this.invitations.touch(actor, row, invitationChange.updated, { memberAdded: id });
      } else if (
        !(await this.attendees.ofInvitation(actor, invitationId)).some(
          (member) => member.id === id && member.guestId === guestId,
        )
      ) {
        throw invitationErrors.idTaken();
      }
    });
    return this.attendees.view(actor, id);
  }

  /** Their places are free again. */
  async removeMember(actor: Actor, eventId: string, id: string, at = new Date()): Promise<void> {
    await this.uow.run(async () => {
      const party = await this.partyOf(actor, id);
      if (party.event.id !== eventId || !party.members.some((member) => member.id === id))
        throw attendeeErrors.notFound();
      await this.leave(party, [id], at, 'Removed from the invitation');
      await this.attendees.remove(actor, id, attendeeChange.removed);
      await this.invitations.touch(actor, await this.invitations.mustFind(actor, party.id), invitationChange.updated, {
        memberRemoved: id,
      });
    });
  }

  /** To another party of the same event, with all they have answered. */
  async moveMember(actor: Actor, eventId: string, id: string, toId: string): Promise<JsonText<AttendeeView>> {
    await this.uow.run(async () => {
      const member = await this.attendees.mustFind(actor, id);
      if (member.eventId !== eventId) throw attendeeErrors.notFound();
      if (member.invitationId !== toId)
        await this.transfer(actor, eventId, member.invitationId, toId, (row) => row.id === id);
    });
    return this.attendees.view(actor, id);
  }

  /** All of one party join another; their own invitation is revoked. */
  async merge(
    actor: Actor,
    eventId: string,
    toId: string,
    { fromId }: InvitationMerge,
  ): Promise<JsonText<InvitationView>> {
    await this.uow.run(async () => {
      if (fromId === toId)
        throw httpErrors.invalid({
          errors: [{ pointer: '/fromId', code: 'same', detail: 'It is the same invitation' }],
        });
      await this.transfer(actor, eventId, fromId, toId, () => true);
      const [from, to] = [await this.invitations.mustFind(actor, fromId), await this.invitations.mustFind(actor, toId)];
      const plusOnes = Math.min(50, to.plusOnes + from.plusOnes);
      await this.invitations.patch(actor, toId, { plusOnes }, invitationChange.updated);
      await this.invitations.patch(actor, fromId, { plusOnes: 0 }, invitationChange.updated);
      await this.households.revoke(actor, from);
    });
    return this.invitations.view(actor, toId);
  }

  /** Some of a party get an invitation and a link of their own. */
  async split(
    actor: Actor,
    eventId: string,
    fromId: string,
    { id = newId(), name, attendeeIds }: InvitationSplit,
  ): Promise<InvitationLink> {
    return this.uow.run(async () => {
      const from = await this.households.lock(actor, eventId, fromId);
      const members = await this.attendees.ofInvitation(actor, fromId);
      const leaving = members.filter((row) => attendeeIds.includes(row.id));
      if (leaving.length !== attendeeIds.length) throw attendeeErrors.notFound();
      const plusOnes = leaving.filter(({ kind }) => kind === 'plus_one').length;
      const contactGuestId = leaving.find(({ guestId }) => guestId)?.guestId ?? null;
      const { language, functionIds } = from;
      if ((await this.invitations.known(actor, [id])).size > 0) throw invitationErrors.idTaken();
      // A plus-one who leaves takes the allowance along: room for exactly the people there are.
      const link = await this.households.create(actor, eventId, {
        id,
        name,
        contactGuestId,
        plusOnes: Math.max(plusOnes, 1),
        functionIds,
        ...(language ? { language } : {}),
      });
      await this.transfer(actor, eventId, fromId, id, (row) => attendeeIds.includes(row.id));
      await this.invitations.patch(
        actor,
        id,
        { plusOnes, respondedAt: from.respondedAt, state: from.respondedAt ? 'responded' : 'draft' },
        invitationChange.updated,
      );
      await this.invitations.patch(
        actor,
        fromId,
        { plusOnes: Math.max(0, from.plusOnes - plusOnes) },
        invitationChange.updated,
      );
      return link;
    });
  }

  /** The link stops working and nobody of the party comes: their places are free again. */
  async revoke(
    actor: Actor,
    eventId: string,
    invitationId: string,
    at = new Date(),
  ): Promise<JsonText<InvitationView>> {
    await this.uow.run(async () => {
      const row = await this.households.lock(actor, eventId, invitationId);
      if (row.state === 'revoked') return;
      const party = await this.parties.lock(actor.organizationId, invitationId);
      if (party)
        await this.leave(
          party,
          party.members.map(({ id }) => id),
          at,
          'The invitation was revoked',
        );
      await this.households.revoke(actor, row);
    });
    return this.invitations.view(actor, invitationId);
  }

  async removeInvitation(actor: Actor, eventId: string, id: string): Promise<void> {
    await this.households.remove(actor, eventId, id, (attendeeId) => this.removeMember(actor, eventId, attendeeId));
  }

  /** NO to everything they had said yes to or waited for. */
  private async leave(party: Party, ids: readonly string[], at: Date, reason: string): Promise<void> {
    const members = party.members.flatMap((member) => {
      const said = Object.fromEntries(
        Object.entries(member.answers).flatMap(([id, answer]) =>
          answer === 'no' || answer === 'pending' ? [] : [[id, 'no' as const]],
        ),
      );
      return ids.includes(member.id) && Object.keys(said).length > 0
        ? [{ id: member.id, said, details: detailsOf(member) }]
        : [];
    });
    if (members.length === 0) return;
    await this.answering.answer(party, {
      members,
      added: [],
      responded: null,
      whenFull: 'refuse',
      verb: attendeeChange.overridden,
      reason,
      late: false,
      at,
    });
  }

  private async transfer(
    actor: Actor,
    eventId: string,
    fromId: string,
    toId: string,
    which: (row: AttendeeEntity) => boolean,
  ): Promise<void> {
    // By id, so that two who move people between the same parties queue instead of deadlocking.
    const locked = new Map(
      [...(await this.lockBoth(actor, eventId, [fromId, toId].sort()))].map((row) => [row.id, row]),
    );
    const [from, to] = [locked.get(fromId)!, locked.get(toId)!];
    if (to.state === 'revoked') throw invitationErrors.revoked();
    const moving = (await this.attendees.ofInvitation(actor, fromId)).filter(which);
    const waits = moving.some(({ answers }) =>
      Object.values(answers).some((answer) => answer === 'waiting' || answer === 'offered'),
    );
    if (waits) throw invitationErrors.queued();
    await this.attendees.moveTo(actor, moving, toId);
    const ids = moving.map(({ id }) => id);
    await this.invitations.touch(actor, from, invitationChange.updated, { membersLeft: ids });
    await this.invitations.touch(actor, to, invitationChange.updated, { membersJoined: ids });
  }

  private async lockBoth(actor: Actor, eventId: string, ids: readonly string[]) {
    const rows = [];
    for (const id of ids) rows.push(await this.households.lock(actor, eventId, id));
    return rows;
  }

  private async partyOf(actor: Actor, attendeeId: string): Promise<Party> {
    const { invitationId } = await this.attendees.mustFind(actor, attendeeId);
    const party = await this.parties.lock(actor.organizationId, invitationId);
    if (!party) throw attendeeErrors.notFound();
    return party;
  }
}
