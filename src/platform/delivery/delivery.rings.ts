import { Injectable } from '@nestjs/common';
import { DEAD_LETTER, DELIVERIES, JobQueues, type Ring } from '../jobs/index.js';

/** One ring wakes a worker for that many rows that are due together. */
const ROWS_PER_RING = 64;
/** Rows that are due within this time of each other share a ring, in milliseconds. */
const TOGETHER_MS = 100;
const GATHER_MS = 2;

/**
 * The alarm clock of deliveries. A ring says that something is due; which row is taken, the claim decides by lane and time.
 * Every ring may be lost: the sweep of any worker finds what is due.
 */
@Injectable()
export class DeliveryRings {
  private due: Ring[] = [];
  private readonly laterTimes = new Map<number, Ring>();
  private timer: NodeJS.Timeout | undefined;
  private unheard: () => void = () => undefined;

  constructor(private readonly queues: JobQueues) {}

  /** What to do when the clock cannot be reached. */
  onUnheard(unheard: () => void): void {
    this.unheard = unheard;
  }

  now(id: string, kind: string, turn = '0'): void {
    this.due.push({ name: kind, data: { id, of: 'delivery' }, jobId: `${id}:${turn}` });
    this.soon();
  }

  later(id: string, kind: string, turn: string, delay: number): void {
    const place = Math.ceil(delay / TOGETHER_MS);
    if (!this.laterTimes.has(place)) {
      const jobId = `${id}:${turn}:later`;
      this.laterTimes.set(place, { name: kind, data: { id, of: 'delivery' }, jobId, delay: place * TOGETHER_MS });
    }
    this.soon();
  }

  dead(letters: readonly { id: string; organizationId: string; kind: string }[]): void {
    if (letters.length === 0) return;
    this.queues.ringIn(DEAD_LETTER, deadRings(letters)).catch(() => this.unheard());
  }

  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const rings = [...this.due.filter((_, index) => index % ROWS_PER_RING === 0), ...this.laterTimes.values()];
      this.due = [];
      this.laterTimes.clear();
      this.queues.ringIn(DELIVERIES, rings).catch(() => this.unheard());
    }, GATHER_MS);
  }
}

export const deadRings = (letters: readonly { id: string; organizationId: string; kind: string }[]): Ring[] =>
  letters.map(({ id, organizationId, kind }) => ({
    name: kind,
    data: { id, organizationId, of: 'delivery' },
    jobId: `${id}:dead`,
  }));
