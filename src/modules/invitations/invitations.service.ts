import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import { Config } from '../../config/index.js';
import type { PatchOptions } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import {
  httpErrors,
  isEmptyPage,
  newId,
  type JsonText,
  type ListPage,
  type Problem,
} from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { guestErrors, plainText } from '../guests/index.js';
import { AttendeesRepository } from './attendees.repository.js';
import type { InvitationEntity } from './invitation.entity.js';
import { invitationChange } from './invitations.changes.js';
import type {
  InvitationChanges,
  InvitationLink,
  InvitationOutcome,
  InvitationQuery,
  InvitationView,
  NewInvitation,
} from './invitations.dto.js';
import { attendeeErrors, invitationErrors } from './invitations.errors.js';
import {
  InvitationsRepository,
  type Audience,
  type DeliveryNews,
  type EventFrame,
  type Household,
  type InvitationContact,
  type InvitationStanding,
} from './invitations.repository.js';
import { derivedToken, hashOfToken, newToken } from './link-token.js';

/** A link wanted for one message. */
export interface LinkWanted {
  invitationId: string;
  /** Of what is sent, and of nothing else. */
  key: string;
}

/** What became of one household that was to be invited. */
type Made = { household: Household; token: string } | { known: string } | { problem: Problem };

@Injectable()
export class InvitationsService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: Config,
    private readonly invitations: InvitationsRepository,
    private readonly attendees: AttendeesRepository,
  ) {}

  list(actor: Actor, eventId: string, query: InvitationQuery): Promise<JsonText<ListPage<InvitationView>>> {
    return this.ofEvent(actor, eventId, this.invitations.list(actor, eventId, query));
  }

  /** A list of an event that is not there is not an empty list. Asked only when it is empty: the usual list stays one query. */
  async ofEvent<T>(
    actor: Actor,
    eventId: string,
    list: Promise<JsonText<ListPage<T>>>,
  ): Promise<JsonText<ListPage<T>>> {
    const page = await list;
    if (isEmptyPage(page)) await this.mustFrame(actor, eventId);
    return page;
  }

  async get(actor: Actor, eventId: string, id: string): Promise<JsonText<InvitationView>> {
    await this.mustFind(actor, eventId, id);
    return this.invitations.view(actor, id);
  }

  /** The link in the answer is the only time it is shown. */
  async create(actor: Actor, eventId: string, body: NewInvitation): Promise<InvitationLink> {
    const [outcome] = await this.createMany(actor, eventId, [body]);
    if (!outcome || outcome instanceof Error) throw outcome ?? httpErrors.failed();
    return outcome;
  }

  async createBatch(actor: Actor, eventId: string, items: readonly NewInvitation[]): Promise<InvitationOutcome[]> {
    const made = await this.createMany(actor, eventId, items);
    return made.map((outcome, index) => {
      if (!(outcome instanceof Error)) return { index, status: 201, result: outcome };
      const { definition, extras } = outcome;
      return {
        index,
        status: outcome.status,
        problem: {
          code: definition.code,
          title: definition.title,
          ...(extras.detail ? { detail: extras.detail } : {}),
        },
      };
    });
  }

  /**
   * Invites households, each on its own: a bad one is told in its place and the others go on. A handful of statements, whatever the number.
   * @param log `reset` for an import: readers of the event take a new snapshot instead of a change per row
   */
  async createMany(
    actor: Actor,
    eventId: string,
    items: readonly NewInvitation[],
    log: 'changes' | 'reset' = 'changes',
  ): Promise<(InvitationLink | Problem)[]> {
    return this.uow.run(async () => {
      const frame = await this.mustFrame(actor, eventId);
      if (frame.state === 'cancelled') throw invitationErrors.eventCancelled();
      const made = await this.check(actor, eventId, frame, items);
      const households = made.flatMap((each) => ('household' in each ? [each.household] : []));
      await this.invitations.insertHouseholds(
        actor,
        eventId,
        frame.functionIds,
        households,
        log === 'changes' ? 'changes' : 'none',
      );
      if (log === 'reset' && households.length > 0)
        await this.invitations.reset(eventId, { invitations: households.length });
      return made.map((each) => {
        if ('problem' in each) return each.problem;
        if ('known' in each) return { invitationId: each.known, rsvpUrl: null };
        return { invitationId: each.household.id, rsvpUrl: this.urlOf(each.token) };
      });
    });
  }

  async update(
    actor: Actor,
    eventId: string,
    id: string,
    body: InvitationChanges,
    options: PatchOptions,
  ): Promise<JsonText<InvitationView>> {
    await this.uow.run(async () => {
      const row = await this.lock(actor, eventId, id);
      if (body.plusOnes !== undefined && body.plusOnes < row.plusOnes) {
        const named = (await this.attendees.ofInvitation(actor, id)).filter(({ kind }) => kind === 'plus_one').length;
        if (body.plusOnes < named) throw invitationErrors.tooFewPlusOnes(`${named} have been named`);
      }
      if (body.contactGuestId) await this.mustKnowGuests(actor, eventId, [body.contactGuestId]);
      const fields: Partial<InvitationEntity> = Object.assign({}, body);
      if (body.name !== undefined) fields.searchKey = plainText(body.name);
      await this.invitations.patch(actor, id, fields, invitationChange.updated, options);
    });
    return this.invitations.view(actor, id);
  }

  /** Only while nobody has answered: an answer is never thrown away, the invitation is revoked instead. */
  async remove(
    actor: Actor,
    eventId: string,
    id: string,
    removeMember: (attendeeId: string) => Promise<void>,
  ): Promise<void> {
    await this.uow.run(async () => {
      const row = await this.lock(actor, eventId, id);
      if (row.respondedAt) throw invitationErrors.answered();
      for (const { id: attendeeId } of await this.attendees.ofInvitation(actor, id)) await removeMember(attendeeId);
      await this.invitations.deleteInvitation(actor, row);
    });
  }

  /** A new link; the ones before it stop working at once. */
  async rotateLink(actor: Actor, eventId: string, id: string): Promise<InvitationLink> {
    return this.uow.run(async () => {
      const row = await this.lock(actor, eventId, id);
      if (row.state === 'revoked') throw invitationErrors.revoked();
      const token = newToken();
      await this.invitations.revokeLinks(actor, id, new Date());
      await this.invitations.addLink(actor, id, hashOfToken(token)!, null);
      await this.invitations.touch(actor, row, invitationChange.linkRotated);
      return { invitationId: id, rsvpUrl: this.urlOf(token) };
    });
  }

  /** One more link to an invitation, beside those there are: for a message that must carry one. */
  async addLink(actor: Actor, id: string, expiresAt: Date | null = null): Promise<InvitationLink> {
    return this.uow.run(async () => {
      const row = await this.invitations.lock(actor, id);
      if (row.state === 'revoked') throw invitationErrors.revoked();
      const token = newToken();
      await this.invitations.addLink(actor, id, hashOfToken(token)!, expiresAt);
      return { invitationId: id, rsvpUrl: this.urlOf(token) };
    });
  }

  /**
   * Links for messages about to be sent, by their keys; those of invitations that are revoked or gone are missing. The link
   * follows from the key and a secret of ours: it is stored nowhere but as the hash every link has, and the same key gives
   * the same link again.
   */
  async linksFor(organizationId: string, wanted: readonly LinkWanted[]): Promise<Map<string, string>> {
    if (wanted.length === 0) return new Map();
    const tokens = new Map(
      wanted.map(({ key }) => [key, derivedToken(this.config.encryptionKeys[0]!.secret, `${organizationId}:${key}`)]),
    );
    const added = await this.invitations.addLinks(
      organizationId,
      wanted.map(({ invitationId, key }) => ({ key, invitationId, tokenHash: hashOfToken(tokens.get(key)!)! })),
    );
    return new Map(added.map((key) => [key, this.urlOf(tokens.get(key)!)]));
  }

  /** Whom a message goes to, some at a time, in the order of their ids. @param after the last of those before */
  audience(
    actor: Actor,
    eventId: string,
    audience: Audience,
    page: { after: string | undefined; limit: number },
  ): Promise<InvitationContact[]> {
    return this.invitations.audience(actor, eventId, audience, page);
  }

  countAudience(actor: Actor, eventId: string, audience: Audience): Promise<number> {
    return this.invitations.countAudience(actor, eventId, audience);
  }

  /** By id; those that are gone are missing. */
  async standing(organizationId: string, ids: readonly string[]): Promise<Map<string, InvitationStanding>> {
    if (ids.length === 0) return new Map();
    return new Map((await this.invitations.standing(organizationId, ids)).map((each) => [each.id, each]));
  }

  /** Messages to these households were taken back before they were sent. Joins the caller's unit of work. */
  async unqueue(organizationId: string, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await this.invitations.unqueue(organizationId, ids);
  }

  /** How far messages to households got. Only what is new is written, and recorded. Joins the caller's unit of work. */
  async noteDeliveries(actor: Actor, news: readonly DeliveryNews[]): Promise<void> {
    if (news.length > 0) await this.invitations.noteDeliveries(actor.organizationId, news);
  }

  /** Marks it revoked and its links with it. Places are given back by the caller, who has the attendees. */
  async revoke(actor: Actor, row: InvitationEntity): Promise<void> {
    await this.invitations.revokeLinks(actor, row.id, new Date());
    await this.invitations.patch(actor, row.id, { state: 'revoked' }, invitationChange.revoked);
  }

  async mustFind(actor: Actor, eventId: string, id: string): Promise<InvitationEntity> {
    const row = await this.invitations.mustFind(actor, id);
    if (row.eventId !== eventId) throw invitationErrors.notFound();
    return row;
  }

  /** Whatever its event, as far as the actor reaches it. */
  mustFindAnywhere(actor: Actor, id: string): Promise<InvitationEntity> {
    return this.invitations.mustFind(actor, id);
  }

  async lock(actor: Actor, eventId: string, id: string): Promise<InvitationEntity> {
    const row = await this.invitations.lock(actor, id);
    if (row.eventId !== eventId) throw invitationErrors.notFound();
    return row;
  }

  async mustFrame(actor: Actor, eventId: string): Promise<EventFrame> {
    const frame = await this.invitations.frame(actor, eventId);
    if (!frame) throw eventErrors.notFound();
    return frame;
  }

  /** @throws guest.not_found, attendee.already_invited */
  async mustKnowGuests(actor: Actor, eventId: string, ids: readonly string[]): Promise<void> {
    const found = await this.invitations.guests(actor, eventId, ids);
    const missing = ids.find((id) => !found.some((guest) => guest.id === id));
    if (missing) throw guestErrors.notFound(missing);
  }

  private async check(
    actor: Actor,
    eventId: string,
    frame: EventFrame,
    items: readonly NewInvitation[],
  ): Promise<Made[]> {
    const given = items.flatMap(({ id }) => (id ? [id] : []));
    const known = await this.invitations.known(actor, given);
    const wanted = [
      ...new Set(
        items.flatMap(({ guestIds = [], contactGuestId }) => [
          ...guestIds,
          ...(contactGuestId ? [contactGuestId] : []),
        ]),
      ),
    ];
    const guests = new Map((await this.invitations.guests(actor, eventId, wanted)).map((guest) => [guest.id, guest]));
    const externalIds = await this.invitations.takenExternalIds(
      actor,
      eventId,
      items.flatMap(({ externalId }) => externalId ?? []),
    );
    const taken = new Set<string>();
    const ids = new Set<string>();
    return items.map((item): Made => {
      const { id = newId(), name, guestIds = [], contactGuestId = guestIds[0] ?? null, externalId = null } = item;
      const at = known.get(id);
      if (at === eventId) return { known: id };
      if (at !== undefined || ids.has(id)) return { problem: invitationErrors.idTaken(name) };
      const stranger = [...guestIds, ...(contactGuestId ? [contactGuestId] : [])].find(
        (guestId) => !guests.has(guestId),
      );
      if (stranger) return { problem: guestErrors.notFound(`${name}: ${stranger}`) };
      const double = guestIds.find((guestId) => taken.has(guestId) || guests.get(guestId)?.invitationId);
      if (double) {
        const { firstName, lastName } = guests.get(double)!;
        return { problem: attendeeErrors.alreadyInvited(`${name}: ${firstName} ${lastName}`.trim()) };
      }
      const functionIds = item.functionIds ?? null;
      const unknown = functionIds?.find((functionId) => !frame.functionIds.includes(functionId));
      if (unknown) return { problem: httpErrors.invalid({ detail: `The event has no function ${unknown}` }) };
      if (guestIds.length === 0 && !item.plusOnes) return { problem: invitationErrors.nobody(name) };
      if (externalId !== null && externalIds.has(externalId))
        return { problem: invitationErrors.externalIdTaken(externalId) };
      for (const guestId of guestIds) taken.add(guestId);
      if (externalId !== null) externalIds.add(externalId);
      ids.add(id);
      const token = newToken();
      const household: Household = {
        id,
        name,
        contactGuestId,
        language: item.language ?? null,
        plusOnes: item.plusOnes ?? 0,
        functionIds,
        note: item.note ?? '',
        externalId,
        searchKey: plainText(name),
        tokenHash: hashOfToken(token)!,
        members: guestIds.map((guestId) => ({ id: newId(), guestId })),
      };
      return { household, token };
    });
  }

  private urlOf(token: string): string {
    return new URL(`/r/${token}`, this.config.publicUrl).href;
  }
}
