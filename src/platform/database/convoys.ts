import { isUnavailable } from './postgres-errors.js';

interface Waiting {
  values: readonly unknown[];
  resolve: (row: unknown) => void;
  reject: (error: unknown) => void;
}

interface Road {
  underWay: number;
  waiting: Waiting[];
}

/** So many statements of one text are under way before the next ones wait for each other. */
const LANES = 4;
/** Bounds how long one statement may take. */
const MOST_TOGETHER = 8;

/**
 * Statements of the same text, each of which gives one row, share round trips when there are many of them: nobody waits
 * while there is a lane, and who has to wait travels with the others that wait.
 */
export class Convoys {
  private readonly roads = new Map<string, Road>();

  constructor(private readonly query: (text: string, values: unknown[]) => Promise<object[]>) {}

  run<Row>(text: string, values: readonly unknown[]): Promise<Row | undefined> {
    const road = this.roads.get(text) ?? { underWay: 0, waiting: [] };
    this.roads.set(text, road);
    return new Promise<Row | undefined>((resolve, reject) => {
      road.waiting.push({ values, resolve: resolve as Waiting['resolve'], reject });
      if (road.underWay < LANES) void this.depart(text, road);
    });
  }

  /** Never rejects: whoever waits hears of it. */
  private async depart(text: string, road: Road): Promise<void> {
    road.underWay += 1;
    while (road.waiting.length > 0) {
      // Of few sizes, because each is a statement that Postgres prepares.
      const size = 2 ** Math.floor(Math.log2(Math.min(MOST_TOGETHER, road.waiting.length)));
      await this.travel(text, road.waiting.splice(0, size));
    }
    road.underWay -= 1;
    if (road.underWay === 0) this.roads.delete(text);
  }

  private async travel(text: string, together: readonly Waiting[]): Promise<void> {
    try {
      const rows = await this.query(
        joined(text, together.length, together[0]!.values.length),
        together.flatMap(({ values }) => values),
      );
      const found = new Map(rows.map((row) => [(row as { place: number }).place, row]));
      together.forEach(({ resolve }, place) => resolve(found.get(place)));
    } catch (error) {
      // What is wrong with one of them is not the others' business; that Postgres is away is everybody's.
      if (together.length === 1 || isUnavailable(error)) for (const { reject } of together) reject(error);
      else for (const one of together) await this.travel(text, [one]);
    }
  }
}

const joined = (text: string, count: number, parameters: number): string =>
  Array.from({ length: count }, (_, place) => {
    const own = text.replace(/\$(\d+)/g, (_found, n: string) => `$${Number(n) + place * parameters}`);
    return `select ${place} as place, q.* from (${own}) q`;
  }).join(' union all ');
