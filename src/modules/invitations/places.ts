import type { Answer, Answers, SaidAnswer } from './answer.js';

/** How many places there are and how many are gone. The event's id for the event as a whole, or a function's. */
export interface Pool {
  id: string;
  /** Null: unlimited. */
  capacity: number | null;
  taken: number;
  /** Kept for offers from the waiting list. */
  held: number;
}

export interface PoolDelta {
  id: string;
  taken: number;
  held: number;
}

/**
 * The places a party uses: one per function for each person, and one for the event for each person who comes to anything.
 * A pool is never counted up or down by events in its life; it moves by what the party uses after a change minus
 * what it used before. So a place cannot be freed twice.
 */
export function usage(eventId: string, people: readonly Answers[]): Map<string, PoolDelta> {
  const used = new Map<string, PoolDelta>();
  const add = (id: string, answer: Answer | undefined): void => {
    if (answer !== 'yes' && answer !== 'offered') return;
    const pool = used.get(id) ?? { id, taken: 0, held: 0 };
    if (answer === 'yes') pool.taken += 1;
    else pool.held += 1;
    used.set(id, pool);
  };
  for (const person of people) {
    const said = Object.entries(person);
    for (const [functionId, answer] of said) add(functionId, answer);
    add(
      eventId,
      said.some(([, answer]) => answer === 'yes')
        ? 'yes'
        : said.some(([, answer]) => answer === 'offered')
          ? 'offered'
          : undefined,
    );
  }
  return used;
}

/** What changes in the pools when a party goes from one set of answers to another; sorted by id, the order of locks. */
export function poolDeltas(eventId: string, before: readonly Answers[], after: readonly Answers[]): PoolDelta[] {
  const [was, is] = [usage(eventId, before), usage(eventId, after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((id) => ({
      id,
      taken: (is.get(id)?.taken ?? 0) - (was.get(id)?.taken ?? 0),
      held: (is.get(id)?.held ?? 0) - (was.get(id)?.held ?? 0),
    }))
    .filter(({ taken, held }) => taken !== 0 || held !== 0);
}

/** Places left; unlimited is infinite, an overbooked pool has none. */
export const freePlaces = ({ capacity, taken, held }: Pool): number =>
  capacity === null ? Infinity : Math.max(0, capacity - taken - held);

/** Whether these changes find room. Giving back always does, and so does turning a held place into a taken one. */
export function fits(deltas: readonly PoolDelta[], pools: ReadonlyMap<string, Pool>): boolean {
  return deltas.every(({ id, taken, held }) => {
    const more = taken + held;
    const pool = pools.get(id);
    return more <= 0 || (pool !== undefined && more <= freePlaces(pool));
  });
}

export function applyDeltas(deltas: readonly PoolDelta[], pools: Map<string, Pool>): void {
  for (const { id, taken, held } of deltas) {
    const pool = pools.get(id);
    if (pool) pools.set(id, { ...pool, taken: pool.taken + taken, held: pool.held + held });
  }
}

export interface Settled {
  after: Answers[];
  /** Functions for which the party's part goes to, or stays on, the waiting list. */
  waiting: string[];
}

/**
 * What becomes of what a party said. NO and "not yet" hold at once. A YES to an offered place takes the place held for it.
 * The other YESes to one function stand or fall together, and with those of the party who wait for it already: there is room for
 * all of them, or all of them wait.
 * Without `pools` everybody finds room: the hopeful first try, which the database confirms or refuses.
 * @param alone an organiser decides about the people named and nobody else
 */
export function settle(
  eventId: string,
  functionIds: readonly string[],
  before: readonly Answers[],
  said: readonly Readonly<Record<string, SaidAnswer>>[],
  pools?: ReadonlyMap<string, Pool>,
  alone = false,
): Settled {
  const after = before.map((answers) => ({ ...answers }));
  const waiting: string[] = [];
  for (const [index, person] of said.entries()) {
    for (const [functionId, answer] of Object.entries(person)) {
      if (answer !== 'yes' || before[index]?.[functionId] === 'offered') after[index]![functionId] = answer;
    }
  }
  const room = pools && new Map(pools);
  if (room) applyDeltas(poolDeltas(eventId, before, after), room);
  for (const functionId of functionIds) {
    const asks = (index: number): boolean =>
      said[index]?.[functionId] === 'yes' && after[index]?.[functionId] !== 'yes';
    const everyone = after.map((_, index) => index);
    if (!everyone.some(asks)) continue;
    const party = everyone.filter((index) => asks(index) || (!alone && after[index]![functionId] === 'waiting'));
    const seated = after.map((answers, index) =>
      party.includes(index) ? { ...answers, [functionId]: 'yes' as const } : answers,
    );
    const deltas = poolDeltas(eventId, after, seated);
    const accepted = !room || fits(deltas, room);
    for (const index of party) after[index]![functionId] = accepted ? 'yes' : 'waiting';
    if (!accepted) waiting.push(functionId);
    else if (room) applyDeltas(deltas, room);
  }
  return { after, waiting };
}
