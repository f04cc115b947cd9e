/** One entity as it is now, in a frame of the socket. */
export interface ChangedItem {
  seq: number;
  at: string;
  entity: string;
  id: string;
  kind: string;
  /** Null for what is gone. */
  data: Record<string, unknown> | null;
}

export interface Frame {
  streamId: string;
  from: number;
  to: number;
  items: ChangedItem[];
}

export type Joined = { ok: true; seq: number; epoch: number } | { ok: false; problem: { code: string } };

export interface Follows {
  join: (request: { streamId: string; since?: number }) => Promise<Joined>;
  /** News, in order, none twice and none left out. */
  changes: (items: ChangedItem[]) => void;
  /** Everything may be different: read it anew. Called once the stream is followed, so nothing after this position is missed. */
  reset: (at: { seq: number; epoch: number }) => void;
  /** The stream may not be followed (any more). */
  refused: (code: string) => void;
}

/**
 * Follows one stream over a connection that comes and goes. The cursor says how far this page knows the stream; a frame that
 * does not join on to it, and every reconnection, asks for what lies between.
 */
export class StreamFollower {
  private cursor: number | undefined;
  private epoch: number | undefined;
  private joining = false;
  private again = false;

  constructor(
    private readonly streamId: string,
    private readonly follows: Follows,
  ) {}

  /** The connection is there (again). */
  connected(): void {
    this.joining = false;
    this.join();
  }

  frame(frame: Frame): void {
    if (frame.streamId !== this.streamId) return;
    if (this.cursor === undefined || frame.from > this.cursor) return this.join();
    if (frame.to <= this.cursor) return;
    this.cursor = frame.to;
    this.follows.changes(frame.items);
  }

  /** Single changes are not to be had. */
  stale(streamId: string): void {
    if (streamId !== this.streamId) return;
    this.cursor = undefined;
    this.join();
  }

  private join(): void {
    if (this.joining) {
      this.again = true;
      return;
    }
    this.joining = true;
    this.again = false;
    const since = this.cursor;
    const request = { streamId: this.streamId, ...(since === undefined ? {} : { since }) };
    this.follows.join(request).then(
      (joined) => this.joined(joined, since),
      // The connection went away meanwhile; it will be back.
      () => (this.joining = false),
    );
  }

  private joined(joined: Joined, since: number | undefined): void {
    this.joining = false;
    if (!joined.ok) return this.follows.refused(joined.problem.code);
    const known = since !== undefined && this.epoch === joined.epoch && this.cursor !== undefined;
    this.epoch = joined.epoch;
    if (!known) {
      this.cursor = joined.seq;
      this.follows.reset(joined);
    }
    if (this.again || (this.cursor ?? 0) < joined.seq) this.join();
  }
}
