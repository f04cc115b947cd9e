import { LANES } from './delivery.definition.js';

/** Which deliveries a claim looks at. */
export interface Turn {
  lanes: readonly number[];
  /** Only what has waited for longer than that many seconds. */
  byAge?: number;
  /** Whether nothing more is due when it finds less than it may take. */
  tellsAll: boolean;
}

/** Every so many claims one goes by waiting time, the last lane first: nothing waits for ever. */
const TURN_BY_AGE = 8;
const PATIENCE_SECONDS = 30;

const ALL_LANES = LANES.map((_, place) => place);

/** Whose turn it is: lane before lane, but what has waited long is not forgotten. */
export class LaneTurns {
  private count = 0;

  /** @param all false: the places that are left are kept for the first lane */
  next(all: boolean): Turn {
    if (!all) return { lanes: [0], tellsAll: true };
    this.count += 1;
    if (this.count % TURN_BY_AGE > 0) return { lanes: ALL_LANES, tellsAll: true };
    // What is due but has not waited long is still there.
    return { lanes: [...ALL_LANES].reverse(), byAge: PATIENCE_SECONDS, tellsAll: false };
  }
}
