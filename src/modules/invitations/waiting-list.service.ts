import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/index.js';
import type { ChangeVerb } from '../../platform/changes/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import type { JsonText, ListPage } from '../../platform/http/index.js';
import { eventErrors } from '../events/index.js';
import { overall, type Answer, type Answers } from './answer.js';
import { attendeeChange, waitingEntryChange } from './invitations.changes.js';
import { waitingErrors } from './invitations.errors.js';
import { OfferNotices, type PlacesOffered } from './offer-notices.js';
import { PartiesRepository } from './parties.repository.js';
import { applyDeltas, fits, freePlaces, poolDeltas, type Pool } from './places.js';
import type {
  WaitingEntryQuery,
  WaitingEntryView,
  WaitingMove,
  WaitingOffer,
  WaitingWithdrawal,
} from './waiting-list.dto.js';
import { WaitingListRepository, type QueuedParty } from './waiting-list.repository.js';

/** How long a household has to take places it is offered; shorter when the event locks before. */
export const OFFER_HOURS = 24;
const PAGE = 200;
/** Of those who were passed over by one offer, so many are told so in the log; a queue of thousands is not rewritten for one place. */
const MOST_PASSED_OVER = 25;

/**
 * Who comes next. The policy is first come, first served, skipping ahead: freed places are held for the first party that fits in them
 * whole; a party that does not fit keeps its place in the queue, and the log says each time who went before it and why.
 * Everything here happens under the lock of the event's pools.
 */
@Injectable()
export class WaitingListService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queue: WaitingListRepository,
    private readonly parties: PartiesRepository,
    private readonly notices: OfferNotices,
  ) {}

  async list(actor: Actor, eventId: string, query: WaitingEntryQuery): Promise<JsonText<ListPage<WaitingEntryView>>> {
    const page = await this.queue.list(actor, eventId, query);
    if (page.text.startsWith('{"items":[]') && !(await this.queue.eventExists(actor, eventId)))
      throw eventErrors.notFound();
    return page;
  }

  /** Takes back offers whose time is up and offers what is free to those who wait. */
  async settleQueue(organizationId: string, eventId: string, at: Date): Promise<void> {
    await this.uow.run(async () => {
      const { pools, waits, offered } = await this.enter(organizationId, eventId, at);
      if (waits && !offered) await this.offer(organizationId, eventId, at, pools);
    });
  }

  /**
   * The event's pools, locked until the unit of work ends and without offers whose time is up. Whoever then wants to take places that are
   * free asks `serveFirst` before, if anybody waits.
   */
  async enter(
    organizationId: string,
    eventId: string,
    at: Date,
  ): Promise<{ pools: Map<string, Pool>; waits: boolean; offered: boolean }> {
    const pools = await this.parties.lockPools(organizationId, eventId);
    const { due, waits } = await this.queue.outlook(organizationId, eventId, at);
    if (due) {
      await this.expire(organizationId, eventId, at, pools);
      await this.offer(organizationId, eventId, at, pools);
    }
    return { pools, waits, offered: due };
  }

  /** Places were given back by a statement that holds the locks of all pools: the usual case, nobody waits, is one look. */
  async offerFreed(organizationId: string, eventId: string, at: Date): Promise<void> {
    const { due, waits } = await this.queue.outlook(organizationId, eventId, at);
    if (due || waits) await this.settleQueue(organizationId, eventId, at);
  }

  /** Offers free places to those who wait, with the pools locked. Usually there are none: whatever frees a place offers it at once. */
  async serveFirst(organizationId: string, eventId: string, at: Date, pools: Map<string, Pool>): Promise<void> {
    await this.offer(organizationId, eventId, at, pools);
  }

  /** Nobody waits for a cancelled event: the places held are free again, whoever waited is as before they answered. */
  async dissolve(organizationId: string, eventId: string, at: Date): Promise<void> {
    await this.uow.run(async () => {
      const pools = await this.parties.lockPools(organizationId, eventId);
      const live = await this.queue.live(organizationId, eventId);
      await this.end(
        organizationId,
        eventId,
        live,
        { state: 'withdrawn', answer: 'pending', at, reason: 'The event was cancelled' },
        pools,
      );
    });
  }

  /** An organiser lets a party go first. @throws waiting_entry.full, waiting_entry.closed */
  async offerPlaces(
    actor: Actor,
    eventId: string,
    id: string,
    body: WaitingOffer,
    at = new Date(),
  ): Promise<JsonText<WaitingEntryView>> {
    await this.uow.run(async () => {
      const { organizationId } = actor;
      const pools = await this.parties.lockPools(organizationId, eventId);
      await this.expire(organizationId, eventId, at, pools);
      const entry = await this.mustFind(actor, eventId, id, ['waiting']);
      const closesAt = await this.closesAt(organizationId, eventId, at);
      if (!closesAt) throw waitingErrors.closed();
      const until = body.expiresAt ? new Date(body.expiresAt) : inHours(at, OFFER_HOURS);
      if (until <= at) throw waitingErrors.closed('The offer would have expired already');
      const changes = offered(entry);
      if (
        !body.overbook &&
        !fits(
          poolDeltas(
            eventId,
            changes.map(({ before }) => before),
            changes.map(({ after }) => after),
          ),
          pools,
        )
      ) {
        throw waitingErrors.full(`They are ${entry.size}`);
      }
      const offer = { at, until: earlier(until, closesAt) };
      await this.hold(organizationId, eventId, entry, changes, offer, pools);
      await this.notices.tell(organizationId, eventId, [
        { entryId: entry.id, invitationId: entry.invitationId, until: offer.until },
      ]);
    });
    return this.queue.view(actor, id);
  }

  /** An organiser takes a party off the list; to the event they have said no. */
  async withdraw(
    actor: Actor,
    eventId: string,
    id: string,
    { reason }: WaitingWithdrawal,
    at = new Date(),
  ): Promise<JsonText<WaitingEntryView>> {
    await this.uow.run(async () => {
      const pools = await this.parties.lockPools(actor.organizationId, eventId);
      const entry = await this.mustFind(actor, eventId, id, ['waiting', 'offered']);
      await this.end(actor.organizationId, eventId, [entry], { state: 'withdrawn', answer: 'no', at, reason }, pools);
      await this.offer(actor.organizationId, eventId, at, pools);
    });
    return this.queue.view(actor, id);
  }

  /** Puts a party elsewhere in the queue. */
  async move(
    actor: Actor,
    eventId: string,
    id: string,
    { beforeId }: WaitingMove,
  ): Promise<JsonText<WaitingEntryView>> {
    await this.uow.run(async () => {
      await this.parties.lockPools(actor.organizationId, eventId);
      await this.mustFind(actor, eventId, id, ['waiting']);
      if (beforeId) await this.mustFind(actor, eventId, beforeId, ['waiting']);
      if (beforeId !== id) await this.queue.moveBefore(actor, eventId, id, beforeId ?? undefined);
    });
    return this.queue.view(actor, id);
  }

  private async mustFind(actor: Actor, eventId: string, id: string, states: readonly string[]): Promise<QueuedParty> {
    const entry = await this.queue.entry(actor.organizationId, eventId, id);
    if (!entry) throw waitingErrors.notFound();
    if (!states.includes(entry.state)) throw waitingErrors.notWaiting(`It is ${entry.state}`);
    return entry;
  }

  private async expire(organizationId: string, eventId: string, at: Date, pools: Map<string, Pool>): Promise<void> {
    const due = await this.queue.due(organizationId, eventId, at);
    await this.end(organizationId, eventId, due, { state: 'expired', answer: 'pending', at }, pools);
  }

  private async offer(organizationId: string, eventId: string, at: Date, pools: Map<string, Pool>): Promise<void> {
    if (![...pools.values()].some((pool) => pool.id !== eventId && freePlaces(pool) > 0)) return;
    const closesAt = await this.closesAt(organizationId, eventId, at);
    if (!closesAt) return;
    const until = earlier(inHours(at, OFFER_HOURS), closesAt);
    const people = new Map<string, Answers>();
    const skipped: QueuedParty[] = [];
    const told: PlacesOffered[] = [];
    let after = -Infinity;
    for (;;) {
      const open = [...pools.values()]
        .filter((pool) => pool.id !== eventId && freePlaces(pool) > 0)
        .map(({ id }) => id);
      if (open.length === 0) break;
      const page = await this.queue.waiting(organizationId, eventId, open, placesOf(pools, eventId) > 0, after, PAGE);
      for (const entry of page) {
        // A party may stand in two queues: what the first offer made of its people is not in what was read.
        const current = {
          ...entry,
          people: entry.people.map((each) => ({ ...each, answers: people.get(each.id) ?? each.answers })),
        };
        const changes = offered(current);
        if (
          fits(
            poolDeltas(
              eventId,
              changes.map(({ before }) => before),
              changes.map((each) => each.after),
            ),
            pools,
          )
        ) {
          await this.passOver(eventId, organizationId, skipped, entry, pools, at);
          await this.hold(organizationId, eventId, current, changes, { at, until }, pools);
          told.push({ entryId: entry.id, invitationId: entry.invitationId, until });
          for (const change of changes) people.set(change.id, change.after);
        } else skipped.push(entry);
      }
      if (page.length < PAGE) break;
      after = page.at(-1)!.position;
    }
    await this.notices.tell(organizationId, eventId, told);
  }

  private async hold(
    organizationId: string,
    eventId: string,
    entry: QueuedParty,
    changes: readonly AnswerChange[],
    { at, until }: { at: Date; until: Date },
    pools: Map<string, Pool>,
  ): Promise<void> {
    await this.queue.setState(organizationId, [entry.id], { state: 'offered', at, offerExpiresAt: until });
    this.record(
      eventId,
      waitingEntryChange.offered,
      entry.id,
      { state: 'waiting' },
      { state: 'offered', offerExpiresAt: until.toISOString() },
    );
    await this.apply(organizationId, eventId, changes, attendeeChange.offered, at, pools);
  }

  private async passOver(
    eventId: string,
    organizationId: string,
    skipped: readonly QueuedParty[],
    by: QueuedParty,
    pools: ReadonlyMap<string, Pool>,
    at: Date,
  ): Promise<void> {
    const told = skipped.filter(({ functionId }) => functionId === by.functionId).slice(0, MOST_PASSED_OVER);
    if (told.length === 0) return;
    await this.queue.passOver(
      organizationId,
      told.map(({ id }) => id),
      at,
    );
    for (const entry of told) {
      const free = Math.min(placesOf(pools, entry.functionId), placesOf(pools, eventId));
      const after = { by: by.id, bySize: by.size, needed: entry.size, free };
      this.record(eventId, waitingEntryChange.passedOver, entry.id, {}, after);
    }
  }

  /** Ends entries without a place: offers that ran out, and who is taken off the list. */
  private async end(
    organizationId: string,
    eventId: string,
    entries: readonly QueuedParty[],
    to: { state: 'expired' | 'withdrawn'; answer: Answer; at: Date; reason?: string },
    pools: Map<string, Pool>,
  ): Promise<void> {
    if (entries.length === 0) return;
    await this.queue.setState(
      organizationId,
      entries.map(({ id }) => id),
      { state: to.state, at: to.at },
    );
    const people = new Map<string, AnswerChange>();
    for (const entry of entries) {
      this.record(
        eventId,
        waitingEntryChange[to.state],
        entry.id,
        {},
        { state: to.state, ...(to.reason ? { reason: to.reason } : {}) },
      );
      for (const { id, answers } of entry.people) {
        const change = people.get(id) ?? { id, before: answers, after: answers };
        const answer = change.after[entry.functionId];
        if (answer === 'waiting' || answer === 'offered')
          people.set(id, { ...change, after: { ...change.after, [entry.functionId]: to.answer } });
      }
    }
    await this.apply(organizationId, eventId, [...people.values()], attendeeChange.unqueued, to.at, pools);
  }

  private async apply(
    organizationId: string,
    eventId: string,
    changes: readonly AnswerChange[],
    verb: ChangeVerb,
    at: Date,
    pools: Map<string, Pool>,
  ): Promise<void> {
    if (changes.length === 0) return;
    const deltas = poolDeltas(
      eventId,
      changes.map(({ before }) => before),
      changes.map(({ after }) => after),
    );
    await this.queue.setAnswers(
      organizationId,
      changes.map(({ id, after }) => ({ id, answers: after, answer: overall(after) })),
      at,
    );
    if (deltas.length > 0) await this.queue.movePools(organizationId, deltas);
    applyDeltas(deltas, pools);
    for (const { id, before, after } of changes)
      this.record(eventId, verb, id, { answers: before }, { answers: after });
  }

  /** Until when places of this event can be offered, or undefined when it is too late or not the time. */
  private async closesAt(organizationId: string, eventId: string, at: Date): Promise<Date | undefined> {
    const window = await this.queue.window(organizationId, eventId);
    return window?.state === 'published' && at < window.closesAt ? window.closesAt : undefined;
  }

  private record(
    eventId: string,
    verb: ChangeVerb,
    entityId: string,
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ): void {
    this.parties.changes.record({ streamId: eventId, verb, entityId, diff: { before, after } });
  }
}

interface AnswerChange {
  id: string;
  before: Answers;
  after: Answers;
}

/** What an offer makes of a waiting party's answers. */
const offered = (entry: QueuedParty): AnswerChange[] =>
  entry.people
    .filter(({ answers }) => answers[entry.functionId] === 'waiting')
    .map(({ id, answers }) => ({ id, before: answers, after: { ...answers, [entry.functionId]: 'offered' } }));

const placesOf = (pools: ReadonlyMap<string, Pool>, id: string): number => {
  const pool = pools.get(id);
  const free = pool ? freePlaces(pool) : 0;
  return Number.isFinite(free) ? free : Number.MAX_SAFE_INTEGER;
};

const inHours = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
const earlier = (a: Date, b: Date): Date => (a < b ? a : b);
