import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { currentContext } from '../../platform/observability/index.js';
import { actorName } from '../../platform/access/index.js';
import { differences, type ChangeVerb } from '../../platform/changes/index.js';
import { newId } from '../../platform/http/index.js';
import { overall, type Answers, type QuestionAnswer, type SaidAnswer } from './answer.js';
import { attendeeChange, invitationChange, waitingEntryChange } from './invitations.changes.js';
import { attendeeErrors, invitationErrors } from './invitations.errors.js';
import { PartiesRepository, type MemberState, type NewMember } from './parties.repository.js';
import { invitedTo, type Member, type Party } from './party.js';
import { freePlaces, poolDeltas, settle, type Pool, type PoolDelta } from './places.js';
import { attendeeKeys, detailsOf, unanswered, type Said } from './submission.js';
import { WaitingListRepository } from './waiting-list.repository.js';
import { WaitingListService } from './waiting-list.service.js';

/** What is to become of a party's answers. */
export interface Intent {
  members: Said[];
  added: Said[];
  /** Null: it is not the household that answers. */
  responded: { message: string; householdAnswers: QuestionAnswer[] } | null;
  /** When there is no place for a YES: put the party's part on the waiting list, refuse it, or go beyond the capacity. */
  whenFull: 'wait' | 'refuse' | 'overbook';
  verb: ChangeVerb;
  /** Goes into the change of each attendee. */
  reason?: string;
  /** The event is locked: a NO is marked as late. */
  late: boolean;
  at: Date;
}

interface Draft {
  before: Answers[];
  said: Record<string, SaidAnswer>[];
  people: { member: Member | undefined; said: Said; named: boolean }[];
}

/**
 * Turns what was said into what is so. The usual answer is one statement that finds room and writes; only when it finds none, or the
 * party is in the queue, are all pools of the event locked and looked at. Order of locks, everywhere: invitation, pools by id, stream.
 * Call it with the invitation locked.
 */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly parties: PartiesRepository,
    private readonly queue: WaitingListRepository,
    private readonly waitingList: WaitingListService,
  ) {}

  /** @returns the party as it is after it. */
  async answer(party: Party, intent: Intent): Promise<Party> {
    if (party.queue.length === 0 && (intent.whenFull === 'overbook' || !looksFull(party, intent))) {
      const quick = await this.tryAtOnce(party, intent);
      if (quick) return quick;
    }
    const { organizationId, event } = party;
    const { pools, waits } = await this.waitingList.enter(organizationId, event.id, intent.at);
    return this.answerInTurn(await this.refreshed(party), intent, pools, waits);
  }

  /** Nobody else touches the answers of a party that is not in the queue while it is locked. */
  private async refreshed(party: Party): Promise<Party> {
    const fresh = party.queue.length === 0 ? party : await this.parties.see(party.organizationId, party.id);
    if (!fresh) throw invitationErrors.notFound();
    return fresh;
  }

  private async tryAtOnce(party: Party, intent: Intent): Promise<Party | undefined> {
    const draft = drafted(party, intent);
    const functions = invitedTo(party).map(({ id }) => id);
    const { after } = settle(party.event.id, functions, draft.before, draft.said);
    const deltas = poolDeltas(party.event.id, draft.before, after);
    const written = await this.write(party, intent, draft, after, deltas, intent.whenFull === 'overbook');
    if (!written) return undefined;
    if (deltas.some(givesBack)) await this.waitingList.offerFreed(party.organizationId, party.event.id, intent.at);
    return written;
  }

  /** With every pool of the event locked, nobody comes in between. */
  private async answerInTurn(
    party: Party,
    intent: Intent,
    pools: Map<string, Pool>,
    othersWait: boolean,
  ): Promise<Party> {
    const { organizationId, event } = party;
    const draft = drafted(party, intent);
    const functions = invitedTo(party).map(({ id }) => id);
    const room = intent.whenFull === 'overbook' ? undefined : pools;
    const { after, waiting } = settle(event.id, functions, draft.before, draft.said, room, intent.whenFull !== 'wait');
    if (waiting.length > 0 && intent.whenFull === 'refuse') throw attendeeErrors.full(fullness(waiting, party, pools));
    const deltas = poolDeltas(event.id, draft.before, after);
    if (othersWait && intent.whenFull === 'wait' && deltas.some(({ taken, held }) => taken + held > 0)) {
      // There is room although somebody waits: an event that has just grown. Whoever waits comes first.
      await this.waitingList.serveFirst(organizationId, event.id, intent.at, pools);
      return this.answerInTurn(await this.refreshed(party), intent, pools, false);
    }
    const written = await this.write(party, intent, draft, after, deltas, true);
    if (!written) throw new Error(`The event ${event.id} lacks a pool`);
    const queue = await this.syncQueue(party, draft.before, after, intent.at);
    if (deltas.some(givesBack)) await this.waitingList.offerFreed(organizationId, event.id, intent.at);
    return { ...written, queue };
  }

  private async write(
    party: Party,
    intent: Intent,
    draft: Draft,
    after: readonly Answers[],
    pools: PoolDelta[],
    regardless: boolean,
  ): Promise<Party | undefined> {
    const { at } = intent;
    const members: MemberState[] = [];
    const added: NewMember[] = [];
    const effects: (() => void)[] = [];
    const now: Member[] = [...party.members];
    for (const [index, { member, said, named }] of draft.people.entries()) {
      const state = stateOf(party, member, said, after[index]!, intent.late);
      if (member) {
        const diff = differences(
          { ...detailsOf(member), answers: member.answers, declinedLate: member.declinedLate },
          publicState(state),
        );
        // Whoever is not spoken of changes only by coming off the waiting list with the others.
        if (!named && isDeepStrictEqual(after[index], draft.before[index])) continue;
        if (Object.keys(diff.after).length === 0 && intent.reason === undefined) continue;
        if (intent.reason !== undefined) diff.after['reason'] = intent.reason;
        members.push(state);
        now[now.indexOf(member)] = { ...member, ...state, version: member.version + 1 };
        effects.push(() => this.record(party, intent.verb, said.id, diff));
      } else {
        added.push({ ...state, kind: 'plus_one', guestId: null });
        now.push({ ...state, kind: 'plus_one', guestId: null, version: 1 });
        effects.push(() =>
          this.record(
            party,
            attendeeChange.added,
            said.id,
            differences({}, { ...publicState(state), kind: 'plus_one', invitationId: party.id }),
          ),
        );
      }
    }
    const responded = intent.responded;
    const sameWords =
      responded?.message === party.message && isDeepStrictEqual(responded.householdAnswers, party.householdAnswers);
    if (members.length === 0 && added.length === 0 && (!responded || (sameWords && party.respondedAt !== null)))
      return party;
    const context = currentContext();
    const by = context?.actor ? actorName(context.actor) : 'system:unknown';
    const opened = context?.actor?.kind === 'guest';
    if (!(await this.parties.update(party, { pools, members, added, responded, opened, at, by, regardless })))
      return undefined;
    for (const effect of effects) effect();
    const respondedAt = at.toISOString();
    const invitation = {
      ...(responded ? { ...responded, state: 'responded' as const, respondedAt } : {}),
      ...(opened && party.openedAt === null ? { openedAt: respondedAt } : {}),
    };
    this.record(
      party,
      responded ? invitationChange.responded : invitationChange.updated,
      party.id,
      differences(pick(party, invitation), invitation),
    );
    return { ...party, ...invitation, version: party.version + 1, members: now };
  }

  /** The party's live entries follow from its answers: who waits, for what, how many. */
  private async syncQueue(
    party: Party,
    before: readonly Answers[],
    after: readonly Answers[],
    at: Date,
  ): Promise<Party['queue']> {
    const { organizationId } = party;
    const count = (answers: readonly Answers[], functionId: string, wanted: string): number =>
      answers.filter((each) => each[functionId] === wanted).length;
    const queue: Party['queue'] = [];
    for (const entry of party.queue) {
      const size = count(after, entry.functionId, entry.state);
      if (size === 0) {
        const taken = count(after, entry.functionId, 'yes') > count(before, entry.functionId, 'yes');
        const state = taken ? 'accepted' : 'withdrawn';
        await this.queue.setState(organizationId, [entry.id], { state, at });
        this.record(party, waitingEntryChange[state], entry.id, { before: { state: entry.state }, after: { state } });
        continue;
      }
      if (size !== entry.size) {
        await this.queue.resize(organizationId, entry.id, size, at);
        this.record(party, waitingEntryChange.updated, entry.id, { before: { size: entry.size }, after: { size } });
      }
      queue.push({ ...entry, size });
    }
    for (const { id: functionId } of party.functions) {
      const size = count(after, functionId, 'waiting');
      if (size === 0 || queue.some((entry) => entry.functionId === functionId)) continue;
      const id = newId();
      await this.queue.append({
        organizationId,
        eventId: party.event.id,
        invitationId: party.id,
        functionId,
        id,
        size,
        at,
      });
      this.record(party, waitingEntryChange.joined, id, {
        before: {},
        after: { invitationId: party.id, functionId, size },
      });
      queue.push({ id, functionId, size, state: 'waiting', offerExpiresAt: null });
    }
    return queue;
  }

  private record(
    party: Party,
    verb: ChangeVerb,
    entityId: string,
    diff: { before: Record<string, unknown>; after: Record<string, unknown> },
  ): void {
    this.parties.changes.record({ streamId: party.event.id, verb, entityId, diff });
  }
}

/** As it was when the party was read, which may be wrong by now: worth nothing but the choice of the way that is likely shorter. */
const looksFull = (party: Party, { members, added }: Intent): boolean =>
  [...members, ...added].some(({ id, said }) => {
    const before = party.members.find((member) => member.id === id)?.answers;
    return Object.keys(said).some(
      (functionId) =>
        said[functionId] === 'yes' &&
        before?.[functionId] !== 'yes' &&
        (party.event.full || party.functions.find((each) => each.id === functionId)?.full === true),
    );
  });

const givesBack = ({ taken, held }: PoolDelta): boolean => taken + held < 0;

function drafted(party: Party, intent: Pick<Intent, 'members' | 'added'>): Draft {
  const blank = unanswered(party);
  const people = [
    ...party.members.map((member) => {
      const said = intent.members.find(({ id }) => id === member.id);
      return {
        member,
        said: said ?? { id: member.id, said: {}, details: detailsOf(member) },
        named: said !== undefined,
      };
    }),
    ...intent.added.map((said) => ({ member: undefined, said, named: true })),
  ];
  return {
    people,
    before: people.map(({ member }) => ({ ...blank, ...member?.answers })),
    said: people.map(({ said }) => said.said),
  };
}

function stateOf(party: Party, member: Member | undefined, said: Said, answers: Answers, late: boolean): MemberState {
  const { details } = said;
  const declines = Object.entries(answers).some(([id, answer]) => answer === 'no' && member?.answers[id] !== 'no');
  return {
    ...details,
    id: said.id,
    ...(member?.kind === 'guest' ? { searchKey: null, sortKey: null } : attendeeKeys(details, party.name)),
    answers,
    answer: overall(answers),
    declinedLate:
      late && declines
        ? true
        : Object.values(answers).includes('yes') && !late
          ? false
          : (member?.declinedLate ?? false),
  };
}

const publicState = ({
  searchKey: _search,
  sortKey: _sort,
  answer: _answer,
  id: _id,
  ...state
}: MemberState): Omit<MemberState, 'searchKey' | 'sortKey' | 'answer' | 'id'> => state;

const pick = (from: object, like: object): Record<string, unknown> =>
  Object.fromEntries(Object.keys(like).map((key) => [key, (from as Record<string, unknown>)[key]]));

const fullness = (waiting: readonly string[], party: Party, pools: ReadonlyMap<string, Pool>): string => {
  const names = waiting.map((id) => {
    const pool = pools.get(id);
    const free = pool ? freePlaces(pool) : 0;
    return `"${party.functions.find((each) => each.id === id)?.name ?? id}"${Number.isFinite(free) ? ` (${free} left)` : ''}`;
  });
  return `No room for all of them: ${names.join(', ')}`;
};
