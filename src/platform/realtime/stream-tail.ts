import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ChangeReader, CHANGES_SIGNAL, type StreamHead, type StreamMoved } from '../changes/index.js';
import { Signals } from '../redis/index.js';

/** What a follower is sent. */
export interface Frame {
  streamId: string;
  from: number;
  to: number;
  items: unknown[];
}

export interface Follower {
  /** What it gives is awaited before the next frame. */
  changes(frame: Frame): unknown;
  /** Single changes are not to be had: take a snapshot. */
  stale(streamId: string): void;
}

interface Tail extends StreamHead {
  follower: Follower;
  /** Work on one stream happens one after the other: no frame can overtake another or a join. */
  turn: Promise<void>;
  /** Who is about to follow: until then nobody's leaving ends the tail. */
  joining: number;
}

const SWEEP_MS = 1_000;
const FRAME_CHANGES = 200;

/**
 * Follows the streams that have listeners on this process, straight from the log: every process sends the same frames in the
 * same order, and Redis may be away.
 */
@Injectable()
export class StreamTail implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(StreamTail.name);
  private readonly tails = new Map<string, Tail>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    protected readonly reader: ChangeReader,
    private readonly signals: Signals,
  ) {}

  onApplicationBootstrap(): void {
    this.signals.subscribe(CHANGES_SIGNAL, (message) => {
      const moved = message as StreamMoved;
      if (this.tails.has(moved.streamId)) this.advance(moved.streamId, moved);
    });
    this.scheduleSweep();
  }

  beforeApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.tails.clear();
  }

  /**
   * Begins to follow a stream. With `since` the gap up to now is replayed through `replay` first; `enter` is called at the very
   * position the replay ended at, so what follows joins on without a hole.
   */
  async join(
    head: StreamHead,
    since: number | undefined,
    follower: Follower,
    replay: Follower,
    enter: () => void,
  ): Promise<{ seq: number; epoch: number }> {
    const tail = this.tails.get(head.id) ?? { ...head, follower, turn: Promise.resolve(), joining: 0 };
    this.tails.set(head.id, tail);
    tail.joining += 1;
    return this.inTurn(tail, async () => {
      try {
        await this.catchUp(head.id, tail);
        if (since !== undefined) await this.replay(head.id, tail, since, replay);
        enter();
      } finally {
        tail.joining -= 1;
      }
      return { seq: tail.seq, epoch: tail.epoch };
    });
  }

  /** The last one has left. */
  leave(streamId: string): void {
    if (!this.tails.get(streamId)?.joining) this.tails.delete(streamId);
  }

  private inTurn<T>(tail: Tail, work: () => Promise<T>): Promise<T> {
    const result = tail.turn.then(work);
    tail.turn = result.then(
      () => undefined,
      // The caller of `result` hears of it; the next turn must run all the same.
      () => undefined,
    );
    return result;
  }

  private advance(streamId: string, moved?: StreamMoved): void {
    const tail = this.tails.get(streamId);
    if (!tail) return;
    this.inTurn(tail, () => this.catchUp(streamId, tail, moved)).catch((error: unknown) =>
      this.logger.warn(`Stream ${streamId}: ${String(error)}; the sweep will try again`),
    );
  }

  private async catchUp(streamId: string, tail: Tail, moved?: StreamMoved): Promise<void> {
    // Whoever tells that it moved says where to; what is kept of it is found out when it is read.
    const known = moved?.epoch === tail.epoch ? { ...tail, seq: moved.seq } : undefined;
    if (known && known.seq <= tail.seq) return;
    const head = known ?? (await this.reader.head(streamId));
    if (!head) return;
    if (head.epoch !== tail.epoch || tail.seq < head.floor) {
      tail.epoch = head.epoch;
      tail.seq = head.seq;
      tail.follower.stale(streamId);
      return;
    }
    await this.send(head, tail.seq, tail.follower, (seq) => (tail.seq = seq));
  }

  private async replay(streamId: string, tail: Tail, since: number, replay: Follower): Promise<void> {
    const head = await this.reader.head(streamId);
    if (!head || since < head.floor || since > tail.seq) replay.stale(streamId);
    else await this.send({ ...head, seq: tail.seq }, since, replay);
  }

  private async send(
    head: StreamHead,
    since: number,
    follower: Follower,
    sent: (seq: number) => void = () => undefined,
  ): Promise<void> {
    let seq = since;
    while (seq < head.seq) {
      const frame = await this.frame(head, seq, FRAME_CHANGES);
      await follower.changes(frame);
      if (frame.to === seq) break;
      seq = frame.to;
      sent(seq);
    }
  }

  /** What comes after `since`: each entity once, as it is now. */
  protected async frame(head: StreamHead, since: number, limit: number): Promise<Frame> {
    const { from, to, items } = await this.reader.delta(head, since, limit);
    return { streamId: head.id, from, to, items: JSON.parse(items) as unknown[] };
  }

  /** A lost signal costs a second. */
  private scheduleSweep(): void {
    this.timer = setTimeout(() => {
      this.sweep()
        .catch((error: unknown) => this.logger.warn(`The sweep failed and will run again: ${String(error)}`))
        .finally(() => {
          if (this.timer) this.scheduleSweep();
        });
    }, SWEEP_MS);
  }

  private async sweep(): Promise<void> {
    if (this.tails.size === 0) return;
    for (const head of await this.reader.heads([...this.tails.keys()])) {
      const tail = this.tails.get(head.id);
      if (tail && (head.seq !== tail.seq || head.epoch !== tail.epoch)) this.advance(head.id);
    }
  }
}
